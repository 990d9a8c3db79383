/** Why a file cannot be read, in a sentence for whoever keeps it: the run is rejected with it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
  /** Stable, as the code of an issue. */
  readonly code: string;
  /** What the keeper can do about it. */
  readonly repair: string | null;

  constructor(message: string, { code = 'UNREADABLE_FILE', repair = null, cause }: Why = {}) {
    super(message, { cause });
    this.code = code;
    this.repair = repair;
  }
}

interface Why {
  readonly code?: string;
  readonly repair?: string | null;
  readonly cause?: unknown;
}

/** A file that is more than is read of any; the sentence names what was found and the limit. */
export const beyondLimit = (sentence: string): Unreadable =>
  new Unreadable(sentence, { code: 'BEYOND_LIMIT', repair: beyondLimitRepair });

export const beyondLimitRepair =
  'Look whether it is the file you mean and whether it is whole; bring a very large one in by parts.';
