/**
 * So many municipalities are assessed at a time: their facts and findings are in memory together, and what is asked of
 * the whole country (such as where a list of facilities is complete) is asked once for all of them.
 */
const municipalitiesAtOnce = 50;

/** These codes in portions to be assessed one after the other. */
export const portionsOf = (codes: readonly string[], atOnce = municipalitiesAtOnce): string[][] =>
  Array.from({ length: Math.ceil(codes.length / atOnce) }, (_, at) =>
    codes.slice(at * atOnce, (at + 1) * atOnce),
  );
