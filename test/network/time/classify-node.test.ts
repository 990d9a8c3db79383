import { classifyNode, type FacilityThen } from '../../../src/network/time/classify-node.ts';

const inactive: FacilityThen = { isActive: false, isInScope: true };
const elsewhere: FacilityThen = { isActive: true, isInScope: false };
const there: FacilityThen = { isActive: true, isInScope: true };

/** What its facilities were on the day of the other network, whether it is a partner outside, and what that makes. */
test.each<[readonly FacilityThen[], boolean, string, string]>([
  [[], false, 'OPENED', 'CLOSED'],
  [[inactive], false, 'OPENED', 'CLOSED'],
  [[inactive], true, 'OPENED', 'CLOSED'],
  [[elsewhere], false, 'SCOPE_ENTERED', 'SCOPE_LEFT'],
  [[elsewhere], true, 'FIRST_TIE', 'LAST_TIE'],
  [[there], false, 'FIRST_TIE', 'LAST_TIE'],
  [[there], true, 'FIRST_TIE', 'LAST_TIE'],
  // An organisation is there with one of its facilities.
  [[inactive, elsewhere], false, 'SCOPE_ENTERED', 'SCOPE_LEFT'],
  [[inactive, elsewhere, there], false, 'FIRST_TIE', 'LAST_TIE'],
])('%j, outside %p: %s when it came, %s when it left', (facilities, isOutside, came, left) => {
  expect(classifyNode('GAINED', isOutside, facilities)).toBe(came);
  expect(classifyNode('LOST', isOutside, facilities)).toBe(left);
});
