import { sql } from 'kysely';
import { anonymous, operator, readerSession, type Viewer, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { openReading } from '../../src/database/reading.ts';
import { ask, type WriteRows } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';

/** The day it is in this town. */
export const townDay = '2026-10-15';

/** Who asks in it: two partners side by side, the first under an agreement, and the municipality's own people. */
export const viewers = {
  anonymous,
  school: { ...anonymous, kind: 'PARTNER', actor: 'sanne', organisation: 'org_school' },
  team: { ...anonymous, kind: 'PARTNER', actor: 'tom', organisation: 'org_team' },
  police: { ...anonymous, kind: 'PARTNER', actor: 'pim', organisation: 'org_police' },
  dashboard: { ...anonymous, kind: 'DASHBOARD', actor: 'kk_board', account: 'acc_voorstad' },
  editor: { ...anonymous, kind: 'EDITOR', actor: 'els', account: 'acc_voorstad' },
  neighbour: { ...anonymous, kind: 'EDITOR', actor: 'bram', account: 'acc_elders' },
  steward: { ...anonymous, kind: 'STEWARD', actor: 'stien', account: 'acc_voorstad' },
  importer: { ...anonymous, kind: 'IMPORTER', actor: 'kk_job', account: 'acc_voorstad' },
  auditor: { ...anonymous, kind: 'AUDITOR', actor: 'aad', account: 'acc_voorstad' },
  operator,
} as const satisfies Record<string, Viewer>;

export interface ContactFacts {
  readonly id: string;
  readonly roles: readonly string[];
  readonly account?: string | null;
  readonly organisation?: string;
  readonly facility?: string;
  readonly relation?: string;
  readonly areas?: readonly string[];
  readonly themes?: readonly string[];
  readonly mailbox?: string;
  readonly mainPhone?: string;
  readonly visibility?: string;
  readonly valid?: string;
  readonly verifiedOn?: string | null;
  readonly person?: {
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
    readonly deleteAfter?: string;
    readonly objectedOn?: string;
  };
}

/** A contact of the account of the town, checked lately, unless said otherwise. */
export async function aContact(rows: WriteRows, facts: ContactFacts): Promise<void> {
  const { id, roles, account = 'acc_voorstad', person, verifiedOn = '2026-09-15' } = facts;
  await sql`
    insert into contact (id, account_id, organisation_id, facility_id, relation_id, roles, themes, mailbox, main_phone,
      visibility, is_named, valid, verified_on, source_id, source_key)
    values (${id}, ${account}, ${facts.organisation ?? null}, ${facts.facility ?? null}, ${facts.relation ?? null},
      ${[...roles]}::text[], ${[...(facts.themes ?? [])]}::text[], ${facts.mailbox ?? null}, ${facts.mainPhone ?? null},
      ${facts.visibility ?? 'PARTNERS'}, ${person !== undefined}, ${facts.valid ?? '(,)'}::daterange, ${verifiedOn}::date,
      'src_voorstad', ${id})`.execute(rows);
  for (const code of facts.areas ?? [])
    await sql`insert into contact_area (contact_id, area_code, edition) values (${id}, ${code}, 2024)`.execute(
      rows,
    );
  if (person)
    await sql`
      insert into contact_person (account_id, contact_id, name, email, phone, delete_after, objected_on)
      values (${account}, ${id}, ${person.name}, ${person.email ?? null}, ${person.phone ?? null},
        ${person.deleteAfter ?? '2027-12-31'}, ${person.objectedOn ?? null}::date)`.execute(rows);
}

export async function anAgreement(
  rows: WriteRows,
  facts: { id: string; account?: string; party: string; purposes: readonly string[]; valid?: string },
): Promise<void> {
  const { id, account = 'acc_voorstad', party, purposes, valid = '[2026-01-01,2027-01-01)' } = facts;
  await sql`
    insert into agreement (id, account_id, name, purposes, processing_url, valid)
    values (${id}, ${account}, ${id}, ${[...purposes]}::text[], 'https://register.example/1', ${valid}::daterange)
  `.execute(rows);
  await sql`insert into agreement_party (agreement_id, organisation_id, account_id) values (${id}, ${party}, ${account})`.execute(
    rows,
  );
}

/** Work on the database of the town as the process itself. */
export const inTown = (database: Database, work: (rows: WriteRows) => Promise<void>): Promise<void> =>
  writing(database, writerSession(operator), work);

/**
 * Voorstad has one district of two neighbourhoods, a school in the first, a police team and a local team that serve both, and a
 * municipal department; Elders, next to it, has a school. Both are accounts. No contacts yet.
 */
export const buildTown = (database: Database): Promise<void> =>
  inTown(database, async (rows) => {
    const run = (statement: ReturnType<typeof sql>) => statement.execute(rows);
    await run(sql`insert into source (id, name, publisher, licence, attribution, is_sample)
      values ('src_voorstad', 'Voorstad', 'Voorstad', 'CC0', 'Voorstad', true)`);
    await run(sql`
      insert into area (id, code, edition, level, name, label, search_name, parent_id, municipality_id, source_id)
      select '2024' || code, code, 2024, level, name, name, lower(name), '2024' || parent, '2024' || municipality, 'src_voorstad'
      from (values ('NL00', 'COUNTRY', 'Nederland', null, null), ('GM9999', 'MUNICIPALITY', 'Voorstad', 'NL00', 'GM9999'),
        ('WK999900', 'DISTRICT', 'Oost', 'GM9999', 'GM9999'), ('BU99990001', 'NEIGHBOURHOOD', 'Havenkant', 'WK999900', 'GM9999'),
        ('BU99990002', 'NEIGHBOURHOOD', 'Bosrand', 'WK999900', 'GM9999'), ('GM9998', 'MUNICIPALITY', 'Elders', 'NL00', 'GM9998'),
        ('WK999800', 'DISTRICT', 'Elders', 'GM9998', 'GM9998'),
        ('BU99980001', 'NEIGHBOURHOOD', 'Elders', 'WK999800', 'GM9998')) as a(code, level, name, parent, municipality)`);
    await run(sql`insert into area_figure (area_id, indicator, period, value, status, source_id)
      values ('2024GM9999', 'INHABITANTS', 2024, 4210, 'MEASURED', 'src_voorstad')`);
    await run(sql`
      insert into organisation (id, name, search_name, kind, source_id, source_key)
      select id, name, lower(name), kind, 'src_voorstad', id
      from (values ('org_police', 'Politie Voorstad', 'POLITIE'), ('org_school', 'Stichting Scholen Voorstad', 'SCHOOL_PO'),
        ('org_team', 'Stichting Lokaal Team', 'WELZIJN'), ('org_town', 'Gemeente Voorstad', 'GEMEENTE'),
        ('org_other', 'Stichting Scholen Elders', 'SCHOOL_PO')) as o(id, name, kind)`);
    await run(sql`
      insert into facility (id, name, search_name, kind, organisation_id, source_id, source_key, municipality_code, point, point_precision)
      select id, name, lower(name), kind, organisation, 'src_voorstad', id, municipality,
        case when x is not null then st_setsrid(st_makepoint(x, 52.37), 4326) end, case when x is not null then 'ADDRESS' end
      from (values ('fac_police', 'Wijkteam Oost', 'WIJKAGENTEN', 'org_police', 'GM9999', null),
        ('fac_school', 'De Kade', 'BASISSCHOOL', 'org_school', 'GM9999', 5.21),
        ('fac_second', 'De Spar', 'BASISSCHOOL', 'org_school', 'GM9999', 5.25),
        ('fac_team', 'Lokaal Team Oost', 'LOKAAL_TEAM', 'org_team', 'GM9999', null),
        ('fac_town', 'Afdeling Jeugd', 'GEMEENTE_AFDELING', 'org_town', 'GM9999', 5.22),
        ('fac_other', 'De Brug', 'BASISSCHOOL', 'org_other', 'GM9998', 5.41)) as f(id, name, kind, organisation, municipality, x)`);
    await run(sql`
      insert into facility_neighbourhood (facility_id, neighbourhood_id, edition, stands, serves, valid, serves_by)
      select facility, '2024' || code, 2024, stands, serves, '(,)', case when serves then 'SAID' end
      from (values ('fac_police', 'BU99990001', false, true), ('fac_police', 'BU99990002', false, true),
        ('fac_team', 'BU99990001', false, true), ('fac_team', 'BU99990002', false, true),
        ('fac_school', 'BU99990001', true, true), ('fac_second', 'BU99990002', true, true),
        ('fac_town', 'BU99990001', true, true), ('fac_other', 'BU99980001', true, true)) as n(facility, code, stands, serves)`);
    await run(sql`
      insert into relation (id, version, first_id, second_id, theme, direction, consensus, level, valid, source_id)
      values ('rel_signal', 1, 'fac_school', 'fac_team', 'SIGNALEREN', 'MUTUAL', 'CONFIRMED', 3, '(,)', 'src_voorstad')`);
    await run(
      sql`insert into account (id, name) values ('acc_voorstad', 'Voorstad'), ('acc_elders', 'Elders')`,
    );
    await run(sql`insert into account_municipality (account_id, municipality_code, valid) values
      ('acc_voorstad', 'GM9999', '(,)'), ('acc_elders', 'GM9998', '(,)')`);
  });

/** The entries of the access log after one, as the process itself sees them; none is ever taken away. */
export async function entriesAfter(database: Database, id: string): Promise<Record<string, unknown>[]> {
  const reading = openReading(database, readerSession(operator));
  try {
    return await ask(
      reading.rows,
      sql<
        Record<string, unknown>
      >`select id::text as id, viewer, actor, organisation, account, purpose, action,
        object_type as "objectType", object_id as "objectId", fields, outcome, trace_id as "traceId"
        from access_log where id > ${id}::bigint order by access_log.id`,
    );
  } finally {
    await reading.end();
  }
}

/** The id of the newest entry. */
export const newestEntry = async (database: Database): Promise<string> =>
  String((await entriesAfter(database, '0')).at(-1)?.id ?? '0');
