import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDate, GraphQLDateTime } from 'graphql-scalars';
import { refuse } from './refusal.ts';

function dayOf(value: unknown): string {
  GraphQLDate.parseValue(value);
  return knownYear(String(value));
}

/** Years the database has days for, and nobody asks about others. */
function knownYear(day: string): string {
  if (day >= '1900' && day < '2200') return day;
  throw refuse('BAD_USER_INPUT', `${JSON.stringify(day)} is not in the years 1900 to 2199`);
}

/** A day, `2026-11-24`; kept as text so that no time zone can move it. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day as yyyy-mm-dd.',
  serialize: (value) => String(value).slice(0, 10),
  parseValue: dayOf,
  parseLiteral: (node) => dayOf(node.kind === Kind.STRING ? node.value : null),
});

export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'A moment in UTC, 2026-11-24T09:30:00.000Z.',
  serialize: (value) => new Date(value as string).toISOString(),
  parseValue: (value) => knownYear((GraphQLDateTime.parseValue(value) as Date).toISOString()),
  parseLiteral: (node) => knownYear((GraphQLDateTime.parseLiteral(node, {}) as Date).toISOString()),
});

/** Output only: a JSON scalar is never accepted as input. */
export const GeoJSONScalar = new GraphQLScalarType({
  name: 'GeoJSON',
  description: 'A GeoJSON geometry (RFC 7946): WGS84, longitude first. Output only.',
  serialize: (value) => (typeof value === 'string' ? JSON.parse(value) : value),
  parseValue: () => {
    throw new GraphQLError('GeoJSON is given, never taken', { extensions: { code: 'BAD_USER_INPUT' } });
  },
});
