import type { Language } from '../../graphql/language.ts';
import type { UndefinedBecause } from '../graph/network-terms.ts';
import type { Unit } from '../graph/units.ts';

/** Why there is no value, behind "want" or "since". */
export const reasonClauses: Readonly<
  Record<Language, Readonly<Record<UndefinedBecause, (unit: Unit) => string>>>
> = {
  NL: {
    NO_NODES: ({ one }) => `er is geen ${one}`,
    FEWER_THAN_TWO_NODES: ({ more }) => `er zijn minder dan twee ${more}`,
    FEWER_THAN_THREE_NODES: ({ more }) => `er zijn minder dan drie ${more}`,
    FEWER_THAN_FIVE_NODES: ({ more }) => `er zijn minder dan vijf ${more}`,
    CHOSEN_NODES: () => 'wie hierin staat, is gekozen door wie het vraagt',
    NO_RELATIONS: () => 'er is geen lijn bekend',
    NO_CLAIMS: () => 'over geen enkele lijn heeft iemand iets gezegd',
    NO_NODE_WITH_TWO_PARTNERS: () => 'van niemand zijn twee partners bekend',
    NOT_CONNECTED: () => 'er zijn delen zonder route ertussen',
    NOT_CONVERGED: () => 'de berekening kwam niet tot een zekere waarde',
    RESPONSE_BELOW_70_PERCENT: () => 'minder dan 70 % heeft iets gezegd',
    SAMPLED: () => 'het netwerk is zo groot dat routes worden geschat',
  },
  EN: {
    NO_NODES: ({ one }) => `there is no ${one}`,
    FEWER_THAN_TWO_NODES: ({ more }) => `there are fewer than two ${more}`,
    FEWER_THAN_THREE_NODES: ({ more }) => `there are fewer than three ${more}`,
    FEWER_THAN_FIVE_NODES: ({ more }) => `there are fewer than five ${more}`,
    CHOSEN_NODES: () => 'who is in it was chosen by who asks',
    NO_RELATIONS: () => 'no tie is known',
    NO_CLAIMS: () => 'nobody said anything about any tie',
    NO_NODE_WITH_TWO_PARTNERS: () => 'two partners are known of nobody',
    NOT_CONNECTED: () => 'there are parts with no route between them',
    NOT_CONVERGED: () => 'the calculation came to no value that is sure',
    RESPONSE_BELOW_70_PERCENT: () => 'fewer than 70% have said anything',
    SAMPLED: () => 'the network is so large that paths are estimated',
  },
};
