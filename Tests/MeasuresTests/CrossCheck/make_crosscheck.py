#!/usr/bin/env python3
"""Writes textbook.json and random.json beside itself: graphs with the values networkx gives them.

    python3 make_crosscheck.py        (needs networkx 3.6, numpy, scipy)

The graphs of the textbooks are published edge lists; the others come from seeds. Distances are
1 / strength. Every value is written with all its digits; keys are the names the tests look up.
"""
import json
import math
import os
import random

import networkx as nx

FOLDER = os.path.dirname(os.path.abspath(__file__))


def textbook():
    yield "path of 3", nx.path_graph(3)
    yield "complete graph of 5", nx.complete_graph(5)
    yield "Krackhardt kite", nx.krackhardt_kite_graph()
    yield "Zachary's karate club", nx.karate_club_graph()
    yield "Les Misérables", nx.les_miserables_graph()
    yield "Florentine families", nx.florentine_families_graph()
    yield "star of 6", nx.star_graph(6)
    yield "cycle of 6", nx.cycle_graph(6)
    yield "barbell", nx.barbell_graph(5, 2)
    yield "grid", nx.grid_2d_graph(4, 5)
    yield "Petersen graph", nx.petersen_graph()
    yield "two triangles apart", nx.disjoint_union(nx.cycle_graph(3), nx.cycle_graph(3))
    yield "no edges", nx.empty_graph(4)
    yield "one node", nx.empty_graph(1)
    yield "directed cycle", nx.cycle_graph(5, create_using=nx.DiGraph)
    yield "directed path", nx.path_graph(4, create_using=nx.DiGraph)


def random_graph(seed):
    """Sparse to dense, in pieces or whole, with ties or without, one way or both, with loops."""
    rng = random.Random(seed)
    n = rng.randint(2, 30)
    directed = seed % 3 == 2
    kind = seed % 5
    if kind == 0:
        graph = nx.gnp_random_graph(n, rng.uniform(0.3, 2.0) / n, seed=seed, directed=directed)
    elif kind == 1:
        graph = nx.gnp_random_graph(n, rng.uniform(2.0, 6.0) / n, seed=seed, directed=directed)
    elif kind == 2:
        graph = nx.barabasi_albert_graph(max(n, 4), rng.randint(1, 3), seed=seed)
    elif kind == 3:
        graph = nx.relaxed_caveman_graph(rng.randint(2, 5), rng.randint(2, 6), 0.2, seed=seed)
    else:
        graph = nx.gnp_random_graph(n, rng.uniform(0.3, 0.9), seed=seed, directed=directed)
    if directed and not graph.is_directed():
        pairs = [(b, a) if rng.random() < 0.5 else (a, b) for a, b in graph.edges]
        size = graph.number_of_nodes()
        graph = nx.empty_graph(size, create_using=nx.DiGraph)
        graph.add_edges_from(pairs)
        graph.add_edges_from((b, a) for a, b in pairs if rng.random() < 0.3)
    if seed % 7 == 0:
        graph.add_edges_from((v, v) for v in list(graph) if rng.random() < 0.2)
    weights = seed % 4
    for _, _, data in graph.edges(data=True):
        if weights == 1:
            data["weight"] = rng.randint(1, 4)
        elif weights == 2:
            data["weight"] = rng.uniform(0.1, 10)
        elif weights == 3:
            data["weight"] = 2.0 ** rng.randint(-2, 3)
    return f"random {seed}", graph


def prepared(graph):
    """Numbers the nodes and gives every edge its strength and distance."""
    graph = nx.convert_node_labels_to_integers(graph)
    for _, _, data in graph.edges(data=True):
        strength = float(data.get("weight", 1))
        data.clear()
        data["strength"] = strength
        data["distance"] = 1 / strength
    return graph


def vector(values, graph):
    result = [values[v] for v in graph]
    assert all(math.isfinite(x) for x in result)
    return result


def labels(groups, graph):
    number = {v: i for i, group in enumerate(sorted(groups, key=min)) for v in group}
    return [number[v] for v in graph]


def measures(graph):
    directed = graph.is_directed()
    take = lambda values: vector(values, graph)
    result = {
        "degree": take(dict(graph.degree())),
        "strength": take(dict(graph.degree(weight="strength"))),
        "closeness": take(nx.closeness_centrality(graph)),
        "closeness distance": take(nx.closeness_centrality(graph, distance="distance")),
        "pagerank": take(nx.pagerank(graph, weight="strength", tol=1e-15, max_iter=5000)),
    }
    for name, weight in (("", None), (" distance", "distance")):
        result["betweenness" + name] = take(nx.betweenness_centrality(graph, weight=weight))
        result["betweenness raw" + name] = take(
            nx.betweenness_centrality(graph, weight=weight, normalized=False))
    whole = graph.to_undirected() if directed else graph
    result["components"] = labels(nx.connected_components(whole), graph)
    return result


def write(name, graphs):
    records = []
    for title, graph in graphs:
        graph = prepared(graph)
        edges = [[u, v, d["strength"]] for u, v, d in graph.edges(data=True)]
        records.append(
            dict(name=title, nodeCount=len(graph), isDirected=graph.is_directed(), edges=edges,
                 measures=measures(graph)))
    with open(os.path.join(FOLDER, name), "w") as file:
        file.write("[\n")
        file.write(",\n".join(json.dumps(r, separators=(",", ":"), ensure_ascii=False) for r in records))
        file.write("\n]\n")


write("textbook.json", textbook())
write("random.json", (random_graph(seed) for seed in range(200)))
