#!/usr/bin/env bash
# Benchmarks/bench-reading.sh PROGRAM [OPTIONS OF reading.py]: how long `relgraph analyze` takes to read a graph of 200,000
# nodes and 1.5 million edges, in every format. Makes the files once, below Benchmarks/.build/peers. Writes
# the table into docs/performance.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
room="$here/.build/peers"
mkdir -p "$room/graphs"
graph="$room/graphs/cooc-200000.tsv"
[[ -s $graph ]] || python3 "$here/make_graph.py" 200000 > "$graph"
program=$1
shift
python3 "$here/reading.py" "$program" "$graph" "$room/formats" --page "$here/../docs/performance.md" "$@"
