import { byKey } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { refuse } from '../../graphql/refusal.ts';
import { type FormerArea, formerAreas } from './former-areas.rows.ts';
import { areTogetherTheSame } from './same-area.ts';

/**
 * Codes of areas as the edition knows them (null: the newest): an old code becomes what its area is called now, where that
 * is the same area. Where the area was merged into something larger, cut otherwise, or nobody knows, an answer would be
 * about another area: BAD_USER_INPUT that names what it went over into. A code that never was is left as it is.
 */
export async function currentCodes(
  context: Context,
  codes: readonly string[] | null | undefined,
  edition: number | null,
): Promise<string[] | null> {
  if (codes == null) return null;
  const current = await Promise.all(codes.map((code) => currentCodesOf(context, code, edition)));
  return [...new Set(current.flat())];
}

async function currentCodesOf(context: Context, code: string, edition: number | null): Promise<string[]> {
  const former = await byKey(context, `former areas ${edition}`, code, (ids) =>
    formerAreas(context.rows, ids, edition),
  );
  if (!former) return [code];
  if (areTogetherTheSame(former.successors)) return former.successors.map((one) => one.code);
  throw refuse('BAD_USER_INPUT', explain(former, edition));
}

function explain({ id, label, edition, successors }: FormerArea, asked: number | null): string {
  const parts = successors.map(
    (one) =>
      `${one.code} ${one.label} (${percent(one.share)} of it, ${percent(one.shareOfNewer)} of what that is)`,
  );
  return `${id} (${label}) does not occur after edition ${edition}${asked === null ? '' : `, ${asked} is asked`}; it went over into ${parts.join(', ')}, which is not the same area: ask for that, or for edition ${edition} where there is one to give`;
}

const percent = (share: number | null) => (share === null ? 'an unknown part' : `${share} %`);
