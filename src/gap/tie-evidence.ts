import { formalities } from '../relation/relation-terms.ts';
import { themes } from '../relation/themes.ts';
import type { ExpectingFacts, TieFacts } from './facts.ts';
import type { Evidence } from './finding.ts';

/** The row that says how it stands with a tie; of none, whether anybody asked. */
export function tieEvidence(
  facility: ExpectingFacts,
  tie: TieFacts | null,
  withFormality = false,
): Evidence[] {
  if (tie) {
    return [
      {
        statement: withFormality ? withAgreement(tie) : tieStatement(tie),
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
export function tieStatement({
  theme,
  consensus,
  isCurrent,
}: Pick<TieFacts, 'theme' | 'consensus' | 'isCurrent'>): Evidence['statement'] {
  const { nl, en } = themes.get(theme);
  const said = consensusWords[consensus];
  return isCurrent
    ? { nl: `relatie over ${nl}: ${said.nl}`, en: `relation about ${en}: ${said.en}` }
    : { nl: `relatie over ${nl}: voorbij`, en: `relation about ${en}: ended` };
}

/** The same, and how far it is laid down as far as is told. */
function withAgreement(tie: TieFacts): Evidence['statement'] {
  const { nl, en } = tieStatement(tie);
  const agreement = tie.formality === null ? notTold : formalities.get(tie.formality);
  return { nl: `${nl}; ${agreement.nl}`, en: `${en}; ${agreement.en}` };
}

const notTold = { nl: 'in welke vorm is niet bekend', en: 'in what form is not known' };

const consensusWords = {
  CONFIRMED: { nl: 'door beide bevestigd', en: 'confirmed by both' },
  DISPUTED: { nl: 'beide zeggen iets anders', en: 'both say something different' },
  ONE_SIDED: { nl: 'door één van beide genoemd', en: 'named by one of both' },
  UNVERIFIED: { nl: 'door geen van beide genoemd', en: 'named by neither' },
};
