import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { importingInto } from './importing.ts';
import { anActivity, aTeam, type Line, sheet, teams } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  const school = aTeam('99XA00', { soort: 'BASISSCHOOL', brin: '99XA00' });
  await importer.bringIn('facilities', { 'scholen.csv': sheet([school]) }, { source: 'schools' });
});

/** Brings activities of a source that has 400 teams, so that one line in a hundred may be refused. */
const plan = (source: string, ...lines: Line[]) =>
  importer.bringIn(
    'partners',
    { 'teams.csv': sheet(teams(400)), 'activiteiten.csv': sheet(lines) },
    { source },
  );

async function activitiesOf(id: string, asOf = '2026-10-15', withEnded = false) {
  const { data, errors } = await api.ask(
    `query ($id: ID, $asOf: Date, $withEnded: Boolean!) { facility(id: $id, asOf: $asOf) {
      activities(withEnded: $withEnded) { name goals { code } audiences { code } modes { code } prevention { code }
        ages { from until } validity { from until } source { id } } } }`,
    { id, asOf, withEnded },
  );
  expect(errors).toEqual([]);
  return data.facility.activities;
}

const ofTeam = (source: string, key = 't1') => facilityId(`src_${source}`, key);
const namesOf = (activities: { name: string }[]) => activities.map(({ name }) => name);

describe('a sheet of activities', () => {
  test('gives a facility its activities, with goals, audience, ways, prevention, ages, period and source', async () => {
    const run = await plan(
      'told',
      anActivity('t1', 'Koken', {
        ...{ doelgroepen: 'ouders|kinderen', werkwijze: 'aan huis, online', preventie: 'selectief' },
        ...{ vanaf: '2020-04-01', tot: '2027-01-01' },
      }),
    );
    expect(run).toMatchObject({ outcome: 'LOADED', issues: [] });
    expect(await activitiesOf(ofTeam('told'))).toEqual([
      {
        name: 'Koken',
        goals: [{ code: 'TAAL' }, { code: 'SIGNALEREN' }],
        audiences: [{ code: 'OUDERS' }, { code: 'KINDEREN' }],
        modes: [{ code: 'AAN_HUIS' }, { code: 'ONLINE' }],
        prevention: { code: 'SELECTIEF' },
        ages: { from: 4, until: 12 },
        validity: { from: '2020-04-01', until: '2027-01-01' },
        source: { id: 'src_told' },
      },
    ]);
  });

  test('that does not say leaves goals empty, and prevention, ages and period null', async () => {
    const cells = { doelen: '', doelgroepen: '', werkwijze: '', preventie: '', leeftijd_van: '' };
    await plan('silent', anActivity('t1', 'Iets', { ...cells, leeftijd_tot: '', vanaf: '' }));
    expect(await activitiesOf(ofTeam('silent'))).toMatchObject([
      {
        ...{ goals: [], audiences: [], modes: [], prevention: null, ages: null },
        validity: { from: null, until: null },
      },
    ]);
  });

  test('brought in again changes nothing', async () => {
    const lines = [anActivity('t1', 'Weer'), anActivity('t1', 'Weer', { vanaf: '', tot: '2024-01-01' })];
    expect(await plan('again', ...lines)).toMatchObject({ outcome: 'LOADED', inserted: 402 });
    const before = await activitiesOf(ofTeam('again'), '2026-10-15', true);
    expect(before).toHaveLength(2);
    expect(await plan('again', ...lines)).toMatchObject({ outcome: 'UNCHANGED', inserted: 0, updated: 0 });
    expect(await activitiesOf(ofTeam('again'), '2026-10-15', true)).toEqual(before);
  });

  test('that says something else takes the place of what was known of that period; what is left out stays', async () => {
    await plan('other', anActivity('t1', 'Koken'), anActivity('t1', 'Zingen'));
    const run = await plan('other', anActivity('t1', 'KÓKEN', { tot: '2026-01-01', doelen: 'TAAL' }));
    expect(run).toMatchObject({ outcome: 'LOADED', inserted: 0, updated: 1 });
    expect(namesOf(await activitiesOf(ofTeam('other')))).toEqual(['Zingen']);
    expect(await activitiesOf(ofTeam('other'), '2025-12-31')).toMatchObject([
      { name: 'KÓKEN', goals: [{ code: 'TAAL' }], validity: { from: '2024-01-01', until: '2026-01-01' } },
      { name: 'Zingen' },
    ]);
  });

  test('keeps what was done in an exceptional time in its period, and tells of it when asked', async () => {
    const covid = { vanaf: '2020-03-16', tot: '2021-06-05' };
    await plan('covid', anActivity('t1', 'Aan de deur', covid), anActivity('t1', 'Kookclub'));
    expect(namesOf(await activitiesOf(ofTeam('covid')))).toEqual(['Kookclub']);
    expect(namesOf(await activitiesOf(ofTeam('covid'), '2020-10-01'))).toEqual(['Aan de deur']);
    expect(namesOf(await activitiesOf(ofTeam('covid'), '2026-10-15', true))).toEqual([
      'Aan de deur',
      'Kookclub',
    ]);
    // What has yet to begin did not end before.
    expect(namesOf(await activitiesOf(ofTeam('covid'), '2023-01-01', true))).toEqual(['Aan de deur']);
  });

  test('may name a facility of a register, and of two sources each keeps its own word', async () => {
    await plan('one', anActivity('BRIN_VESTIGING:99XA00', 'Voorlezen', { doelen: 'TAAL' }));
    await plan('two', anActivity('BRIN_VESTIGING:99XA00', 'voorlezen', { doelen: 'PLEZIER_SPEL' }));
    const told = await activitiesOf(ofTeam('schools', '99XA00'));
    expect(told).toMatchObject([
      { name: 'Voorlezen', goals: [{ code: 'TAAL' }], source: { id: 'src_one' } },
      { name: 'voorlezen', goals: [{ code: 'PLEZIER_SPEL' }], source: { id: 'src_two' } },
    ]);
  });

  test('refuses a line without an activity, of nobody that is known, or of a period that stands there already', async () => {
    const run = await plan(
      'refused',
      anActivity('t1', ''),
      anActivity('nobody', 'Koken'),
      anActivity('t1', 'Koken'),
      anActivity('t1', 'koken', { vanaf: '2025-01-01' }),
    );
    expect(run.issues.map(({ severity, code, line, column }) => [severity, code, line, column])).toEqual([
      ['ERROR', 'NO_ACTIVITY', 2, 'activiteit'],
      ['ERROR', 'UNKNOWN_FACILITY', 3, 'voorziening'],
      ['ERROR', 'OVERLAPPING_ACTIVITY', 5, 'activiteit'],
    ]);
    expect(await activitiesOf(ofTeam('refused'))).toMatchObject([{ name: 'Koken' }]);
  });

  test('notes a goal, a level or ages that cannot be read, and keeps the rest', async () => {
    const cells = { doelen: 'TAAL|wereldvrede', preventie: 'soms', leeftijd_van: '12', leeftijd_tot: '4' };
    const run = await plan('noted', anActivity('t1', 'Koken', cells));
    expect(run.issues.map(({ severity, code, column }) => [severity, code, column])).toEqual([
      ['NOTE', 'UNKNOWN_TERM', 'doelen'],
      ['NOTE', 'UNKNOWN_TERM', 'preventie'],
      ['NOTE', 'BAD_AGES', 'leeftijd_tot'],
    ]);
    expect(await activitiesOf(ofTeam('noted'))).toMatchObject([
      { goals: [{ code: 'TAAL' }], prevention: null, ages: null },
    ]);
  });
});

describe('what partners say a facility means', () => {
  test('comes in with the sheet of facilities', async () => {
    const lines = [aTeam('t1', { bijdragen: 'rolmodel|luisterend oor' }), aTeam('t2')];
    await importer.bringIn('facilities', { 'teams.csv': sheet(lines) }, { source: 'means' });
    const { data, errors } = await api.ask(
      'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Facility { contributions { code label } } } }',
      { ids: [ofTeam('means'), ofTeam('means', 't2')] },
    );
    expect(errors).toEqual([]);
    expect(data.nodes).toEqual([
      {
        contributions: [
          { code: 'ROLMODEL', label: 'rolmodel' },
          { code: 'LUISTEREND_OOR', label: 'luisterend oor' },
        ],
      },
      { contributions: [] },
    ]);
  });
});
