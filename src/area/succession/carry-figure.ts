import { type FigureValues, figure } from '../../source/figure.ts';
import type { FigureStatus } from '../../source/figure-terms.ts';
import { shownEstimate } from '../figure/children.ts';
import type { Indicator } from '../figure/indicators.ts';
import { sameFromPercent } from './same-area.ts';
import { SuccessionBasis, type SuccessionReason } from './succession-terms.ts';

/** An area of an earlier edition that went over into the one that is asked, whole or in part. */
export interface FormerPart {
  /** Part of it that is in the newer area, 0 to 1; null: not known, see `shareReason`. */
  readonly share: number | null;
  /** Part of the newer area that was in it. */
  readonly shareOfNewer: number | null;
  readonly basis: SuccessionBasis;
  readonly shareReason: SuccessionReason | null;
  readonly value: number | null;
  /** Equal to it unless it was an estimate. */
  readonly low: number | null;
  readonly high: number | null;
  readonly status: FigureStatus | null;
  readonly reason: string | null;
  readonly period: number | null;
  readonly sourceId: string | null;
  readonly inhabitants: number | null;
}

const same = sameFromPercent / 100;
/** Two drawings of one border never coincide: what is this small of both areas is no part of either. */
const sliver = 0.01;

/**
 * What an area of now had in an earlier edition, on the boundary of now. Counts go by the share of each former area, shares of
 * people by how many of them lived in each part; classes cannot be divided. What cannot be told is null, with the reason.
 */
export function carryFigure(
  { code, unit }: Pick<Indicator, 'code' | 'unit'>,
  edition: number,
  all: readonly FormerPart[],
): FigureValues {
  const refused = (reason: string) => figure({ unit, edition, reason });
  const parts = all.filter(
    ({ share, shareOfNewer }) => (share ?? 1) >= sliver || (shareOfNewer ?? 1) >= sliver,
  );
  const [first] = parts;
  if (!first) return refused('NO_PREDECESSOR');
  const unknown = parts.find(({ share }) => share === null);
  if (unknown) return refused(unknown.shareReason ?? 'NOT_GIVEN');
  const isCovered = parts.reduce((sum, part) => sum + (part.shareOfNewer ?? 1), 0) >= same;
  if (!isCovered) return refused('PARTLY_IN_NO_AREA');
  const missing = parts.find(({ value }) => value === null);
  if (missing) return { ...refused(missing.reason ?? 'NOT_PUBLISHED'), status: missing.status ?? 'MISSING' };

  const told = { unit, edition, period: String(first.period), sourceId: first.sourceId };
  const known = parts.map(asKnown);
  if (known.length === 1 && known[0]?.isAll && (first.shareOfNewer ?? 1) >= same) return countOf(told, known);
  const basis = bases[Math.max(...known.map((part) => bases.indexOf(part.basis)))];
  const about = { ...told, known: known.length, of: known.length, method: `SUCCESSION_${basis}` };
  if (unit === 'persons' || unit === 'households') return countOf(about, known);
  if (unit === 'percent') return meanOf(about, known);
  return refused(`${code}_CANNOT_BE_DIVIDED`);
}

/** From what is most certain to what is least: of several parts the least certain one counts. */
const bases = Object.keys(SuccessionBasis);

interface KnownPart extends Omit<FormerPart, 'value' | 'low' | 'high' | 'share'> {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly share: number;
  /** All of it, but for the drawing, went over into the newer area. */
  readonly isAll: boolean;
}

function asKnown({ value, low, high, share, ...part }: FormerPart): KnownPart {
  const isAll = (share ?? 0) >= same;
  const counted = value ?? 0;
  return {
    ...part,
    value: counted,
    low: low ?? counted,
    high: high ?? counted,
    share: isAll ? 1 : (share ?? 0),
    isAll,
  };
}

type About = Partial<FigureValues> & Pick<FigureValues, 'unit'>;

/** Of what went over in part, all people may live in that part, or none. */
function countOf(about: About, parts: readonly KnownPart[]): FigureValues {
  const sum = (of: (part: KnownPart) => number) => parts.reduce((total, part) => total + of(part), 0);
  const value = sum((part) => part.value * part.share);
  if (parts.every(({ isAll, status }) => isAll && status === 'MEASURED')) return figure({ ...about, value });
  const low = sum((part) => (part.isAll ? part.low : 0));
  return shownEstimate({ value, low, high: sum((part) => part.high) }, figure(about));
}

/** Weighted with the inhabitants of each part; it lies between the lowest and the highest of them. */
function meanOf(about: About, parts: readonly KnownPart[]): FigureValues {
  if (parts.some(({ inhabitants }) => inhabitants === null))
    return figure({ ...about, reason: 'INHABITANTS_NOT_KNOWN' });
  const weighted = parts.map((part) => ({ ...part, weight: (part.inhabitants ?? 0) * part.share }));
  const total = weighted.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return figure({ ...about, reason: 'NO_INHABITANTS' });
  const value = weighted.reduce((sum, part) => sum + (part.value * part.weight) / total, 0);
  return figure({
    ...about,
    value: Math.round(value * 10) / 10,
    low: Math.min(...parts.map((part) => part.low)),
    high: Math.max(...parts.map((part) => part.high)),
    ...{ status: 'ESTIMATED', precision: 'ESTIMATE' },
  });
}
