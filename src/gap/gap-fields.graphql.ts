import { Arg, Ctx, FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { shownEstimate } from '../area/figure/children.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { FacilityKind } from '../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { Norm, normOf } from '../norm/norm.graphql.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { figure } from '../source/figure.ts';
import { explain } from './explanation/explain.ts';
import { unitOf } from './explanation/unit-of.ts';
import { Gap } from './gap.graphql.ts';
import { Evidence } from './gap-evidence.graphql.ts';

@Resolver(() => Gap)
export class GapFields {
  @FieldResolver(() => Area, { nullable: true, description: 'Area it is in, of the norm’s level.' })
  area(@Root() gap: Gap, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, gap.areaId);
  }

  @FieldResolver(() => Norm, {
    nullable: true,
    description: 'Norm that is not met, in the version that was used.',
  })
  norm(@Root() gap: Gap, @Ctx() context: Context): Promise<Norm | null> {
    return normOf(context, gap.normId);
  }

  @FieldResolver(() => FacilityKind, {
    description: 'Kind it is about; for a relation the kind that should have it.',
  })
  facilityKind(@Root() gap: Gap): FacilityKind {
    return facilityKinds.get(gap.facilityKindCode);
  }

  @FieldResolver(() => FacilityKind, {
    nullable: true,
    description: 'Kind at the other end; relation gaps only.',
  })
  partnerKind(@Root() gap: Gap): FacilityKind | null {
    return gap.partnerKindCode === null ? null : facilityKinds.get(gap.partnerKindCode);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'Facility it is about, such as the one that lacks a relation; null: it is about the area.',
  })
  facility(@Root() gap: Gap, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, gap.facilityId, context.today);
  }

  @FieldResolver(() => Organisation, { nullable: true, description: 'Organisation that runs that facility.' })
  async organisation(@Root() gap: Gap, @Ctx() context: Context): Promise<Organisation | null> {
    const facility = await facilityOf(context, gap.facilityId, context.today);
    return organisationOf(context, facility?.organisationId ?? null, context.today);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'How much is missing, or how far beyond, in `unit`. Null also where a relation is close enough and only not confirmed by both.',
  })
  shortfall(@Root() { form, required, actual }: Gap): number | null {
    const isOnlyUnconfirmed = form === 'RELATION_PRESENT' && actual !== null && actual >= required;
    return actual === null || isOnlyUnconfirmed ? null : Math.abs(required - actual);
  }

  @FieldResolver(() => String, { description: 'Unit of `required`, `actual` and `shortfall`.' })
  unit(@Root() gap: Gap): string {
    return unitOf(gap);
  }

  @FieldResolver(() => Figure, { description: 'Children of the norm’s ages who live in the area.' })
  children(@Root() gap: Gap): Figure {
    return childrenOf(gap);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The gap in plain words, to be checked by anybody.',
  })
  async explanation(
    @Root() gap: Gap,
    @Ctx() context: Context,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): Promise<string | null> {
    const norm = await normOf(context, gap.normId);
    if (!norm) return null;
    const { facilityKindCode: facilityKind, partnerKindCode: partnerKind } = gap;
    return explain(
      {
        ...gap,
        ...norm,
        themes: norm.themeCodes,
        facilityKind,
        partnerKind,
        children: childrenOf(gap).value,
      },
      language,
    );
  }

  @FieldResolver(() => [Evidence], { description: 'Rows it rests on.' })
  evidence(@Root() gap: Gap): Evidence[] {
    return gap.evidence.map(({ statement, ...row }) => ({ ...row, statements: statement }));
  }
}

type ChildrenFound = Pick<Gap, 'children' | 'childrenLow' | 'childrenHigh' | 'childrenMethod'>;

/** Rounded and withheld as everywhere; those of the assessment, of the ages the norm says. */
export function childrenOf(gap: ChildrenFound & { readonly edition: number | null }): Figure {
  const { children: value, childrenLow: low, childrenHigh: high, childrenMethod: method, edition } = gap;
  const about = { unit: 'persons', edition };
  if (value === null || low === null || high === null) return figure({ ...about, reason: 'WITHHELD' });
  if (method === null || value === 0) return figure({ ...about, value });
  return shownEstimate({ value, low, high }, figure({ ...about, method }));
}
