import { contactRoles } from '../../contact/contact-roles.ts';
import type { Facility } from '../../facility/facility.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { organisationOf } from '../../organisation/organisation.graphql.ts';
import { roleToAsk } from '../explanation/question.ts';
import type { Ask } from '../open-question.graphql.ts';

/** The organisation of that facility and the role there; the municipality where there is none. */
export async function whomToAsk(context: Context, facility: Facility | null): Promise<Ask> {
  const organisation = await organisationOf(context, facility?.organisationId ?? null, context.today);
  const role = contactRoles.get(roleToAsk(facility?.kindCode ?? null));
  return { organisation, role, facilityId: facility?.id ?? null, areaId: null };
}
