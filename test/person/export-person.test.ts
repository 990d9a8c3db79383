import { sql } from 'kysely';
import { operator, type Viewer } from '../../src/access/viewer.ts';
import { exportPerson } from '../../src/person/export-person.ts';
import { personalTexts } from '../../src/person/forget-in-texts.ts';
import { someone } from '../account/accounts.ts';
import { asOwner, look } from '../account/as-owner.ts';
import { apiOn } from '../ask-sample.ts';
import { canary, spellings, spreadOn, tablesOfPersons } from './spread-person.ts';

const api = apiOn('SAMPLE');
const { viewers, account, asOperator, put, tablesWith, spread } = spreadOn(api);

describe('a person who asks what is held', () => {
  const file = async (viewer: Viewer, actor: string | null = null) =>
    api.ask(
      `mutation ($actor: String) { exportPerson(person: { contact: "con_1" }, actor: $actor) {
        contacts { id } document problems { code } } }`,
      { actor },
      viewer,
    );

  test('gets all of it: contacts, texts, agreements, who looked and what it did here', async () => {
    await spread();
    await look(
      api.database,
      { ...viewers.partner, actor: 'kanarie-login' },
      { account: account(), contact: 'con_9' },
    );
    const { data, errors } = await file(viewers.steward, 'kanarie-login');
    expect(errors).toEqual([]);
    expect(data.exportPerson).toMatchObject({ contacts: [{ id: 'con_1' }, { id: 'con_2' }], problems: [] });
    const document = JSON.parse(data.exportPerson.document);
    expect(document.contacts).toMatchObject([
      { id: 'con_1', ...canary, roles: ['COORDINATOR'], keptBy: 'Voorbeeldstad', deleteAfter: '2099-01-01' },
      { id: 'con_2', email: canary.email },
    ]);
    expect(document.sharedUnder).toMatchObject([{ purposes: ['COLLABORATION'] }]);
    expect(document.lookedAt).toMatchObject([
      { contact: 'con_1', as: 'PARTNER', purpose: 'COLLABORATION', fields: ['name', 'email'] },
    ]);
    expect(document.didHere).toMatchObject([{ contact: 'con_9', action: 'contact:details' }]);
  });

  /** Tables in which the person stands and of which its file tells nothing. */
  async function untold(): Promise<string[]> {
    const { contacts, texts } = JSON.parse((await file(viewers.steward)).data.exportPerson.document);
    const told = [
      ...(contacts.length > 0 ? ['contact_person'] : []),
      ...texts.map((text: { in: string }) => text.in),
    ];
    return (await tablesWith(spellings)).filter((table) => !told.includes(table));
  }

  test('is told of every table in which it stands', async () => {
    await spread();
    expect(await tablesWith(spellings)).toEqual(tablesOfPersons);
    expect(await untold()).toEqual([]);
  });

  test('is not told of a table that is forgotten, or that a steward may not read', async () => {
    await spread();
    const texts: Record<string, readonly string[]> = personalTexts;
    for (const [table, columns] of Object.entries(texts)) {
      delete texts[table];
      const missed = await untold();
      texts[table] = columns;
      expect(missed).toEqual([table]);
    }
    const owner = asOwner(api.database);
    const policy = 'alter policy idempotent_answer_of_account on idempotent_answer using';
    await sql.raw(`${policy} (false)`).execute(owner);
    const missed = await untold();
    await sql.raw(`${policy} (is_one_of('{STEWARD}', account_id))`).execute(owner);
    expect(missed).toEqual(['idempotent_answer']);
    expect(await untold()).toEqual([]);
  });

  test('hears what an import said of it alone, since the line may be of another municipality; the service itself of all the line, unless it asks for one municipality', async () => {
    await spread();
    const issuesIn = (document: string | null) =>
      JSON.parse(document ?? '')
        .texts.filter((text: { in: string }) => text.in === 'import_issue')
        .map(({ text }: { text: string }) => text);
    const issuesFor = async (viewer: Viewer) => issuesIn((await file(viewer)).data.exportPerson.document);
    expect(await issuesFor(viewers.steward)).toEqual([canary.email, '06-12345678 … Kanarie Geelvink']);
    expect(await issuesFor(operator)).toEqual([
      `${canary.email} is geen telefoonnummer`,
      '06-12345678 (Kanarie Geelvink)',
    ]);
    const ofOne = await asOperator((rows) =>
      exportPerson(
        rows,
        { viewer: operator, account: account(), traceId: '0'.repeat(32) },
        { contact: 'con_1' },
      ),
    );
    expect(issuesIn(ofOne.document)).toEqual(await issuesFor(viewers.steward));
  });

  test('hears of which organisation somebody looked, and not which employee', async () => {
    await spread();
    const { data } = await file(viewers.steward);
    expect(data.exportPerson.document).not.toContain('"pim"');
    const { lookedAt, didHere } = JSON.parse(data.exportPerson.document);
    expect(lookedAt[0].organisation).toEqual(expect.any(String));
    expect(didHere).toEqual([]);
  });

  test('is told that it was asked for: the file itself is logged', async () => {
    await put('con_1');
    await file(viewers.steward);
    const again = JSON.parse((await file(viewers.steward)).data.exportPerson.document);
    expect(again.lookedAt).toMatchObject([{ action: 'person:export', contact: 'con_1', as: 'STEWARD' }]);
  });

  test('through the data steward alone', async () => {
    await put('con_1');
    for (const kind of ['PARTNER', 'EDITOR', 'AUDITOR', 'DASHBOARD'] as const)
      expect(await file(someone(kind, account()))).toMatchObject({
        errors: [{ code: 'FORBIDDEN' }],
        statements: 0,
      });
  });
});
