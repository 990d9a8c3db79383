import * as fc from 'fast-check';
import type { SurveyQuestion } from '../../../src/exchange/reading/survey-question.ts';
import type { Placed } from '../../../src/exchange/survey/pair-answers.ts';
import type { AnswerLine, MatrixLine, RespondentLine } from '../../../src/exchange/survey/survey-line.ts';
import { surveyResult } from '../../../src/exchange/survey/survey-result.ts';
import type { RelationRecord } from '../../../src/relation/relation-record.ts';
import { aQuestion } from '../surveys.ts';

type Said = readonly [by: string, about: string, level: number];

const answersOf = (said: readonly Said[]): Placed<AnswerLine>[] =>
  said.map(([by, about, level], index) => ({
    ...{ type: 'answer', theme: 'GEZAMENLIJKE_ACTIVITEIT', by, about, text: String(level) },
    ...{ answer: { level, frequency: null }, column: 'niveau', file: 'answers.csv', line: index + 2 },
  }));

const respondentsOf = (answered: Readonly<Record<string, boolean | null>>): Placed<RespondentLine>[] =>
  Object.entries(answered).map(([key, hasAnswered], index) => ({
    ...{ type: 'respondent', key, hasAnswered, file: 'asked.csv', line: index + 2 },
  }));

function resultOf(
  said: readonly Said[],
  answered: Readonly<Record<string, boolean | null>>,
  question: Partial<SurveyQuestion> = {},
  rows: readonly Placed<MatrixLine>[] = [],
) {
  const lines = { answers: answersOf(said), respondents: respondentsOf(answered), rows };
  const readings = [...surveyResult(lines, aQuestion(question))];
  const records = readings.flatMap((reading) => reading.records);
  return {
    records,
    issues: readings.flatMap((reading) => reading.issues),
    // `a b 3 -`: a says 3 of b, b nothing; `a b =2`: somebody reported 2.
    relations: records
      .filter((record): record is RelationRecord => record.type === 'relation')
      .map(({ fromKey, toKey, fromClaim, toClaim, reported }) =>
        reported
          ? `${fromKey} ${toKey} =${reported.level}`
          : `${fromKey} ${toKey} ${fromClaim?.level ?? '-'} ${toClaim?.level ?? '-'}`,
      )
      .sort(),
  };
}

describe('a result in which each line is what one says of another', () => {
  test('has one relation a pair, with the claim of each side that answered', () => {
    const { relations } = resultOf(
      [
        ['a', 'b', 3],
        ['b', 'a', 2],
        ['c', 'a', 4],
      ],
      { a: true, b: true, c: true },
    );
    expect(relations).toEqual(['a b 3 2', 'a c - 4']);
  });

  test('leaves open what somebody did not say, unless all names were shown', () => {
    const said: Said[] = [['a', 'b', 3]];
    const answered = { a: true, b: true, c: false };
    expect(resultOf(said, answered).relations).toEqual(['a b 3 -']);
    // c did not answer: of c nothing is known but what the others say.
    expect(resultOf(said, answered, { isRoster: true }).relations).toEqual(['a b 3 0', 'a c 0 -', 'b c 0 -']);
  });

  test('takes a nought of who answered, and not of who is not known to have', () => {
    const said: Said[] = [
      ['a', 'b', 0],
      ['b', 'c', 0],
    ];
    const { relations, issues } = resultOf(said, { a: true, b: false, c: null });
    expect(relations).toEqual(['a b 0 -']);
    expect(issues).toMatchObject([{ severity: 'NOTE', code: 'NOUGHT_LEFT_OUT', value: '1' }]);
  });

  test('shows who answered by the ties they name, whatever the list says', () => {
    const { records, issues } = resultOf([['a', 'b', 1]], { a: false, b: null });
    expect(records).toContainEqual(expect.objectContaining({ facilityKey: 'a', hasAnswered: true }));
    expect(records).toContainEqual(expect.objectContaining({ facilityKey: 'b', hasAnswered: null }));
    expect(issues).toMatchObject([{ severity: 'ASSUMED', code: 'HAS_ANSWERED', line: 2 }]);
  });

  test('takes the first of two answers of one side, and says where the other stands', () => {
    const { relations, issues } = resultOf(
      [
        ['a', 'b', 3],
        ['a', 'b', 2],
      ],
      { a: true },
    );
    expect(relations).toEqual(['a b 3 -']);
    expect(issues).toMatchObject([{ code: 'DUPLICATE_ANSWER', line: 3, column: 'niveau', value: '2' }]);
  });
});

describe('a result without direction', () => {
  test('that both confirm is what both say; a nought there says of neither side anything', () => {
    const said: Said[] = [
      ['a', 'b', 3],
      ['b', 'c', 0],
    ];
    const { relations, issues } = resultOf(said, { a: true, b: true, c: true }, { ties: 'CONFIRMED' });
    expect(relations).toEqual(['a b 3 3']);
    expect(issues).toMatchObject([{ code: 'NOUGHT_LEFT_OUT' }]);
  });

  test('that is reported is a level without claims', () => {
    const said: Said[] = [['b', 'a', 3]];
    expect(resultOf(said, {}, { ties: 'REPORTED' }).relations).toEqual(['a b =3']);
    expect(
      resultOf(said, { a: true, b: false, c: false }, { ties: 'REPORTED', isRoster: true }).relations,
    ).toEqual(['a b =3', 'a c =0']);
  });

  test('may have both halves when they say the same; else the pair is left out, and both places are named', () => {
    const said: Said[] = [
      ['a', 'b', 3],
      ['b', 'a', 3],
      ['a', 'c', 2],
      ['c', 'a', 4],
    ];
    const { relations, issues } = resultOf(said, {}, { ties: 'REPORTED' });
    expect(relations).toEqual(['a b =3']);
    expect(issues).toContainEqual(
      expect.objectContaining({
        ...{ code: 'NOT_SYMMETRIC', line: 5, value: '4' },
        message: 'c and a have "4" here and "2" on line 4 of answers.csv.',
      }),
    );
  });
});

describe('a list that everybody was shown', () => {
  test('needs to be known who answered', () => {
    const { relations, issues } = resultOf(
      [['a', 'b', 3]],
      { a: null, b: null },
      { isRoster: true, ties: 'REPORTED' },
    );
    expect(relations).toEqual([]);
    expect(issues).toMatchObject([{ severity: 'ERROR', code: 'NO_RESPONDENTS', line: null }]);
  });

  test('is refused when it is longer than anybody reads', () => {
    const many = Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`f${index}`, true]));
    const { issues } = resultOf([['f1', 'f2', 1]], many, { isRoster: true });
    expect(issues).toMatchObject([{ severity: 'ERROR', code: 'ROSTER_TOO_LONG', line: null }]);
  });

  test('gives an answer to every pair of whom one answered, and to no other', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const tie = fc.record({
      by: fc.constantFrom(...names),
      about: fc.constantFrom(...names),
      level: fc.integer({ min: 1, max: 5 }),
    });
    const answered = fc.record(Object.fromEntries(names.map((name) => [name, fc.boolean()])));
    fc.assert(
      fc.property(fc.array(tie, { minLength: 1 }), answered, (ties, listed) => {
        const said = ties.filter(({ by, about }) => by !== about);
        const heard = names.filter((name) => listed[name] || said.some(({ by }) => by === name));
        fc.pre(heard.length > 0 && said.length > 0);
        const { relations } = resultOf(
          said.map(({ by, about, level }) => [by, about, level]),
          listed,
          { isRoster: true },
        );
        // n(n - 1) / 2 pairs, less those of two who were not heard.
        const pairs = (n: number) => (n * (n - 1)) / 2;
        expect(relations).toHaveLength(pairs(names.length) - pairs(names.length - heard.length));
      }),
    );
  });
});

describe('a matrix', () => {
  const rowOf = (key: string, columns: readonly string[], line: number): Placed<MatrixLine> => ({
    ...{ type: 'matrix-row', key, columns, file: 'matrix.csv', line },
  });

  test('that is not square names the row without a column and the column without a row', () => {
    const { issues } = resultOf([['a', 'b', 1]], {}, {}, [
      rowOf('a', ['a', 'b'], 2),
      rowOf('c', ['a', 'b'], 3),
      rowOf('a', ['a', 'b'], 4),
    ]);
    expect(issues.filter(({ severity }) => severity === 'ERROR')).toMatchObject([
      { code: 'NOT_SQUARE', line: 3, column: 'sleutel', value: 'c' },
      { code: 'DUPLICATE_KEY', line: 4, value: 'a' },
      { code: 'NOT_SQUARE', line: null, column: 'b', value: 'b' },
    ]);
  });

  test('is a list of names by itself', () => {
    const rows = ['a', 'b', 'c'].map((key, at) => rowOf(key, ['a', 'b', 'c'], at + 2));
    const { relations, records } = resultOf([['a', 'b', 2]], {}, { isRoster: true }, rows);
    expect(relations).toEqual(['a b 2 -', 'a c 0 -']);
    // Whether the others were asked is not known, so nobody counts as asked.
    expect(records.filter(({ type }) => type === 'survey-invitation')).toEqual([]);
  });
});

test('a theme that goes one way is taken both ways, and told of', () => {
  const said = answersOf([['a', 'b', 3]]).map((answer) => ({ ...answer, theme: 'SIGNALEREN' }));
  const readings = [...surveyResult({ answers: said, respondents: [], rows: [] }, aQuestion())];
  expect(readings.flatMap(({ issues }) => issues.map(({ code }) => code))).toEqual([
    'NO_INVITATIONS',
    'NO_DIRECTION_ASKED',
  ]);
  expect(readings.flatMap(({ records }) => records)).toMatchObject([
    { type: 'survey-round', theme: 'SIGNALEREN', levels: '0=0, 1=1, 2=2, 3=3, 4=4, 5=5' },
    { type: 'relation', direction: 'MUTUAL', answeredOn: '2025-10-01' },
  ]);
});
