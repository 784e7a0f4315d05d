#!/usr/bin/env bash
# Benchmarks/bench.sh [NODES …]: the time of our measures, and how much memory they take beside the
# graph's own rows, on news-like graphs of so many nodes; a few minutes for those that it takes.
# Wanted is at most one and a half times the rows, and the result once for every thread.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
room="$here/.build/peers"
mkdir -p "$room/graphs"
swift build -c release --package-path "$here" --product MeasuresBench >&2
bench="$here/.build/release/MeasuresBench"
sweeps=degree-weighted,pagerank,eigenvector,katz,hits,kcore,clustering,clustering-weighted,components
sweeps+=,cut-points,spanning-forest,backbone-disparity,noise-corrected,louvain,leiden,closeness,harmonic
paths=$sweeps,constraint,betweenness,betweenness-weighted,edge-betweenness,edge-betweenness-weighted
paths+=,closeness-weighted,harmonic-weighted
(($# > 0)) || set -- 1000 10000 200000
for size; do
  graph="$room/graphs/cooc-$size.tsv"
  [[ -s $graph ]] || python3 "$here/make_graph.py" "$size" > "$graph"
  for threads in 1 2; do
    printf '\n%s nodes, %s thread(s)\n\n' "$size" "$threads"
    printf '| measure | ms | MB more | × rows | MB wanted | |\n|---|---|---|---|---|---|\n'
    names=$paths
    ((size <= 20000)) || names=$sweeps
    # One process a measure: what one gives back to the heap would hide what the next one takes.
    for name in ${names//,/ }; do
      "$bench" --graph "$graph" --threads "$threads" --runs 3 --table --measure "$name"
    done
  done
done
