/** Null when it is neither. */
export function readYesOrNo(text: string): boolean | null {
  if (/^(ja|j|yes|y|true|waar|1)$/i.test(text)) return true;
  return /^(nee|n|no|false|onwaar|0)$/i.test(text) ? false : null;
}
