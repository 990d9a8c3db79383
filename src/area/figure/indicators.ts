/**
 * What can be known of an area in a number. The definition is the publisher's; a figure without its indicator
 * means nothing. Shares are percent.
 */
export interface Indicator {
  readonly code: string;
  readonly nl: string;
  readonly en: string;
  readonly unit: 'persons' | 'households' | 'homes' | 'hectares' | 'percent' | 'class' | 'addresses per km2';
  readonly definition: string;
}

/** The indicator of this code, or an Error naming it: figures are stored of those that are here only. */
export function getIndicator(code: string): Indicator {
  const indicator = indicators.find((one) => one.code === code);
  if (!indicator) throw new Error(`there is no indicator ${code}`);
  return indicator;
}

export const indicators: readonly Indicator[] = [
  {
    code: 'INHABITANTS',
    nl: 'Inwoners',
    en: 'Inhabitants',
    unit: 'persons',
    definition:
      'Persons in the population register on 1 January; districts and neighbourhoods are rounded to 5 by CBS.',
  },
  {
    code: 'CHILDREN_0_15',
    nl: 'Kinderen van 0 tot 15 jaar',
    en: 'Children aged 0 to 15',
    unit: 'persons',
    definition: 'Persons younger than 15 on 1 January; districts and neighbourhoods are rounded to 5 by CBS.',
  },
  {
    code: 'AGED_0_5',
    nl: 'Inwoners jonger dan 5 jaar',
    en: 'Inhabitants younger than 5',
    unit: 'persons',
    definition: 'Persons of 0 up to and including 4 on 1 January; of municipalities and postcode areas only.',
  },
  {
    code: 'AGED_5_10',
    nl: 'Inwoners van 5 tot 10 jaar',
    en: 'Inhabitants aged 5 to 10',
    unit: 'persons',
    definition: 'Persons of 5 up to and including 9 on 1 January; of municipalities and postcode areas only.',
  },
  {
    code: 'AGED_10_15',
    nl: 'Inwoners van 10 tot 15 jaar',
    en: 'Inhabitants aged 10 to 15',
    unit: 'persons',
    definition:
      'Persons of 10 up to and including 14 on 1 January; of municipalities and postcode areas only.',
  },
  {
    code: 'AGED_15_20',
    nl: 'Inwoners van 15 tot 20 jaar',
    en: 'Inhabitants aged 15 to 20',
    unit: 'persons',
    definition: 'Persons of 15 up to and including 19 on 1 January; of municipalities only.',
  },
  {
    code: 'AGED_20_25',
    nl: 'Inwoners van 20 tot 25 jaar',
    en: 'Inhabitants aged 20 to 25',
    unit: 'persons',
    definition: 'Persons of 20 up to and including 24 on 1 January; of municipalities only.',
  },
  {
    code: 'AGED_15_25',
    nl: 'Inwoners van 15 tot 25 jaar',
    en: 'Inhabitants aged 15 to 25',
    unit: 'persons',
    definition: 'Persons of 15 up to and including 24 on 1 January.',
  },
  {
    code: 'AGED_25_45',
    nl: 'Inwoners van 25 tot 45 jaar',
    en: 'Inhabitants aged 25 to 45',
    unit: 'persons',
    definition: 'Persons of 25 up to and including 44 on 1 January.',
  },
  {
    code: 'HOUSEHOLDS_WITH_CHILDREN',
    nl: 'Huishoudens met kinderen',
    en: 'Households with children',
    unit: 'households',
    definition: 'Private households with at least one child living at home, of any age.',
  },
  {
    code: 'LOW_INCOME_SHARE',
    nl: 'Huishoudens met een laag inkomen',
    en: 'Households with a low income',
    unit: 'percent',
    definition: 'Share of private households below the low-income threshold of CBS.',
  },
  {
    code: 'HOMES',
    nl: 'Woningen',
    en: 'Homes',
    unit: 'homes',
    definition: 'Homes in the register of addresses and buildings (BAG) on 1 January, lived in or not.',
  },
  {
    code: 'LAND_AREA',
    nl: 'Oppervlakte land',
    en: 'Area of land',
    unit: 'hectares',
    definition: 'Area without water wider than six metres, built on or not, as CBS gives it.',
  },
  {
    code: 'BUILT_LAND',
    nl: 'Bebouwde grond',
    en: 'Built land',
    unit: 'hectares',
    definition:
      'Land in use for living, work and facilities, as a municipality gives it; not among the key figures of CBS.',
  },
  {
    code: 'URBANITY',
    nl: 'Stedelijkheid',
    en: 'Urbanity',
    unit: 'class',
    definition:
      'CBS class of address density: 1 very urban (2,500 addresses per km2 and more) to 5 not urban (fewer than 500).',
  },
];
