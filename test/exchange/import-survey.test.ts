import type { SurveyQuestion } from '../../src/exchange/reading/survey-question.ts';
import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { importingInto } from './importing.ts';
import type { Texts } from './nowhere.ts';
import { aRelation, aTeam, sheet, teams } from './sheets.ts';
import { asked, edges, respondents } from './surveys.ts';
import { workbookOf } from './workbook-of.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const survey = (source: string, files: Texts, said: Partial<SurveyQuestion> = {}) =>
  importer.bringIn('survey', files, { source, ...asked(said) });

const claim = 'claims { by { name } level { level } on }';

async function relationsOf(source: string, asOf?: string, fields = `consensus level ${claim}`) {
  const { data, errors } = await api.ask(
    `query ($id: ID!, $asOf: Date) { relations(where: { facilities: [$id] }, asOf: $asOf) {
      nodes { from { name } to { name } ${fields} } } }`,
    { id: facilityId(`src_${source}`, 't1'), asOf },
  );
  expect(errors).toEqual([]);
  return data.relations.nodes as {
    from: { name: string };
    to: { name: string };
    consensus: string;
    level: number | null;
    claims: { by: { name: string }; level: { level: number }; on: string }[];
  }[];
}

/** `t1: 3 on 2025-10-01`, by side. */
const saidIn = (relations: Awaited<ReturnType<typeof relationsOf>>) =>
  relations
    .flatMap(({ claims }) => claims)
    .map(({ by, level, on }) => `${by.name.slice(5)}: ${level.level} on ${on}`)
    .sort();

describe('a round of a survey', () => {
  test('comes in as what each side said on its day, with those who were asked, and again changes nothing', async () => {
    const files = { ...respondents(), ...edges('t1;t2;3', 't2;t1;4', 't3;t1;1') };
    const run = await survey('round', files);
    // Five facilities with a working area each, five invitations, a round, two relations; of eight lines.
    expect(run).toMatchObject({ outcome: 'LOADED', lines: 8, inserted: 18, updated: 0 });
    const relations = await relationsOf('round');
    expect(relations.map(({ consensus, level }) => [consensus, level]).sort()).toEqual([
      ['CONFIRMED', 3.5],
      ['ONE_SIDED', 1],
    ]);
    expect(saidIn(relations)).toEqual(['t1: 3 on 2025-10-01', 't2: 4 on 2025-10-01', 't3: 1 on 2025-10-01']);
    expect(await survey('round', files)).toMatchObject({ outcome: 'UNCHANGED', unchanged: 18 });
  });

  test('says the same as a matrix, in CSV or in a workbook', async () => {
    const rows = [
      ['sleutel', 't1', 't2', 't3', 't4', 't5'],
      ['t1', '', '3', '', '', ''],
      ['t2', '4', '', '', '', ''],
      ['t3', '1', '', '', '', ''],
      ['t4', '', '', '', '', ''],
      ['t5', '', '', '', '', ''],
    ];
    const matrix = `${rows.map((row) => row.join(';')).join('\n')}\n`.replace('sleutel', '');
    expect(await survey('matrix', { ...respondents(), 'matrix.csv': matrix })).toMatchObject({
      ...{ outcome: 'LOADED', lines: 10, inserted: 18 },
    });
    expect(saidIn(await relationsOf('matrix'))).toEqual(saidIn(await relationsOf('round')));
    const workbook = await workbookOf([{ name: 'Matrix', rows }]);
    const run = await survey('matrix', { ...respondents(), 'matrix.xlsx': workbook as never });
    expect(run).toMatchObject({ outcome: 'UNCHANGED', unchanged: 18 });
  });

  test('leaves alone what it does not ask, and what a side said later', async () => {
    const line = aRelation('t1', 't2', {
      ...{ niveau_van: 2, niveau_van_op: '2025-03-01', niveau_naar: 2, niveau_naar_op: '2025-12-01' },
      ...{ formaliteit: 'CONVENANT', document_url: 'example.nl/convenant' },
    });
    await importer.bringIn(
      'partners',
      { 'teams.csv': sheet(teams(5)), 'relaties.csv': sheet([line]) },
      { source: 'kept' },
    );
    await survey('kept', { ...respondents(), ...edges('t1;t2;3', 't2;t1;5') });
    const [relation, ...others] = await relationsOf(
      'kept',
      undefined,
      `version consensus level formality { code } documentUrl validity { from until } ${claim}`,
    );
    expect(others).toEqual([]);
    expect(relation).toMatchObject({
      ...{ version: 2, consensus: 'CONFIRMED', level: 2.5, formality: { code: 'CONVENANT' } },
      ...{ documentUrl: 'https://example.nl/convenant', validity: { from: '2024-01-01', until: null } },
    });
    expect(saidIn([relation!])).toEqual(['t1: 3 on 2025-10-01', 't2: 2 on 2025-12-01']);
  });

  test('names facilities of other sources by their number', async () => {
    const school = aTeam('99XC00', { soort: 'BASISSCHOOL', brin: '99XC00' });
    await importer.bringIn('facilities', { 'scholen.csv': sheet([school]) }, { source: 'schools' });
    const list = 'sleutel;geantwoord\nBRIN_VESTIGING:99XC00;ja\nt1;ja\n';
    await survey('numbered', respondents());
    const run = await survey('numbered', {
      'wie.csv': list,
      ...edges('t1;BRIN_VESTIGING:99XC00;2', 'BRIN_VESTIGING:99XC00;t1;2'),
    });
    expect(run).toMatchObject({ outcome: 'LOADED', rejectedBecause: null });
    expect(await relationsOf('numbered')).toMatchObject([{ consensus: 'CONFIRMED', level: 2 }]);
  });

  test('that names who is not known is refused, and says on which line', async () => {
    const run = await survey('strangers', { ...respondents(), ...edges('t1;nobody;2', 't1;t2;2') });
    expect(run.issues).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_FACILITY', file: 'lijnen.csv', line: 2, value: 'nobody' }),
    );
    expect(run.outcome).toBe('REJECTED');
    const list = await survey('strangers', {
      'wie.csv': 'sleutel;geantwoord\nnobody;ja\n',
      ...edges('t1;t2;2'),
    });
    expect(list.issues).toContainEqual(
      expect.objectContaining({ code: 'UNKNOWN_FACILITY', file: 'wie.csv', column: 'sleutel', line: 2 }),
    );
  });
});

describe('a result that does not tell who said so', () => {
  test('has a level, is confirmed by nobody, and is drawn', async () => {
    await survey('reported', { ...respondents(), ...edges('t1;t2;3') }, { ties: 'REPORTED' });
    expect(await relationsOf('reported')).toMatchObject([{ consensus: 'UNVERIFIED', level: 3, claims: [] }]);
    // Somebody's own word goes before it.
    await survey(
      'reported',
      { ...respondents(), ...edges('t1;t2;1') },
      { round: '2026', askedOn: '2026-10-01' },
    );
    expect(await relationsOf('reported')).toMatchObject([{ consensus: 'ONE_SIDED', level: 1 }]);
  });

  test('keeps how often they are in touch', async () => {
    const files = { ...respondents(), ...edges('t1;t2;4') };
    await survey('frequency', files, { ties: 'REPORTED', scale: 'CONTACT_0_5' });
    const fields = 'level frequency { code }';
    expect(await relationsOf('frequency', undefined, fields)).toMatchObject([
      { level: 1, frequency: { code: 'WEKELIJKS' } },
    ]);
  });
});

describe('a later round', () => {
  const first = { ...respondents(), ...edges('t1;t2;3', 't2;t1;3', 't1;t3;2', 't3;t1;2') };
  const later = { round: '2026', askedOn: '2026-10-01' };

  test('is of its own day: what was said before stands for the days before', async () => {
    await survey('later', first);
    // t1 says less of t2, who says the same; t1 and t3 say the same again.
    const second = { ...respondents(), ...edges('t1;t2;2', 't2;t1;3', 't1;t3;2', 't3;t1;2') };
    const run = await survey('later', second, later);
    // The first pair is ended and begun; the second is confirmed anew, on a later day.
    expect(run).toMatchObject({ outcome: 'LOADED', updated: 2 });
    expect(saidIn(await relationsOf('later', '2026-01-01'))).toEqual([
      't1: 2 on 2026-10-01',
      't1: 3 on 2025-10-01',
      't2: 3 on 2025-10-01',
      't3: 2 on 2026-10-01',
    ]);
    expect(saidIn(await relationsOf('later', '2026-10-01'))).toEqual([
      't1: 2 on 2026-10-01',
      't1: 2 on 2026-10-01',
      't2: 3 on 2026-10-01',
      't3: 2 on 2026-10-01',
    ]);
    expect(await survey('later', second, later)).toMatchObject({ outcome: 'UNCHANGED' });
  });

  test('in which a side was not heard keeps what it said before', async () => {
    await survey('unheard', first);
    await survey('unheard', { ...respondents(), ...edges('t1;t2;3') }, later);
    expect(saidIn(await relationsOf('unheard', '2026-10-15'))).toEqual([
      't1: 2 on 2025-10-01',
      't1: 3 on 2026-10-01',
      't2: 3 on 2025-10-01',
      't3: 2 on 2025-10-01',
    ]);
  });

  test('in which all names were shown ends a tie that neither names any more', async () => {
    await survey('ended', first, { isRoster: true });
    await survey('ended', { ...respondents(), ...edges('t1;t3;2', 't3;t1;2') }, { ...later, isRoster: true });
    const of = async (asOf: string) =>
      (await relationsOf('ended', asOf))
        .filter(({ from, to }) => [from.name, to.name].sort().join() === 'Team t1,Team t2')
        .map(({ level }) => level);
    expect(await of('2026-09-30')).toEqual([3]);
    expect(await of('2026-10-01')).toEqual([0]);
  });

  test('comes after the one before it', async () => {
    await survey('order', first, later);
    const run = await survey('order', first);
    expect(run).toMatchObject({ outcome: 'REJECTED' });
    expect(run.rejectedBecause).toMatch('bring files in by their day');
  });
});
