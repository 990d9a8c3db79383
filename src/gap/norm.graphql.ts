import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { AreaCode } from '../area/area-code.graphql.ts';
import { AreaLevel } from '../area/area-level.ts';
import { FacilityKind } from '../facility/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { refuse } from '../graphql/refusal.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { listNormSets, normsById, normsOfSets } from './norm.rows.ts';
import { DistanceMetric, LegalStatus, NormForm } from './norm-terms.ts';

registerEnumType(NormForm, {
  name: 'NormForm',
  description: 'What a norm asks.',
  valuesConfig: {
    MINIMUM_COUNT: { description: 'At least so many facilities serve the area.' },
    MAXIMUM_DISTANCE: { description: 'The nearest is at most so far from where people live.' },
    RELATION_PRESENT: {
      description: 'So many percent of the facilities have a confirmed relation with that kind.',
    },
  },
});
registerEnumType(LegalStatus, {
  name: 'LegalStatus',
  description: 'How binding a norm is; an observed average is not adequacy.',
  valuesConfig: {
    STATUTORY: { description: 'Required by law.' },
    BILL: { description: 'In a bill.' },
    NATIONAL_GUIDELINE: { description: 'National guideline, no law.' },
    MUNICIPAL_POLICY: { description: 'Policy of the municipality.' },
    MUNICIPAL_EXAMPLE: { description: 'Norm of another municipality, as an example.' },
    OBSERVED_AVERAGE: { description: 'What is usual in the country.' },
    EXAMPLE: { description: 'Our example, to begin the conversation with.' },
  },
});
registerEnumType(DistanceMetric, {
  name: 'DistanceMetric',
  description: 'How a distance is measured.',
  valuesConfig: {
    STRAIGHT_LINE: { description: 'As the crow flies, in RD metres.' },
    WALK_ESTIMATE: { description: 'Straight line times 1.3.' },
    ROAD: { description: 'Along roads.' },
  },
});

@ObjectType({
  description:
    'Norm. What a municipality expects of its pedagogical basis; a shipped norm is an example value.',
  simpleResolvers: true,
})
export class Norm {
  @Field(() => ID, { description: 'Global id, `norm_…`: set, version and code.' })
  id!: string;

  @Field(() => String, { description: 'Code within its set, e.g. `N05`.' })
  code!: string;

  @Field(() => Int, { description: 'Version of its set; a version never changes once it was used.' })
  version!: number;

  @Field(() => NormForm, { description: 'What it asks.' })
  form!: NormForm;

  @Field(() => Float, { description: 'How much it asks, in `unit`.' })
  value!: number;

  @Field(() => String, { description: 'Unit of `value`: facilities, metres or percent.' })
  unit!: string;

  @Field(() => DistanceMetric, {
    nullable: true,
    description: 'How a distance is measured; distance norms only.',
  })
  metric!: DistanceMetric | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the children that should be within reach, percent; judged for districts and municipalities.',
  })
  sharePercent!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Lowest level of collaboration, 1 to 5; relation norms only.',
  })
  minimumLevel!: number | null;

  @Field(() => Int, { nullable: true, description: 'With fewer children than this it does not apply.' })
  minimumChildren!: number | null;

  @Field(() => Int, { description: 'Youngest age of the children it is about.' })
  agesFrom!: number;

  @Field(() => Int, { description: 'First age it is no longer about: 12 means up to and including 11.' })
  agesUntil!: number;

  @Field(() => AreaLevel, { description: 'Level at which it yields gaps.' })
  level!: AreaLevel;

  @Field(() => LegalStatus, { description: 'How binding it is.' })
  legalStatus!: LegalStatus;

  @Field(() => String, { description: 'What it is based on.' })
  basis!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day the municipality adopted its set; null: never.',
  })
  adoptedOn!: string | null;

  @Field(() => Boolean, { description: 'True: an example, not adopted by the municipality.' })
  isExample!: boolean;

  setId!: string;
  nl!: string;
  en!: string;
  facilityKindCodes!: readonly string[];
  partnerKindCode!: string | null;
}

@ObjectType({
  description: 'Normenset. A recipe of a good pedagogical basis, as a file with a version.',
  simpleResolvers: true,
})
export class NormSet {
  @Field(() => ID, { description: 'Global id, `nset_…`.' })
  id!: string;

  @Field(() => String, { description: 'Code of the set.' })
  code!: string;

  @Field(() => Int, { description: 'Version; another text is another version.' })
  version!: number;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => AreaCode, { nullable: true, description: 'Municipality whose set it is; null: for all.' })
  municipalityCode!: string | null;

  @Field(() => Boolean, { description: 'True: an example, used where a municipality has not adopted one.' })
  isExample!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was adopted; null: never.' })
  adoptedOn!: string | null;

  @Field(() => String, { description: 'What it is based on.' })
  basis!: string;
}

@Resolver(() => Norm)
export class NormFields {
  @FieldResolver(() => String, { description: 'The norm in a few words.' })
  name(@Root() norm: Norm, @Arg('language', () => Language, languageOptions()) language: Language): string {
    return language === 'EN' ? norm.en : norm.nl;
  }

  @FieldResolver(() => [FacilityKind], { description: 'Kinds it is about; any of them satisfies it.' })
  facilityKinds(@Root() norm: Norm): FacilityKind[] {
    return norm.facilityKindCodes.map((code) => facilityKinds.get(code));
  }

  @FieldResolver(() => FacilityKind, {
    nullable: true,
    description: 'Kind at the other end; relation norms only.',
  })
  partnerKind(@Root() norm: Norm): FacilityKind | null {
    return norm.partnerKindCode === null ? null : facilityKinds.get(norm.partnerKindCode);
  }
}

@Resolver(() => NormSet)
export class NormSetFields {
  @FieldResolver(() => [Norm], { description: 'Its norms, by code.' })
  norms(@Root() set: NormSet, @Ctx() context: Context): Promise<Norm[]> {
    return byParent(context, 'norms of set', set.id, (ids) => normsOfSets(context.rows, ids));
  }

  @Query(() => [NormSet], {
    nullable: true,
    description: 'Norm sets: the examples and those of municipalities.',
  })
  normSets(
    @Ctx() context: Context,
    @Arg('municipality', () => AreaCode, { nullable: true, description: 'Only those that may hold there.' })
    municipality: string | null,
  ): Promise<NormSet[]> {
    return listNormSets(context.rows, municipality ?? null);
  }
}

/** The norm of a finding, one statement for all findings of a request. */
export const normOf = (context: Context, id: string) =>
  byKey(context, 'norm', id, (ids) => normsById(context.rows, ids));

/** The id of a norm set as it was given; BAD_USER_INPUT when there is none, since "no gaps" would be a wrong answer. */
export async function knownNormSet(context: Context, id: string | null | undefined): Promise<string | null> {
  if (id == null) return null;
  const sets = await listNormSets(context.rows, null);
  if (sets.some((set) => set.id === id)) return id;
  throw refuse('BAD_USER_INPUT', `${JSON.stringify(id)} is not the id of a norm set`);
}
