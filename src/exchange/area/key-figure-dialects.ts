/**
 * Every year and every door of CBS names the same topics in another way, and moves and renumbers its columns. A dialect
 * tells which header speaks of what; nothing is told from the place of a column or the number behind its name.
 */
export interface KeyFigureDialect {
  /** Names of a column by what it says; the first that the header has is taken. */
  readonly name: readonly string[];
  readonly kind: readonly string[];
  readonly code: readonly string[];
  readonly changeFlag: RegExp;
  /** Says the same as the code. */
  readonly municipality: readonly string[];
  /** By code of `indicators.ts`. */
  readonly figures: Readonly<Record<string, Topic>>;
  /** Whether a header is the column of this name, in this unit where one is asked. */
  matches(header: string, stem: string, unit?: string): boolean;
}

interface Topic {
  readonly stem: string;
  /** The same under another path, in other years. */
  readonly also?: string;
  /** Where the publisher gives a count and a share of one topic. */
  readonly unit?: string;
}

/** StatLine, since 2018: topic paths with the unit behind them (Kerncijfers wijken en buurten 2019 and 2024). */
const statLine: KeyFigureDialect = {
  name: ['Wijken en buurten'],
  kind: ['Regioaanduiding/Soort regio'],
  code: ['Regioaanduiding/Codering'],
  changeFlag: /^Regioaanduiding\/Indelingswijziging /,
  municipality: ['Regioaanduiding/Gemeentenaam'],
  figures: {
    INHABITANTS: { stem: 'Bevolking/Aantal inwoners' },
    CHILDREN_0_15: { stem: 'Bevolking/Leeftijdsgroepen/0 tot 15 jaar', unit: 'aantal' },
    AGED_15_25: { stem: 'Bevolking/Leeftijdsgroepen/15 tot 25 jaar' },
    AGED_25_45: { stem: 'Bevolking/Leeftijdsgroepen/25 tot 45 jaar' },
    HOUSEHOLDS_WITH_CHILDREN: { stem: 'Bevolking/Particuliere huishoudens/Huishoudens met kinderen' },
    LOW_INCOME_SHARE: {
      stem: 'Inkomen/Inkomen van huishoudens/Huishoudens met een laag inkomen',
      unit: '%',
    },
    HOMES: { stem: 'Wonen/Woningvoorraad', also: 'Wonen en vastgoed/Woningvoorraad' },
    LAND_AREA: { stem: 'Oppervlakte/Oppervlakte land', unit: 'ha' },
    URBANITY: { stem: 'Stedelijkheid/Mate van stedelijkheid' },
  },
  matches(header, stem, unit) {
    const [name, given] = splitUnit(header);
    return name === stem && (unit === undefined || given === unit);
  },
};

/** The same written again by R: `make.names` puts a point for all that is no letter or digit. */
const statLineByR: KeyFigureDialect = {
  ...statLine,
  changeFlag: /^Regioaanduiding\.Indelingswijziging\./,
  matches(header, stem, unit) {
    const mangled = byR(stem);
    if (unit !== undefined) return header === byR(`${stem} (${unit})`);
    return header === mangled || (header.startsWith(`${mangled}..`) && header.endsWith('.'));
  },
};

const byR = (name: string) => name.replace(/[^\p{L}\p{N}._]/gu, '.');

/** CBS OData v3 (`TypedDataSet`): titles without spaces, with the number of the column behind. It has no names. */
const openData: KeyFigureDialect = {
  name: [],
  kind: ['SoortRegio'],
  code: ['WijkenEnBuurten', 'Codering'],
  changeFlag: /^Indelingswijziging/,
  municipality: ['Gemeentenaam'],
  figures: {
    INHABITANTS: { stem: 'AantalInwoners' },
    CHILDREN_0_15: { stem: 'k_0Tot15Jaar' },
    AGED_15_25: { stem: 'k_15Tot25Jaar' },
    AGED_25_45: { stem: 'k_25Tot45Jaar' },
    HOUSEHOLDS_WITH_CHILDREN: { stem: 'HuishoudensMetKinderen' },
    LOW_INCOME_SHARE: { stem: 'HuishoudensMetEenLaagInkomen' },
    HOMES: { stem: 'Woningvoorraad' },
    LAND_AREA: { stem: 'OppervlakteLand' },
    URBANITY: { stem: 'MateVanStedelijkheid' },
  },
  matches: (header, stem) => header.replace(/_\d+$/, '') === stem,
};

/** kwb-2024.xlsx and its likes: short names, in capitals in some years. */
const shortNames: KeyFigureDialect = {
  name: ['regio'],
  kind: ['recs'],
  code: ['gwb_code_10', 'gwb_code'],
  changeFlag: /^ind_wb/i,
  municipality: ['gm_naam'],
  figures: {
    INHABITANTS: { stem: 'a_inw' },
    CHILDREN_0_15: { stem: 'a_00_14' },
    AGED_15_25: { stem: 'a_15_24' },
    AGED_25_45: { stem: 'a_25_44' },
    HOUSEHOLDS_WITH_CHILDREN: { stem: 'a_hh_m_k' },
    // `p_hh_li` is another one: households among the 40 % with the lowest income of the country.
    LOW_INCOME_SHARE: { stem: 'p_hh_lkk' },
    HOMES: { stem: 'a_woning' },
    LAND_AREA: { stem: 'a_lan_ha' },
    URBANITY: { stem: 'ste_mvs' },
  },
  matches: (header, stem) => header.toLowerCase() === stem,
};

/** The dialect of a header; StatLine's when it is none of the others, so that what lacks is told in its words. */
export function dialectOf(header: readonly string[]): KeyFigureDialect {
  if (header.some((name) => /^gwb_code/i.test(name))) return shortNames;
  if (header.includes('WijkenEnBuurten')) return openData;
  return header.includes('Wijken.en.buurten') ? statLineByR : statLine;
}

/** Every path of a topic, the usual first. */
export const stemsOf = ({ stem, also }: Topic): string[] => (also === undefined ? [stem] : [stem, also]);

/** `Bevolking/Aantal inwoners (aantal)` in topic path and unit. */
export function splitUnit(name: string): [stem: string, unit: string | null] {
  const [, stem, unit] = /^(.*?)\s*\(([^()]*)\)$/.exec(name) ?? [];
  return [stem ?? name, unit ?? null];
}
