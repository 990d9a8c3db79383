import type { Keeping } from '../access/keeping.ts';
import { assessAround } from '../assessment/assess-around.ts';
import type { WriteRows } from '../database/rows.ts';
import { Undo } from '../database/writing.ts';
import { type Correcting, correctFacility } from '../facility/correction/correct-facility.ts';
import { facilityNotKept, holdFacility } from '../facility/correction/kept-facility.ts';
import type { Problem } from '../graphql/problem.ts';

/** Puts a facility of the viewer right and assesses the gaps that it may change; with problems nothing is written. */
export async function correctAndAssess(
  rows: WriteRows,
  who: Keeping,
  id: string,
  asked: Correcting,
): Promise<readonly Problem[]> {
  const known = await holdFacility(rows, who, id);
  if (!known) return [facilityNotKept(id)];
  const { problems } = await assessAround(rows, [id], who.today, () =>
    correctFacility(rows, who, known, asked),
  );
  // Where it would stand is only known when what it says was weighed with what others say.
  if (problems.length > 0) throw new Undo(problems);
  return problems;
}
