import { asViewer } from './as-viewer.ts';
import type { Client, Outcome } from './ask-server.ts';
import { countByCode, pause } from './load.ts';
import { ownCluster } from './own-cluster.ts';
import { tellRow } from './tell-row.ts';
import { withPostgres } from './with-postgres.ts';

withPostgres('two at once (needs initdb)', () => {
  const own = ownCluster();

  const makeKey = (client: Client, label: string, idempotencyKey: string | null) =>
    client.ask({
      query: `mutation ($input: CreateApiKeyInput!) {
        createApiKey(input: $input) { apiKey { id label } problems { code } }
      }`,
      variables: { input: { holder: 'DASHBOARD', label, idempotencyKey } },
      headers: asViewer('steward'),
    });
  /** As a client does that is told there was no connection for it, as on a machine that is busy: again, after a while. */
  async function insist(ask: () => Promise<Outcome>): Promise<Outcome> {
    for (;;) {
      const outcome = await ask();
      if (outcome.code !== 'UNAVAILABLE') return outcome;
      await pause(500);
    }
  }
  const keysLabelled = async (label: string) =>
    (await own.cluster.query(`select id from api_key where label = '${label}'`)).length;

  test('the same submission twice, and fifty times at once, has one effect and one answer', async () => {
    const { client } = await own.serve();
    const first = await makeKey(client, 'twee', 'k-2');
    const second = await makeKey(client, 'twee', 'k-2');
    expect(second.data).toEqual(first.data);
    expect(await keysLabelled('twee')).toBe(1);

    const fifty = await Promise.all(
      Array.from({ length: 50 }, () => insist(() => makeKey(client, 'vijftig', 'k-50'))),
    );
    const answers = new Set(
      fifty.filter(({ code }) => code === 'OK').map(({ data }) => JSON.stringify(data)),
    );
    const effects = await keysLabelled('vijftig');
    tellRow('the same submission fifty times at once', fifty, { effects, 'different answers': answers.size });
    expect(countByCode(fifty)).toEqual({ OK: 50 });
    expect(answers.size).toBe(1);
    expect(effects).toBe(1);
  });

  test('another body with the key is refused: IDEMPOTENCY_KEY_REUSED; without a key each has its effect', async () => {
    const { client } = await own.serve();
    await makeKey(client, 'eerst', 'k-3');
    expect((await makeKey(client, 'anders', 'k-3')).code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await keysLabelled('anders')).toBe(0);
    await Promise.all([makeKey(client, 'zonder', null), makeKey(client, 'zonder', null)]);
    expect(await keysLabelled('zonder')).toBe(2);
  });

  const decide = (client: Client, id: string, status: string, expectedStatus: string | null) =>
    client.ask({
      query: `mutation ($id: ID!, $input: DecideGapInput!) {
        decideGap(id: $id, input: $input) { gap { status } problems { code message } }
      }`,
      variables: { id, input: { status, reason: `als ${status}`, expectedStatus } },
      headers: asViewer('editor'),
    });

  async function decideAtOnce(expectedStatus: (id: string) => string | null) {
    const { client } = await own.serve();
    const open = '{ gaps(where: { areas: ["GM9901"], statuses: [OPEN] }, first: 20) { nodes { id } } }';
    const gaps: { id: string }[] = (await client.ask({ query: open })).data.gaps.nodes;
    const pairs = await Promise.all(
      gaps.map(async ({ id }) => {
        const expected = expectedStatus(id);
        const two = ['ACCEPTED', 'ACKNOWLEDGED'].map((status) =>
          insist(() => decide(client, id, status, expected)),
        );
        return Promise.all(two);
      }),
    );
    return { outcomes: pairs.flat(), pairs: pairs.map((two) => two.map(({ data }) => data.decideGap)) };
  }

  test('of two edits at once one wins, the other is told CONFLICT and what it is now', async () => {
    const { outcomes, pairs } = await decideAtOnce(() => 'OPEN');
    const conflicts = pairs.flat().flatMap(({ problems }) => problems);
    tellRow('two edits at once, of twenty gaps', outcomes, { conflicts: conflicts.length });
    for (const two of pairs) {
      const winner = two.find(({ problems }) => problems.length === 0);
      const [problem] = two.find(({ problems }) => problems.length > 0).problems;
      expect(problem.code).toBe('CONFLICT');
      expect(problem.message).toContain(`is ${winner.gap.status}, not OPEN`);
    }
  });

  test('are seen to overwrite each other when neither says what it saw', async () => {
    const { pairs } = await decideAtOnce(() => null);
    expect(pairs.flat().flatMap(({ problems }) => problems)).toEqual([]);
  });
});
