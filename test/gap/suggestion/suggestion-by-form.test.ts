import { sql } from 'kysely';
import { anonymous } from '../../../src/access/viewer.ts';
import { apiOn } from '../../ask-sample.ts';
import { plainRows } from '../plain-rows.ts';

const api = apiOn('SAMPLE');

const suggestionTo = async (kind: string) => {
  const { data, errors } = await api.ask(
    `{ gaps(where: { areas: ["GM9901"], kinds: [${kind}] }) { nodes { id area { code }
      ... on GoalGap { goal { code } } ... on StaleDataGap { oldest { id } }
      suggestion { facility { id } partner { id } distanceMetres ask { organisation { id } role { code } } } } } }`,
    {},
    anonymous,
  );
  expect(errors).toEqual([]);
  expect(data.gaps.nodes).toHaveLength(1);
  return data.gaps.nodes[0];
};

test('a goal nobody works on: the nearest that does something for it and does not serve the area yet', async () => {
  const { suggestion, area, goal } = await suggestionTo('GOAL');
  expect([area.code, goal.code]).toEqual(['WK990105', 'TALENTONTWIKKELING']);
  // By hand: of all with such an activity that goes on, and a point, which serve none of the district's neighbourhoods.
  const [nearest, ...others] = await plainRows(
    api.database,
    sql<{ id: string; metres: number; organisation: string }>`
      select distinct f.id, round(st_distance(f.rd_point, a.rd_origin))::int as metres, f.organisation_id as organisation
      from facility f
      join facility_activity c on c.facility_id = f.id and 'TALENTONTWIKKELING' = any(c.goals)
        and c.valid @> '2026-10-15'::date
      cross join (select * from area where code = 'WK990105') a
      where f.rd_point is not null and upper_inf(f.valid) and not exists (
        select from facility_neighbourhood fn join area n on n.id = fn.neighbourhood_id
        where fn.facility_id = f.id and fn.serves and n.parent_id = a.id and upper_inf(fn.valid))
      order by metres`,
  );
  expect(others.length).toBeGreaterThan(0);
  expect(suggestion).toEqual({
    ...{ facility: { id: nearest!.id }, partner: null, distanceMetres: nearest!.metres },
    ask: { organisation: { id: nearest!.organisation }, role: { code: 'TEAMLEIDER' } },
  });
});

test('what is not laid down: the municipality is asked', async () => {
  expect((await suggestionTo('ANCHORING')).suggestion).toEqual({
    ...{ facility: null, partner: null, distanceMetres: null },
    ask: { organisation: null, role: { code: 'GEMEENTE_BELEID' } },
  });
});

test('what nobody checked: the organisation of the facility that was not for the longest', async () => {
  const { suggestion, oldest } = await suggestionTo('STALE_DATA');
  expect(suggestion.facility).toEqual(oldest[0]);
  expect(suggestion.ask).toEqual({
    organisation: { id: expect.stringMatching(/^org_/) },
    role: { code: 'DIRECTEUR' },
  });
});
