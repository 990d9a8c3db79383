import { compareNorms } from '../../src/norm/compare-norms.ts';
import type { NormInFile } from '../../src/norm/norm-file.ts';
import { tellChange } from '../../src/norm/tell-norms.ts';

const aNorm = (known: Partial<NormInFile> = {}): NormInFile => ({
  ...{ code: 'N02', nl: 'Kinderwerk', en: "Children's work", form: 'RATIO', facilityKinds: ['KINDERWERK'] },
  ...{ themes: [], value: 0.5, unit: 'FTE', per: { count: 1_000, of: 'CHILDREN' }, ages: [4, 12] },
  ...{ level: 'DISTRICT', legalStatus: 'EXAMPLE', basis: 'Example.' },
  ...known,
});

describe('two versions of the norms', () => {
  test('do not differ by the order of norms and words, nor by an empty list', () => {
    const { themes, ...norm } = aNorm({ per: { of: 'CHILDREN', count: 1_000 } });
    expect(themes).toEqual([]);
    const other = aNorm({ code: 'N03' });
    expect(compareNorms([aNorm(), other], [other, norm as NormInFile])).toEqual([]);
  });

  test('name what came, what went and what says something else, by code', () => {
    const before = [aNorm(), aNorm({ code: 'N05' })];
    const after = [
      aNorm({ code: 'N01' }),
      aNorm({ per: { count: 500, of: 'CHILDREN' }, ages: [0, 12], minimumChildren: 200, reason: 'Busy.' }),
    ];
    expect(compareNorms(before, after)).toEqual([
      { code: 'N01', change: 'ADDED', words: [], reason: null },
      {
        ...{ code: 'N02', change: 'CHANGED', reason: 'Busy.' },
        words: [
          { word: 'per', before: 'count 1000, of CHILDREN', after: 'count 500, of CHILDREN' },
          { word: 'ages', before: '4, 12', after: '0, 12' },
          { word: 'minimumChildren', before: null, after: '200' },
        ],
      },
      { code: 'N05', change: 'REMOVED', words: [], reason: null },
    ]);
  });

  test('are told on a terminal a line a word', () => {
    const [change] = compareNorms([aNorm()], [aNorm({ value: 1, switchedOff: 'Not now.', reason: 'Busy.' })]);
    expect(change && tellChange(change)).toEqual([
      'N02 changed: Busy.',
      '  value: 0.5 -> 1',
      '  switchedOff: not said -> Not now.',
    ]);
  });
});
