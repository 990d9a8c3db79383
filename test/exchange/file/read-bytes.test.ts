import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readBytes } from '../../../src/exchange/file/read-bytes.ts';
import { listOf } from '../understood.ts';
import { zipOf } from '../zip-of.ts';

describe('the bytes of a file', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'bytes-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const put = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };
  const textOf = async (path: string) => Buffer.concat(await listOf(readBytes(path))).toString();
  const text = 'naam;soort\nDe Linde;BSO\n';

  test('come as they are from a plain file, also an empty one', async () => {
    expect(await textOf(await put('plain.csv', text))).toBe(text);
    expect(await textOf(await put('empty.csv', ''))).toBe('');
  });

  test('are unpacked from gzip and zip, whatever the file is called', async () => {
    expect(await textOf(await put('packed.csv', gzipSync(text)))).toBe(text);
    expect(await textOf(await put('zipped.gz', zipOf({ 'a.csv': text })))).toBe(text);
  });

  test('come from the only data file of a zip, past a readme and what macOS adds', async () => {
    const files = { 'readme.txt': 'x', 'data/scholen.geo.json': text, '__MACOSX/scholen.geo.json': 'y' };
    expect(await textOf(await put('geo.zip', zipOf(files)))).toBe(text);
    expect(await textOf(await put('one.zip', zipOf({ 'export.txt': text })))).toBe(text);
  });

  test.each([
    ['with two data files', { 'a.csv': '1', 'b.csv': '2' }, /several files \(a\.csv, b\.csv\)/],
    ['with nothing in it', {}, /holds no file/],
    ['that is a workbook', { '[Content_Types].xml': '', 'xl/sheet1.xml': '' }, /save the sheet as CSV/],
  ])('are refused of a zip %s, naming the file', async (_, files, reason) => {
    const path = await put('bad.zip', zipOf(files));
    await expect(textOf(path)).rejects.toThrow(reason);
    await expect(textOf(path)).rejects.toThrow(path);
  });

  test('are refused of a file that is not there, is a folder, or is damaged', async () => {
    const missing = join(folder, 'none.csv');
    await expect(textOf(missing)).rejects.toThrow(`cannot read ${missing}: there is no such file`);
    await expect(textOf(folder)).rejects.toThrow(/it is a folder/);
    const half = gzipSync(text.repeat(100)).subarray(0, 40);
    await expect(textOf(await put('half.csv.gz', half))).rejects.toThrow(/half\.csv\.gz/);
    const damaged = zipOf({ 'a.csv': text });
    damaged.writeUInt8(damaged.readUInt8(40) ^ 0xff, 40);
    await expect(textOf(await put('damaged.zip', damaged))).rejects.toThrow(/damaged\.zip/);
  });

  test.each([
    ['plain', (packed: string) => Buffer.from(packed)],
    ['gzip', (packed: string) => gzipSync(packed)],
  ])('are counted as they stand on disk (%s), up to the whole file', async (name, pack) => {
    const content = pack(text.repeat(20_000));
    const path = await put(`${name}.csv`, content);
    const progress: [number, number][] = [];
    await listOf(readBytes(path, (read, total) => progress.push([read, total])));
    expect(progress.at(-1)).toEqual([content.length, content.length]);
    expect(progress.map(([read]) => read)).toEqual(progress.map(([read]) => read).sort((a, b) => a - b));
  });

  test('of a zip are counted up to the packed size of the file in it', async () => {
    const path = await put('counted.zip', zipOf({ 'a.csv': text.repeat(50_000) }));
    const progress: [number, number][] = [];
    await listOf(readBytes(path, (read, total) => progress.push([read, total])));
    const [read, total] = progress.at(-1) ?? [];
    expect(read).toBe(total);
    expect(progress.length).toBeGreaterThan(1);
  });
});
