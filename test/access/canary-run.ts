import type { Question } from './canary-questions.ts';
import { canaryOf, foreignTo, type Town } from './two-towns.ts';

export interface Asker {
  /** Null: did not sign in, so every canary is foreign. */
  readonly town: Town | null;
  readonly name: string;
}

export interface CanaryRun<A extends Asker> {
  readonly askers: readonly A[];
  readonly questions: readonly Question[];
  readonly requests: number;
  /** At once, of different askers. */
  readonly together: number;
  /** The whole answer as text, headers too, with its status. */
  ask(asker: A, question: Question): Promise<{ readonly status: number; readonly text: string }>;
}

export interface CanaryCounts {
  readonly requests: number;
  /** Answers with canaries of the town of who asked. */
  readonly own: number;
  /** Answers with another's: each asker with the question. */
  readonly foreign: readonly string[];
  readonly statuses: Readonly<Record<number, number>>;
}

/** Everybody asks everything, mixed up, and each answer is searched for what is another's. */
export async function canaryRun<A extends Asker>({
  askers,
  questions,
  requests,
  together,
  ask,
}: CanaryRun<A>): Promise<CanaryCounts> {
  const foreign: string[] = [];
  const statuses: Record<number, number> = {};
  let [asked, own] = [0, 0];
  async function askNext(): Promise<void> {
    while (asked < requests) {
      const at = asked++;
      // All pairs in turn, so that neighbours in time are of different towns and about different things.
      const asker = askers[at % askers.length]!;
      const question = questions[(Math.floor(at / askers.length) + (at % askers.length)) % questions.length]!;
      const { status, text } = await ask(asker, question);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (isForeign(text, asker)) foreign.push(`${asker.name}: ${JSON.stringify(question)}`);
      if (asker.town && text.includes(canaryOf(asker.town.letter, ''))) own += 1;
    }
  }
  await Promise.all(Array.from({ length: together }, askNext));
  return { requests: asked, own, foreign, statuses };
}

const isForeign = (text: string, { town }: Asker) =>
  (town ? foreignTo(town.letter) : /kanarie[AB]-|\+3188[12]555/).test(text);
