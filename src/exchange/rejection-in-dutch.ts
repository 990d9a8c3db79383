import type { RunToWrite } from '../source/write-run.ts';
import { refusesFile } from './reading/issues.ts';

/** The sentences of `judge.ts`, which are English. */
const sentences: readonly (readonly [english: RegExp, dutch: string])[] = [
  [/^The file has no lines\.$/, 'Het bestand heeft geen regels.'],
  [
    /^(\d+) of (\d+) lines \(([\d.]+) %\) cannot be loaded; at most (\d+) % may fail\.$/,
    '$1 van de $2 regels ($3 %) kunnen niet worden ingelezen; het mag hoogstens $4 % zijn.',
  ],
  [
    /^(\d+) of the (\d+) codes known from this source are not in the file; is it the whole register\?$/,
    '$1 van de $2 codes die van deze bron bekend zijn staan niet in het bestand; is het het hele register?',
  ],
  [
    /^The file speaks of (\S+), and one of (\S+) was brought in before it; bring files in by their day\.$/,
    'Het bestand gaat over $1, en er is al een van $2 ingebracht; breng bestanden in op volgorde van hun dag.',
  ],
];

/** Why a run was rejected. A file that is refused as a whole says so in its errors, which are explained one by one. */
export function rejectionInDutch({ rejectedBecause, issues }: RunToWrite): string | null {
  if (rejectedBecause === null) return null;
  const found = sentences.find(([english]) => english.test(rejectedBecause));
  if (found) return rejectedBecause.replace(...found);
  return issues.some(refusesFile)
    ? 'Het bestand is als geheel geweigerd; de fouten zeggen waarom.'
    : rejectedBecause;
}
