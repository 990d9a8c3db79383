import type { Language } from '../../graphql/language.ts';
import type { NodesAs } from './network-terms.ts';
import { sayCount } from './say-number.ts';

/** What a node is called, one and more of it. */
export interface Unit {
  readonly one: string;
  readonly more: string;
}

/** Where nodes are organisations, a facility of which none is known stands for itself. */
const units: Readonly<Record<NodesAs, Readonly<Record<Language, Unit>>>> = {
  FACILITY: {
    NL: { one: 'voorziening', more: 'voorzieningen' },
    EN: { one: 'facility', more: 'facilities' },
  },
  ORGANISATION: {
    NL: { one: 'organisatie of losse voorziening', more: 'organisaties en losse voorzieningen' },
    EN: { one: 'organisation or single facility', more: 'organisations and single facilities' },
  },
};

export const unitOf = (nodesAs: NodesAs, language: Language): Unit => units[nodesAs][language];

/** `1 voorziening`, `1.215 voorzieningen`. */
export const sayUnits = (count: number, unit: Unit, language: Language): string =>
  `${sayCount(count, language)} ${count === 1 ? unit.one : unit.more}`;
