import { buildSchema, GraphQLError, graphql } from 'graphql';
import { errorCodes, refuse } from '../../../src/graphql/refusal.ts';
import { databaseFault } from '../../../src/server/fault/database-fault.ts';
import { makeFormatError } from '../../../src/server/fault/format-error.ts';

const reported: unknown[] = [];
const report = (fault: unknown) => {
  reported.push(fault);
  return { id: 'abc123', message: 'Something went wrong on our side; incident abc123.' };
};
const inProduction = makeFormatError({ report, suggestions: false });
const whileDeveloping = makeFormatError({ report, suggestions: true });

/** As Apollo hands an error on: with a code, INTERNAL_SERVER_ERROR where it has none. */
const formatted = (error: GraphQLError) => ({
  ...error.toJSON(),
  extensions: { code: 'INTERNAL_SERVER_ERROR', ...error.extensions },
});
const format = (error: GraphQLError, hand = inProduction) => hand(formatted(error), error);
const thrown = (fault: Error) => new GraphQLError(fault.message, { path: ['gaps'], originalError: fault });

beforeEach(() => {
  reported.length = 0;
});

describe('an error that was raised on purpose', () => {
  test.each(errorCodes.filter((code) => code !== 'INTERNAL_SERVER_ERROR'))('%s leaves as it is', (code) => {
    expect(format(refuse(code, 'first is 900'))).toEqual({
      message: 'first is 900',
      extensions: { code },
    });
    expect(reported).toEqual([]);
  });

  test('a scalar that refuses a literal says BAD_USER_INPUT, as it does for a variable', () => {
    const wrapped = new GraphQLError('"XX" is not an area code', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      originalError: refuse('BAD_USER_INPUT', '"XX" is not an area code'),
    });
    expect(format(wrapped).extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test('a request without a clear operation is a BAD_REQUEST', () => {
    const error = new GraphQLError('Must provide operation name', {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
    });
    expect(format(error).extensions).toEqual({ code: 'BAD_REQUEST' });
  });

  test('a null variable where null may not be is BAD_USER_INPUT', async () => {
    const schema = buildSchema('type Query { area(code: String!): String }');
    const source = 'query ($code: String = "GM0001") { area(code: $code) }';
    const { errors = [] } = await graphql({ schema, source, variableValues: { code: null } });
    expect(format(errors[0] as GraphQLError).extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

describe('any other error', () => {
  test('leaves with an incident number, and is reported with all that is known', () => {
    const fault = new Error('column "bsn" does not exist in /srv/app/dist/gap.js');
    expect(format(thrown(fault))).toEqual({
      message: 'Something went wrong on our side; incident abc123.',
      path: ['gaps'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', incident: 'abc123' },
    });
    expect(reported).toEqual([fault]);
  });

  test('with a code that is not on the list is ours too', () => {
    const error = new GraphQLError('secret', { extensions: { code: 'SOMETHING_NEW', secret: 'x' } });
    expect(JSON.stringify(format(error))).not.toContain('secret');
    expect(reported).toHaveLength(1);
  });

  test('keeps nothing of its stack or other extensions', () => {
    const error = new GraphQLError('no', {
      extensions: { code: 'CONFLICT', stacktrace: ['at x'], sql: 'select' },
    });
    expect(format(error).extensions).toEqual({ code: 'CONFLICT' });
  });
});

describe('a fault of the database', () => {
  test.each([
    ['57014', 'canceling statement due to statement timeout', 'TIMEOUT'],
    ['53300', 'sorry, too many clients already', 'UNAVAILABLE'],
    ['57P01', 'terminating connection due to administrator command', 'UNAVAILABLE'],
    ['57P03', 'the database system is starting up', 'UNAVAILABLE'],
    ['08006', 'connection failure', 'UNAVAILABLE'],
    ['53100', 'could not extend file: No space left on device', 'UNAVAILABLE'],
    ['ECONNREFUSED', 'connect ECONNREFUSED 10.0.0.5:5432', 'UNAVAILABLE'],
    ['ECONNRESET', 'read ECONNRESET', 'UNAVAILABLE'],
    ['25P02', 'current transaction is aborted', 'UNAVAILABLE'],
    [undefined, 'timeout exceeded when trying to connect', 'UNAVAILABLE'],
    [undefined, 'Connection terminated unexpectedly', 'UNAVAILABLE'],
    [undefined, 'a read after its request ended: select "a"."id"', 'UNAVAILABLE'],
  ])('%s %s becomes %s, without its text and without an incident', (code, message, expected) => {
    const answer = format(thrown(Object.assign(new Error(message), { code })));
    expect(answer.extensions).toEqual({ code: expected });
    expect(answer.message).not.toContain(message.slice(0, 12));
    expect(reported).toEqual([]);
  });

  test.each(['42703', '22012', 'XX000', '5701', undefined])('%s does not pass by itself', (code) => {
    expect(databaseFault(Object.assign(new Error('column does not exist'), { code }))).toBeNull();
  });

  test.each([null, undefined, 'text', 0])('%s is none', (fault) => {
    expect(databaseFault(fault)).toBeNull();
  });
});

describe('a suggestion', () => {
  const error = new GraphQLError('Cannot query field "nam" on type "Area". Did you mean "name" or "label"?', {
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });

  test('is left out in production', () => {
    expect(format(error).message).toBe('Cannot query field "nam" on type "Area".');
  });

  test('helps while developing', () => {
    expect(format(error, whileDeveloping).message).toContain('Did you mean "name"');
  });
});
