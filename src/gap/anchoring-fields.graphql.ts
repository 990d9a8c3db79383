import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Municipality } from '../area/area.graphql.ts';
import { anchoringsOf } from '../assessment/facts/anchoring.ts';
import { anchoringOf } from '../assessment/gathering/anchoring.rows.ts';
import { FacilityKind } from '../facility/term/facility-kinds.graphql.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { asOfOptions } from '../graphql/dated.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Term } from '../graphql/term.graphql.ts';
import { anchoringItems } from '../norm/anchoring-terms.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Anchoring, AnchoringItem } from './anchoring.graphql.ts';
import { fewKinds, kindsDescription } from './explanation/few-kinds.ts';

@Resolver(() => Municipality)
export class MunicipalityAnchoring {
  @FieldResolver(() => [Anchoring], {
    nullable: true,
    description: 'Verankering of each kind, in the order asked: a checklist with documents.',
  })
  async anchoring(
    @Root() { code }: Municipality,
    @Ctx() context: Context,
    @Arg('kinds', () => [String], { description: kindsDescription }) kinds: string[],
    @Arg('asOf', () => DateScalar, asOfOptions) asOf: string | null,
  ): Promise<Anchoring[]> {
    const codes = fewKinds(kinds);
    const day = asOf ?? context.today;
    const stored = await byParent(context, `anchoring ${day} ${codes.join()}`, code, (municipalities) =>
      anchoringOf(context.rows, day, codes, municipalities),
    );
    return anchoringsOf(codes, stored);
  }
}

@Resolver(() => Anchoring)
export class AnchoringFields {
  @FieldResolver(() => FacilityKind, { description: 'The kind.' })
  facilityKind(@Root() { kind }: Anchoring): FacilityKind {
    return facilityKinds.get(kind);
  }
}

@Resolver(() => AnchoringItem)
export class AnchoringItemFields {
  @FieldResolver(() => Term, { description: 'What it is about, e.g. BUDGET_STRUCTUREEL.' })
  item(@Root() { itemCode }: AnchoringItem): Term {
    return anchoringItems.get(itemCode);
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who told; null: nobody.' })
  source(@Root() { sourceId }: AnchoringItem, @Ctx() context: Context): Promise<Source | null> {
    return sourceId === null ? Promise.resolve(null) : sourceOf(context, sourceId);
  }
}
