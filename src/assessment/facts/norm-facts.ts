import type { AreaLevel } from '../../area/area-level.ts';
import type { NormParticulars } from '../../norm/norm-particulars.ts';
import type { DistanceMetric, LegalStatus, NormForm } from '../../norm/norm-terms.ts';

export interface NormFacts {
  readonly id: string;
  readonly setCode: string;
  readonly code: string;
  readonly form: NormForm;
  readonly facilityKinds: readonly string[];
  readonly partnerKind: string | null;
  readonly themes: readonly string[];
  readonly minimumLevel: number | null;
  readonly value: number;
  readonly unit: string;
  readonly metric: DistanceMetric | null;
  readonly particulars: NormParticulars;
  readonly switchedOff: string | null;
  readonly sharePercent: number | null;
  readonly agesFrom: number;
  readonly agesUntil: number;
  readonly level: AreaLevel;
  readonly minimumChildren: number | null;
  readonly legalStatus: LegalStatus;
}
