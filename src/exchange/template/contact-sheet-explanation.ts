import type { ContactField } from '../reading/contact-sheet-columns.ts';
import type { SheetExplanation } from './sheet-explanation.ts';
import { from, until } from './validity-explanation.ts';

export const contactExplanation: SheetExplanation<ContactField> = {
  key: {
    nl: 'Eigen sleutel die nooit verandert; leeg: functie, plaats en thema’s zijn samen de sleutel.',
    en: 'Key of its own that never changes; empty: role, place and themes together are the key.',
    example: 'wijkagent-rietdoarp',
  },
  roles: {
    nl: 'In welke functie iemand te bereiken is, met | ertussen.',
    en: 'In which role somebody can be reached, with | between.',
    isNeeded: true,
    isList: true,
    words: 'contactRoles',
    example: ['WIJKAGENT'],
  },
  organisation: {
    nl: 'Sleutel, naam of nummer van de organisatie (KVK:01234567).',
    en: 'Key, name or number of the organisation (KVK:01234567).',
    example: 'voorbeeldwerk',
  },
  facility: {
    nl: 'Sleutel of nummer van de voorziening (BRIN_VESTIGING:10KN00).',
    en: 'Key or number of the facility (BRIN_VESTIGING:10KN00).',
    example: 'kinderwerk-rietdoarp',
  },
  areas: {
    nl: 'Gebieden waarvoor het contact is, met | ertussen; leeg: waar de voorziening of organisatie werkt.',
    en: 'Areas that the contact is for, with | between; empty: where the facility or organisation works.',
    isList: true,
    example: 'WK990106',
  },
  themes: {
    nl: 'Thema’s waarover te bellen is, met | ertussen; leeg: alle.',
    en: 'Themes to call about, with | between; empty: all.',
    isList: true,
    words: 'themes',
    example: ['SIGNALEREN'],
  },
  mailbox: {
    nl: 'Postbus van de functie, die iedereen mag zien; geen adres van een persoon.',
    en: 'Mailbox of the function, which everyone may see; no address of a person.',
    isNeeded: true,
    example: 'wijkagent.rietdoarp@voorbeeldwerk.example',
  },
  mainPhone: {
    nl: 'Nummer van de functie, dat iedereen mag zien.',
    en: 'Number of the function, which everyone may see.',
    example: '010-0123456',
  },
  hours: {
    nl: 'Wanneer; iedereen leest het, dus zonder namen of nummers.',
    en: 'When; everyone reads it, so without names or numbers.',
    example: 'ma-do 9-17 uur',
  },
  personName: {
    nl: 'Wie het is; alleen waar de gemeente een account heeft.',
    en: 'Who it is; only where the municipality has an account.',
    example: 'Vera Verzonnen',
  },
  personEmail: {
    nl: 'Werkadres van deze persoon.',
    en: 'Work address of this person.',
    example: 'vera.verzonnen@voorbeeldwerk.example',
  },
  personPhone: {
    nl: 'Werknummer van deze persoon; nooit een privénummer.',
    en: 'Work number of this person; never a private one.',
    example: '010-0123457',
  },
  visibility: {
    nl: 'Wie de persoon ziet; leeg: wat bij de functie hoort. Nooit iedereen.',
    en: 'Who sees the person; empty: what goes with the role. Never everyone.',
    words: 'contactVisibilities',
    example: ['PARTNERS'],
  },
  validFrom: { ...from, example: '1-2-2026' },
  validUntil: { ...until, example: '1-2-2031' },
  verifiedOn: {
    nl: 'Dag waarop is nagegaan dat het klopt.',
    en: 'Day on which it was checked.',
    example: '20-9-2026',
  },
  verifiedBy: {
    nl: 'Wie dat deed: een functie, geen naam.',
    en: 'Who did so: a role, no name.',
    example: 'teamleider',
  },
  deleteAfter: {
    nl: 'Dag waarna de persoon wordt verwijderd; leeg: een jaar na het nagaan. Hoogstens twee jaar.',
    en: 'Day after which the person is removed; empty: a year after the check. At most two years.',
    example: '1-9-2027',
  },
};
