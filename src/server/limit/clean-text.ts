import {
  type ASTNode,
  type ASTVisitor,
  BREAK,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type StringValueNode,
  type ValidationRule,
} from 'graphql';
import { refuse } from '../../graphql/refusal.ts';
import { refuseRequest } from '../fault/http-refusal.ts';
import type { RequestLimits } from './request-limits.ts';

/**
 * Every text that comes in with a question, in a variable, in an address or written in the document, passes here once. Text that is no
 * text (half a character, the character 0) is refused by its argument; what looks alike becomes alike (NFC), so that a
 * name is found however it was typed.
 */
type TextLimits = Pick<RequestLimits, 'variablesDepth' | 'textLength'>;

/** Of a variable; undefined: nobody declared it. */
type TypeOf = (variable: string) => GraphQLInputType | undefined;

/** The variables with their texts as they may go on; throws BAD_USER_INPUT naming the first that may not. */
export function cleanVariables(
  variables: Readonly<Record<string, unknown>>,
  limits: TextLimits,
  typeOf: TypeOf = () => undefined,
): Record<string, unknown> {
  function cleaned(value: unknown, at: string, depth: number, type?: GraphQLInputType): unknown {
    if (typeof value === 'string') {
      const fault = faultOf(value, longest(type, limits));
      if (fault) throw refuseRequest('BAD_USER_INPUT', `${at} ${fault}`, 400);
      return value.normalize('NFC');
    }
    if (typeof value !== 'object' || value === null) return value;
    if (depth > limits.variablesDepth) {
      const sentence = `${at.slice(0, 40)} … goes deeper than ${limits.variablesDepth} levels`;
      throw refuseRequest('BAD_USER_INPUT', sentence, 400);
    }
    if (Array.isArray(value))
      return value.map((one, index) => cleaned(one, `${at}[${index}]`, depth + 1, withinList(type)));
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.map(([name, one]) => [
        name,
        cleaned(one, `${at}.${name.slice(0, 40)}`, depth + 1, withinObject(type, name)),
      ]),
    );
  }
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      cleaned(value, `$${name.slice(0, 40)}`, 1, typeOf(name)),
    ]),
  );
}

function withinList(type: GraphQLInputType | undefined): GraphQLInputType | undefined {
  const list = type && getNullableType(type);
  return isListType(list) ? list.ofType : undefined;
}

function withinObject(type: GraphQLInputType | undefined, name: string): GraphQLInputType | undefined {
  const named = type && getNamedType(type);
  return isInputObjectType(named) ? named.getFields()[name]?.type : undefined;
}

/** As long as any text, unless the type says how long its own may be. */
function longest(type: GraphQLInputType | null | undefined, { textLength }: TextLimits): number {
  const own = type && getNamedType(type).extensions.textLength;
  return typeof own === 'number' ? own : textLength;
}

/** The same for the parameters of an address, of a list each part. */
export function cleanParameters(given: URLSearchParams, limits: TextLimits): URLSearchParams {
  const cleaned = [...given].map(([name, text]): [string, string] => {
    const fault = text
      .split(',')
      .map((part) => faultOf(part, limits.textLength))
      .find((one) => one !== null);
    if (fault) throw refuseRequest('BAD_USER_INPUT', `${name.slice(0, 40)} ${fault}`, 400);
    return [name, text.normalize('NFC')];
  });
  return new URLSearchParams(cleaned);
}

/** The same for what is written in the document. Changes it: a document is read and checked once, then kept. */
export const cleanLiterals =
  (limits: TextLimits): ValidationRule =>
  (context): ASTVisitor => ({
    StringValue(node, _key, parent, _path, ancestors) {
      const fault = faultOf(node.value, longest(context.getInputType(), limits));
      (node as Changeable).value = node.value.normalize('NFC');
      if (!fault) return;
      context.reportError(
        refuse('BAD_USER_INPUT', `${argumentAround([...ancestors, ...(parent ? [parent] : [])])} ${fault}`),
      );
      return BREAK;
    },
  });

type Changeable = { -readonly [Key in keyof StringValueNode]: StringValueNode[Key] };

function argumentAround(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string {
  const names = ancestors.flatMap((one) => {
    if (!('kind' in one)) return [];
    if (one.kind === Kind.VARIABLE_DEFINITION) return [`$${one.variable.name.value}`];
    return one.kind === Kind.ARGUMENT || one.kind === Kind.OBJECT_FIELD ? [one.name.value] : [];
  });
  return names.join('.') || 'a text';
}

/** Completes a sentence; null for a text that may go on. */
function faultOf(text: string, most: number): string | null {
  // As it goes on: some signs become three when they are composed.
  const { length } = text.normalize('NFC');
  if (length > most) return `has ${length} characters; at most ${most}`;
  if (text.includes('\0')) return 'holds the character U+0000, which is no text';
  return text.isWellFormed() ? null : 'holds half of a character (a lone surrogate), which is no text';
}
