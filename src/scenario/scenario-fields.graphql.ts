import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { GapKind } from '../assessment/finding/finding-terms.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { FacilityKind } from '../facility/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/facility-kinds.ts';
import { shownChildrenTotal } from '../gap/gap-connection.graphql.ts';
import { childrenOf } from '../gap/gap-fields.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { pageOfAll } from '../graphql/page-of-all.ts';
import { PageArgs } from '../graphql/paging.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { Norm, normOf } from '../norm/norm.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { childrenIn, isGained, isLost } from './compare-findings.ts';
import { explainFinding } from './explain-finding.ts';
import {
  Scenario,
  ScenarioChange,
  ScenarioChangeConnection,
  ScenarioFinding,
  type SupposedNames,
} from './scenario.graphql.ts';
import { ScenarioInput } from './scenario-input.graphql.ts';
import { scenarioOf } from './scenario-of.graphql.ts';

const kindsOptions = { nullable: true, description: 'Only of gaps of these kinds; all when left out.' };

const changesOf = (all: readonly ScenarioChange[], kinds: readonly GapKind[] | null) =>
  all.filter(({ finding }) => kinds?.includes(finding.kind) ?? true).map(({ change }) => change);

@Resolver(() => Scenario)
export class ScenarioFields {
  @FieldResolver(() => ScenarioChangeConnection, {
    nullable: true,
    description: 'What becomes of each gap and open question that does not stay as it is, by id.',
  })
  changes(@Root() { all, list }: Scenario, @Ctx() context: Context, @Args(() => PageArgs) args: PageArgs) {
    return pageOfAll(context, args, list, all);
  }

  @FieldResolver(() => Figure, {
    description:
      'Children in areas where something is a gap and would be met, each area once; `known` of `of` areas.',
  })
  childrenGained(
    @Root() { all, areasById }: Scenario,
    @Arg('kinds', () => [GapKind], kindsOptions) kinds: GapKind[] | null,
  ): Figure {
    return shownChildrenTotal(childrenIn(changesOf(all, kinds).filter(isGained), areasById));
  }

  @FieldResolver(() => Figure, {
    description: 'Children in areas where something is met and would be a gap, counted likewise.',
  })
  childrenLost(
    @Root() { all, areasById }: Scenario,
    @Arg('kinds', () => [GapKind], kindsOptions) kinds: GapKind[] | null,
  ): Figure {
    return shownChildrenTotal(childrenIn(changesOf(all, kinds).filter(isLost), areasById));
  }

  @Query(() => Scenario, {
    nullable: true,
    description:
      'Wat als. What facilities that come or close, other capacity, new relations or other norms would do to the gaps of an area. Null: there is no such area, or it was never assessed. Nothing is stored.',
  })
  scenario(
    @Ctx() context: Context,
    @Arg('input', () => ScenarioInput, { description: 'What is supposed, all together.' })
    input: ScenarioInput,
  ): Promise<Scenario | null> {
    return scenarioOf(context, input);
  }
}

@Resolver(() => ScenarioChange)
export class ScenarioChangeFields {
  @FieldResolver(() => Area, { nullable: true, description: 'Area it is in, of the norm’s level.' })
  area(@Root() { finding }: ScenarioChange, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, finding.areaId);
  }

  @FieldResolver(() => Norm, {
    nullable: true,
    description: 'Norm it is about, as it is stored: what a scenario asks otherwise is in `after`.',
  })
  norm(@Root() { finding }: ScenarioChange, @Ctx() context: Context): Promise<Norm | null> {
    return normOf(context, finding.normId);
  }

  @FieldResolver(() => FacilityKind, { description: 'Kind it is about, as with a gap.' })
  facilityKind(@Root() { finding }: ScenarioChange): FacilityKind {
    return facilityKinds.get(finding.facilityKind);
  }

  @FieldResolver(() => FacilityKind, {
    nullable: true,
    description: 'Kind at the other end; relation norms only.',
  })
  partnerKind(@Root() { finding }: ScenarioChange): FacilityKind | null {
    return finding.partnerKind === null ? null : facilityKinds.get(finding.partnerKind);
  }

  @FieldResolver(() => Facility, {
    nullable: true,
    description: 'Facility it is about; relation norms only. Null of a supposed one too.',
  })
  facility(@Root() { finding }: ScenarioChange, @Ctx() context: Context): Promise<Facility | null> {
    return facilityOf(context, finding.facilityId, context.today);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the facility it is about, supposed ones too; relation norms only.',
  })
  facilityName(
    @Root() { finding, supposedNames }: ScenarioChange,
    @Ctx() context: Context,
  ): Promise<string | null> {
    return nameOf(context, finding.facilityId, supposedNames);
  }

  @FieldResolver(() => Figure, { description: 'Children of the norm’s ages who live in the area.' })
  async children(@Root() { finding }: ScenarioChange, @Ctx() context: Context): Promise<Figure> {
    const area = await areaOf(context, finding.areaId);
    return childrenOf({ ...finding, edition: area?.edition ?? null });
  }
}

@Resolver(() => ScenarioFinding)
export class ScenarioFindingFields {
  @FieldResolver(() => String, {
    description:
      'In plain words: a gap as gaps are explained, an open question as it would be asked, and what is met.',
  })
  async explanation(
    @Root() { finding, norm, supposedNames }: ScenarioFinding,
    @Ctx() context: Context,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): Promise<string> {
    const [area, stored, facilityName, otherName] = await Promise.all([
      areaOf(context, finding.areaId),
      normOf(context, finding.normId),
      nameOf(context, finding.facilityId, supposedNames),
      nameOf(context, finding.otherId, supposedNames),
    ]);
    // What nobody adopted is an example, whatever the set it is asked in.
    const isExample = stored === null || stored.isExample || stored.legalStatus !== norm.legalStatus;
    return explainFinding(
      {
        ...norm,
        ...finding,
        ...{ areaLabel: area?.label ?? '', facilityName, otherName, isExample },
        children: childrenOf({ ...finding, edition: area?.edition ?? null }).value,
      },
      language,
    );
  }
}

const nameOf = async (context: Context, id: string | null, supposed: SupposedNames) =>
  supposed.get(id ?? '') ?? (await facilityOf(context, id, context.today))?.name ?? null;
