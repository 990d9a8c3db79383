/** The beginning of a text, at least `length` characters of it when it has them, and the whole text still to be read. */
export async function peekText(
  text: AsyncIterable<string>,
  length: number,
): Promise<{ readonly start: string; readonly text: AsyncGenerator<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  let start = '';
  while (start.length < length) {
    const { value, done } = await chunks.next();
    if (done) break;
    start += value;
  }
  return { start, text: rejoin(start, chunks) };
}

/** Lets go of the rest when it is not read to its end. */
export async function* rejoin(start: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    yield start;
    for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
