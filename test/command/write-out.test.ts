import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { type Written, writeOut } from '../../src/command/write-out.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ketenkaart-out-'));
  jest.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => {
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
});
afterAll(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});
const out = () => join(folder, 'log.csv');

/** Larger than what a stream keeps by itself. */
const piece = `${'x'.repeat(99_999)}\n`;
async function* brokenOff(): AsyncGenerator<string> {
  yield piece;
  yield piece;
  throw new Error('the database went away');
}

test('what comes piece by piece is a whole file, which nobody else reads', async () => {
  async function* pieces() {
    yield* ['een\n', piece, 'drie\n'];
  }
  await writeOut(pieces(), out());
  expect(readFileSync(out(), 'utf8')).toBe(`een\n${piece}drie\n`);
  expect(statSync(out()).mode & 0o077).toBe(0);
  expect(readdirSync(folder)).toEqual(['log.csv']);
});

test('of what was broken off no file is left', async () => {
  await expect(writeOut(brokenOff(), out())).rejects.toThrow('the database went away');
  expect(readdirSync(folder)).toEqual([]);
});

test('which would look like a whole one if it were written where it is to be', async () => {
  const straight = (made: Written, path: string) => writeFile(path, made);
  await expect(straight(brokenOff(), out())).rejects.toThrow('the database went away');
  expect(readFileSync(out(), 'utf8')).toBe(piece + piece);
});

test('a file that is there stays as it was, also one that came there while another was written', async () => {
  async function* meanwhile() {
    yield 'een\n';
    writeFileSync(out(), 'van een ander\n');
    yield 'twee\n';
  }
  const fault = `${out()} is there already; say where to with --out`;
  await expect(writeOut(meanwhile(), out())).rejects.toThrow(fault);
  await expect(writeOut('niets\n', out())).rejects.toThrow(fault);
  expect(readFileSync(out(), 'utf8')).toBe('van een ander\n');
  expect(readdirSync(folder)).toEqual(['log.csv']);
});

test('nothing is made before there is room for it', async () => {
  const written: string[] = [];
  let most = 0;
  let made = 0;
  async function* pieces() {
    for (; made < 50; made += 1) {
      most = Math.max(most, made - written.length);
      yield piece;
    }
  }
  const stdout = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    setImmediate(() => {
      written.push(String(text));
      process.stdout.emit('drain');
    });
    return false;
  });
  await writeOut(pieces(), undefined).finally(() => stdout.mockRestore());
  expect([written.length, most <= 1]).toEqual([50, true]);
});

/** Says where it is once something is written, and never comes to an end. */
const endless = `
  const { writeOut } = await import(${JSON.stringify(new URL('../../src/command/write-out.js', import.meta.url).href)});
  async function* pieces() {
    yield 'x'.repeat(1_000_000);
    console.log('under way');
    setInterval(() => {}, 1_000);
    await new Promise(() => {});
  }
  await writeOut(pieces(), process.argv[1]);
`;

test.each(['SIGINT', 'SIGTERM'] as const)(
  'who stops it with %s finds no file, nor half of one',
  async (signal) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', endless, out()], {
      env: { PATH: process.env.PATH },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = once(child, 'exit');
    await once(child.stdout, 'data');
    expect(readdirSync(folder)).toEqual([expect.stringMatching(/^log\.csv\.\d+\.part$/)]);
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(readdirSync(folder)).toEqual([]);
  },
);
