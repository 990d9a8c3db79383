import { posix } from 'node:path';

/** From the ground up; a room may import the rooms named before it. */
const rooms = [
  'database',
  'access',
  'graphql',
  'source',
  'area',
  'organisation',
  'account',
  'facility',
  'relation',
  'contact',
  'person',
  'network',
  'norm',
  'assessment',
  'gap',
  'indicator',
  'scenario',
  'exchange',
  'web',
  'server',
  'command',
  'cli.ts',
  'serve.ts',
  'main.ts',
];
const doors = ['web', 'server', 'command', 'cli.ts', 'serve.ts', 'main.ts'];

/** Parts of a room, from the ground up as well; `.` are the files beside them. */
const parts: Readonly<Record<string, readonly string[]>> = {
  area: ['.', 'boundary', 'figure', 'succession', 'postcode'],
  facility: ['term', 'record', 'place', 'claim', 'loading', 'correction', '.', 'candidate'],
  account: ['.', 'key', 'agreement', 'access-log'],
  contact: ['.', 'given', 'details', 'answer', 'keeping', 'loading'],
  assessment: ['facts', 'finding', 'judging', 'nearest', 'gathering', '.'],
  gap: ['explanation', '.', 'suggestion', 'difference', 'status', 'coverage'],
  network: ['graph', 'measure', '.', 'route', 'time'],
  exchange: [
    'reading',
    'file',
    'value',
    'area',
    'facility',
    'survey',
    'partner',
    'template',
    'network',
    '.',
    'fetch',
  ],
  server: ['setting', 'log', 'fault', 'request', 'limit', 'sign-in', 'download', 'schema', 'upkeep', '.'],
};

interface Imported {
  /** Path within `src`, or the name of a package. */
  readonly target: string;
  readonly isPackage: boolean;
  /** Gone when compiled. */
  readonly isType: boolean;
}

/**
 * What is against the layout of the house in one file, a sentence each. `path` is within `src`. Reads the text
 * only, so that a file need not compile, or exist, to be judged.
 */
export function faultsIn(path: string, source: string): string[] {
  const imports = importsOf(path, source);
  return [
    ...faultsOfName(path),
    ...imports.flatMap((imported) => {
      const fault = faultOfImport(path, imported);
      return fault ? [`${path} imports ${imported.target}: ${fault}`] : [];
    }),
    ...(!doors.includes(roomOf(path)) && /\bprocess\.env\b/.test(source)
      ? [`${path} reads process.env: only the server does, once`]
      : []),
  ];
}

export function importsOf(path: string, source: string): Imported[] {
  const statements = source.matchAll(/^(?:import|export)\s(?:([^;'"]*?)\sfrom\s+)?['"]([^'"]+)['"]/gm);
  const calls = source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g);
  return [
    ...[...statements].map(([, names = '', specifier = '']) => ({ specifier, isType: isTypeOnly(names) })),
    ...[...calls].map(([, specifier = '']) => ({ specifier, isType: false })),
  ].map(({ specifier, isType }) => {
    const isPackage = !specifier.startsWith('.');
    return { target: isPackage ? specifier : posix.join(posix.dirname(path), specifier), isPackage, isType };
  });
}

function isTypeOnly(names: string): boolean {
  if (/^type\s/.test(names)) return true;
  const braced = /^\{([^}]*)\}$/s.exec(names.trim())?.[1]?.split(',') ?? [''];
  return braced.filter((name) => name.trim() !== '').length > 0
    ? braced.every((name) => name.trim() === '' || name.trim().startsWith('type '))
    : false;
}

const roomOf = (path: string): string => path.split('/')[0] ?? '';

function faultsOfName(path: string): string[] {
  const [room, ...rest] = path.split('/');
  const faults: string[] = [];
  if (path !== 'tables.ts' && !rooms.includes(room ?? '')) faults.push(`${path}: there is no room ${room}`);
  for (const part of [room ?? '', ...rest]) {
    const words = part.replace(/\..*$/, '').split('-');
    if (words[0] === 'index' && words.length === 1)
      faults.push(`${path}: import the file itself, not an index`);
    const vague = words.find((word) => /^(utils?|helpers?|common)$/.test(word));
    if (vague) faults.push(`${path}: ${vague} says nothing of what is inside`);
  }
  return faults;
}

function faultOfImport(path: string, { target, isPackage, isType }: Imported): string | null {
  const room = roomOf(path);
  if (isPackage) return faultOfPackage(path, room, target);
  if (path === 'tables.ts') return target.endsWith('.table.ts') ? null : 'it lists tables and nothing else';

  if (target === 'tables.ts') {
    if (room === 'database') return isType ? null : 'the database knows the tables as a type only';
    return doors.includes(room) && room !== 'web' ? null : 'only the doors hand out all tables';
  }
  if (path.endsWith('.graphql.ts') && target.endsWith('.table.ts'))
    return 'the API does not know how it is stored';
  if (path.endsWith('.rows.ts') && target.endsWith('.graphql.ts')) return 'a read does not know who shows it';
  if (path.endsWith('.rows.ts') && target.endsWith('.table.ts') && !isType)
    return 'a read names tables in its SQL';
  if (room === 'exchange' && target.endsWith('.table.ts'))
    return 'files have no tables; call the load of that room';
  if (isPure(path) && /\.(rows|graphql|table)\.ts$/.test(target))
    return 'measures are pure: values in, values out';

  if (target.startsWith('..')) {
    return room === 'database' && target.startsWith('../migrations/') ? null : 'it is outside src';
  }
  const other = roomOf(target);
  if (other === room) return faultOfPart(path, target);
  if (room === 'web') return 'pages know the API only through its generated types';
  if (!rooms.includes(other)) return `there is no room ${other}`;
  return rooms.indexOf(other) < rooms.indexOf(room) ? null : `${other} is above ${room}`;
}

function faultOfPart(path: string, target: string): string | null {
  const order = parts[roomOf(path)];
  if (!order) return null;
  const [part, other] = [partOf(path), partOf(target)];
  if (!order.includes(part)) return `there is no part ${part}`;
  return order.indexOf(other) <= order.indexOf(part) ? null : `${target} is above ${path}`;
}

function partOf(path: string): string {
  const [, part = '.', file] = path.split('/');
  return file === undefined ? '.' : part;
}

function faultOfPackage(path: string, room: string, name: string): string | null {
  const isDoor = doors.includes(room);
  if (!isDoor && /^(@apollo|@as-integrations|fastify|@fastify)(\/|$)/.test(name)) {
    return 'only the server speaks HTTP';
  }
  if (path.endsWith('.rows.ts') && name.startsWith('@mikro-orm/')) return 'a read has no entity manager';
  if (isPure(path) && !/^graphology(-|$)/.test(name)) return 'measures are pure: graphology and values';
  return null;
}

/** Where measures are worked out and kept, which measures themselves know nothing of. */
const aroundMeasures = ['network/analysts.ts', 'network/network-version.ts', 'network/watch-analyses.ts'];

/** The measures of the network; its reads and its fields, kept beside them, are of the usual kinds. */
const isPure = (path: string): boolean =>
  roomOf(path) === 'network' && !/\.(rows|graphql|table)\.ts$/.test(path) && !aroundMeasures.includes(path);
