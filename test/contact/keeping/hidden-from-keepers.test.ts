import { anonymous, type Viewer } from '../../../src/access/viewer.ts';
import { apiOn } from '../../ask-sample.ts';

/**
 * Who keeps a contact may not know that somebody in it objected, unless as a data steward: what they do to it is answered
 * as if nobody had ever been named there.
 */
const api = apiOn('SAMPLE');
const staff = (kind: 'EDITOR' | 'STEWARD'): Viewer => ({
  ...{ ...anonymous, kind, actor: kind.toLowerCase(), account: 'acc_voorbeeldstad' },
});
let facility: string;
let partner: Viewer;
beforeAll(async () => {
  const { data } = await api.ask(
    '{ facilities(where: { text: "Kinderwerk Noorderpoort" }) { nodes { id organisation { id } } } }',
    {},
    anonymous,
  );
  const [found] = data.facilities.nodes;
  facility = found.id;
  partner = { ...anonymous, kind: 'PARTNER', actor: 'of it', organisation: found.organisation.id };
});

const answer =
  '{ contact { isMailbox visibility mailbox version hiddenBecause } problems { code message path } }';
let recorded = 0;

/** A function mailbox of a post, with or without somebody behind it. */
const post = (mailbox: string, isNamed: boolean) => ({
  ...{ facility, roles: ['COORDINATOR'], mailbox: `${mailbox}@kinderwerk.example`, visibility: 'PARTNERS' },
  ...(isNamed && {
    person: {
      name: 'Tess Terughoudend',
      email: `tess-${mailbox}@kinderwerk.example`,
      deleteAfter: '2027-01-01',
    },
  }),
});

async function record(viewer: Viewer, input: object) {
  const { data } = await api.ask(
    'mutation ($input: RecordContactInput!) { done: recordContact(input: $input) { contact { id } problems { code message } } }',
    { input },
    viewer,
  );
  return data.done;
}

/** The act on a contact of which the person objected, and on one that never had anybody; each with its id left out. */
async function onBoth(viewer: Viewer, act: string) {
  const answers: string[] = [];
  recorded += 1;
  for (const isNamed of [true, false]) {
    const mailbox = `post-${recorded}-${isNamed ? 'a' : 'b'}`;
    const { id } = (await record(staff('STEWARD'), post(mailbox, isNamed))).contact;
    if (isNamed) {
      const object =
        'mutation ($id: ID!) { recordObjection(person: { contact: $id }) { problems { code } } }';
      expect((await api.ask(object, { id }, staff('STEWARD'))).data.recordObjection.problems).toEqual([]);
    }
    const done =
      act === 'recordContact'
        ? await record(viewer, post(mailbox, false))
        : (await api.ask(`mutation ($id: ID!) { done: ${act} ${answer} }`, { id }, viewer)).data.done;
    answers.push(JSON.stringify(done).replaceAll(id, 'ID').replaceAll(mailbox, 'MAILBOX'));
  }
  return answers;
}

const corrected = (input: string) => `correctContact(id: $id, expectedVersion: 1, input: { ${input} })`;
const acts = [
  'recordContact',
  corrected('visibility: PUBLIC'),
  corrected('mailbox: null'),
  corrected('roles: ["ALGEMEEN"], visibility: null'),
  corrected('reachableHours: "ma-vr"'),
  'verifyContact(id: $id)',
  'reportContact(id: $id, input: { what: LEFT })',
  'withdrawContact(id: $id, reason: LEFT)',
];

test.each(acts)(
  '%s answers an editor and its own organisation as if nobody had ever been named',
  async (act) => {
    for (const viewer of [staff('EDITOR'), partner]) {
      const [objected, never] = await onBoth(viewer, act);
      expect([viewer.kind, objected]).toEqual([viewer.kind, never]);
    }
  },
);

test.each(acts.slice(0, 4))(
  '%s answers the data steward, from whom it is not hidden, otherwise',
  async (act) => {
    const [objected, never] = await onBoth(staff('STEWARD'), act);
    expect(objected).not.toBe(never);
  },
);

test('who is hidden stays in what an editor corrected, and is shown again when the objection is lifted', async () => {
  const { id } = (await record(staff('STEWARD'), post('post-kept', true))).contact;
  const said = (what: string) =>
    `mutation ($id: ID!) { ${what}(person: { contact: $id }) { problems { code } } }`;
  await api.ask(said('recordObjection'), { id }, staff('STEWARD'));
  const done = await api.ask(
    `mutation ($id: ID!) { done: ${corrected('reachableHours: "ma-vr"')} ${answer} }`,
    { id },
    staff('EDITOR'),
  );
  expect(done.data.done).toMatchObject({ contact: { isMailbox: true }, problems: [] });
  await api.ask(said('liftObjection'), { id }, staff('STEWARD'));
  const seen = '{ node(id: "ID") { ... on Contact { isMailbox details { name } } } }'.replace('ID', id);
  expect((await api.ask(seen, {}, staff('EDITOR'))).data.node).toEqual({
    isMailbox: false,
    details: { name: 'Tess Terughoudend' },
  });
});
