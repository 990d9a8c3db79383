/**
 * A file as the childcare register publishes it: 35 columns, semicolons, never a quotation mark, lines that end in
 * CR LF. The places are invented, and so are the numbers.
 */
const columns = [
  'lrk_id;type_oko;opc;actuele_naam_oko;aantal_kindplaatsen;ve;status;inschrijfdatum;opvanglocatie_adres',
  'opvanglocatie_postcode;opvanglocatie_woonplaats;bag_id;naam_houder;kvk_nummer_houder;vestigingsnummer_houder',
  'rechtsvorm_houder;start_geschillencommissie;einde_geschillencommissie;houder_adres;houder_postcode',
  'houder_woonplaats;houder_buitenland;correspondentie_adres;correspondentie_postcode;correspondentie_woonplaats',
  'correspondentie_buitenland;contact_persoon;contact_telefoon;contact_emailadres;contact_website;cbs_code',
  'verantwoordelijke_gemeente;gastouderbureau_1;gastouderbureau_2;lrk_url',
]
  .join(';')
  .split(';');

export type ChildcareCells = Readonly<Record<string, string>>;

/** A day-care centre with every cell that one has, those of whom to call among them. */
const aDayCareCentre: ChildcareCells = {
  lrk_id: '990000001',
  type_oko: 'KDV',
  opc: 'Nee',
  actuele_naam_oko: 'Kinderdagverblijf De Linde',
  aantal_kindplaatsen: '48',
  ve: 'Nee',
  status: 'Ingeschreven',
  inschrijfdatum: '01-09-2015',
  opvanglocatie_adres: 'Voorbeeldlaan 12 A',
  opvanglocatie_postcode: '2517KK',
  opvanglocatie_woonplaats: "'s-Gravenhage",
  bag_id: '0518010000999999',
  naam_houder: 'Stichting Kinderopvang De Linde',
  kvk_nummer_houder: '98765432',
  vestigingsnummer_houder: '000098765432',
  rechtsvorm_houder: 'Stichting',
  start_geschillencommissie: '01-01-2016',
  houder_adres: 'Houderstraat 1',
  houder_postcode: '2517KK',
  houder_woonplaats: "'s-Gravenhage",
  correspondentie_adres: 'Postbus 1',
  correspondentie_postcode: '2500AA',
  correspondentie_woonplaats: "'s-Gravenhage",
  contact_persoon: 'Voornaam Achternaam',
  contact_telefoon: "'+31 70 0000000",
  contact_emailadres: 'voornaam@delinde.example.nl',
  contact_website: 'www.delinde.example.nl',
  cbs_code: '0518',
  verantwoordelijke_gemeente: "'s-Gravenhage",
  lrk_url: 'https://www.landelijkregisterkinderopvang.nl/pp/#/inzien/oko/gegevens/990000001',
};

export const aPlace = (cells: ChildcareCells = {}): ChildcareCells => ({ ...aDayCareCentre, ...cells });

/** A childminder: at home, often without an address, and never with a number of places we keep. */
export const aChildminder = (cells: ChildcareCells = {}): ChildcareCells => ({
  lrk_id: '990000900',
  type_oko: 'VGO',
  actuele_naam_oko: 'Geheim Gezin',
  status: 'Ingeschreven',
  inschrijfdatum: '01-02-2020',
  naam_houder: 'Geheim Gezin',
  contact_telefoon: "'",
  cbs_code: '0518',
  ...cells,
});

/** In the form of now, or with other columns. */
export function childcareFile(
  places: readonly ChildcareCells[],
  header: readonly string[] = columns,
): string {
  const lines = places.map((cells) => header.map((column) => cells[column] ?? '').join(';'));
  return `${[header.join(';'), ...lines].join('\r\n')}\r\n`;
}

/** Until about 2021: `vve` for `ve`, no `opc`, and what was struck off is still there with its day. */
export const olderColumns: readonly string[] = columns
  .filter((column) => column !== 'opc')
  .flatMap((column) => {
    if (column === 've') return ['vve'];
    return column === 'inschrijfdatum' ? ['inschrijfdatum', 'uitschrijfdatum'] : [column];
  });
