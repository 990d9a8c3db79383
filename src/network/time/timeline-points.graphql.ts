import { analyse } from '../analysts.ts';
import { shownMeasures } from '../measure-fields.graphql.ts';
import { analysisOf } from '../network-analysis.ts';
import { watchAnalyses } from '../watch-analyses.ts';
import { drawDay, type TimelineDrawing } from './draw-timeline.ts';
import type { NetworkTimelinePoint } from './network-timeline.graphql.ts';

/**
 * The points in their order. Each is drawn once all that is asked of the one before is told, so that a request keeps two
 * networks and not sixty, has one measured at a time, and lets others have their turn in between. Who asks for the
 * points twice, has them drawn twice.
 */
export const pointsOf = (
  days: readonly string[],
  drawing: TimelineDrawing,
  seesClaims: boolean,
): Iterable<Promise<NetworkTimelinePoint>> => ({
  *[Symbol.iterator]() {
    const { analyse: watched, allDone } = watchAnalyses(analyse);
    const pointAfter = async (previous: Promise<NetworkTimelinePoint> | null, day: string) => {
      const before = await previous;
      await allDone();
      const { graph, ...drawn } = drawDay(drawing, day, before?.measures.graph ?? null);
      return {
        ...drawn,
        measures: shownMeasures({ graph, analysis: analysisOf(graph, watched) }, seesClaims),
      };
    };
    let point: Promise<NetworkTimelinePoint> | null = null;
    for (const day of days) {
      point = pointAfter(point, day);
      yield point;
    }
  },
});
