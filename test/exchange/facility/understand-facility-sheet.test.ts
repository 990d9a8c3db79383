import { understandFacilitySheet } from '../../../src/exchange/facility/understand-facility-sheet.ts';
import { readLine } from '../facility-line.ts';
import { understood } from '../understood.ts';

describe('a line of a sheet of facilities', () => {
  test('may say everything there is to say', async () => {
    const { records, issues } = await readLine({
      ook_aanbod: 'opbouwwerk|BUURTHUIS',
      organisatie: 'Stichting Voorbeeldwelzijn',
      organisatie_soort: 'welzijn',
      kvk: '41202535',
      rsin: '002220647',
      straat: 'Voorbeeldlaan',
      huisnummer: '1 A',
      postcode: '1315hr',
      woonplaats: 'Lindeveen',
      gemeentecode: '34',
      longitude: '5,2',
      latitude: '52.3',
      nauwkeurigheid: 'buurt',
      werkgebied: 'BU00340101|WK003402:0,5|2023WK003403:25%',
      leeftijd_van: '4',
      leeftijd_tot: '12',
      doelgroepen: 'kinderen|ouders',
      werkvormen: 'outreach',
      laagdrempelig: 'gratis, inloop',
      fte: '1,5',
      fte_bezet: '1',
      personen: '200-900',
      verdeling: 'kinderwerk:0,6|OPBOUWWERK:40%',
      uren_per_week: 'ca. 30',
      oppervlakte_m2: '1.200',
      geldig_van: '1-1-2024',
      geldig_tot: '2027-01-01',
      relaties_uitgevraagd_op: '24/11/2025',
      geverifieerd_op: '2025-11-24',
      geverifieerd_door: 'Stichting Voorbeeldwelzijn',
      in_functie_sinds: '2020-05-01',
      website: 'linde.example.nl',
      bag: '0034010000012345',
      onderdelen: 'school-zee|LRK:123456789',
      opvolger_van: 'oud | BRIN_VESTIGING:99VL00',
    });
    expect(issues).toMatchObject([{ code: 'AMBIGUOUS_NUMBER', assumed: '1200' }]);
    const kindShares = { KINDERWERK: 0.6, OPBOUWWERK: 0.4 };
    const serves = { edition: null, share: null, validFrom: null, validUntil: null };
    expect(records).toEqual([
      {
        type: 'facility',
        key: 't1',
        name: 'Team Linde',
        kind: 'KINDERWERK',
        alsoProvides: ['OPBOUWWERK', 'BUURTHUIS'],
        organisation: {
          type: 'organisation',
          key: 'stichting voorbeeldwelzijn',
          name: 'Stichting Voorbeeldwelzijn',
          kind: 'WELZIJN',
          website: null,
          identifiers: [
            { scheme: 'KVK', value: '41202535' },
            { scheme: 'RSIN', value: '002220647' },
          ],
        },
        address: {
          street: 'Voorbeeldlaan',
          houseNumber: '1 A',
          postcode: '1315 HR',
          place: 'Lindeveen',
          municipalityCode: 'GM0034',
        },
        point: { longitude: 5.2, latitude: 52.3, precision: 'NEIGHBOURHOOD' },
        serves: [
          { ...serves, areaCode: 'BU00340101' },
          { ...serves, areaCode: 'WK003402', share: 0.5 },
          { ...serves, areaCode: 'WK003403', share: 0.25, edition: 2023 },
        ],
        agesFrom: 4,
        agesUntil: 12,
        audiences: ['KINDEREN', 'OUDERS'],
        modes: ['OUTREACH'],
        lowThreshold: ['FREE', 'WALK_IN'],
        contributions: [],
        capacity: [
          { measure: 'FTE', value: 1.5, low: null, high: null, precision: 'EXACT', kindShares },
          { measure: 'FTE_OCCUPIED', value: 1, low: null, high: null, precision: 'EXACT', kindShares },
          {
            measure: 'PERSONS',
            value: null,
            low: 200,
            high: 900,
            precision: 'ORDER_OF_MAGNITUDE',
            kindShares,
          },
          { measure: 'HOURS_PER_WEEK', value: 30, low: null, high: null, precision: 'ESTIMATE' },
          { measure: 'SQUARE_METRES', value: 1_200, low: null, high: null, precision: 'EXACT' },
        ],
        status: 'ACTIVE',
        validFrom: '2024-01-01',
        validUntil: '2027-01-01',
        website: 'https://linde.example.nl',
        identifiers: [{ scheme: 'BAG', value: '0034010000012345' }],
        links: [
          { role: 'PART', named: 'school-zee' },
          { role: 'PART', named: 'LRK:123456789' },
          { role: 'PREDECESSOR', named: 'oud' },
          { role: 'PREDECESSOR', named: 'BRIN_VESTIGING:99VL00' },
        ],
        relationsAskedOn: '2025-11-24',
        verifiedOn: '2025-11-24',
        verifiedBy: 'Stichting Voorbeeldwelzijn',
        inPostSince: '2020-05-01',
      },
    ]);
  });

  test.each([
    ['is not all of it', 'KINDERWERK:0,6|OPBOUWWERK:0,3'],
    ['names a kind that does not exist', 'KINDERWERK:0,6|TOVERWERK:0,4'],
    ['names a kind twice', 'KINDERWERK:0,5|kinderwerk:0,5'],
    ['has no shares', 'KINDERWERK|OPBOUWWERK'],
  ])('with a division over kinds that %s counts it as not known, with a NOTE', async (_, verdeling) => {
    const { records, issues } = await readLine({ fte: '1', verdeling });
    expect(issues).toMatchObject([{ severity: 'NOTE', code: 'BAD_DIVISION', column: 'verdeling' }]);
    expect(records).toMatchObject([{ capacity: [{ measure: 'FTE', value: 1, precision: 'EXACT' }] }]);
    expect(records[0]).not.toHaveProperty('capacity.0.kindShares');
  });

  test('with only a key, a name and a kind leaves the rest unknown', async () => {
    const { records, issues } = await readLine({});
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      {
        organisation: null,
        address: null,
        point: null,
        serves: [],
        capacity: [],
        links: [],
        agesFrom: null,
        validFrom: null,
      },
    ]);
  });

  test('may be headed in English, in capitals, or with other marks', async () => {
    const { records, issues } = await understood(
      'KEY,Name,kind,STATUS,House-number,street,Serves,Valid_until\nt1,Team Linde,youth work,closed,3,Voorbeeldlaan,GM0034,2025-01-01\n',
      (header, file) => understandFacilitySheet(header, { file }),
    );
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      {
        kind: 'JONGERENWERK',
        status: 'CLOSED',
        address: { street: 'Voorbeeldlaan', houseNumber: '3' },
        serves: [{ areaCode: 'GM0034' }],
        validUntil: '2025-01-01',
      },
    ]);
  });
});
