import { explainMigrationFault } from '../../src/database/migrate.ts';

const fault = (code: string | undefined, message: string) => Object.assign(new Error(message), { code });

describe('a migration that fails tells the operator what to repair', () => {
  test.each([
    ['0A000', 'extension "postgis" is not available', 'Install PostGIS'],
    [
      '58P01',
      'could not open extension control file "/usr/share/postgresql/15/postgis.control"',
      'Install PostGIS',
    ],
    [
      '42501',
      'permission denied to create extension "postgis"\n - hint: Must be superuser to create this extension.',
      'Let a superuser run "create extension postgis',
    ],
    ['42501', 'permission denied to create role', 'createrole'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432', 'Could not connect'],
    ['28P01', 'password authentication failed for user "kaart"', 'Could not connect'],
    ['3D000', 'database "kaart" does not exist', 'Could not connect'],
    [undefined, 'timeout exceeded when trying to connect', 'Could not connect'],
    ['42P07', 'relation "area" already exists', 'nothing was changed: relation "area" already exists'],
  ])('%s %s', (code, message, sentence) => {
    const explained = explainMigrationFault(fault(code, message));
    expect(explained).toContain(sentence);
    expect(explained).toContain(message.split('\n')[0]);
    expect(explained).not.toContain('\n');
  });
});
