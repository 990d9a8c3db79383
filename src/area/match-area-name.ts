import { foldName } from '../database/fold-name.ts';
import type { AreaLevel } from './area-level.ts';

/** An area to be recognised by its name. */
export interface NamedArea {
  readonly id: string;
  readonly code: string;
  readonly level: AreaLevel;
  readonly name: string;
}

export interface WantedName {
  readonly name: string;
  readonly level: AreaLevel | null;
  readonly within: string | null;
}

/**
 * Tables without codes spell a name in their own way: "'s-Gravenhage (gemeente)" beside "'s-Gravenhage", "Bergen (L)"
 * beside "Bergen (L.)". The ways to compare, the strictest first; a looser one counts only where no stricter one finds
 * anything.
 */
const spellings: readonly ((name: string) => string)[] = [
  foldName,
  (name) => foldName(name.replace(/\s*\((?:gemeente|wijk|buurt)\)\s*$/i, '')),
  (name) => foldName(name.replace(/\s*\([^()]*\)\s*$/, '')),
];

/**
 * Finds areas by name among these: gives all that fit equally well, so that none means not known and more than one
 * ambiguous. Made once for many names.
 */
export function areasByName(areas: readonly NamedArea[]): (wanted: WantedName) => readonly NamedArea[] {
  const lists = spellings.map((spell) => Map.groupBy(areas, (area) => spell(area.name)));
  return ({ name, level, within }) => {
    for (const [at, spell] of spellings.entries()) {
      const found = (lists[at]?.get(spell(name)) ?? []).filter(
        (area) =>
          (level === null || area.level === level) &&
          (within === null || area.code.slice(2, 6) === within.slice(2, 6)),
      );
      if (found.length > 0) return found;
    }
    return [];
  };
}
