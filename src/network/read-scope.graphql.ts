import type { Area } from '../area/area.graphql.ts';
import { findArea } from '../area/area.rows.ts';
import { readEdition } from '../area/edition.graphql.ts';
import { type Facility, facilityOf } from '../facility/facility.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import { type Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import type { StepDirection } from './graph/network-terms.ts';
import type { NetworkScope, NetworkScopeUsed } from './network-scope.graphql.ts';

const mostSteps = 4;
const mostFacilities = 500;

/** How far and which way steps are taken from an ego. */
export interface Steps {
  readonly steps: number;
  readonly direction: StepDirection;
}

/**
 * A scope as it was typed into one that can be drawn. Null when what it names is not there; throws BAD_USER_INPUT that
 * tells all that is wrong with it.
 */
export async function readScope(
  context: Context,
  scope: NetworkScope,
  asOf: string | null,
): Promise<NetworkScopeUsed | null> {
  const problems = problemsOf(scope);
  if (problems.length > 0) throw refuse('BAD_USER_INPUT', problems.join('; '));
  const day = asOf ?? context.today;
  if (scope.area != null) {
    const area = await findArea(context.rows, scope.area, readEdition(scope.edition));
    return area ? scopeOfArea(area) : null;
  }
  if (scope.facility != null) {
    const facility = await facilityOf(context, scope.facility, day);
    return facility && scopeOfFacility(facility, readSteps(scope));
  }
  if (scope.organisation != null) {
    const organisation = await organisationOf(context, scope.organisation, day);
    return organisation && scopeOfOrganisation(organisation, readSteps(scope));
  }
  return { ...nothing, facilities: await readFacilities(context, scope.facilities ?? [], day) };
}

/** Refused for the country: its facilities are no network, and too many to draw. */
export function scopeOfArea(area: Area): NetworkScopeUsed {
  if (area.level === 'COUNTRY') {
    throw refuse(
      'BAD_USER_INPUT',
      `${area.code} has no network of its own; ask for a municipality or smaller`,
    );
  }
  return { ...nothing, area, edition: area.edition };
}

export const scopeOfFacility = (facility: Facility, steps: Steps): NetworkScopeUsed => ({
  ...nothing,
  ...steps,
  facility,
});

export const scopeOfOrganisation = (organisation: Organisation, steps: Steps): NetworkScopeUsed => ({
  ...nothing,
  ...steps,
  organisation,
});

const nothing: NetworkScopeUsed = {
  area: null,
  edition: null,
  facility: null,
  organisation: null,
  facilities: null,
  steps: null,
  direction: null,
};

/** With the defaults filled in. Throws BAD_USER_INPUT where they are too many or too few. */
export function readSteps({ steps, direction }: Pick<NetworkScope, 'steps' | 'direction'>): Steps {
  const [problem] = stepsProblems(steps);
  if (problem !== undefined) throw refuse('BAD_USER_INPUT', problem);
  return { steps: steps ?? 1, direction: direction ?? 'ALL' };
}

const stepsProblems = (steps: number | null | undefined): string[] =>
  steps == null || (steps >= 1 && steps <= mostSteps)
    ? []
    : [`steps is ${steps}; it may be 1 to ${mostSteps}`];

function problemsOf(scope: NetworkScope): string[] {
  const { area, facility, organisation, facilities, edition, steps, direction } = scope;
  const count = facilities?.length ?? 1;
  const given = [
    ...(area == null ? [] : [`area ${area}`]),
    ...(facility == null ? [] : [`facility ${facility}`]),
    ...(organisation == null ? [] : [`organisation ${organisation}`]),
    ...(facilities == null ? [] : [`${count} facilities`]),
  ];
  const hasEgo = facility != null || organisation != null;
  return [
    ...(given.length === 0
      ? ['scope names no area, facility, organisation or facilities; name one of them']
      : []),
    ...(given.length > 1 ? [`scope names ${given.join(' and ')}; name one of them`] : []),
    ...(count < 1 || count > mostFacilities
      ? [`facilities has ${count} ids; it may have 1 to ${mostFacilities}`]
      : []),
    ...stepsProblems(steps),
    ...(steps != null && !hasEgo
      ? [`steps is ${steps}, and there is no facility or organisation to take them from`]
      : []),
    ...(direction != null && !hasEgo
      ? [`direction is ${direction}, and there is no facility or organisation to go from`]
      : []),
    ...(edition != null && area == null ? [`edition is ${edition}, and there is no area to be of it`] : []),
  ];
}

/** Each once, in the order in which they are named. */
async function readFacilities(context: Context, ids: readonly string[], day: string): Promise<Facility[]> {
  const named = [...new Set(ids)];
  const found = await Promise.all(named.map((id) => facilityOf(context, id, day)));
  const unknown = named.filter((_, at) => found[at] === null);
  if (unknown.length > 0) {
    throw refuse('BAD_USER_INPUT', `facilities has what is no facility: ${unknown.join(', ')}`);
  }
  return found.filter((facility) => facility !== null);
}
