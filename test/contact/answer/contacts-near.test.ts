import fc from 'fast-check';
import { sql } from 'kysely';
import { kindsWithRole } from '../../../src/contact/answer/role-to-ask.ts';
import { apiOn } from '../../ask-sample.ts';
import { aContact, buildTown, type ContactFacts, inTown, townDay, viewers } from '../contact-rows.ts';

const api = apiOn('EMPTY');
beforeAll(() => buildTown(api.database));

/** What stands in the town, and how far east of De Kade. */
const places = {
  fac_school: { metres: 0, organisation: 'org_school', kind: 'BASISSCHOOL' },
  fac_town: { metres: 682, organisation: 'org_town', kind: 'GEMEENTE_AFDELING' },
  fac_second: { metres: 2_728, organisation: 'org_school', kind: 'BASISSCHOOL' },
  fac_other: { metres: 13_640, organisation: 'org_other', kind: 'BASISSCHOOL' },
} as const;
/** How long ago a check of a day is, in whatever role. */
const days = { '2026-09-15': 0, '2020-01-01': 2, never: 3 } as const;
type Given = Omit<ContactFacts, 'id'> & { readonly day: keyof typeof days };

const where = fc.oneof(
  fc.constantFrom(...Object.keys(places)).map((facility) => ({ facility })),
  fc.constantFrom('org_school', 'org_town', 'org_other').map((organisation) => ({ organisation })),
  fc.constantFrom({ relation: 'rel_signal' }, { relation: 'rel_signal', facility: 'fac_school' }),
);
const given: fc.Arbitrary<Given> = fc
  .record({
    at: where,
    roles: fc.constantFrom(
      ['ALGEMEEN'],
      ['ALGEMEEN'],
      ['DIRECTEUR'],
      ['WIJKAGENT'],
      ['ALGEMEEN', 'DIRECTEUR'],
    ),
    day: fc.constantFrom(...(Object.keys(days) as (keyof typeof days)[])),
  })
  .map(({ at, ...rest }) => ({ ...at, ...rest, mailbox: 'balie@voorstad.example' }));
interface Question {
  readonly metres: number;
  readonly roles: readonly string[] | null;
}
const asked: fc.Arbitrary<Question> = fc.record({
  metres: fc.constantFrom(500, 1_000, 4_000, 20_000),
  roles: fc.constantFrom<readonly string[] | null>(
    null,
    ['DIRECTEUR'],
    ['WIJKAGENT'],
    ['DIRECTEUR', 'ALGEMEEN'],
  ),
});

/** The answer as `Query.contacts` describes it, one contact after the other: [id, fallback] in their order. */
function expected(contacts: readonly (Given & { id: string })[], { metres, roles }: Question) {
  const near = Object.entries(places).filter(([, place]) => place.metres <= metres);
  const ids = near.map(([id]) => id);
  const runs = near.map(([, { organisation }]) => organisation as string);
  const kin = kindsWithRole(roles ?? []);
  const isKin = ({ facility, organisation }: { facility: string | null; organisation: string | null }) =>
    Object.entries(places).some(
      ([id, place]) =>
        kin.includes(place.kind) &&
        (facility === null ? place.organisation === organisation : id === facility),
    );
  const candidates = contacts
    .map((one) => {
      const facility = one.facility ?? null;
      const ofFacility = facility ? places[facility as keyof typeof places].organisation : null;
      const isPoint = one.roles.join() === 'ALGEMEEN';
      return {
        ...{ id: one.id, facility, organisation: one.organisation ?? ofFacility, roles: one.roles, isPoint },
        rank: one.relation ? 10 : facility ? 20 : 40,
        isFound:
          one.relation || facility
            ? ids.includes(facility ?? 'fac_school')
            : runs.includes(one.organisation ?? ''),
        age: days[one.day],
        isAsked: roles === null || roles.some((role) => one.roles.includes(role)),
      };
    })
    .filter(({ isFound, isAsked, roles: own }) => isFound && (isAsked || own.includes('ALGEMEEN')));
  return candidates
    .flatMap((one) => {
      const others = candidates.filter(
        ({ isPoint, isAsked, facility, organisation }) =>
          !isPoint &&
          isAsked &&
          (one.facility
            ? facility === one.facility
            : organisation === one.organisation && (organisation !== null || facility === null)),
      );
      const isHelped = others.some(({ age }) => age <= 1);
      const isInstead = one.isPoint && !roles?.includes('ALGEMEEN');
      const isOffered =
        roles === null || (isInstead ? !isHelped && (others.length > 0 || isKin(one)) : one.isAsked);
      const fallback = isInstead && !isHelped;
      const fit = isInstead && isHelped ? 2 : 0;
      return isOffered ? [{ ...one, fallback, keys: [one.rank, fit, one.age, Number(fallback)] }] : [];
    })
    .toSorted((a, b) => {
      const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
      return at < 0 ? (a.id < b.id ? -1 : 1) : a.keys[at]! - b.keys[at]!;
    })
    .map(({ id, fallback }) => [id, fallback]);
}

/** Page by page, and what each says of how many there are. */
async function answered({ metres, roles }: Question) {
  const found: [string, boolean][] = [];
  const totals = new Set<number>();
  const statements = new Set<number>();
  let after: string | null = null;
  do {
    const answer = await api.ask(
      `query ($where: ContactFilter!, $after: String) { contacts(where: $where, first: 3, after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id fallback } } }`,
      { where: { near: { longitude: 5.21, latitude: 52.37, metres }, roles }, after },
      viewers.anonymous,
      townDay,
    );
    expect(answer.errors).toEqual([]);
    const { nodes, totalCount, pageInfo } = answer.data.contacts;
    found.push(...nodes.map(({ id, fallback }: { id: string; fallback: boolean }) => [id, fallback]));
    totals.add(totalCount);
    if (after === null) statements.add(answer.statements);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return { found, totals: [...totals], statements: [...statements] };
}

describe('contacts near a point', () => {
  test('are those of what is near in the order that is told, and as many as every page says', async () => {
    const statements = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(given, { maxLength: 12, size: 'max' }), asked, async (all, question) => {
        const contacts = all.map((one, at) => ({ ...one, id: `con_${String.fromCharCode(97 + at)}` }));
        await inTown(api.database, async (rows) => {
          await sql`delete from contact`.execute(rows);
          for (const { day, ...one } of contacts)
            await aContact(rows, { ...one, verifiedOn: day === 'never' ? null : day });
        });
        const answer = await answered(question);
        const list = expected(contacts, question);
        expect(answer.found).toEqual(list);
        expect(answer.totals).toEqual([list.length]);
        for (const count of answer.statements) statements.add(count);
      }),
      { numRuns: 60 },
    );
    // Whether there is anybody or not.
    expect(statements.size).toBe(1);
  });
});
