import type { NetworkGraph } from '../../network/graph/graph.ts';
import { kindOf } from '../../network/graph/node-kinds.ts';
import type { ExpectingFacts } from '../facts/tie-facts.ts';
import type { Evidence } from '../finding/finding.ts';
import type { RouteStopDetails } from '../finding/finding-details.ts';
import type { Loss } from '../finding/fragility.ts';
import { tieStatement } from './tie-evidence.ts';

/** A node of a network as it is named in a finding. */
export function stopOf(graph: NetworkGraph, key: string): RouteStopDetails {
  const node = graph.getNodeAttributes(key);
  return { id: key, name: node.name, kind: kindOf(node) };
}

/** Whether one that has no tie was asked; without a source where it is not known to stand in the municipality. */
export function asked(graph: NetworkGraph, key: string, facility: ExpectingFacts | undefined): Evidence {
  const { name, wasAsked } = graph.getNodeAttributes(key);
  const statement = wasAsked
    ? { nl: 'gevraagd, geen relatie die beide bevestigen', en: 'asked, no relation that both confirm' }
    : { nl: 'nooit naar relaties gevraagd', en: 'never asked about relations' };
  return {
    statement: { nl: `${name}: ${statement.nl}`, en: `${name}: ${statement.en}` },
    sourceId: facility?.sourceId ?? null,
    row: facility?.row ?? key,
    retrievedOn: facility?.askedOn ?? null,
  };
}

/** The ties on which those hang that are cut off. */
export const tiesWith = (graph: NetworkGraph, key: string, { cutOff }: Loss): Evidence[] =>
  cutOff
    .filter((other) => graph.hasEdge(key, other))
    .flatMap((other) => {
      const between = `${graph.getNodeAttribute(key, 'name')} – ${graph.getNodeAttribute(other, 'name')}`;
      return graph
        .getEdgeAttribute(graph.edge(key, other), 'relations')
        .map(({ id, theme, consensus, sourceId }) => {
          const { nl, en } = tieStatement({ theme, consensus, isCurrent: true });
          return {
            statement: { nl: `${between}: ${nl}`, en: `${between}: ${en}` },
            ...{ sourceId, row: id, retrievedOn: null },
          };
        });
    })
    .toSorted((one, other) => (one.row < other.row ? -1 : 1));
