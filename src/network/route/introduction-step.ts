import { roleToAsk } from '../../contact/answer/role-to-ask.ts';
import { confidenceOn, goodForMonths, halfLifeMonths } from '../../relation/confidence.ts';
import { freshnessOn } from '../../source/freshness.ts';
import { monthsBetween } from '../../source/months.ts';

export interface IntroductionPartner {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly alsoProvides: readonly string[];
}

/** A relation over which one partner may introduce another; which way it goes does not matter for that. */
export interface IntroductionTie {
  readonly id: string;
  readonly first: IntroductionPartner;
  readonly second: IntroductionPartner;
  readonly theme: string;
  readonly consensus: 'CONFIRMED' | 'ONE_SIDED';
  /** 1 to 5. */
  readonly level: number;
  readonly confirmedOn: string;
}

export interface IntroductionStep {
  /** Who introduces. */
  readonly from: IntroductionPartner;
  /** To whom. */
  readonly to: IntroductionPartner;
  readonly tie: IntroductionTie;
  /** Code of `contact-roles.ts`, at `to`. */
  readonly role: string;
  readonly costs: StepCosts;
  /** What the relation still weighs on the day, 0-1. */
  readonly confidence: number;
}

/** Of a step; what it costs is the sum. */
export interface StepCosts {
  readonly level: number;
  readonly age: number;
}

/**
 * What a confirmation of `halfLifeMonths` ago costs more than one of today: at this, a year-old relation of level 4 costs
 * as much as a fresh one of level 2. Our choice, no publication gives one.
 */
const agePerHalfLife = 0.25;

/**
 * Whether somebody can be asked over it: confirmed, by one side at least, and not longer ago than a confirmation is good
 * for. A level below 1 is "no contact".
 */
export const isFresh = ({ confirmedOn }: IntroductionTie, day: string): boolean =>
  freshnessOn(day, confirmedOn, goodForMonths) !== 'STALE';

/** 1 / level and the age above, rounded to ten-thousandths, so that sums can be compared. */
export function costsOf({ level, confirmedOn }: IntroductionTie, day: string): StepCosts {
  const months = Math.max(0, monthsBetween(confirmedOn, day));
  return { level: rounded(1 / level), age: rounded((agePerHalfLife * months) / halfLifeMonths) };
}

export const costOf = ({ level, age }: StepCosts): number => rounded(level + age);

export const rounded = (cost: number): number => Math.round(cost * 10_000) / 10_000;

export function stepOf(tie: IntroductionTie, fromId: string, day: string): IntroductionStep {
  const [from, to] = tie.first.id === fromId ? [tie.first, tie.second] : [tie.second, tie.first];
  return {
    ...{ from, to, tie },
    role: roleToAsk(to.kind, tie.theme),
    costs: costsOf(tie, day),
    confidence: confidenceOn(day, tie.consensus, tie.confirmedOn) ?? 0,
  };
}

/** The relation to be introduced over: of several between two partners the one that costs least, then by id. */
export function bestOfEachPair(ties: readonly IntroductionTie[], day: string): IntroductionTie[] {
  const best = new Map<string, { readonly tie: IntroductionTie; readonly cost: number }>();
  for (const tie of ties) {
    const pair = [tie.first.id, tie.second.id].sort().join(' ');
    const cost = costOf(costsOf(tie, day));
    const known = best.get(pair);
    if (!known || cost < known.cost || (cost === known.cost && tie.id < known.tie.id))
      best.set(pair, { tie, cost });
  }
  return [...best.values()].map(({ tie }) => tie);
}
