import { Field, Float, ObjectType } from 'type-graphql';
import { isOnDutchGrid } from '../area/dutch-grid.ts';
import type { Context } from '../graphql/context.ts';
import { refuse } from '../graphql/refusal.ts';
import type { NearInput } from './facility-filter.graphql.ts';
import type { NearPlace } from './facility-order.rows.ts';
import { readPostcode } from './place/postcode.ts';
import { findPostcodePoint } from './place/postcode-point.rows.ts';
import { PointPrecision } from './term/facility-terms.ts';

@ObjectType({ description: 'Where a list of what is near was looked from, WGS84.', simpleResolvers: true })
export class NearPoint implements NearPlace {
  @Field(() => String, { nullable: true, description: 'Postcode that was asked for, written `1315 HR`.' })
  postcode!: string | null;

  @Field(() => Float, { description: 'Degrees east.' })
  longitude!: number;

  @Field(() => Float, { description: 'Degrees north.' })
  latitude!: number;

  @Field(() => PointPrecision, {
    nullable: true,
    description: 'How well the postcode is known to be there; null for a point that was given.',
  })
  precision!: PointPrecision | null;

  @Field(() => Float, { description: 'How far was looked, in metres.' })
  metres!: number;
}

/** Where to look from. Throws BAD_USER_INPUT that names what is no place in the Netherlands, or is not known. */
export async function readNear(
  context: Context,
  near: NearInput | null | undefined,
): Promise<NearPoint | null> {
  if (near == null) return null;
  const { longitude, latitude, postcode, metres } = near;
  if (!(metres > 0 && metres <= 50_000)) {
    throw refuse('BAD_USER_INPUT', `near.metres is ${metres}; it may be more than 0, up to 50000`);
  }
  const hasPoint = longitude != null || latitude != null;
  if (hasPoint === (postcode != null) || (longitude == null) !== (latitude == null)) {
    throw refuse('BAD_USER_INPUT', 'near needs longitude and latitude, or a postcode, and not both');
  }
  if (postcode != null) return { ...(await pointOfPostcode(context, postcode)), metres };
  return { ...checkedPoint(longitude ?? Number.NaN, latitude ?? Number.NaN), metres };
}

function checkedPoint(longitude: number, latitude: number) {
  if (isOnDutchGrid(longitude, latitude)) return { longitude, latitude, postcode: null, precision: null };
  throw refuse(
    'BAD_USER_INPUT',
    `near ${longitude}, ${latitude} (longitude, latitude) is not in the Netherlands`,
  );
}

async function pointOfPostcode({ rows }: Context, given: string) {
  const shown = JSON.stringify(given.slice(0, 20));
  const postcode = readPostcode(given) ?? /^\s*([1-9]\d{3})\s*$/.exec(given)?.[1];
  if (postcode == null) {
    throw refuse('BAD_USER_INPUT', `near.postcode ${shown} is no postcode such as "1315 HR"`);
  }
  const point = await findPostcodePoint(rows, postcode);
  if (!point) throw refuse('BAD_USER_INPUT', `near.postcode ${shown} is not known here`);
  return { ...point, postcode };
}
