import type { OpenApi } from '../ask-sample.ts';

export interface ListedGap {
  readonly id: string;
  readonly kind: string;
  readonly verdict: string;
  readonly urgency: number;
  readonly since: string;
  readonly area: { readonly code: string };
  readonly facilityKind: { readonly code: string };
  readonly facility: { readonly id: string } | null;
  readonly norm: { readonly id: string; readonly code: string };
  readonly children: { readonly value: number | null };
  readonly becauseOf?: string | null;
}

export interface GapList {
  readonly totalCount: number;
  readonly unknownCount: number;
  readonly children: {
    readonly value: number | null;
    readonly status: string;
    readonly known: number;
    readonly of: number;
  };
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly ListedGap[];
}

export const listFields = `
  totalCount unknownCount children { value status known of }
  pageInfo { hasNextPage endCursor }
  nodes {
    id kind verdict urgency since area { code } facilityKind { code } facility { id } norm { id code }
    children { value }
    ... on RelationGap { becauseOf }
    ... on ProvisionGap { becauseOf }
  }`;

interface Asked {
  readonly where?: object;
  readonly normSet?: string;
  readonly orderBy?: string;
  readonly first?: number;
  readonly after?: string | null;
}

/** One page of gaps; throws when the API says anything is wrong. */
export async function gapsOf(api: OpenApi, { where = {}, ...asked }: Asked = {}): Promise<GapList> {
  const { data, errors } = await api.ask(
    `query ($where: GapFilter!, $normSet: ID, $orderBy: GapOrder! = URGENCY, $first: Int! = 500, $after: String) {
      gaps(where: $where, normSet: $normSet, orderBy: $orderBy, first: $first, after: $after) { ${listFields} }
    }`,
    { where, ...asked },
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.gaps;
}

export const idsOf = ({ nodes }: { readonly nodes: readonly { readonly id: string }[] }) =>
  nodes.map(({ id }) => id);

/** All pages one after the other, `first` at a time. */
export async function everyPage<Node>(
  page: (after: string | null) => Promise<{
    readonly nodes: readonly Node[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  }>,
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const { nodes: more, pageInfo } = await page(after);
    nodes.push(...more);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after);
  return nodes;
}
