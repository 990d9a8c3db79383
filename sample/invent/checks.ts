/** Everything that must be true of the sample, as sentences. */
import type { Check } from './check.ts';
import { checkActivities } from './check-activities.ts';
import { checkAreas } from './check-areas.ts';
import { checkCases } from './check-cases.ts';
import { checkContacts } from './check-contacts.ts';
import { checkFacilities } from './check-facilities.ts';
import { checkNetwork } from './check-network.ts';
import { checkRelations } from './check-relations.ts';
import { checkSchools } from './check-schools.ts';
import type { Sample } from './read.ts';

export const checksOf = (sample: Sample): Check[] => [
  ...checkAreas(sample),
  ...checkFacilities(sample),
  ...checkActivities(sample),
  ...checkCases(sample),
  ...checkRelations(sample),
  ...checkNetwork(sample),
  ...checkSchools(sample),
  ...checkContacts(sample),
];
