import { importingInto } from '../../exchange/importing.ts';
import { aTeam, type Line, sheet } from '../../exchange/sheets.ts';

/** A register and a sheet of the municipality that speak of the same places, from before the tests of the file until after them. */
export function twoSources() {
  const { api, importer } = importingInto('EMPTY');
  beforeAll(() => importer.bringNowhere());
  return {
    api,
    importer,
    register: (name: string, lines: readonly Line[], factsOn = '2026-10-01') =>
      importer.bringIn(
        'facilities',
        { 'register.csv': sheet(lines) },
        { source: `${name}_register`, complete, factsOn },
      ),
    list: (name: string, lines: readonly Line[], factsOn = '2026-10-02') =>
      importer.bringIn('facilities', { 'lijst.csv': sheet(lines) }, { source: `${name}_list`, factsOn }),
    /** The facility with that number. */
    async facilityOf(lrk: string, fields: string, asOf = '2026-10-15') {
      const { data, errors } = await api.ask(
        `query($lrk: String!, $asOf: Date) { facility(identifier: { scheme: "LRK", value: $lrk }, asOf: $asOf) { ${fields} } }`,
        { lrk, asOf },
      );
      expect(errors).toEqual([]);
      return data.facility;
    },
  };
}

const complete = { facilityKinds: ['KDV'], areaCode: 'GM9902', basis: 'COMPLETE_REGISTER' } as const;

/** A childcare place as the register has it; its key is its number. */
export const registered = (lrk: string, cells: Line = {}): Line => ({
  ...{ lrknummer: lrk, naam: 'Kinderdagverblijf De Schelp', soort: 'KDV', status: 'ACTIVE' },
  ...{ straat: 'Strandweg 1', postcode: '9999 XA', woonplaats: 'Nergenshuizen', gemeentecode: 'GM9902' },
  kindplaatsen: '40',
  ...cells,
});

/** The same place as the municipality has it in a sheet of its own. */
export const listed = (key: string, lrk: string, cells: Line = {}): Line =>
  aTeam(key, { naam: 'De Schelp', soort: 'KDV', lrk, ...cells });

export const checked = { geverifieerd_op: '2026-09-01', geverifieerd_door: 'afdeling Jeugd' };
