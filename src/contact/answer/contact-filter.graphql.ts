import { Field, ID, InputType, Int } from 'type-graphql';
import { AreaCode } from '../../area/area-code.graphql.ts';
import { editionDescription, editionOf } from '../../area/edition.graphql.ts';
import { currentCodes } from '../../area/succession/current-codes.graphql.ts';
import { foldName } from '../../database/fold-name.ts';
import { NearInput } from '../../facility/facility-filter.graphql.ts';
import { readKinds } from '../../facility/facility-where.graphql.ts';
import { readNear } from '../../facility/near.graphql.ts';
import type { Context } from '../../graphql/context.ts';
import { readCodes } from '../../graphql/read-codes.ts';
import { readText } from '../../graphql/read-text.ts';
import { refuse } from '../../graphql/refusal.ts';
import type { Term, Vocabulary } from '../../graphql/term.ts';
import { organisationKinds } from '../../organisation/organisation-kinds.ts';
import { themes } from '../../relation/themes.ts';
import { contactRoles } from '../contact-roles.ts';
import type { ContactText, ContactWhere } from './contact-filter.rows.ts';
import { isCountry } from './says-where.ts';

@InputType({ description: 'Whom to call; every part given must hold, one of a list suffices.' })
export class ContactFilter {
  @Field(() => AreaCode, {
    nullable: true,
    description:
      'For this area of any level: of what stands there or serves it, of the organisations that run it, and of the municipality.',
  })
  area?: string | null;

  @Field(() => AreaCode, {
    nullable: true,
    description: 'The same for one neighbourhood; together with `area` both must hold.',
  })
  neighbourhood?: string | null;

  @Field(() => Int, { nullable: true, description: editionDescription })
  edition?: number | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of a facility of these kinds or sectors, e.g. WIJKAGENTEN, or of an organisation that runs one there.',
  })
  facilityKinds?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'Of an organisation of these kinds, e.g. POLITIE.' })
  organisationKinds?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these facilities or who runs it.' })
  facilities?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Of one of these organisations or what it runs.' })
  organisations?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'In one of these roles; where nobody in it can be reached, the general contact point of the place instead (`fallback`).',
  })
  roles?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'About one of these themes. First who is there for it, or has the role that such a place has for it: for SIGNALEREN at a school the intern begeleider.',
  })
  themes?: string[] | null;

  @Field(() => NearInput, {
    nullable: true,
    description: 'Of a facility near a point or a postcode, or of who runs it.',
  })
  near?: NearInput | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Part of the name of the organisation or facility, or of the label of a role or theme. Names of persons are not searched.',
  })
  text?: string | null;
}

/** A filter as it can be asked, and the area it is about, as year and code; null: none was named. */
export interface ReadFilter {
  readonly where: ContactWhere;
  readonly areaId: string | null;
}

/** Throws BAD_USER_INPUT that names what cannot be asked. `edition` is that of an area the question hangs under. */
export async function readContactFilter(
  context: Context,
  filter: ContactFilter | null | undefined,
  under: { readonly edition: number | null } | null = null,
): Promise<ReadFilter> {
  const { area: given = null, neighbourhood = null, edition, ...asked } = filter ?? {};
  // All of the country says nothing of where.
  const area = given !== null && isCountry(given) ? null : given;
  if (neighbourhood !== null && !neighbourhood.startsWith('BU'))
    throw refuse('BAD_USER_INPUT', `neighbourhood is ${neighbourhood}; the code of one begins with BU`);
  const isAboutArea = area !== null || neighbourhood !== null;
  const year = isAboutArea ? await editionOf(context, edition ?? under?.edition) : 0;
  const codesOf = async (code: string | null) =>
    code === null ? [] : ((await currentCodes(context, [code], year)) ?? []);
  const [areas, neighbourhoods] = await Promise.all([codesOf(area), codesOf(neighbourhood)]);
  const [about, ...rest] = neighbourhood === null ? areas : neighbourhoods;
  // What a former area went over into may be several; then they are a condition, and no one area is asked about.
  const isOne = about !== undefined && rest.length === 0;
  const areaId = isOne && under === null ? `${year}${about}` : null;
  const conditions = areaId === null ? [...areas, ...neighbourhoods] : neighbourhood === null ? [] : areas;
  return {
    areaId,
    where: {
      areas: conditions.length > 0 ? conditions : null,
      edition: year,
      facilityKinds: readKinds(asked.facilityKinds),
      organisationKinds: readCodes(organisationKinds, asked.organisationKinds),
      facilities: asked.facilities ?? null,
      organisations: asked.organisations ?? null,
      roles: readCodes(contactRoles, asked.roles),
      themes: readCodes(themes, asked.themes),
      near: await readNear(context, asked.near),
      text: textOf(readText(asked.text)),
    },
  };
}

function textOf(text: string | null): ContactText | null {
  if (text === null) return null;
  const name = foldName(text);
  const codesIn = ({ terms }: Vocabulary) =>
    terms
      .filter((term: Term) => [term.nl, term.en].some((label) => foldName(label).includes(name)))
      .map(({ code }) => code);
  return { name, roles: codesIn(contactRoles), themes: codesIn(themes) };
}
