import { vocabulary } from '../../graphql/term.ts';

/** For whom. Parents are here and nowhere else: they are never a node of the network. */
export const audiences = vocabulary('audiences', [
  { code: 'KINDEREN', nl: 'kinderen', en: 'children' },
  { code: 'OUDERS', nl: 'ouders', en: 'parents', synonyms: ['gezinnen', 'families'] },
  { code: 'PROFESSIONALS', nl: 'professionals', en: 'professionals' },
  { code: 'BUURT', nl: 'de buurt', en: 'the neighbourhood' },
]);

/** How the offer reaches its audience. */
export const deliveryModes = vocabulary('delivery modes', [
  { code: 'OP_LOCATIE', nl: 'op locatie', en: 'on site' },
  { code: 'OUTREACH', nl: 'outreachend in de wijk', en: 'outreach', synonyms: ['outreachend'] },
  { code: 'AAN_HUIS', nl: 'aan huis', en: 'at home' },
  { code: 'ONLINE', nl: 'online', en: 'online' },
  { code: 'OP_SCHOOL', nl: 'op school', en: 'at school' },
]);

/** What makes an offer easy to walk into. English codes: each is also the name of a field (`walkIn`). */
export const lowThresholdTraits = vocabulary('low-threshold traits', [
  { code: 'FREE', nl: 'gratis', en: 'free of charge' },
  { code: 'NO_REFERRAL', nl: 'zonder verwijzing', en: 'no referral needed' },
  { code: 'NO_REGISTRATION', nl: 'zonder aanmelding', en: 'no registration needed' },
  { code: 'WALK_IN', nl: 'inloop', en: 'walk-in' },
  { code: 'HOLIDAY_OPEN', nl: 'open in de schoolvakanties', en: 'open in school holidays' },
  { code: 'EVENING_OPEN', nl: 'open in de avond', en: 'open in the evening' },
  { code: 'LANGUAGE_SUPPORT', nl: 'hulp in andere talen', en: 'help in other languages' },
  {
    code: 'WHEELCHAIR_ACCESSIBLE',
    nl: 'rolstoeltoegankelijk',
    en: 'accessible by wheelchair',
  },
]);

/** The level of the preventiematrix. Prevention within care is out of scope. */
export const preventionLevels = vocabulary('prevention levels', [
  {
    code: 'UNIVERSEEL',
    nl: 'universeel',
    en: 'universal',
    definition: { nl: 'Voor alle kinderen of ouders.', en: 'For all children or parents.' },
  },
  {
    code: 'SELECTIEF',
    nl: 'selectief',
    en: 'selective',
    definition: {
      nl: 'Voor een groep die meer kans op problemen heeft.',
      en: 'For a group with a higher chance of problems.',
    },
  },
  {
    code: 'GEINDICEERD',
    nl: 'geïndiceerd',
    en: 'indicated',
    definition: {
      nl: 'Voor wie al beginnende problemen heeft.',
      en: 'For those who already have beginning problems.',
    },
  },
]);

/** What partners say a facility means to children and parents; words of the seed article (Loef, 2 March 2023). */
export const contributions = vocabulary('contributions', [
  { code: 'ROLMODEL', nl: 'rolmodel', en: 'role model' },
  { code: 'VERTROUWD_PERSOON', nl: 'vertrouwd persoon', en: 'trusted person' },
  { code: 'LUISTEREND_OOR', nl: 'luisterend oor', en: 'listening ear' },
  { code: 'STEUN', nl: 'steuntje in de rug', en: 'helping hand' },
  { code: 'LAAGDREMPELIGE_AANDACHT', nl: 'laagdrempelige aandacht', en: 'low-threshold attention' },
]);
