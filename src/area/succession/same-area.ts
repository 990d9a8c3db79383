/**
 * From this part on, in percent and both ways, two drawings are taken for one area: a share by boundaries is never
 * exactly 100, since publishers simplify them.
 */
export const sameFromPercent = 95;

/** Whether areas that took over from one are together that area: all of it went there, and nothing else is in them. */
export function areTogetherTheSame(
  successors: readonly { readonly share: number | null; readonly shareOfNewer: number | null }[],
): boolean {
  let whole = 0;
  for (const { share, shareOfNewer } of successors) {
    if (share === null || shareOfNewer === null || shareOfNewer < sameFromPercent) return false;
    whole += share;
  }
  return whole >= sameFromPercent;
}
