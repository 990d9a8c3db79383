/**
 * The organisations of the town. Those that run several facilities, and those that run none but take part, stand
 * here by name; one that runs a single facility follows from it.
 */
import { chanceFor } from './random.ts';

export interface Organisation {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
  readonly kvk: string;
  readonly website: string;
}

/** Key, name, kind of organisation. */
const named: readonly [string, string, string][] = [
  ['gemeente', 'Gemeente Voorbeeldstad', 'GEMEENTE'],
  ['kwartier', "Stichting Welzijn 't Boeienkwartier", 'WELZIJN'],
  ['waardwerk', 'Stichting Waardwerk Voorbeeldstad', 'WELZIJN'],
  ['toegang', 'Stichting De Toegang', 'WELZIJN'],
  ['ggd', 'GGD Voorbeeldregio', 'GGD'],
  ['jgz', 'Jeugdgezondheid Voorbeeldregio', 'JGZ_ORG'],
  ['openbaar', 'Stichting Openbaar Onderwijs Voorbeeldstad', 'SCHOOL_PO'],
  ['zilverwier', 'Scholengroep Zilverwier', 'SCHOOL_PO'],
  ['rekenmuis', 'Kinderopvang De Rekenmuis', 'KINDEROPVANG'],
  ['boei', 'Kinderopvang Bolle Boei', 'KINDEROPVANG'],
  ['knoop', 'Opvang In De Knoop', 'KINDEROPVANG'],
  ['jeugdhulp-wierland', 'Jeugdhulp Wierland', 'JEUGDHULP'],
  ['politie', 'Politie Voorbeeldregio, basisteam Voorbeeldstad', 'POLITIE'],
  ['bibliotheek', 'Bibliotheek De Papieren Boei', 'BIBLIOTHEEK_ORG'],
  ['sportservice', 'Sportservice Voorbeeldstad', 'SPORTORG'],
  ['jeugdregio', 'Jeugdregio Voorbeeldland', 'JEUGDREGIO'],
  ['provincie', 'Provincie Voorbeeldland', 'PROVINCIE'],
  ['fonds-kiezel', 'Fonds De Kiezelsteen', 'FONDS'],
  ['fonds-wier', 'Wierfonds', 'FONDS'],
  ['kenniswerf', 'Kenniswerf Jeugd', 'KENNISINSTITUUT'],
  ['telwerk', 'Onderzoeksbureau Telwerk & Partners', 'ONDERZOEK'],
  ['adviesraad', 'Adviesraad Sociaal Domein Voorbeeldstad', 'ADVIESRAAD'],
  ['jongerenraad', 'Jongerenraad Voorbeeldstad', 'ADVIESRAAD'],
  ['schuldhulp', 'Schuldhulp De Nieuwe Bladzij', 'SCHULDHULP'],
  ['voedselbank', 'Voedselbank Voorbeeldstad', 'VOEDSELBANK'],
  ['clientsteun', 'Cliëntondersteuning De Gids', 'MEE_CLIENTONDERSTEUNING'],
  ['haltwerk', 'Herstelbureau De Omweg', 'JUSTITIE_HALT'],
  ['ggz-wierland', 'GGZ Wierland', 'GGZ'],
  ['vrijwilligers', 'Vrijwilligerspunt Handig', 'VRIJWILLIGERSORG'],
  ['dorpsbelang', 'Doarpsbelang Rietdoarp', 'BEWONERSORG'],
  ['wijkraad-noord', 'Wijkraad Noorderpoort', 'BEWONERSORG'],
  ['wijkraad-west', 'Wijkraad Westerkwartier', 'BEWONERSORG'],
  ['platform-zuid', 'Bewonersplatform Nieuw-Zuid', 'BEWONERSORG'],
  ['huurders', 'Huurdersvereniging Droge Voeten', 'BEWONERSORG'],
  ['fietsbank', 'Fietsenbank De Losse Ketting', 'VRIJWILLIGERSORG'],
  ['kledingbank', 'Kledingbank De Tweede Knoop', 'VRIJWILLIGERSORG'],
  ['taalvrijwilligers', 'Taalvrijwilligers Voorbeeldstad', 'VRIJWILLIGERSORG'],
  ['rijk', 'Ministerie van Voorbeeldzaken', 'RIJK'],
];

/** Groups of residents have no number in the trade register, and few have a site. */
const informalKinds = ['BEWONERSORG', 'GELOOFSORG', 'ADVIESRAAD'];

export interface Runs {
  readonly key: string;
  readonly name: string;
  readonly kind: string;
}

/** All organisations: the named ones, then one for each facility that has none of these. */
export function organisationsWith(single: readonly Runs[]): Organisation[] {
  const chance = chanceFor('organisations');
  const all = [...named.map(([key, name, kind]) => ({ key, name, kind })), ...single];
  return all.map(({ key, name, kind }, at) => {
    const informal = informalKinds.includes(kind);
    return {
      key,
      name,
      kind,
      kvk: informal && chance.happens(0.8) ? '' : String(99_900_001 + at * 7),
      website: informal && chance.happens(0.7) ? '' : `https://${key}.example.nl`,
    };
  });
}

/** The name of a named organisation; an Error for a key that is not in the list. */
export function getOrganisationName(key: string): string {
  const found = named.find(([known]) => known === key);
  if (!found) throw new Error(`no organisation ${key}`);
  return found[1];
}
