import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const module = new URL('../../src/database/directory-lock.js', import.meta.url).href;

/** Says `free` when it may begin, waits for a line, and says whether it got the lock; then holds it until killed. */
const program = `
  const { lockDirectory } = await import(${JSON.stringify(module)});
  console.log('free');
  process.stdin.once('data', () => {
    try {
      lockDirectory(process.argv[1]);
      console.log('won');
    } catch (fault) {
      console.log('lost ' + fault.message);
    }
    process.stdin.on('data', () => process.exit(0));
  });
`;

interface Contender {
  readonly child: ChildProcess;
  go(): Promise<string>;
  kill(): Promise<void>;
  leave(): Promise<void>;
}

export async function contender(directory: string): Promise<Contender> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, directory], {
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  running.add(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await lines.next();
  const ended = once(child, 'exit');
  return {
    child,
    async go() {
      child.stdin.write('go\n');
      return (await lines.next()).value ?? 'died';
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async leave() {
      child.stdin.write('leave\n');
      await ended;
    },
  };
}

export const running = new Set<ChildProcess>();
