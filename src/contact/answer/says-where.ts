import { refuse } from '../../graphql/refusal.ts';

/** What of a filter says where to look, as the API names it. */
export interface SaidWhere {
  readonly area?: string | null;
  readonly neighbourhood?: string | null;
  readonly near?: unknown;
  readonly facilities?: readonly string[] | null;
  readonly organisations?: readonly string[] | null;
}

const country = 'NL00';

/**
 * Throws BAD_USER_INPUT unless a filter says where to look. Nobody calls somebody anywhere in the country, and to put all
 * contacts of it in order takes seconds.
 */
export function demandWhere(said: SaidWhere | null | undefined): void {
  const { area = null, neighbourhood, near, facilities, organisations } = said ?? {};
  const isArea = area !== null && area !== country;
  if (isArea || [neighbourhood, near, facilities, organisations].some((part) => part != null)) return;
  const whole = area === country ? 'the whole country is too much' : 'say where to look';
  throw refuse('BAD_USER_INPUT', `${whole}: give area, neighbourhood, near, facilities or organisations`);
}

/** By its code, or by the id that begins with a year. */
export const isCountry = (codeOrId: string): boolean => codeOrId.endsWith(country);
