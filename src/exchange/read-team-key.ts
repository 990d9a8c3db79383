import { identifierSchemes, readIdentifier } from '../organisation/identifiers.ts';
import type { SheetLine } from './sheet-line.ts';

/** A key of the sheet of teams as it stands, or a sound number of a register behind its scheme. */
export function readTeamKey<Field extends string>(line: SheetLine<Field>, field: Field): string {
  const given = line.text(field);
  if (given === '') line.error(field, 'NO_KEY', 'The line names no team here.');
  const [, prefix, number = ''] = /^([A-Z_]+):(.*)$/.exec(given) ?? [];
  if (prefix === undefined) return given;
  const scheme = identifierSchemes.find(prefix);
  const identifier = readIdentifier(scheme?.code ?? prefix, number);
  if (identifier.fault !== undefined) line.error(field, 'BAD_IDENTIFIER', identifier.fault);
  return `${scheme?.code ?? prefix}:${identifier.value ?? number}`;
}
