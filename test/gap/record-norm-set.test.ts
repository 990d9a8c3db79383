import { operator, writerSession } from '../../src/access/viewer.ts';
import { writing } from '../../src/database/writing.ts';
import { storeNormSet } from '../../src/norm/load-norm-set.ts';
import { readNormFile } from '../../src/norm/norm-file.ts';
import { aNormSet } from '../norm/a-norm-set.ts';
import { sampleDay } from '../prepared.ts';
import { bare, codesOf, example, municipality, serveRecording } from './serve-recording.ts';

const served = serveRecording();
const { ask, record, tryTo, versions } = served;

/** District and verdict of every gap by the default, as of a day. */
async function gaps(asOf = served.day): Promise<string[]> {
  const { data } = await ask(
    `{ gaps(where: { areas: ["${municipality}"] }, asOf: "${asOf}", first: 500) { nodes { area { code } verdict norm { code } } } }`,
  );
  return data.gaps.nodes
    .map(({ area, verdict, norm }: { area: { code: string }; verdict: string; norm: { code: string } }) =>
      [norm.code, area.code, verdict].join(' '),
    )
    .toSorted();
}

describe('a norm set that an editor records', () => {
  const first = (value = 2) => aNormSet({ municipality, value, set: { adoptedOn: '2026-10-01' } });

  test('is kept for its municipality, whose gaps are by it in the same moment', async () => {
    expect(await record({ document: first(), expectedVersion: 0 })).toEqual({
      normSet: {
        id: 'nset_eigen_1',
        code: 'EIGEN',
        version: 1,
        municipalityCode: municipality,
        norms: [{ value: 2 }],
      },
      ...{ assessedOn: sampleDay, changedFindings: 6, problems: [] },
    });
    // Of the six districts the first has two, three have one, the fifth none; nobody looked in the sixth.
    expect(await gaps()).toEqual([
      'E1 WK990102 SHORT',
      'E1 WK990103 SHORT',
      'E1 WK990104 SHORT',
      'E1 WK990105 ABSENT',
    ]);
  });

  test('is there already when it is recorded again, and nothing changes', async () => {
    expect(await record({ document: `# the same\n${first()}`, expectedVersion: 0 })).toMatchObject({
      ...{ normSet: { id: 'nset_eigen_1' }, assessedOn: sampleDay, changedFindings: 0, problems: [] },
    });
  });

  test('never changes: another text is a version after the last, and says so', async () => {
    const changed = await record({ document: first(3) });
    expect(changed.normSet).toBe(null);
    expect(codesOf(changed)).toEqual(['CONFLICT document.version']);
    expect(changed.problems[0].message).toMatch(
      /^line 2, column 10: EIGEN version 1 is known with other norms \(E1\); a version never changes, raise it$/,
    );
    expect(await versions('EIGEN')).toEqual([{ version: 1, municipality }]);
  });

  test('in its next version takes the place of the one before, of which the days stay; a dry run tells the same', async () => {
    served.day = '2026-10-16';
    const input = {
      ...{
        document: aNormSet({ municipality, version: 2, set: { adoptedOn: '2026-10-01' } }),
        expectedVersion: 1,
      },
      idempotencyKey: 'second',
    };
    const tried = await record({ ...input, dryRun: true });
    expect(await versions('EIGEN')).toHaveLength(1);
    expect(await gaps()).toHaveLength(4);

    const { normSet, ...told } = await record(input);
    expect(normSet).toMatchObject({ id: 'nset_eigen_2', norms: [{ value: 1 }] });
    expect(tried).toEqual({ normSet: null, ...told });
    expect(told).toMatchObject({ assessedOn: served.day, problems: [] });
    expect(await gaps()).toEqual(['E1 WK990105 ABSENT']);
    expect(await gaps(sampleDay)).toHaveLength(4);
  });

  test('and is submitted again with its key has one effect and one answer, and its key is for that alone', async () => {
    const input = { document: aNormSet({ code: 'TWEEDE', municipality: bare }), idempotencyKey: 'key' };
    const before = await record(input, served.towns.B);
    expect(before.problems).toEqual([]);
    expect(await record(input, served.towns.B)).toEqual(before);
    const other = { ...input, document: aNormSet({ code: 'TWEEDE', version: 2, municipality: bare }) };
    expect((await tryTo(other, served.towns.B)).codes).toEqual(['IDEMPOTENCY_KEY_REUSED']);
    expect(await versions('TWEEDE')).toHaveLength(1);
  });

  test('of a municipality without figures is kept, and assessed by nobody yet', async () => {
    const document = aNormSet({ code: 'ZONDER', version: 7, municipality: bare });
    expect(await record({ document }, served.towns.B)).toMatchObject({
      ...{ normSet: { id: 'nset_zonder_7' }, assessedOn: null, changedFindings: 0 },
    });
  });

  test('conflicts when there is another version than the editor saw, or a later one', async () => {
    const next = { document: aNormSet({ code: 'ZONDER', version: 8, municipality: bare }), dryRun: true };
    const { problems } = await record({ ...next, expectedVersion: 6 }, served.towns.B);
    expect(problems).toEqual([
      {
        ...{ code: 'CONFLICT', path: ['input', 'expectedVersion'] },
        message: 'the last version of ZONDER is 7, not 6',
      },
    ]);
    expect(codesOf(await record({ ...next, expectedVersion: 7 }, served.towns.B))).toEqual([]);
    const lower = { document: aNormSet({ code: 'ZONDER', version: 5, municipality: bare }) };
    expect(codesOf(await record(lower, served.towns.B))).toEqual(['CONFLICT document.version']);
  });

  test('at the same moment as a colleague is there, or conflicts: one of the two is told', async () => {
    const both = await Promise.all(
      [4, 5].map((value) => {
        const document = aNormSet({ code: 'ZONDER', municipality: bare, version: 8, value });
        return record({ document, expectedVersion: 7 }, served.towns.B);
      }),
    );
    const told = both.map(codesOf).toSorted((one, other) => one.length - other.length);
    expect(told).toEqual([[], ['CONFLICT document.version', 'CONFLICT expectedVersion']]);
    expect(await versions('ZONDER')).toHaveLength(2);
  });

  test('that overrides another is whole when it is there', async () => {
    const document = `code: AFWIJKEND\nversion: 1\nname: Onze normen\nmunicipality: ${bare}\nbasis: Voorstel.
overrides: { code: ${example}, version: 2 }\nnorms:\n  - { code: N17, switchedOff: Geen ruimte., reason: Oude stad. }\n`;
    const { normSet, problems } = await record({ document }, served.towns.B);
    expect(problems).toEqual([]);
    expect(normSet.norms).toHaveLength(34);
  });

  test('is one of at most twenty that a municipality has, since each is assessed', async () => {
    const many = (number: number, version = 1) =>
      aNormSet({ code: `VELE_${number}`, version, municipality: bare });
    await writing(served.database, writerSession(operator), async (rows) => {
      for (let number = 1; number <= 17; number += 1)
        await storeNormSet(rows, readNormFile(many(number), 'many'));
    });
    expect(codesOf(await record({ document: many(18) }, served.towns.B))).toEqual(['INVALID document.code']);
    expect(codesOf(await record({ document: many(1, 2) }, served.towns.B))).toEqual([]);
  });
});

describe('a document with faults', () => {
  test('tells them all at once, by line and column, and a dry run the same', async () => {
    const document = aNormSet({
      ...{ code: 'FOUT', version: 0 },
      set: { isExample: true, name: 'Bel 06-12345678', validFrom: '2027-01-01', validUntil: '2026-01-01' },
      norm: { value: -1, facilityKinds: ['KLIMHAL'], extra: 1 },
    });
    const told = await record({ document });
    expect(codesOf(told)).toEqual([
      'REQUIRED document.municipality',
      'INVALID document.version',
      'PERSONAL_DATA document.name',
      'INVALID document.isExample',
      'INVALID document.validUntil',
      'INVALID document.norms.0.value',
      'INVALID document.norms.0.facilityKinds.0',
      'INVALID document.norms.0.extra',
    ]);
    const lineOf = (word: string) => document.split('\n').findIndex((line) => line.includes(`${word}:`)) + 1;
    for (const [at, word] of [
      [4, 'validUntil'],
      [5, 'value'],
      [7, 'extra'],
    ] as const)
      expect(told.problems[at].message).toMatch(new RegExp(`^line ${lineOf(word)}, column `));
    expect(await record({ document, dryRun: true })).toEqual(told);
    expect(await versions('FOUT')).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    ['is no YAML', 'code: "A', /^line 1, column 9: Missing closing/],
    ['is nothing', '', /^line 1, column 1: a set of your own/],
    ['goes too deep', '? '.repeat(30_000), /goes deeper than 32 levels$/],
    ['is a list of lists', '['.repeat(30_000), /goes deeper than 32 levels$/],
    ['has too many words', 'a:\n'.repeat(20_000), /more than 20000 words and signs$/],
    ['has a key twice', 'code: A\ncode: B\n', /^line 2, column 1: Map keys must be unique$/],
    [
      'grows when it is read',
      Array.from(
        { length: 9 },
        (_, at) => `a${at}: &a${at} [${Array(9).fill(at ? `*a${at - 1}` : 'x')}]`,
      ).join('\n'),
      /says more by \* than can be read$/,
    ],
    [
      'is within itself',
      'norms: &a [*a]',
      /^line 1, column 12: a list is not what is wanted: words with values/,
    ],
    ['has the character 0 by an escape', 'name: "a\\0b"', /a character in it that is no text$/],
    ['has half a character by an escape', 'name: "\\uD800"', /a character in it that is no text$/],
    ['has a code longer than an id', `code: ${'A'.repeat(3_000)}`, /.*/],
    ['has a sentence longer than any text', `name: ${'a'.repeat(2_001)}`, /.*/],
    ['has years that no calendar has', 'adoptedOn: 0001-01-01', /.*/],
    ['has a version that no column holds', 'version: 9000000000', /.*/],
  ])('that %s has a problem, and is no fault of the service', async (_, document, message) => {
    const { data, codes } = await tryTo({ document });
    expect(codes).toEqual([]);
    const { normSet, problems } = data.recordNormSet;
    expect(normSet).toBe(null);
    expect(problems.map((one: { message: string }) => one.message).join('\n')).toMatch(
      new RegExp(message.source, 'm'),
    );
  });

  test('may be longer than other texts, up to 64,000 characters, as a variable or in the question', async () => {
    const document = (length: number) =>
      aNormSet({ code: 'ZONDER', version: 20, municipality: bare }).padEnd(length, '# lang\n');
    expect(codesOf(await record({ document: document(64_000), dryRun: true }, served.towns.B))).toEqual([]);
    expect((await tryTo({ document: document(64_001) })).codes).toEqual(['BAD_USER_INPUT']);
    const written = (length: number, rest = '') =>
      ask(
        `mutation { recordNormSet(input: { dryRun: true document: ${JSON.stringify(document(length))} ${rest} }) { problems { code } } }`,
        {},
        served.towns.B.keys.EDITOR,
      );
    expect((await written(60_000)).data.recordNormSet.problems).toEqual([]);
    expect((await written(64_001)).codes).toEqual(['BAD_USER_INPUT']);
    const key = 'k'.repeat(2_001);
    expect((await written(5_000, `idempotencyKey: "${key}"`)).codes).toEqual(['BAD_USER_INPUT']);
    expect((await tryTo({ document: document(5_000), idempotencyKey: key })).codes).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('a norm set that an editor ends', () => {
  const last = (version: number, validUntil: string) =>
    aNormSet({ code: 'TIJDELIJK', municipality, version, set: { adoptedOn: '2026-10-20', validUntil } });
  const byDefault = async () => {
    const { data } = await ask(
      `{ municipality(code: "${municipality}") { assessments { isDefault normSet { id } } } }`,
    );
    return data.municipality.assessments
      .filter(({ isDefault }: { isDefault: boolean }) => isDefault)
      .map(({ normSet }: { normSet: { id: string } }) => normSet.id);
  };

  test('by a version with a last day holds no longer, at once when that is today; what was found stays as of its days', async () => {
    const before = await gaps();
    served.day = '2026-10-20';
    const open = aNormSet({
      ...{ code: 'TIJDELIJK', municipality, value: 3, set: { adoptedOn: '2026-10-20' } },
    });
    expect(await record({ document: open })).toMatchObject({ assessedOn: served.day, problems: [] });
    expect(await byDefault()).toEqual(['nset_tijdelijk_1']);
    const found = await gaps();
    expect(found).not.toEqual(before);

    served.day = '2026-10-21';
    const ended = await record({ document: last(2, served.day), expectedVersion: 1 });
    expect(ended).toMatchObject({
      ...{ normSet: { id: 'nset_tijdelijk_2' }, assessedOn: null, problems: [] },
    });
    expect(await byDefault()).toEqual(['nset_eigen_2']);
    expect(await gaps()).toEqual(before);
    expect(await gaps('2026-10-20')).toEqual(found);
  });
});
