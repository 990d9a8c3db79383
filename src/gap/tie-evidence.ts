import { themes } from '../relation/themes.ts';
import type { ExpectingFacts, TieFacts } from './facts.ts';
import type { Evidence } from './finding.ts';

/** The row that says how it stands with a tie; of none, whether anybody asked. */
export function tieEvidence(facility: ExpectingFacts, tie: TieFacts | null): Evidence[] {
  if (tie) {
    return [
      {
        statement: tieStatement(tie),
        sourceId: tie.sourceId,
        row: tie.relationId,
        retrievedOn: null,
      },
    ];
  }
  const asked = facility.askedOn;
  return [
    {
      statement: asked
        ? { nl: `gevraagd op ${asked}, geen relatie genoemd`, en: `asked on ${asked}, no relation named` }
        : { nl: 'nooit naar relaties gevraagd', en: 'never asked about relations' },
      sourceId: facility.sourceId,
      row: facility.row,
      retrievedOn: asked,
    },
  ];
}

/** What the row of a tie says: its theme, whether both say so, and whether it still goes on. */
function tieStatement({ theme, consensus, isCurrent }: TieFacts): Evidence['statement'] {
  const { nl, en } = themes.get(theme);
  const said = consensusWords[consensus];
  return isCurrent
    ? { nl: `relatie over ${nl}: ${said.nl}`, en: `relation about ${en}: ${said.en}` }
    : { nl: `relatie over ${nl}: voorbij`, en: `relation about ${en}: ended` };
}

const consensusWords = {
  CONFIRMED: { nl: 'door beide bevestigd', en: 'confirmed by both' },
  DISPUTED: { nl: 'beide zeggen iets anders', en: 'both say something different' },
  ONE_SIDED: { nl: 'door één van beide genoemd', en: 'named by one of both' },
  UNVERIFIED: { nl: 'door geen van beide genoemd', en: 'named by neither' },
};
