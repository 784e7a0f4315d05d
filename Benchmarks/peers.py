#!/usr/bin/env python3
"""One peer as a program that a driver can talk to: it loads a graph, then answers commands.

    peers.py --peer igraph --graph graph.tsv --threads 2

The graph is `# nodes edges`, then `source TAB target TAB strength`. It answers on standard output, one
JSON line each: first what it loaded, then for every line of standard input

    use MEASURE     {"measure": …} or {"error": "not offered"}
    run             {"s": seconds of one run, "modularity": …, "rss_peak_mb": …}
    dump FILE       {"dumped": FILE}: the values of the last run as .npy
    quit

Only the measure is timed, not the making of the peer's graph. Weighted paths add up 1 / strength.
"""
import argparse
import json
import os
import sys
import time
import warnings

parser = argparse.ArgumentParser()
parser.add_argument("--peer", required=True)
parser.add_argument("--graph", required=True)
parser.add_argument("--threads", type=int, default=1)
options = parser.parse_args()
for name in ("OMP_NUM_THREADS", "RAYON_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = str(options.threads)
warnings.filterwarnings("ignore")
import numpy as np

TOLERANCE = 1e-9


class Ties:
    """The graph as arrays, and what peers commonly want of it."""

    def __init__(self, path):
        with open(path) as file:
            self.n = int(file.readline().split()[1])
            flat = np.fromstring(file.read(), sep=" ")
        table = flat.reshape(-1, 3)
        self.u = table[:, 0].astype(np.int64)
        self.v = table[:, 1].astype(np.int64)
        self.w = table[:, 2].copy()
        self.pairs = np.column_stack([self.u, self.v])

    def triples(self):
        return list(zip(self.u.tolist(), self.v.tolist(), self.w.tolist()))

    def modularity(self, labels):
        labels = np.unique(np.asarray(labels), return_inverse=True)[1]
        strength = np.bincount(self.u, self.w, self.n) + np.bincount(self.v, self.w, self.n)
        whole = self.w.sum()
        within = self.w[labels[self.u] == labels[self.v]].sum() / whole
        parts = np.bincount(labels, strength, labels.max() + 1)
        return float(within - ((parts / (2 * whole)) ** 2).sum())


def igraph(ties):
    import random
    import igraph as ig

    ig.set_random_number_generator(random.Random(1))
    g = ig.Graph(n=ties.n, edges=ties.pairs)
    g.es["weight"] = ties.w
    g.es["length"] = 1 / ties.w
    leiden = lambda rounds: g.community_leiden(
        objective_function="modularity", weights="weight", n_iterations=rounds).membership
    return {
        "degree-weighted": lambda: g.strength(weights="weight"),
        "pagerank": lambda: g.pagerank(weights="weight"),
        "betweenness": lambda: g.betweenness(directed=False),
        "betweenness-weighted": lambda: g.betweenness(directed=False, weights="length"),
        "edge-betweenness": lambda: g.edge_betweenness(directed=False),
        "edge-betweenness-weighted": lambda: g.edge_betweenness(directed=False, weights="length"),
        "closeness": lambda: g.closeness(),
        "closeness-weighted": lambda: g.closeness(weights="length"),
        "harmonic": lambda: g.harmonic_centrality(),
        "harmonic-weighted": lambda: g.harmonic_centrality(weights="length"),
        "eigenvector": lambda: g.eigenvector_centrality(weights="weight"),
        "hits": lambda: g.hub_score(weights="weight"),
        "kcore": lambda: g.coreness(),
        "clustering": lambda: g.transitivity_local_undirected(mode="zero"),
        "components": lambda: g.connected_components().membership,
        "louvain": lambda: g.community_multilevel(weights="weight").membership,
        "leiden": lambda: leiden(2),
        "leiden-converged": lambda: leiden(-1),
        "constraint": lambda: g.constraint(weights="weight"),
        "cut-points": lambda: (g.articulation_points(), g.bridges()) and [0.0],
        "spanning-forest": lambda: g.spanning_tree(weights="length", return_tree=False),
    }


def networkit(ties):
    import networkit as nk

    nk.setNumberOfThreads(options.threads)
    nk.setSeed(1, False)
    ends = (ties.u.astype(np.uint64), ties.v.astype(np.uint64))
    make = lambda values, weighted: nk.GraphFromCoo(
        (values, ends), n=ties.n, weighted=weighted, directed=False)
    plain, strong, long = make(ties.w, False), make(ties.w, True), make(1 / ties.w, True)
    c = nk.centrality

    def scores(maker):
        def run():
            algorithm = maker()
            algorithm.run()
            return algorithm.scores()
        return run

    def parts(maker):
        def run():
            algorithm = maker()
            algorithm.run()
            return algorithm.getPartition().getVector()
        return run

    general = c.ClosenessVariant.GENERALIZED
    return {
        "degree-weighted": lambda: [strong.weightedDegree(node) for node in range(ties.n)],
        "pagerank": scores(lambda: c.PageRank(strong, 0.85, TOLERANCE)),
        "betweenness": scores(lambda: c.Betweenness(plain)),
        "betweenness-weighted": scores(lambda: c.Betweenness(long)),
        "closeness": scores(lambda: c.Closeness(plain, True, general)),
        "closeness-weighted": scores(lambda: c.Closeness(long, False, general)),
        "harmonic": scores(lambda: c.HarmonicCloseness(plain, True)),
        "harmonic-weighted": scores(lambda: c.HarmonicCloseness(long, False)),
        "eigenvector": scores(lambda: c.EigenvectorCentrality(strong, TOLERANCE)),
        "kcore": scores(lambda: c.CoreDecomposition(plain)),
        "clustering": scores(lambda: c.LocalClusteringCoefficient(plain, True)),
        "components": parts(lambda: nk.components.ConnectedComponents(plain)),
        "louvain": parts(lambda: nk.community.PLM(strong, refine=False)),
        "leiden": parts(lambda: nk.community.ParallelLeiden(strong)),
    }


def rustworkx(ties):
    import rustworkx as rx

    g = rx.PyGraph()
    g.add_nodes_from(range(ties.n))
    g.add_edges_from(ties.triples())
    both = rx.PyDiGraph()
    both.add_nodes_from(range(ties.n))
    both.add_edges_from(ties.triples() + [(v, u, w) for u, v, w in ties.triples()])
    listed = lambda values: [values[node] for node in range(ties.n)]
    tight = TOLERANCE / ties.n
    return {
        "pagerank": lambda: listed(
            rx.pagerank(both, 0.85, weight_fn=float, tol=tight, max_iter=1000)),
        "betweenness": lambda: listed(rx.betweenness_centrality(g, normalized=False)),
        "edge-betweenness": lambda: list(
            rx.edge_betweenness_centrality(g, normalized=False).values()),
        "closeness": lambda: listed(rx.closeness_centrality(g)),
        "closeness-weighted": lambda: listed(
            rx.newman_weighted_closeness_centrality(g, weight_fn=float)),
        "eigenvector": lambda: listed(
            rx.graph_eigenvector_centrality(g, weight_fn=float, tol=TOLERANCE, max_iter=5000)),
        "hits": lambda: listed(rx.hits(both, weight_fn=float, tol=TOLERANCE, max_iter=2000)[0]),
        "kcore": lambda: listed(rx.core_number(g)),
        "components": lambda: rx.connected_components(g) and [0.0],
    }


def graph_tool(ties):
    import graph_tool as gt
    from graph_tool import centrality, clustering, topology

    gt.openmp_set_num_threads(options.threads)
    gt.seed_rng(1)
    g = gt.Graph(directed=False)
    g.add_vertex(ties.n)
    g.add_edge_list(ties.pairs)
    strength, length = g.new_edge_property("double"), g.new_edge_property("double")
    strength.a[: len(ties.w)] = ties.w
    length.a[: len(ties.w)] = 1 / ties.w
    return {
        "degree-weighted": lambda: g.degree_property_map("out", strength).a,
        "pagerank": lambda: centrality.pagerank(g, weight=strength, epsilon=TOLERANCE).a,
        "betweenness": lambda: centrality.betweenness(g, norm=False)[0].a,
        "betweenness-weighted": lambda: centrality.betweenness(g, weight=length, norm=False)[0].a,
        "edge-betweenness": lambda: centrality.betweenness(g, norm=False)[1].a,
        "edge-betweenness-weighted": lambda: centrality.betweenness(
            g, weight=length, norm=False)[1].a,
        "closeness": lambda: centrality.closeness(g).a,
        "closeness-weighted": lambda: centrality.closeness(g, weight=length).a,
        "harmonic": lambda: centrality.closeness(g, harmonic=True).a,
        "harmonic-weighted": lambda: centrality.closeness(g, weight=length, harmonic=True).a,
        "eigenvector": lambda: centrality.eigenvector(g, weight=strength, epsilon=TOLERANCE)[1].a,
        "hits": lambda: centrality.hits(g, weight=strength, epsilon=TOLERANCE)[1].a,
        "kcore": lambda: topology.kcore_decomposition(g).a,
        "clustering": lambda: clustering.local_clustering(g).a,
        "components": lambda: topology.label_components(g)[0].a,
        "cut-points": lambda: topology.label_biconnected_components(g)[1].a,
        "spanning-forest": lambda: topology.min_spanning_tree(g, weights=length).a,
    }


def scipy(ties):
    """What a few vectorised lines reach."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components, minimum_spanning_tree
    from scipy.sparse.linalg import eigsh

    u, v, w, n = ties.u, ties.v, ties.w, ties.n
    matrix = coo_matrix((np.r_[w, w], (np.r_[u, v], np.r_[v, u])), shape=(n, n)).tocsr()
    lengths = matrix.copy()
    lengths.data = 1 / lengths.data
    total = np.asarray(matrix.sum(1)).ravel()
    inverse = np.divide(1, total, where=total > 0, out=np.zeros(n))

    def pagerank():
        old = np.full(n, 1 / n)
        while True:
            new = 0.85 * (matrix @ (old * inverse)) + 0.15 / n + 0.85 * old[total == 0].sum() / n
            if np.abs(new - old).sum() < TOLERANCE:
                return new
            old = new

    def disparity():
        degree = np.bincount(u, minlength=n) + np.bincount(v, minlength=n)
        side = lambda end: np.where(degree[end] > 1, (1 - w / total[end]) ** (degree[end] - 1), 1)
        return np.minimum(side(u), side(v))

    return {
        "degree-weighted": lambda: np.bincount(u, w, n) + np.bincount(v, w, n),
        "pagerank": pagerank,
        "eigenvector": lambda: np.abs(eigsh(matrix, k=1, which="LA")[1][:, 0]),
        "backbone-disparity": disparity,
        "components": lambda: connected_components(matrix, directed=False)[1],
        "spanning-forest": lambda: minimum_spanning_tree(lengths).data,
    }


def memory(key):
    for line in open("/proc/self/status"):
        if line.startswith(key):
            return int(line.split()[1]) / 1024
    return 0.0


def serve():
    ties = Ties(options.graph)
    started = time.perf_counter()
    peers = {"igraph": igraph, "networkit": networkit, "rustworkx": rustworkx,
             "graph-tool": graph_tool, "scipy": scipy}
    table = peers[options.peer](ties)
    say = lambda **fields: print(json.dumps(fields), flush=True)
    say(peer=options.peer, n=ties.n, m=len(ties.u), threads=options.threads,
        build_s=round(time.perf_counter() - started, 4))
    measure, name, repeats, values = None, "", None, None
    for line in sys.stdin:
        command, _, argument = line.strip().partition(" ")
        if command == "quit":
            return
        if command == "use":
            measure, name, repeats = table.get(argument), argument, None
            say(measure=argument) if measure else say(error="not offered")
        elif command == "run" and measure:
            try:
                def timed(count):
                    nonlocal values
                    start = time.perf_counter()
                    for _ in range(count):
                        values = measure()
                    return (time.perf_counter() - start) / count
                seconds = timed(repeats or 1)
                if repeats is None:
                    # The first run also tells how often to repeat a fast one.
                    repeats = max(1, min(1000, int(0.01 / max(seconds, 1e-7))))
                    if repeats > 1:
                        seconds = timed(repeats)
                extra = {}
                if name.startswith(("louvain", "leiden")):
                    extra["modularity"] = round(ties.modularity(values), 6)
                say(s=seconds, rss_peak_mb=memory("VmHWM"), **extra)
            except Exception as problem:
                say(error=repr(problem)[:200])
        elif command == "dump":
            np.save(argument, np.asarray(values, dtype=float))
            say(dumped=argument)
        else:
            say(error="unknown command")


serve()
