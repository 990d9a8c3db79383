import fc from 'fast-check';
import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { ask } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { aContact, api, bring, codes, contactsOf, many, vera } from './contact-lines.ts';
import { readAsOperator } from './dump.ts';

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
