import { facilityKinds } from '../../facility/term/facility-kinds.ts';
import type { Consensus } from '../../relation/relation-states.ts';
import { themes } from '../../relation/themes.ts';

/** What a network is drawn of; all parts together, as it is used: nothing is left to a default. */
export interface NetworkWhere {
  readonly themes: readonly string[];
  /** 0: also relations of which nobody told the level. */
  readonly minimumLevel: number;
  readonly consensus: readonly Consensus[];
  /** Codes of `relation-terms.ts`; null: any, also one that was not told. */
  readonly formality: readonly string[] | null;
  /** 0-1; 0: also relations that nobody confirmed or that are disputed, which have none. */
  readonly minimumConfidence: number;
  /** Null: those that expect a partner, and whoever has a tie. */
  readonly kinds: readonly string[] | null;
  readonly includeOutside: boolean;
  /** Each pair of a coalition's members is tied. */
  readonly expandCoalitions: boolean;
}

/** Money and governance would make the municipality the hub of every network, so they are looked at when asked for. */
export const themesByDefault = (includeFunding: boolean): readonly string[] =>
  themes.terms.filter((theme) => includeFunding || theme.collaboration).map((theme) => theme.code);

/** Public play spots are many and work with nobody, so they are looked at when named. */
export const kindsLookedAt = ({ kinds }: Pick<NetworkWhere, 'kinds'>): readonly string[] =>
  kinds ?? facilityKinds.terms.map((kind) => kind.code).filter((code) => code !== 'SPEELPLEK');
