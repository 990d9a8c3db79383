import type { AreaFacts } from '../assessment/facts/area-facts.ts';
import type { Facts } from '../assessment/facts/facts.ts';
import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import { partnersIn } from '../assessment/gathering/gather-relations.ts';
import type { SupposedTie } from './supposed.ts';

/** The facts that a relation can do something about, and by which norms. */
export interface Part {
  readonly key: string;
  readonly norms: readonly NormFacts[];
  /** Null: of a norm about the whole municipality all of it counts. */
  readonly districts: ReadonlySet<string> | null;
}

/** What one does can bear on the other. */
export const mayTouch = (one: Part, other: Part) =>
  one.districts === null ||
  other.districts === null ||
  [...one.districts].some((district) => other.districts?.has(district));

const isAboutTies = ({ form }: NormFacts) => form === 'RELATION_PRESENT' || form === 'PARTNER_KINDS';

/**
 * By which norms a relation can close a gap, and where: the districts in which its ends stand. With those that count
 * facilities of the kind at the other end, since a gap may follow from these.
 */
export function whatHangsOn(
  { areas, expecting }: Facts,
  norms: readonly NormFacts[],
): (tie: SupposedTie) => Part {
  const parents = new Map(areas.map(({ id, parentId }) => [id, parentId]));
  const standing = Map.groupBy(expecting, ({ id }) => id);
  const known = new Map<SupposedTie, Part>();
  const partOf = ({ ends }: SupposedTie): Part => {
    const kinds = new Set(ends.flatMap((end) => end.kinds));
    const about = norms.filter(
      (norm) =>
        isAboutTies(norm) &&
        norm.facilityKinds.some((kind) => kinds.has(kind)) &&
        partnersIn(norm).some((kind) => kinds.has(kind)),
    );
    const partners = new Set(about.flatMap(partnersIn));
    const counting = norms.filter(
      ({ form, facilityKinds }) =>
        form === 'MINIMUM_COUNT' && facilityKinds.some((kind) => partners.has(kind)),
    );
    const isWhole = about.some(({ level }) => level === 'MUNICIPALITY');
    const districts = ends
      .flatMap(({ id }) => standing.get(id) ?? [])
      .flatMap(({ neighbourhoodId }) => parents.get(neighbourhoodId) ?? []);
    const asked = [...counting, ...about];
    const where = isWhole ? ['all'] : [...new Set(districts)].toSorted();
    return {
      key: [...asked.map(({ id }) => id), ...where].join(' '),
      norms: asked,
      districts: isWhole ? null : new Set(districts),
    };
  };
  return (tie) => {
    const part = known.get(tie) ?? partOf(tie);
    known.set(tie, part);
    return part;
  };
}

/** Of these districts alone, which is all that a share by district or neighbourhood hangs on, and of whom a tie is asked. */
export function factsOfPart({ districts, norms }: Part, facts: Facts): Facts {
  const isIn = ({ id, parentId }: AreaFacts) =>
    districts === null || districts.has(id) || districts.has(parentId ?? '');
  const areas = facts.areas.filter(isIn);
  const ids = new Set(areas.map(({ id }) => id));
  const kinds = new Set(norms.filter(isAboutTies).flatMap(({ facilityKinds }) => facilityKinds));
  const expecting = facts.expecting.filter(
    ({ kind, neighbourhoodId }) => kinds.has(kind) && ids.has(neighbourhoodId),
  );
  const own = new Set(expecting.map(({ id }) => id));
  return {
    ...facts,
    areas,
    serving: facts.serving.filter(({ areaId }) => ids.has(areaId)),
    expecting,
    ties: facts.ties.filter(({ facilityId }) => own.has(facilityId)),
  };
}
