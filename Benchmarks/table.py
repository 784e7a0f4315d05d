#!/usr/bin/env python3
"""Turns a driver's JSON lines into tables of medians, one a graph: table.py RESULTS.jsonl"""
import json
import sys

rows = [json.loads(line) for line in open(sys.argv[1])]
for graph in dict.fromkeys(row["graph"] for row in rows):
    here = [row for row in rows if row["graph"] == graph and "median_s" in row]
    name = lambda row: f"{row['peer']} ({row['threads']})"
    peers = list(dict.fromkeys(map(name, here)))
    print(f"\n### {graph}: {here[0]['n']:,} nodes, {here[0]['m']:,} edges; milliseconds (threads)\n")
    print("| measure | " + " | ".join(peers) + " | ahead of the fastest |")
    print("|---" * (len(peers) + 2) + "|")
    for measure in dict.fromkeys(row["measure"] for row in here):
        cells = {name(row): 1000 * row["median_s"] for row in here if row["measure"] == measure}
        ours = [value for peer, value in cells.items() if peer.startswith("relgraph")]
        others = [value for peer, value in cells.items() if not peer.startswith("relgraph")]
        ahead = f"{min(others) / min(ours):.1f} ×" if ours and others else ""
        shown = [f"{cells[peer]:.3g}" if peer in cells else "" for peer in peers]
        print(f"| {measure} | " + " | ".join(shown) + f" | {ahead} |")
