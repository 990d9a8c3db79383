/** What must be true of activities and of what the municipality laid down. */
import { audiences, deliveryModes, preventionLevels } from '../../src/facility/term/facility-traits.ts';
import { goals } from '../../src/facility/term/goals.ts';
import type { Vocabulary } from '../../src/graphql/term.ts';
import { anchoringItems, anchoringStates } from '../../src/norm/anchoring-terms.ts';
import { type Check, check, some } from './check.ts';
import type { Row, Sample } from './read.ts';

export function checkActivities({ facilities, activities, anchoring }: Sample): Check[] {
  const keys = new Set(facilities.map(({ sleutel }) => sleutel));
  const names = (filter: (row: Row) => boolean) =>
    activities.filter(filter).map(({ activiteit }) => activiteit!);
  const budgets = anchoring.filter(({ onderdeel }) => onderdeel === 'BUDGET_STRUCTUREEL');
  return [
    check(
      'every activity is of a facility of the town, and its codes are known',
      activities.every((row) => keys.has(row.voorziening) && usesKnownCodes(row)),
    ),
    some(
      'an activity of the time of covid, at the door and online, is over',
      names(({ werkwijze, vanaf, tot }) => werkwijze === 'AAN_HUIS|ONLINE' && vanaf! < tot! && tot! < '2022'),
    ),
    some(
      'another that began then goes on',
      names(({ vanaf, tot }) => /^202[01]-/.test(vanaf!) && tot === ''),
    ),
    some(
      'of an activity nobody told the level of prevention',
      names(({ preventie }) => preventie === ''),
    ),
    check(
      'items of anchoring and their states are those of the checklist',
      anchoring.every(
        ({ onderdeel, stand }) =>
          anchoringItems.find(onderdeel!) !== null && anchoringStates.find(stand!) !== null,
      ),
    ),
    some(
      'a budget was structural once and is not any more',
      budgets
        .filter(({ stand, vanaf }) => stand === 'niet voldaan' && vanaf !== '')
        .map(({ soort }) => soort!),
    ),
  ];
}

function usesKnownCodes(row: Row): boolean {
  const known = (cell: string, { terms }: Vocabulary) =>
    cell.split('|').every((code) => code === '' || terms.some((term) => term.code === code));
  return (
    known(row.doelen!, goals) &&
    known(row.doelgroepen!, audiences) &&
    known(row.werkwijze!, deliveryModes) &&
    known(row.preventie!, preventionLevels)
  );
}
