#!/usr/bin/env bash
# Benchmarks/bench-memory.sh [OPTIONS OF memory.py]: what each measure adds to the memory of its graph.
# Writes the table into docs/performance.md; two minutes at rest.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
room="$here/.build/peers"
mkdir -p "$room/graphs"
for size in 10000 50000 200000; do
  graph="$room/graphs/cooc-$size.tsv"
  [[ -s $graph ]] || python3 "$here/make_graph.py" "$size" > "$graph"
done
swift build -c release --package-path "$here" --product MeasuresBench >&2
python3 "$here/memory.py" "$here/.build/release/MeasuresBench" "$room/graphs" \
  --page "$here/../docs/performance.md" "$@"
