import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { ask } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { understandContacts } from '../../src/exchange/partner/understand-contacts.ts';
import { erasePerson } from '../../src/person/erase-person.ts';
import { objectPerson } from '../../src/person/object-person.ts';
import { aContact, api, bring, codes, contactsOf, elsewhere, vera } from './contact-lines.ts';
import { readAsOperator } from './dump.ts';
import { type Line } from './sheets.ts';

describe('the persons on a sheet of contacts', () => {
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
