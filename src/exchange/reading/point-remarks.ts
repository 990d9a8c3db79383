import type { Remarks } from './remarks.ts';

/** What is said of where places stand. */
export const pointRemarks = {
  OUTSIDE_NETHERLANDS: {
    nl: 'Het punt ligt niet in Nederland. Kijk of lengte- en breedtegraad zijn verwisseld.',
    en: 'The point does not lie in the Netherlands. Look whether longitude and latitude were swapped.',
  },
  NO_POINT: {
    nl: 'Het bestand met punten heeft geen punt van deze school. Laat het adres opzoeken.',
    en: 'The file of points has none of this school. Have the address looked up.',
  },
  NO_POINT_FILE: {
    nl: 'Er is geen bestand met punten bij gegeven. Geef het als tweede bestand, of laat de adressen van de scholen opzoeken.',
    en: 'No file with points was given. Give it as the second file, or have the addresses of the schools looked up.',
  },
  POINT_NEARBY: {
    nl: 'Het punt is van een ander adres met dezelfde eerste vier cijfers van de postcode.',
    en: 'The point is of another address with the same first four digits of the postcode.',
  },
  POINT_ELSEWHERE: {
    nl: 'Het bekende punt is van een eerder adres en is niet genomen.',
    en: 'The point that is known is of an earlier address and was not taken.',
  },
  SEVERAL_POINTS: {
    nl: 'Er zijn meer punten van deze school; dat van haar postcode is genomen.',
    en: 'There are several points of this school; that of its postcode was taken.',
  },
  POINT_KEPT: {
    nl: 'Het punt dat al bekend was is gebleven: het adres is hetzelfde, en de regel heeft geen punt dat even goed is. Er hoeft niets te gebeuren.',
    en: 'The point known before was kept: the address is the same, and the line has no point as good. Nothing needs to be done.',
  },
  POINT_OF_FILE: {
    nl: 'Het punt komt uit het bestand met punten. Als de postcode daar anders is, is het punt niet precies: vul dan zelf het punt van het adres in.',
    en: 'The point is from the file of points. When the postcode differs there, the point is not precise: then fill in the point of the address yourself.',
  },
  POINT_OF_GEOCODER: {
    nl: 'Het punt is opgezocht met het adres. Als alleen de postcode is gevonden, is het midden daarvan genomen: kijk dan of het huisnummer klopt.',
    en: 'The point was looked up by the address. When only the postcode was found, its middle was taken: then look whether the house number is right.',
  },
  POINT_OF_NEIGHBOURHOOD: {
    nl: 'Genomen is een punt in de buurt waarin de postcode ligt, niet het punt van het adres. Laat het adres opzoeken, of vul lengte- en breedtegraad in.',
    en: 'A point was taken in the neighbourhood in which the postcode lies, not the point of the address. Have the address looked up, or fill in longitude and latitude.',
  },
  POINT_OF_PC4: {
    nl: 'Alleen de vier cijfers van de postcode zeggen waar het is, dus staat de voorziening in geen buurt. Vul het hele adres in en laat het opzoeken, of vul lengte- en breedtegraad in.',
    en: 'Only the four digits of the postcode say where it is, so the facility stands in no neighbourhood. Fill in the whole address and have it looked up, or fill in longitude and latitude.',
  },
  GEOCODER_SILENT: {
    nl: 'De adreszoeker gaf geen antwoord over dit adres. Laat de adressen later nog eens opzoeken.',
    en: 'The geocoder gave no answer about this address. Have the addresses looked up again later.',
  },
  ADDRESS_NOT_FOUND: {
    nl: 'De adreszoeker kent dit adres niet. Kijk of straat, huisnummer, postcode en woonplaats kloppen.',
    en: 'The geocoder does not know this address. Look whether street, house number, postcode and place are right.',
  },
  POST_BOX_SKIPPED: {
    nl: 'Deze postcode is alleen voor postbussen en heeft geen gebied. Zij is weggelaten. Er hoeft niets te gebeuren.',
    en: 'This postcode is only for post boxes and has no area. It was left out. Nothing needs to be done.',
  },
  NO_POSTCODE_PROPERTY: {
    nl: 'Het vlak heeft geen veld met de vier cijfers van een postcode. Neem de kaart van postcode-4-gebieden van CBS, of noem het veld "postcode".',
    en: 'The area has no property with the four digits of a postcode. Take the map of four-digit postcodes of CBS, or name the property "postcode".',
  },
  BAD_AGE_BAND: {
    nl: 'Dit is geen leeftijdsgroep zoals 0-4 of 95+. Laat regels met totalen weg.',
    en: 'This is no age band such as 0-4 or 95+. Leave lines of totals out.',
  },
  NO_POSTCODE: {
    nl: 'De regel van de postcodetabel heeft geen postcode en is weggelaten. Er hoeft niets te gebeuren.',
    en: 'The line of the table of postcodes has no postcode and was left out. Nothing needs to be done.',
  },
  BAD_NUMBER: {
    nl: 'Dit is geen huisnummer. Schrijf alleen het getal, zonder letter of toevoeging.',
    en: 'This is no house number. Write the number alone, without a letter or addition.',
  },
} as const satisfies Remarks;
