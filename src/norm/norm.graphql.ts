import { Arg, Field, FieldResolver, Float, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { AreaLevel } from '../area/area-level.ts';
import { FacilityKind } from '../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { byKey } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { normsById } from './norm.rows.ts';
import type { NormParticulars } from './norm-particulars.ts';
import { DistanceMetric, LegalStatus, NormForm } from './norm-terms.ts';
import './norm-terms.graphql.ts';

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

  @Field(() => String, {
    description:
      'Unit of `value`: facilities, FTE, places, metres, kinds, percent and so on, as its form asks.',
  })
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
    description: 'Lowest level of collaboration, 1 to 5; of norms about relations, where the level counts.',
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

  @Field(() => String, { nullable: true, description: 'Where that can be read; null: nowhere, or not told.' })
  source!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the municipality set it otherwise than the set it overrides; null: it did not.',
  })
  reason!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is not judged, by choice of who keeps the set; null: that is not the reason.',
  })
  switchedOff!: string | null;

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
  themeCodes!: readonly string[];
  particulars!: NormParticulars;
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

/** The norm of a finding, one statement for all findings of a request. */
export const normOf = (context: Context, id: string) =>
  byKey(context, 'norm', id, (ids) => normsById(context.rows, ids));
