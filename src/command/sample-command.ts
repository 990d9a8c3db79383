import { loadSample, removeSample } from '../exchange/load-sample.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { asOperator, shipped } from './as-operator.ts';
import { tellRun } from './tell-run.ts';

/** `ketenkaart sample load` and `ketenkaart sample remove`. */
export function sampleCommand(what: 'load' | 'remove'): Promise<void> {
  return asOperator(async (database) => {
    if (what === 'load') {
      for (const run of await loadSample(database, shipped, todayInAmsterdam()))
        console.log(tellRun(run, false, 0));
      return true;
    }
    const removed = await removeSample(database, todayInAmsterdam());
    console.log(removed > 0 ? 'the sample municipality is gone' : 'there was no sample municipality');
    return true;
  });
}
