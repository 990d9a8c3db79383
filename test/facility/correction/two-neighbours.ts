import { sql } from 'kysely';
import { anonymous, type Viewer } from '../../../src/access/viewer.ts';
import { idOf } from '../../../src/database/ids.ts';
import { keyFigureLines } from '../../area/figure/key-figure-lines.ts';
import type { OpenApi } from '../../ask-sample.ts';
import { drawnNowhere, type Importer, nowhere } from '../../exchange/nowhere.ts';
import { boundaries, square } from '../../exchange/sheets.ts';
import { changeRows } from '../../gap/plain-rows.ts';

/** Nergenshuizen and, east of it, Elders: each with an account, and an organisation that is a partner. */
export const here: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'anna', account: 'acc_here' };
export const elsewhere: Viewer = { ...here, actor: 'bram', account: 'acc_elsewhere' };
/** Of the organisation that a sheet of that source knows by this key. */
export const partnerOf = (source: string, key: string): Viewer => ({
  ...{ ...anonymous, kind: 'PARTNER' as const, actor: `partner ${key}` },
  organisation: idOf('org', `src_${source}`, key),
});

export async function bringNeighbours(api: OpenApi, importer: Pick<Importer, 'bringIn'>): Promise<void> {
  const areas = [
    ...nowhere,
    { code: 'GM9903', name: 'Elders', inhabitants: 2_000, children: 300 },
    { code: 'WK990301', name: 'Wijk 01 Elders', inhabitants: 2_000, children: 300 },
    { code: 'BU99030101', name: 'Haven', inhabitants: 2_000, children: 300 },
  ];
  await importer.bringIn('key-figures', { 'key-figures.csv': keyFigureLines(areas) });
  const drawn = [
    ...drawnNowhere,
    { code: 'BU99030101', name: 'Haven', geometry: square(4.03, 52.4) },
    { code: 'GM9902', name: 'Nergenshuizen', geometry: strip(4, 4.03) },
    { code: 'GM9903', name: 'Elders', geometry: strip(4.03, 4.04) },
  ];
  await importer.bringIn('boundaries', { 'boundaries.geojson': boundaries(drawn) });
  await changeRows(
    api.database,
    sql`insert into account (id, name) values ('acc_here', 'Gemeente Nergenshuizen'), ('acc_elsewhere', 'Gemeente Elders')`,
  );
  await changeRows(
    api.database,
    sql`insert into account_municipality (account_id, municipality_code, valid)
      values ('acc_here', 'GM9902', '(,)'), ('acc_elsewhere', 'GM9903', '(,)')`,
  );
}

const strip = (west: number, east: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 52.4],
      [east, 52.4],
      [east, 52.41],
      [west, 52.41],
      [west, 52.4],
    ],
  ],
});
