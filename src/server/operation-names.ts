import { Kind, parse } from 'graphql';
import type { Example } from './examples.ts';

/** The names of the operations in the examples: the ones that are counted apart. */
export function operationNames(examples: readonly Example[]): string[] {
  return examples.flatMap(({ query }) =>
    parse(query).definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.name ? [definition.name.value] : [],
    ),
  );
}
