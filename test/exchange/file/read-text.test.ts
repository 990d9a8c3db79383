import fc from 'fast-check';
import { readText } from '../../../src/exchange/file/read-text.ts';
import { listOf } from '../understood.ts';

async function* chunks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
const read = async (bytes: Uint8Array, size = 3) =>
  (await listOf(readText(chunks(bytes, size), 'a.csv'))).join('');

describe('the text of a file', () => {
  test('is read as UTF-8, without its byte order mark', async () => {
    expect(await read(Buffer.from('\uFEFFSúdwest-Fryslân'))).toBe('Súdwest-Fryslân');
    expect(await read(Buffer.from('plain'))).toBe('plain');
    expect(await read(Buffer.alloc(0))).toBe('');
  });

  test('is read as windows-1252 when it is no UTF-8, also when the first accent comes late', async () => {
    const late = Buffer.concat([
      Buffer.from('a'.repeat(100_000)),
      Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80]),
    ]);
    expect((await read(late, 65_536)).slice(-7)).toBe('aCafé €'.slice(-7));
    expect(await read(Buffer.from([0xe9]))).toBe('é');
    expect(await read(Buffer.from([0x61, 0xe9, 0x62]))).toBe('aéb');
  });

  test('that is UTF-8 first and damaged later is refused with the line', async () => {
    const damaged = Buffer.concat([Buffer.from('één\ntwee\ndrié '), Buffer.from([0xe9, 0x0a])]);
    for (const size of [1, 2, 3, 5, 100]) {
      await expect(read(damaged, size)).rejects.toThrow('a.csv is UTF-8, but not on line 3');
    }
  });

  test('that breaks off within a character is refused', async () => {
    const broken = Buffer.from('één é').subarray(0, -1);
    await expect(read(broken)).rejects.toThrow(/not on line 1/);
  });

  test('that is UTF-16 is refused with what to do', async () => {
    await expect(read(Buffer.from('\uFEFFnaam', 'utf16le'))).rejects.toThrow(/save it again as CSV UTF-8/);
  });

  test('is the same however the file is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 1, max: 9 }),
        async (text, size) => {
          const bytes = Buffer.from(text);
          expect(await read(bytes, size)).toBe(new TextDecoder().decode(bytes));
        },
      ),
    );
  });
});
