import 'reflect-metadata';
import { seesClaims } from '../../../src/access/claim-scope.ts';
import { operator } from '../../../src/access/viewer.ts';
import type { DatedFacility, DatedRelation } from '../../../src/network/time/network-history.ts';
import { pointsOf } from '../../../src/network/time/timeline-points.graphql.ts';
import { aFacility, aRelation, everything, numbered } from '../networks.ts';

const always = [{ from: null, until: null }];
const facility = (id: string): DatedFacility => ({ ...aFacility(id), days: always, answered: [] });
/** A row of six, of which each month one tie begins. */
const relations: DatedRelation[] = numbered(5).map((id, at) => {
  const [first, second] = [facility(id), facility(`n${at + 1}`)];
  return {
    ...aRelation(first, second),
    first,
    second,
    validFrom: `2026-0${at + 1}-01`,
  };
});
const drawing = {
  history: { facilities: numbered(6).map(facility), relations },
  ...{ memberships: [], where: everything, nodesAs: 'FACILITY' as const },
};
const days = ['2026-01-01', '2026-02-01', '2026-03-01'];
const points = () => pointsOf(days, drawing, seesClaims(operator));

test('the points of a timeline are each drawn when all that is asked of the one before is told', async () => {
  const told: string[] = [];
  await Promise.all(
    [...points()].map(async (coming) => {
      const { asOf, measures } = await coming;
      told.push(`drawn ${asOf}`);
      const { betweenness } = await measures.analysis.paths(null);
      expect(betweenness).toHaveLength(6);
      await measures.analysis.communities();
      told.push(`told ${asOf}`);
    }),
  );
  expect(told).toEqual(days.flatMap((day) => [`drawn ${day}`, `told ${day}`]));
});

test('the points of a timeline may be asked for twice', async () => {
  const asked = points();
  const edges = async () =>
    (await Promise.all(asked)).map(({ measures, gained }) => [measures.edges, gained]);
  expect(await edges()).toEqual([
    [1, null],
    [2, 1],
    [3, 1],
  ]);
  expect(await edges()).toEqual(await edges());
});
