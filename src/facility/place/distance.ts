import { type FigureValues, figure } from '../../source/figure.ts';
import type { PointPrecision } from '../term/facility-terms.ts';

/**
 * A straight line to a facility, as good as the points at its ends: only an address is exact, or a point that was
 * given. Null without a distance.
 */
export function distanceFigure(
  facility: {
    readonly distanceMetres?: number | null;
    readonly pointPrecision: PointPrecision | null;
    readonly sourceId: string;
  },
  near: { readonly precision: PointPrecision | null } | null,
): FigureValues | null {
  if (facility.distanceMetres == null) return null;
  const isExact = facility.pointPrecision === 'ADDRESS' && (near?.precision ?? 'ADDRESS') === 'ADDRESS';
  return figure({
    value: Math.round(facility.distanceMetres),
    unit: 'metres',
    method: 'STRAIGHT_LINE',
    status: isExact ? 'MEASURED' : 'ESTIMATED',
    precision: isExact ? 'EXACT' : 'ESTIMATE',
    sourceId: facility.sourceId,
  });
}
