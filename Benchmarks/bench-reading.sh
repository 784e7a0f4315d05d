#!/usr/bin/env bash
# Benchmarks/bench-reading.sh PROGRAM [RUNS]: how long `relgraph analyze` takes to read a graph of 200,000
# nodes and 1.5 million edges, in every format. Makes the files once, below Benchmarks/.build/peers.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
room="$here/.build/peers"
mkdir -p "$room/graphs"
graph="$room/graphs/cooc-200000.tsv"
[[ -s $graph ]] || python3 "$here/make_graph.py" 200000 > "$graph"
python3 "$here/reading.py" "$1" "$graph" "$room/formats" "${2:-5}"
