import { sql } from 'kysely';
import type { Viewer } from '../../../src/access/viewer.ts';
import { apiOn } from '../../ask-sample.ts';
import {
  aContact,
  anAgreement,
  buildTown,
  entriesAfter,
  inTown,
  newestEntry,
  townDay,
} from '../contact-rows.ts';

/** The town with persons of every sort, and what each viewer is told of them. */
export const api = apiOn('EMPTY');

/** One contact of each sort that matters to who may see it. */
export const persons = {
  open: {
    roles: ['DIRECTEUR'],
    facility: 'fac_school',
    person: { name: 'Canary Open', email: 'open@x.example', phone: '+31880000001' },
  },
  objected: {
    roles: ['DIRECTEUR'],
    facility: 'fac_school',
    mailbox: 'objected@dekade.example',
    person: { name: 'Canary Objected', objectedOn: '2026-10-01' },
  },
  expired: {
    roles: ['DIRECTEUR'],
    facility: 'fac_school',
    mailbox: 'expired@dekade.example',
    person: { name: 'Canary Expired', deleteAfter: '2026-10-14' },
  },
  ended: {
    roles: ['DIRECTEUR'],
    facility: 'fac_school',
    valid: '[2020-01-01,2026-10-01)',
    person: { name: 'Canary Ended' },
  },
  tenant: {
    roles: ['DIRECTEUR'],
    facility: 'fac_school',
    visibility: 'TENANT',
    person: { name: 'Canary Tenant' },
  },
  owner: {
    roles: ['VRIJWILLIGER'],
    facility: 'fac_school',
    visibility: 'OWNER',
    person: { name: 'Canary Owner' },
  },
  mailbox: {
    roles: ['ALGEMEEN'],
    facility: 'fac_school',
    visibility: 'PUBLIC',
    mailbox: 'info@dekade.example',
  },
  elders: {
    roles: ['DIRECTEUR'],
    facility: 'fac_other',
    account: 'acc_elders',
    person: { name: 'Canary Elders' },
  },
  lapsed: {
    roles: ['DIRECTEUR'],
    facility: 'fac_other',
    account: 'acc_lapsed',
    person: { name: 'Canary Lapsed' },
  },
} as const;
export type Who = keyof typeof persons;
export const all = Object.keys(persons) as Who[];

beforeAll(async () => {
  await buildTown(api.database);
  await inTown(api.database, async (rows) => {
    await sql`insert into account (id, name) values ('acc_lapsed', 'Verlopen')`.execute(rows);
    for (const who of all) await aContact(rows, { id: `con_${who}`, ...persons[who] });
    await anAgreement(rows, { id: 'agr_team', party: 'org_team', purposes: ['SIGNALLING'] });
    await anAgreement(rows, {
      id: 'agr_there',
      account: 'acc_elders',
      party: 'org_team',
      purposes: ['COLLABORATION'],
    });
    await anAgreement(rows, {
      ...{ id: 'agr_lapsed', account: 'acc_lapsed', party: 'org_team' },
      ...{ purposes: ['SIGNALLING'], valid: '[2025-01-01,2026-10-15)' },
    });
  });
});
let before: string;
beforeEach(async () => {
  before = await newestEntry(api.database);
});

export const look = (
  viewer: Viewer,
  purpose: string | null,
  asked = 'details { name } viewerCanSeeDetails hiddenBecause',
) =>
  api.ask(
    `query ($purpose: ContactPurpose) {
      one: facility(id: "fac_school") { contacts(purpose: $purpose) { nodes { id ${asked} } } }
      ended: facility(id: "fac_school", asOf: "2026-01-01") { contacts(purpose: $purpose, where: { roles: ["DIRECTEUR"] }) { nodes { id ${asked} } } }
      two: facility(id: "fac_other") { contacts(purpose: $purpose) { nodes { id ${asked} } } } }`,
    { purpose },
    viewer,
    townDay,
  );

/** What is told of each: the name, or why it is not told. */
export async function told(viewer: Viewer, purpose: string | null): Promise<Record<Who, string>> {
  const { data, errors } = await look(viewer, purpose);
  expect(errors).toEqual([]);
  const found = [data.one, data.ended, data.two].flatMap(({ contacts }) => contacts.nodes);
  return Object.fromEntries(
    all.map((who) => {
      const { details, viewerCanSeeDetails, hiddenBecause } = found.find(({ id }) => id === `con_${who}`);
      expect(viewerCanSeeDetails).toBe(details !== null);
      expect(hiddenBecause === null).toBe(details !== null);
      return [who, details?.name ?? hiddenBecause];
    }),
  ) as Record<Who, string>;
}

/** What was written down since the test began. */
export const log = async () => (await entriesAfter(api.database, before)).map(({ id, ...entry }) => entry);
