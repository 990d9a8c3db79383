import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';
import { type Action, actions, type Scope, scopeOf } from '../access/policy.ts';
import { type Viewer, type ViewerKind, viewerKinds } from '../access/viewer.ts';
import { enumOf } from '../database/enum-of.ts';
import type { Context } from '../graphql/context.ts';
import { Language } from '../graphql/language.ts';
import { languageOptions } from '../graphql/term.graphql.ts';
import { Organisation, organisationOf } from '../organisation/organisation.graphql.ts';
import { Account, accountById } from './account.graphql.ts';
import { callViewer } from './viewer-kinds.ts';

const ViewerKindEnum = enumOf(...viewerKinds);
registerEnumType(ViewerKindEnum, {
  name: 'ViewerKind',
  description: 'Kinds of who asks.',
  valuesConfig: {
    ANONYMOUS: { description: 'Who did not sign in.' },
    PARTNER: { description: 'Somebody of a partner organisation.' },
    DASHBOARD: { description: 'An application of a municipality.' },
    EDITOR: { description: 'Staff of a municipality, who keep its facts, norms and contacts.' },
    STEWARD: {
      description: 'Who answers for the data of a municipality: its data steward or privacy officer.',
    },
    IMPORTER: { description: 'What brings files in for a municipality.' },
    AUDITOR: { description: 'Who checks who looked at what.' },
    OPERATOR: { description: 'The service itself; never over HTTP.' },
  },
});

const PermissionScope = enumOf('COUNTED', 'PUBLIC', 'AGREED', 'OWN', 'ALL');
type PermissionScope = keyof typeof PermissionScope;
registerEnumType(PermissionScope, {
  name: 'PermissionScope',
  description: 'How far a right reaches.',
  valuesConfig: {
    COUNTED: { description: 'Numbers only, of ten or more.' },
    PUBLIC: { description: 'What anyone may see of it.' },
    AGREED: { description: 'Under an agreement that covers the municipality, for a purpose.' },
    OWN: { description: 'What is of the own municipality, organisation, person or key.' },
    ALL: { description: 'Everything there is.' },
  },
});

@ObjectType({ description: 'Bevoegdheid. Something the viewer may do.', simpleResolvers: true })
export class Permission {
  @Field(() => String, { description: 'What: a thing and what is done with it, such as `contact:details`.' })
  action!: Action;

  @Field(() => PermissionScope, { description: 'How far that reaches.' })
  scope!: PermissionScope;
}

@ObjectType('Viewer', {
  description:
    'Wie vraagt. Whom the service takes you for, and what you may; to sign in send a token or an API key.',
  simpleResolvers: true,
})
export class ViewerShown {
  @Field(() => ViewerKindEnum, { description: 'What kind of viewer.' })
  kind!: ViewerKind;

  @Field(() => String, {
    nullable: true,
    description:
      'Who: the subject of the token with its issuer, or the prefix of the key; null when nobody signed in.',
  })
  actor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the token says is the purpose of asking; a question may name another.',
  })
  purpose!: string | null;

  viewer!: Viewer;
}

@Resolver(() => ViewerShown)
export class ViewerFields {
  @FieldResolver(() => String, { nullable: true, description: 'The same in a few words: kind and home.' })
  async label(
    @Root() { viewer }: ViewerShown,
    @Ctx() context: Context,
    @Arg('language', () => Language, languageOptions()) language: Language,
  ): Promise<string> {
    const organisation = await organisationOf(context, viewer.organisation, context.today);
    const account = await accountById(context, viewer.account);
    return callViewer(viewer.kind, (organisation ?? account)?.name ?? null, language);
  }

  @FieldResolver(() => Account, { nullable: true, description: 'The municipality you belong to, if any.' })
  account(@Root() { viewer }: ViewerShown, @Ctx() context: Context): Promise<Account | null> {
    return accountById(context, viewer.account);
  }

  @FieldResolver(() => Organisation, {
    nullable: true,
    description: 'The partner organisation you belong to, if any.',
  })
  organisation(@Root() { viewer }: ViewerShown, @Ctx() context: Context): Promise<Organisation | null> {
    return organisationOf(context, viewer.organisation, context.today);
  }

  @FieldResolver(() => [Permission], {
    description: 'What you may, and how far; what is not in it you may not.',
  })
  may(@Root() { viewer }: ViewerShown): Permission[] {
    return actions.flatMap((action) => {
      const scope: Scope = scopeOf(viewer, action);
      return scope === 'NONE' ? [] : [{ action, scope }];
    });
  }
}

@Resolver()
export class ViewerQuery {
  @Query(() => ViewerShown, {
    nullable: true,
    description: 'Wie ben ik hier. Whom the service takes you for.',
  })
  viewer(@Ctx() { viewer }: Context): ViewerShown {
    const { kind, actor, purpose } = viewer;
    return { kind, actor, purpose, viewer };
  }
}
