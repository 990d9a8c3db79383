import { editionOf } from '../../area/edition.graphql.ts';
import { inventoryFacts } from '../../assessment/gathering/provision-facts.rows.ts';
import { tieFacts } from '../../assessment/gathering/relation-facts.rows.ts';
import type { Facility } from '../../facility/facility.graphql.ts';
import { kindsMeantBy } from '../../facility/term/facility-kinds.ts';
import { byKey, byParent } from '../../graphql/batching.ts';
import type { Context } from '../../graphql/context.ts';
import { expectedTies } from '../../relation/expected-ties.ts';
import type { ExpectedPartner } from './expected-partners.graphql.ts';
import { judgeExpected } from './judge-expected.ts';
import { partnersInReach } from './partners-in-reach.rows.ts';

/** Every kind that anybody is expected to work with. */
const partnerKinds = [...new Set(expectedTies.flatMap(({ partner }) => kindsMeantBy(partner)))];

/** Whom a facility is expected to work with, and how that stands on its day; statements do not grow with facilities. */
export async function expectedPartnersOf(context: Context, facility: Facility): Promise<ExpectedPartner[]> {
  const { id, asOf, municipalityCode, kindCode, alsoProvidesCodes, relationsAskedOn } = facility;
  const expected = expectedTies.filter(({ from }) => from === kindCode || alsoProvidesCodes.includes(from));
  if (expected.length === 0) return [];
  const edition = await editionOf(context, null);
  const [ties, inventories, reach] = await Promise.all([
    byParent(context, `ties ${asOf}`, id, async (ids) =>
      (await tieFacts(context.rows, { factsOn: asOf }, ids, partnerKinds)).map((tie) => ({
        ...tie,
        parentId: tie.facilityId,
      })),
    ),
    byParent(context, `inventories ${asOf}`, municipalityCode ?? '', (codes) =>
      inventoriesIn(context, codes, edition, asOf),
    ),
    Promise.all(
      expected.map(({ partner }) =>
        byKey(
          context,
          `partners in reach ${asOf}`,
          JSON.stringify({ facilityId: id, kinds: kindsMeantBy(partner) }),
          (keys) => partnersInReach(context.rows, keys, edition, asOf),
        ),
      ),
    ),
  ]);
  return expected.map((tie, i) => {
    const { count = 0, allAsked = false, facilityIds = [] } = reach[i] ?? {};
    const facts = {
      ...{ factsOn: asOf, inventories, municipalityCode, ties },
      ...{ wasAsked: relationsAskedOn !== null, partners: count, partnersWereAsked: allAsked },
    };
    return {
      ...judgeExpected(tie, facts),
      ...{ expectation: tie.expectation, minimumLevel: tie.minimumLevel, themeCodes: tie.themes },
      ...{ fromCode: tie.from, partnerCode: tie.partner },
      ...{ candidateIds: facilityIds, candidateCount: count, asOf },
    };
  });
}

async function inventoriesIn(
  context: Context,
  municipalityCodes: readonly string[],
  edition: number,
  day: string,
) {
  const scope = { municipalityCodes, edition, factsOn: day };
  const found = await inventoryFacts(context.rows, scope, partnerKinds);
  return found.map((one) => ({ ...one, parentId: `GM${one.areaCode.slice(2, 6)}` }));
}
