#!/usr/bin/env python3
"""Measures what every measure adds to the memory of its graph, and writes the table of docs/performance.md.

    memory.py BENCH GRAPHS [--page docs/performance.md] [--threads 2]

One process a measure: what one gives back to the heap would hide what the next one takes. Wanted is at
most one and a half times the rows, and the result once for every thread.
"""
import argparse
import os
import subprocess

from page import replace

parser = argparse.ArgumentParser()
parser.add_argument("bench")
parser.add_argument("graphs")
parser.add_argument("--page")
parser.add_argument("--threads", type=int, default=2)
options = parser.parse_args()

SWEEPS = ["degree-weighted", "pagerank", "eigenvector", "katz", "hits", "kcore", "clustering",
          "clustering-weighted", "components", "cut-points", "spanning-forest", "backbone-disparity",
          "noise-corrected", "louvain", "leiden"]
PATHS = ["constraint", "closeness", "harmonic", "betweenness", "betweenness-weighted",
         "closeness-weighted", "harmonic-weighted", "edge-betweenness", "edge-betweenness-weighted"]
PLAN = {10_000: SWEEPS + PATHS, 50_000: PATHS[:4], 200_000: SWEEPS}


def cells(size, measure):
    """Megabytes more, times the rows, megabytes wanted."""
    found = subprocess.run(
        [options.bench, "--graph", os.path.join(options.graphs, f"cooc-{size}.tsv"), "--threads",
         str(options.threads), "--runs", "1", "--table", "--measure", measure],
        check=True, capture_output=True, text=True).stdout
    more, times, wanted, mark = [cell.strip() for cell in found.strip().strip("|").split("|")][2:6]
    return f"{more} ({times} ×)" + (f", above {wanted}" if mark else "")


lines = [f"Megabytes more, and times the rows, with {options.threads} threads; « above » stands before what is "
         "wanted where it is more.", ""]
lines += ["| measure | " + " | ".join(f"{size:,} nodes" for size in PLAN) + " |",
          "|---" * (len(PLAN) + 1) + "|"]
for measure in SWEEPS + PATHS:
    row = [cells(size, measure) if measure in measures else "" for size, measures in PLAN.items()]
    lines.append(f"| {measure} | " + " | ".join(row) + " |")
replace(options.page, "memory", lines)
