import { readFileSync } from 'node:fs';
import { shipped } from '../../src/command/as-operator.ts';
import { facilityKinds } from '../../src/facility/term/facility-kinds.ts';
import { compareNorms } from '../../src/norm/compare-norms.ts';
import { fingerprintOf } from '../../src/norm/load-norm-set.ts';
import { readNormFile } from '../../src/norm/norm-file.ts';
import { tellNormSet } from '../../src/norm/tell-norms.ts';
import { themes } from '../../src/relation/themes.ts';

describe('the norms that ship with the service', () => {
  const file = readNormFile(
    readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld.yml`, 'utf8'),
    'the shipped file',
  );

  test('are read, are an example, and are of no municipality', () => {
    expect(file).toMatchObject({ code: 'PEDAGOGISCHE_BASIS_VOORBEELD', version: 1, isExample: true });
    expect(file.municipality).toBeUndefined();
    expect(file.norms.map(({ code }) => code)).toEqual([
      'N01',
      'N04',
      'N05',
      'N06_KDV',
      'N06_BSO',
      'N12',
      'N21',
      'N23',
    ]);
  });

  test('name kinds and themes of the vocabulary, and each what it rests on', () => {
    for (const norm of file.norms) {
      for (const kind of [...norm.facilityKinds, ...(norm.partnerKind ? [norm.partnerKind] : [])])
        expect(facilityKinds.get(kind).code).toBe(kind);
      for (const theme of norm.themes) expect(themes.get(theme).code).toBe(theme);
      expect(norm.basis).not.toBe('');
    }
  });

  test('say 800 metres for 80 % of the children, and four out of five schools at level 3', () => {
    const find = (code: string) => file.norms.find((norm) => norm.code === code);
    expect(find('N04')).toMatchObject({
      value: 800,
      metric: 'STRAIGHT_LINE',
      sharePercent: 80,
      ages: [0, 12],
      level: 'NEIGHBOURHOOD',
    });
    expect(find('N23')).toMatchObject({ value: 80, minimumLevel: 3, partnerKind: 'KINDERWERK', themes: [] });
  });
});

describe('version 2 of those norms', () => {
  const file = readNormFile(
    readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld-2.yml`, 'utf8'),
    'the shipped file',
  );
  const codes = Array.from({ length: 28 }, (_, at) => `N${String(at + 1).padStart(2, '0')}`);
  const codesAdded = ['N29', 'N30', 'N31', 'N32'];
  const judged = tellNormSet(file)
    .slice(1)
    .filter((line) => !line.includes('not judged'));

  test('has the 28 and what was added, of which childcare is two and staff of children’s work is asked of two levels', () => {
    expect([...new Set(file.norms.map(({ code }) => code.split('_')[0]))]).toEqual([...codes, ...codesAdded]);
    expect(file.norms).toHaveLength(34);
    expect(file).toMatchObject({ version: 2, isExample: true });
  });

  test('keeps what the first asked, norm by norm', () => {
    const first = readNormFile(
      readFileSync(`${shipped.norms}/pedagogische-basis-voorbeeld.yml`, 'utf8'),
      'the first',
    );
    expect(compareNorms(first.norms, file.norms).filter(({ change }) => change !== 'ADDED')).toEqual([]);
    // What is kept of version 1 in every database: another fingerprint would refuse the file that ships.
    expect(fingerprintOf(first)).toBe('38eb79a0d36ec083d7e11d6fe48852f7ec247d42aa59962c099695785d677ffb');
  });

  test('are all judged', () => {
    const codes = file.norms.map(({ code }) => code);
    expect(judged.map((line) => line.trim().split(' ')[0])).toEqual(codes);
  });

  test('asks of a single neighbourhood only how far something is, and how much there is within reach', () => {
    const ofNeighbourhoods = file.norms.filter(({ level }) => level === 'NEIGHBOURHOOD');
    expect(ofNeighbourhoods.map(({ code }) => code)).toEqual([
      ...['N04', 'N05', 'N06_BSO', 'N06_KDV', 'N29'],
    ]);
  });
});
