import { sql } from 'kysely';
import { operator, readerSession } from '../../src/access/viewer.ts';
import type { NormFacts } from '../../src/assessment/facts/norm-facts.ts';
import { gatherFacts } from '../../src/assessment/gathering/gather-facts.ts';
import { openReading } from '../../src/database/reading.ts';
import { keyFigureLines } from '../area/figure/key-figure-lines.ts';
import { aPartnerKindsNorm, aRelationNorm, aResilienceNorm, aRouteNorm } from '../assessment/norms.ts';
import { importingInto } from '../exchange/importing.ts';
import { aRelation, aTeam, type Line, sheet } from '../exchange/sheets.ts';
import { plainRows } from './plain-rows.ts';

/** Nergenshuizen, and next to it the municipality Overkant, of which nothing is known. */
const overkant = [
  { code: 'GM9903', name: 'Overkant', inhabitants: 2_000, children: 300 },
  { code: 'WK990301', name: 'Wijk 01', inhabitants: 2_000, children: 300 },
  { code: 'BU99030101', name: 'Zoom', inhabitants: 2_000, children: 300 },
];
const { api, importer } = importingInto('EMPTY');

const inStrand = { longitude: 4.005, latitude: 52.405 };
const wasAsked = { relaties_uitgevraagd_op: '2026-03-01' };
const school = (key: string, cells: Line = {}) =>
  aTeam(key, { soort: 'BASISSCHOOL', ...inStrand, ...wasAsked, ...cells });
const signals = (from: string, to: string, cells: Line = {}) =>
  aRelation(from, to, { thema: 'SIGNALEREN', richting: 'FORWARD', ...cells });
const consults = (from: string, to: string, formaliteit: string) =>
  aRelation(from, to, { thema: 'AFSPRAKEN_CASUSOVERLEG', formaliteit });

beforeAll(async () => {
  await importer.bringNowhere();
  await importer.bringIn('key-figures', { 'key-figures.csv': keyFigureLines(overkant) });
  await importer.bringIn('partners', {
    'voorzieningen.csv': sheet([
      ...['onward', 'ended', 'refers', 'paused', 'alone'].map((key) => school(key)),
      school('silent', { relaties_uitgevraagd_op: '' }),
      ...['work', 'pausing'].map((key) => aTeam(key, { soort: 'SMW', ...inStrand, ...wasAsked })),
      aTeam('team', { soort: 'LOKAAL_TEAM', ...inStrand, ...wasAsked, werkgebied: 'WK990201' }),
      aTeam('children', { ...inStrand, ...wasAsked }),
      aTeam('youth', { soort: 'JONGERENWERK', ...inStrand, ...wasAsked }),
      aTeam('police', { soort: 'WIJKAGENTEN', ...inStrand, ...wasAsked }),
      aTeam('club', { soort: 'SPORTVERENIGING', ...inStrand, ...wasAsked }),
      aTeam('closed', { soort: 'LOKAAL_TEAM', ...inStrand, ...wasAsked, status: 'PAUSED' }),
    ]),
    'relaties.csv': sheet([
      signals('onward', 'work'),
      signals('work', 'team'),
      signals('ended', 'team', { geldig_tot: '2025-01-01' }),
      aRelation('refers', 'team', { thema: 'DOORVERWIJZEN', richting: 'FORWARD' }),
      signals('paused', 'closed'),
      // The team signals to the school: a worry of the school does not go that way.
      signals('team', 'silent'),
      ...['onward', 'youth', 'police', 'team'].map((partner) => aRelation('children', partner)),
      consults('onward', 'team', 'WERKAFSPRAAK'),
      consults('ended', 'team', 'MONDELING'),
      consults('refers', 'team', ''),
      consults('paused', 'team', 'WETTELIJK'),
    ]),
  });
}, 120_000);

/** By facility what was found of a norm. */
async function foundOf(norm: string) {
  const rows = await plainRows(
    api.database,
    sql<{ key: string; verdict: string; is: string | null }>`
      select fac.source_key as key, f.verdict, coalesce(f.details->'fragility'->>'is', f.relation_class) as is
      from finding f join facility fac on fac.id = f.facility_id join norm n on n.id = f.norm_id
      where n.code = ${norm} and f.recorded_until is null order by key`,
  );
  return Object.fromEntries(rows.map(({ key, verdict, is }) => [key, [verdict, is]]));
}

describe('what is gathered from the tables', () => {
  test('routes go the way of the agreements, by who is at work, on the themes of the norm, and remember what ended', async () => {
    expect(await foundOf('N25')).toEqual({
      onward: ['MET', null],
      ended: ['SHORT', 'LAPSED'],
      refers: ['ABSENT', 'NO_RELATION'],
      paused: ['ABSENT', 'NO_RELATION'],
      alone: ['ABSENT', 'NO_RELATION'],
      children: ['ABSENT', 'NO_RELATION'],
      silent: ['UNKNOWN', 'UNKNOWN'],
    });
  });

  test('how far an agreement is laid down is read as it was told', async () => {
    expect(await foundOf('N24')).toEqual({
      onward: ['MET', null],
      ended: ['SHORT', 'TOO_WEAK'],
      refers: ['UNKNOWN', 'UNKNOWN'],
      paused: ['UNKNOWN', 'UNKNOWN'],
      alone: ['ABSENT', 'NO_RELATION'],
      // That the team signals to it is a relation, of which nobody told what was laid down.
      silent: ['UNKNOWN', 'UNKNOWN'],
    });
  });

  test('the network of a district is that of who works there, and who stands alone is a gap', async () => {
    const found = await foundOf('N30');
    expect(found.alone).toEqual(['ABSENT', 'ISOLATION']);
    // Without the team the first school keeps its school social work, children's work and who that works with: 5 of 9
    // stay together, and four schools are on their own. Of 9 x 8 / 2 = 36 pairs 5 x 4 / 2 = 10 are left.
    expect(found.team).toEqual(['SHORT', 'SOLE_HUB']);
    expect(found.onward).toEqual(['MET', null]);
    // Youth work and the police know nobody else: 9 x 8 / 2 = 36 pairs, of which 7 x 6 / 2 = 21 are left.
    expect(found.children).toEqual(['SHORT', 'CUT_POINT']);
  });

  test('a suggested tie closes the gap of who lacks one kind of partners, when it is with one of those that lack', async () => {
    expect(await foundOf('N26')).toEqual({ children: ['SHORT', null] });
    const { data, errors } =
      await api.ask(`{ network(scope: { area: "WK990201" }) { suggestedTies(first: 100) {
      from { facility { name } } to { facility { name } } closes { kind norm { code } } } } }`);
    expect(errors).toEqual([]);
    const closing = data.network.suggestedTies
      .filter(({ closes }: { closes: { norm: { code: string } }[] }) =>
        closes.some(({ norm }) => norm.code === 'N26'),
      )
      .map(({ from, to }: Record<'from' | 'to', { facility: { name: string } }>) =>
        [from.facility.name, to.facility.name].sort(),
      );
    expect(closing).toEqual([['Team children', 'Team club']]);
  });

  test('a norm says on which themes, how far laid down, with whom and in how many steps', async () => {
    const { data, errors } =
      await api.ask(`{ gaps(where: { areas: ["GM9902"], norms: ["N24", "N25", "N26"] }) { nodes {
      norm { code themes { code } minimumFormality { code } partnerKinds { code } maximumSteps } } } }`);
    expect(errors).toEqual([]);
    const norms = new Map(
      data.gaps.nodes.map(({ norm: { code, ...norm } }: { norm: { code: string } }) => [code, norm]),
    );
    const [none, codes] = [
      { themes: [], minimumFormality: null, partnerKinds: [], maximumSteps: null },
      (...some: string[]) => some.map((code) => ({ code })),
    ];
    expect(norms.get('N24')).toEqual({ ...none, minimumFormality: { code: 'WERKAFSPRAAK' } });
    expect(norms.get('N25')).toEqual({
      ...{ ...none, themes: codes('SIGNALEREN'), maximumSteps: 2 },
      partnerKinds: codes('LOKAAL_TEAM', 'JEUGDHULP'),
    });
    expect(norms.get('N26')).toMatchObject({ partnerKinds: { length: 6 }, maximumSteps: null });
  });

  test('in as many statements for one municipality as for all', async () => {
    const norms: NormFacts[] = [aRelationNorm(), aRouteNorm(), aPartnerKindsNorm(), aResilienceNorm()];
    const statements = async (municipalityCodes: string[], some = norms) => {
      const reading = openReading(api.database, readerSession(operator));
      const scope = { municipalityCodes, edition: 2024, factsOn: '2026-10-15' };
      const facts = await gatherFacts(reading.rows, scope, some);
      await reading.end();
      return [reading.statements, facts.networks.length, facts.signals.length > 0];
    };
    const [one, networks, anySignals] = await statements(['GM9902']);
    expect([networks, anySignals]).toEqual([1, true]);
    expect(await statements(['GM9902', 'GM9903'])).toEqual([one, networks, anySignals]);
    // Routes are one statement, networks two; without a norm about them none.
    expect(await statements(['GM9902'], norms.slice(0, 1))).toEqual([Number(one) - 3, 0, false]);
  });
});
