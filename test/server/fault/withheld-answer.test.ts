import { withheldAnswer } from '../../../src/server/fault/withheld-answer.ts';

const away = Object.assign(new Error('connect ECONNREFUSED 10.0.0.5'), { code: 'ECONNREFUSED' });
const unlogged = new Error('permission denied for table access_log');

describe('an answer that is withheld because it could not be logged', () => {
  test.each([away, unlogged])('is to be asked again when nothing was changed', (fault) => {
    const { code, message } = withheldAnswer(fault, false);
    expect(code).toBe('UNAVAILABLE');
    expect(message).toContain('try again');
  });

  test.each([away, unlogged])('is not to be asked again when something was changed', (fault) => {
    const { code, message } = withheldAnswer(fault, true);
    expect(code).toBe('FORBIDDEN');
    expect(message).toMatch(/was changed.*do not repeat it/);
    expect(message).not.toContain('try again');
  });
});
