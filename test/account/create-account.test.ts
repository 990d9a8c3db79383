import { operator, writerSession } from '../../src/access/viewer.ts';
import { accountOf, createAccount, type NewAccount } from '../../src/account/create-account.ts';
import { removeSampleAccounts } from '../../src/account/load-sample-account.ts';
import { writing } from '../../src/database/writing.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');
const today = '2026-11-26';
beforeAll(() => writing(api.database, writerSession(operator), removeSampleAccounts));
const create = (wanted: NewAccount) =>
  writing(api.database, writerSession(operator), (rows) => createAccount(rows, wanted, today));
const ofMunicipality = (code: string) =>
  writing(api.database, writerSession(operator), (rows) => accountOf(rows, code, today));

describe('an account', () => {
  test('is called as its municipality, and made once', async () => {
    const made = await ofMunicipality('GM9901');
    expect(made).toMatchObject({ name: 'Voorbeeldstad', isNew: true });
    expect(await ofMunicipality('GM9901')).toMatchObject({
      id: made.id,
      municipalityCodes: ['GM9901'],
      isNew: false,
    });
  });

  test('of a municipality that is not known here needs a name', async () => {
    await expect(ofMunicipality('GM0001')).rejects.toThrow(
      'GM0001 is not known here; say what it is called: ketenkaart accounts create GM0001 --name …',
    );
    await expect(create({ codes: ['GM0001'], name: 'Elders' })).resolves.toMatchObject({ name: 'Elders' });
  });

  test('shares no municipality with another', async () => {
    const { id } = await create({ codes: ['GM0002', 'GM0003'], name: 'Samen' });
    const fault = `GM0003 has an account: ${id}, Samen`;
    await expect(create({ codes: ['GM0004', 'GM0003'], name: 'Nog eens' })).rejects.toThrow(fault);
  });

  test.each(['0363', 'WK036300', 'GM03630', ''])('is of municipalities only, not of %j', async (code) => {
    await expect(create({ codes: [code], name: 'x' })).rejects.toThrow(
      'is no code of a municipality, such as GM0363',
    );
  });
});
