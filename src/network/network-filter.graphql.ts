import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { FacilityKind } from '../facility/facility-kinds.graphql.ts';
import { readKinds } from '../facility/facility-where.graphql.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { checkLevel } from '../relation/relation-filter.graphql.ts';
import { Consensus } from '../relation/relation-states.ts';
import { Theme } from '../relation/themes.graphql.ts';
import { themes } from '../relation/themes.ts';
import { NodesAs } from './network-terms.ts';
import { type NetworkWhere, themesByDefault } from './network-where.ts';

registerEnumType(NodesAs, {
  name: 'NodesAs',
  description: 'What a node of a network stands for.',
  valuesConfig: {
    FACILITY: { description: 'A facility.' },
    ORGANISATION: {
      description:
        'An organisation with all its facilities in the scope; ties within it are left out. A facility of which no organisation is known stands for itself.',
    },
  },
});

const minimumLevelDescription =
  'At least this close, 0 to 5, as the lower claim says; for who may not see the claims a disputed relation counts as 1. At 0 also relations of which nobody told the level; one that says "no contact" is never drawn.';

@InputType({ description: 'Of what the network is asked.' })
export class NetworkScope {
  @Field(() => AreaCode, {
    nullable: true,
    description:
      'The facilities that stand in or serve this area: a municipality or smaller. Needed, as yet the only scope.',
  })
  area?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'CBS year of the area; when left out the newest in which it has published population.',
  })
  edition?: number | null;
}

@InputType({ description: 'What is drawn; every part given must hold, one of a list suffices.' })
export class NetworkFilter {
  @Field(() => [String], {
    nullable: true,
    description: 'Relations on these themes; on any but money and governance when left out.',
  })
  themes?: string[] | null;

  @Field(() => Int, { nullable: true, defaultValue: 1, description: minimumLevelDescription })
  minimumLevel?: number | null;

  @Field(() => [Consensus], {
    nullable: true,
    description: 'Relations on which the two sides agree like this; all when left out.',
  })
  consensus?: Consensus[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Facilities of these kinds or sectors, tied or not. When left out: those that are expected to work with others and those with a tie, without public play spots.',
  })
  kinds?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: 'With the themes of money and governance; of no use when `themes` is given.',
  })
  includeFunding?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description:
      'With partners outside the scope as nodes. Ties between two of them are not drawn, so density falls.',
  })
  includeOutside?: boolean | null;
}

@ObjectType({
  description: 'The filter a network was drawn with, defaults filled in.',
  simpleResolvers: true,
})
export class NetworkFilterUsed {
  @Field(() => [Theme], { description: 'Themes of the relations that were looked at.' })
  themes!: readonly Theme[];

  @Field(() => Int, { description: minimumLevelDescription })
  minimumLevel!: number;

  @Field(() => [Consensus], { description: 'Relations on which the two sides agree like this.' })
  consensus!: readonly Consensus[];

  @Field(() => [FacilityKind], {
    nullable: true,
    description:
      'Facilities of these kinds, tied or not; null: those that are expected to work with others and those with a tie, without public play spots.',
  })
  kinds!: readonly FacilityKind[] | null;

  @Field(() => Boolean, { description: 'Whether money or governance is among the themes.' })
  includeFunding!: boolean;

  @Field(() => Boolean, { description: 'Whether partners outside the scope are nodes.' })
  includeOutside!: boolean;
}

/** A filter as it was typed into one that can be drawn. Throws BAD_USER_INPUT that names what cannot be. */
export const readNetworkWhere = (filter: NetworkFilter | null | undefined): NetworkWhere => ({
  themes: readCodes(themes, filter?.themes) ?? themesByDefault(filter?.includeFunding ?? false),
  minimumLevel: checkLevel(filter?.minimumLevel ?? 1),
  consensus: filter?.consensus ?? Object.values(Consensus),
  kinds: readKinds(filter?.kinds),
  includeOutside: filter?.includeOutside ?? false,
});
