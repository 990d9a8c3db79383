import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import type { Database } from '../../src/database/open-database.ts';
import { writing } from '../../src/database/writing.ts';
import { canaryServer } from '../access/canary-server.ts';
import { addTwoTowns, type Town, type TwoTowns } from '../access/two-towns.ts';
import { openOwnDatabase } from '../own-database.ts';
import { sampleDay } from '../prepared.ts';
import { plainRows } from './plain-rows.ts';

export type Holder = keyof Town['keys'];

export const example = 'PEDAGOGISCHE_BASIS_VOORBEELD';
/** Of the town A. */
export const municipality = 'GM9901';
/** Of the other town; without figures, so that nothing is assessed there. */
export const bare = 'GM9977';

/** Two towns whose editors record norm sets over HTTP, there from before the tests of the file until after them. */
export function serveRecording() {
  let database: Database;
  let server: FastifyInstance;
  let towns: TwoTowns;
  let day = sampleDay;
  beforeAll(async () => {
    database = await openOwnDatabase({ prepared: 'SAMPLE' });
    towns = await addTwoTowns(database);
    await writing(database, writerSession(operator), async (rows) => {
      await sql`delete from account_municipality where municipality_code = ${municipality}`.execute(rows);
      await sql`insert into account_municipality (account_id, municipality_code, valid)
        values (${towns.A.account}, ${municipality}, '(,)'), (${towns.B.account}, ${bare}, '(,)')`.execute(
        rows,
      );
    });
    server = await canaryServer(database, { today: () => day });
  }, 120_000);
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  async function ask(query: string, variables: object = {}, key: string | null = null) {
    const headers = key === null ? {} : { authorization: `Bearer ${key}` };
    const answer = await server.inject({
      ...{ method: 'POST', url: '/graphql', headers, payload: { query, variables } },
    });
    const { data, errors = [] } = answer.json();
    const codes: string[] = errors.map((error: { extensions: { code: string } }) => error.extensions.code);
    return { data, codes, statements: Number(answer.headers['x-statements']), status: answer.statusCode };
  }
  const tryTo = (input: object, town: Town = towns.A, holder: Holder = 'EDITOR') =>
    ask(mutation, { input }, town.keys[holder]);

  return {
    get database() {
      return database;
    },
    get towns() {
      return towns;
    },
    get day() {
      return day;
    },
    /** From now on it is this day. */
    set day(to: string) {
      day = to;
    },
    ask,
    tryTo,
    async record(input: object, town?: Town) {
      const { data, codes } = await tryTo(input, town);
      expect(codes).toEqual([]);
      return data.recordNormSet;
    },
    versions: (code: string) =>
      plainRows(
        database,
        sql<object>`select version, municipality_code as municipality from norm_set where code = ${code} order by 1`,
      ),
  };
}

export const mutation = `mutation ($input: RecordNormSetInput!) { recordNormSet(input: $input) {
  normSet { id code version municipalityCode norms { value } } assessedOn changedFindings problems { code message path } } }`;

export const codesOf = ({ problems }: { problems: readonly { code: string; path: readonly string[] }[] }) =>
  problems.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`);
