import type { NormFacts } from '../assessment/facts/norm-facts.ts';
import { breaches } from '../norm/norm-form-breaches.ts';

/** What a scenario asks otherwise of a norm; null and left out: as it is. */
export interface SupposedNorm {
  readonly code: string;
  readonly value?: number | null;
  readonly sharePercent?: number | null;
  readonly minimumLevel?: number | null;
  readonly switchedOff?: boolean | null;
}

/** Norms as they are asked in a scenario: nobody adopted what is asked otherwise, so it is an example. */
export const supposeNorms = (norms: readonly NormFacts[], asked: readonly SupposedNorm[]): NormFacts[] =>
  norms.map((norm) => {
    const other = asked.find(({ code }) => code === norm.code);
    return other ? otherwise(norm, other) : norm;
  });

function otherwise(norm: NormFacts, other: SupposedNorm): NormFacts {
  const isOff = other.switchedOff ?? norm.switchedOff !== null;
  return {
    ...norm,
    value: other.value ?? norm.value,
    sharePercent: other.sharePercent ?? norm.sharePercent,
    minimumLevel: other.minimumLevel ?? norm.minimumLevel,
    switchedOff: isOff ? (norm.switchedOff ?? 'scenario') : null,
    legalStatus: 'EXAMPLE',
  };
}

/** All that is wrong with what is asked of norms, each naming the norm and the value. */
export function problemsOfNorms(norms: readonly NormFacts[], asked: readonly SupposedNorm[]): string[] {
  return asked.flatMap((other, at) => {
    const { code, value, sharePercent, minimumLevel } = other;
    const norm = norms.find((one) => one.code === code);
    if (!norm) return [`norms: ${JSON.stringify(code)} is no norm of the set`];
    const most = norm.unit === 'percent' ? 100 : Number.MAX_VALUE;
    return [
      ...(asked.findIndex((one) => one.code === code) < at ? [`norms: ${code} is there twice`] : []),
      ...(value == null || (value > 0 && value <= most)
        ? []
        : [
            `norms: the value of ${code} is ${value}; it is more than 0${most === 100 ? ', at most 100' : ''}`,
          ]),
      ...(sharePercent == null || (sharePercent > 0 && sharePercent <= 100)
        ? []
        : [`norms: the share of ${code} is ${sharePercent} %; it is more than 0, at most 100`]),
      ...(minimumLevel == null || (minimumLevel >= 1 && minimumLevel <= 5)
        ? []
        : [`norms: the level of ${code} is ${minimumLevel}; it is 1 to 5`]),
      ...breachesOf(norm, other).map((message) => `norms: ${code}: ${message}`),
    ];
  });
}

/** What a norm of this form has no word for, by the rules of norm files. */
function breachesOf(norm: NormFacts, other: SupposedNorm): string[] {
  const words = (one: NormFacts) => ({
    ...{ form: one.form, unit: one.unit, level: one.level, ...one.particulars },
    ...{ metric: one.metric ?? undefined, partnerKind: one.partnerKind ?? undefined, themes: one.themes },
    ...{ sharePercent: one.sharePercent ?? undefined, minimumLevel: one.minimumLevel ?? undefined },
  });
  return breaches(words(otherwise(norm, other))).map(({ message }) => message);
}
