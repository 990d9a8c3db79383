import type { Area } from '../area/area.graphql.ts';
import { figuresOf } from '../area/figure/area-figures.rows.ts';
import { figureValues, type Values } from '../area/figure/comparison.rows.ts';
import { readIndicator } from '../area/figure/figure-queries.graphql.ts';
import type { Indicator } from '../area/figure/indicators.graphql.ts';
import { getIndicator } from '../area/figure/indicators.ts';
import { shownFigure } from '../area/figure/population.ts';
import { facilityKinds } from '../facility/term/facility-kinds.ts';
import { byKey, byParent } from '../graphql/batching.ts';
import type { Context } from '../graphql/context.ts';
import { demand } from '../graphql/demand.ts';
import { readCodes } from '../graphql/read-codes.ts';
import { refuse } from '../graphql/refusal.ts';
import { normsCalled } from '../norm/norm.rows.ts';
import { findGapIndicator, type GapIndicator } from './gap-indicators.ts';
import { indicatorFigure } from './indicator-figure.ts';
import type { IndicatorArgs, IndicatorValue } from './indicator-value.graphql.ts';
import { gapIndicatorValues, indicatorValues } from './indicator-values.rows.ts';
import type { Narrowed } from './measure-select.ts';

/** An indicator as it was asked for: one that was published, or one that is worked out here, of what it was narrowed to. */
export interface AskedIndicator {
  readonly indicator: Indicator;
  /** Tells it from others within a request. */
  readonly key: string;
  readonly worked: { readonly by: GapIndicator; readonly narrowed: Narrowed } | null;
}

/**
 * BAD_USER_INPUT for a code, a kind or a norm that is none, and for what this indicator cannot be narrowed to. One that is
 * worked out here tells of gaps, so it is for who may read those.
 */
export async function readAskedIndicator(
  context: Context,
  text: string,
  { facilityKind, norm }: IndicatorArgs,
): Promise<AskedIndicator> {
  const by = findGapIndicator(text.trim().toUpperCase());
  if (!by) {
    const indicator = getIndicator(readIndicator(text));
    if (facilityKind != null || norm != null)
      throw refuse('BAD_USER_INPUT', `${indicator.code} is about no kind of facility and no norm`);
    return { indicator, key: indicator.code, worked: null };
  }
  demand(context.viewer, 'gap:read');
  if (norm != null && !by.takesNorm) throw refuse('BAD_USER_INPUT', `${by.code} is not about a norm`);
  const [kind = by.usualKind] = readCodes(facilityKinds, facilityKind == null ? null : [facilityKind]) ?? [];
  const narrowed = { facilityKind: kind, norm: await knownNorm(context, norm), day: context.today };
  return { indicator: by, key: [by.code, kind, norm].join(' '), worked: { by, narrowed } };
}

/** A norm that nobody has would be met nowhere, which is not what was meant. */
async function knownNorm(context: Context, text: string | null | undefined): Promise<string | null> {
  if (text == null) return null;
  const found = await byKey(context, 'norm called', text, (texts) => normsCalled(context.rows, texts));
  if (found) return found.id;
  throw refuse('BAD_USER_INPUT', `${JSON.stringify(text)} is not the code or id of a norm`);
}

/** The number of each area, to put areas in order by. */
export const valuesOf = ({ indicator, worked }: AskedIndicator): Values =>
  worked ? gapIndicatorValues(worked.by.code, worked.narrowed) : figureValues(indicator.code);

/** What it is in an area, with what it is made of; one statement for all areas that a request asks for. */
export async function indicatorOf(
  context: Context,
  { indicator, key, worked }: AskedIndicator,
  area: Area,
): Promise<IndicatorValue> {
  const { edition } = area;
  if (!worked) {
    const figures = await byParent(context, 'figures', area.id, (ids) => figuresOf(context.rows, ids));
    // The figures of an area come with some of its municipality.
    const own = figures.filter(({ areaId }) => areaId === area.id);
    const figure = shownFigure(area, indicator.code, own);
    return { indicator, figure, edition, stored: [], municipalitiesKnown: null, municipalities: null };
  }
  const row = await byKey(context, `indicator ${key}`, area.id, (ids) =>
    indicatorValues(context.rows, ids, worked.by.code, worked.narrowed),
  );
  return {
    ...{ indicator, figure: indicatorFigure(worked.by, edition, row), edition, stored: row?.parts ?? [] },
    municipalitiesKnown: row?.municipalitiesKnown ?? 0,
    municipalities: row?.municipalities ?? null,
  };
}
