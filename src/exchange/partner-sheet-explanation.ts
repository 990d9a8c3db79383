import type {
  ActivityField,
  AnchoringField,
  CoalitionField,
  FigureField,
  InventoryField,
  OrganisationField,
  RelationField,
  WorkingAreaField,
} from './partner-sheet-columns.ts';
import type { SheetExplanation } from './sheet-explanation.ts';

const from = { nl: 'Eerste dag waarop het geldt.', en: 'First day it holds.' };
const until = {
  nl: 'Eerste dag waarop het niet meer geldt; leeg: er is geen einde bekend.',
  en: 'First day it holds no more; empty: no end is known.',
};

export const organisationExplanation: SheetExplanation<OrganisationField> = {
  key: {
    nl: 'Eigen sleutel, zoals in organisatie_sleutel van een voorziening; leeg: de naam is de sleutel.',
    en: 'Key of its own, as in organisation_key of a facility; empty: its name is the key.',
    example: 'voorbeeldwerk',
  },
  organisation: { nl: 'Naam.', en: 'Name.', isNeeded: true, example: 'Stichting Voorbeeldwerk' },
  kind: {
    nl: 'Eén soort organisatie.',
    en: 'One kind of organisation.',
    words: 'organisationKinds',
    example: ['WELZIJN'],
  },
  kvk: { nl: 'KvK-nummer, 8 cijfers.', en: 'Chamber of Commerce number, 8 digits.', example: '01234567' },
  website: { nl: 'Webadres.', en: 'Address on the web.', example: 'https://www.voorbeeldwerk.example' },
};

export const workingAreaExplanation: SheetExplanation<WorkingAreaField> = {
  team: {
    nl: 'Sleutel van de voorziening.',
    en: 'Key of the facility.',
    isNeeded: true,
    example: 'kinderwerk-rietdoarp',
  },
  area: {
    nl: 'Eén gebied, met zijn CBS-code.',
    en: 'One area, by its CBS code.',
    isNeeded: true,
    example: 'WK990105',
  },
  share: {
    nl: 'Aandeel van de capaciteit, boven 0 en hoogstens 1.',
    en: 'Share of the capacity, above 0 and at most 1.',
    example: '0,25',
  },
  validFrom: { ...from, example: '1-2-2026' },
  validUntil: { ...until, example: '1-2-2031' },
};

export const relationExplanation: SheetExplanation<RelationField> = {
  from: {
    nl: 'Sleutel van een voorziening, of een nummer van een register (BRIN_VESTIGING:10KN00, LRK:123456789).',
    en: 'Key of a facility, or a number of a register (BRIN_VESTIGING:10KN00, LRK:123456789).',
    isNeeded: true,
    example: 'kinderwerk-rietdoarp',
  },
  to: {
    nl: 'Hetzelfde, van de andere.',
    en: 'The same, of the other.',
    isNeeded: true,
    example: 'speeltuin-rietdoarp',
  },
  theme: {
    nl: 'Eén thema.',
    en: 'One theme.',
    isNeeded: true,
    words: 'themes',
    example: ['GEZAMENLIJKE_ACTIVITEIT'],
  },
  direction: {
    nl: 'Leeg: wederzijds, of van "van" naar "naar" bij een thema dat een richting heeft.',
    en: 'Empty: mutual, or from "from" to "to" for a theme that has a direction.',
    words: 'directions',
    example: ['MUTUAL'],
  },
  fromLevel: {
    nl: 'Wat "van" ervan zegt: 0 tot 5, of de naam. 0 is een antwoord: gevraagd, en er is geen contact.',
    en: 'What "from" says of it: 0 to 5, or the name. 0 is an answer: asked, and there is no contact.',
    words: 'levels',
    example: '4',
  },
  fromOn: { nl: 'Dag waarop "van" dat zei.', en: 'Day on which "from" said so.', example: '20-9-2026' },
  fromFrequency: {
    nl: 'Hoe vaak, volgens "van".',
    en: 'How often, according to "from".',
    words: 'frequencies',
    example: ['WEKELIJKS'],
  },
  toLevel: { nl: 'Wat "naar" ervan zegt.', en: 'What "to" says of it.', words: 'levels', example: '3' },
  toOn: { nl: 'Dag waarop "naar" dat zei.', en: 'Day on which "to" said so.', example: '22-9-2026' },
  toFrequency: {
    nl: 'Hoe vaak, volgens "naar".',
    en: 'How often, according to "to".',
    words: 'frequencies',
    example: ['MAANDELIJKS'],
  },
  formality: {
    nl: 'Hoe het is vastgelegd.',
    en: 'How it is laid down.',
    words: 'formalities',
    example: ['CONVENANT'],
  },
  documentUrl: {
    nl: 'Webadres waar de afspraak te lezen is.',
    en: 'Address on the web where the agreement can be read.',
    example: 'https://www.voorbeeldwerk.example/convenant',
  },
  status: {
    nl: 'Stand van zaken; wordt getoond en beëindigt niets.',
    en: 'State of affairs; it is shown, and ends nothing.',
    words: 'relationStatuses',
    example: ['BEVESTIGD'],
  },
  validFrom: { ...from, example: '1-2-2026' },
  validUntil: { ...until, example: '1-2-2031' },
};

export const coalitionExplanation: SheetExplanation<CoalitionField> = {
  coalition: {
    nl: 'Naam van de coalitie of het convenant, op elke regel hetzelfde.',
    en: 'Name of the coalition or covenant, the same on every line.',
    isNeeded: true,
    example: 'Convenant Buiten spelen in Rietdoarp',
  },
  theme: {
    nl: 'Eén thema; over twee thema’s gaan twee regels per lid.',
    en: 'One theme; on two themes there are two lines a member.',
    isNeeded: true,
    words: 'themes',
    example: ['GEZAMENLIJKE_ACTIVITEIT'],
  },
  member: {
    nl: 'Sleutel van een voorziening die meedoet, of een nummer van een register.',
    en: 'Key of a facility that takes part, or a number of a register.',
    isNeeded: true,
    example: 'kinderwerk-rietdoarp',
  },
  validFrom: {
    nl: 'Eerste dag waarop het lid is; leeg: niet bekend sinds wanneer.',
    en: 'First day on which it is a member; empty: not known since when.',
    example: '1-2-2026',
  },
  validUntil: { ...until, example: '1-2-2031' },
  formality: {
    nl: 'Hoe het is vastgelegd; de eerste regel van een coalitie die dat zegt telt.',
    en: 'How it is laid down; the first line of a coalition that says so counts.',
    words: 'formalities',
    example: ['CONVENANT'],
  },
  documentUrl: {
    nl: 'Webadres waar de afspraak te lezen is.',
    en: 'Address on the web where the agreement can be read.',
    example: 'https://www.voorbeeldwerk.example/buiten-spelen',
  },
};

export const activityExplanation: SheetExplanation<ActivityField> = {
  facility: {
    nl: 'Sleutel van de voorziening die het doet, of een nummer van een register.',
    en: 'Key of the facility that does it, or a number of a register.',
    isNeeded: true,
    example: 'kinderwerk-rietdoarp',
  },
  activity: {
    nl: 'Naam van de activiteit; geen namen van personen.',
    en: 'Name of the activity; no names of persons.',
    isNeeded: true,
    example: 'Kookworkshop op het plein',
  },
  goals: {
    nl: 'Waarvoor de activiteit een middel is, met | ertussen.',
    en: 'To what the activity is a means, with | between.',
    isList: true,
    words: 'goals',
    example: ['GEZONDE_LEEFSTIJL', 'SIGNALEREN'],
  },
  audiences: {
    nl: 'Voor wie, met | ertussen.',
    en: 'For whom, with | between.',
    isList: true,
    words: 'audiences',
    example: ['KINDEREN', 'OUDERS'],
  },
  modes: {
    nl: 'Hoe zij hen bereikt, met | ertussen.',
    en: 'How it reaches them, with | between.',
    isList: true,
    words: 'modes',
    example: ['AAN_HUIS', 'ONLINE'],
  },
  prevention: {
    nl: 'Eén niveau van preventie; leeg: niet bekend.',
    en: 'One level of prevention; empty: not known.',
    words: 'preventionLevels',
    example: ['UNIVERSEEL'],
  },
  agesFrom: { nl: 'Vanaf deze leeftijd.', en: 'From this age.', example: '4' },
  agesUntil: {
    nl: 'Tot deze leeftijd, die niet meer meetelt.',
    en: 'Until this age, which is not included.',
    example: '12',
  },
  validFrom: {
    nl: 'Eerste dag; leeg: niet bekend sinds wanneer.',
    en: 'First day; empty: not known since when.',
    example: '1-2-2026',
  },
  validUntil: { ...until, example: '1-2-2031' },
};

export const anchoringExplanation: SheetExplanation<AnchoringField> = {
  municipality: {
    nl: 'Gemeente, met haar CBS-code.',
    en: 'Municipality, by its CBS code.',
    isNeeded: true,
    example: 'GM9901',
  },
  kind: {
    nl: 'Eén soort voorziening.',
    en: 'One kind of facility.',
    isNeeded: true,
    words: 'facilityKinds',
    example: ['KINDERWERK'],
  },
  item: {
    nl: 'Waaruit blijkt dat de soort verankerd is; een onderdeel per regel.',
    en: 'What shows that the kind is anchored; one item a line.',
    isNeeded: true,
    words: 'anchoringItems',
    example: ['PLAN_GENOEMD'],
  },
  state: {
    nl: 'Of het zo is; wat er niet staat is niet bekend, en niet "niet voldaan".',
    en: 'Whether it is so; what does not stand here is not known, and not "not met".',
    isNeeded: true,
    words: 'anchoringStates',
    example: ['MET'],
  },
  documentUrl: {
    nl: 'Webadres waar het te lezen is.',
    en: 'Address on the web where it can be read.',
    example: 'https://www.voorbeeldwerk.example/beleidsplan',
  },
  validFrom: { ...from, example: '1-2-2026' },
  validUntil: { ...until, example: '1-2-2031' },
};

export const inventoryExplanation: SheetExplanation<InventoryField> = {
  kind: {
    nl: 'Eén soort voorziening, of "activiteiten": die van alle soorten samen.',
    en: 'One kind of facility, or "activities": those of all kinds together.',
    isNeeded: true,
    words: 'inventoried',
    example: ['KINDERWERK'],
  },
  area: {
    nl: 'Gebied, met alles wat erin ligt.',
    en: 'Area, with all that lies in it.',
    isNeeded: true,
    example: 'WK990106',
  },
  complete: {
    nl: 'ja of nee: is van deze soort in dit gebied alles bekend? Alleen dan betekent "geen" ook geen.',
    en: 'yes or no: is all of this kind in this area known? Only then does "none" mean none.',
    isNeeded: true,
    example: 'ja',
  },
  checkedOn: {
    nl: 'Dag waarop dat is nagegaan.',
    en: 'Day on which that was checked.',
    isNeeded: true,
    example: '1-10-2026',
  },
  checkedBy: {
    nl: 'Functie of afdeling die dat deed; geen naam van een persoon.',
    en: 'Role or department that did; no name of a person.',
    example: 'afdeling Jeugd',
  },
};

export const figureExplanation: SheetExplanation<FigureField> = {
  area: {
    nl: 'Gebied waarvan het cijfer is.',
    en: 'Area of which the figure is.',
    isNeeded: true,
    example: 'GM9901',
  },
  indicator: {
    nl: 'Welk cijfer; een per regel.',
    en: 'Which figure; one a line.',
    isNeeded: true,
    words: 'givenFigures',
    example: ['BUILT_LAND'],
  },
  year: {
    nl: 'Jaar waarover het gaat.',
    en: 'Year it is about.',
    isNeeded: true,
    example: '2024',
  },
  value: {
    nl: 'Aantal woningen, of hectare bebouwde grond.',
    en: 'Number of homes, or hectares of built land.',
    isNeeded: true,
    example: '412,5',
  },
};
