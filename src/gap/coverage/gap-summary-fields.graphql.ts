import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Area } from '../../area/area.graphql.ts';
import { areaOf } from '../../area/area-fields.graphql.ts';
import { FacilityKind } from '../../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { Context } from '../../graphql/context.ts';
import { Norm, normOf } from '../../norm/norm.graphql.ts';
import { GapSummaryCell, VerdictCount } from './coverage.graphql.ts';

@Resolver(() => GapSummaryCell)
export class GapSummaryCellFields {
  @FieldResolver(() => Area, { nullable: true, description: 'The area.' })
  area(@Root() { areaId }: GapSummaryCell, @Ctx() context: Context): Promise<Area | null> {
    return areaOf(context, areaId);
  }

  @FieldResolver(() => FacilityKind, { description: 'The kind.' })
  facilityKind(@Root() { kind }: GapSummaryCell): FacilityKind {
    return facilityKinds.get(kind);
  }

  @FieldResolver(() => Norm, { nullable: true, description: 'The norm behind the verdict.' })
  norm(@Root() { normId }: GapSummaryCell, @Ctx() context: Context): Promise<Norm | null> {
    return normOf(context, normId);
  }
}

@Resolver(() => VerdictCount)
export class VerdictCountFields {
  @FieldResolver(() => FacilityKind, { description: 'The kind.' })
  facilityKind(@Root() { kind }: VerdictCount): FacilityKind {
    return facilityKinds.get(kind);
  }
}
