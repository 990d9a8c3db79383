import { randomUUID } from 'node:crypto';
import { asViewer } from './as-viewer.ts';
import type { Client, Outcome } from './ask-server.ts';
import type { Cluster } from './cluster.ts';

/** What clients decided about gaps, each with a reason of its own, and what they were told had been done. */
export interface Decisions {
  readonly acknowledged: ReadonlySet<string>;
  /** Decides about the next gap; one that was told to be done is acknowledged. */
  decide(client: Client): Promise<Outcome>;
  /** Compares with what the database holds. */
  check(): Promise<Kept>;
}

export type Kept = {
  readonly acknowledged: number;
  /** Acknowledged, and not in the database. */
  readonly lost: number;
  /** In the database, though who decided was not told. */
  readonly unacknowledged: number;
  /** Gaps whose decision was ended and no new one begun, or begun without an end of the one before. */
  readonly halfApplied: number;
};

const mutation = `mutation ($id: ID!, $input: DecideGapInput!) {
  decideGap(id: $id, input: $input) { gap { status statusReason } problems { code } }
}`;

export async function decisionsOn(cluster: Cluster): Promise<Decisions> {
  const found = await cluster.query(
    `select distinct id from finding where municipality_code = 'GM9901' order by id limit 50`,
  );
  const gaps = found.map(({ id }) => String(id));
  const acknowledged = new Set<string>();
  const series = randomUUID();
  let submitted = 0;
  return {
    acknowledged,
    async decide(client) {
      submitted += 1;
      const reason = `${series} ${submitted}`;
      const variables = {
        id: gaps[submitted % gaps.length],
        input: { status: submitted % 2 ? 'ACKNOWLEDGED' : 'ACCEPTED', reason },
      };
      const outcome = await client.ask({ query: mutation, variables, headers: asViewer('editor') });
      if (outcome.code === 'OK' && outcome.data.decideGap.problems.length === 0) acknowledged.add(reason);
      return outcome;
    },
    async check() {
      const rows = await cluster.query(
        'select gap_id, reason, recorded_until is null as is_now from gap_status',
      );
      const reasons = rows.map(({ reason }) => String(reason));
      const stored = new Set(reasons.filter((reason) => reason.startsWith(series)));
      const current = Map.groupBy(rows, ({ gap_id }) => gap_id);
      return {
        acknowledged: acknowledged.size,
        lost: [...acknowledged].filter((reason) => !stored.has(reason)).length,
        unacknowledged: [...stored].filter((reason) => !acknowledged.has(reason)).length,
        halfApplied: [...current.values()].filter((of) => of.filter(({ is_now }) => is_now).length !== 1)
          .length,
      };
    },
  };
}
