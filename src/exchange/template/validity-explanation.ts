/** The days of a fact, as the columns of every sheet explain them. */
export const from = { nl: 'Eerste dag waarop het geldt.', en: 'First day it holds.' };
export const until = {
  nl: 'Eerste dag waarop het niet meer geldt; leeg: er is geen einde bekend.',
  en: 'First day it holds no more; empty: no end is known.',
};
