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
import type { Viewer } from '../access/viewer.ts';
import { demand } from '../graphql/demand.ts';
import { refuse } from '../graphql/refusal.ts';
import { anyone, type Guard, guardedQuestions, guardedTypes } from './guarded-questions.ts';

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
  for (const guard of guardsOf(schema, document, guards)) {
    if (guard === null) throw refuse('FORBIDDEN', 'what is asked is in no line of who may what');
    if (guard !== anyone) demand(viewer, guard);
  }
}

/** A document that comes again is the same object, until it is forgotten. */
const known = new WeakMap<DocumentNode, ReadonlySet<Guard | null>>();

function guardsOf(schema: GraphQLSchema, document: DocumentNode, guards: Guards): ReadonlySet<Guard | null> {
  const before = guards === ours ? known.get(document) : undefined;
  if (before) return before;
  const found = new Set<Guard | null>();
  const types = new TypeInfo(schema);
  const roots = [schema.getQueryType(), schema.getMutationType()];
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType();
        if (name.value === '__typename' || !parent) return;
        if (roots.some((root) => root === parent))
          found.add(guards.questions[`${parent.name}.${name.value}`] ?? null);
        for (const guard of guardsOfType(getNamedType(types.getType()), guards)) found.add(guard);
      },
    }),
  );
  if (guards === ours) known.set(document, found);
  return found;
}

/** A kind of gap is a gap. */
function guardsOfType(type: GraphQLNamedType | undefined, { types }: Guards): Guard[] {
  if (!type) return [];
  const interfaces = isObjectType(type) ? type.getInterfaces() : [];
  return [type, ...interfaces].flatMap(({ name }) => types[name] ?? []);
}
