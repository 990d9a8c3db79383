import { operator, writerSession } from '../access/viewer.ts';
import { GapStatus } from '../assessment/finding/finding-terms.ts';
import { writing } from '../database/writing.ts';
import { setGapStatus } from '../gap/status/set-gap-status.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { asOperator } from './as-operator.ts';

/** Words that `ketenkaart gaps status` takes, as they may be typed. */
export const statusWords = Object.keys(GapStatus).map((status) => status.toLowerCase());

/** `ketenkaart gaps status`: what was decided about a gap; told again it changes nothing. */
export function gapStatusCommand(
  id: string,
  word: string,
  { reason = null }: { readonly reason?: string | null },
): Promise<void> {
  return asOperator(async (database) => {
    const status = word.toUpperCase() as GapStatus;
    const who = { viewer: operator, scope: 'ALL', today: todayInAmsterdam() } as const;
    const { isNew, problems } = await writing(database, writerSession(operator), (rows) =>
      setGapStatus(rows, who, id, { status, reason }),
    );
    if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join('\n'));
    console.log(isNew ? `${id} is ${status} now` : `${id} was ${status} already`);
    return true;
  });
}
