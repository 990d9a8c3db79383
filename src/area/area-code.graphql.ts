import { GraphQLScalarType, Kind } from 'graphql';
import { refuse } from '../graphql/refusal.ts';
import { readAreaCode } from './area-code.ts';

function codeOf(value: unknown): string {
  const read = typeof value === 'string' ? readAreaCode(value) : null;
  if (read) return read.code;
  throw refuse(
    'BAD_USER_INPUT',
    `${JSON.stringify(value)} is not an area code; expected NL00, GM0034, WK003401 or BU00340101 (letters may occur)`,
  );
}

export const AreaCode = new GraphQLScalarType<string, string>({
  name: 'AreaCode',
  description:
    'CBS code of an area: NL00, GM0034 (gemeente), WK003401 (wijk) or BU00340101 (buurt). Letters occur (BU0363AA01); lower case is accepted. A code only means something within an edition.',
  serialize: String,
  parseValue: codeOf,
  parseLiteral: (node) => codeOf(node.kind === Kind.STRING ? node.value : null),
});
