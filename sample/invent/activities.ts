/**
 * What facilities do, and for whom: the cooking workshop of the time of covid, online and at the door, that became a
 * club; a corner for homework that began then and stayed; what ended when kinderwerk fell vacant in the east and closed
 * in the south; and one of which nobody told the level of prevention.
 */
export const activityHeader = [
  ...['voorziening', 'activiteit', 'doelen', 'doelgroepen', 'werkwijze', 'preventie'],
  ...['leeftijd_van', 'leeftijd_tot', 'vanaf', 'tot'],
];

// biome-ignore format: a table
export const activities: readonly (readonly string[])[] = [
  ['kinderwerk-noord', 'Kookworkshop aan de voordeur en online', 'GEZONDE_LEEFSTIJL|SIGNALEREN', 'KINDEREN|OUDERS', 'AAN_HUIS|ONLINE', 'UNIVERSEEL', '4', '12', '2020-04-06', '2021-07-01'],
  ['kinderwerk-noord', 'Kookclub Noorderpoort', 'GEZONDE_LEEFSTIJL|SIGNALEREN|OPVOEDONDERSTEUNING', 'KINDEREN|OUDERS', 'OP_LOCATIE', 'UNIVERSEEL', '4', '12', '2021-09-01', ''],
  ['kinderwerk-noord', 'Buitenspeeldagen', 'PLEZIER_SPEL|VERBINDING_BUURT', 'KINDEREN|BUURT', 'OUTREACH', 'UNIVERSEEL', '4', '12', '2018-04-01', ''],
  ['kinderwerk-west', 'Inloop na school', 'PLEZIER_SPEL|SIGNALEREN', 'KINDEREN', 'OP_LOCATIE', 'UNIVERSEEL', '4', '12', '2021-09-01', ''],
  ['kinderwerk-west', 'Speelkar op de pleinen', 'PLEZIER_SPEL|VERBINDING_BUURT|SIGNALEREN', 'KINDEREN|BUURT', 'OUTREACH', 'UNIVERSEEL', '4', '12', '2022-04-01', ''],
  ['kinderwerk-west', 'Meidenclub Stoer', 'SOCIALE_VAARDIGHEDEN|PARTICIPATIE_INCLUSIE', 'KINDEREN', 'OP_LOCATIE', 'SELECTIEF', '8', '12', '2023-09-01', ''],
  ['kinderwerk-west', 'Zomerweken', 'PLEZIER_SPEL|ARMOEDE', 'KINDEREN', 'OP_LOCATIE', 'SELECTIEF', '4', '12', '2026-07-11', '2026-08-24'],
  ['kinderwerk-centrum', 'Huiskamer Singel', 'SIGNALEREN|PARTICIPATIE_INCLUSIE', 'KINDEREN|OUDERS', 'OP_LOCATIE', '', '4', '16', '2022-01-10', ''],
  ['kinderwerk-oost', 'Inloop Oosterwaard', 'PLEZIER_SPEL|SIGNALEREN', 'KINDEREN', 'OP_LOCATIE', 'UNIVERSEEL', '4', '12', '2019-09-01', '2025-07-01'],
  ['kinderwerk-zuid', 'Knutselclub', 'TALENTONTWIKKELING|SIGNALEREN', 'KINDEREN', 'OP_LOCATIE', 'UNIVERSEEL', '4', '12', '2019-09-01', '2025-01-01'],
  ['jongerenwerk-noordwest', 'Huiswerkhoek online', 'TALENTONTWIKKELING|TAAL', 'KINDEREN', 'ONLINE', 'SELECTIEF', '10', '18', '2020-03-23', ''],
  ['jongerenwerk-oostzuid', 'Ronde langs de pleinen', 'SIGNALEREN|VEILIGHEID', 'KINDEREN|BUURT', 'OUTREACH', 'UNIVERSEEL', '10', '23', '2024-01-01', ''],
  ['buurtsportcoaches-noord-en-west', 'Beweegpauze', 'GEZONDE_LEEFSTIJL|TALENTONTWIKKELING', 'KINDEREN', 'OP_SCHOOL', 'UNIVERSEEL', '4', '12', '2022-09-01', ''],
  ['buurtsportcoach-oost', 'Sporten zonder contributie', 'GEZONDE_LEEFSTIJL|ARMOEDE', 'KINDEREN', 'OP_LOCATIE', 'SELECTIEF', '6', '16', '2023-01-01', ''],
  ['ouderkamer-de-theemuts', 'Koffieochtend voor ouders', 'OPVOEDONDERSTEUNING|VERBINDING_BUURT', 'OUDERS', 'OP_LOCATIE', 'UNIVERSEEL', '', '', '2017-01-01', ''],
  ['opvoedpunt-zuid', 'Spreekuur opvoeden', 'OPVOEDONDERSTEUNING|SIGNALEREN', 'OUDERS', 'OP_LOCATIE', 'SELECTIEF', '', '', '2020-01-01', ''],
  ['cjg', 'Training Rustig thuis', 'OPVOEDONDERSTEUNING', 'OUDERS', 'OP_LOCATIE', 'GEINDICEERD', '', '', '2021-02-01', ''],
  ['schoolmaatschappelijk-werk-west', 'Training Sterk staan', 'SOCIALE_VAARDIGHEDEN', 'KINDEREN', 'OP_SCHOOL', 'GEINDICEERD', '8', '12', '2022-09-01', ''],
  ['de-papieren-boei-leesplek-west', 'Voorleesuur', 'TAAL|PLEZIER_SPEL', 'KINDEREN|OUDERS', 'OP_LOCATIE', 'UNIVERSEEL', '2', '8', '2016-09-01', ''],
  ['de-digitale-hangplek', 'Avondchat', 'SIGNALEREN|PARTICIPATIE_INCLUSIE', 'KINDEREN', 'ONLINE', 'UNIVERSEEL', '8', '23', '2021-01-01', ''],
];
