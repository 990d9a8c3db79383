import type { z } from 'zod';
import { maskedUrl } from './masked-url.ts';

export interface SettingName {
  readonly name: string;
  readonly meaning: string;
  /** As it would be written in the environment; null when the setting may be left out. */
  readonly default: string | null;
  /** Completes "expected ...". */
  readonly expected: string;
}

/**
 * Settings of these names, with defaults for what is not set; an empty variable is not set. Throws one Error that names
 * every variable that is not as expected, and shows no password.
 */
export function readNamed<Read>(
  shape: z.ZodType<Read>,
  names: readonly SettingName[],
  env: NodeJS.ProcessEnv,
): Read {
  const set = names.map(({ name, default: otherwise }) => [name, env[name]?.trim() || otherwise]);
  const read = shape.safeParse(Object.fromEntries(set.filter(([, value]) => value !== null)));
  if (read.success) return read.data;

  const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
  const faults = names
    .filter(({ name }) => wrong.has(name))
    .map(({ name, expected }) => `  ${name} is ${shown(name, env[name] ?? '')}; expected ${expected}`);
  throw new Error(`${faults.length === 1 ? 'A setting is' : 'Settings are'} wrong:\n${faults.join('\n')}`);
}

function shown(name: string, value: string): string {
  if (name.endsWith('_URL')) return maskedUrl(value.trim());
  return name === 'CURSOR_SECRET' ? `${value.trim().length} characters` : JSON.stringify(value);
}
