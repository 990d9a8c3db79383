import type { MeasureWords } from './measure-words.ts';

/** Of the less used measures, for `measure-words.ts`. */
export const advancedMeasureWords = {
  transitivity: {
    nl: {
      name: 'geslotenheid',
      meaning:
        'Van 0 (nooit) tot 100 % (altijd). Hoog wijst op hechte groepen, laag op partners die elkaar alleen via een ander kennen. Een overleg met veel deelnemers maakt het vanzelf hoog.',
    },
    en: {
      name: 'closure',
      meaning:
        'From 0 (never) to 100% (always). High points to close groups, low to partners who only know each other through another. A meeting of many makes it high by itself.',
    },
  },
  diameter: {
    nl: {
      name: 'langste afstand',
      meaning:
        'Geteld langs de kortste route. Wie in een ander deel zit, is niet te bereiken en telt niet mee.',
    },
    en: {
      name: 'longest distance',
      meaning:
        'Counted along the shortest route. Who is in another part cannot be reached and does not count.',
    },
  },
  averagePathLength: {
    nl: {
      name: 'gemiddelde afstand',
      meaning:
        'Eén stap is een directe lijn, twee stappen is via één ander. Wie in een ander deel zit, telt niet mee.',
    },
    en: {
      name: 'average distance',
      meaning:
        'One step is a direct tie, two steps are by way of one other. Who is in another part does not count.',
    },
  },
  eiIndex: {
    nl: {
      name: 'over de eigen sector heen',
      meaning:
        'Van 0 % (alleen binnen de sector) tot 100 % (alleen erbuiten). Een sector met weinig partners heeft vanzelf meer lijnen naar buiten.',
    },
    en: {
      name: 'across sectors',
      meaning:
        'From 0% (within the sector only) to 100% (outside it only). A sector with few partners has more ties outside by itself.',
    },
  },
  multiplexity: {
    nl: {
      name: 'veelzijdigheid',
      meaning:
        "Ten minste 1. Een lijn op meer thema's valt niet weg met één daarvan. Het hangt af van de thema's waarnaar gevraagd is.",
    },
    en: {
      name: 'multiplexity',
      meaning:
        'At least 1. A tie on several themes does not fall away with one of them. It depends on the themes that were asked about.',
    },
  },
  core: {
    nl: {
      name: 'kern',
      meaning: 'Hoe hoger, hoe hechter de meest verbonden groep. Het zegt niets over wie erbuiten staat.',
    },
    en: {
      name: 'core',
      meaning: 'The higher, the closer the most connected group. It says nothing about those outside it.',
    },
  },
} satisfies Readonly<Record<string, { readonly nl: MeasureWords; readonly en: MeasureWords }>>;
