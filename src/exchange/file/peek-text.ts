/** The beginning of a text, until there is enough of it or no more, and the whole text still to be read. */
export async function peekText(
  text: AsyncIterable<string>,
  isEnough: (start: string) => boolean,
): Promise<{ readonly start: string; readonly text: AsyncGenerator<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  let start = '';
  while (!isEnough(start)) {
    const { value, done } = await chunks.next();
    if (done) break;
    start += value;
  }
  return { start, text: rejoin(start, chunks) };
}

/** Lets go of the rest when it is not read to its end. */
async function* rejoin(start: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
