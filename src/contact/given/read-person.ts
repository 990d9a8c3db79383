import { type Problem, problem } from '../../graphql/problem.ts';
import { furthestEnd, usualEnd } from './person-retention.ts';
import { readMail } from './read-mail.ts';
import { readName } from './read-name.ts';
import { readPhone } from './read-phone.ts';
import type { GivenPerson, StatedPerson } from './stated-contact.ts';

const path = ['input', 'person'];

export const noAccountForPerson = problem(
  'INVALID',
  path,
  'no municipality with an account answers for a person here',
);

/**
 * Who is named, as it is kept, and all that is wrong with it. No message repeats what was filled in: answers are
 * remembered, and what is refused is not to be kept either.
 */
export function readPerson(
  given: GivenPerson,
  today: string,
): { readonly person: StatedPerson; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const read = (field: 'name' | 'email' | 'phone', as: (text: string) => string | null, what: string) => {
    const text = given[field]?.trim() || null;
    const value = text && as(text);
    if (text !== null && value === null)
      problems.push(problem('INVALID', [...path, field], `what is filled in is no ${what}`));
    return value;
  };
  const person = {
    name: read('name', readName, 'name of a person'),
    email: read('email', readMail, 'e-mail address'),
    phone: read('phone', readPhone, 'telephone number'),
    deleteAfter: given.deleteAfter ?? usualEnd(today),
  };
  if (!given.name?.trim() && !given.email?.trim() && !given.phone?.trim())
    problems.push(problem('REQUIRED', path, 'a person has a name, an e-mail address or a telephone number'));
  const furthest = furthestEnd(today);
  if (person.deleteAfter < today || person.deleteAfter > furthest) {
    const message = `a person is removed after a day between ${today} and ${furthest}, not ${person.deleteAfter}`;
    problems.push(problem('INVALID', [...path, 'deleteAfter'], message));
  }
  return { person, problems };
}
