import type { Remarks } from './remarks.ts';

/** What is said of registers, and of places that several sources speak of. */
export const registerRemarks = {
  CHILDMINDER_SKIPPED: {
    nl: 'Gastouders worden niet bewaard: zij werken aan een woonadres. Er hoeft niets te gebeuren.',
    en: 'Childminders are not kept: they work at a private address. Nothing needs to be done.',
  },
  AGENCY_SKIPPED: {
    nl: 'Gastouderbureaus worden niet bewaard: er komt geen kind. Er hoeft niets te gebeuren.',
    en: 'Childminder agencies are not kept: no child goes there. Nothing needs to be done.',
  },
} as const satisfies Remarks;
