import { sql } from 'kysely';
import { RelationGapClass } from '../../src/assessment/finding/finding-terms.ts';
import { apiOn } from '../ask-sample.ts';
import { plainRows } from '../gap/plain-rows.ts';

const api = apiOn('SAMPLE');

test('everything that may be the matter with a relation is the matter somewhere in the sample municipality', async () => {
  const found = await plainRows(
    api.database,
    sql<{ is: string }>`
      select distinct relation_class as is from finding
      where recorded_until is null and relation_class is not null and municipality_code = 'GM9901'`,
  );
  expect(found.map(({ is }) => is).toSorted()).toEqual(Object.keys(RelationGapClass).toSorted());
});

test('in the sample is a gap of a route, of kinds of partners, and of one that stands alone, each of a facility', async () => {
  const { data, errors } = await api.ask(`{
    routes: gaps(where: { areas: ["GM9901"], kinds: [SIGNAL_ROUTE] }) { nodes { ...about } }
    partners: gaps(where: { areas: ["GM9901"], norms: ["N26"] }) { nodes { ...about } }
    fragility: gaps(where: { areas: ["GM9901"], kinds: [FRAGILITY] }) { nodes { ...about } }
  }
  fragment about on Gap { __typename explanation facility { name } organisation { name } suggestion { text } }`);
  expect(errors).toEqual([]);
  for (const [list, type] of Object.entries({
    ...{ routes: 'SignalRouteGap', partners: 'RelationGap', fragility: 'FragilityGap' },
  })) {
    expect(data[list].nodes.length).toBeGreaterThan(0);
    for (const gap of data[list].nodes) {
      expect(gap.__typename).toBe(type);
      expect(gap.explanation).toContain(gap.facility.name);
      expect(gap.organisation.name).toMatch(/./);
      expect(gap.suggestion.text).toMatch(/\.$/);
    }
  }
});
