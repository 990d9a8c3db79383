import { GraphQLError } from 'graphql';
import { refuse } from '../../../src/graphql/refusal.ts';
import { refusedAnswer } from '../../../src/server/fault/refused-answer.ts';

describe('over plain HTTP', () => {
  test.each([
    ['BAD_USER_INPUT', 400],
    ['QUERY_TOO_EXPENSIVE', 400],
    ['FORBIDDEN', 403],
    ['NOT_FOUND', 404],
    ['TIMEOUT', 503],
    ['UNAVAILABLE', 503],
  ] as const)('a refusal %s is told as it is, with status %d', (code, status) => {
    expect(refusedAnswer(refuse(code, 'area nergens'))).toEqual({ status, code, message: 'area nergens' });
  });

  test('a database that is away or too slow is for later, and a value it cannot hold is a bad request', () => {
    const fault = (code: string) => Object.assign(new Error('select secret'), { code });
    expect(refusedAnswer(fault('57014'))).toMatchObject({ status: 503, code: 'TIMEOUT' });
    expect(refusedAnswer(fault('ECONNREFUSED'))).toMatchObject({ status: 503, code: 'UNAVAILABLE' });
    expect(refusedAnswer(fault('22003'))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(JSON.stringify(refusedAnswer(fault('57014')))).not.toContain('secret');
  });

  test('any other fault is an incident', () => {
    for (const fault of [new Error('no such column'), new GraphQLError('made up'), null, 'text']) {
      expect(refusedAnswer(fault)).toBeNull();
    }
  });
});
