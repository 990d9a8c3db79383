import fc from 'fast-check';
import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { ask } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { understandContacts } from '../../src/exchange/partner/understand-contacts.ts';
import { erasePerson } from '../../src/person/erase-person.ts';
import { objectPerson } from '../../src/person/object-person.ts';
import { readAsOperator } from './dump.ts';
import { importingInto } from './importing.ts';
import { aTeam, type Line, sheet } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
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
const [here, elsewhere] = ['999100003', '999100004'];
const place = { longitude: 4.005, latitude: 52.405, nauwkeurigheid: 'ADDRESS' };
/** Enough lines with nothing wrong that one in a hundred may be refused. */
const many = () => Array.from({ length: 200 }, (_, at) => aContact(`more${at}`, { functie: 'DIRECTEUR' }));

const aContact = (key: string, cells: Line = {}): Line => ({
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
const vera: Line = {
  persoon: 'Vera Verzonnen',
  persoon_email: 'vera.verzonnen@team.example',
  persoon_telefoon: '010-0123457',
};

const bring = (source: string, lines: Line[]) =>
  importer.bringIn('contacts', { 'contacten.csv': sheet(lines) }, { source });

const contactsOf = (source: string) =>
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

const codes = (run: { issues: readonly { severity: string; code: string; column: string | null }[] }) =>
  run.issues.map(({ severity, code, column }) => [severity, code, column]);

describe('a sheet of contacts', () => {
  test('becomes roles at places, with persons where an account answers for them', async () => {
    const run = await bring('whole', [
      aContact('a', { ...vera, functie: 'kinderwerker|TEAMLEIDER', themas: 'SIGNALEREN' }),
      aContact('b', { voorziening: '', gebieden: 'BU99020101|WK990202', functie: 'WIJKAGENT' }),
      aContact('c', { voorziening: '', organisatie: 'nergenswerk', functie: 'ALGEMEEN', hoofdnummer: '' }),
    ]);
    expect([run.outcome, run.issues]).toEqual(['LOADED', []]);
    expect(await contactsOf('whole')).toEqual([
      {
        ...{
          key: 'a',
          account: 'acc_nowhere',
          roles: ['KINDERWERKER', 'TEAMLEIDER'],
          themes: ['SIGNALEREN'],
        },
        ...{ mailbox: 'kinderwerk@team.example', phone: '+31100123456', visibility: 'PARTNERS', named: true },
        ...{ callable: true, by: null },
        ...{ valid: '(,)', verified: '2026-09-01', version: 1, organisation: 'Nergenswerk', areas: [] },
        ...{ name: 'Vera Verzonnen', email: 'vera.verzonnen@team.example', direct: '+31100123457' },
        until: '2027-09-01',
      },
      expect.objectContaining({
        key: 'b',
        areas: ['BU99020101', 'WK990202'],
        account: 'acc_nowhere',
        ...{ named: false, callable: false },
      }),
      expect.objectContaining({ key: 'c', organisation: 'Nergenswerk', visibility: 'PUBLIC', phone: null }),
    ]);
  });

  test('brought in again changes nothing, and a line that is gone changes nothing either', async () => {
    const lines = [
      aContact('a', vera),
      aContact('b', { functie: 'TEAMLEIDER', geverifieerd_op: '', ...vera }),
    ];
    expect(await bring('again', lines)).toMatchObject({ outcome: 'LOADED' });
    const before = await contactsOf('again');
    expect(await bring('again', lines)).toMatchObject({ outcome: 'UNCHANGED', inserted: 0, updated: 0 });
    expect(await bring('again', [lines[0]!])).toMatchObject({ outcome: 'UNCHANGED' });
    expect(await contactsOf('again')).toEqual(before);
  });

  test('ends a contact by its line, corrects it, and removes a person that is not named any more', async () => {
    await bring('other', [aContact('a', vera), aContact('b', vera)]);
    const run = await bring('other', [
      aContact('a', { tot: '2026-10-01', ...vera }),
      aContact('b', { postbus: 'nieuw@team.example', gebieden: 'BU99020101' }),
    ]);
    expect(run).toMatchObject({ outcome: 'LOADED', updated: 2 });
    expect(await contactsOf('other')).toMatchObject([
      { valid: '(,2026-10-01)', name: 'Vera Verzonnen', version: 2 },
      { mailbox: 'nieuw@team.example', areas: ['BU99020101'], named: false, name: null, version: 2 },
    ]);
  });

  test('does not take back what was put right here after the day of its lines', async () => {
    const lines = [aContact('a', vera), aContact('b')];
    await bring('later', lines);
    await writing(api.database, writerSession(operator), (rows) =>
      sql`update contact set mailbox = 'beter@team.example', verified_on = '2026-10-10'
        where source_id = 'src_later' and source_key = 'a'`.execute(rows),
    );
    const run = await bring('later', lines);
    expect(codes(run)).toEqual([['NOTE', 'CONTACT_VERIFIED_LATER', 'geverifieerd_op']]);
    expect(run).toMatchObject({ outcome: 'UNCHANGED' });
    expect((await contactsOf('later'))[0]).toMatchObject({ mailbox: 'beter@team.example' });
  });

  test('does not bring back what was withdrawn here, unless it was checked after that', async () => {
    await bring('withdrawn', [aContact('a', { geverifieerd_op: '' }), aContact('b')]);
    await writing(api.database, writerSession(operator), (rows) =>
      sql`update contact set withdrawn_because = 'LEFT', valid = '(,2026-09-10)', verified_on = '2026-09-10'
        where source_id = 'src_withdrawn'`.execute(rows),
    );
    const withdrawn = await contactsOf('withdrawn');
    // The file is of a later day, but neither line says that anybody looked since.
    const run = await bring('withdrawn', [
      aContact('a', { geverifieerd_op: '', postbus: 'nieuw@team.example' }),
      aContact('b', { geverifieerd_op: '2026-09-10' }),
    ]);
    expect(codes(run).map(([, code]) => code)).toEqual(['CONTACT_VERIFIED_LATER', 'CONTACT_VERIFIED_LATER']);
    expect(await contactsOf('withdrawn')).toEqual(withdrawn);
    await bring('withdrawn', [aContact('b', { geverifieerd_op: '2026-09-11' })]);
    const reasons = await readAsOperator(api.database, (rows) =>
      ask(
        rows,
        sql<object>`select source_key as key, withdrawn_because as because, valid::text from contact
          where source_id = 'src_withdrawn' order by 1`,
      ),
    );
    expect(reasons).toEqual([
      { key: 'a', because: 'LEFT', valid: '(,2026-09-10)' },
      { key: 'b', because: null, valid: '(,)' },
    ]);
  });

  test('keeps hidden who objected, in whatever other contact of the account they come', async () => {
    const email = 'olga.ongezien@team.example';
    const olga = { persoon: 'Olga Ongezien', persoon_email: email };
    await bring('objected', [aContact('a', olga)]);
    await writing(api.database, writerSession(operator), (rows) =>
      sql`update contact_person set objected_on = '2026-10-01' where email = ${email}`.execute(rows),
    );
    await bring('objected-too', [aContact('a', { ...vera, functie: 'TEAMLEIDER' })]);
    await bring('objected-too', [
      aContact('a', { ...olga, functie: 'TEAMLEIDER' }),
      aContact('b', { ...olga, functie: 'WIJKAGENT' }),
      aContact('c', { ...vera, functie: 'WIJKAGENT' }),
    ]);
    const since = await readAsOperator(api.database, (rows) =>
      ask(
        rows,
        sql<object>`select c.source_key as key, p.objected_on::text as since
          from contact c join contact_person p on p.contact_id = c.id where c.source_id = 'src_objected-too' order by 1`,
      ),
    );
    expect(since).toEqual([
      { key: 'a', since: '2026-10-01' },
      { key: 'b', since: '2026-10-01' },
      { key: 'c', since: null },
    ]);
  });

  test('keeps hidden who objected before anything of them was brought in', async () => {
    const petra = { persoon: 'Petra Verzonnen', persoon_email: 'petra.verzonnen@team.example' };
    const keeper = { viewer: operator, account: 'any' as const, traceId: '0'.repeat(32) };
    await writing(api.database, writerSession(operator), (rows) =>
      objectPerson(rows, keeper, { email: petra.persoon_email }, '2026-10-01'),
    );
    await bring('objected-before', [aContact('a', petra), aContact('b', { ...vera, functie: 'WIJKAGENT' })]);
    const since = await readAsOperator(api.database, (rows) =>
      ask(
        rows,
        sql<object>`select c.source_key as key, p.objected_on::text as since
          from contact c join contact_person p on p.contact_id = c.id where c.source_id = 'src_objected-before' order by 1`,
      ),
    );
    expect(since).toEqual([
      { key: 'a', since: '2026-10-01' },
      { key: 'b', since: null },
    ]);
  });

  test('brings the function in without its person where no account answers for it', async () => {
    const run = await bring('outside', [
      aContact('a', { voorziening: `LRK:${elsewhere}`, ...vera }),
      aContact('b', { voorziening: `LRK:${elsewhere}`, ...vera, postbus: '', hoofdnummer: '' }),
    ]);
    expect(codes(run)).toEqual([
      ['NOTE', 'PERSON_WITHOUT_ACCOUNT', 'persoon'],
      ['NOTE', 'PERSON_WITHOUT_ACCOUNT', 'persoon'],
    ]);
    expect(await contactsOf('outside')).toMatchObject([
      { key: 'a', account: null, named: false, name: null },
    ]);
  });

  test('leaves out who was erased, and keeps who objected hidden', async () => {
    const gone = {
      persoon: 'Fien Fictief',
      persoon_email: 'fien@team.example',
      persoon_telefoon: '010-0123460',
    };
    const lines = [
      aContact('a', gone),
      aContact('b', { ...gone, persoon: 'Bas Bedacht', persoon_email: 'bas@team.example' }),
    ];
    await bring('erased', lines);
    const [a, b] = await readAsOperator(api.database, (rows) =>
      ask(
        rows,
        sql<{ id: string }>`select id from contact where source_id = 'src_erased' order by source_key`,
      ),
    );
    const keeper = { viewer: operator, account: 'acc_nowhere', traceId: '0'.repeat(32) };
    await writing(api.database, writerSession(operator), async (rows) => {
      await erasePerson(rows, keeper, { contact: a!.id });
      await sql`update contact_person set objected_on = '2026-10-01' where contact_id = ${b!.id}`.execute(
        rows,
      );
    });
    const run = await bring('erased', [lines[0]!, { ...lines[1]!, persoon_telefoon: '010-0123499' }]);
    expect(codes(run)).toEqual([['NOTE', 'PERSON_ERASED', 'persoon']]);
    expect(await contactsOf('erased')).toMatchObject([
      { named: false, name: null },
      { direct: '+31100123499', callable: false },
    ]);
    const objected = await readAsOperator(api.database, (rows) =>
      ask(rows, sql<object>`select objected_on::text as on from contact_person where contact_id = ${b!.id}`),
    );
    expect(objected).toEqual([{ on: '2026-10-01' }]);
  });

  test('keeps a person for two years at most, and not past the day it was to go', async () => {
    const run = await bring('ends', [
      aContact('a', { ...vera, verwijderen_na: '2031-01-01' }),
      aContact('b', { ...vera, geverifieerd_op: '2024-01-01' }),
    ]);
    expect(codes(run)).toEqual([
      ['ASSUMED', 'PERSON_KEPT_TOO_LONG', 'verwijderen_na'],
      ['NOTE', 'PERSON_EXPIRED', 'persoon'],
    ]);
    expect(await contactsOf('ends')).toMatchObject([
      { key: 'a', until: '2028-10-15' },
      { key: 'b', named: false },
    ]);
  });

  test('refuses a line without a role, a place or anything to be reached by, or with one that is not known', async () => {
    const run = await bring('refused', [
      aContact('a', { functie: 'TOVENAAR' }),
      aContact('b', { voorziening: '' }),
    ]);
    expect(codes(run)).toEqual([
      ['NOTE', 'UNKNOWN_TERM', 'functie'],
      ['ERROR', 'NO_ROLE', 'functie'],
      ['ERROR', 'NO_PLACE', 'voorziening'],
    ]);
    const known = await bring('unknown', [
      aContact('a', { voorziening: 'nergens' }),
      aContact('b', { organisatie: 'Niemandal' }),
    ]);
    expect(codes(known)).toEqual([
      ['ERROR', 'UNKNOWN_FACILITY', 'voorziening'],
      ['ERROR', 'UNKNOWN_ORGANISATION', 'organisatie'],
    ]);
    const other = await bring('unreached', [
      aContact('a', { postbus: '', hoofdnummer: '' }),
      aContact('b', { gebieden: 'BU99029999' }),
      ...many(),
    ]);
    expect(codes(other)).toEqual([
      ['ERROR', 'NO_CHANNEL', 'postbus'],
      ['ERROR', 'UNKNOWN_CONTACT_AREA', 'gebieden'],
    ]);
    const twice = await bring('twice', [aContact('a'), aContact('a', { functie: 'TEAMLEIDER' }), ...many()]);
    expect(codes(twice)).toEqual([['ERROR', 'DUPLICATE_KEY', 'sleutel']]);
    expect(await contactsOf('twice')).toMatchObject([{ roles: ['KINDERWERKER'] }]);
    // Also where what the first line names had to be looked up.
    const looked = await bring('looked', [
      aContact('a', { voorziening: '', organisatie: 'Nergenswerk' }),
      aContact('a', { functie: 'TEAMLEIDER' }),
      ...many(),
    ]);
    expect(codes(looked)).toEqual([['ERROR', 'DUPLICATE_KEY', 'sleutel']]);
    expect(looked.issues[0]).toMatchObject({ line: 3 });
  });

  test('keeps who comes after somebody for as long as anybody, not until that one was to go', async () => {
    const undated = { geverifieerd_op: '', verwijderen_na: '' };
    await bring('after', [aContact('a', { ...vera, ...undated })]);
    await writing(api.database, writerSession(operator), async (rows) => {
      await sql`update contact_person set delete_after = '2026-10-01'
        where contact_id in (select id from contact where source_id = 'src_after')`.execute(rows);
    });
    const next = { persoon: 'Nico Nieuw', persoon_email: 'nico.nieuw@team.example', persoon_telefoon: '' };
    const run = await bring('after', [aContact('a', { ...next, ...undated })]);
    expect(codes(run)).toEqual([]);
    expect(await contactsOf('after')).toMatchObject([{ name: 'Nico Nieuw', until: '2027-10-15' }]);
  });

  test('refuses a key that tells of a person, since it stays when the person goes', async () => {
    const run = await bring('keyed', [
      aContact('Vera.Verzonnen@team.example', vera),
      aContact('vera verzonnen', vera),
      aContact('fien.fictief@team.example'),
      aContact('06-12345678'),
      aContact('kinderwerk@team.example'),
    ]);
    expect(codes(run)).toEqual(Array.from({ length: 4 }, () => ['ERROR', 'PERSONAL_KEY', 'sleutel']));
    expect(run.issues.map(({ value }) => value)).toEqual([null, null, null, null]);
    const kept = await bring('keyed', [aContact('kinderwerk@team.example'), aContact('', vera)]);
    expect(codes(kept)).toEqual([]);
  });

  test('leaves out who was erased and is known by a name alone, for an area and nothing else', async () => {
    const named = { voorziening: '', gebieden: 'BU99020101', persoon: 'Fien Fictief' };
    await bring('named', [aContact('a', named)]);
    const keeper = { viewer: operator, account: 'acc_nowhere', traceId: '0'.repeat(32) };
    const [{ id } = { id: '' }] = await readAsOperator(api.database, (rows) =>
      ask(rows, sql<{ id: string }>`select id from contact where source_id = 'src_named'`),
    );
    await writing(api.database, writerSession(operator), (rows) =>
      erasePerson(rows, keeper, { contact: id }),
    );
    const run = await bring('named', [aContact('a', { ...named, hoofdnummer: '010-0123499' })]);
    expect(codes(run)).toEqual([['NOTE', 'PERSON_ERASED', 'persoon']]);
    expect(await contactsOf('named')).toMatchObject([{ named: false, name: null }]);
  });

  test('leaves out what everyone would read of a person', async () => {
    const run = await bring('public', [
      aContact('a', { postbus: 'vera.verzonnen@team.example' }),
      aContact('b', { geverifieerd_door: 'Vera Verzonnen', ...vera }),
      aContact('c', { hoofdnummer: 'zeven' }),
      aContact('d', { geverifieerd_door: 'vera verzonnen', functie: 'TEAMLEIDER' }),
      aContact('e', { geverifieerd_door: 'Afdeling Jeugd', functie: 'DIRECTEUR' }),
    ]);
    expect(codes(run)).toEqual([
      ['NOTE', 'PERSONAL_MAILBOX', 'postbus'],
      ['NOTE', 'PERSONAL_TEXT', 'geverifieerd_door'],
      ['NOTE', 'BAD_PHONE', 'hoofdnummer'],
      ['NOTE', 'PERSONAL_TEXT', 'geverifieerd_door'],
    ]);
    expect(await contactsOf('public')).toMatchObject([
      { mailbox: null },
      { mailbox: 'kinderwerk@team.example', by: null },
      { phone: null },
      { by: null },
      { by: 'Afdeling Jeugd' },
    ]);
  });

  test('comes to the same in whatever order its lines stand', async () => {
    const keys = ['a', 'b', 'c', 'd'];
    const lines = keys.map((key, at) => aContact(key, at % 2 === 0 ? vera : { gebieden: 'BU99020102' }));
    await bring('order', lines);
    const ordered = (await contactsOf('order')).map((row) => ({ ...row }));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: 4 }), async (shuffled) => {
        expect(await bring('order', shuffled)).toMatchObject({ outcome: 'UNCHANGED' });
        expect(await contactsOf('order')).toEqual(ordered);
      }),
      { numRuns: 3 },
    );
  });
});

/** Cells in which everything that can be wrong with a person is wrong; each holds a canary. */
const canary = 'kanarie';
const cells: Line = {
  ...aContact('x', { functie: 'TEAMLEIDER' }),
  postbus: `${canary}.geel@team.example`,
  hoofdnummer: `${canary} 1`,
  persoon: `${canary} 12`,
  persoon_email: `${canary} at team`,
  persoon_telefoon: `06 ${canary}`,
  geverifieerd_door: `${canary} 010-0123456`,
};
const told = (issues: readonly object[]) => issues.filter((issue) => JSON.stringify(issue).includes(canary));

describe('what stands on a line of a person', () => {
  test('is in no issue, as it is told and as it is kept', async () => {
    const run = await bring('canary', [cells, aContact('good')]);
    expect(run.issues.length).toBeGreaterThanOrEqual(5);
    expect(told(run.issues)).toEqual([]);
    const kept = await readAsOperator(api.database, (rows) =>
      ask(rows, sql<object>`select * from import_issue where run_id = ${run.id}`),
    );
    expect(kept.length).toBe(run.issues.length);
    expect(told(kept)).toEqual([]);
  });

  test('is in no issue of a cell that cannot be read, nor of a file whose first line is a person', async () => {
    const unreadable = await bring('unreadable', [aContact('a', { persoon: canary.repeat(300) })]);
    expect(unreadable.issues.map(({ code }) => code)).toEqual(['CELL_TOO_LONG']);
    expect(told(unreadable.issues)).toEqual([]);
    const headless = understandContacts([canary, `${canary}@team.example`], { file: 'x.csv' });
    expect(headless.understand).toBeNull();
    expect(told(headless.issues)).toEqual([]);
  });

  test('would be told in issues that keep their values, as those of other columns do', async () => {
    const { issues } = await bring('twin', [cells, aContact('good')]);
    const unmasked = issues.map((issue) => ({ ...issue, value: String(cells[issue.column ?? ''] ?? '') }));
    expect(told(unmasked).length).toBe(issues.length);
  });
});
