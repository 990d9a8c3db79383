import { anonymous, type Viewer } from '../../../src/access/viewer.ts';
import { apiOn } from '../../ask-sample.ts';
import { sampleDay } from '../../prepared.ts';
import { anAccount, someone } from '../accounts.ts';

const api = apiOn('SAMPLE');
let steward: Viewer;
let neighbour: Viewer;
let party: string;
let other: string;
beforeAll(async () => {
  steward = someone('STEWARD', await anAccount(api.database, 'GM9901', 'Voorbeeldstad'), 'sanne');
  neighbour = someone('STEWARD', await anAccount(api.database, 'GM9902', 'Elders'), 'bram');
  const { data } = await api.ask('{ organisations(first: 2) { nodes { id } } }');
  [party, other] = data.organisations.nodes.map(({ id }: { id: string }) => id);
});

const wish = (more: object = {}) => ({
  name: 'Convenant jeugd',
  parties: [party],
  purposes: ['SIGNALLING', 'COLLABORATION'],
  from: '2026-01-01',
  processingUrl: 'https://voorbeeldstad.example/verwerkingen/12',
  ...more,
});
const record = (viewer: Viewer, input: object) =>
  api.ask(
    `mutation ($input: RecordAgreementInput!) { recordAgreement(input: $input) {
      agreement { id name version validity { from until } purposes { code label } parties { id } account { id } }
      problems { code path }
    } }`,
    { input },
    viewer,
  );
const end = (viewer: Viewer, id: string, until: string, expectedVersion: number) =>
  api.ask(
    `mutation ($id: ID!, $until: Date!, $expectedVersion: Int!) {
      endAgreement(id: $id, until: $until, expectedVersion: $expectedVersion) {
        agreement { id version validity { until } } problems { code path message }
      } }`,
    { id, until, expectedVersion },
    viewer,
  );
const agreementsOf = async (viewer: Viewer) =>
  (await api.ask('{ agreements { totalCount nodes { name parties { id } } } }', {}, viewer)).data.agreements;

describe('a data steward', () => {
  test('records an agreement, which names what its parties may look somebody up for', async () => {
    const { data, errors } = await record(steward, wish());
    expect(errors).toEqual([]);
    expect(data.recordAgreement).toMatchObject({
      agreement: {
        name: 'Convenant jeugd',
        version: 1,
        validity: { from: '2026-01-01', until: null },
        purposes: [{ code: 'COLLABORATION' }, { code: 'SIGNALLING' }],
        parties: [{ id: party }],
        account: { id: steward.account },
      },
      problems: [],
    });
  });

  test('hears all that is wrong at once, and nothing is recorded', async () => {
    const before = await agreementsOf(steward);
    const { data } = await record(steward, {
      name: ' ',
      parties: [party, 'org_nobody'],
      purposes: [],
      from: '2026-01-01',
      until: '2026-01-01',
      processingUrl: 'javascript:alert(1)',
      documentUrl: 'https://sanne:geheim@voorbeeldstad.example/',
    });
    expect(data.recordAgreement).toEqual({
      agreement: null,
      problems: [
        { code: 'REQUIRED', path: ['input', 'name'] },
        { code: 'REQUIRED', path: ['input', 'purposes'] },
        { code: 'ENDS_BEFORE_START', path: ['input', 'until'] },
        { code: 'INVALID', path: ['input', 'processingUrl'] },
        { code: 'INVALID', path: ['input', 'documentUrl'] },
        { code: 'UNKNOWN', path: ['input', 'parties', '1'] },
      ],
    });
    const others = [
      [{ name: 'bel 06-12345678' }, 'PERSONAL_DATA', 'name'],
      [{ name: 'x'.repeat(201) }, 'TOO_LONG', 'name'],
      [{ name: 'Zonder partijen', parties: [] }, 'REQUIRED', 'parties'],
      [
        { name: 'Lang', processingUrl: `https://a.example/${'x'.repeat(1_000)}` },
        'TOO_LONG',
        'processingUrl',
      ],
      [{}, 'DUPLICATE', 'name'],
    ] as const;
    for (const [input, code, part] of others)
      expect((await record(steward, wish(input))).data.recordAgreement.problems).toEqual([
        { code, path: ['input', part] },
      ]);
    expect(await agreementsOf(steward)).toEqual(before);
  });

  test('submits the same twice and has one agreement', async () => {
    const input = wish({ name: 'Tweemaal', idempotencyKey: 'once' });
    const first = await record(steward, input);
    expect((await record(steward, input)).data).toEqual(first.data);
    const named = (await agreementsOf(steward)).nodes.filter(
      ({ name }: { name: string }) => name === 'Tweemaal',
    );
    expect(named).toHaveLength(1);
  });

  test('ends it from a day on, having seen the version it has', async () => {
    const { id } = (await record(steward, wish({ name: 'Wordt beëindigd' }))).data.recordAgreement.agreement;
    expect((await end(steward, id, '2025-12-31', 3)).data.endAgreement).toEqual({
      agreement: null,
      problems: [
        { code: 'CONFLICT', path: ['expectedVersion'], message: `${id} is at version 1, not 3` },
        {
          code: 'ENDS_BEFORE_START',
          path: ['until'],
          message: 'the agreement began on 2026-01-01; 2025-12-31 is not later',
        },
      ],
    });
    expect((await end(steward, id, '2026-11-01', 1)).data.endAgreement).toEqual({
      agreement: { id, version: 2, validity: { until: '2026-11-01' } },
      problems: [],
    });
  });

  test('cannot end it in the past, and one that ends does not begin again', async () => {
    const { id } = (await record(steward, wish({ name: 'Eindigt eens' }))).data.recordAgreement.agreement;
    const invalid = (message: string) => ({
      agreement: null,
      problems: [{ code: 'INVALID', path: ['until'], message }],
    });
    expect((await end(steward, id, '2026-02-01', 1)).data.endAgreement).toEqual(
      invalid(`2026-02-01 is past; the agreement held until ${sampleDay} at least`),
    );
    expect((await end(steward, id, '2098-01-01', 1)).data.endAgreement.problems).toEqual([]);
    for (const later of ['2098-01-01', '2099-01-01'])
      expect((await end(steward, id, later, 2)).data.endAgreement).toEqual(
        invalid('the agreement ends on 2098-01-01 already'),
      );
    expect((await end(steward, id, sampleDay, 2)).data.endAgreement).toEqual({
      agreement: { id, version: 3, validity: { until: sampleDay } },
      problems: [],
    });
  });

  test('cannot end one of another municipality: it is not there, with the same statements', async () => {
    const { id } = (await record(steward, wish({ name: 'Van ons' }))).data.recordAgreement.agreement;
    const foreign = await end(neighbour, id, '2026-11-01', 1);
    const absent = await end(neighbour, 'agr_never', '2026-11-01', 1);
    expect(foreign.data.endAgreement).toMatchObject({
      agreement: null,
      problems: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
    const [problem] = absent.data.endAgreement.problems;
    expect(foreign.data.endAgreement.problems[0].message.replace(id, 'agr_never')).toBe(problem.message);
    expect(foreign.statements).toBe(absent.statements);
  });
});

describe('agreements', () => {
  test('are seen by staff and auditor of the municipality and by its parties, who see themselves in it and nobody else', async () => {
    await record(neighbour, wish({ name: 'Van de buren', parties: [other] }));
    await record(steward, wish({ name: 'Met zijn tweeën', parties: [party, other] }));
    const own = await agreementsOf(steward);
    expect(own.totalCount).toBe(own.nodes.length);
    expect(own.nodes.map(({ name }: { name: string }) => name)).not.toContain('Van de buren');
    for (const kind of ['EDITOR', 'AUDITOR'] as const)
      expect(await agreementsOf(someone(kind, steward.account))).toEqual(own);
    const partner: Viewer = { ...someone('PARTNER', null, 'pim'), organisation: other };
    expect(await agreementsOf(partner)).toEqual({
      totalCount: 2,
      nodes: expect.arrayContaining([
        { name: 'Van de buren', parties: [{ id: other }] },
        { name: 'Met zijn tweeën', parties: [{ id: other }] },
      ]),
    });
  });

  test('are paged in a stable order, each once', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await api.ask(
        'query ($after: String) { agreements(first: 1, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }',
        { after },
        steward,
      );
      names.push(data.agreements.nodes[0].name);
      after = data.agreements.pageInfo.hasNextPage ? data.agreements.pageInfo.endCursor : null;
    } while (after);
    expect(names).toEqual((await agreementsOf(steward)).nodes.map(({ name }: { name: string }) => name));
    expect(new Set(names).size).toBe(names.length);
  });

  test('may not be asked for by an application or an importer, and not without signing in', async () => {
    for (const kind of ['DASHBOARD', 'IMPORTER'] as const)
      expect(
        await api.ask('{ agreements { totalCount } }', {}, someone(kind, steward.account)),
      ).toMatchObject({ data: { agreements: null }, errors: [{ code: 'FORBIDDEN' }], statements: 0 });
    expect(await api.ask('{ agreements { totalCount } }', {}, anonymous)).toMatchObject({
      errors: [{ code: 'UNAUTHENTICATED' }],
      statements: 0,
    });
    expect(await record(someone('EDITOR', steward.account), wish())).toMatchObject({
      errors: [{ code: 'FORBIDDEN' }],
      statements: 0,
    });
  });
});
