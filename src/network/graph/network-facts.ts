import type { Consensus, RelationDirection } from '../../relation/relation-states.ts';

/** What a network is drawn from, as it was read; nothing is judged yet. */
export interface NetworkFacts {
  /** Active facilities in the scope, of the kinds that are looked at. */
  readonly facilities: readonly FacilityFacts[];
  /** Current relations with one of them, on the themes that are looked at; level 0 ("no contact") apart. */
  readonly relations: readonly RelationFacts[];
}

export interface PartnerFacts {
  readonly id: string;
  readonly name: string;
  /** Codes of `facility-kinds.ts`. */
  readonly kind: string;
  readonly alsoProvides: readonly string[];
  readonly organisationId: string | null;
  readonly organisationName: string | null;
}

export interface FacilityFacts extends PartnerFacts {
  /** Somebody asked it about its relations, of itself or in a survey. */
  readonly wasAsked: boolean;
  /** It made at least one claim about a current relation, of any theme, or is known to have answered a survey. */
  readonly hasAnswered: boolean;
  /** The scope names it, it was reached from who is named, or the filter names its kind: a node whatever it is tied to. */
  readonly isChosen?: boolean;
  /** Steps from who is named (0); left out where a scope has no ego. */
  readonly distance?: number;
}

export interface RelationFacts {
  readonly id: string;
  readonly first: PartnerFacts;
  readonly second: PartnerFacts;
  readonly theme: string;
  /** Over `first` and `second`. */
  readonly direction: RelationDirection;
  readonly consensus: Consensus;
  /** The mean of both sides or the one claim, 0-5; null when they dispute it or nobody said. */
  readonly level: number | null;
  /** Code of `relation-terms.ts`; null: not told. */
  readonly formality: string | null;
  /** First day; null: not known. */
  readonly validFrom: string | null;
  /** The day from which it no longer is; null: none is foreseen. */
  readonly validUntil: string | null;
  /** Day of the last claim while the two agree. */
  readonly confirmedOn: string | null;
  /** What it still weighs on the day of the network, 0-1 (`confidence.ts`); null: never confirmed, or disputed. */
  readonly confidence: number | null;
  /** It reaches the level that is asked, as far as the viewer may know. */
  readonly isCloseEnough: boolean;
  /** Null: nobody says so, and it is only supposed. */
  readonly sourceId: string | null;
}

/** The facts of each of several areas, from one read of them all; a facility or a relation may be in several. */
export function factsByArea(
  facilities: readonly (FacilityFacts & { readonly areaId: string })[],
  relations: readonly RelationFacts[],
): (NetworkFacts & { readonly id: string })[] {
  const areas = new Map<string, { id: string; facilities: FacilityFacts[]; relations: RelationFacts[] }>();
  const areasOf = new Map<string, string[]>();
  for (const facility of facilities) {
    const { id, areaId } = facility;
    const area = areas.get(areaId) ?? { id: areaId, facilities: [], relations: [] };
    area.facilities.push(facility);
    areas.set(areaId, area);
    areasOf.set(id, [...(areasOf.get(id) ?? []), areaId]);
  }
  for (const relation of relations) {
    const touched = [relation.first, relation.second].flatMap((end) => areasOf.get(end.id) ?? []);
    for (const areaId of new Set(touched)) areas.get(areaId)?.relations.push(relation);
  }
  return [...areas.values()];
}
