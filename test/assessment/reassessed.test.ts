import { sql } from 'kysely';
import { operator, writerSession } from '../../src/access/viewer.ts';
import { assessMunicipalities } from '../../src/assessment/assess-municipalities.ts';
import { writing } from '../../src/database/writing.ts';
import { importingInto } from '../exchange/importing.ts';
import { anActivity, anAnchoring, anInventory, aTeam, type Line, sheet } from '../exchange/sheets.ts';
import { plainRows } from '../gap/plain-rows.ts';

/** Nergenshuizen, of which all activities are known, with a team that works in its west, never checked. */
const { api, importer } = importingInto('EMPTY');
beforeAll(async () => {
  await importer.bringNowhere();
  await importer.bringIn('partners', {
    'teams.csv': sheet([aTeam('west', { werkgebied: 'WK990201', gemeentecode: 'GM9902' })]),
    'activiteiten.csv': sheet([anActivity('west', 'Koken', { doelen: 'GEZONDE_LEEFSTIJL' })]),
    'inventarissen.csv': sheet([anInventory('ACTIVITEITEN', 'GM9902')]),
  });
}, 120_000);

const foundOf = async (norm: string) =>
  Object.fromEntries(
    (
      await plainRows(
        api.database,
        sql<{ id: string; verdict: string }>`
          select f.id, f.verdict from finding f join norm n on n.id = f.norm_id
          where n.code = ${norm} and f.recorded_until is null`,
      )
    ).map(({ id, verdict }) => [id.replace(`gap_pedagogische_basis_voorbeeld_${norm}_`, ''), verdict]),
  );
/** What an assessment of everything finds otherwise than the imports left it. */
const left = async () =>
  (
    await writing(api.database, writerSession(operator), (rows) =>
      assessMunicipalities(rows, '2026-10-15', ['GM9902']),
    )
  ).changed;
const bring = (file: string, ...lines: Line[]) => importer.bringIn('partners', { [file]: sheet(lines) });

describe('an import', () => {
  test('of activities says anew which goals are served where their facilities work', async () => {
    expect(await foundOf('N31')).toMatchObject({
      ...{ WK990201_GEZONDE_LEEFSTIJL: 'MET', WK990201_SIGNALEREN: 'ABSENT' },
      ...{ WK990202_GEZONDE_LEEFSTIJL: 'ABSENT', WK990202_SIGNALEREN: 'ABSENT' },
    });
    await bring('activiteiten.csv', anActivity('west', 'Inloop', { doelen: 'SIGNALEREN' }));
    expect(await foundOf('N31')).toMatchObject({
      ...{ WK990201_SIGNALEREN: 'MET', WK990202_SIGNALEREN: 'ABSENT' },
    });
    expect(await left()).toBe(0);
  });

  test('of anchoring says anew what is laid down in its municipality', async () => {
    expect(await foundOf('N28')).toEqual({ GM9902_KINDERWERK: 'UNKNOWN' });
    const items = ['PLAN_GENOEMD', 'BUDGET_STRUCTUREEL', 'FORMATIE'];
    await bring('verankering.csv', ...items.map((item) => anAnchoring('GM9902', item)));
    expect(await foundOf('N28')).toEqual({ GM9902_KINDERWERK: 'MET' });
    const not = items.map((item) => anAnchoring('GM9902', item, { stand: 'niet voldaan' }));
    await bring('verankering.csv', ...not);
    // Two at most of the three that are asked.
    expect(await foundOf('N28')).toEqual({ GM9902_KINDERWERK: 'SHORT' });
    expect(await left()).toBe(0);
  });

  test('of a check says anew how fresh what is known is', async () => {
    expect(await foundOf('N32')).toEqual({ GM9902: 'ABSENT' });
    const cells = { werkgebied: 'WK990201', gemeentecode: 'GM9902' };
    await bring('teams.csv', aTeam('west', { ...cells, geverifieerd_op: '2026-10-01' }));
    expect(await foundOf('N32')).toEqual({ GM9902: 'MET' });
    expect(await left()).toBe(0);
  });

  test('of a contact says anew who can be reached', async () => {
    expect(await foundOf('N27')).toEqual({ GM9902: 'UNKNOWN' });
    const desk = {
      ...{ sleutel: 'balie', functie: 'ALGEMEEN', voorziening: 'west', postbus: 'balie@west.example' },
      vanaf: '2025-01-01',
    };
    await bring('contacten.csv', { ...desk, geverifieerd_op: '2025-10-14' });
    expect(await foundOf('N27')).toEqual({ GM9902: 'ABSENT' });
    await bring('contacten.csv', { ...desk, geverifieerd_op: '2026-10-01' });
    expect(await foundOf('N27')).toEqual({ GM9902: 'MET' });
    expect(await left()).toBe(0);
    await bring('contacten.csv', { ...desk, geverifieerd_op: '2026-10-01', tot: '2026-10-10' });
    expect(await foundOf('N27')).toEqual({ GM9902: 'UNKNOWN' });
    expect(await left()).toBe(0);
  });

  test('of a register that is read whole is a check of what it has, as long as that is fresh', async () => {
    const complete = {
      facilityKinds: ['BASISSCHOOL'],
      areaCode: 'GM9902',
      basis: 'COMPLETE_REGISTER',
    } as const;
    const school = aTeam('99XA00', { soort: 'BASISSCHOOL', brin: '99XA00', werkgebied: 'WK990201' });
    const read = (factsOn: string, name: string) =>
      importer.bringIn(
        'facilities',
        { 'scholen.csv': sheet([{ ...school, naam: name, gemeentecode: 'GM9902' }]) },
        { source: 'schools', complete, factsOn },
      );
    await read('2025-10-14', 'De School');
    // The team was checked; the register was read a year and a day ago.
    expect(await foundOf('N32')).toEqual({ GM9902: 'SHORT' });
    await read('2026-09-01', 'De School');
    expect(await foundOf('N32')).toEqual({ GM9902: 'MET' });
    expect(await left()).toBe(0);
  });
});
