import type { NormForm } from './norm-terms.ts';

/** Words of a norm that only some forms use. */
export type Particular =
  | 'per'
  | 'metric'
  | 'sharePercent'
  | 'withinMetres'
  | 'partnerKind'
  | 'partnerKinds'
  | 'minimumLevel'
  | 'minimumFormality'
  | 'maximumSteps'
  | 'themes'
  | 'items'
  | 'monthsVerified'
  | 'goals'
  | 'demandWeight'
  | 'staff'
  | 'weeksPerYear'
  | 'years';

interface FormRules {
  readonly units: readonly string[];
  readonly needs: readonly Particular[];
  readonly may?: readonly Particular[];
}

/** What a norm of each form is measured in, and which words it must and may have beside those that all norms have. */
export const formRules: Readonly<Record<NormForm, FormRules>> = {
  MINIMUM_COUNT: { units: ['facilities'], needs: [] },
  RATIO: { units: ['FTE', 'places', 'persons', 'hours'], needs: ['per'], may: ['demandWeight', 'staff'] },
  MAXIMUM_DISTANCE: { units: ['metres'], needs: ['metric'], may: ['sharePercent'] },
  CHOICE: { units: ['kinds'], needs: ['metric', 'withinMetres'], may: ['sharePercent'] },
  SURFACE: { units: ['square metres', 'percent'], needs: [], may: ['per'] },
  HOURS: { units: ['hours'], needs: ['weeksPerYear', 'years'] },
  ACCESS: {
    units: ['FTE', 'places', 'persons', 'hours'],
    needs: ['per', 'metric', 'withinMetres'],
    may: ['demandWeight'],
  },
  RELATION_PRESENT: {
    units: ['percent'],
    needs: ['partnerKind'],
    may: ['minimumLevel', 'minimumFormality', 'themes'],
  },
  SIGNAL_ROUTE: { units: ['routes'], needs: ['partnerKinds', 'maximumSteps'], may: ['themes'] },
  PARTNER_KINDS: { units: ['kinds'], needs: ['partnerKinds'], may: ['minimumLevel', 'themes'] },
  CONTACT: { units: ['percent'], needs: ['monthsVerified'] },
  ANCHORING: { units: ['items'], needs: ['items'] },
  GOALS: { units: ['activities'], needs: ['goals'] },
  RESILIENCE: { units: ['facilities'], needs: [], may: ['themes'] },
  FRESHNESS: { units: ['percent'], needs: ['monthsVerified'] },
};
