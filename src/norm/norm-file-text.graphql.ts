import { GraphQLScalarType } from 'graphql';
import { refuse } from '../graphql/refusal.ts';

/** More than four times the example set of 34 norms; a request has at most 100,000 bytes. */
const longest = 64_000;

/** The one text that may be longer than others: `textLength` is what the limits look at, wherever it is given. */
export const NormFileText = new GraphQLScalarType<string, string>({
  name: 'NormFileText',
  description: `Text of a norm file: YAML as in docs/norms.md, in at most ${longest} characters.`,
  extensions: { textLength: longest },
  serialize: String,
  parseValue(value) {
    if (typeof value === 'string') return value;
    throw refuse('BAD_USER_INPUT', 'the text of a norm file is a text');
  },
});
