import { FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { AnchoringItem } from './anchoring.graphql.ts';
import { Gap } from './gap.graphql.ts';

@ObjectType({
  implements: Gap,
  description: 'Verankering. Too few of the items that keep a kind of facility in place are met.',
  simpleResolvers: true,
})
export class AnchoringGap extends Gap {}

@Resolver(() => AnchoringGap)
export class AnchoringGapFields {
  @FieldResolver(() => Int, { description: 'Items of the norm that are met.' })
  met(@Root() { details }: AnchoringGap): number {
    return details.anchoring?.met ?? 0;
  }

  @FieldResolver(() => Int, { description: 'Items of the norm of which it is not known.' })
  unknown(@Root() { details }: AnchoringGap): number {
    return details.anchoring?.unknown ?? 0;
  }

  @FieldResolver(() => Int, { description: 'Items that the norm names.' })
  of(@Root() { details }: AnchoringGap): number {
    return details.anchoring?.of ?? 0;
  }

  @FieldResolver(() => [AnchoringItem], {
    description: 'The items that the norm names, with their documents, as they were on the day of the facts.',
  })
  items(@Root() { details }: AnchoringGap): readonly AnchoringItem[] {
    return details.anchoring?.items ?? [];
  }
}
