import type { SheetColumns } from './sheet-columns.ts';

/** A sheet of contacts: a role at a place, and how to reach it. What is of a person has columns of its own. */
export const contactColumns = {
  key: ['sleutel', 'key', 'id'],
  roles: ['functie', 'role', 'functies', 'roles', 'contactrol'],
  organisation: ['organisatie', 'organisation', 'organization', 'organisatie_sleutel', 'organisation_key'],
  facility: ['voorziening', 'facility', 'team'],
  areas: ['gebieden', 'areas', 'gebied', 'area', 'gebiedscode', 'area_code'],
  themes: ['themas', 'themes', 'thema', 'theme'],
  mailbox: ['postbus', 'mailbox', 'functiepostbus'],
  mainPhone: ['hoofdnummer', 'main_phone'],
  hours: ['bereikbaar', 'reachable', 'bereikbaarheid'],
  personName: ['persoon', 'person', 'contactpersoon', 'contact_person'],
  personEmail: ['persoon_email', 'person_email', 'contactpersoon_email', 'contact_person_email'],
  personPhone: ['persoon_telefoon', 'person_phone', 'contactpersoon_telefoon', 'contact_person_phone'],
  visibility: ['zichtbaar_voor', 'visible_to', 'zichtbaarheid', 'visibility'],
  validFrom: ['vanaf', 'from', 'geldig_van', 'valid_from'],
  validUntil: ['tot', 'until', 'geldig_tot', 'valid_until'],
  verifiedOn: ['geverifieerd_op', 'verified_on'],
  verifiedBy: ['geverifieerd_door', 'verified_by'],
  deleteAfter: ['verwijderen_na', 'delete_after'],
} as const satisfies SheetColumns<string>;

export type ContactField = keyof typeof contactColumns;
export type PersonField = 'personName' | 'personEmail' | 'personPhone';
