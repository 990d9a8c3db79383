import type { StepEnd } from '../exchange/fetch/fetch-municipality.ts';

/** Whether a fetch ended there. */
export const isFailed = (end: StepEnd): boolean =>
  'fault' in end || ('run' in end && end.run.outcome === 'REJECTED');

/** The end of a fetch, for the one at the keyboard: what is there now, and what to do with it, or about it. */
export function whatNext(municipality: string, ends: readonly StepEnd[], isDryRun: boolean): string {
  const failed = ends.find(isFailed);
  if (failed) return afterFailure(failed, isDryRun ? [] : ends);
  if (isDryRun) return 'Nothing was changed. The same without --dry-run brings it in.';
  const came = ends.filter((end) => 'run' in end).map((end) => end.step);
  return [
    `${municipality} is in: ${came.join(', ')}. Ask for it once the service runs (npm start), in GraphiQL for example:`,
    ...queries(municipality).map((query) => `  ${query}`),
    "What publishers do not have, such as children's work, and who works with whom, comes in with sheets of your own:",
    'docs/own-data.md. The invented sample goes with: npm run -s ketenkaart -- sample remove',
  ].join('\n');
}

export const queries = (municipality: string): string[] => [
  `{ municipality(code: "${municipality}") { name districts { code name population { childrenUnder12 { value status } } } } }`,
  `{ facilities(where: { areas: ["${municipality}"] }, first: 10) { totalCount nodes { name neighbourhood { label } } } }`,
  `{ gaps(where: { areas: ["${municipality}"] }, first: 10) { totalCount unknownCount nodes { explanation(language: EN) } } }`,
];

function afterFailure(failed: StepEnd, ends: readonly StepEnd[]): string {
  const before = ends.filter((end) => end !== failed && 'run' in end).map((end) => end.step);
  const kept = before.length > 0 ? `What came in before stays: ${before.join(', ')}.` : 'Nothing came in.';
  const why =
    'fault' in failed
      ? 'Once that is mended the same command goes on where this ended'
      : 'The publisher has to mend its file, or this service its reading of it';
  return `${kept} ${why}; --only takes other steps meanwhile.`;
}
