import type { SurveyQuestion } from '../../../src/exchange/reading/survey-question.ts';
import { understandSurveyTable } from '../../../src/exchange/survey/understand-survey-table.ts';
import { surveyScales } from '../../../src/relation/survey-scales.ts';
import { aQuestion } from '../surveys.ts';
import { told, understood } from '../understood.ts';

const read = (text: string, said: Partial<SurveyQuestion> = {}) =>
  understood(text, (header, file) => understandSurveyTable(header, { file, question: aQuestion(said) }), {
    corner: 'sleutel',
  });

const answersIn = async (text: string, said?: Partial<SurveyQuestion>) => {
  const { records } = await read(text, said);
  return records.flatMap((record) =>
    record.type === 'answer' ? [[record.by, record.about, record.answer.level]] : [],
  );
};

describe('an edge list of a survey', () => {
  test.each([
    ['of our own', 'van;naar;niveau\na;b;3\n'],
    ['in English', 'from,to,level\na,b,3\n'],
    ['as R and Gephi write it', '"source","target","weight"\n"a","b",3.0\n'],
    ['with the name of a level', 'van;naar;antwoord\na;b;stemmen af\n'],
  ])('%s is read', async (_, text) => {
    expect(await answersIn(text)).toEqual([['a', 'b', 3]]);
  });

  test('may have its answers in a column that is named beside it', async () => {
    const text = 'source,target,collaborate,contact\na,b,4,5\n';
    expect(await answersIn(text, { column: 'collaborate' })).toEqual([['a', 'b', 4]]);
    const { issues } = await read(text, { column: 'trust' });
    expect(issues[0]).toMatchObject({ code: 'MISSING_COLUMN', line: null, column: 'trust' });
  });

  test('without answers says yes on every line, and only on the scale of yes and no', async () => {
    const text = 'source,target\na,b\n';
    expect(await answersIn(text, { scale: 'YES_NO' })).toEqual([['a', 'b', 1]]);
    expect(told((await read(text)).issues)).toEqual(['ERROR MISSING_COLUMN']);
  });

  test('may name a theme on every line, and must where the survey has none', async () => {
    const text = 'van;naar;niveau;thema\na;b;3;veiligheid\nb;a;2;\n';
    const { records } = await read(text);
    expect(records).toMatchObject([{ theme: 'VEILIGHEID' }, { theme: 'GEZAMENLIJKE_ACTIVITEIT' }]);
    const { issues } = await read(text, { theme: null });
    expect(issues).toMatchObject([{ code: 'UNKNOWN_THEME', line: 3, column: 'thema' }]);
    expect((await read('van;naar;niveau\na;b;3\n', { theme: null })).issues).toMatchObject([
      { code: 'MISSING_COLUMN', column: 'thema', line: null },
    ]);
  });

  test.each([
    ['off the scale', 'a;b;6', 'ERROR OFF_SCALE', 'niveau', '6'],
    ['about itself', 'a;a;3', 'ERROR RELATION_WITH_ITSELF', 'naar', 'a'],
    ['of nobody', ';b;3', 'ERROR NO_KEY', 'van', null],
    ['that is empty', 'a;b;', 'NOTE NO_ANSWER', 'niveau', null],
    ['that R calls NA', 'a;b;NA', 'NOTE NO_ANSWER', 'niveau', 'NA'],
    ['about a number that is none', 'a;LRK:12;3', 'ERROR BAD_IDENTIFIER', 'naar', 'LRK:12'],
  ])('with an answer %s says where, and does not take it', async (_, line, issue, column, value) => {
    const { records, issues } = await read(`van;naar;niveau\n${line}\n`);
    expect(records).toEqual([]);
    expect(told(issues)).toEqual([issue]);
    expect(issues).toMatchObject([{ line: 2, column, value }]);
  });
});

test('an answer that is off the scale is told with the answers that are on it', async () => {
  const said = { scale: 'COLLABORATION_0_4', answers: surveyScales.get('COLLABORATION_0_4').answers };
  const { issues } = await read('van;naar;niveau\na;b;5\n', said);
  expect(issues[0]?.message).toBe('"5" is no answer on the scale COLLABORATION_0_4: 0, 1, 2, 3, 4.');
});

describe('an adjacency matrix of a survey', () => {
  test('says in a row what one answers of each other; an empty cell says nothing, and the corner may be empty', async () => {
    const text = ';a;b;c\na;;3;\nb;4;0;NA\nc;0;;\n';
    expect(await answersIn(text)).toEqual([
      ['a', 'b', 3],
      ['b', 'a', 4],
      ['c', 'a', 0],
    ]);
    expect(await answersIn(`sleutel${text}`)).toHaveLength(3);
  });

  test('in which somebody answers of themselves, or off the scale, says in which cell', async () => {
    const { issues } = await read(';a;b\na;2;\nb;9;\n');
    expect(issues).toMatchObject([
      { code: 'DIAGONAL_FILLED', line: 2, column: 'a', value: '2' },
      { code: 'OFF_SCALE', line: 3, column: 'a', value: '9' },
    ]);
  });

  test('is about one theme', async () => {
    const { issues } = await read(';a;b\na;;1\nb;1;\n', { theme: null });
    expect(issues).toMatchObject([{ code: 'UNKNOWN_THEME', line: null }]);
  });

  test('may have numbers of registers for keys, as a sheet writes them', async () => {
    expect(await answersIn(';a;BRIN_VESTIGING:10kn00\na;;1\nBRIN_VESTIGING:10KN00;2;\n')).toEqual([
      ['a', 'BRIN_VESTIGING:10KN00', 1],
      ['BRIN_VESTIGING:10KN00', 'a', 2],
    ]);
  });
});

describe('who was asked', () => {
  test('stands in a sheet of facilities, or in one with keys alone', async () => {
    const { records } = await read('sleutel;naam;soort;geantwoord\na;Linde;KINDERWERK;ja\nb;Es;BSO;\n');
    expect(records).toMatchObject([
      { type: 'facility', key: 'a' },
      { type: 'respondent', key: 'a', hasAnswered: true },
      { type: 'facility', key: 'b' },
      { type: 'respondent', key: 'b', hasAnswered: null },
    ]);
    expect((await read('key,answered\na,no\n')).records).toEqual([
      { type: 'respondent', key: 'a', hasAnswered: false },
    ]);
  });

  test('did or did not answer, and nothing between', async () => {
    const { issues } = await read('sleutel;geantwoord\na;deels\n');
    expect(issues).toMatchObject([{ code: 'NOT_YES_OR_NO', line: 2, column: 'geantwoord', value: 'deels' }]);
  });
});

test('a table with other columns is refused', async () => {
  const { issues } = await read('naam;telefoon\na;b\n');
  expect(issues).toMatchObject([{ severity: 'ERROR', code: 'UNKNOWN_SURVEY_TABLE', line: null }]);
});
