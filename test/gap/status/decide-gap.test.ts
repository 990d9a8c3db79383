import { sql } from 'kysely';
import { anonymous, operator, type Viewer, writerSession } from '../../../src/access/viewer.ts';
import { writing } from '../../../src/database/writing.ts';
import { apiOn } from '../../ask-sample.ts';

const api = apiOn('SAMPLE');
const editor: Viewer = { ...anonymous, kind: 'EDITOR', actor: 'anna', account: 'acc_voorbeeldstad' };
const neighbour: Viewer = { ...editor, actor: 'bram', account: 'acc_elders' };

beforeAll(() =>
  writing(api.database, writerSession(operator), async (rows) => {
    await sql`insert into account (id, name) values ('acc_voorbeeldstad', 'Voorbeeldstad'), ('acc_elders', 'Elders')
      on conflict do nothing`.execute(rows);
    await sql`insert into account_municipality (account_id, municipality_code, valid)
      values ('acc_voorbeeldstad', 'GM9901', '(,)'), ('acc_elders', 'GM9902', '(,)') on conflict do nothing`.execute(
      rows,
    );
  }),
);

async function firstGap() {
  const { data } = await api.ask('{ gaps(where: { areas: ["GM9901"] }, first: 1) { nodes { id status } } }');
  return data.gaps.nodes[0];
}

const decide = (viewer: Viewer, id: string, input: object) =>
  api.ask(
    `mutation ($id: ID!, $input: DecideGapInput!) {
      decideGap(id: $id, input: $input) { gap { id status statusReason } problems { code path } }
    }`,
    { id, input },
    viewer,
  );

test('an editor decides about a gap of the own municipality, and reads it back in the same answer', async () => {
  const { id } = await firstGap();
  const { data, errors } = await decide(editor, id, {
    status: 'ACKNOWLEDGED',
    reason: 'besproken in de raad',
  });
  expect(errors).toEqual([]);
  expect(data.decideGap).toEqual({
    gap: { id, status: 'ACKNOWLEDGED', statusReason: 'besproken in de raad' },
    problems: [],
  });
});

test('a gap of another municipality and one that never was give the same problem and the same statements', async () => {
  const { id, status } = await firstGap();
  const foreign = await decide(neighbour, id, { status: 'RESOLVED' });
  const absent = await decide(neighbour, 'gap_never', { status: 'RESOLVED' });
  expect(foreign.data.decideGap).toEqual({ gap: null, problems: [{ code: 'NOT_FOUND', path: ['id'] }] });
  expect(foreign.data).toEqual(absent.data);
  expect(foreign.statements).toBe(absent.statements);
  expect((await firstGap()).status).toBe(status);
});

test('who did not sign in is asked to, and who may not decide is refused, before anything is looked up', async () => {
  const { id } = await firstGap();
  const nobody = await decide(anonymous, id, { status: 'RESOLVED' });
  expect(nobody).toMatchObject({ errors: [{ code: 'UNAUTHENTICATED' }], statements: 0 });
  const partner = await decide({ ...editor, kind: 'PARTNER' }, id, { status: 'RESOLVED' });
  expect(partner).toMatchObject({ errors: [{ code: 'FORBIDDEN' }], statements: 0 });
});

test('all problems are told at once, and then nothing is decided', async () => {
  const { id, status } = await firstGap();
  const { data } = await decide(editor, id, {
    status: 'ACCEPTED',
    expectedStatus: status === 'OPEN' ? 'RESOLVED' : 'OPEN',
  });
  expect(data.decideGap).toEqual({
    gap: null,
    problems: [
      { code: 'REQUIRED', path: ['input', 'reason'] },
      { code: 'CONFLICT', path: ['input', 'expectedStatus'] },
    ],
  });
  expect((await firstGap()).status).toBe(status);
});

test.each(['bel 06-12345678', 'mail a.b@voorbeeld.example', 'het gaat om 111222333'])(
  'a reason by which a person can be reached or is numbered is refused, since everybody reads it: "%s"',
  async (reason) => {
    const { id } = await firstGap();
    const { data } = await decide(editor, id, { status: 'ACCEPTED', reason });
    expect(data.decideGap.problems).toEqual([{ code: 'PERSONAL_DATA', path: ['input', 'reason'] }]);
  },
);
