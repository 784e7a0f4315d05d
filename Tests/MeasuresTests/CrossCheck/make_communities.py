#!/usr/bin/env python3
"""Writes communities.json beside itself: graphs with planted communities, and how well others find them.

    python3 make_communities.py        (needs networkit 11, igraph 1.0, leidenalg 0.12)

The graphs are LFR benchmarks (Lancichinetti, Fortunato, Radicchi, 2008, doi:10.1103/PhysRevE.78.046110)
from seeds; each edge is two numbers in the flat list. For every graph and every peer's Leiden, taken to
the end, and every peer's Louvain, the median and the largest modularity of ten seeds are recorded.
"""
import json
import os
import random
import statistics

import igraph
import leidenalg
import networkit

FOLDER = os.path.dirname(os.path.abspath(__file__))
SEEDS = range(10)
# Nodes, share of a node's edges that leave its community, average degree.
PLANTED = [(1000, 0.3, 15), (1000, 0.4, 15), (1000, 0.5, 15), (500, 0.6, 10), (500, 0.2, 6)]


def planted(n, mixing, degree, seed):
    networkit.setNumberOfThreads(1)
    networkit.setSeed(seed, False)
    maker = networkit.generators.LFRGenerator(n)
    maker.generatePowerlawDegreeSequence(degree, n // 10, -2.5)
    maker.generatePowerlawCommunitySizeSequence(20, n // 5, -1.5)
    maker.setMu(mixing)
    graph = maker.generate()
    return sorted(tuple(sorted(edge)) for edge in graph.iterEdges())


def modularity(n, edges, labels):
    return igraph.Graph(n=n, edges=edges).modularity(list(labels))


def of_igraph(n, edges, seed):
    igraph.set_random_number_generator(random.Random(seed))
    graph = igraph.Graph(n=n, edges=edges)
    return graph.community_leiden(objective_function="modularity", n_iterations=-1).membership


def of_leidenalg(n, edges, seed):
    graph = igraph.Graph(n=n, edges=edges)
    return leidenalg.find_partition(
        graph, leidenalg.ModularityVertexPartition, n_iterations=-1, seed=seed).membership


def of_networkit(n, edges, seed):
    networkit.setSeed(seed, False)
    graph = networkit.Graph(n)
    for u, v in edges:
        graph.addEdge(u, v)
    search = networkit.community.ParallelLeiden(graph, iterations=20)
    search.run()
    return search.getPartition().getVector()


def louvain_of_igraph(n, edges, seed):
    igraph.set_random_number_generator(random.Random(seed))
    return igraph.Graph(n=n, edges=edges).community_multilevel().membership


def louvain_of_networkit(n, edges, seed):
    networkit.setSeed(seed, False)
    graph = networkit.Graph(n)
    for u, v in edges:
        graph.addEdge(u, v)
    search = networkit.community.PLM(graph, refine=False)
    search.run()
    return search.getPartition().getVector()


LEIDEN = {"igraph": of_igraph, "leidenalg": of_leidenalg, "networkit": of_networkit}
LOUVAIN = {"igraph": louvain_of_igraph, "networkit": louvain_of_networkit}


def reached(n, edges, peers):
    found = {}
    for name, find in peers.items():
        values = [modularity(n, edges, find(n, edges, seed)) for seed in SEEDS]
        found[name] = dict(median=statistics.median(values), best=max(values))
    return found


records = []
for number, (n, mixing, degree) in enumerate(PLANTED):
    edges = planted(n, mixing, degree, 100 + number)
    records.append(dict(
        name=f"LFR of {n} nodes, mixing {mixing}, degree {degree}", nodeCount=n,
        leiden=reached(n, edges, LEIDEN), louvain=reached(n, edges, LOUVAIN),
        ends=[end for edge in edges for end in edge]))
with open(os.path.join(FOLDER, "communities.json"), "w") as file:
    file.write("[\n")
    file.write(",\n".join(json.dumps(record, separators=(",", ":")) for record in records))
    file.write("\n]\n")
