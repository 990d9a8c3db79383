import { limits } from '../reading/limits.ts';
import { beyondLimit } from '../reading/unreadable.ts';

/** Throws when this many bytes came out of that few. */
export function refuseBomb(unpacked: number, packed: number): void {
  const { unpackedBytes, unpackedRatio, ratioCountsFromBytes } = limits;
  if (unpacked > unpackedBytes) throw beyondLimit(`it unpacks to more than ${megabytes(unpackedBytes)}`);
  if (unpacked > ratioCountsFromBytes && unpacked > packed * unpackedRatio) {
    throw beyondLimit(
      `it unpacks to more than ${megabytes(ratioCountsFromBytes)} and more than ${unpackedRatio} times its size`,
    );
  }
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;
