#!/usr/bin/env bash
# Benchmarks/bench-peers.sh [OPTIONS OF side_by_side.py]: our measures beside the peers', in one run.
# Makes what it needs below Benchmarks/.build/peers: an environment with the peers from PyPI (graph-tool
# where the system's Python has it), and the graphs. Writes the tables into docs/performance.md.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
room="$here/.build/peers"
mkdir -p "$room/graphs"
if [[ ! -x $room/venv/bin/python ]] \
  || ! "$room/venv/bin/python" -c 'import numpy, scipy, igraph, networkit, rustworkx' 2>/dev/null; then
  # The system's own Python, so that Debian's python3-graph-tool is seen where it is installed.
  system=/usr/bin/python3
  [[ -x $system ]] || system=python3
  "$system" -m venv --system-site-packages "$room/venv"
  "$room/venv/bin/pip" install --quiet numpy scipy igraph networkit rustworkx
fi
for size in 100 1000 10000 50000 200000; do
  graph="$room/graphs/cooc-$size.tsv"
  [[ -s $graph ]] || "$room/venv/bin/python" "$here/make_graph.py" "$size" > "$graph"
done
for size in 1000 10000 50000 200000; do
  graph="$room/graphs/lfr-$size.tsv"
  [[ -s $graph ]] || "$room/venv/bin/python" "$here/make_graph.py" --planted "$size" > "$graph"
done
# igraph's own C library takes part where it and a compiler are installed (Debian's libigraph-dev).
igraph=()
if pkg-config --exists igraph 2>/dev/null && command -v cc > /dev/null; then
  # The flags are words.
  # shellcheck disable=SC2046
  cc -O2 "$here/peer_igraph.c" -o "$room/peer_igraph" $(pkg-config --cflags --libs igraph) -lm \
    && igraph=(--igraph-c "$room/peer_igraph")
fi
swift build -c release --package-path "$here" --product MeasuresBench >&2
"$room/venv/bin/python" "$here/side_by_side.py" --ours "$here/.build/release/MeasuresBench" \
  --python "$room/venv/bin/python" --graphs "$room/graphs" --out "$room/results.jsonl" \
  ${igraph[@]+"${igraph[@]}"} \
  --page "$here/../docs/performance.md" "$@"
