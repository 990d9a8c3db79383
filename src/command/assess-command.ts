import { assessInPortions } from '../assessment/assess-in-portions.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { asOperator } from './as-operator.ts';
import { progressBar } from './progress-bar.ts';

/** `ketenkaart assess`: what is found again stays untouched. */
export function assessCommand(codes: readonly string[]): Promise<void> {
  return asOperator(async (database) => {
    const bar = progressBar();
    const assessed = await assessInPortions(database, {
      factsOn: todayInAmsterdam(),
      ...(codes.length > 0 && { codes: codes.map((code) => code.toUpperCase()) }),
      onProgress: (done, total) => bar.show('assessing municipalities', done, total, 'assessed'),
    }).finally(bar.stop);
    const { municipalities, findings, changed } = assessed;
    const assessedWhat = municipalities === 1 ? '1 municipality' : `${municipalities} municipalities`;
    console.log(`${assessedWhat} assessed: ${findings} findings, ${changed} other than before`);
    return municipalities > 0;
  });
}
