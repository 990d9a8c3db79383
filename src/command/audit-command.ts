import { verifyAccessLog } from '../account/access-log/verify-access-log.ts';
import { sealAll } from '../server/upkeep/seal-all.ts';
import { asOperator, readAsOperator } from './as-operator.ts';

/** `ketenkaart audit seal`: a line for each seal, whose hash can be kept elsewhere as an anchor. */
export const auditSealCommand = (): Promise<void> =>
  asOperator(async (database) => {
    const sealed = await sealAll(database);
    if (sealed === null) throw new Error('another process is sealing the access log; try again');
    for (const { account, number, entries, hash } of sealed)
      console.log(`${account}  seal ${number}  entries ${entries}  ${hash}`);
    if (sealed.length === 0) console.error('nothing was added to the access log since the last seal');
    return true;
  });

/** `ketenkaart audit verify`: exits with 1 where a chain is broken, and says where. */
export const auditVerifyCommand = ({ expect = [] }: { readonly expect?: readonly string[] }): Promise<void> =>
  asOperator(async (database) => {
    const reading = readAsOperator(database);
    const { chains, faults } = await verifyAccessLog(reading.rows, expect).finally(() => reading.end());
    for (const { account, seals, entries, removed, lastHash } of chains)
      console.log(
        `${account}  seals ${seals}  entries ${entries}${removed ? `  removed after their time ${removed}` : ''}  ends in ${lastHash}`,
      );
    for (const { account, seal, entry, what } of faults)
      console.error(
        [account, seal && `seal ${seal}`, entry && `entry ${entry}`].filter(Boolean).join('  ') +
          `${account ? ': ' : ''}${what}`,
      );
    if (chains.length === 0 && faults.length === 0) console.error('the access log has no seals yet');
    return faults.length === 0;
  });
