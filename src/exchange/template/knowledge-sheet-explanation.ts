import type { AnchoringField, FigureField, InventoryField } from '../partner/partner-sheet-columns.ts';
import type { SheetExplanation } from './sheet-explanation.ts';
import { from, until } from './validity-explanation.ts';

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
