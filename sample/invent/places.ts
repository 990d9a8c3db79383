/** Places: schools, childcare, meeting, play, sport, culture, and the groups of residents and believers. */
import { type Line, listings } from './listing.ts';

/** The ties of these schools with kinderwerk are written by hand in `special-ties.ts`. */
// biome-ignore format: a table
const schools: Line[] = [
  ['BASISSCHOOL', 'OBS De Zilverdop', 'openbaar', 'A', { key: 'school-zilverdop', serves: 'A B', asked: true, brin: '99XA00' }],
  ['BASISSCHOOL', "Basisschool 't Trekvogeltje", 'zilverwier', 'C', { key: 'school-trekvogel', asked: true, brin: '99XB00' }],
  ['BASISSCHOOL', 'Basisschool De Regenpijp', 'zilverwier', 'D', { key: 'school-regenpijp', asked: true, brin: '99XC00' }],
  ['BASISSCHOOL', 'OBS De Vuurkiezel', 'openbaar', 'E', { key: 'school-vuurkiezel', asked: true, brin: '99XD00' }],
  ['BASISSCHOOL', 'Daltonschool De Lantaarn', '', 'F', { key: 'school-lantaarn', asked: true, brin: '99XE00' }],
  ['BASISSCHOOL', 'Basisschool De Dobbersteen', 'zilverwier', 'G', { key: 'school-dobbersteen', asked: true, brin: '99XF00' }],
  ['BASISSCHOOL', 'OBS De Zandloper', 'openbaar', 'I', { key: 'school-zandloper', serves: 'I K', asked: true, brin: '99XG00' }],
  ['BASISSCHOOL', 'OBS De Inktpot', 'openbaar', 'J', { key: 'school-inktpot', asked: true, brin: '99XG01' }],
  ['BASISSCHOOL', 'Basisschool De Inktlijn', 'zilverwier', 'J', { key: 'school-inktlijn', sharesAddressOf: 'school-inktpot', asked: true, brin: '99XH00' }],
  ['BASISSCHOOL', 'Montessorischool Kompasnaald', '', 'L', { key: 'school-kompas', asked: true, brin: '99XJ00' }],
  ['BASISSCHOOL', 'OBS De Papiermolen', 'openbaar', 'M', { key: 'school-papiermolen', serves: 'M O', asked: true, brin: '99XK00' }],
  ['BASISSCHOOL', 'Basisschool De Weversklos', 'zilverwier', 'N', { key: 'school-weversklos', serves: 'N P', cell: [11, 4], asked: false, brin: '99XL00' }],
  ['BASISSCHOOL', 'Kindcentrum De Maanvis, basisschool', 'openbaar', 'Q', { key: 'school-maanvis', asked: true, brin: '99XA01' }],
  ['BASISSCHOOL', 'OBS De Komeet', 'openbaar', 'R', { key: 'school-komeet', serves: 'R S', asked: true, brin: '99XM00' }],
  ['BASISSCHOOL', 'Skoalle De Rietpluim', 'zilverwier', 'T', { key: 'school-rietpluim', serves: 'd6', asked: true, brin: '99XN00' }],
  ['SPECIAAL_BASISONDERWIJS', 'SBO De Schakelkast', 'openbaar', 'D', { serves: 'gm', brin: '99XP00' }],
  ['SPECIAAL_ONDERWIJS', 'SO De Bovenloop', '', 'M', { serves: 'gm', brin: '99XQ00' }],
  ['VO_SCHOOL', 'Voorbeeld College', '', 'K', { key: 'voorbeeld-college', serves: 'gm', asked: true, brin: '99XR00' }],
  ['VO_SCHOOL', 'Praktijkschool De Werkbank', '', 'N', { serves: 'gm', brin: '99XS00' }],
  ['HUISWERKBEGELEIDING', 'Huiswerkclub Inkt & Pen', '', 'J'],
  ['HUISWERKBEGELEIDING', 'Weekendschool De Verrekijker', '', 'A', { serves: 'gm' }],
];

// biome-ignore format: a table
const childcare: Line[] = [
  ['KDV', 'Kinderdagverblijf De Rekenmuis Centrum', 'rekenmuis', 'A'],
  ['KDV', 'Kinderdagverblijf De Rekenmuis Noord', 'rekenmuis', 'E'],
  ['KDV', 'Kinderdagverblijf De Rekenmuis West', 'rekenmuis', 'J'],
  ['KDV', 'Kindcentrum De Maanvis, dagopvang', 'rekenmuis', 'Q', { sharesAddressOf: 'school-maanvis' }],
  ['KDV', 'Bolle Boei Singel', 'boei', 'D'],
  ['KDV', 'Bolle Boei Kompas', 'boei', 'L'],
  ['KDV', 'Bolle Boei Papiermolen', 'boei', 'M', { amountsUnknown: true }],
  ['KDV', 'In De Knoop Dagopvang', 'knoop', 'R'],
  ['KDV', 'Crèche Pluk', '', 'G', { asked: true, ties: 0 }],
  ['BSO', 'BSO De Rekenmuis Centrum', 'rekenmuis', 'A', { sharesAddressOf: 'school-zilverdop' }],
  ['BSO', 'BSO De Rekenmuis Glimworm', 'rekenmuis', 'F'],
  ['BSO', 'BSO De Rekenmuis West', 'rekenmuis', 'J'],
  ['BSO', 'Kindcentrum De Maanvis, naschoolse opvang', 'rekenmuis', 'Q', { sharesAddressOf: 'school-maanvis' }],
  ['BSO', 'Bolle Boei na School, Singel', 'boei', 'D'],
  ['BSO', 'Bolle Boei na School, Zandloper', 'boei', 'I', { amountsUnknown: true }],
  ['BSO', 'In De Knoop na School', 'knoop', 'R'],
  ['BSO', 'BSO De Buitenband', '', 'N'],
  ['BSO', 'Skoalle-opfang It Nêst', '', 'T'],
  ['PEUTEROPVANG_VE', 'Peuterspeelplaats Inktvis', 'rekenmuis', 'J', { sharesAddressOf: 'school-inktpot' }],
  ['PEUTEROPVANG_VE', 'Peutergroep Vuurkiezel', 'rekenmuis', 'E', { uren: '12' }],
  ['PEUTEROPVANG_VE', "Peuters aan 't Schip", 'boei', 'C'],
  ['PEUTEROPVANG_VE', 'Peutergroep Komeet', 'knoop', 'R'],
];

// biome-ignore format: a table
const meeting: Line[] = [
  ['BUURTHUIS', 'Buurthuis De Inktvis', 'kwartier', 'J', { key: 'buurthuis-inktvis', serves: 'I J K', squareMetres: '560', asked: true }],
  ['BUURTHUIS', "Huis van de Wijk 't Anker", 'kwartier', 'B', { serves: 'd1', squareMetres: 'ca. 700' }],
  ['BUURTHUIS', 'Wijkcentrum De Noorderpoort', 'kwartier', 'F', { serves: 'd2', status: 'PAUSED', asked: true }],
  ['BUURTHUIS', 'Buurthuis Het Waterrad', 'waardwerk', 'M', { key: 'buurthuis-waterrad', serves: 'd4', asked: true }],
  ['BUURTHUIS', "Dorpshuis d'Opfeart", '', 'T', { serves: 'd6' }],
  ['BUURTHUIS', 'Wijkhuis Nieuw-Zuid', 'waardwerk', 'Q', { serves: 'd5', status: 'PLANNED', validFrom: '2027-09-01', asked: false, ties: 0 }],
  ['BIBLIOTHEEK', 'De Papieren Boei, hoofdvestiging', 'bibliotheek', 'A', { serves: 'gm', asked: true }],
  ['BIBLIOTHEEK', 'De Papieren Boei, leesplek West', 'bibliotheek', 'L', { serves: 'd3', asked: true, ties: 13 }],
];

// biome-ignore format: a table
const play: Line[] = [
  ['SPEELTUIN', 'Speeltuin De Zandbak & Co', '', 'I'],
  ['SPEELTUIN', 'Speeltuin De Wip', '', 'F'],
  ['SPEELTUIN', 'Natuurspeeltuin De Modderkuil', '', 'R'],
  ['KINDERBOERDERIJ', 'Kinderboerderij De Dwarse Geit', '', 'O', { serves: 'gm' }],
  ...['A', 'E', 'G', 'J', 'K', 'M', 'Q', 'S'].map(
    (sign): Line => ['SPEELPLEK', '', 'gemeente', sign, { asked: false, ties: 0, amountsUnknown: true }],
  ),
];

// biome-ignore format: a table
const sport: Line[] = [
  ['SPORTVERENIGING', 'SV De Dobber', '', 'G', { serves: 'd2' }],
  ['SPORTVERENIGING', 'VV Inktzwart', '', 'K', { serves: 'd3' }],
  ['SPORTVERENIGING', 'Korfbalclub De Mand', '', 'D'],
  ['SPORTVERENIGING', 'Turnvereniging Koprol', '', 'C'],
  ['SPORTVERENIGING', 'Judoclub Zachte Val', '', 'L'],
  ['SPORTVERENIGING', 'Tennisclub Het Net', '', 'O', { asked: true, ties: 0 }],
  ['SPORTVERENIGING', 'Hockeyclub Kromme Stok', '', 'P'],
  ['SPORTVERENIGING', 'Zeilclub De Lijzijde', '', 'B'],
  ['SPORTVERENIGING', 'Atletiekclub Zijwind', '', 'S', { serves: 'd5' }],
  ['SPORTVERENIGING', 'Keatsferiening De Tredde Slach', '', 'T', { serves: 'd6' }],
  ['SPORTVERENIGING', 'Volleybalclub Smash & Blok', '', 'R', { asked: false, ties: 0 }],
  ['SPORTVERENIGING', 'Dansgroep Élan', '', 'J'],
  ['SPORTVERENIGING', 'Skateclub De Stoeprand', '', 'Q'],
  ['SPORTVERENIGING', 'Schaakvereniging Stille Toren', '', 'M'],
  ['ZWEMBAD', 'Zwembad De Natte Voet', 'sportservice', 'L', { serves: 'gm' }],
];

// biome-ignore format: a table
const leisure: Line[] = [
  ['SCOUTING', 'Scouting De Stekelbaarzen', '', 'H'],
  ['SCOUTING', 'Scouting De Komeetjagers', '', 'S', { serves: 'd5' }],
  ['SCOUTING', 'Waterscouts Het Kluwen', '', 'B', { asked: false, ties: 0 }],
  ['CULTUUR', 'Muziekhuis Do-Re-Mé', '', 'A', { serves: 'gm' }],
  ['CULTUUR', 'Atelier Kléur & Klei', '', 'I'],
  ['CULTUUR', "Jeugdtheater 't Voetlicht", '', 'D', { serves: 'gm' }],
  ['CULTUUR', 'Fanfare De Blikken Gong', '', 'U', { serves: 'd6' }],
  ['CULTUUR', 'Circusschool Ondersteboven', '', 'N', { asked: false, ties: 0 }],
];

// biome-ignore format: a table
const informal: Line[] = [
  ['INFORMELE_STEUN', 'Steungezinnen Voorbeeldstad', 'vrijwilligers', 'C', { serves: 'gm', personen: '20-60', asked: true }],
  ['INFORMELE_STEUN', 'Maatjesproject Samen Op', '', 'J', { serves: 'd3' }],
  ['INFORMELE_STEUN', 'Thuisbezoek De Voordeur', '', 'R', { serves: 'd5' }],
  ['ZELFORGANISATIE', '=Gelijk', '', 'J', { key: 'gelijk', asked: false, ties: 0 }],
  ['ZELFORGANISATIE', "Bewonersgroep Hart voor 't Schip", '', 'C'],
  ['ZELFORGANISATIE', 'Vrouwengroep Draad & Daad', '', 'K'],
  ['ZELFORGANISATIE', 'Vaders van Zuid', '', 'Q'],
  ['ZELFORGANISATIE', 'Buurtmoestuin De Grote Pompoen', '', 'F'],
  ['ZELFORGANISATIE', "Stichting Moeders 'van Hier en Daar'", '', 'L'],
  ['ZELFORGANISATIE', 'Jeugdploech It Hôf', '', 'U'],
  ['GELOOFSGEMEENSCHAP', 'Kerk Het Kompasraam', '', 'D'],
  ['GELOOFSGEMEENSCHAP', 'Moskee Westerlicht', '', 'I'],
  ['GELOOFSGEMEENSCHAP', 'Doarpstsjerke Rietdoarp', '', 'T', { asked: true, ties: 0 }],
  ['GELOOFSGEMEENSCHAP', 'Gemeenschap De Lichtboei', '', 'M'],
  ['GELOOFSGEMEENSCHAP', 'Kapel De Sterrenkijker', '', 'E'],
];

export const places = listings([
  ...schools,
  ...childcare,
  ...meeting,
  ...play,
  ...sport,
  ...leisure,
  ...informal,
]);
