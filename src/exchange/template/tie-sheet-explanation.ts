import type { CoalitionField, RelationField } from '../partner/partner-sheet-columns.ts';
import type { SheetExplanation } from './sheet-explanation.ts';
import { from, until } from './validity-explanation.ts';

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
