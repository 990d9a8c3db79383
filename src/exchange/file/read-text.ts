import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { Unreadable } from '../reading/unreadable.ts';

/**
 * Bytes as text: UTF-8, strictly and without its byte order mark, or else windows-1252, which is what Dutch registers
 * and older spreadsheets write. The first character beyond ASCII decides, wherever it stands, since all before it is
 * the same in both. Throws when UTF-8 turns out to be damaged later on, naming the line, and for UTF-16.
 */
export async function* readText(bytes: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  let undecided: Buffer = Buffer.alloc(0);
  let line = 1;
  let unfinished: Buffer = Buffer.alloc(0);

  const decode = (chunk: Uint8Array, by: TextDecoder, stream: boolean): string => {
    const whole = Buffer.concat([unfinished, chunk]);
    unfinished = unfinishedTail(whole);
    try {
      return by.decode(chunk, { stream });
    } catch {
      const damaged = line + linesIn(soundStart(whole));
      throw new Unreadable(`${file} is UTF-8, but not on line ${damaged}; save it again as UTF-8`);
    }
  };

  for await (const chunk of bytes) {
    let text: string;
    if (decoder) {
      text = decode(chunk, decoder, true);
    } else {
      undecided = Buffer.concat([undecided, chunk]);
      const beyond = beyondAscii(undecided);
      if (beyond.length > 0 && beyond.length < longestCharacter) continue;
      if (beyond.length > 0) decoder = decoderFor(beyond, file);
      text = decoder ? decode(undecided, decoder, true) : undecided.toString('latin1');
      undecided = Buffer.alloc(0);
    }
    line += linesIn(text);
    yield text;
  }
  decoder ??= decoderFor(beyondAscii(undecided), file);
  yield decode(undecided, decoder, false);
}

/** A character takes at most four bytes in UTF-8. */
const longestCharacter = 4;

/** From the first byte beyond ASCII on; empty when there is none. */
function beyondAscii(bytes: Buffer): Buffer {
  if (isAscii(bytes)) return bytes.subarray(bytes.length);
  return bytes.subarray(bytes.findIndex((byte) => byte >= 0x80));
}

function decoderFor(beyond: Buffer, file: string): TextDecoder {
  const [first = 0, second = 0] = beyond;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Unreadable(`${file} is UTF-16 ("Unicode text"); save it again as CSV UTF-8`);
  }
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  return isUtf8(beyond.subarray(0, length))
    ? new TextDecoder('utf-8', { fatal: true })
    : new TextDecoder('windows-1252');
}

/** The last bytes when they can be a character of which the rest is still to come. */
function unfinishedTail(bytes: Buffer): Buffer {
  const tail = bytes.subarray(Math.max(0, bytes.length - longestCharacter + 1));
  const lead = tail.findLastIndex((byte) => byte >= 0xc0);
  return tail.subarray(lead < 0 ? tail.length : lead);
}

const soundStart = (bytes: Buffer): string => new TextDecoder().decode(bytes).split('\uFFFD', 1)[0] ?? '';

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
