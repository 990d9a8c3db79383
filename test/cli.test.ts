import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { lockDirectory } from '../src/database/directory-lock.ts';
import { readAsOperator } from './exchange/dump.ts';
import { sheet, teams, temporaryFolder } from './exchange/sheets.ts';
import { commandsOn } from './own-place.ts';
import { runCli } from './run-cli.ts';

const on = commandsOn('SAMPLE');
const ketenkaart = on.run;

describe('ketenkaart', () => {
  test('assess tells of how many municipalities; none is not done', async () => {
    const one = await ketenkaart('assess', 'gm9901');
    expect(one).toMatchObject({ code: 0, stderr: '' });
    expect(one.stdout).toMatch(/^1 municipality assessed: \d+ findings, \d+ other than before\n$/);
    const none = await ketenkaart('assess', 'GM9999');
    expect(none).toEqual({
      ...{ code: 1, stderr: '' },
      stdout: '0 municipalities assessed: 0 findings, 0 other than before\n',
    });
  });

  test('doctor says that all is well, and what there is; when the sample is taken away, what came in stays', async () => {
    const file = on.folder.write('teams.csv', sheet(teams(2)));
    const imported = await ketenkaart('import', 'partners', file, '--source', 'subsidielijst');
    expect(imported).toMatchObject({ code: 0, stderr: '' });
    const well = await ketenkaart('doctor');
    expect(well).toMatchObject({ code: 0, stderr: '' });
    expect(well.stdout).not.toContain('FAULT');
    for (const what of ['node', 'settings', 'port', 'database', 'versions', 'migrations']) {
      expect(well.stdout).toContain(`ok    ${what}: `);
    }
    expect(well.stdout).toMatch(/ok {4}data: \d+ areas, 152 facilities, \d+ relations/);

    const gone = await ketenkaart('sample', 'remove');
    expect(gone).toEqual({ code: 0, stderr: '', stdout: 'the sample municipality is gone\n' });
    const database = await on.place.open();
    const left = await readAsOperator(database, (rows) => rows.selectFrom('source').select('id').execute());
    await database.close();
    expect(left.map(({ id }) => id)).toContain('src_subsidielijst');
    expect(left.map(({ id }) => id)).not.toContain('src_voorbeeldstad');
  });

  test('doctor looks at no database that is not there, and makes none', async () => {
    const directory = join(on.folder.write('leeg.csv', ''), '..', 'no-database');
    const ended = await runCli({ KETENKAART_DATA_DIR: directory, PORT: '0' }, 'doctor');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended.stdout).toContain(`ok    database: none yet; npm start makes one in ${directory}`);
    expect(existsSync(directory)).toBe(false);
  });

  test('doctor says of a wrong setting which, and exits with 1', async () => {
    const ended = await runCli({ PORT: 'many' }, 'doctor');
    expect(ended).toMatchObject({ code: 1, stderr: '' });
    expect(ended.stdout).toContain('FAULT settings: A setting is wrong:\n  PORT is "many"; expected');
  });

  test('says who has the directory of the embedded database: doctor goes on, import exits with 1', async () => {
    const { directory, remove } = await makeOwnLock();
    try {
      const settings = { KETENKAART_DATA_DIR: directory, PORT: '0' };
      const looked = await runCli(settings, 'doctor');
      expect(looked).toMatchObject({ code: 0, stderr: '' });
      expect(looked.stdout).toContain(`ok    lock: ${directory} is in use by process ${process.pid} since `);
      const refused = await runCli(
        settings,
        'import',
        'facilities',
        on.folder.write('teams.csv', sheet(teams(1))),
      );
      expect(refused).toMatchObject({ code: 1, stdout: '' });
      expect(refused.stderr).toContain(`The directory ${directory} is in use by process ${process.pid} (`);
      expect(refused.stderr).not.toContain('    at ');
    } finally {
      remove();
    }
  });
});

/** A directory that this process holds. */
async function makeOwnLock() {
  const held = temporaryFolder();
  const directory = join(held.write('a', ''), '..');
  const lock = lockDirectory(directory);
  return {
    directory,
    remove() {
      lock.release();
      held.remove();
    },
  };
}
