import { themes } from '../../relation/themes.ts';
import { namedValues } from './named-values.ts';
import type { DocumentNode, NetworkDocument } from './network-document.ts';

/**
 * A blueprint of Kumu (docs.kumu.io, JSON / Blueprints), which a project there can read from an address again and
 * again. Ids tie connections to elements; labels are each once too, since people there tell elements apart by them.
 */
export function writeKumu(document: NetworkDocument): string {
  const { nodes, nodeColumns, edgeColumns } = document;
  const labels = uniqueLabels(nodes);
  const elements = nodes.map((node) => {
    const { kindLabel, groupLabel, ...values } = namedValues(nodeColumns, node.values);
    return { id: node.id, label: labels.get(node.id), type: kindLabel, tags: [groupLabel], ...values };
  });
  const connections = document.edges.map(({ id, source, target, validFrom, validUntil, values }) => {
    const { direction, themes: codes, ...others } = namedValues(edgeColumns, values);
    const on = themes.terms.filter(({ code }) => Array.isArray(codes) && codes.includes(code));
    const [from, to] = direction === 'BACKWARD' ? [target, source] : [source, target];
    return {
      id,
      from,
      to,
      direction: direction === 'MUTUAL' ? 'mutual' : direction === undefined ? 'undirected' : 'directed',
      type: on[0]?.nl,
      tags: on.map(({ nl }) => nl),
      ...others,
      validFrom: validFrom ?? undefined,
      validUntil: validUntil ?? undefined,
    };
  });
  return `${JSON.stringify({ elements, connections })}\n`;
}

/** A name that several have, whatever its capitals, gets the id behind it; the others stay as they are. */
function uniqueLabels(nodes: readonly DocumentNode[]): ReadonlyMap<string, string> {
  const fold = (label: string) => label.trim().toLowerCase();
  const times = new Map<string, number>();
  for (const { label } of nodes) times.set(fold(label), (times.get(fold(label)) ?? 0) + 1);
  const taken = new Set([...times].filter(([, count]) => count === 1).map(([label]) => label));
  return new Map(
    nodes.map(({ id, label }) => {
      if (times.get(fold(label)) === 1) return [id, label];
      let told = `${label} (${id})`;
      // Somebody may be called just that.
      while (taken.has(fold(told))) told += ` (${id})`;
      taken.add(fold(told));
      return [id, told];
    }),
  );
}
