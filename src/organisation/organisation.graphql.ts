import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { Node } from '../graphql/node.graphql.ts';
import { connectionOf } from '../graphql/paging.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Source, sourceOf } from '../source/source.graphql.ts';
import { Identifier, withEndedOptions } from './identifier.graphql.ts';
import { identifiersOf, organisationsById } from './organisation.rows.ts';
import { OrganisationKind } from './organisation-kinds.graphql.ts';
import { organisationKinds } from './organisation-kinds.ts';

@ObjectType({
  implements: Node,
  description: 'Organisatie. The legal or informal body that runs facilities.',
  simpleResolvers: true,
})
export class Organisation {
  @Field(() => ID, { description: 'Global id, `org_…`.' })
  id!: string;

  @Field(() => String, { description: 'Name as its source writes it.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Address of its website.' })
  website!: string | null;

  @Field(() => Int, { description: 'Counts up with every change.' })
  version!: number;

  @Field(() => DateTimeScalar, {
    description: 'When our record last changed; says nothing about whether it is still true.',
  })
  updatedAt!: string;

  kindCode!: string | null;
  sourceId!: string;
  /** The day it was asked about; what hangs under it is of that day. */
  asOf!: string;
}

@Resolver(() => Organisation)
export class OrganisationFields {
  @FieldResolver(() => OrganisationKind, {
    nullable: true,
    description: 'What it is; null when no source says.',
  })
  kind(@Root() { kindCode }: Organisation): OrganisationKind | null {
    return kindCode === null ? null : organisationKinds.get(kindCode);
  }

  @FieldResolver(() => [Identifier], {
    nullable: true,
    description: 'Its numbers in registers on the day that is asked about.',
  })
  identifiers(
    @Root() { id, asOf }: Organisation,
    @Ctx() context: Context,
    @Arg('withEnded', () => Boolean, withEndedOptions) withEnded: boolean,
  ): Promise<Identifier[]> {
    return byParent(context, `organisation identifiers ${asOf} ${withEnded}`, id, (ids) =>
      identifiersOf(context.rows, asOf, ids, withEnded),
    );
  }

  @FieldResolver(() => Source, { nullable: true, description: 'Who told about it.' })
  source(@Root() organisation: Organisation, @Ctx() context: Context): Promise<Source | null> {
    return sourceOf(context, organisation.sourceId);
  }
}

/** An organisation by its id, one statement for all that a request asks for. */
export const organisationOf = (context: Context, id: string | null, asOf: string) =>
  byKey<Organisation>(context, `organisation ${asOf}`, id, (ids) =>
    organisationsById(context.rows, asOf, ids),
  );

export const OrganisationConnection = connectionOf(Organisation, 'Organisation');
