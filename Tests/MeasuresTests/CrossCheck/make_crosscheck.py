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
import numpy as np

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


def of_largest_eigenvalue(matrix, n):
    """What repeated multiplication from equal values settles on, for a symmetric matrix >= 0."""
    values, vectors = np.linalg.eigh(matrix)
    top = vectors[:, values > values[-1] - 1e-9 * max(1, values[-1])]
    found = top @ (top.T @ np.ones(n))
    return found / np.linalg.norm(found)


def eigenvector(matrix, directed):
    """networkx's answer where it is unique and can be had to all digits, else nothing."""
    n = len(matrix)
    if not directed:
        return of_largest_eigenvalue(matrix, n)
    values, vectors = np.linalg.eig(matrix.T)
    order = np.argsort(-values.real)
    if values[order[0]].real < 1e-6 or (n > 1 and values[order[1]].real > 0.95 * values[order[0]].real):
        return None
    found = np.abs(vectors[:, order[0]].real)
    return found / np.linalg.norm(found)


def hits(matrix):
    n = len(matrix)
    if not matrix.any():
        return np.full(n, 1 / n), np.full(n, 1 / n)
    hubs = of_largest_eigenvalue(matrix @ matrix.T, n)
    authorities = matrix.T @ hubs
    return hubs / hubs.sum(), authorities / authorities.sum()


def noise_corrected(graph):
    """Coscia and Neffke, 2017, edge by edge; the beta prior by its two moments."""
    out = dict(graph.out_degree(weight="strength")) if graph.is_directed() else None
    into = dict(graph.in_degree(weight="strength")) if graph.is_directed() else None
    if out is None:
        loops = {u: d["strength"] for u, v, d in graph.edges(data=True) if u == v}
        out = into = {v: s - loops.get(v, 0) for v, s in graph.degree(weight="strength")}
    N = sum(out.values())
    scores, deviations = [], []
    for u, v, w in sorted_edges(graph):
        kappa = N / (out[u] * into[v])
        scores.append((kappa * w - 1) / (kappa * w + 1))
        mean = out[u] * into[v] / N / N
        variance = out[u] * into[v] * (N - out[u]) * (N - into[v]) / N**2 / N**2 / (N - 1) if N > 1 else 0
        if variance <= 1e-15 * mean:
            deviations.append(0.0)
            continue
        alpha = mean**2 / variance * (1 - mean) - mean
        beta = alpha * (1 - mean) / mean
        p = (alpha + w) / (alpha + beta + N)
        d = 1 / (out[u] * into[v]) - N * (out[u] + into[v]) / (out[u] * into[v]) ** 2
        deviations.append(math.sqrt(p * (1 - p) * N) * abs(2 * (kappa + w * d)) / (kappa * w + 1) ** 2)
    return scores, deviations


def disparity(graph):
    """Serrano, Boguna, Vespignani, 2009, over the edges without loops."""
    out, into = {}, {}
    for u, v, w in sorted_edges(graph):
        if u != v:
            out.setdefault(u, []).append(w)
            into.setdefault(v, []).append(w)
            if not graph.is_directed():
                out.setdefault(v, []).append(w)
                into.setdefault(u, []).append(w)
    chance = lambda w, ties: (1 - w / sum(ties)) ** (len(ties) - 1) if len(ties) > 1 else 1.0
    return [1.0 if u == v else min(chance(w, out[u]), chance(w, into[v])) for u, v, w in sorted_edges(graph)]


def sorted_edges(graph):
    pairs = graph.edges(data="strength")
    if graph.is_directed():
        return sorted(pairs)
    return sorted((min(u, v), max(u, v), w) for u, v, w in pairs)


def spanning_strength(graph):
    return sum(d["strength"] for _, _, d in nx.maximum_spanning_edges(graph, weight="strength", data=True))


def participation(graph, groups):
    number = {v: i for i, group in enumerate(groups) for v in group}
    values = []
    for v in graph:
        ties = {}
        for u, data in graph[v].items():
            if u != v:
                ties[number[u]] = ties.get(number[u], 0) + data["strength"]
        total = sum(ties.values())
        values.append(1 - sum((t / total) ** 2 for t in ties.values()) if total else 0.0)
    return values


def merged(graph):
    """Without directions, strengths of opposite edges summed."""
    if not graph.is_directed():
        return graph
    result = nx.empty_graph(len(graph))
    for u, v, d in graph.edges(data=True):
        if not result.has_edge(u, v):
            result.add_edge(u, v, strength=0.0)
        result[u][v]["strength"] += d["strength"]
    return result


def potts(graph, groups, resolution):
    """Traag, Van Dooren, Nesterov, 2011, by its definition, over the edges without loops."""
    number = {v: i for i, group in enumerate(groups) for v in group}
    inner = sum(w for u, v, w in sorted_edges(graph) if u != v and number[u] == number[v])
    return inner - resolution * sum(len(g) * (len(g) - 1) / 2 for g in groups)


def strongest(graph, count):
    """Which edges are among the strongest of one of their ends; of directed edges only the source is asked."""
    rows = {v: [] for v in graph}
    for u, v, w in sorted_edges(graph):
        if u != v:
            rows[u].append((-w, v))
            if not graph.is_directed():
                rows[v].append((-w, u))
    best = {v: {u for _, u in sorted(row)[:count]} for v, row in rows.items()}
    return [int(v in best[u] or (not graph.is_directed() and u in best[v])) for u, v, _ in sorted_edges(graph)]


def reach(graph, weight):
    """The distances from node 0, or -1."""
    found = nx.single_source_dijkstra_path_length(graph, 0, weight=weight)
    return [float(found.get(v, -1)) for v in graph]


def unit(graph):
    """The same edges, each of strength 1."""
    result = graph.copy()
    for _, _, data in result.edges(data=True):
        data["strength"] = 1.0
    return result


def measures(graph):
    directed = graph.is_directed()
    n = len(graph)
    take = lambda values: vector(values, graph)
    result = {
        "degree": take(dict(graph.degree())),
        "strength": take(dict(graph.degree(weight="strength"))),
        "closeness": take(nx.closeness_centrality(graph)),
        "closeness distance": take(nx.closeness_centrality(graph, distance="distance")),
        "harmonic": take(nx.harmonic_centrality(graph)),
        "harmonic distance": take(nx.harmonic_centrality(graph, distance="distance")),
        "pagerank": take(nx.pagerank(graph, weight="strength", tol=1e-15, max_iter=5000)),
    }
    edges = [(u, v) for u, v, _ in sorted_edges(graph)]
    for name, weight in (("", None), (" distance", "distance")):
        result["betweenness" + name] = take(nx.betweenness_centrality(graph, weight=weight))
        result["betweenness raw" + name] = take(
            nx.betweenness_centrality(graph, weight=weight, normalized=False))
        between = nx.edge_betweenness_centrality(graph, weight=weight)
        result["edge betweenness" + name] = [
            between[edge] if edge in between else between[edge[::-1]] for edge in edges]
    whole = merged(graph)
    plain = whole.copy()
    plain.remove_edges_from(list(nx.selfloop_edges(plain)))
    result["components"] = labels(nx.connected_components(whole), graph)
    result["strong components"] = (
        labels(nx.strongly_connected_components(graph), graph) if directed else result["components"])
    loopless = graph.copy()
    loopless.remove_edges_from(list(nx.selfloop_edges(loopless)))
    result["core"] = take(nx.core_number(loopless))
    result["clustering"] = take(nx.clustering(plain))
    result["clustering weighted"] = [float(x) for x in take(nx.clustering(plain, weight="strength"))]
    result["transitivity"] = [nx.transitivity(plain)]
    result["articulation points"] = sorted(nx.articulation_points(plain))
    result["bridges"] = [x for u, v in sorted(tuple(sorted(e)) for e in nx.bridges(plain)) for x in (u, v)]
    # Node by node: the matrix shortcut of networkx 3.6 divides columns where it should divide rows.
    # Without directions, for networkx finds none for nodes that only edges from others reach.
    constraint = nx.constraint(plain, nodes=list(plain), weight="strength")
    size = nx.effective_size(plain, nodes=list(plain), weight="strength")
    known = lambda values, other: [other if math.isnan(values.get(v, math.nan)) else float(values[v]) for v in graph]
    result["constraint"] = known(constraint, -1.0)
    result["effective size"] = known(size, 0.0)
    matrix = nx.to_numpy_array(graph, weight="strength")
    found = eigenvector(matrix, directed)
    if found is not None:
        result["eigenvector"] = found.tolist()
    hubs, authorities = hits(matrix)
    result["hubs"], result["authorities"] = hubs.tolist(), authorities.tolist()
    largest = max(abs(np.linalg.eigvals(matrix))) if n else 0
    alpha = 0.5 / largest if largest > 1e-6 else 0.1
    result["katz factor"] = [alpha]
    result["katz"] = take(nx.katz_centrality_numpy(graph, alpha=alpha, weight="strength")) if n > 1 else [1.0]
    types = [v % 3 for v in graph]
    nx.set_node_attributes(graph, dict(enumerate(types)), "type")
    mixing = nx.attribute_assortativity_coefficient(graph, "type") if graph.number_of_edges() else math.nan
    result["assortativity"] = [] if math.isnan(mixing) else [float(mixing)]
    groups = [g for g in ([v for v in graph if v % 3 == i] for i in range(3)) if g]
    result["participation"] = participation(plain, groups)
    result["modularity"] = [nx.community.modularity(whole, groups, weight="strength") if edges else 0.0]
    result["modularity unweighted"] = [
        nx.community.modularity(unit(whole) if not directed else merged(unit(graph)), groups, weight="strength",
                                resolution=0.6) if edges else 0.0]
    result["constant potts"] = [potts(whole, groups, 0.3)]
    if directed:
        result["out degree"], result["in degree"] = take(dict(graph.out_degree())), take(dict(graph.in_degree()))
        result["out strength"] = take(dict(graph.out_degree(weight="strength")))
        result["in strength"] = take(dict(graph.in_degree(weight="strength")))
    result["triangles"] = take(nx.triangles(plain))
    result["pagerank unweighted"] = take(nx.pagerank(graph, weight=None, tol=1e-15, max_iter=5000))
    ones = nx.to_numpy_array(unit(graph), weight="strength")
    found = eigenvector(ones, directed)
    if found is not None:
        result["eigenvector unweighted"] = found.tolist()
    hubs, authorities = hits(ones)
    result["hubs unweighted"], result["authorities unweighted"] = hubs.tolist(), authorities.tolist()
    bare = merged(unit(loopless))
    result["constraint unweighted"] = known(nx.constraint(bare, nodes=list(bare), weight="strength"), -1.0)
    result["effective size unweighted"] = known(nx.effective_size(bare, nodes=list(bare), weight="strength"), 0.0)
    result["strongest"] = strongest(graph, 2)
    result["hops from 0"], result["distances from 0"] = reach(graph, None), reach(graph, "distance")
    near = nx.ego_graph(graph, 0, radius=2, undirected=True)
    result["ego"] = sorted(near)
    result["ego edges"] = [near.number_of_edges()]
    result["disparity"] = disparity(graph)
    result["noise score"], result["noise deviation"] = noise_corrected(graph)
    result["spanning strength"] = [spanning_strength(plain)]
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
