import { FieldResolver, Float, Resolver, Root } from 'type-graphql';
import { ProvisionGap } from './provision-gap.graphql.ts';

/** What norms about amounts tell beside the amount. */
@Resolver(() => ProvisionGap)
export class ProvisionGapFields {
  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Bezet: how much of `actual` is filled, in FTE, where that counts posts. Null: not told of all teams, or no posts are counted.',
  })
  occupied(@Root() { details }: ProvisionGap): number | null {
    return details.amount?.occupied ?? null;
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'By how much it was counted: homes or inhabitants, or hectares of built land for a share of it. Null: by children, or by nothing.',
  })
  countedBy(@Root() { details }: ProvisionGap): number | null {
    return details.amount?.countedBy ?? null;
  }
}
