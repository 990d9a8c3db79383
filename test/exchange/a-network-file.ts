import { type NetworkDocument, networkDocument } from '../../src/exchange/network/network-document.ts';
import { drawNetwork } from '../../src/network/draw.ts';
import { compactOf } from '../../src/network/graph/compact-network.ts';
import type { FacilityFacts, RelationFacts } from '../../src/network/graph/network-facts.ts';
import type { NodesAs } from '../../src/network/graph/network-terms.ts';
import { shortestPaths } from '../../src/network/graph/shortest-paths.ts';
import { strengthsOf } from '../../src/network/graph/strengths.ts';
import { communitiesOf } from '../../src/network/measure/communities.ts';
import { cutPointsOf } from '../../src/network/measure/cut-points.ts';
import { layoutOf } from '../../src/network/measure/layout.ts';
import { readEdges, readNodes } from '../../src/network/measure/readings.ts';
import { constraint } from '../../src/network/measure/structural-holes.ts';
import { aFacility, aRelation, everything } from '../network/networks.ts';

/** Names that people, spreadsheets and attackers give, each of which some format has a meaning for. */
export const hostileNames = [
  'Kinderwerk <Noord> & "Zuid"',
  "O'Reilly ]]> <!-- &amp; <![CDATA[",
  '=1+2',
  '+31 6',
  '-1',
  '@SUM(A1)',
  '\t=cmd',
  '\r\n=cmd',
  'een; twee, drie',
  'regel een\nregel twee',
  'zaagtand \u0000\u0001\u0008\u000b\u001f\u007f',
  'half \ud83d paar',
  'geen teken \ufffe\uffff',
  '\u{1f469}\u200d\u{1f467}\u200d\u{1f466} gezin',
  '\u05d1\u05d9\u05ea \u05e1\u05e4\u05e8 \u202e omgekeerd',
  'é e\u0301',
  ' ',
  'lang '.repeat(2_000),
];

export function documentOf(
  facilities: readonly FacilityFacts[],
  relations: readonly RelationFacts[],
  nodesAs: NodesAs = 'FACILITY',
): NetworkDocument {
  const { graph } = drawNetwork({ facilities, relations }, { ...everything, minimumLevel: 0 }, nodesAs);
  const [nodes, compact] = [readNodes(graph), compactOf(graph)];
  const { isCutPoint, isBridge } = cutPointsOf(compact);
  const { betweenness } = shortestPaths(compact);
  const { numbers } = communitiesOf(compact);
  const [strengths, constraints] = [strengthsOf(compact), constraint(compact)];
  return networkDocument({
    title: 'Wijk 05 <Nieuw-Zuid> & omgeving',
    asOf: '2026-10-15',
    parameters: 'area=WK990105&minimumLevel=0',
    graph,
    nodes,
    edges: readEdges(graph, nodes),
    layout: layoutOf(compact),
    measured: Array.from(betweenness, (value, at) => ({
      strength: Number.isNaN(strengths[at]) ? null : strengths[at]!,
      constraint: Number.isNaN(constraints[at]) ? null : constraints[at]!,
      betweenness: Number.isNaN(value) ? null : value,
      community: numbers[at]!,
      isCutPoint: isCutPoint[at] === 1,
    })),
    isBridge,
  });
}

/** A node for each hostile name, in a row, and one that is tied to nobody. */
export function hostileDocument(): NetworkDocument {
  const facilities = hostileNames.map((name, at) =>
    aFacility(`fac_${String(at).padStart(2, '0')}`, {
      name,
      organisationId: `org_${at}`,
      organisationName: `van ${name}`,
      wasAsked: at % 2 === 0,
    }),
  );
  const relations = facilities.slice(1).map((facility, at) =>
    aRelation(facilities[at]!, facility, {
      level: at % 3 === 0 ? null : 2.5,
      confidence: at % 3 === 0 ? null : 0.75,
      consensus: at % 3 === 0 ? 'DISPUTED' : 'CONFIRMED',
      direction: at % 2 === 0 ? 'FORWARD' : 'MUTUAL',
      validFrom: at % 4 === 0 ? null : '2024-02-29',
      validUntil: at % 5 === 0 ? '2027-03-01' : null,
    }),
  );
  return documentOf([...facilities, aFacility('fac_99', { name: 'Alleen' })], relations);
}
