import { identifierSchemes, readIdentifier } from '../../organisation/identifiers.ts';

/** A key of a sheet of facilities as it stands, or a sound number of a register behind its scheme: `LRK:123456789`. */
export function readFacilityKey(text: string): { readonly key: string; readonly fault?: string } {
  const [, prefix, number = ''] = /^([A-Z_]+):(.*)$/.exec(text) ?? [];
  if (prefix === undefined) return { key: text };
  const scheme = identifierSchemes.find(prefix)?.code ?? prefix;
  const identifier = readIdentifier(scheme, number);
  const key = `${scheme}:${identifier.value ?? number}`;
  return identifier.fault === undefined ? { key } : { key, fault: identifier.fault };
}
