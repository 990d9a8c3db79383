import type { AreaFacts } from '../facts/area-facts.ts';
import type { ContactFacts } from '../facts/check-facts.ts';
import type { Facts } from '../facts/facts.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import { contactsOf } from '../finding/contact-found.ts';
import type { Evidence, Finding } from '../finding/finding.ts';
import { childrenEvidence, draft } from './draft.ts';
import { verdictOf } from './judge-ratio.ts';
import { judgeServing } from './judge-serving.ts';

/**
 * "So many percent of these facilities have a contact that was checked in the last so many months", of those that are
 * known to serve the area. That a facility has none on record is known, and lacks in the data; where not one of them has
 * any, nobody keeps contacts there yet, and who could is a question.
 */
export const assessContact = (norm: NormFacts, facts: Facts): Finding[] =>
  judgeServing(norm, facts, facts.contacts, judge);

function judge(
  norm: NormFacts,
  { factsOn }: Facts,
  area: AreaFacts,
  contacts: readonly ContactFacts[],
): Finding {
  const found = contactsOf(contacts, factsOn, norm.particulars.monthsVerified ?? 0);
  const { of, verified, without, lacking } = found;
  const byId = new Map(contacts.map((contact) => [contact.facilityId, contact]));
  const evidence = [
    ...childrenEvidence(area),
    ...lacking.flatMap(({ facilityId }) => byId.get(facilityId) ?? []).map(evidenceOf),
  ];
  const common = { counted: of, details: { contact: { kinds: norm.facilityKinds, ...found } } };
  if (of === 0 || area.children0to15 === 0)
    return draft(norm, area, { verdict: 'NOT_APPLICABLE', evidence, ...common });
  if (without === of)
    return draft(norm, area, { verdict: 'UNKNOWN', evidence: childrenEvidence(area), ...common });
  // Compared in whole facilities: a percentage of thirds would miss its border by a hair.
  const ratio = (100 * verified) / (norm.value * of);
  return draft(norm, area, {
    ...{ verdict: verdictOf(ratio), actual: (100 * verified) / of, ratio },
    ...{ evidence, ...common },
  });
}

function evidenceOf(contact: ContactFacts): Evidence {
  const { name, checkedOn, sourceId, row } = contact;
  const state = stateOf(contact);
  return {
    statement: { nl: `${name}: ${state.nl}`, en: `${name}: ${state.en}` },
    ...{ sourceId, row, retrievedOn: checkedOn },
  };
}

function stateOf({ held, checkedOn, checkedAtMost }: ContactFacts): Evidence['statement'] {
  if (held === 0) return { nl: 'geen contact bekend', en: 'no contact on record' };
  if (checkedOn !== checkedAtMost)
    return {
      nl: `contact nagegaan op ${checkedAtMost}, daarna als onjuist gemeld`,
      en: `contact checked on ${checkedAtMost}, reported as wrong since`,
    };
  return checkedOn === null
    ? { nl: 'contact nooit nagegaan', en: 'contact never checked' }
    : { nl: `contact nagegaan op ${checkedOn}`, en: `contact checked on ${checkedOn}` };
}
