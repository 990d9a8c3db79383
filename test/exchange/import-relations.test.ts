import { facilityId } from '../../src/facility/loading/load-facilities.ts';
import { importingInto } from './importing.ts';
import { aRelation, aTeam, type Line, sheet, teams } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  const school = aTeam('99XA00', { soort: 'BASISSCHOOL', brin: '99XA00' });
  await importer.bringIn('facilities', { 'scholen.csv': sheet([school]) }, { source: 'schools' });
}, 120_000);

const idOf = (source: string, key: string) => facilityId(`src_${source}`, key);

/** Brings relations between the teams t1 to t20 of a source. */
const relate = (source: string, ...lines: Line[]) =>
  importer.bringIn('partners', { 'teams.csv': sheet(teams(20)), 'relaties.csv': sheet(lines) }, { source });

/** Lines with nothing wrong, so that one in a hundred may be refused. */
const manyTeams = { 'meer.csv': sheet(Array.from({ length: 200 }, (_, index) => aTeam(`more${index}`))) };

const about = 'id version direction level levelLow levelHigh consensus confirmedOn from { name } to { name }';

async function relationsOf(source: string, key: string, fields = about, knownAt?: string) {
  const query = `query($id: ID, $knownAt: DateTime) {
    facility(id: $id) { relations(knownAt: $knownAt) { nodes { ${fields} } } }
  }`;
  const { data, errors } = await api.ask(query, { id: idOf(source, key), knownAt });
  expect(errors).toEqual([]);
  return data.facility.relations.nodes;
}

/** The two in the order in which a relation keeps them: the smaller id first. */
function ordered(source: string): [string, string] {
  const [one = '', other = ''] = ['t1', 't2'].sort((a, b) => (idOf(source, a) < idOf(source, b) ? -1 : 1));
  return [one, other];
}

describe('a line that does not say since when', () => {
  const saidOn = (day: string, rest: Line = {}) =>
    relate(
      'startless',
      aRelation('t1', 't2', { geldig_van: '', niveau_van_op: day, niveau_naar_op: day, ...rest }),
    );

  test('begins on the day a side first said so, and keeps that start when they say so again', async () => {
    await saidOn('2025-03-01');
    expect(await saidOn('2026-02-01')).toMatchObject({ outcome: 'LOADED', updated: 1 });
    expect(await relationsOf('startless', 't1', 'version confirmedOn validity { from until }')).toEqual([
      { version: 2, confirmedOn: '2026-02-01', validity: { from: '2025-03-01', until: null } },
    ]);
  });

  test('is another relation after the first was ended', async () => {
    await saidOn('2026-02-01', { geldig_tot: '2026-04-01' });
    await saidOn('2026-06-01');
    expect(await relationsOf('startless', 't1', 'validity { from until }')).toEqual([
      { validity: { from: '2026-06-01', until: null } },
    ]);
  });
});

describe('a line of a sheet of relations', () => {
  test('keeps what both sides say, each with its day and how often', async () => {
    await relate(
      'claims',
      aRelation('t1', 't2', {
        ...{ niveau_van: 3, niveau_van_op: '2024-03-01', frequentie_van: 'WEKELIJKS' },
        ...{ niveau_naar: 4, niveau_naar_op: '2025-03-01', frequentie_naar: 'MAANDELIJKS' },
      }),
    );
    const claim = 'by { name } level { code } on frequency { code }';
    const [found] = await relationsOf('claims', 't1', `${about} claims { ${claim} }`);
    expect(found).toMatchObject({
      ...{ consensus: 'CONFIRMED', level: 3.5, levelLow: 3, levelHigh: 4, confirmedOn: '2025-03-01' },
    });
    expect(found.claims).toHaveLength(2);
    expect(found.claims).toEqual(
      expect.arrayContaining([
        {
          ...{ by: { name: 'Team t1' }, level: { code: 'COORDINATION' } },
          ...{ on: '2024-03-01', frequency: { code: 'WEKELIJKS' } },
        },
        {
          ...{ by: { name: 'Team t2' }, level: { code: 'COALITION' } },
          ...{ on: '2025-03-01', frequency: { code: 'MAANDELIJKS' } },
        },
      ]),
    );
  });

  test.each(['first', 'second'])(
    'is the same relation when the %s of the pair is named first',
    async (which) => {
      const source = `turned_${which}`;
      const [first, second] = ordered(source);
      const [from, to] = which === 'first' ? [first, second] : [second, first];
      const one = { thema: 'SIGNALEREN', richting: 'HEEN', niveau_van: 2, niveau_naar: 3 };
      await relate(source, aRelation(from, to, one));
      const [relation] = await relationsOf(source, 't1', `${about} claims { by { name } level { level } }`);
      // HEEN is from `van` to `naar`, whichever of them has the smaller id.
      expect(relation).toMatchObject({
        ...{ direction: which === 'first' ? 'FORWARD' : 'BACKWARD' },
        ...{ from: { name: `Team ${from}` }, to: { name: `Team ${to}` } },
      });
      expect(relation.claims).toEqual(
        expect.arrayContaining([
          { by: { name: `Team ${from}` }, level: { level: 2 } },
          { by: { name: `Team ${to}` }, level: { level: 3 } },
        ]),
      );

      const turned = { thema: 'SIGNALEREN', richting: 'TERUG', niveau_van: 3, niveau_naar: 2 };
      const days = { niveau_van_op: '2024-04-01', niveau_naar_op: '2024-03-01' };
      const again = await relate(source, aRelation(to, from, { ...turned, ...days }));
      expect(again).toMatchObject({ outcome: 'UNCHANGED', issues: [] });
    },
  );

  test('of which the sides differ by more than one level is DISPUTED: it has no level, and both claims', async () => {
    await relate('disputed', aRelation('t1', 't2', { niveau_van: 4, niveau_naar: 1 }));
    expect(await relationsOf('disputed', 't1')).toMatchObject([
      { consensus: 'DISPUTED', level: null, levelLow: 1, levelHigh: 4, confirmedOn: null },
    ]);
  });

  test('may name a facility of another source by its number', async () => {
    const run = await relate('by_number', aRelation('t1', 'BRIN_VESTIGING:99XA00'));
    expect(run).toMatchObject({ outcome: 'LOADED', issues: [] });
    const [relation] = await relationsOf('by_number', 't1');
    expect([relation.from.name, relation.to.name].sort()).toEqual(['Team 99XA00', 'Team t1']);
  });
});

describe('a relation is refused', () => {
  const refused = async (source: string, lines: Line[]) => {
    const files = { 'teams.csv': sheet(teams(3)), 'relaties.csv': sheet(lines), ...manyTeams };
    const run = await importer.bringIn('partners', files, { source });
    expect(run.rejectedBecause).toBeNull();
    return run.issues.map(({ severity, code, line, message }) => [severity, code, line, message]);
  };

  test('of a facility with itself, also where a number hides it', async () => {
    expect(await refused('self', [aRelation('t1', 't2'), aRelation('t3', 't3')])).toEqual([
      ['ERROR', 'RELATION_WITH_ITSELF', 3, 't3 cannot have a relation with itself.'],
    ]);
    const files = { 'relaties.csv': sheet([aRelation('99XA00', 'BRIN_VESTIGING:99XA00')]), ...manyTeams };
    const run = await importer.bringIn('partners', files, { source: 'schools' });
    expect(run.issues.map(({ code, message }) => [code, message])).toEqual([
      ['UNKNOWN_FACILITY', '99XA00 is not another facility that is known here.'],
    ]);
  });

  test('with a facility that is not known, by its key or by its number', async () => {
    const unknown = await refused('unknown', [
      aRelation('t1', 'nobody'),
      aRelation('BRIN_VESTIGING:99ZZ99', 't1'),
    ]);
    expect(unknown).toEqual([
      ['ERROR', 'UNKNOWN_FACILITY', 2, 'nobody is not another facility that is known here.'],
      ['ERROR', 'UNKNOWN_FACILITY', 3, 'BRIN_VESTIGING:99ZZ99 is not another facility that is known here.'],
    ]);
  });

  test('on the same theme in an overlapping period, and names the other: a line, or a relation by its id', async () => {
    expect(
      await refused('overlap', [
        aRelation('t1', 't2', { geldig_van: '2024-01-01', geldig_tot: '2025-01-01' }),
        aRelation('t2', 't1', { geldig_van: '2024-07-01' }),
        aRelation('t1', 't2', { geldig_van: '2024-07-01', thema: 'ARMOEDE' }),
      ]),
    ).toEqual([
      [
        ...['ERROR', 'OVERLAPPING_RELATION', 3],
        'This pair already has a relation for GEZAMENLIJKE_ACTIVITEIT in this period: line 2 of relaties.csv.',
      ],
    ]);
    const known = (await relationsOf('overlap', 't1')).length;
    const query =
      'query($ids: [ID!]) { relations(where: { facilities: $ids }, asOf: "2024-02-01") { nodes { id } } }';
    const { data } = await api.ask(query, { ids: [idOf('overlap', 't1')] });
    const [{ id }] = data.relations.nodes;
    expect(await refused('overlap', [aRelation('t1', 't2', { geldig_van: '2024-10-01' })])).toEqual([
      [
        ...['ERROR', 'OVERLAPPING_RELATION', 2],
        `This pair already has a relation for GEZAMENLIJKE_ACTIVITEIT in this period: ${id}.`,
      ],
    ]);
    expect(await relationsOf('overlap', 't1')).toHaveLength(known);
  });

  test('on the same theme in an overlapping period in another file too', async () => {
    const files = {
      'teams.csv': sheet(teams(3)),
      'een.csv': sheet([aRelation('t1', 't3'), aRelation('t1', 't2')]),
      'twee.csv': sheet([aRelation('t2', 't1'), aRelation('t2', 't3')]),
      ...manyTeams,
    };
    const run = await importer.bringIn('partners', files, { source: 'two_files' });
    expect(run).toMatchObject({ outcome: 'LOADED' });
    expect(run.issues.map(({ code, file, line, message }) => [code, file, line, message])).toEqual([
      [
        ...['OVERLAPPING_RELATION', 'twee.csv', 2],
        'This pair already has a relation for GEZAMENLIJKE_ACTIVITEIT in this period: line 3 of een.csv.',
      ],
    ]);
  });
});

describe('a relation of which something is said anew', () => {
  test('is a new version; the old one stands as what was known before', async () => {
    await relate('anew', aRelation('t1', 't2', { niveau_van: 3, niveau_naar: 3 }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const line = aRelation('t1', 't2', { niveau_van: 5, niveau_naar: 3 });
    expect(await relate('anew', line)).toMatchObject({ outcome: 'LOADED', updated: 1, unchanged: 20 });
    expect(await relate('anew', line)).toMatchObject({ outcome: 'UNCHANGED' });

    const now = await relationsOf('anew', 't1');
    expect(now).toMatchObject([{ version: 2, consensus: 'DISPUTED', level: null }]);
    expect(await relationsOf('anew', 't1', about, before)).toMatchObject([
      { id: now[0].id, version: 1, consensus: 'CONFIRMED', level: 3 },
    ]);
  });

  test('may end in the same file in which the next begins', async () => {
    await relate('next', aRelation('t1', 't2', { geldig_van: '2024-01-01' }));
    const run = await relate(
      'next',
      aRelation('t1', 't2', { geldig_van: '2024-01-01', geldig_tot: '2026-01-01' }),
      aRelation('t1', 't2', { geldig_van: '2026-01-01', niveau_van: 4 }),
    );
    expect(run).toMatchObject({ outcome: 'LOADED', inserted: 1, updated: 1, issues: [] });
    expect(await relationsOf('next', 't1')).toMatchObject([{ version: 1, level: 3.5 }]);
  });
});
