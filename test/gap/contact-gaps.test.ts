import { sql } from 'kysely';
import { anonymous, operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { objectPerson } from '../../src/person/object-person.ts';
import { apiOn } from '../ask-sample.ts';
import { sampleDay } from '../prepared.ts';
import { plainRows } from './plain-rows.ts';

/** The sample municipality with other contacts than it comes with, assessed anew at each turn. */
const api = apiOn('SAMPLE');

/** Two primary schools of two organisations, and the district where the first stands. */
let school: School;
let other: School;
interface School {
  readonly id: string;
  readonly organisation: string;
  readonly source: string;
  readonly edition: number;
  readonly district: string;
}

beforeAll(async () => {
  const found = await plainRows(
    api.database,
    sql<School>`
      select distinct on (f.organisation_id) f.id, f.organisation_id as organisation, f.source_id as source, n.edition,
        'WK' || substr(n.neighbourhood_id, 7, 6) as district
      from facility f join facility_neighbourhood n on n.facility_id = f.id and n.stands
      where f.kind = 'BASISSCHOOL' and f.municipality_code = 'GM9901' and upper_inf(f.valid)
        and f.organisation_id is not null
        and (select count(*) from facility o where o.organisation_id = f.organisation_id) = 1
      order by f.organisation_id, f.id limit 2`,
  );
  [school, other] = found as [School, School];
});

interface Contact {
  readonly facility?: string | null;
  readonly organisation?: string | null;
  readonly relation?: string | null;
  readonly mailbox?: string | null;
  readonly verifiedOn?: string | null;
  readonly valid?: string;
  readonly areas?: readonly string[];
  /** Somebody said on this day that it is wrong, and nobody has looked into it. */
  readonly reportedOn?: string;
  /** Somebody named; the municipality then answers for it. */
  readonly person?: { readonly email: string | null; readonly objects?: boolean };
}

async function add(rows: WriteRows, contact: Contact, at: number) {
  const { facility = null, organisation = null, relation = null, areas = [] } = contact;
  const { mailbox = 'balie@school.example', verifiedOn = sampleDay, valid = '(,)' } = contact;
  await sql`
    insert into contact (id, facility_id, organisation_id, relation_id, roles, mailbox, visibility, valid, verified_on,
      source_id, source_key)
    values (${`con_test_${at}`}, ${facility}, ${organisation}, ${relation}, '{ALGEMEEN}', ${mailbox}, 'PUBLIC',
      ${valid}, ${verifiedOn}, ${school.source}, ${`test ${at}`})`.execute(rows);
  if (contact.person) await addPerson(rows, `con_test_${at}`, contact.person);
  if (contact.reportedOn)
    await sql`insert into contact_task (id, contact_id, what, reporter, reported_on)
      values (${`task_${at}`}, ${`con_test_${at}`}, 'OUTDATED', 'operator', ${contact.reportedOn})`.execute(
      rows,
    );
  for (const code of areas)
    await sql`insert into contact_area (contact_id, area_code, edition)
      values (${`con_test_${at}`}, ${code}, ${school.edition})`.execute(rows);
}

async function addPerson(rows: WriteRows, id: string, { email, objects }: NonNullable<Contact['person']>) {
  await sql`update contact set account_id = (select min(id) from account), is_named = true where id = ${id}`.execute(
    rows,
  );
  await sql`insert into contact_person (account_id, contact_id, name, email, delete_after)
    select account_id, id, 'Vera Verzonnen', ${email}, '2099-01-01' from contact where id = ${id}`.execute(
    rows,
  );
  const keeper = { viewer: operator, account: 'any', traceId: 'trace' };
  if (objects) await objectPerson(rows, keeper, { contact: id }, sampleDay);
}

/** What N27 says of the municipality when these are all contacts there are. */
async function withContacts(...contacts: Contact[]) {
  await writing(api.database, writerSession(operator), async (rows) => {
    await sql`delete from contact`.execute(rows);
    for (const [at, contact] of contacts.entries()) await add(rows, contact, at);
    await assessMunicipalities(rows, sampleDay, ['GM9901']);
  });
  const { data, errors } = await api.ask(
    `{ gaps(where: { areas: ["GM9901"], kinds: [CONTACT] }) { unknownCount nodes { verdict actual
        evidence { statement row } suggestion { facility { id } ask { role { code } } }
        ... on ContactGap { counted without stale verified { value low high numerator denominator } lacking { id } } } }
      openQuestions(where: { areas: ["GM9901"], kinds: [CONTACT] }) { nodes { question ask { role { code } } } } }`,
    {},
    anonymous,
  );
  expect(errors).toEqual([]);
  return { ...data.gaps, questions: data.openQuestions.nodes, gap: data.gaps.nodes[0] };
}

/** How many are counted with a contact that was checked. */
const verified = async (...contacts: Contact[]) =>
  (await withContacts(...contacts)).gap?.verified.numerator ?? 'not known';

const closeTo = (value: number) => expect.closeTo(value, 9);

describe('gaps about contacts', () => {
  test('without any contact are no gap but one question, to the municipality', async () => {
    const { gap, unknownCount, questions } = await withContacts();
    expect(gap).toBeUndefined();
    expect(unknownCount).toBe(1);
    expect(questions).toEqual([
      {
        question: 'Wie houdt bij wie er te bellen is bij de voorzieningen in Voorbeeldstad?',
        ask: { role: { code: 'GEMEENTE_BELEID' } },
      },
    ]);
  });

  test('count what each facility has, and begin with those that have none', async () => {
    const { gap, unknownCount } = await withContacts(
      { facility: school.id },
      { facility: other.id, verifiedOn: '2024-01-01' },
    );
    expect(unknownCount).toBe(0);
    const { counted: all } = gap;
    expect(gap).toMatchObject({
      ...{ verdict: 'SHORT', actual: 100 / all, without: all - 2, stale: 1 },
      verified: { value: 100 / all, low: 100 / all, high: 100 / all, numerator: 1, denominator: all },
    });
    expect(gap.lacking).toHaveLength(20);
    expect(gap.suggestion.facility).toEqual(gap.lacking[0]);
    expect(gap.lacking).not.toContainEqual({ id: school.id });
    expect(gap.evidence.at(-1).statement).toMatch(/: geen contact bekend$/);
  });

  test('take the one of a facility that was checked last', async () => {
    expect(
      await verified(
        { facility: school.id, verifiedOn: null },
        { facility: school.id, verifiedOn: '2026-01-01' },
      ),
    ).toBe(1);
  });

  test('count what its organisation has for everywhere and for where it is, not for elsewhere', async () => {
    const { organisation, district } = school;
    expect(await verified({ organisation })).toBe(1);
    expect(await verified({ organisation, areas: [district] })).toBe(1);
    expect(await verified({ organisation, areas: ['NL00'] })).toBe(1);
    expect(await verified({ organisation, areas: ['WK990199'] })).toBe('not known');
    expect(await verified({ organisation, areas: ['WK990199', district] })).toBe(1);
  });

  test('count no contact of another facility, of one relation, over or without a way to reach anybody', async () => {
    const { id: facility, organisation } = school;
    expect(
      await verified({ facility: other.id, organisation }, { facility: other.id, verifiedOn: null }),
    ).toBe(1);
    expect(await verified({ facility, relation: 'rel_1' })).toBe('not known');
    expect(await verified({ facility, valid: '[2020-01-01,2026-10-15)' })).toBe('not known');
    expect(await verified({ facility, mailbox: null })).toBe('not known');
  });

  test('count somebody who can be called: not who objected, nor who is known by name only', async () => {
    const { id: facility } = school;
    const of = (person: Contact['person']) => verified({ facility, mailbox: null, person });
    const email = 'vera.verzonnen@school.example';
    expect(await of({ email })).toBe(1);
    expect(await of({ email, objects: true })).toBe('not known');
    expect(await of({ email: null })).toBe('not known');
    // The function has a mailbox of its own, whoever objected.
    expect(await verified({ facility, person: { email, objects: true } })).toBe(1);
  });

  test('do not count one that was reported as wrong since it was checked, and say what it would be otherwise', async () => {
    const { id: facility } = school;
    const others = { facility: other.id };
    const checked = { facility, verifiedOn: '2026-06-01' };
    const of = async (contact: Contact) => (await withContacts(contact, others)).gap.verified;
    const numbers = ({ numerator, low, high, denominator }: Record<string, number>) => [
      numerator,
      (low! * denominator!) / 100,
      (high! * denominator!) / 100,
    ];
    expect(numbers(await of({ ...checked, reportedOn: '2026-07-01' }))).toEqual([1, 1, 2].map(closeTo));
    expect(numbers(await of({ ...checked, reportedOn: '2026-05-01' }))).toEqual([2, 2, 2].map(closeTo));
    // Another of its contacts still stands.
    const { gap } = await withContacts({ ...checked, reportedOn: '2026-07-01' }, checked);
    expect(gap.verified.numerator).toBe(1);
  });

  test('name a contact by its id, never by its key in a sheet: that may be a name', async () => {
    const everywhere = await plainRows(
      api.database,
      sql<{ organisation: string }>`
        select distinct organisation_id as organisation from facility
        where organisation_id is not null and organisation_id <> ${school.organisation}`,
    );
    const { gap } = await withContacts(
      { facility: school.id, verifiedOn: '2024-01-01' },
      ...everywhere.map((one) => ({ ...one, verifiedOn: '2025-01-01' })),
    );
    const rows = gap.evidence.map(({ row }: { row: string }) => row);
    expect(rows).toContain('con_test_0');
    expect(rows.filter((row: string) => row.startsWith('test '))).toEqual([]);
  });

  test('are read in as many statements whatever there is of contacts', async () => {
    const statements = async () =>
      (
        await api.ask(
          '{ gaps(where: { areas: ["GM9901"], kinds: [CONTACT] }) { nodes { ... on ContactGap { lacking { name } } } } }',
        )
      ).statements;
    await withContacts({ facility: school.id });
    const many = await statements();
    await withContacts({ facility: school.id }, { facility: other.id }, { organisation: other.organisation });
    expect(await statements()).toBe(many);
  });
});
