import { logAsCsv, rightsAsCsv } from '../../src/command/audit-export.ts';

const entry = {
  id: '1',
  at: '2026-11-26T09:00:00.000Z',
  accountId: 'acc_a',
  viewerKind: 'PARTNER',
  actor: '=HYPERLINK("https://evil.example")',
  organisationId: 'org_1',
  purposeCode: 'SIGNALLING',
  action: 'contact:details',
  objectType: 'Contact',
  objectId: 'con_1',
  fields: ['name', 'email'],
  outcome: 'OK',
  traceId: 'aa',
};

async function* inPortions<T>(portions: readonly T[]): AsyncGenerator<T> {
  yield* portions;
}

test('the log is a line for each entry, and what somebody signs in with does not begin to calculate', async () => {
  let written = '';
  for await (const piece of logAsCsv(inPortions([[entry], [{ ...entry, id: '2' }]]))) written += piece;
  const [header, line, next, end] = written.split('\r\n');
  expect(header).toBe(
    '\uFEFFid;at;account;viewerKind;actor;organisation;purpose;action;objectType;objectId;fields;outcome;traceId',
  );
  expect(line).toBe(
    `1;2026-11-26T09:00:00.000Z;acc_a;PARTNER;"'=HYPERLINK(""https://evil.example"")";org_1;SIGNALLING;contact:details;Contact;con_1;name email;OK;aa`,
  );
  expect(next).toMatch(/^2;2026/);
  expect(end).toBe('');
});

test('rights say what each lets its holder do, as the policy has it', () => {
  const [, line] = rightsAsCsv([
    {
      ...{ account: 'acc_a', municipality: 'Voorbeeldstad', through: 'KEY', viewerKind: 'AUDITOR' },
      ...{ what: 'kk_1', label: '@jaarlijkse controle', organisation: null, purposes: [] },
      ...{ from: '2026-01-01', until: '2027-01-01', lastUsedOn: null },
    },
  ]).split('\r\n');
  expect(line).toBe(
    "acc_a;Voorbeeldstad;KEY;AUDITOR;kk_1;'@jaarlijkse controle;;;2026-01-01;2027-01-01;;agreement:read=OWN log:read=OWN key:read=OWN",
  );
});
