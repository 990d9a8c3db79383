/** The special cases among the facilities that the town must have, so that every one can be shown and tried. */
import { type Check, check, some } from './check.ts';
import { servedCodes } from './check-facilities.ts';
import type { Row, Sample } from './read.ts';

export function checkCases(sample: Sample): Check[] {
  const { organisations, facilities, inventories } = sample;
  const keys = (filter: (row: Row) => boolean) => facilities.filter(filter).map((row) => row.sleutel!);
  const names = facilities.map((row) => row.naam!);
  const isVacant = (row: Row) => row.soort === 'KINDERWERK' && row.fte === '1,0' && row.fte_bezet === '0';
  const ikc = ['BASISSCHOOL', 'KDV', 'BSO'];
  return [
    some('some organisations have no number', organisations.filter(({ kvk }) => kvk === '').map(nameOf)),
    some('a kinderwerk team has a vacancy: fte 1,0 of which 0 occupied', keys(isVacant)),
    some(
      'a combined team',
      keys((row) => row.ook_aanbod !== ''),
    ),
    some('a school, day care and after-school care at one address', addressesOf(facilities, ikc)),
    some('two schools at one address', addressesOf(facilities, ['BASISSCHOOL', 'BASISSCHOOL'])),
    ...['PAUSED', 'CLOSED', 'PLANNED'].map((status) =>
      some(
        `a facility is ${status}`,
        keys((row) => row.status === status),
      ),
    ),
    some(
      'a facility with an address has no coordinates',
      keys((row) => row.postcode !== '' && row.longitude === ''),
    ),
    some(
      'an online facility has no address',
      keys((row) => row.werkvormen === 'ONLINE' && row.postcode === ''),
    ),
    some(
      'some capacity is unknown',
      keys((row) => row.soort === 'KDV' && row.kindplaatsen === ''),
    ),
    some(
      'an amount is an order of magnitude: low and high',
      keys((row) => /^\d+-\d+$/.test(row.personen!)),
    ),
    some(
      'an amount is an estimate',
      keys((row) => row.uren_per_week!.startsWith('ca. ')),
    ),
    ...['é', "'", '&', '-'].map((sign) =>
      some(
        `a name has ${sign} in it`,
        names.filter((name) => name.includes(sign)),
      ),
    ),
    some(
      'a name begins with =',
      names.filter((name) => name.startsWith('=')),
    ),
    some(
      'who verified is a role',
      [...new Set(facilities.map((row) => row.geverifieerd_door!))].filter(Boolean),
    ),
    check(
      'schools and childcare are told completely',
      ikc.every((kind) => inventories.some(({ soort }) => soort === kind)),
    ),
    check(
      'nothing is known of toy libraries',
      ![...facilities, ...inventories].some(({ soort }) => soort === 'SPEELOTHEEK'),
    ),
    ...kinderwerkByDistrict(sample),
  ];
}

/** Absent where the municipality looked and no team works, unknown where it did not look; both with children. */
function kinderwerkByDistrict({ facilities, figures, inventories }: Sample): Check[] {
  const teams = facilities.filter((row) => row.soort === 'KINDERWERK' && row.status === 'ACTIVE');
  const served = new Set(teams.flatMap(servedCodes));
  const codeOf = (row: Row) => row['Regioaanduiding/Codering (code)']!.trim();
  const without = figures
    .filter((row) => codeOf(row).startsWith('WK') && !served.has(codeOf(row)))
    // CBS Regionale kerncijfers 2025: 0.79 of the children under 15 are under 12.
    .filter((row) => 0.79 * Number(row['Bevolking/Leeftijdsgroepen/0 tot 15 jaar (aantal)']) > 200)
    .map(codeOf);
  const looked = inventories.filter(({ soort }) => soort === 'KINDERWERK').map(({ gebied }) => gebied!);
  return [
    check('the municipality looked for kinderwerk in five of six districts', looked.length === 5),
    some(
      'a district with over 200 children under 12 certainly has none',
      without.filter((code) => looked.includes(code)),
    ),
    some(
      'of another such district nobody knows',
      without.filter((code) => !looked.includes(code)),
    ),
  ];
}

/** Addresses where at least these kinds stand together. */
function addressesOf(facilities: readonly Row[], kinds: readonly string[]): string[] {
  const located = facilities.filter((row) => row.postcode);
  const byAddress = Map.groupBy(located, ({ straat, huisnummer }) => `${straat} ${huisnummer}`);
  const times = (list: readonly (string | undefined)[], kind: string) =>
    list.filter((other) => other === kind).length;
  return [...byAddress]
    .filter(([, rows]) =>
      kinds.every(
        (kind) =>
          times(
            rows.map(({ soort }) => soort),
            kind,
          ) >= times(kinds, kind),
      ),
    )
    .map(([address]) => address);
}

const nameOf = (row: Row) => row.organisatie!;
