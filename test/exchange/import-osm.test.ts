import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { writing } from '../../src/database/writing.ts';
import { importingInto } from './importing.ts';
import { sheet, teams } from './sheets.ts';

const { api, importer } = importingInto('EMPTY');
beforeAll(() => importer.bringNowhere());

const namesOf = () =>
  writing(api.database, writerSession(operator), (rows) =>
    sql<{ key: string }>`select source_key as key from facility order by source_key`.execute(rows),
  );

const node = (id: number, lon: number, tags: object) => ({ type: 'node', id, lat: 52.405, lon, tags });
const map = (...elements: object[]) => ({ 'speelplekken.json': JSON.stringify({ version: 0.6, elements }) });
const playground = { leisure: 'playground' };

describe('OpenStreetMap', () => {
  test('comes in as a source of its own, told by its licence, beside what others say', async () => {
    await importer.bringIn('facilities', { 'teams.csv': sheet(teams(2)) });
    const file = map(
      node(1, 4.005, playground),
      node(2, 4.015, { ...playground, name: 'Speeltuin De Duin' }),
      node(3, 4.015, { amenity: 'school', name: 'De Linde' }),
      node(4, 4.015, { amenity: 'kindergarten' }),
      node(5, 4.015, { amenity: 'school' }),
    );
    const run = await importer.bringIn('osm', file);
    expect(run).toMatchObject({ outcome: 'LOADED', lines: 5, inserted: 2, closed: 0 });
    expect(run.issues.map(({ code, value, message }) => [code, value, message.split(':')[0]])).toEqual([
      ['OSM_SKIPPED', 'amenity=school', '2 times'],
      ['OSM_SKIPPED', 'amenity=kindergarten', '1 times'],
    ]);
    const query = `{ facilities(where: { groups: ["SPELEN"] }) { nodes {
      name kind { code } neighbourhood { name } identifiers { value } provenance { source { id licence attribution } sourceKey }
    } } }`;
    const source = {
      id: 'src_openstreetmap',
      licence: 'ODbL 1.0',
      attribution: '© OpenStreetMap contributors',
    };
    expect((await api.ask(query)).data.facilities.nodes).toEqual([
      {
        ...{ name: 'Openbare speelplek zonder naam (OpenStreetMap node/1)', kind: { code: 'SPEELPLEK' } },
        ...{ neighbourhood: { name: 'Strand' }, identifiers: [{ value: 'node/1' }] },
        provenance: { source, sourceKey: 'node/1' },
      },
      {
        ...{ name: 'Speeltuin De Duin', kind: { code: 'SPEELTUIN' } },
        ...{ neighbourhood: { name: 'Duin' }, identifiers: [{ value: 'node/2' }] },
        provenance: { source, sourceKey: 'node/2' },
      },
    ]);
  });

  test('does not close what another extract lacks, and makes the absence of nothing sure', async () => {
    const run = await importer.bringIn(
      'osm',
      map(node(2, 4.015, { ...playground, name: 'Speeltuin De Duin' })),
    );
    expect(run).toMatchObject({ outcome: 'UNCHANGED', closed: 0, unchanged: 1 });
    const query = `{ area(code: "BU99020201") { ... on Neighbourhood { coverage(kinds: ["SPEELPLEK"]) { presence { status } } } } }`;
    expect((await api.ask(query)).data.area.coverage).toEqual([{ presence: { status: 'UNKNOWN' } }]);
  });

  test('can be taken away again whole, and nothing else goes with it', async () => {
    const { rows: before } = await namesOf();
    await writing(api.database, writerSession(operator), (rows) =>
      sql`delete from source where id = 'src_openstreetmap'`.execute(rows),
    );
    const { rows: after } = await namesOf();
    expect(before.filter(({ key }) => key.startsWith('node/'))).toHaveLength(2);
    expect(after).toEqual(before.filter(({ key }) => !key.startsWith('node/')));
  });

  test('is refused when Overpass was asked for ways without their place', async () => {
    const run = await importer.bringIn('osm', map({ type: 'way', id: 9, nodes: [1, 2], tags: playground }));
    expect(run).toMatchObject({ outcome: 'REJECTED' });
    expect(run.issues).toMatchObject([
      { code: 'NO_GEOMETRY', repair: 'Ask Overpass for "out center" or "out geom".' },
    ]);
  });
});
