import { type GraphQLInputType, getNamedType, isListType, isNonNullType } from 'graphql';

/**
 * The text of a parameter as the value that GraphQL reads where its type stands; text that is no number or truth value
 * stays text, so that GraphQL says what is wrong with it. Only of a list there may be several.
 */
export function rawValue(
  type: GraphQLInputType,
  texts: readonly string[],
): { readonly value: unknown } | { readonly problem: string } {
  const nullable = isNonNullType(type) ? type.ofType : type;
  const read = (text: string): unknown => {
    const { name } = getNamedType(nullable);
    if (name === 'Int' && /^-?\d{1,15}$/.test(text)) return Number(text);
    if (name === 'Float' && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
    if (name === 'Boolean' && (text === 'true' || text === 'false')) return text === 'true';
    return text;
  };
  if (isListType(nullable)) {
    const parts = texts.flatMap((text) => text.split(',')).map((part) => part.trim());
    return { value: parts.map(read) };
  }
  const [text = '', ...others] = texts;
  return others.length > 0 ? { problem: 'is given more than once' } : { value: read(text) };
}
