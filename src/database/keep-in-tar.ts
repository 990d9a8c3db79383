/**
 * The archive with the files of these names and no others, as they are. Throws when there is none of one of the
 * names. Knows of the format (POSIX ustar) what it needs for that; longer names than fit in it are left out.
 */
export function keepInTar(archive: Buffer, names: readonly RegExp[]): Buffer {
  const files = [...filesIn(archive)];
  const missing = names.find((name) => !files.some((file) => name.test(file.name)));
  if (missing) throw new Error(`the archive has no file ${missing.source}`);
  const kept = files.filter(({ name }) => names.some((wanted) => wanted.test(name)));
  return Buffer.concat([...kept.map(({ blocks }) => blocks), Buffer.alloc(2 * block)]);
}

const block = 512;

function* filesIn(archive: Buffer): Generator<{ readonly name: string; readonly blocks: Buffer }> {
  for (let at = 0; at < archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8);
    const end = at + block + Math.ceil(size / block) * block;
    yield { name: textAt(archive, at, 100), blocks: archive.subarray(at, end) };
    at = end;
  }
}

/** A field of a header; it ends at its first zero, or fills its place. */
const textAt = (archive: Buffer, at: number, length: number): string =>
  archive.toString('latin1', at, at + length).split('\0', 1)[0] ?? '';
