import { enumOf } from '../../database/enum-of.ts';
import { advancedMeasureWords } from './advanced-measure-words.ts';

/** The measures of a whole network that are put in words, in the order in which they are told. */
export const MeasureName = enumOf(
  'density',
  'averageDegree',
  'degreeCentralisation',
  'betweennessCentralisation',
  'components',
  'isolates',
  'cutPoints',
  'bridges',
  'reciprocity',
  'confirmedPercent',
  'transitivity',
  'diameter',
  'averagePathLength',
  'eiIndex',
  'multiplexity',
  'core',
);
export type MeasureName = keyof typeof MeasureName;

/** What people call a measure, and how to read it: what it says, its range, what to look out for. */
export interface MeasureWords {
  readonly name: string;
  readonly meaning: string;
}

/** In Dutch at B1 level. Names begin with a small letter and stand in `docs/words.md`. */
export const measureWords: Readonly<
  Record<MeasureName, { readonly nl: MeasureWords; readonly en: MeasureWords }>
> = {
  density: {
    nl: {
      name: 'dichtheid',
      meaning:
        'Van 0 (geen lijn) tot 1 (iedereen met iedereen). Een groter netwerk heeft een lagere dichtheid, want niemand kan met iedereen samenwerken. Hoger is niet altijd beter: lijnen kosten tijd.',
    },
    en: {
      name: 'density',
      meaning:
        'From 0 (no tie) to 1 (everybody with everybody). A larger network has a lower density, since nobody can work with everybody. Higher is not always better: ties take time.',
    },
  },
  averageDegree: {
    nl: {
      name: 'gemiddeld aantal partners',
      meaning:
        'Van 0 tot het aantal anderen. Het is een gemiddelde: een paar met veel partners trekken het omhoog.',
    },
    en: {
      name: 'average number of partners',
      meaning: 'From 0 to the number of others. It is a mean: a few with many partners pull it up.',
    },
  },
  degreeCentralisation: {
    nl: {
      name: 'centralisatie van lijnen',
      meaning:
        'Hoger betekent dat het netwerk meer aan één hangt. Dat is overzichtelijk, en kwetsbaar als die wegvalt.',
    },
    en: {
      name: 'centralisation of ties',
      meaning:
        'Higher means that the network hangs more on one. That is easy to survey, and fragile when that one falls away.',
    },
  },
  betweennessCentralisation: {
    nl: {
      name: 'centralisatie van tussenposities',
      meaning:
        'Hoger betekent dat anderen elkaar vooral via één kunnen bereiken. Geteld zijn kortste routes; wie echt met wie praat, kan anders lopen.',
    },
    en: {
      name: 'centralisation of go-betweens',
      meaning:
        'Higher means that others reach each other mainly through one. Shortest routes are counted; who really talks to whom may go otherwise.',
    },
  },
  components: {
    nl: {
      name: 'delen',
      meaning:
        'Van het ene deel naar het andere is er geen route van lijnen. Wie geen lijn heeft, is zelf een deel.',
    },
    en: {
      name: 'parts',
      meaning: 'From one part to another there is no route along ties. Who has no tie is a part of its own.',
    },
  },
  isolates: {
    nl: {
      name: 'zonder lijn',
      meaning: 'Wie niet gevraagd is, kan lijnen hebben die hier niet bekend zijn.',
    },
    en: { name: 'without a tie', meaning: 'Who was not asked may have ties that are not known here.' },
  },
  cutPoints: {
    nl: {
      name: 'schakels',
      meaning:
        'Valt een schakel weg, dan kunnen anderen elkaar niet meer bereiken. Een lijn die nog niet bekend is, kan een omweg zijn.',
    },
    en: {
      name: 'cut points',
      meaning:
        'When a cut point falls away, others can no longer reach each other. A tie that is not known yet may be a way round.',
    },
  },
  bridges: {
    nl: {
      name: 'bruggen',
      meaning: 'Valt zo een lijn weg, dan zijn twee delen los van elkaar. Een deel kan ook één partner zijn.',
    },
    en: {
      name: 'bridges',
      meaning:
        'When such a tie falls away, two parts are cut off from each other. A part may be a single partner.',
    },
  },
  reciprocity: {
    nl: {
      name: 'wederkerigheid',
      meaning:
        'Van 0 tot 100 %. Beide kanten spraken, maar zij hoeven het niet eens te zijn. Laag kan ook betekenen dat velen niet gevraagd zijn.',
    },
    en: {
      name: 'reciprocity',
      meaning:
        'From 0 to 100%. Both sides spoke, but need not agree. Low may also mean that many were not asked.',
    },
  },
  confirmedPercent: {
    nl: {
      name: 'bevestigd',
      meaning:
        'Van 0 tot 100 %. Een samenwerking is bevestigd als beide kanten ongeveer hetzelfde zeggen. Een lijn kan meer dan één samenwerking zijn.',
    },
    en: {
      name: 'confirmed',
      meaning:
        'From 0 to 100%. A collaboration is confirmed when both sides say about the same. One tie can be several collaborations.',
    },
  },
  ...advancedMeasureWords,
};
