import { byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { Contact, purposeOf } from '../contact.graphql.ts';
import type { ContactWhere } from './contact-filter.rows.ts';
import { contactsUnder } from './contacts-under.rows.ts';
import { nobodyKnown } from './nobody-known.graphql.ts';

const anyone: ContactWhere = {
  ...{ areas: null, edition: 0, facilityKinds: null, organisationKinds: null, facilities: null },
  ...{ organisations: null, roles: null, themes: null, near: null, text: null },
};

/**
 * Whom to call at a facility in a role, else its general contact point or that of its organisation; null when nobody is
 * known. One statement for all facilities and roles of a request.
 */
export async function bestContactOf(
  context: Context,
  facilityId: string,
  role: string,
  asOf: string,
): Promise<Contact | null> {
  const purpose = purposeOf(context, null);
  const { viewer, today } = context;
  const [best] = await byParent(context, `best contact ${asOf}`, `${facilityId} ${role}`, (keys) =>
    contactsUnder(
      context.rows,
      {
        ...{ of: 'FACILITY', where: anyone, asOf, purpose, view: { viewer, today } },
        parents: keys.map((id) => {
          const [about = '', asked = ''] = id.split(' ');
          return { id, about, role: asked };
        }),
      },
      { first: 0, after: null, list: '' },
    ),
  );
  return best ? { ...best, purpose } : null;
}

/** Whom to call at the municipality of an area. */
export const municipalContactOf = async (
  context: Context,
  areaId: string,
  asOf: string,
): Promise<Contact | null> => (await nobodyKnown(context, areaId, asOf)).ask.contact;
