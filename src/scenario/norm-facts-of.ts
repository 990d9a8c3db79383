import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import type { NormFile } from '../norm/norm-file.ts';
import { particularsOf } from '../norm/norm-particulars.ts';

/** The norms of a file as the judges get them, whether they were ever taken in or not. */
export const normFactsOf = (set: NormFile): NormFacts[] =>
  set.norms.map((norm) => ({
    ...{ id: `${set.code} ${set.version} ${norm.code}`, setCode: set.code, code: norm.code },
    ...{ form: norm.form, facilityKinds: norm.facilityKinds, partnerKind: norm.partnerKind ?? null },
    ...{ themes: norm.themes, minimumLevel: norm.minimumLevel ?? null, value: norm.value, unit: norm.unit },
    ...{
      metric: norm.metric ?? null,
      particulars: particularsOf(norm),
      sharePercent: norm.sharePercent ?? null,
    },
    ...{ switchedOff: norm.switchedOff ?? null, agesFrom: norm.ages[0], agesUntil: norm.ages[1] },
    ...{ level: norm.level, minimumChildren: norm.minimumChildren ?? null, legalStatus: norm.legalStatus },
  }));
