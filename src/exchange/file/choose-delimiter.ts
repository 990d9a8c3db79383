import { limits } from '../reading/limits.ts';
import { peekText } from './peek-text.ts';

const delimiters = [';', ',', '\t'] as const;

/**
 * The delimiter a header uses most outside quotation marks (`;` when it has one column), and the same text with its
 * line ends written `\n`, so that lines are counted the same whoever made the file.
 */
export async function chooseDelimiter(text: AsyncIterable<string>, quoting: boolean) {
  const peeked = await peekText(
    plainLineEnds(text),
    (start) => start.includes('\n') || start.length >= limits.headerCharacters,
  );
  return { delimiter: delimiterOf(peeked.start.split('\n', 1)[0] ?? '', quoting), text: peeked.text };
}

function delimiterOf(header: string, quoting: boolean): string {
  const bare = quoting ? header.replace(/"[^"]*"/g, '') : header;
  const counts = delimiters.map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }));
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).delimiter;
}

/** A `\r` at the end of a chunk waits for the next: it may be half of a `\r\n`. */
async function* plainLineEnds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const chunk of text) {
    const whole = waiting + chunk;
    waiting = whole.endsWith('\r') ? '\r' : '';
    yield whole.slice(0, whole.length - waiting.length).replace(/\r\n?/g, '\n');
  }
  if (waiting) yield '\n';
}
