import { Field, InputType } from 'type-graphql';
import { DateScalar } from '../../graphql/scalars.ts';
import { AgesInput } from '../term/ages.graphql.ts';
import { FacilityStatus } from '../term/facility-terms.ts';
import { CapacityInput } from './capacity-input.graphql.ts';
import type { FacilityCorrection } from './facility-correction.ts';
import { AddressInput, LocationInput, ServedAreaInput } from './facility-place-input.graphql.ts';

@InputType({
  description:
    'What is right of a facility. What is left out stays as it is; null or an empty list says that there is none. Who runs it and its numbers its registers say.',
})
export class CorrectFacilityInput implements FacilityCorrection {
  @Field(() => String, { nullable: true, description: 'Naam, in at most 200 characters; never without one.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Soort, as code or label; for its municipality to say, not for who runs it.',
  })
  kind?: string | null;

  @Field(() => [String], { nullable: true, description: 'Other kinds that it provides, as codes or labels.' })
  alsoProvides?: string[] | null;

  @Field(() => AddressInput, {
    nullable: true,
    description: 'Adres. Without `location` where it stands is looked for anew by it.',
  })
  address?: AddressInput | null;

  @Field(() => LocationInput, {
    nullable: true,
    description: 'Where it stands; null: it is looked for by its address.',
  })
  location?: LocationInput | null;

  @Field(() => [ServedAreaInput], {
    nullable: true,
    description:
      'Werkgebieden, all that it works for from today, at most 100. A municipality adds only areas of its own.',
  })
  serves?: ServedAreaInput[] | null;

  @Field(() => AgesInput, { nullable: true, description: 'For which ages.' })
  ages?: AgesInput | null;

  @Field(() => [String], { nullable: true, description: 'For whom, as codes or labels.' })
  audiences?: string[] | null;

  @Field(() => [String], { nullable: true, description: 'How it reaches them, as codes or labels.' })
  modes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Laagdrempelig: what makes it easy to walk into, as codes or labels.',
  })
  lowThreshold?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Bijdragen: what it means to children and parents, as codes or labels.',
  })
  contributions?: string[] | null;

  @Field(() => CapacityInput, { nullable: true, description: 'Capaciteit; null changes nothing.' })
  capacity?: CapacityInput | null;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website?: string | null;

  @Field(() => FacilityStatus, {
    nullable: true,
    description: 'Whether it is at work from today; never UNKNOWN.',
  })
  status?: FacilityStatus | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day; null: not known since when.' })
  validFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day that it is no more; null: no end is known.',
  })
  validUntil?: string | null;
}
