import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../src/access/viewer.ts';
import { writing } from '../../src/database/writing.ts';
import { apiOn } from '../ask-sample.ts';
import { sampleDay } from '../prepared.ts';
import { plainRows } from './plain-rows.ts';

interface OneSided {
  readonly id: string;
  readonly gap: string;
  readonly own: string;
  readonly other: string;
  readonly theme: string;
  readonly level: number;
  readonly from: string;
}

export const asEditor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'anna', account: 'acc_stating' };

/** The sample, as partners and an editor write in it. */
export function statingOn() {
  const api = apiOn('SAMPLE');
  let asPartner: Viewer;
  let asOther: Viewer;
  let oneSided: OneSided;
  beforeAll(async () => {
    const [found] = await plainRows(
      api.database,
      sql<OneSided & { organisation: string; others: string }>`
        select distinct on (r.id) r.id, g.id as gap, a.id as own, b.id as other, r.theme, r.level, lower(r.valid)::text as "from",
          a.organisation_id as organisation, b.organisation_id as others
        from relation r join facility a on a.id in (r.first_id, r.second_id) join facility b on b.id in (r.first_id, r.second_id)
        join finding g on g.relation_id = r.id and g.recorded_until is null and g.relation_class = 'ONE_SIDED' and g.required <= r.level
        where r.consensus = 'ONE_SIDED' and case a.id when r.first_id then r.first_level else r.second_level end is null
          and a.id <> b.id and upper_inf(r.recorded) and r.level >= 3
          and r.valid @> ${sampleDay}::date and a.organisation_id <> b.organisation_id
          and a.municipality_code = 'GM9901' and b.municipality_code = 'GM9901'
        order by r.id, g.id limit 1`,
    );
    oneSided = found!;
    asPartner = { ...anonymous, kind: 'PARTNER', actor: 'p1', organisation: found!.organisation };
    asOther = { ...asPartner, actor: 'p2', organisation: found!.others };
    await writing(api.database, writerSession(operator), async (rows) => {
      await sql`insert into account (id, name) values ('acc_stating', 'Hier'), ('acc_elsewhere', 'Elders')`.execute(
        rows,
      );
      await sql`delete from account_municipality where municipality_code in ('GM9901', 'GM9902')`.execute(
        rows,
      );
      await sql`insert into account_municipality (account_id, municipality_code, valid)
        values ('acc_stating', 'GM9901', '(,)'), ('acc_elsewhere', 'GM9902', '(,)')`.execute(rows);
    });
  });

  return {
    api,
    /** A relation of which one side was heard, between facilities of two organisations, and the gap that it is. */
    get oneSided() {
      return oneSided;
    },
    /** Of the side that was not heard yet. */
    get asPartner() {
      return asPartner;
    },
    get asOther() {
      return asOther;
    },
    async state(viewer: Viewer, input: object, more: object = {}, today = sampleDay) {
      const { data, errors, statements } = await api.ask(
        `mutation ($input: StateRelationInput!, $expectedVersion: Int, $idempotencyKey: String) {
          stateRelation(input: $input, expectedVersion: $expectedVersion, idempotencyKey: $idempotencyKey) {
            relation { id version consensus level levelLow levelHigh confirmedOn direction validity { from until }
              claims { by { id } level { code } frequency { code } on } source { id } history { version } }
            problems { code path message } } }`,
        { input, ...more },
        viewer,
        today,
      );
      return { ...data?.stateRelation, errors, statements };
    },
  };
}

export const coded = (problems: readonly { code: string; path: readonly string[] }[]) =>
  problems.map(({ code, path }) => `${code} ${path.join('.')}`);
