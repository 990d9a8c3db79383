import type { IncomingMessage } from 'node:http';
import type { PublisherAddresses } from '../../src/exchange/fetch/publishers.ts';
import { childcareFile, drawnFaraway, faraway, schoolFile, schoolPoints } from './faraway.ts';
import { nameRows, typedRows } from './odata-table.ts';
import { type Given, type StandIn, standIn } from './stand-in.ts';
import { zipOf } from './zip-of.ts';

export interface PublishersStandIn extends StandIn {
  readonly addresses: PublisherAddresses;
  /** What PDOK and DUO have may change while they run. */
  readonly world: World;
}

export interface World {
  /** How many features PDOK gives at most, whatever is asked. */
  featuresOfAPage: number;
  /** Where PDOK says that its next pages are; its own address when null. */
  nextPagesAt: string | null;
  /** PDOK does not know the filter. */
  ignoresFilter: boolean;
  schools: string;
}

/** The years in which they have Verweg aan Zee, with the CBS table of each: ids say nothing of the year. */
const tableIds: Readonly<Record<string, number>> = { '90017NED': 2024, '90042NED': 2023 };

/** CBS, PDOK, DUO, EduGIS and LRK on this machine, in their own formats, with an invented municipality. */
export async function standInForPublishers(): Promise<PublishersStandIn> {
  const world: World = {
    featuresOfAPage: 1_000,
    nextPagesAt: null,
    ignoresFilter: false,
    schools: schoolFile,
  };
  let base = '';
  const server = await standIn((path, asked, headers) => {
    const [, publisher, ...rest] = path.split('/');
    const below = rest.join('/');
    if (publisher === 'cbs') return cbs(below, asked);
    if (publisher === 'pdok') return pdok(below, asked, world, `${base}${path}`);
    if (publisher === 'lrk') return lrk(below, headers);
    if (below.endsWith('/02.-alle-schoolvestigingen-basisonderwijs.csv'))
      return { body: Buffer.from(world.schools, 'latin1') };
    if (below.endsWith('.geo.zip'))
      return { type: 'application/zip', body: zipOf({ 'scholen.geo.json': schoolPoints }) };
    return notThere;
  });
  base = server.address;
  const at = (publisher: string) => `${base}/${publisher}`;
  return {
    ...server,
    world,
    addresses: { cbs: at('cbs'), pdok: at('pdok'), duo: at('duo'), edugis: at('edugis'), lrk: at('lrk') },
  };
}

const notThere: Given = { status: 404, type: 'text/html', body: '<h1>Not found</h1>' };
const json = (value: unknown, type = 'application/json'): Given => ({ type, body: JSON.stringify(value) });

function cbs(path: string, asked: URLSearchParams): Given {
  if (asked.get('$format') !== 'json')
    return { type: 'application/atom+xml', body: '<feed/>', isMarked: false };
  const filter = asked.get('$filter') ?? '';
  if (path === 'ODataCatalog/Tables')
    return odata(
      catalogue.filter(
        ({ Title }) => filter.includes('Kerncijfers') && Title.includes('Kerncijfers wijken en buurten'),
      ),
    );
  const [, id = '', entity] = /^ODataApi\/odata\/(\w+)\/(\w+)$/.exec(path) ?? [];
  const year = tableIds[id];
  if (year === undefined) return notThere;
  if (entity === 'WijkenEnBuurten') {
    const begins = [...filter.matchAll(/startswith\(Key,'(\w+)'\)/g)].map(([, text]) => text ?? '?');
    return odata(nameRows(faraway).filter(({ Key }) => begins.some((text) => Key.startsWith(text))));
  }
  const number = /^substring\(WijkenEnBuurten,2,4\) eq '(\d{4})'$/.exec(filter)?.[1];
  const rows = typedRows(faraway, year === 2023 ? 1 : 0).filter(
    ({ WijkenEnBuurten }) => String(WijkenEnBuurten).slice(2, 6) === number,
  );
  const skip = Number(asked.get('$skip') ?? 0);
  const page = rows.slice(skip, skip + Number(asked.get('$top') ?? rows.length));
  // The limit is of what is asked, not of what there is.
  const cells = Number(asked.get('$top') ?? 20_000) * Object.keys(page[0] ?? {}).length;
  return cells > 10_000 ? tooMany : odata(page);
}

const odata = (value: readonly unknown[]): Given => ({
  ...json({ 'odata.metadata': 'http://opendata.cbs.nl/$metadata', value }),
  isMarked: false,
});

const tooMany: Given = {
  status: 500,
  type: 'application/json',
  body: '{"odata.error":{"code":"","message":{"value":"The query returns more than 10000 records."}}}',
};

const catalogue = [
  { Identifier: '90003NED', Title: 'Kerncijfers wijken en buurten 2004-2012' },
  { Identifier: '90017NED', Title: 'Kerncijfers wijken en buurten 2024' },
  { Identifier: '90042NED', Title: 'Kerncijfers wijken en buurten 2023' },
  { Identifier: '90099NED', Title: 'Nabijheid; kerncijfers wijken en buurten 2025' },
];

function pdok(path: string, asked: URLSearchParams, world: World, self: string): Given {
  const [, year, collection] =
    /^cbs\/wijken-en-buurten-(\d{4})\/ogc\/v1\/collections\/(gemeenten|wijken|buurten)\/items$/.exec(path) ??
    [];
  if (!Object.values(tableIds).includes(Number(year)) || !collection)
    return { ...notThere, type: 'application/json' };
  const drawn = drawnFaraway[collection as keyof typeof drawnFaraway];
  const of = world.ignoresFilter ? 'GM0001' : 'GM9904';
  const all = world.ignoresFilter || asked.get('gemeentecode') === of ? drawn : [];
  const from = Number(asked.get('cursor') ?? 0);
  const until = from + Math.min(Number(asked.get('limit') ?? 10), world.featuresOfAPage);
  const next = new URL(world.nextPagesAt ?? self);
  next.search = new URLSearchParams({ ...Object.fromEntries(asked), cursor: String(until) }).toString();
  const links = [
    { rel: 'self', type: 'application/geo+json', href: self },
    ...(until < all.length ? [{ rel: 'next', type: 'application/geo+json', href: next.href }] : []),
  ];
  const kind = { gemeenten: 'gemeente', wijken: 'wijk', buurten: 'buurt' }[collection];
  const features = all.slice(from, until).map(({ code, name, geometry }, index) => ({
    type: 'Feature',
    id: from + index,
    properties: {
      gemeentecode: of,
      [`${kind}code`]: code,
      [`${kind}naam`]: name,
      water: 'NEE',
    },
    geometry,
  }));
  return json(
    { type: 'FeatureCollection', links, numberReturned: features.length, features },
    'application/geo+json',
  );
}

/** LRK turns away what does not say who it is. */
function lrk(path: string, headers: IncomingMessage['headers']): Given {
  if (/^(node|undici|$)/.test(headers['user-agent'] ?? '')) return { status: 400, body: 'Bad Request' };
  if (path !== 'opendata/export_opendata_lrk.csv') return notThere;
  return { body: childcareFile };
}
