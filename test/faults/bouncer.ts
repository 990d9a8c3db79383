import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fencedIn, readDocument } from '../documents.ts';
import { folderOfCluster, giveAway } from './cluster.ts';
import { freePort } from './free-port.ts';
import { pause } from './load.ts';
import { owner } from './postgres-programs.ts';
import { serviceLogin } from './service-login.ts';

/** Where Debian puts it, which is not where everybody's programs are looked for. */
const program = '/usr/sbin/pgbouncer';
export const hasBouncer = spawnSync(program, ['--version']).status === 0;

/** A PgBouncer of a test alone. */
export interface Bouncer {
  /** Of the database behind it, for the login of the service. */
  readonly url: string;
  remove(): Promise<void>;
}

/**
 * As `docs/production.md` tells to set it up, in front of this database, and with these settings in the place of those. It
 * refuses to run as root, as PostgreSQL does.
 */
export async function startBouncer(
  database: string,
  settings: Readonly<Record<string, string | number>>,
): Promise<Bouncer> {
  const folder = folderOfCluster();
  const write = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    giveAway(path);
    return path;
  };
  const port = await freePort();
  const here = {
    listen_port: port,
    auth_file: write('userlist.txt', `"${serviceLogin.name}" "${serviceLogin.password}"\n`),
    unix_socket_dir: '',
    ...settings,
  };
  const file = write('pgbouncer.ini', configured(new URL(database), here));
  const bouncer = spawn(program, [file], { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  await listens(bouncer);
  return {
    url: `postgres://${serviceLogin.name}:${serviceLogin.password}@127.0.0.1:${port}/ketenkaart`,
    async remove() {
      if (bouncer.exitCode === null && bouncer.signalCode === null) {
        const gone = once(bouncer, 'exit');
        bouncer.kill('SIGKILL');
        await gone;
      }
      rmSync(folder, { recursive: true });
    },
  };
}

function configured({ hostname, port }: URL, settings: Readonly<Record<string, string | number>>): string {
  const told = fencedIn(readDocument('docs/production.md')).find(({ language }) => language === 'ini');
  if (!told) throw new Error('docs/production.md does not say how to set PgBouncer up');
  return Object.entries(settings).reduce(
    (text, [name, value]) => {
      const line = `${name} = ${value}`;
      const pattern = new RegExp(`^${name} = .*$`, 'm');
      return pattern.test(text) ? text.replace(pattern, line) : `${text}${line}\n`;
    },
    told.text.replace('host=db.example.nl port=5432', `host=${hostname} port=${port}`),
  );
}

async function listens(bouncer: ChildProcess): Promise<void> {
  let said = '';
  bouncer.stderr!.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  for (const until = performance.now() + 20_000; performance.now() < until; await pause(10)) {
    if (said.includes('process up')) return;
    if (bouncer.exitCode !== null) break;
  }
  bouncer.kill('SIGKILL');
  throw new Error(`PgBouncer did not start: ${said}`);
}
