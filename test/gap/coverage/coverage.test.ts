import { sql } from 'kysely';
import { apiOn } from '../../ask-sample.ts';
import { sampleDay } from '../../prepared.ts';
import { changeRows, plainRows } from '../plain-rows.ts';

const kinds = ['BASISSCHOOL', 'KDV', 'KINDERWERK', 'JONGERENWERK', 'LOKAAL_TEAM', 'SPEELOTHEEK'];

interface Cell {
  readonly presence: { readonly status: string; readonly basis: string; readonly checkedOn: string | null };
  readonly standing: number;
  readonly serving: number;
  readonly verdict: string | null;
  readonly nearest: {
    readonly facility: { readonly id: string };
    readonly distance: { readonly value: number };
  } | null;
  readonly choiceWithin: number | null;
  readonly reachPercent: { readonly value: number | null; readonly known: number; readonly of: number };
}

const api = apiOn('SAMPLE');
/** What the API says of every area and kind, by `area kind`. */
const cells = new Map<string, Cell>();

beforeAll(async () => {
  const fields = `code coverage(kinds: ${JSON.stringify(kinds)}) {
    facilityKind { code } presence { status basis checkedOn } standing serving verdict
    nearest { facility { id } distance { value } } choiceWithin(metres: 1000) reachPercent(metres: 800) { value known of }
  }`;
  const { data, errors } = await api.ask(
    `{ municipality(code: "GM9901") { ${fields} districts { ${fields} } neighbourhoods { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  const { districts, neighbourhoods, ...municipality } = data.municipality;
  for (const { code, coverage } of [municipality, ...districts, ...neighbourhoods])
    for (const { facilityKind, ...cell } of coverage) cells.set(`${code} ${facilityKind.code}`, cell);
});

const told = <T>(part: (cell: Cell, key: string) => T) =>
  Object.fromEntries([...cells].map(([key, cell]) => [key, part(cell, key)]));

/** The same, worked out from the tables: every area of the sample by every kind. */
async function plain<T>(column: ReturnType<typeof sql<T>>): Promise<Record<string, T>> {
  const rows = await plainRows(
    api.database,
    sql<{ key: string; is: T }>`
      with active as (
        select f.*, f.also_provides || f.kind as provides from facility f
        where f.valid @> ${sampleDay}::date and exists (
          select from facility_status s
          where s.facility_id = f.id and s.status = 'ACTIVE' and s.valid @> ${sampleDay}::date)
      )
      select a.code || ' ' || k.kind as key, ${column} as is
      from area a cross join unnest(${kinds}::text[]) as k(kind)
      where a.level <> 'COUNTRY'`,
  );
  return Object.fromEntries(rows.map(({ key, is }) => [key, is]));
}

const ofKind = sql`k.kind = any(f.provides)`;
const inArea = (code: string) => sql`${sql.ref(code)} like case a.level
  when 'MUNICIPALITY' then 'BU' || substr(a.code, 3) || '%' when 'DISTRICT' then 'BU' || substr(a.code, 3) || '%' else a.code end`;
/** Served: a working area recorded for the day that overlaps, else, without any ever, the address. */
const serving = sql`(
  exists (
    select from facility_serves s join area n on n.level = 'NEIGHBOURHOOD'
      and ('GM' || substr(n.code, 3, 4) = s.area_code or 'WK' || substr(n.code, 3, 6) = s.area_code or n.code = s.area_code)
    where s.facility_id = f.id and s.valid @> ${sampleDay}::date and ${inArea('n.code')})
  or (not exists (select from facility_serves s where s.facility_id = f.id) and st_covers(a.boundary, f.point)))`;

describe('the coverage of the sample municipality', () => {
  test('says of each area how many stand in it: those with their point inside its boundary', async () => {
    const expected = await plain(
      sql<number>`(select count(*)::int from active f where ${ofKind} and st_covers(a.boundary, f.point))`,
    );
    expect(told(({ standing }) => standing)).toEqual(expected);
    expect(expected['GM9901 BASISSCHOOL']).toBeGreaterThan(10);
  });

  test('says how many serve it: a district means its neighbourhoods, a combined team is both kinds', async () => {
    const expected = await plain(
      sql<number>`(select count(*)::int from active f where ${ofKind} and ${serving})`,
    );
    expect(told(({ serving: count }) => count)).toEqual(expected);
    // kinderwerk-centrum also provides youth work.
    expect(expected['WK990101 JONGERENWERK']).toBeGreaterThan(0);
  });

  test('knows absence where the municipality looked, and nowhere else', () => {
    const inventoried = (key: string) => {
      const [code = '', kind = ''] = key.split(' ');
      if (['BASISSCHOOL', 'KDV'].includes(kind)) return '2026-09-15';
      const looked = ['01', '02', '03', '04', '05'].includes(code.slice(6, 8));
      return kind === 'KINDERWERK' && looked ? '2026-06-30' : null;
    };
    expect(told(({ presence }) => presence)).toEqual(
      told(({ serving: count }, key) => ({
        status: count > 0 ? 'PRESENT' : inventoried(key) ? 'ABSENT_CONFIRMED' : 'UNKNOWN',
        basis: inventoried(key) ? 'STATED_BY_MUNICIPALITY' : 'NONE',
        checkedOn: inventoried(key),
      })),
    );
    expect(cells.get('WK990105 KINDERWERK')?.presence.status).toBe('ABSENT_CONFIRMED');
    expect(cells.get('WK990106 KINDERWERK')?.presence.status).toBe('UNKNOWN');
    expect(cells.get('GM9901 SPEELOTHEEK')?.presence).toMatchObject({ status: 'UNKNOWN', basis: 'NONE' });
  });

  test('gives the worst verdict of the norms about the kind itself, and none where no norm speaks', async () => {
    const order = ['ABSENT', 'SHORT', 'TIGHT', 'UNKNOWN', 'MET', 'NOT_APPLICABLE'];
    const verdicts = await plain(
      sql<string[]>`(select coalesce(array_agg(f.verdict), '{}') from finding f
        where f.area_id = a.id and f.facility_kind = k.kind and f.facility_id is null and f.recorded_until is null)`,
    );
    const worst = Object.entries(verdicts).map(([key, found]) => [
      key,
      order.find((verdict) => found.includes(verdict)) ?? null,
    ]);
    expect(told(({ verdict }) => verdict)).toEqual(Object.fromEntries(worst));
    expect(cells.get('WK990105 KINDERWERK')?.verdict).toBe('ABSENT');
    expect(cells.get('GM9901 SPEELOTHEEK')?.verdict).toBeNull();
  });

  test('gives the nearest to each neighbourhood, and none to a district, which has no point of its own', async () => {
    const nearest = await plain(
      sql<
        number | null
      >`(select round(min(st_distance(f.rd_point, a.rd_origin))::numeric, 1)::float from active f
        where ${ofKind} and a.level = 'NEIGHBOURHOOD')`,
    );
    // Measured to a decimetre, shown to a metre.
    const shown = Object.entries(nearest).map(([key, metres]) => [key, metres && Math.round(metres)]);
    expect(told((cell) => cell.nearest?.distance.value ?? null)).toEqual(Object.fromEntries(shown));
    expect(cells.get('BU99010101 BASISSCHOOL')?.nearest?.facility.id).toMatch(/^fac_/);
  });

  test('counts what there is to choose from within a distance', async () => {
    const choice = await plain(
      sql<number | null>`case when a.rd_origin is not null then (select count(*)::int from active f
        where ${ofKind} and st_distance(f.rd_point, a.rd_origin) <= 1000) end`,
    );
    expect(told(({ choiceWithin }) => choiceWithin)).toEqual(choice);
  });

  test('gives the share of the children within reach, over neighbourhoods of which both are known', async () => {
    const reach = await plain(
      sql<{ within: number; known: number; areas: number; of: number }>`(
        select json_build_object('within', coalesce(sum(p.children) filter (where p.metres <= 800), 0),
          'known', coalesce(sum(p.children), 0), 'areas', count(p.children)::int, 'of', count(*)::int)
        from (
          select case when near.metres is not null then c.value end as children, near.metres from area n
          left join area_figure c on c.area_id = n.id and c.indicator = 'CHILDREN_0_15'
          left join lateral (select min(st_distance(f.rd_point, n.rd_origin)) as metres
            from active f where ${ofKind}) near on true
          where n.level = 'NEIGHBOURHOOD' and ${inArea('n.code')}) p)`,
    );
    const expected = Object.entries(reach).map(([key, { within, known, areas, of }]) => [
      key,
      { value: known > 0 ? Math.round((1_000 * within) / known) / 10 : null, known: areas, of },
    ]);
    expect(told(({ reachPercent }) => reachPercent)).toEqual(Object.fromEntries(expected));
  });

  test('says nothing of the network there, which may not be known while the facility is', async () => {
    const met = [...cells].find(([key, { verdict }]) => key.endsWith(' KINDERWERK') && verdict === 'MET');
    const [area = ''] = met?.[0].split(' ') ?? [];
    await changeRows(
      api.database,
      sql`insert into finding
        select (json_populate_record(f, json_build_object(
          'id', f.id || '_network', 'kind', 'FRAGILITY', 'verdict', 'UNKNOWN'))).*
        from finding f join area a on a.id = f.area_id
        where a.code = ${area} and f.facility_kind = 'KINDERWERK' and f.verdict = 'MET'
          and f.facility_id is null and f.recorded_until is null`,
    );
    const { data } = await api.ask(
      `{ area(code: "${area}") { coverage(kinds: ["KINDERWERK"]) { verdict } } }`,
    );
    expect(data.area.coverage).toEqual([{ verdict: 'MET' }]);
  });
});
