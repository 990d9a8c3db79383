import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { createKey } from '../../src/account/key/create-key.ts';
import { KeyHolder } from '../../src/account/key/key-holder.ts';
import type { Database } from '../../src/database/open-database.ts';
import type { WriteRows } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';

/** A municipality with an account, and what is in the tables of it that others may not have. */
export interface Town {
  readonly letter: 'A' | 'B';
  readonly account: string;
  readonly municipality: string;
  readonly organisation: string;
  readonly facility: string;
  /** By visibility; each with a person, but for the public one. */
  readonly contacts: Readonly<Record<'PUBLIC' | 'PARTNERS' | 'TENANT' | 'OWNER', string>>;
  readonly agreement: string;
  /** Everybody of it, and of its partner, with the key that each signs in with. */
  readonly viewers: Readonly<Record<KeyHolder, Viewer>>;
  readonly keys: Readonly<Record<KeyHolder, string>>;
}

export interface TwoTowns {
  readonly A: Town;
  readonly B: Town;
}

/** In every value that is of one town alone: found in an answer to somebody of the other, it went through the wall. */
export const canaryOf = (letter: Town['letter'], what: string): string => `kanarie${letter}-${what}`;
/** A phone number has no letters. */
const phoneOf = (letter: Town['letter'], number: number): string =>
  `+31${letter === 'A' ? 881 : 882}555${number}`;

/** What of one town is never in an answer to the other. */
export const foreignTo = (letter: Town['letter']): RegExp =>
  letter === 'A' ? /kanarieB-|\+31882555/ : /kanarieA-|\+31881555/;

export const purpose = 'COLLABORATION';

/**
 * Two municipalities that take part, each with a partner organisation under an agreement, and canaries in every column
 * of persons and of accounts.
 */
export async function addTwoTowns(database: Database): Promise<TwoTowns> {
  return writing(database, writerSession(operator), async (rows) => {
    await sql`insert into source (id, name, publisher, licence, attribution, is_sample)
      values ('src_towns', 'Steden', 'Steden', 'CC0', 'Steden', true)`.execute(rows);
    return { A: await addTown(rows, 'A', 'GM9911'), B: await addTown(rows, 'B', 'GM9912') };
  });
}

async function addTown(rows: WriteRows, letter: Town['letter'], municipality: string): Promise<Town> {
  const name = `t${letter.toLowerCase()}`;
  const canary = (what: string) => canaryOf(letter, what);
  const [account, agreement] = [`acc_${name}`, `agr_${name}`];
  const organisation = `org_00000000000000${name}`;
  const facility = `fac_00000000000000${name}`;
  await sql`insert into account (id, name) values (${account}, ${`Gemeente ${letter}`})`.execute(rows);
  await sql`insert into account_municipality (account_id, municipality_code, valid)
    values (${account}, ${municipality}, '(,)')`.execute(rows);
  await sql`insert into organisation (id, name, search_name, kind, source_id, source_key)
    values (${organisation}, ${`Welzijn ${letter}`}, ${`welzijn ${letter.toLowerCase()}`}, 'WELZIJN', 'src_towns', ${name})`.execute(
    rows,
  );
  await sql`insert into facility (id, name, search_name, kind, organisation_id, municipality_code, source_id, source_key)
    values (${facility}, ${`Buurthuis ${letter}`}, ${`buurthuis ${letter.toLowerCase()}`}, 'BUURTHUIS', ${organisation},
      ${municipality}, 'src_towns', ${name})`.execute(rows);
  await sql`insert into facility_source (source_id, source_key, facility_id) values ('src_towns', ${name}, ${facility})`.execute(
    rows,
  );
  const claims = {
    NAME: { text: `Buurthuis ${letter}`, folded: `buurthuis ${letter.toLowerCase()}` },
    KIND: 'BUURTHUIS',
    ORGANISATION: { id: organisation, key: name, name: `Welzijn ${letter}`, identifiers: [] },
    MUNICIPALITY: municipality,
  };
  await sql`insert into facility_claim (facility_id, source_id, field, part, value, basis, stated_on, holds)
    select ${facility}, 'src_towns', key, '', value, 'SHEET', '2026-10-01', true
    from jsonb_each(${JSON.stringify(claims)}::jsonb)`.execute(rows);
  await sql`insert into agreement (id, account_id, name, purposes, processing_url, document_url, valid)
    values (${agreement}, ${account}, ${canary('agreement')}, ${[purpose]}::text[],
      ${`https://example.nl/${canary('processing')}`}, ${`https://example.nl/${canary('document')}`}, '(,)')`.execute(
    rows,
  );
  await sql`insert into agreement_party (agreement_id, organisation_id, account_id)
    values (${agreement}, ${organisation}, ${account})`.execute(rows);
  await sql`insert into area (id, code, edition, level, name, label, search_name, municipality_id, source_id)
    values (${`2024${municipality}`}, ${municipality}, 2024, 'MUNICIPALITY', ${`Stad ${letter}`}, ${`Stad ${letter}`},
      ${`stad ${letter.toLowerCase()}`}, ${`2024${municipality}`}, 'src_towns')`.execute(rows);
  await sql`insert into area_figure (area_id, indicator, period, value, status, source_id)
    values (${`2024${municipality}`}, 'INHABITANTS', 2024, 1000, 'MEASURED', 'src_towns')`.execute(rows);
  const place = { letter, account, facility, municipality };
  const contacts = {
    PUBLIC: await addContact(rows, { ...place, visibility: 'PUBLIC' }, 1),
    PARTNERS: await addContact(rows, { ...place, visibility: 'PARTNERS' }, 2),
    TENANT: await addContact(rows, { ...place, visibility: 'TENANT' }, 3),
    OWNER: await addContact(rows, { ...place, visibility: 'OWNER' }, 4),
  };
  const keys = {} as Record<KeyHolder, string>;
  const viewers = {} as Record<KeyHolder, Viewer>;
  for (const holder of Object.values(KeyHolder)) {
    const isPartner = holder === 'PARTNER';
    const { text, prefix } = await createKey(rows, {
      ...{ account, holder, organisation: isPartner ? organisation : null },
      ...{ label: canary(`key-${holder}`), expiresOn: '2099-01-01' },
    });
    keys[holder] = text;
    const home = isPartner ? { organisation } : { account };
    viewers[holder] = { ...anonymous, kind: holder, actor: prefix, ...home };
  }
  await sql`insert into access_log
      (viewer, actor, organisation, account, purpose, action, object_type, object_id, fields, outcome, trace_id)
    values ('OPERATOR', null, ${canary('log-organisation')}, ${account}, ${purpose}, 'contact:details',
      'Contact', ${canary('log-object')}, ${[canary('log-field')]}::text[], 'SHOWN', ${canary('trace')})`.execute(
    rows,
  );
  await sql`insert into idempotent_answer (submitter, account_id, key, digest, answer)
    values (${`EDITOR ${viewers.EDITOR.actor}`}, ${account}, ${canary('idempotency')}, ${canary('digest')},
      ${JSON.stringify({ id: canary('answer') })}::jsonb)`.execute(rows);
  await sql`insert into access_seal (account, number, previous, hash, entries, entries_hash, entry_ids, entry_hashes,
      last_id, first_at, last_at, sealed_at)
    values (${account}, 1, '', ${canary('seal')}, 0, '', '{}', '{}', 0, now(), now(), now())`.execute(rows);
  await sql`insert into erasure (id, account_id, marks)
    values (${`era_${name}`}, ${account}, ${[canary('mark')]}::text[])`.execute(rows);
  await sql`insert into objection (id, account_id, marks, objected_on)
    values (${`obj_${name}`}, ${account}, ${[canary('objection')]}::text[], '2026-10-01')`.execute(rows);
  await sql`insert into contact_task (id, contact_id, what, reporter, reported_on, finished_on, outcome)
    values (${`tsk_${name}`}, ${contacts.PARTNERS}, 'OUTDATED', ${canary('reporter')}, '2026-10-01', '2026-10-02', 'DISMISSED')`.execute(
    rows,
  );
  return { letter, account, municipality, organisation, facility, contacts, agreement, viewers, keys };
}

interface NewContact extends Pick<Town, 'letter' | 'account' | 'facility' | 'municipality'> {
  readonly visibility: keyof Town['contacts'];
}

async function addContact(
  rows: WriteRows,
  { letter, account, facility, municipality, visibility }: NewContact,
  number: number,
): Promise<string> {
  const id = `con_00000000000000${letter.toLowerCase()}${number}`;
  const isNamed = visibility !== 'PUBLIC';
  await sql`insert into contact (id, account_id, organisation_id, facility_id, roles, mailbox, main_phone, visibility,
      is_named, verified_on, source_id, source_key)
    select ${id}, ${account}, f.organisation_id, f.id, '{COORDINATOR}', ${`info${number}@stad-${letter}.example.nl`},
      null, ${visibility}, ${isNamed}, '2026-09-01', 'src_towns', ${id}
    from facility f where f.id = ${facility}`.execute(rows);
  await sql`insert into contact_area (contact_id, area_code, edition)
    values (${id}, ${municipality}, 2024)`.execute(rows);
  if (!isNamed) return id;
  const canary = (what: string) => canaryOf(letter, `${what}-${visibility}`);
  await sql`insert into contact_person (account_id, contact_id, name, email, phone, delete_after)
    values (${account}, ${id}, ${canary('name')}, ${`${canary('mail')}@example.nl`}, ${phoneOf(letter, number)},
      '2099-01-01')`.execute(rows);
  return id;
}

/** All that can ask over HTTP, of both towns, and who did not sign in. */
export const everybody = ({ A, B }: TwoTowns): { readonly town: Town | null; readonly viewer: Viewer }[] => [
  { town: null, viewer: anonymous },
  ...[A, B].flatMap((town) => Object.values(town.viewers).map((viewer) => ({ town, viewer }))),
];
