import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../area/area.graphql.ts';
import { areaOf } from '../area/area-fields.graphql.ts';
import { Facility, facilityOf } from '../facility/facility.graphql.ts';
import { FacilityKind } from '../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { childrenOf } from '../gap/gap-fields.graphql.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { Norm, normOf } from '../norm/norm.graphql.ts';
import { Figure } from '../source/figure.graphql.ts';
import { explainFinding } from './explain-finding.ts';
import { ScenarioChange, ScenarioFinding, type SupposedNames } from './scenario.graphql.ts';

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
