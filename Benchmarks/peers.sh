#!/bin/sh
# Times our measures beside the peers', in turn, and prints the tables of docs/performance.md.
#
#   Benchmarks/peers.sh TOOLS OUT.jsonl
#
# TOOLS is a folder with run_matrix.py, peer_centrality.py, graphs/ and a Python environment in
# venv/ that has the peers (numpy scipy networkx igraph networkit rustworkx, graph-tool).
set -eu
tools=$1
out=$2
here=$(cd "$(dirname "$0")" && pwd)
swift build -c release --package-path "$here"
ours="$here/.build/release/MeasuresBench"
run() {
  "$tools/venv/bin/python" "$tools/run_matrix.py" --python "$tools/venv/bin/python" \
    --exec "relgraph=$ours" --out "$out" "$@"
}
paths=betweenness,betweenness-weighted,closeness,closeness-weighted,harmonic,harmonic-weighted
sweeps=pagerank,eigenvector,hits,kcore,clustering,components,louvain,leiden,backbone-disparity
everyone=relgraph:1,relgraph:2,igraph,networkit:1,networkit:2,rustworkx:2,graph-tool:2,scipy
for size in 100 1000 10000 50000; do
  run --graphs "$tools/graphs/cooc-$size.tsv" --measures "$paths,$sweeps" --peers "$everyone"
done
run --graphs "$tools/graphs/cooc-200000.tsv" --measures "$sweeps" --peers "$everyone"
"$tools/venv/bin/python" "$here/table.py" "$out"
