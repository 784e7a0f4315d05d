#!/usr/bin/env python3
"""Writes a seeded graph like those of news: entities that occur in the same documents.

    make_graph.py NODES > graph.tsv
"""
import random
import sys
from itertools import combinations

nodes = int(sys.argv[1])
rng = random.Random(7)
popularity = [1 / (rank + 1) ** 0.9 for rank in range(nodes)]
strengths = {}
for _ in range(int(0.8 * nodes)):
    size = min(30, max(2, round(rng.lognormvariate(1.35, 0.55))))
    present = sorted(set(rng.choices(range(nodes), popularity, k=size)))
    for pair in combinations(present, 2):
        strengths[pair] = strengths.get(pair, 0) + 1
print("#", nodes, len(strengths))
for (source, target), strength in sorted(strengths.items()):
    print(source, target, strength, sep="\t")
