import { type RawBuilder, sql } from 'kysely';
import { nearestFacts } from '../src/assessment/gathering/nearest-facts.rows.ts';
import { expectingFacts, tieFacts } from '../src/assessment/gathering/relation-facts.rows.ts';
import { ask, type ReadRows } from '../src/database/rows.ts';
import { summaryUnder } from '../src/gap/coverage/gap-summary.rows.ts';
import { countFindings } from '../src/gap/finding-counts.rows.ts';
import { countFacets } from '../src/gap/finding-facets.rows.ts';
import { listFindings } from '../src/gap/gap.rows.ts';

/** Of so many municipalities of the invented country; all of them stand for the country. */
export interface Asked {
  readonly codes: readonly string[];
  readonly isCountry: boolean;
}

/** What is measured, and the least that any statement would have to read for it, written by hand. */
export interface GapQuestion {
  readonly name: string;
  /** Gives how many rows there are, to be compared. */
  readonly ours: (rows: ReadRows, asked: Asked) => Promise<number>;
  readonly floor: (asked: Asked) => RawBuilder<{ count: number }>;
}

export const [edition, day] = [2024, '2026-10-15'] as const;
const scopeOf = (municipalityCodes: readonly string[]) => ({ municipalityCodes, edition, factsOn: day });
const areasOf = ({ codes, isCountry }: Asked) => ({ areas: isCountry ? ['NL00'] : codes });
const idsOf = ({ codes, isCountry }: Asked) =>
  isCountry ? [`${edition}NL00`] : codes.map((code) => `${edition}${code}`);
const listed = (codes: readonly string[]) => sql`any(${[...codes]}::text[])`;
const isPresent = (codes: readonly string[]) => sql`f.recorded_until is null and f.at_norm_level
  and f.because_of is null and f.municipality_code = ${listed(codes)}`;
const isPresentGap = (codes: readonly string[]) =>
  sql`${isPresent(codes)} and f.verdict in ('TIGHT', 'SHORT', 'ABSENT')`;

const mostUrgentFirst = { column: 'urgency', descending: true } as const;
const kindsAsked = [
  'KINDERWERK',
  'BASISSCHOOL',
  'BSO',
  'KDV',
  'BIBLIOTHEEK',
  'SPEELPLEK',
  'SPEELTUIN',
  'JGZ_CB',
];
const [expected, partner] = [['BASISSCHOOL'], 'KINDERWERK'] as const;

export const nearestOfAllKinds: GapQuestion = {
  name: 'nearest facilities of all kinds, kept',
  ours: async (rows, { codes }) => {
    const areas = sql<boolean>`n.edition = ${edition} and 'GM' || substr(n.code, 3, 4) = ${listed(codes)}`;
    return (await nearestFacts(rows, areas, kindsAsked, day)).length;
  },
  floor: ({ codes }) => sql`
    select count(k.metres)::int as count from area n join nearest_kept k on k.area_id = n.id
    where n.edition = ${edition} and 'GM' || substr(n.code, 3, 4) = ${listed(codes)} and k.kind = ${listed(kindsAsked)}`,
};

export const gapQuestions: readonly GapQuestion[] = [
  {
    name: 'the 100 most urgent gaps',
    ours: async (rows, asked) => {
      const page = { first: 100, after: null, list: 'bench' };
      return (await listFindings(rows, 'gaps', areasOf(asked), mostUrgentFirst, page)).length;
    },
    floor: ({ codes }) => sql`
      select count(*)::int as count from (
        select to_jsonb(f), n.code, a.label, own.name, other.name from finding f
        join norm n on n.id = f.norm_id join area a on a.id = f.area_id
        left join facility own on own.id = f.facility_id left join facility other on other.id = f.other_id
        where ${isPresentGap(codes)} order by f.urgency desc nulls last, f.id limit 101) as page`,
  },
  {
    name: 'how many gaps, questions and children',
    ours: async (rows, asked) => Number((await countFindings(rows, null, areasOf(asked)))[0]?.count ?? 0),
    floor: ({ codes }) => sql`
      select count(*) filter (where told.verdict <> 'UNKNOWN')::int as count from (
        select f.verdict, f.area_id, sum(f.children) over (partition by f.area_id) from finding f
        join area a on a.id = f.area_id
        where ${isPresent(codes)} and f.verdict in ('TIGHT', 'SHORT', 'ABSENT', 'UNKNOWN')) as told`,
  },
  {
    name: 'their facets',
    ours: async (rows, asked) =>
      (await countFacets(rows, null, areasOf(asked))).reduce(
        (sum, { facet, count }) => sum + (facet === 'KIND' ? count : 0),
        0,
      ),
    floor: ({ codes }) => sql`
      select sum(count)::int as count from (
        select f.kind, count(*) from finding f where ${isPresentGap(codes)} group by f.kind) as k`,
  },
  {
    name: 'the matrix of neighbourhoods and kinds',
    ours: async (rows, asked) => (await summaryUnder(rows, idsOf(asked), 'NEIGHBOURHOOD', null, null)).length,
    floor: ({ codes }) => sql`
      select count(*)::int as count from (
        select f.area_id, f.facility_kind, min(f.verdict) from finding f join area a on a.id = f.area_id
        where f.recorded_until is null and f.municipality_code = ${listed(codes)} and a.level = 'NEIGHBOURHOOD'
        group by f.area_id, f.facility_kind) as cell`,
  },
  nearestOfAllKinds,
  {
    name: 'pairs of a school and a team, and which lack',
    ours: async (rows, { codes }) => {
      const schools = await expectingFacts(rows, scopeOf(codes), expected);
      const ids = schools.map(({ id }) => id);
      const ties = await tieFacts(rows, { factsOn: day }, ids, [partner]);
      const tied = new Set(ties.filter(({ isCurrent }) => isCurrent).map(({ facilityId }) => facilityId));
      return ids.filter((id) => !tied.has(id)).length;
    },
    floor: ({ codes }) => sql`
      select count(*)::int as count from facility f
      join facility_neighbourhood fn on fn.facility_id = f.id and fn.stands and fn.edition = ${edition}
      join area n on n.id = fn.neighbourhood_id
      where f.kind = ${listed(expected)} and 'GM' || substr(n.code, 3, 4) = ${listed(codes)} and not exists (
        select from relation r join facility o on o.id = r.second_id and o.kind = ${partner}
        where r.first_id = f.id and r.valid @> ${day}::date and upper_inf(r.recorded)) and not exists (
        select from relation r join facility o on o.id = r.first_id and o.kind = ${partner}
        where r.second_id = f.id and r.valid @> ${day}::date and upper_inf(r.recorded))`,
  },
];

export const answerOf = async (rows: ReadRows, statement: RawBuilder<{ count: number }>) =>
  (await ask(rows, statement))[0]?.count ?? 0;
