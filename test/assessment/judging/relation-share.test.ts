import { assessRelation } from '../../../src/assessment/judging/assess-relation.ts';
import { someFacts } from '../facts.ts';
import { aRelationNorm } from '../norms.ts';
import { aSchool, aTie } from '../tie-facts.ts';

describe('of the schools of a district, 80 % of which must have a tie', () => {
  const tied = (school: string) => aTie(school, { relationId: `rel_${school}` });
  /** Verdicts of five schools: `+` has its tie, `-` was asked and has none, `?` was never asked. */
  const verdicts = (answers: string) => {
    const schools = [...answers].map((answer, at) => ({ answer, id: `fac_${at}` }));
    const found = assessRelation(
      aRelationNorm({ value: 80 }),
      someFacts({
        expecting: schools.map(({ answer, id }) => aSchool(id, answer === '?' ? { askedOn: null } : {})),
        ties: schools.filter(({ answer }) => answer === '+').map(({ id }) => tied(id)),
      }),
      new Map(),
    );
    return Object.fromEntries(found.map((f) => [answers[Number(f.facilityId?.slice(4))], f.verdict]));
  };

  test.each([
    ['++++-', { '+': 'MET', '-': 'NOT_APPLICABLE' }, 'reached, so the fifth is no gap'],
    ['+++--', { '+': 'MET', '-': 'ABSENT' }, 'missed'],
    ['++++?', { '+': 'MET', '?': 'UNKNOWN' }, 'reached, whatever the fifth would say'],
    ['+++-?', { '+': 'MET', '-': 'UNKNOWN', '?': 'UNKNOWN' }, 'not known: it hangs on the one never asked'],
    ['++--?', { '+': 'MET', '-': 'ABSENT', '?': 'UNKNOWN' }, 'missed, whatever the fifth would say'],
  ] as [string, object, string][])('%s is %j: %s', (answers, expected, _why) => {
    expect(verdicts(answers)).toEqual(expected);
  });
});
