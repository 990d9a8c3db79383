import type { ErrorCode } from '../../graphql/refusal.ts';
import { databaseFault } from './database-fault.ts';

/**
 * What is told in the place of an answer of which it could not be logged who looks at the persons in it. Who is told to
 * try again does: a change that was made already would be made twice, so then it is a refusal, which nobody repeats.
 */
export function withheldAnswer(
  fault: unknown,
  wasChanged: boolean,
): { readonly code: ErrorCode; readonly message: string } {
  if (wasChanged) {
    return {
      code: 'FORBIDDEN',
      message:
        'What this asks to change was changed, as far as there were no problems: do not repeat it. It could not be logged who looks at these details, so nothing of the answer is shown; ask what there is now.',
    };
  }
  return (
    databaseFault(fault) ?? {
      code: 'UNAVAILABLE',
      message: 'It could not be logged who looked at these details, so they are not shown; try again.',
    }
  );
}
