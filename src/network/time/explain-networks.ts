import type { Language } from '../../graphql/language.ts';
import { sayDay } from '../graph/say-day.ts';
import type { NetworkComparison } from './compare-networks.ts';

/** What stayed and what changed from one network to another, in a few plain sentences. */
export function explainNetworks(
  { common, nodesGained, nodesLost, gained, lost, kept }: NetworkComparison,
  [from, to]: readonly [string, string],
  language: Language,
): string {
  const [then, now] = [kept.length + lost.length, kept.length + gained.length];
  const [one, other] = [sayDay(from, language), sayDay(to, language)];
  return language === 'NL'
    ? `Van ${one} tot ${other} kwamen er ${nodesGained.length} knopen bij en gingen er ${nodesLost.length} weg. Tussen de ${common.size} die bleven waren er ${then} lijnen en zijn er nu ${now}: ${kept.length} bleven, ${gained.length} kwamen erbij en ${lost.length} verdwenen.`
    : `From ${one} to ${other}, ${nodesGained.length} nodes came and ${nodesLost.length} left. Among the ${common.size} that stayed there were ${then} ties and there are ${now} now: ${kept.length} stayed, ${gained.length} came and ${lost.length} went.`;
}
