/**
 * StatWeb, the portal of CBS before 2018, put a title, a blank line and the word "Onderwerp" above its table, parted the
 * parts of a topic with bars, gave the units a line of their own and named the source in the last. Here such a text
 * becomes one as StatLine writes it today; every line stays on its own line, so that an issue names the right one.
 */
export async function* asStatLine(text: AsyncIterable<string>): AsyncGenerator<string> {
  let topics: readonly string[] | null = null;
  let isBelow = false;
  for await (const line of linesOf(text)) {
    if (isBelow) yield isSourceNote(line) ? '\n' : `${line}\n`;
    else if (topics === null) {
      if (line.includes('|')) topics = cellsOf(line);
      // The header comes last but stands first, as in any other file; it is held until the units are known.
      else yield '\n';
    } else {
      isBelow = true;
      yield `\n${headerOf(topics, cellsOf(line))}\n`;
    }
  }
}

/** Whether a text begins as StatWeb began it: a title alone on its line, and "Onderwerp" soon below. */
export function isStatWeb(start: string): boolean {
  const [title = '', ...below] = start.split(/\r\n?|\n/, 5);
  return cellsOf(title).length === 1 && below.some((line) => /^"";"Onderwerp/.test(line));
}

/** The year in the title above the table; null when it names none. */
export function yearOfStatWeb(start: string): number | null {
  const [, year] = /\b((?:19|20)\d\d)\b/.exec(start.split('\n', 1)[0] ?? '') ?? [];
  return year === undefined ? null : Number(year);
}

const isSourceNote = (line: string) => /^"?(?:Bron:|©|\(c\))/i.test(line);

/** The unit line begins with the name of the column of names. */
function headerOf(topics: readonly string[], [name = '', ...units]: readonly string[]): string {
  const columns = topics
    .slice(1)
    .map((topic, at) => `${topic.trim().split('|').join('/')} (${units[at] ?? ''})`);
  return [name, ...columns].map((column) => `"${column}"`).join(';');
}

const cellsOf = (line: string) => line.split(';').map((cell) => cell.replace(/^"|"$/g, ''));

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let waiting = '';
  for await (const chunk of text) {
    const lines = (waiting + chunk).split('\n');
    waiting = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (waiting !== '') yield waiting;
}
