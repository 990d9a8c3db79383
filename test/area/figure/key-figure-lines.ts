/** A made-up area as a line of StatLine; a figure that is left out is one that CBS does not tell. */
export interface MadeUpArea {
  readonly code: string;
  readonly name: string;
  readonly inhabitants?: number;
  readonly children?: number;
  readonly changeFlag?: 1 | 2 | 3;
}

const header = [
  'Wijken en buurten',
  'Regioaanduiding/Soort regio (omschrijving)',
  'Regioaanduiding/Codering (code)',
  'Regioaanduiding/Indelingswijziging gemeente, wijk, buurt (code)',
  'Bevolking/Aantal inwoners (aantal)',
  'Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)',
];

const kinds: Readonly<Record<string, string>> = { NL: 'Land', GM: 'Gemeente', WK: 'Wijk', BU: 'Buurt' };

/** The key figures of made-up areas, as downloaded from StatLine. */
export function keyFigureLines(areas: readonly MadeUpArea[]): string {
  const lines = areas.map(({ code, name, inhabitants = '.', children = '.', changeFlag = '.' }) => [
    ...[name, kinds[code.slice(0, 2)] ?? '', code.padEnd(10), changeFlag, inhabitants, children],
  ]);
  return [header, ...lines].map((cells) => `${cells.map((cell) => `"${cell}"`).join(';')}\r\n`).join('');
}
