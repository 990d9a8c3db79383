import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { assessedBy, type Days } from './assessed-by.rows.ts';

/** How a norm set is asked for. */
export const normSetOptions = {
  nullable: true,
  description:
    'By this norm set: its id, or its code for the version that holds. By default the one the municipality adopted, else the example.',
} as const;

const fewNamed = 5;

/**
 * The ids of the norm set that was asked for by id or code; null when none was. BAD_USER_INPUT for one that is not known,
 * or by which a municipality of these areas (null: any at all) is not assessed, now or on these days: "no gaps" would be
 * a wrong answer.
 */
export async function askedNormSets(
  context: Context,
  normSet: string | null | undefined,
  areas: readonly string[] | null,
  days: Days | null,
): Promise<readonly string[] | null> {
  if (normSet == null) return null;
  const name = `assessed by ${days?.from} ${days?.to}`;
  const found = await byKey(context, name, normSet, (asked) => assessedBy(context.rows, asked, days));
  if (!found)
    throw refuse('BAD_USER_INPUT', `${JSON.stringify(normSet)} is not the id of a norm set, nor its code`);
  const when =
    days === null ? '' : ` on facts of ${days.from === days.to ? days.to : `${days.from} to ${days.to}`}`;
  if (found.municipalities.length === 0)
    throw refuse('BAD_USER_INPUT', `by the norm set ${normSet} nothing is assessed${when}`);
  const missing = municipalitiesOf(areas ?? []).filter((code) => !found.municipalities.includes(code));
  if (missing.length === 0) return found.setIds;
  const named = missing.slice(0, fewNamed).join(', ');
  const others = missing.length > fewNamed ? ` and ${missing.length - fewNamed} others` : '';
  throw refuse(
    'BAD_USER_INPUT',
    `${named}${others} is not assessed by the norm set ${normSet}${when}; \`assessments\` of a municipality tells by which it is`,
  );
}

/** Codes of the municipalities in which these areas lie; the country lies in none. */
const municipalitiesOf = (areas: readonly string[]) =>
  [
    ...new Set(areas.filter((code) => !code.startsWith('NL')).map((code) => `GM${code.slice(2, 6)}`)),
  ].toSorted();
