import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { ask } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { readAsOperator } from './dump.ts';
import { importingInto } from './importing.ts';
import { aTeam, type Line, sheet } from './sheets.ts';

/** Sheets of contacts, brought into a town with an account, a facility in it and one that is nowhere. */
export const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  const nowhere = { longitude: '', latitude: '', nauwkeurigheid: '' };
  const facilities = [
    aTeam('t1', { organisatie: 'Nergenswerk', ...place, lrk: here }),
    aTeam('t4', { organisatie: 'Elderswerk', ...nowhere, lrk: elsewhere }),
  ];
  await importer.bringIn('partners', { 'teams.csv': sheet(facilities) }, { source: 'teams' });
  await writing(api.database, writerSession(operator), async (rows) => {
    await sql`insert into account (id, name) values ('acc_nowhere', 'Nergenshuizen')`.execute(rows);
    await sql`insert into account_municipality (account_id, municipality_code, valid)
      values ('acc_nowhere', 'GM9902', '(,)')`.execute(rows);
  });
});

/** Numbers in a register of a facility in the town of the account, and of one of which nobody knows where it is. */
export const [here, elsewhere] = ['999100003', '999100004'];
export const place = { longitude: 4.005, latitude: 52.405, nauwkeurigheid: 'ADDRESS' };
/** Enough lines with nothing wrong that one in a hundred may be refused. */
export const many = () =>
  Array.from({ length: 200 }, (_, at) => aContact(`more${at}`, { functie: 'DIRECTEUR' }));

export const aContact = (key: string, cells: Line = {}): Line => ({
  sleutel: key,
  functie: 'KINDERWERKER',
  organisatie: '',
  voorziening: `LRK:${here}`,
  gebieden: '',
  themas: '',
  postbus: 'kinderwerk@team.example',
  hoofdnummer: '010-0123456',
  persoon: '',
  persoon_email: '',
  persoon_telefoon: '',
  tot: '',
  geverifieerd_op: '2026-09-01',
  geverifieerd_door: '',
  verwijderen_na: '',
  ...cells,
});
export const vera: Line = {
  persoon: 'Vera Verzonnen',
  persoon_email: 'vera.verzonnen@team.example',
  persoon_telefoon: '010-0123457',
};

export const bring = (source: string, lines: Line[]) =>
  importer.bringIn('contacts', { 'contacten.csv': sheet(lines) }, { source });

export const contactsOf = (source: string) =>
  readAsOperator(api.database, (rows) =>
    ask(
      rows,
      sql<Record<string, unknown>>`
        select c.source_key as key, c.account_id as account, c.roles, c.themes, c.mailbox, c.main_phone as phone, c.visibility,
          c.is_named as named, c.can_be_called as callable, c.verified_by as by, c.valid::text, c.verified_on::text as verified, c.version, o.name as organisation,
          p.name, p.email, p.phone as direct, p.delete_after::text as until,
          array(select a.area_code from contact_area a where a.contact_id = c.id order by 1) as areas
        from contact c left join organisation o on o.id = c.organisation_id
        left join contact_person p on p.contact_id = c.id
        where c.source_id = ${`src_${source}`} and c.source_key not like 'more%' order by c.source_key`,
    ),
  );

export const codes = (run: {
  issues: readonly { severity: string; code: string; column: string | null }[];
}) => run.issues.map(({ severity, code, column }) => [severity, code, column]);
