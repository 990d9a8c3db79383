import { anonymous } from '../../src/access/viewer.ts';
import { apiOn } from '../ask-sample.ts';

const api = apiOn('SAMPLE');

const selection = `gapsBefore gapsAfter gapsOpened gapsClosed gapsChanged
  childrenGained(kinds: [DISTANCE]) { value known of } childrenLost(kinds: [DISTANCE]) { value known of }
  changes(first: 100) { totalCount nodes { id gap question facilityName area { label } norm { name } facility { name }
    children { value } before { verdict actual explanation } after { verdict actual required explanation(language: EN) } } }`;
const ask = (input: string, fields = selection) =>
  api.ask(`{ scenario(input: ${input}) { ${fields} } }`, {}, anonymous);
const answered = async (input: string, fields = selection) => {
  const { data, errors, statements } = await ask(input, fields);
  expect(errors).toEqual([]);
  return { ...data.scenario, statements };
};
const refused = async (input: string) => {
  const { errors } = await ask(input);
  expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  return errors[0]?.message ?? '';
};
const idOf = async (name: string): Promise<string> => {
  const { data } = await api.ask(`{ facilities(where: { text: "${name}" }, first: 1) { nodes { id } } }`);
  return data.facilities.nodes[0].id;
};
/** In Komeetbuurt, in the district without children's work. */
const kinderwerk =
  '{ kinds: ["kinderwerk"], neighbourhood: "BU99010502", name: "Nieuw", capacity: { fte: 2 } }';

describe('a scenario', () => {
  test('in which nothing is otherwise has no difference', async () => {
    const found = await answered('{ area: "GM9901" }');
    expect(found).toMatchObject({ gapsOpened: 0, gapsClosed: 0, gapsChanged: 0, changes: { totalCount: 0 } });
    expect(found.gapsBefore).toBeGreaterThan(0);
    expect(found.gapsAfter).toBe(found.gapsBefore);
  });

  test('begins with the gaps that are stored', async () => {
    const { gapsBefore, unknownBefore } = await answered('{ area: "WK990105" }', 'gapsBefore unknownBefore');
    const { data } = await api.ask('{ gaps(where: { areas: ["WK990105"] }) { totalCount unknownCount } }');
    expect([gapsBefore, unknownBefore]).toEqual([data.gaps.totalCount, data.gaps.unknownCount]);
  });

  test('tells each change in words, with the name of what is supposed', async () => {
    const { changes, ...counts } = await answered(`{ area: "BU99010502", addFacilities: [${kinderwerk}] }`);
    // 335 children of 0 to 12 live there, and the norm is 800 metres.
    expect(counts).toMatchObject({ gapsClosed: 2, childrenGained: { value: 335, known: 1, of: 1 } });
    expect(changes.nodes).toMatchObject([
      {
        gap: 'CLOSED',
        before: { verdict: 'SHORT', explanation: expect.stringContaining('De norm is hoogstens 800 meter') },
        after: { verdict: 'MET', actual: 0, explanation: expect.stringContaining('Nieuw, is 0 metres away') },
      },
      { id: expect.stringContaining('_N29_'), gap: 'CLOSED', after: { verdict: 'MET' } },
    ]);
  });

  test('names supposed facilities that a relation is expected of, and asks what is not known of them', async () => {
    const school =
      '{ key: "school", kinds: ["BASISSCHOOL"], neighbourhood: "BU99010601", name: "De Nieuwe" }';
    const { changes } = await answered(`{ area: "GM9901", addFacilities: [${school}] }`);
    const own = changes.nodes.filter(
      ({ id, facilityName }: { id: string; facilityName: string }) =>
        facilityName === 'De Nieuwe' && id.includes('_N23_'),
    );
    expect(own.length).toBeGreaterThan(0);
    for (const { question, facility, after } of own) {
      expect([question, facility, after.verdict]).toEqual(['OPENED', null, 'UNKNOWN']);
      expect(after.explanation).toContain('Does De Nieuwe work together with');
    }
  });

  test('counts the children who lose something within reach when a team closes', async () => {
    const id = await idOf('Kinder- en jongerenwerk Centrum');
    const found = await answered(`{ area: "GM9901", closeFacilities: ["${id}"] }`);
    const lost = found.changes.nodes.filter(
      ({ id: gap, before, after }: { id: string; before: Said; after: Said }) =>
        gap.includes('_N04_BU') && before.verdict === 'MET' && after.verdict !== 'MET',
    );
    expect(lost.length).toBeGreaterThan(0);
    const children = lost.reduce(
      (sum: number, one: { children: { value: number } }) => sum + one.children.value,
      0,
    );
    expect(Math.abs(found.childrenLost.value - children)).toBeLessThanOrEqual(5 * lost.length);
    expect(found.childrenLost.of).toBe(lost.length);
  });

  test('asks of a norm otherwise, and calls what nobody adopted an example', async () => {
    const { changes } = await answered('{ area: "GM9901", norms: [{ code: "N04", value: 100 }] }');
    expect(changes.totalCount).toBeGreaterThan(0);
    for (const { id, after } of changes.nodes) {
      expect(id).toContain('_N04_');
      expect(after).toMatchObject({
        required: 100,
        explanation: expect.stringMatching(/at most 100 metres \(example norm/),
      });
    }
  });

  test('of a norm that is switched off has neither gaps nor questions of it', async () => {
    const { changes } = await answered('{ area: "GM9901", norms: [{ code: "N01", switchedOff: true }] }');
    const own = changes.nodes.filter(({ id }: { id: string }) => id.includes('_N01_'));
    expect(own.map(({ after }: { after: unknown }) => after)).toEqual(own.map(() => null));
    expect(own.length).toBeGreaterThan(0);
  });

  test('comes by pages, each change once', async () => {
    const input = '{ area: "GM9901", norms: [{ code: "N04", value: 100 }] }';
    const all = (await answered(input)).changes.nodes.map(({ id }: { id: string }) => id);
    const page = async (after: string) =>
      (await answered(input, `changes(first: 10 ${after}) { pageInfo { endCursor } nodes { id } }`)).changes;
    const first = await page('');
    const second = await page(`after: "${first.pageInfo.endCursor}"`);
    const ids = [...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id);
    expect(ids).toEqual(all.slice(0, 20));
  });

  test('sends as many statements for one change as for many, and for a district as for the municipality', async () => {
    const ids = await Promise.all(['Kinderwerk Oosterwaard', 'OBS De Inktpot', 'OBS De Komeet'].map(idOf));
    const input = (area: string, count: number) => `{ area: "${area}"
      addFacilities: [${Array.from({ length: 5 * count }, () => kinderwerk).join()}]
      closeFacilities: [${ids.slice(0, count).map((id) => `"${id}"`)}] }`;
    const few = (await answered(input('WK990104', 1))).statements;
    expect((await answered(input('GM9901', 3))).statements).toBe(few);
    // Of what closes all facts are gathered a second time.
    expect(few).toBeLessThanOrEqual(40);
  });

  test('is null where there is no such area', async () => {
    expect((await ask('{ area: "GM0001" }')).data).toEqual({ scenario: null });
    expect((await ask('{ area: "BU99019999" }')).data).toEqual({ scenario: null });
  });

  test('is refused with all that is wrong with it', async () => {
    const team = await idOf('Kinder- en jongerenwerk Centrum');
    const message = await refused(`{ area: "GM9901"
      addFacilities: [
        { kinds: [], longitude: 1, latitude: 3 }
        { kinds: ["X"], key: "fac_1", neighbourhood: "BU00000000", capacity: { fte: -1 } }
        { kinds: ["BSO"], longitude: 4, latitude: 53.5, serves: ["GM0363"] }
      ]
      closeFacilities: ["fac_x"]
      addRelations: [{ from: "a", to: "a", theme: "t", level: 9 }]
      moveCapacity: [
        { from: "${team}", areas: ["WK990105"], measure: FTE, amount: 99 }
        { from: "${team}", measure: PLACES, amount: 1 }
      ]
      norms: [{ code: "N99" }, { code: "N01", sharePercent: 80 }, { code: "N04", value: 0 }] }`);
    expect(message.split('; ').length).toBeGreaterThanOrEqual(18);
    for (const said of [
      'addFacilities: new_1: has 0 kinds',
      'addFacilities: new_1: 1, 3 (longitude, latitude) is not in the Netherlands',
      'addFacilities: fac_1: a key does not begin as the id of a facility does',
      'addFacilities: fac_1: "X" is no kind of facility',
      'addFacilities: fac_1: BU00000000 is no neighbourhood with a known origin',
      'addFacilities: fac_1: fte is -1',
      'addFacilities: new_3: 4, 53.5 (longitude, latitude) lies in no neighbourhood',
      'addFacilities: new_3: GM0363 is no area of the municipality',
      'closeFacilities: "fac_x" is no facility that is at work',
      'a - a: a facility has no relation with itself',
      'a - a: "t" is no theme',
      'a - a: level is 9; it is 1 to 5',
      `moveCapacity: ${team}: amount is 99 FTE; it is more than 0, at most the 1.4`,
      `moveCapacity: ${team}: goes to a facility or to areas`,
      'norms: "N99" is no norm of the set',
      'norms: N01: MINIMUM_COUNT has no sharePercent',
      'norms: the value of N04 is 0',
    ])
      expect(message).toContain(said);
  });

  test.each([
    ['{ area: "NL00" }', 'area is NL00; it is a municipality or smaller'],
    ['{ area: "GM9901", normSet: "nset_none_1" }', '"nset_none_1" is not the id of a norm set'],
    [
      `{ area: "GM9901", closeFacilities: [${'"a" '.repeat(51)}] }`,
      'closeFacilities has 51; it may have up to 50',
    ],
  ])('%s is refused', async (input, why) => {
    expect(await refused(input)).toContain(why);
  });

  test('does not move more than is left', async () => {
    const team = await idOf('Kinder- en jongerenwerk Centrum');
    const move = (amount: number) =>
      `{ from: "${team}", areas: ["WK990105"], measure: FTE, amount: ${amount} }`;
    const twice = `{ area: "GM9901", moveCapacity: [${move(1)}, ${move(0.5)}] }`;
    expect(await refused(twice)).toContain('at most the 0.3');
    const once = await answered(`{ area: "GM9901", moveCapacity: [${move(0.5)}] }`);
    const at = once.changes.nodes.find(({ id }: { id: string }) => id.endsWith('_N01_WK990105'));
    expect([at.gap, at.after.verdict]).toEqual(['CLOSED', 'MET']);
  });
});

interface Said {
  readonly verdict: string;
}

describe('what a norm set would do', () => {
  test('is the scenario of its norms beside those in force, or beside another set', async () => {
    const { data, errors } = await api.ask(`{ normSets { id
      now: gapDifference(area: "GM9901") { normSetBefore normSetAfter gapsBefore gapsAfter gapsOpened gapsClosed }
      self: gapDifference(area: "GM9901", from: "nset_pedagogische_basis_voorbeeld_1") { normSetBefore gapsBefore } } }`);
    expect(errors).toEqual([]);
    const [second, first] = data.normSets;
    expect(second.now).toMatchObject({ gapsOpened: 0, gapsClosed: 0, normSetBefore: second.id });
    expect(first.now).toMatchObject({ normSetBefore: second.id, normSetAfter: first.id });
    expect(first.now.gapsAfter).toBe(first.now.gapsBefore + first.now.gapsOpened - first.now.gapsClosed);
    expect(second.self).toEqual({ normSetBefore: first.id, gapsBefore: first.now.gapsAfter });
    expect(first.now.gapsAfter).not.toBe(first.now.gapsBefore);
  });
});
