import type { Language } from '../graphql/language.ts';
import { levelName } from '../relation/levels.ts';
import type { NodesAs } from './graph/network-terms.ts';
import { sayCount } from './graph/say-number.ts';
import { sayUnits, type Unit } from './graph/units.ts';
import type { Measured } from './measure/measures.ts';
import { reasonClauses } from './measure/reason-clauses.ts';

/** What there is in a network, and how it is known. */
export interface NetworkCounts {
  readonly nodesAs: NodesAs;
  /** Of the filter; 0: also where nobody told the level. */
  readonly minimumLevel: number;
  readonly nodes: number;
  /** Nodes that were not brought in by their partners: who could have been asked. */
  readonly inScope: number;
  readonly edges: number;
  readonly edgesOutside: number;
  readonly hiddenRelations: number;
  readonly invited: number;
  /** Or why it is not told, to who may not see the claims. */
  readonly answered: Measured;
}

/** Of fewer answers, figures of the whole network are not to be relied upon; see the hub index. */
const isLowResponse = ({ answered, inScope }: NetworkCounts) =>
  typeof answered === 'number' && 10 * answered < 7 * inScope;

const when = (isSo: boolean, sentence: string) => (isSo ? [sentence] : []);

const dutch = {
  nothing: ({ one }: Unit) => `In dit netwerk staat geen enkele ${one}.`,
  undefinedSince: (clause: string) => `niet te berekenen, want ${clause}`,

  whole({ nodes, inScope, edges, minimumLevel, edgesOutside, hiddenRelations }: NetworkCounts, unit: Unit) {
    const outside = nodes - inScope;
    const count = (number: number) => sayCount(number, 'NL');
    return [
      `In dit netwerk ${nodes === 1 ? 'staat' : 'staan'} ${sayUnits(nodes, unit, 'NL')}.`,
      ...when(outside > 0, `Van buiten: ${count(outside)}.`),
      edges === 0
        ? 'Er is hier geen lijn bekend.'
        : `Tussen ${edges === 1 ? '1 paar' : `${count(edges)} paren`} is een lijn.`,
      minimumLevel === 0
        ? 'Een lijn betekent: zij werken samen, ook als niet bekend is hoe nauw.'
        : `Een lijn betekent: zij werken samen op niveau ${minimumLevel} (${levelName(minimumLevel, 'nl')}) of hoger.`,
      ...when(
        edgesOutside > 0,
        `Lijnen naar partners buiten dit netwerk, die niet meetellen: ${count(edgesOutside)}.`,
      ),
      ...when(
        hiddenRelations > 0,
        `Samenwerkingen die u niet mag zien en die daarom zijn weggelaten: ${count(hiddenRelations)}. De cijfers gaan over een deel van het netwerk.`,
      ),
    ];
  },

  answers(counts: NetworkCounts, unit: Unit) {
    const { inScope, invited, answered } = counts;
    if (inScope === 0) return [];
    const of = (count: number) => `${sayCount(count, 'NL')} van de ${sayCount(inScope, 'NL')}`;
    return [
      `Gevraagd met wie zij samenwerken: ${of(invited)}.`,
      typeof answered === 'string'
        ? `Hoeveel er iets gezegd hebben, wordt niet getoond, want ${reasonClauses.NL[answered](unit)}.`
        : `Iets gezegd over een samenwerking: ${of(answered)}.`,
      ...when(
        isLowResponse(counts),
        'Dat is minder dan 70 %: er kunnen veel lijnen ontbreken, en dan kloppen de cijfers van het geheel niet.',
      ),
      ...when(invited < inScope, 'Bij wie niet gevraagd is, betekent geen lijn: niet bekend.'),
    ];
  },

  comparison: ({ nodes }: NetworkCounts, { more }: Unit) =>
    when(
      nodes > 1,
      `Vergelijk deze cijfers alleen met die van een netwerk met ongeveer evenveel ${more} en hetzelfde filter.`,
    ),
};

const english: typeof dutch = {
  nothing: ({ one }) => `There is no ${one} in this network.`,
  undefinedSince: (clause) => `cannot be worked out, since ${clause}`,

  whole({ nodes, inScope, edges, minimumLevel, edgesOutside, hiddenRelations }, unit) {
    const outside = nodes - inScope;
    const count = (number: number) => sayCount(number, 'EN');
    return [
      `There ${nodes === 1 ? 'is' : 'are'} ${sayUnits(nodes, unit, 'EN')} in this network.`,
      ...when(outside > 0, `From outside: ${count(outside)}.`),
      edges === 0
        ? 'No tie is known here.'
        : `There is a tie between ${edges === 1 ? '1 pair' : `${count(edges)} pairs`}.`,
      minimumLevel === 0
        ? 'A tie means: they work together, also where it is not known how closely.'
        : `A tie means: they work together at level ${minimumLevel} (${levelName(minimumLevel, 'en')}) or higher.`,
      ...when(
        edgesOutside > 0,
        `Ties to partners outside this network, which do not count: ${count(edgesOutside)}.`,
      ),
      ...when(
        hiddenRelations > 0,
        `Collaborations that you may not see and that are left out for that: ${count(hiddenRelations)}. The figures are of a part of the network.`,
      ),
    ];
  },

  answers(counts, unit) {
    const { inScope, invited, answered } = counts;
    if (inScope === 0) return [];
    const of = (count: number) => `${sayCount(count, 'EN')} of ${sayCount(inScope, 'EN')}`;
    return [
      `Asked whom they work with: ${of(invited)}.`,
      typeof answered === 'string'
        ? `How many said something is not shown, since ${reasonClauses.EN[answered](unit)}.`
        : `Said something of a collaboration: ${of(answered)}.`,
      ...when(
        isLowResponse(counts),
        'That is less than 70%: many ties may be missing, and then the figures of the whole are wrong.',
      ),
      ...when(invited < inScope, 'Of who was not asked, no tie means: not known.'),
    ];
  },

  comparison: ({ nodes }, { more }) =>
    when(
      nodes > 1,
      `Compare these figures only with those of a network of about as many ${more} and the same filter.`,
    ),
};

/** What is said before the measures and after them. */
export const networkSentences: Readonly<Record<Language, typeof dutch>> = { NL: dutch, EN: english };
