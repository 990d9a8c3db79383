import { operator, writerSession } from '../../src/access/viewer.ts';
import { accountMeant } from '../../src/command/account-meant.ts';
import { forReading } from '../../src/database/rows.ts';
import { writing } from '../../src/database/writing.ts';
import { exportPerson } from '../../src/person/export-person.ts';
import { anAccount } from '../account/accounts.ts';
import { apiOn } from '../ask-sample.ts';
import { putPerson } from '../contact/put-person.ts';

/** Two municipalities of one installation keep the same person. */
const api = apiOn('SAMPLE');
const email = 'k@vogel.example';
let home: string;
beforeAll(async () => {
  home = await anAccount(api.database, 'GM9901', 'Voorbeeldstad');
  const elsewhere = await anAccount(api.database, 'GM9902', 'Elders');
  await putPerson(api.database, { account: home, contact: 'con_1', email });
  await putPerson(api.database, { account: elsewhere, contact: 'con_2', email });
});

const contactsOf = (account: string, selector: { email?: string; contact?: string }) =>
  writing(api.database, writerSession(operator), async (rows) => {
    const { contactIds } = await exportPerson(
      rows,
      { viewer: operator, account, traceId: '0'.repeat(32) },
      { ...selector, actor: null },
    );
    return contactIds;
  });

test('a person told by an address is at the command line that of all municipalities at once', async () => {
  expect(await contactsOf('any', { email })).toEqual(['con_1', 'con_2']);
});

test('told by a contact it is that of one, as it is of a municipality that serves it itself', async () => {
  expect(await contactsOf('any', { contact: 'con_2' })).toEqual(['con_2']);
  expect(await contactsOf(home, { email })).toEqual(['con_1']);
});

test('it is of the one municipality that is named, if it has an account', async () => {
  const meant = (account?: string) =>
    writing(api.database, writerSession(operator), (rows) => accountMeant(forReading(rows), account));
  expect(await meant()).toBe('any');
  expect(await meant(home)).toBe(home);
  await expect(meant('acc_nowhere')).rejects.toThrow(
    'there is no account acc_nowhere; ketenkaart accounts list has all',
  );
});
