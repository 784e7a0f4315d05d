#!/usr/bin/env python3
"""Writes a seeded graph.

    make_graph.py NODES > graph.tsv             like those of news: entities in the same documents
    make_graph.py --planted NODES > graph.tsv   with communities (LFR; needs networkit)
"""
import random
import sys
from itertools import accumulate, combinations


def news(nodes):
    rng = random.Random(7)
    popularity = list(accumulate(1 / (rank + 1) ** 0.9 for rank in range(nodes)))
    strengths = {}
    for _ in range(int(0.8 * nodes)):
        size = min(30, max(2, round(rng.lognormvariate(1.35, 0.55))))
        present = sorted(set(rng.choices(range(nodes), cum_weights=popularity, k=size)))
        for pair in combinations(present, 2):
            strengths[pair] = strengths.get(pair, 0) + 1
    return strengths


def planted(nodes):
    import networkit

    networkit.setSeed(7, False)
    networkit.setNumberOfThreads(1)
    maker = networkit.generators.LFRGenerator(nodes)
    maker.generatePowerlawDegreeSequence(15, max(20, nodes // 100), -2)
    maker.generatePowerlawCommunitySizeSequence(20, max(40, nodes // 20), -1)
    maker.setMu(0.4)
    graph = maker.generate()
    return {tuple(sorted(edge)): 1 for edge in graph.iterEdges()}


count = int(sys.argv[-1])
ties = planted(count) if "--planted" in sys.argv else news(count)
print("#", count, len(ties))
for (source, target), strength in sorted(ties.items()):
    print(source, target, strength, sep="\t")
