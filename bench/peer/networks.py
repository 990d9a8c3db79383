"""Betweenness and closeness of one network by igraph or networkx: the milliseconds of each run, and the values."""
import json
import sys
import time

library, rounds = sys.argv[1], int(sys.argv[2])
order, edges = json.load(sys.stdin)
pairs = (order - 1) * (order - 2) / 2

if library == "igraph":
    import igraph

    graph = igraph.Graph(order, edges)
    betweenness = lambda: [value / pairs for value in graph.betweenness()]
    closeness = lambda: [None if value != value else value for value in graph.closeness()]
else:
    import networkx

    graph = networkx.Graph()
    graph.add_nodes_from(range(order))
    graph.add_edges_from(edges)
    betweenness = lambda: list(networkx.betweenness_centrality(graph).values())
    closeness = lambda: [value or None for value in networkx.closeness_centrality(graph, wf_improved=False).values()]

milliseconds = []
for _ in range(rounds):
    start = time.perf_counter()
    values = dict(betweenness=betweenness(), closeness=closeness())
    milliseconds.append(1000 * (time.perf_counter() - start))
print(json.dumps(dict(milliseconds=milliseconds, **values)))
