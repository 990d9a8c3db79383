import { globSync, readFileSync } from 'node:fs';
import { faultsIn } from './floors.ts';

const src = new URL('../../src/', import.meta.url);

describe('the house', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: src });

  test('has files to judge', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  test('every file imports downward only, and keeps to its kind', () => {
    const faults = files.flatMap((path) => faultsIn(path, readFileSync(new URL(path, src), 'utf8')));
    expect(faults).toEqual([]);
  });
});

describe('the judge of the house', () => {
  const caught: [string, string, string, string][] = [
    [
      'a room that looks up',
      'area/area.rows.ts',
      "import { gaps } from '../gap/gap.rows.ts';",
      'gap is above area',
    ],
    [
      'a room that looks up for a type',
      'source/load.ts',
      "import type { Area } from '../area/area-record.ts';",
      'area is above source',
    ],
    [
      'a room that hands on what is above it',
      'access/viewer.ts',
      "export { refuse } from '../graphql/refusal.ts';",
      'graphql is above access',
    ],
    [
      'an import over several lines',
      'area/area.rows.ts',
      "import {\n  gaps,\n  type Gap,\n} from '../gap/gap.rows.ts';",
      'gap is above',
    ],
    [
      'an import at the last moment',
      'gap/assess.ts',
      "const { x } = await import('../server/x.ts');",
      'server is above gap',
    ],
    [
      'a side effect of a room above',
      'gap/assess.ts',
      "import '../exchange/loads.ts';",
      'exchange is above gap',
    ],
    [
      'a part of a room that looks up within it',
      'server/log/log.ts',
      "import { limits } from '../limit/request-limits.ts';",
      'limit/request-limits.ts is above',
    ],
    [
      'a part of a room that looks at what stands beside the parts',
      'server/limit/request-limits.ts',
      "import { makeServer } from '../make-server.ts';",
      'make-server.ts is above',
    ],
    [
      'a read with an entity manager',
      'gap/gap.rows.ts',
      "import type { EntityManager } from '@mikro-orm/core';",
      'no entity manager',
    ],
    [
      'a read that knows the API',
      'gap/gap.rows.ts',
      "import type { Gap } from './gap.graphql.ts';",
      'does not know who shows it',
    ],
    [
      'a read with a table as a value',
      'gap/gap.rows.ts',
      "import { NormTable } from './norm.table.ts';",
      'names tables in its SQL',
    ],
    [
      'a field that knows the table',
      'area/area.graphql.ts',
      "import { OriginPrecision } from './area.table.ts';",
      'how it is stored',
    ],
    [
      'a database that needs the tables',
      'database/reading.ts',
      "import { tables } from '../tables.ts';",
      'as a type only',
    ],
    [
      'a room with all tables',
      'gap/assess.ts',
      "import type { Tables } from '../tables.ts';",
      'only the doors',
    ],
    [
      'an exchange with a table',
      'exchange/loads.ts',
      "import { AreaTable } from '../area/area.table.ts';",
      'files have no tables',
    ],
    [
      'a room that speaks HTTP',
      'graphql/context.ts',
      "import type { FastifyRequest } from 'fastify';",
      'speaks HTTP',
    ],
    [
      'a room that knows Apollo',
      'gap/gap.graphql.ts',
      "import { HeaderMap } from '@apollo/server';",
      'speaks HTTP',
    ],
    [
      'a room that reads the environment',
      'database/open-database.ts',
      'const url = process.env.DATABASE_URL;',
      'process.env',
    ],
    [
      'a measure that asks the database',
      'network/density.ts',
      "import type { ReadRows } from '../relation/relation.rows.ts';",
      'pure',
    ],
    ['a measure with a library of its own', 'network/density.ts', "import { sql } from 'kysely';", 'pure'],
    [
      'a page that knows the server',
      'web/map.tsx',
      "import { Area } from '../area/area.graphql.ts';",
      'generated types',
    ],
    ['an index', 'area/index.ts', '', 'not an index'],
    ['a drawer of everything', 'area/area-utils.ts', '', 'utils says nothing'],
    ['a folder of everything', 'common/names.ts', '', 'common says nothing'],
    ['a room that is not in the house', 'billing/bill.ts', '', 'there is no room billing'],
    ['an import from outside', 'area/area.rows.ts', "import x from '../../test/town.ts';", 'outside src'],
  ];

  test.each(caught)('catches %s', (_, path, source, fault) => {
    expect(faultsIn(path, source).join('\n')).toContain(fault);
  });

  const allowed: [string, string, string][] = [
    ['a room below', 'gap/gap.rows.ts', "import { areaColumns } from '../area/area.rows.ts';"],
    [
      'a neighbour in the room',
      'gap/gap.graphql.ts',
      "import { listGaps } from './gap.rows.ts';\nimport { assess } from './assess.ts';",
    ],
    [
      'the tables as a type, in the database',
      'database/rows.ts',
      "import { type Tables } from '../tables.ts';",
    ],
    ['the tables, at a door', 'main.ts', "import { tables } from './tables.ts';"],
    ['a table as a type, in a read', 'gap/gap.rows.ts', "import type { Row } from './norm.table.ts';"],
    [
      'the migrations, in the database',
      'database/migrations.ts',
      "import { M } from '../../migrations/1.ts';",
    ],
    ['graphology, in a measure', 'network/density.ts', "import Graph from 'graphology';"],
    [
      'a part of a room that looks down within it',
      'server/limit/request-limits.ts',
      "import { log } from '../log/log.ts';",
    ],
    ['a word that only looks vague', 'area/commons-hall.ts', ''],
    ['the environment, in the server', 'server/setting/settings.ts', 'read(process.env);'],
  ];

  test.each(allowed)('allows %s', (_, path, source) => {
    expect(faultsIn(path, source)).toEqual([]);
  });
});
