import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { seesClaims } from '../../access/claim-scope.ts';
import { byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { viewOf } from '../../relation/relation.graphql.ts';
import { SurveyRound } from '../../relation/survey-round.graphql.ts';
import { type SurveyRoundRow, surveyRoundsAmong } from '../../relation/survey-rounds.rows.ts';
import { facilitiesInScope } from '../graph/graph.ts';
import { answersUntold } from '../measure/measures.ts';
import { Network } from '../network.graphql.ts';

@Resolver(() => Network)
export class NetworkRoundFields {
  @FieldResolver(() => [SurveyRound], {
    description:
      'Rounds of surveys, up to the day, in which some of its facilities were asked about its themes; the newest first. Those of which it is not known who was asked are not among them.',
  })
  async rounds(@Root() { graph, where, asOf }: Network, @Ctx() context: Context): Promise<SurveyRound[]> {
    const view = viewOf(context, asOf);
    const rounds = await byParent<SurveyRoundRow>(
      context,
      `rounds ${JSON.stringify([where.themes, view])}`,
      JSON.stringify(facilitiesInScope(graph)),
      (groups) =>
        surveyRoundsAmong(
          context.rows,
          groups.map((id) => ({ id, facilityIds: JSON.parse(id) })),
          where.themes,
          view,
        ),
    );
    if (answersUntold(graph, seesClaims(context.viewer)) === null) return rounds;
    return rounds.map((round) => ({ ...round, answered: null, responsePercent: null }));
  }
}
