import type { Remarks } from './remarks.ts';

/** What is said of areas, their figures, and what they went over into. */
export const areaRemarks = {
  BAD_AREA_CODE: {
    nl: 'Dit is geen CBS-code van een gebied. Schrijf BU00340101, WK003401 of GM0034.',
    en: 'This is no CBS code of an area. Write BU00340101, WK003401 or GM0034.',
  },
  UNKNOWN_AREA: {
    nl: 'Dit gebied is in die indeling niet bekend. Breng eerst de kerncijfers van hetzelfde jaar in.',
    en: 'This area is not known in that edition. Bring the key figures of the same year in first.',
  },
  UNKNOWN_AREA_KIND: {
    nl: 'Deze soort regio is hier niet bekend. Kijk of het het goede bestand van CBS is.',
    en: 'This kind of region is not known here. Look whether it is the right file of CBS.',
  },
  LEVEL_MISMATCH: {
    nl: 'De code hoort niet bij deze soort regio. Kijk of het bestand is bewerkt.',
    en: 'The code does not go with this kind of region. Look whether the file was changed.',
  },
  DISTRICT_MISMATCH: {
    nl: 'De wijk past niet bij de buurt. Kijk of het bestand is bewerkt.',
    en: 'The district does not go with the neighbourhood. Look whether the file was changed.',
  },
  BAD_CHANGE_FLAG: {
    nl: 'De indelingswijziging is niet 1, 2 of 3. Kijk of het bestand is bewerkt.',
    en: 'The flag of change is not 1, 2 or 3. Look whether the file was changed.',
  },
  NOT_A_FIGURE: {
    nl: 'Dit is geen cijfer zoals CBS het schrijft. Download het bestand opnieuw zonder het in Excel te openen.',
    en: 'This is no figure as CBS writes it. Download the file again without opening it in Excel.',
  },
  UNKNOWN_AREA_NAME: {
    nl: 'Geen gebied van dit jaar heet zo. Neem een tabel van hetzelfde jaar als de gebieden. Gaat de tabel over meer gemeenten dan hier bekend zijn, dan hoeft er niets te gebeuren.',
    en: 'No area of this year is called that. Take a table of the same year as the areas. When the table is of more municipalities than are known here, nothing needs to be done.',
  },
  AMBIGUOUS_AREA_NAME: {
    nl: 'Meer dan één gebied heet zo, dus is niet zeker welk is bedoeld. Noem bij het inbrengen de gemeente (--in), of neem een tabel met codes.',
    en: 'More than one area is called that, so it is not sure which is meant. Name the municipality as you bring it in (--in), or take a table with codes.',
  },
  NO_KNOWN_AREAS: {
    nl: 'Geen enkele naam in het bestand is van een gebied dat in dit jaar bekend is. Breng eerst de kerncijfers of de grenzen van dat jaar in.',
    en: 'None of the names in the file is that of an area known in this year. Bring the key figures or the boundaries of that year in first.',
  },
  AREA_NAMED_BY_CODE: {
    nl: 'Van een wijk of gemeente is er geen grens en geen naam. De naam is van de code gemaakt en de grens van de buurten. Breng ook het bestand van dat niveau in, of de kerncijfers van hetzelfde jaar.',
    en: 'Of a district or municipality there is neither boundary nor name. The name was made from the code and the boundary from the neighbourhoods. Bring the file of that level in too, or the key figures of the same year.',
  },
  OTHER_EDITION: {
    nl: 'Het bestand is van een ander jaar dan er bij het inbrengen is genoemd. Noem het jaar van het bestand, of neem het bestand van het goede jaar.',
    en: 'The file is of another year than was named as it was brought in. Name the year of the file, or take the file of the right year.',
  },
  OTHER_YEAR: {
    nl: 'De cijfers zijn van een ander jaar dan de gebieden. Is het bestand geweigerd: noem bij het inbrengen het jaar uit de titel. Anders: kijk of de gemeenten in dat jaar dezelfde waren.',
    en: 'The figures are of another year than the areas. When the file is refused: name the year in its title as you bring it in. Otherwise: look whether the municipalities were the same in that year.',
  },
  BAD_PERIOD: {
    nl: 'De periode is geen jaar. Download de tabel opnieuw en kies hele jaren.',
    en: 'The period is no year. Download the table again and choose whole years.',
  },
  OTHER_REGION: {
    nl: 'Deze regio is een landsdeel, een provincie of een COROP-gebied, en geen gemeente. Zij is weggelaten. Er hoeft niets te gebeuren.',
    en: 'This region is a part of the country, a province or a COROP area, and no municipality. It was left out. Nothing needs to be done.',
  },
  NO_FIGURES: {
    nl: 'De regio heeft in dat jaar geen cijfers: zij was toen geen gemeente. Er hoeft niets te gebeuren.',
    en: 'The region has no figures in that year: it was no municipality then. Nothing needs to be done.',
  },
  NOT_FORWARD: {
    nl: 'De nieuwe code is niet van een later jaar dan de oude. Noem het eerste jaar waarin CBS de nieuwe code heeft.',
    en: 'The new code is not of a later year than the old one. Name the first year in which CBS has the new code.',
  },
  LEVELS_DIFFER: {
    nl: 'De oude en de nieuwe code zijn niet van hetzelfde niveau. Zet gemeente bij gemeente, wijk bij wijk en buurt bij buurt.',
    en: 'The old and the new code are not of one level. Put municipality with municipality, district with district and neighbourhood with neighbourhood.',
  },
  BAD_EDITION: {
    nl: 'Dit is geen jaar van CBS. Schrijf vier cijfers, zoals 2024.',
    en: 'This is no year of CBS. Write four digits, such as 2024.',
  },
  NO_EDITION: {
    nl: 'Er staat niet van welk jaar de code is. Vul het jaar in, of zet het voor de code, zoals 2022GM0457.',
    en: 'It does not say of which year the code is. Fill in the year, or put it in front of the code, such as 2022GM0457.',
  },
  TWO_EDITIONS: {
    nl: 'Voor de code staat een ander jaar dan in de kolom ernaast. Laat het jaar staan dat klopt.',
    en: 'In front of the code stands another year than in the column beside it. Leave the year that is right.',
  },
  REPEATED_SUCCESSION: {
    nl: 'Een eerdere regel zegt al dat dit gebied in het andere is overgegaan. Haal een van de twee regels weg.',
    en: 'An earlier line says already that this area went over into the other. Take one of the two lines away.',
  },
  SHARES_DO_NOT_ADD_UP: {
    nl: 'De aandelen van het oude gebied zijn samen niet 1. Noem elk gebied waarin het is overgegaan, met zijn aandeel. Laat een aandeel leeg als het niet bekend is.',
    en: 'The shares of the old area do not add up to 1. Name every area into which it went over, with its share. Leave a share empty when it is not known.',
  },
} as const satisfies Remarks;
