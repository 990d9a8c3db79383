import type { Remarks } from './remarks.ts';

/** What is said of registers, and of places that several sources speak of. */
export const registerRemarks = {
  CHILDMINDER_SKIPPED: {
    nl: 'Gastouders worden niet bewaard: zij werken aan een woonadres. Er hoeft niets te gebeuren.',
    en: 'Childminders are not kept: they work at a private address. Nothing needs to be done.',
  },
  AGENCY_SKIPPED: {
    nl: 'Gastouderbureaus worden niet bewaard: er komt geen kind. Er hoeft niets te gebeuren.',
    en: 'Childminder agencies are not kept: no child goes there. Nothing needs to be done.',
  },
  BAD_EARLY_EDUCATION: {
    nl: 'Bij voorschoolse educatie (ve) staat geen ja of nee; genomen is: nee. Kijk of het bestand is bewerkt.',
    en: 'For early education (ve) it says neither yes nor no; taken: no. Look whether the file was changed.',
  },
  HOLDER_LEFT_OUT: {
    nl: 'Bij de houder staat geen rechtsvorm, zoals bv of stichting. De naam kan van een persoon zijn en is niet bewaard. Er hoeft niets te gebeuren.',
    en: 'The holder shows no legal form, such as B.V. or stichting. The name can be that of a person and was not kept. Nothing needs to be done.',
  },
  NO_BOARDS: {
    nl: 'Het bestand heeft geen nummers van schoolbesturen, dus hebben de scholen geen organisatie. Neem het bestand van DUO met de nummers als dat erbij moet.',
    en: 'The file has no numbers of school boards, so the schools have no organisation. Take the file of DUO that has them when that should be known.',
  },
  NO_MUNICIPALITIES: {
    nl: 'Het bestand heeft geen gemeentenummers; alleen het punt van een school zegt in welke gemeente zij staat. Geef een bestand met punten mee, of neem het bestand van DUO met de nummers.',
    en: 'The file has no numbers of municipalities; only the point of a school says in which one it stands. Give a file with points, or take the file of DUO that has the numbers.',
  },
  UNKNOWN_SCHOOLS: {
    nl: 'Deze schoolvestigingen zijn hier niet bekend: zij zijn gesloten, of van een andere soort. Is er geen enkele bekend, breng dan eerst de scholen in.',
    en: 'These school locations are not known here: they were closed, or are of another kind. When none is known, bring the schools in first.',
  },
  BAD_COUNT: {
    nl: 'Dit is geen aantal leerlingen; dat van dit jaar is weggelaten. Kijk of het bestand is bewerkt.',
    en: 'This is no number of pupils; that of this year was left out. Look whether the file was changed.',
  },
  OSM_SKIPPED: {
    nl: 'Dit hoort hier niet bij de voorzieningen, is gesloten of besloten, of komt al uit een register. Het is weggelaten. Er hoeft niets te gebeuren.',
    en: 'This is no facility here, is closed or private, or comes from a register already. It was left out. Nothing needs to be done.',
  },
  SPORTS_CENTRE: {
    nl: 'Een sportcentrum is als sportvereniging genomen: de kaart zegt niet welke verenigingen er zitten. Zet de verenigingen in een eigen blad.',
    en: 'A sports centre was taken for a sports club: the map does not say which clubs are there. Put the clubs in a sheet of your own.',
  },
  KNOWN_FROM_ANOTHER_SOURCE: {
    nl: 'Deze voorzieningen waren al bekend uit een andere bron, onder hetzelfde nummer. Zij staan er dus niet dubbel in. Er hoeft niets te gebeuren.',
    en: 'These facilities were known already from another source, under the same number. So they are not in it twice. Nothing needs to be done.',
  },
  CONTRADICTS_VERIFIED: {
    nl: 'Een register zegt iets anders dan wat iemand heeft nagegaan, of een blad iets anders dan hier is verbeterd; dat laatste blijft staan. Zoek uit wat klopt, en herstel het blad of laat het register herstellen.',
    en: 'A register says otherwise than what somebody checked, or a sheet than what was put right here; what was checked stays. Find out which is right, then correct the sheet or have the register corrected.',
  },
  SUCCESSOR: {
    nl: 'Op een adres is de ene voorziening weg en een nieuwe van dezelfde soort gekomen; genomen is: zij volgt de oude op. Kijk of dat klopt.',
    en: 'At an address one facility is gone and a new one of the same kind has come; taken: it succeeds the old one. Look whether that is right.',
  },
} as const satisfies Remarks;
