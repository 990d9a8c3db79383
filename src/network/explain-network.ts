import type { Language } from '../graphql/language.ts';
import { dutchSentences } from './dutch-sentences.ts';
import { englishSentences } from './english-sentences.ts';
import { unitOf } from './graph/units.ts';
import { MeasureName, measureWords } from './measure/measure-words.ts';
import type { Measured } from './measure/measures.ts';
import { reasonClauses } from './measure/reason-clauses.ts';
import { type NetworkCounts, networkSentences } from './network-sentences.ts';

/** What is told of a network; what is not to be told of may be left out of `measures`. */
export interface NetworkFigures extends NetworkCounts {
  readonly measures: Partial<Readonly<Record<MeasureName, Measured>>>;
}

/**
 * A network in plain words (Dutch at B1 level), a paragraph a line: what is in it, who was asked and answered, and of
 * each measure what it is here and how to read it. Without nodes there is one sentence.
 */
export function explainNetwork(figures: NetworkFigures, language: Language): string {
  const unit = unitOf(figures.nodesAs, language);
  const say = networkSentences[language];
  if (figures.nodes === 0) return say.nothing(unit);
  const measures = Object.values(MeasureName).flatMap((name) => {
    const measured = figures.measures[name];
    if (measured === undefined) return [];
    const { sentence, meaning } = explainMeasure(name, measured, figures, language);
    return [[sentence, meaning]];
  });
  return [say.whole(figures, unit), say.answers(figures, unit), ...measures, say.comparison(figures, unit)]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => sentences.join(' '))
    .join('\n');
}

/** One measure: what it is here, or why there is none, and how to read it. */
export function explainMeasure(
  name: MeasureName,
  measured: Measured,
  { nodesAs, nodes }: Pick<NetworkCounts, 'nodesAs' | 'nodes'>,
  language: Language,
): { readonly sentence: string; readonly meaning: string } {
  const words = measureWords[name][language === 'NL' ? 'nl' : 'en'];
  const sentences = language === 'NL' ? dutchSentences : englishSentences;
  const unit = unitOf(nodesAs, language);
  const said =
    typeof measured === 'string'
      ? networkSentences[language].undefinedSince(reasonClauses[language][measured](unit))
      : sentences[name](measured, unit, nodes);
  return {
    sentence: `${words.name.charAt(0).toUpperCase()}${words.name.slice(1)}: ${said}.`,
    meaning: words.meaning,
  };
}
