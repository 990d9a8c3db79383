import { type FigureValues, figure } from '../source/figure.ts';

/** What partners told of a facility in the last survey that showed them its name, as far as the viewer may know. */
export interface Told {
  readonly askedOn: string;
  readonly sourceId: string;
  /** Those of other organisations that answered; null: not for this viewer. */
  readonly raters: number | null;
  /** Those of them that are at least in touch with it; null: not for this viewer. */
  readonly aware: number | null;
}

export interface RecognitionFigures {
  readonly awarePercent: FigureValues;
  readonly valuePercent: FigureValues;
  readonly raters: number | null;
}

/** Scores of a facility; never asked is MISSING, asked and not for this viewer WITHHELD, and neither is zero. */
export function recognised(told: Told | null): RecognitionFigures {
  if (told === null) return { awarePercent: notAsked, valuePercent: notAsked, raters: null };
  const { askedOn: period, sourceId, raters, aware } = told;
  if (raters === null || aware === null) return withheld('TOO_FEW', { period, sourceId });
  if (raters === 0)
    return { awarePercent: { ...notAsked, reason: 'NO_ANSWERS' }, valuePercent: notAsked, raters };
  const share = { value: (100 * aware) / raters, numerator: aware, denominator: raters };
  return { awarePercent: figure({ unit, period, sourceId, ...share }), valuePercent: notAsked, raters };
}

/** Of whom the viewer may have no scores at all, whether or not there are any. */
export const withheld = (reason: string, known: Partial<FigureValues> = {}): RecognitionFigures => {
  const awarePercent = figure({ unit, status: 'WITHHELD', reason, ...known });
  return { awarePercent, valuePercent: awarePercent, raters: null };
};

const unit = 'percent';
const notAsked = figure({ unit, reason: 'NOT_ASKED' });
