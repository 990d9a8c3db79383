import { kindOrGroup } from '../../norm/kind-or-group.ts';
import { levelName } from '../../relation/levels.ts';
import { formalities } from '../../relation/relation-terms.ts';
import { themes } from '../../relation/themes.ts';
import type { NormFacts } from '../facts/norm-facts.ts';
import type { ExpectingFacts, TieFacts } from '../facts/tie-facts.ts';
import { listed, onThemes } from '../finding/explain-words.ts';
import type { Evidence } from '../finding/finding.ts';

type Statement = Evidence['statement'];

/** The row that says how it stands with a tie: how close it is too, as far as both ends do not dispute that. */
export const tieEvidence = (tie: TieFacts, withFormality = false): Evidence => ({
  statement: withFormality ? withAgreement(tie) : withLevel(tie),
  ...{ sourceId: tie.sourceId, row: tie.relationId, retrievedOn: null },
});

/** Of no tie: whether anybody asked, and what was not named. It may well have other ties. */
export function noTieEvidence(facility: ExpectingFacts, sought: Statement, isUnknown: boolean): Evidence {
  const { askedOn, sourceId, row } = facility;
  const statement = askedOn
    ? { nl: `gevraagd op ${askedOn}: ${sought.nl}`, en: `asked on ${askedOn}: ${sought.en}` }
    : isUnknown
      ? { nl: 'nooit naar relaties gevraagd', en: 'never asked about relations' }
      : {
          nl: `zelf niet gevraagd, wel alle partners daar: ${sought.nl}`,
          en: `not asked itself, but all partners there were: ${sought.en}`,
        };
  return { statement, sourceId, row, retrievedOn: askedOn };
}

/** `geen samenwerking met kinderwerk genoemd`, and on what, where the norm asks it of some themes only. */
export function noneWith(kinds: readonly string[], { themes: asked }: Pick<NormFacts, 'themes'>): Statement {
  const partners = (language: 'nl' | 'en') =>
    listed(
      kinds.map((kind) => kindOrGroup(kind)[language]),
      language,
      'or',
    );
  return {
    nl: `geen samenwerking${onThemes(asked, 'nl')} met ${partners('nl')} genoemd`,
    en: `no collaboration${onThemes(asked, 'en')} with ${partners('en')} named`,
  };
}

/** What the row of a tie says: its theme, whether both say so, and whether it still goes on. */
export function tieStatement({
  theme,
  consensus,
  isCurrent,
}: Pick<TieFacts, 'theme' | 'consensus' | 'isCurrent'>): Statement {
  const { nl, en } = themes.get(theme);
  const said = consensusWords[consensus];
  return isCurrent
    ? { nl: `relatie over ${nl}: ${said.nl}`, en: `relation about ${en}: ${said.en}` }
    : { nl: `relatie over ${nl}: voorbij`, en: `relation about ${en}: ended` };
}

/** The same, and how close it is: a claim where not both say so. */
function withLevel(tie: TieFacts): Statement {
  const { nl, en } = tieStatement(tie);
  const { isCurrent, consensus, levelLow: level } = tie;
  if (!isCurrent || consensus === 'DISPUTED' || level === null) return { nl, en };
  return {
    nl: `${nl}; niveau ${level}, "${levelName(level, 'nl')}"`,
    en: `${en}; level ${level}, "${levelName(level, 'en')}"`,
  };
}

/** The same, and how far it is laid down as far as is told. */
function withAgreement(tie: TieFacts): Statement {
  const { nl, en } = withLevel(tie);
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
