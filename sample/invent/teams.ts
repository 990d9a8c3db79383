/** Teams and partners: those who go out into the neighbourhoods, and those outside the pedagogical basis. */
import { type Line, listings } from './listing.ts';

/**
 * Kinderwerk: the hub of the west with too many partners for its size; one that also does youth work; one with a
 * vacancy whose partners lost it; one that closed, so that the south has none.
 */
// biome-ignore format: a table
const kinderwerk: Line[] = [
  ['KINDERWERK', 'Kinderwerk Westerkwartier', 'kwartier', 'J', { key: 'kinderwerk-west', contributions: 'ROLMODEL|VERTROUWD_PERSOON|LUISTEREND_OOR', serves: 'd3:0.75 d1:0.25', fte: '1,2', fteOccupied: '1,2', personen: '2', asked: true, ties: 40 }],
  ['KINDERWERK', 'Kinderwerk Noorderpoort', 'kwartier', 'F', { key: 'kinderwerk-noord', contributions: 'VERTROUWD_PERSOON|STEUN', serves: 'd2', fte: '0,9', fteOccupied: '0,9', personen: '2', asked: true, ties: 24 }],
  ['KINDERWERK', 'Kinder- en jongerenwerk Centrum', 'kwartier', 'A', { key: 'kinderwerk-centrum', serves: 'd1', alsoProvides: 'JONGERENWERK', fte: '1,4', fteOccupied: '1,1', personen: '3', asked: true, ties: 23 }],
  ['KINDERWERK', 'Kinderwerk Oosterwaard', 'waardwerk', 'M', { key: 'kinderwerk-oost', serves: 'd4', fte: '1,0', fteOccupied: '0', personen: '0', asked: false, ties: 2 }],
  ['KINDERWERK', 'Kinderwerk Nieuw-Zuid', 'waardwerk', 'R', { key: 'kinderwerk-zuid', serves: 'd5', status: 'CLOSED', validFrom: '2019-09-01', validUntil: '2025-01-01', asked: '2024-03-12', ties: 0 }],
];

// biome-ignore format: a table
const socialWork: Line[] = [
  ['JONGERENWERK', 'Jongerenwerk Noord en West', 'kwartier', 'I', { key: 'jongerenwerk-noordwest', serves: 'd2:0.4 d3:0.6', fte: '2,6', fteOccupied: '2,6', asked: true }],
  ['JONGERENWERK', 'Jongerenwerk Oost en Zuid', 'waardwerk', 'O', { key: 'jongerenwerk-oostzuid', serves: 'd4 d5 d6', servesDated: true, fte: '1,8', fteOccupied: '1,4', asked: true }],
  ['MEIDEN_JONGENSWERK', 'Meidenwerk De Kantelaars', 'kwartier', 'K', { serves: 'd2 d3' }],
  ['OPBOUWWERK', 'Opbouwwerk West en Centrum', 'kwartier', 'J', { serves: 'd1 d3', asked: true }],
  ['OPBOUWWERK', 'Opbouwwerk Oosterwaard', 'waardwerk', 'M', { serves: 'd4 d5' }],
  ['ONTMOETINGSPLEK_ONLINE', 'De Digitale Hangplek', '', '', { serves: 'gm' }],
];

// biome-ignore format: a table
const access: Line[] = [
  ['LOKAAL_TEAM', 'Lokaal team Centrum-Noord', 'toegang', 'A', { key: 'lokaal-team-noord', serves: 'd1 d2', asked: true }],
  ['LOKAAL_TEAM', 'Lokaal team West', 'toegang', 'L', { key: 'lokaal-team-west', serves: 'd3', asked: true }],
  ['LOKAAL_TEAM', 'Lokaal team Oost', 'toegang', 'M', { key: 'lokaal-team-oost', serves: 'd4', asked: true }],
  ['LOKAAL_TEAM', 'Lokaal team Zuid en Rietdoarp', 'toegang', 'S', { key: 'lokaal-team-zuid', serves: 'd5 d6', asked: true, ties: 4 }],
  ['CJG', 'Centrum voor Jeugd en Gezin Voorbeeldstad', 'toegang', 'C', { key: 'cjg', serves: 'gm', squareMetres: '420', asked: true }],
  ['SMW', 'Schoolmaatschappelijk werk West', 'toegang', 'L', { serves: 'd1 d3' }],
  ['SMW', 'Schoolmaatschappelijk werk Oost', 'toegang', 'N', { serves: 'd2 d4 d5' }],
  ['OPVOEDONDERSTEUNING', 'Ouderkamer De Theemuts', '', 'J', { serves: 'd3' }],
  ['OPVOEDONDERSTEUNING', 'Opvoedpunt Zuid', '', 'Q', { serves: 'd5' }],
];

// biome-ignore format: a table
const partners: Line[] = [
  ['JGZ_CB', 'Consultatiebureau Singel', 'jgz', 'D', { key: 'jgz-centrum', serves: 'd1 d2', asked: true }],
  ['JGZ_CB', 'Consultatiebureau Kompas', 'jgz', 'L', { key: 'jgz-west', serves: 'd3', asked: true }],
  ['JGZ_CB', 'Consultatiebureau Zuidoost', 'jgz', 'Q', { key: 'jgz-zuidoost', serves: 'd4 d5 d6', asked: true }],
  ['GGD_TEAM', 'Team gezond opgroeien', 'ggd', 'B', { key: 'ggd-team', serves: 'gm', asked: true }],
  ['HUISARTSENPRAKTIJK', 'Huisartsenpraktijk De Zilverdop', '', 'A'],
  ['HUISARTSENPRAKTIJK', 'Huisartsenpraktijk Vuurkiezel', '', 'E', { withoutPoint: true }],
  ['HUISARTSENPRAKTIJK', 'Huisartsen aan het Inktvisplein', '', 'J'],
  ['HUISARTSENPRAKTIJK', 'Gezondheidscentrum Weversklos', '', 'N', { asked: true, ties: 0 }],
  ['HUISARTSENPRAKTIJK', 'Dokterspost Maanvis', '', 'Q'],
  ['JEUGDHULP_TEAM', 'Ambulante jeugdhulp Wierland', 'jeugdhulp-wierland', 'B', { serves: 'gm', asked: true }],
  ['JEUGDHULP_TEAM', 'Dagbehandeling De Ankerplek', 'jeugdhulp-wierland', 'K', { serves: 'gm' }],
  ['JEUGDHULP_TEAM', 'Gezinshulp Tegenwind', '', 'D', { serves: 'gm', asked: true }],
  ['JEUGDHULP_TEAM', 'Jeugdteam De Strekdam', '', 'G', { serves: 'd1 d2 d4' }],
  ['JEUGDHULP_TEAM', 'Praktijk Kind & Kompas', '', 'L', { serves: 'd3 d5' }],
  ['GECERTIFICEERDE_INSTELLING', 'Jeugdbescherming Voorbeeldland', '', 'B', { serves: 'gm' }],
  ['VEILIG_THUIS', 'Veilig Thuis Voorbeeldregio', '', 'B', { key: 'veilig-thuis', serves: 'gm', asked: true }],
  ['WIJKAGENTEN', 'Wijkagenten Centrum en Noord', 'politie', 'C', { serves: 'd1 d2', asked: true }],
  ['WIJKAGENTEN', 'Wijkagenten West', 'politie', 'C', { serves: 'd3', asked: true }],
  ['WIJKAGENTEN', 'Wijkagenten Oost, Zuid en Rietdoarp', 'politie', 'C', { serves: 'd4 d5 d6', personen: '2' }],
  ['LEERPLICHT', 'Team leerplicht', 'gemeente', 'B', { serves: 'gm' }],
  ['WONINGCORPORATIE', 'Woonstichting Het Vaste Dak', '', 'I', { serves: 'd1 d3' }],
  ['WONINGCORPORATIE', 'Wonen in Voorbeeldstad', '', 'M', { serves: 'd2 d4 d5 d6' }],
  ['GEMEENTE_AFDELING', 'Afdeling Jeugd en Onderwijs', 'gemeente', 'A', { key: 'gemeente-jeugd', serves: 'gm', asked: true }],
  ['GEMEENTE_AFDELING', 'Afdeling Inkomen en Participatie', 'gemeente', 'A', { serves: 'gm', ties: 9 }],
  ['GEMEENTE_AFDELING', 'Afdeling Openbare Ruimte', 'gemeente', 'A', { serves: 'gm', ties: 6 }],
  ['SAMENWERKINGSVERBAND', 'Samenwerkingsverband Passend Onderwijs Voorbeeldland', '', 'D', { key: 'samenwerkingsverband', serves: 'gm', asked: true }],
  ['BUURTSPORTCOACH', 'Buurtsportcoaches Noord en West', 'sportservice', 'K', { serves: 'd1 d2 d3', fteOccupied: '1,7', asked: true }],
  ['BUURTSPORTCOACH', 'Buurtsportcoaches Oost en Zuid', 'sportservice', 'R', { key: 'buurtsportcoach-oost', serves: 'd4 d5', fteOccupied: '1,2', asked: true }],
  ['RIJKE_SCHOOLDAG', 'Coalitie De Lange Middag', '', 'I', { serves: 'd3', asked: true }],
];

export const teams = listings([...kinderwerk, ...socialWork, ...access, ...partners]);
