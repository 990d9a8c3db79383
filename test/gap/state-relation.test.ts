import { defaultFieldResolver } from 'graphql';
import { sql } from 'kysely';
import { allClaims } from '../../src/access/claim-scope.ts';
import { anonymous, operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { stateRelation } from '../../src/relation/state-relation.ts';
import { buildApiSchema } from '../../src/server/schema/schema.ts';
import { apiOver } from '../ask-sample.ts';
import { sampleDay } from '../prepared.ts';
import { plainRows } from './plain-rows.ts';
import { asEditor, coded, statingOn } from './stating-on.ts';

const stating = statingOn();
const { api, state } = stating;
/** Of the gap that it is, as assessed now. */
const classNow = async () =>
  (
    await plainRows(
      api.database,
      sql<{ is: string | null }>`
        select relation_class as is from finding where id = ${stating.oneSided.gap} and recorded_until is null`,
    )
  )[0]?.is;
/** What an assessment of everything as the operator finds otherwise than the statements left it. */
const left = async (today = sampleDay) =>
  (
    await writing(api.database, writerSession(operator), (rows) =>
      assessMunicipalities(rows, today, ['GM9901']),
    )
  ).changed;

describe('a partner', () => {
  test('confirms a relation that the other side told of: a new version, and gaps are as they are found anew', async () => {
    await left();
    const { own: facility, other: partner, theme, level, id } = stating.oneSided;
    expect(await classNow()).toBe('ONE_SIDED');
    const { relation, problems } = await state(
      stating.asPartner,
      { facility, partner, theme, level, frequency: 'maandelijks' },
      { expectedVersion: 1 },
    );
    expect(problems).toEqual([]);
    expect(relation).toMatchObject({
      ...{
        id,
        version: 2,
        consensus: 'CONFIRMED',
        levelLow: level,
        levelHigh: level,
        confirmedOn: sampleDay,
      },
      ...{ source: { id: 'src_opgaven' }, history: [{ version: 2 }, { version: 1 }] },
    });
    expect(relation.claims).toHaveLength(2);
    expect(relation.claims).toContainEqual({
      ...{ by: { id: facility }, frequency: { code: 'MAANDELIJKS' }, on: sampleDay },
      level: expect.any(Object),
    });
    expect(await classNow()).toBeNull();
    expect(await left()).toBe(0);
  });

  test('who looked at an older version is told which one there is, and nothing changes', async () => {
    const { own: facility, other: partner, theme } = stating.oneSided;
    const { relation, problems } = await state(
      stating.asPartner,
      { facility, partner, theme, level: 0 },
      { expectedVersion: 1 },
    );
    expect(relation).toBeNull();
    expect(problems).toEqual([
      {
        ...{ code: 'CONFLICT', path: ['expectedVersion'] },
        message: `${stating.oneSided.id} is at version 2, not at 1`,
      },
    ]);
  });

  test('says the same again on the same day: nothing is written', async () => {
    const { own: facility, other: partner, theme, level } = stating.oneSided;
    const { relation } = await state(stating.asPartner, { facility, partner, theme, level });
    expect(relation.version).toBe(2);
  });

  test('says something else later: a version more, in dispute, and how often stays as it was said', async () => {
    const { own: facility, other: partner, theme, level } = stating.oneSided;
    const { relation } = await state(
      stating.asPartner,
      { facility, partner, theme, level: level - 2 },
      {},
      '2026-10-20',
    );
    expect(relation).toMatchObject({
      ...{ version: 3, consensus: 'DISPUTED', level: null, levelLow: level - 2, levelHigh: level },
    });
    expect(relation.claims).toContainEqual({
      ...{ by: { id: facility }, frequency: { code: 'MAANDELIJKS' }, on: '2026-10-20' },
      level: expect.any(Object),
    });
  });

  test('cannot speak for the other side; for what is not there it is the same, in as many statements', async () => {
    const { own, other, theme } = stating.oneSided;
    const foreign = await state(stating.asPartner, { facility: other, partner: own, theme, level: 3 });
    const absent = await state(stating.asPartner, { facility: 'fac_never', partner: own, theme, level: 3 });
    expect(coded(foreign.problems)).toEqual(['NOT_FOUND input.facility']);
    expect(coded(absent.problems)).toEqual(coded(foreign.problems));
    expect(foreign.problems[0].message.replace(other, '')).toBe(
      absent.problems[0].message.replace('fac_never', ''),
    );
    expect(foreign.statements).toBe(absent.statements);
    expect(
      coded((await state(stating.asOther, { facility: own, partner: other, theme, level: 3 })).problems),
    ).toEqual(['NOT_FOUND input.facility']);
  });

  test('is told all that is wrong at once', async () => {
    const { own } = stating.oneSided;
    const input = {
      facility: own,
      partner: own,
      theme: 'voetbal',
      level: 6,
      frequency: 'soms',
      since: '2030-01-01',
    };
    expect(coded((await state(stating.asPartner, input)).problems)).toEqual([
      ...['INVALID input.partner', 'UNKNOWN input.theme', 'UNKNOWN input.frequency', 'INVALID input.level'],
      'INVALID input.since',
    ]);
    const unknown = { facility: own, partner: 'fac_never', theme: 'sport', level: 1 };
    expect(coded((await state(stating.asPartner, unknown)).problems)).toContain('UNKNOWN input.partner');
  });

  test('is refused a second relation of the pair on the theme, which is named', async () => {
    const { own: facility, other: partner, theme, id } = stating.oneSided;
    const { problems } = await state(stating.asPartner, {
      facility,
      partner,
      theme,
      level: 2,
      since: '2026-10-01',
    });
    expect(coded(problems)).toEqual(['DUPLICATE input.since']);
    expect(problems[0].message).toContain(`${id}; leave since out`);
  });

  test('is not told to leave out since when, where the one relation of the pair is yet to begin', async () => {
    const { own: facility, other: partner, theme, level, id, from } = stating.oneSided;
    const dayBefore = new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10);
    const { problems } = await state(stating.asPartner, { facility, partner, theme, level }, {}, dayBefore);
    expect(coded(problems)).toEqual(['DUPLICATE input.since']);
    expect(problems[0].message).toMatch(new RegExp(`from ${from}: ${id}$`));
  });

  test('states a new relation once, however often it is sent with one key', async () => {
    const { own: facility, other: partner } = stating.oneSided;
    const [theme] = (
      await plainRows(
        api.database,
        sql<{ code: string }>`
          select code from unnest(array['SIGNALEREN', 'DOORVERWIJZEN', 'TOELEIDING']) as code
          where not exists (select from relation r where r.theme = code
            and r.first_id = least(${facility}::text, ${partner}) and r.second_id = greatest(${facility}::text, ${partner}))`,
      )
    ).map(({ code }) => code);
    const input = { facility, partner, theme, level: 3, direction: 'TO_PARTNER', since: '2026-09-01' };
    const key = { idempotencyKey: 'een' };
    const [first, again] = [
      await state(stating.asPartner, input, key),
      await state(stating.asPartner, input, key),
    ];
    expect(first.relation).toMatchObject({
      ...{ version: 1, consensus: 'ONE_SIDED', level: 3, validity: { from: '2026-09-01', until: null } },
      direction: facility < partner ? 'FORWARD' : 'BACKWARD',
    });
    expect(again.relation).toEqual(first.relation);
    expect((await state(stating.asPartner, { ...input, level: 4 }, key)).errors).toEqual([
      { code: 'IDEMPOTENCY_KEY_REUSED', message: expect.any(String) },
    ]);
    // The other side answers.
    const { relation } = await state(stating.asOther, {
      facility: partner,
      partner: facility,
      theme,
      level: 4,
    });
    expect(relation).toMatchObject({ id: first.relation.id, version: 2, consensus: 'CONFIRMED', level: 3.5 });
    expect(await left()).toBe(0);
  });
});

test('who did not sign in is asked to, and who may not state is refused, before anything is looked up', async () => {
  const { own: facility, other: partner, theme, level } = stating.oneSided;
  const nobody = await state(anonymous, { facility, partner, theme, level });
  expect([nobody.errors[0].code, nobody.statements]).toEqual(['UNAUTHENTICATED', 0]);
  const dashboard = await state({ ...asEditor, kind: 'DASHBOARD' }, { facility, partner, theme, level });
  expect([dashboard.errors[0].code, dashboard.statements]).toEqual(['FORBIDDEN', 0]);
});

describe('with a guard taken out', () => {
  test('a partner speaks for the other side, which is seen', async () => {
    const schema = await buildApiSchema();
    const field = schema.getMutationType()!.getFields().stateRelation!;
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (root, args, context, info) =>
      resolve(root, args, Object.create(context, { viewer: { value: operator } }), info);
    const broken = await apiOver(api.database, schema);
    const { own, other, theme } = stating.oneSided;
    const { data } = await broken.ask(
      `mutation ($input: StateRelationInput!) { stateRelation(input: $input) { problems { code } } }`,
      { input: { facility: other, partner: own, theme, level: 5 } },
      stating.asPartner,
      '2026-10-23',
    );
    expect(data.stateRelation.problems).toEqual([]);
    expect(() => expect(coded(data.stateRelation.problems)).toEqual(['NOT_FOUND input.facility'])).toThrow();
  });

  test('what is stated without an assessment is found by one', async () => {
    const { own: facility, other: partner, theme } = stating.oneSided;
    const day = '2026-10-24';
    await left(day);
    const said = { claims: allClaims, today: day, expectedVersion: null };
    for (const [one, two] of [
      [facility, partner],
      [partner, facility],
    ] as const)
      await writing(api.database, writerSession(operator), (rows) =>
        stateRelation(rows, said, { facility: one, partner: two, theme, level: 0 }),
      );
    expect(await left(day)).toBeGreaterThan(0);
  });
});
