import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { may } from '../../access/policy.ts';
import type { Viewer } from '../../access/viewer.ts';
import { refuseRequest } from '../fault/http-refusal.ts';
import { anyone, type Guard, guardedQuestions, guardedTypes } from './guarded-questions.ts';
import { memoByDocument } from './memo-by-document.ts';

export interface Guards {
  readonly questions: Readonly<Record<string, Guard>>;
  readonly types: Readonly<Record<string, Guard>>;
}

const ours: Guards = { questions: guardedQuestions, types: guardedTypes };

/**
 * Refuses a document that asks what the viewer may not, before anything is looked up; resolvers limit what those who may
 * ask are shown. It looks at the whole document, as the operation that runs is not worth telling apart.
 */
export function guardQuestions(
  schema: GraphQLSchema,
  document: DocumentNode,
  viewer: Viewer,
  guards: Guards = ours,
): void {
  const asked = guards === ours ? guardsOfOurs(document, schema) : guardsOf(document, schema, guards);
  for (const guard of asked) {
    if (guard === anyone || (guard !== null && may(viewer, guard))) continue;
    if (viewer.kind === 'ANONYMOUS' && guard !== null)
      // Which scheme is asked for; without a word of what was wrong, since nothing was sent (RFC 6750, 3.1).
      throw refuseRequest('UNAUTHENTICATED', `${guard} needs a token or an API key`, 401, {
        'www-authenticate': 'Bearer',
      });
    throw refuseRequest(
      'FORBIDDEN',
      `${guard ?? 'what is in no list of questions'} is not for ${viewer.kind}`,
      403,
    );
  }
}

const guardsOfOurs = memoByDocument((document: DocumentNode, schema: GraphQLSchema) =>
  guardsOf(document, schema, ours),
);

function guardsOf(document: DocumentNode, schema: GraphQLSchema, guards: Guards): ReadonlySet<Guard | null> {
  const found = new Set<Guard | null>();
  const types = new TypeInfo(schema);
  const roots = [schema.getQueryType(), schema.getMutationType()];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (name.value.startsWith('__') || !parent) return;
        if (roots.some((root) => root === parent))
          found.add(guards.questions[`${parent.name}.${name.value}`] ?? null);
        for (const guard of guardsOfType(getNamedType(types.getType()), guards)) found.add(guard);
      },
    }),
  );
  return found;
}

/** A kind of gap is a gap. */
function guardsOfType(type: GraphQLNamedType | undefined, { types }: Guards): Guard[] {
  if (!type) return [];
  const interfaces = isObjectType(type) ? type.getInterfaces() : [];
  return [type, ...interfaces].flatMap(({ name }) => types[name] ?? []);
}
