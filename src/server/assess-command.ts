import { operator, writerSession } from '../access/viewer.ts';
import { writing } from '../database/writing.ts';
import { assessMunicipalities } from '../gap/assess-municipalities.ts';
import { todayInAmsterdam } from '../graphql/today.ts';
import { asOperator } from './as-operator.ts';

/** `ketenkaart assess`: what is found again stays untouched. */
export function assessCommand(codes: readonly string[]): Promise<void> {
  return asOperator(async (database) => {
    const wanted = codes.length > 0 ? codes.map((code) => code.toUpperCase()) : undefined;
    const assessed = await writing(database, writerSession(operator), (rows) =>
      assessMunicipalities(rows, todayInAmsterdam(), wanted),
    );
    const { municipalities, findings, changed } = assessed;
    const assessedWhat = municipalities === 1 ? '1 municipality' : `${municipalities} municipalities`;
    console.log(`${assessedWhat} assessed: ${findings} findings, ${changed} other than before`);
    return municipalities > 0;
  });
}
