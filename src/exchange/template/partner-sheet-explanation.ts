import type { ActivityField, OrganisationField, WorkingAreaField } from '../partner/partner-sheet-columns.ts';
import type { SheetExplanation } from './sheet-explanation.ts';
import { from, until } from './validity-explanation.ts';

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
