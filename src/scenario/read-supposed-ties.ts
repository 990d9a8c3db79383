import { formalities } from '../relation/relation-terms.ts';
import { themes } from '../relation/themes.ts';
import { type Read, readEach } from './read-supposed.ts';
import type { SupposedRelationInput } from './scenario-input.graphql.ts';
import type { SupposedTie } from './supposed.ts';

/** A facility that is at work in the scenario, there now or supposed. */
export interface AtWork {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly wasAsked: boolean;
}

/** Supposed relations as they change facts, or all that is wrong with them. */
export function readSupposedTies(
  inputs: readonly SupposedRelationInput[],
  atWork: ReadonlyMap<string, AtWork>,
): Read<SupposedTie> {
  return readEach<SupposedRelationInput, SupposedTie>(
    inputs,
    ({ from, to, theme, level, confirmed, mutual, formality = null }, at) => {
      const [own, other, term] = [atWork.get(from), atWork.get(to), themes.find(theme)];
      const agreed = formality === null ? null : formalities.find(formality);
      const isTwice = inputs
        .slice(0, at)
        .some((one) => themes.find(one.theme) === term && isSamePair([one.from, one.to], [from, to]));
      const problems = [
        ...notAtWork(from, own),
        ...notAtWork(to, other),
        ...(from === to ? ['a facility has no relation with itself'] : []),
        ...(term ? [] : [`${JSON.stringify(theme)} is no theme`]),
        ...(level >= 1 && level <= 5 ? [] : [`level is ${level}; it is 1 to 5`]),
        ...(formality !== null && !agreed ? [`${JSON.stringify(formality)} is no formality`] : []),
        ...(isTwice ? ['the same two on the same theme are there twice'] : []),
      ];
      if (problems.length > 0 || !own || !other || !term)
        return problems.map((problem) => `addRelations: ${from} - ${to}: ${problem}`);
      return {
        id: `new_relation_${at + 1}`,
        ends: [own, other],
        theme: term.code,
        level,
        isConfirmed: confirmed,
        isMutual: mutual,
        formality: agreed?.code ?? null,
      };
    },
  );
}

const isSamePair = (one: readonly [string, string], other: readonly [string, string]) =>
  one.toSorted().join() === other.toSorted().join();

export const notAtWork = (id: string, found: AtWork | undefined): string[] =>
  found ? [] : [`${JSON.stringify(id)} is no facility that is at work`];
