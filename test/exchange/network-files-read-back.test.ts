import type { Column, Value } from '../../src/exchange/network/network-columns.ts';
import type { NetworkDocument } from '../../src/exchange/network/network-document.ts';
import { networkFormats } from '../../src/exchange/network/network-formats.ts';
import { describeWithPython } from '../python.ts';
import { hostileDocument } from './a-network-file.ts';
import { readBack } from './read-back.ts';

/** Files read by what others read them with: the same nodes and edges, with the same attributes of the same types. */
const document = hostileDocument();
const { GRAPHML, GEXF, NODES_CSV, EDGES_CSV, JSON_GRAPH } = networkFormats;

type Told = Record<string, unknown>;
interface Network {
  readonly nodes: Record<string, Told>;
  readonly edges: Record<string, Told>;
}

/** Lists as words, what is not known left out: as every reader tells it. */
const told = (columns: readonly Column<never>[], values: readonly Value[], more: Told): Told =>
  Object.fromEntries(
    [...columns.map(({ name }, at) => [name, values[at]] as const), ...Object.entries(more)]
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value]) => [name, Array.isArray(value) ? value.join(' ') : value]),
  );

const written = (of: NetworkDocument): Network => ({
  nodes: Object.fromEntries(
    of.nodes.map(({ id, label, x, y, values }) => [id, told(of.nodeColumns, values, { label, x, y })]),
  ),
  edges: Object.fromEntries(
    of.edges.map(({ source, target, validFrom, validUntil, values }) => [
      `${source} ${target}`,
      told(of.edgeColumns, values, { validFrom, validUntil }),
    ]),
  ),
});

/** Of the type that was declared: Python tells 1 from 1.0 and True, JSON does not. */
const typesOf = (columns: readonly Column<never>[]): Record<string, string> =>
  Object.fromEntries(
    columns.map(({ name, type }) => [
      name,
      { TEXT: 'str', CODES: 'str', WHOLE: 'int', DECIMAL: 'float', YES_NO: 'bool' }[type],
    ]),
  );

const withTypes = `
types = {"nodes": {}, "edges": {}}
for kind, things in (("nodes", nodes), ("edges", edges)):
    for thing in things.values():
        for name, value in thing.items(): types[kind][name] = type(value).__name__
found = {"nodes": nodes, "edges": edges, "types": types}`;

const expectTypes = (types: { nodes: object; edges: object }): void => {
  expect(types.nodes).toMatchObject(typesOf(document.nodeColumns));
  expect(types.edges).toMatchObject(typesOf(document.edgeColumns));
};

describeWithPython(['networkx'], 'networkx', () => {
  test('reads from GraphML what was written, each attribute of its type', () => {
    const found = readBack(
      `import networkx
graph = networkx.parse_graphml(text.decode("utf-8"))
assert not graph.is_directed() and not graph.is_multigraph()
nodes = dict(graph.nodes(data=True))
edges = {" ".join(sorted(ends)): {k: v for k, v in data.items() if k != "id"} for *ends, data in graph.edges(data=True)}
${withTypes}`,
      GRAPHML.write(document, ';'),
    ) as Network & { types: { nodes: object; edges: object } };
    const { types, ...network } = found;
    expect(network).toEqual(written(document));
    expectTypes(types);
  });

  test('measures on it what we do', () => {
    const found = readBack(
      `import networkx
graph = networkx.parse_graphml(text.decode("utf-8"))
parts = sorted(networkx.connected_components(graph), key=len, reverse=True)
found = {n: [graph.degree(n), next(i + 1 for i, p in enumerate(parts) if n in p)] for n in graph}`,
      GRAPHML.write(document, ';'),
    );
    const at = (name: string) => document.nodeColumns.findIndex((column) => column.name === name);
    expect(found).toEqual(
      Object.fromEntries(
        document.nodes.map(({ id, values }) => [id, [values[at('degree')], values[at('component')]]]),
      ),
    );
  });

  test('draws the edge list in CSV', () => {
    const found = readBack(
      `import networkx, csv
rows = list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline="")))
graph = networkx.Graph((row["source"], row["target"], {"level": float(row["level"]) if row["level"] else None}) for row in rows)
found = {" ".join(sorted(ends)): data["level"] for *ends, data in graph.edges(data=True)}`,
      EDGES_CSV.write(document, ','),
    );
    const { edges } = written(document);
    expect(found).toEqual(
      Object.fromEntries(Object.entries(edges).map(([ends, { level = null }]) => [ends, level])),
    );
  });
});

describeWithPython(['igraph'], 'igraph', () => {
  test('reads from GraphML the same nodes, edges and names', () => {
    const found = readBack(
      `import igraph
with tempfile.NamedTemporaryFile(suffix=".graphml") as file:
    file.write(text); file.flush()
    graph = igraph.Graph.Read_GraphML(file.name)
found = {"directed": graph.is_directed(), "labels": dict(zip(graph.vs["id"], graph.vs["label"])),
  "degrees": dict(zip(graph.vs["id"], graph.vs["degree"])), "asked": dict(zip(graph.vs["id"], graph.vs["wasAsked"])),
  "edges": sorted(" ".join(sorted((graph.vs[e.source]["id"], graph.vs[e.target]["id"]))) for e in graph.es)}`,
      GRAPHML.write(document, ';'),
    );
    const { nodes, edges } = written(document);
    const each = (name: string) =>
      Object.fromEntries(Object.entries(nodes).map(([id, node]) => [id, node[name]]));
    expect(found).toEqual({
      directed: false,
      labels: each('label'),
      degrees: each('degree'),
      asked: each('wasAsked'),
      edges: Object.keys(edges).sort(),
    });
  });
});

// networkx 2.8 and igraph do not read GEXF 1.3, so Python's own reader of XML does.
describeWithPython(['xml.etree.ElementTree'], 'a reader of XML', () => {
  test('reads from GEXF what was written, in the types it declares', () => {
    const found = readBack(
      `import xml.etree.ElementTree as tree
from datetime import date, timedelta
space = "{http://gexf.net/1.3}"
graph = tree.fromstring(text).find(space + "graph")
read = {"string": str, "integer": int, "double": float, "boolean": lambda text: {"true": True, "false": False}[text]}
kinds = {part.get("class"): {a.get("id"): (a.get("title"), read[a.get("type")]) for a in part}
  for part in graph.findall(space + "attributes")}
def values(of, kind):
    pairs = ((kinds[kind][v.get("for")], v.get("value")) for v in of.iter(space + "attvalue"))
    return {title: cast(value) for (title, cast), value in pairs}
nodes, edges = {}, {}
for node in graph.iter(space + "node"):
    place = node.find("{http://gexf.net/1.3/viz}position")
    nodes[node.get("id")] = {**values(node, "node"), "label": node.get("label"),
      "x": float(place.get("x")), "y": float(place.get("y"))}
for edge in graph.iter(space + "edge"):
    told = values(edge, "edge")
    if edge.get("start"): told["validFrom"] = edge.get("start")
    if edge.get("end"): told["validUntil"] = str(date.fromisoformat(edge.get("end")) + timedelta(1))
    edges[edge.get("source") + " " + edge.get("target")] = told
${withTypes}`,
      GEXF.write(document, ';'),
    ) as Network & { types: { nodes: object; edges: object } };
    const { types, ...network } = found;
    expect(network).toEqual(written(document));
    expectTypes(types);
  });
});

describeWithPython(['csv', 'json'], 'Python', () => {
  test('reads the node list in CSV and JSON Graph alike', () => {
    const { nodes } = written(document);
    const labels = readBack(
      `import csv
found = {row["id"]: row["label"].removeprefix("'") for row in
  csv.DictReader(io.StringIO(text.decode("utf-8-sig"), newline=""), delimiter=";")}`,
      NODES_CSV.write(document, ';'),
    );
    expect(labels).toEqual(Object.fromEntries(Object.entries(nodes).map(([id, { label }]) => [id, label])));
    const found = readBack(
      'found = {n: d["label"] for n, d in json.loads(text)["graph"]["nodes"].items()}',
      JSON_GRAPH.write(document, ';'),
    );
    expect(found).toEqual(labels);
  });
});
