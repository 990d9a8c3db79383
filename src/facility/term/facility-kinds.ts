import { type Term, vocabulary } from '../../graphql/term.ts';
import { facilityGroups } from './facility-groups.ts';
import { kindSynonyms } from './facility-kind-synonyms.ts';
import { type KindRow, kindsByGroup, type PlaceOrTeam } from './kinds-by-group.ts';

/**
 * What a facility can be: a place or a team. A childminder is not in the list: most work at home, and a private
 * address is not kept. Nor are parents: they are an audience, never a node of the network.
 */
export interface FacilityKind extends Term {
  /** Code of `facility-groups.ts`. */
  readonly group: string;
  /** The default; a chain partner outside the basis is a node of the network all the same. */
  readonly inPedagogicalBasis: boolean;
  /** Usual ages of the children it is for. Null from: not for children of an age, but for parents or professionals. */
  readonly agesFrom: number | null;
  /** Excluded: 12 means up to and including 11. Null: no upper age. */
  readonly agesUntil: number | null;
  /** The national register that lists all of them; null: somebody has to tell us. */
  readonly register: 'DUO' | 'LRK' | null;
  /** A TEAM works in areas and need not have an address, so it has no distance. */
  readonly placeOrTeam: PlaceOrTeam;
}

/** Chain partners: nodes of the network, not part of the pedagogical basis. */
const outsideBasis = new Set([
  'WIJKAGENTEN',
  'JEUGDHULP_TEAM',
  'GECERTIFICEERDE_INSTELLING',
  'VEILIG_THUIS',
  'HUISARTSENPRAKTIJK',
  'LEERPLICHT',
  'GGD_TEAM',
  'SAMENWERKINGSVERBAND',
  'WONINGCORPORATIE',
  'GEMEENTE_AFDELING',
]);

export const facilityKinds = vocabulary<FacilityKind>(
  'facility kinds',
  Object.entries(kindsByGroup).flatMap(([group, kinds]) => kinds.map((row) => kindOf(group, row))),
);

function kindOf(group: string, row: KindRow): FacilityKind {
  const [code, nl, en, placeOrTeam, agesFrom, agesUntil, register = null] = row;
  return {
    code,
    nl,
    en,
    group,
    inPedagogicalBasis: !outsideBasis.has(code),
    agesFrom,
    agesUntil,
    register,
    placeOrTeam,
    synonyms: kindSynonyms[code] ?? [],
  };
}

/** The kinds a norm or an expected tie means: the kind itself, or all kinds of the group and of the groups in it. */
export function kindsMeantBy(kindOrGroup: string): readonly string[] {
  const groups = facilityGroups.terms
    .filter((group) => group.code === kindOrGroup || group.partOf === kindOrGroup)
    .map((group) => group.code);
  if (groups.length === 0) return [facilityKinds.get(kindOrGroup).code];
  return facilityKinds.terms.filter((kind) => groups.includes(kind.group)).map((kind) => kind.code);
}
