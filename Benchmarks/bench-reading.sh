#!/usr/bin/env bash
# Benchmarks/bench-reading.sh FOLDER [--runs N]: how fast the French of a folder of .txt files is read, beside
# spaCy's French pipeline, in one run. Makes an environment with spaCy from PyPI below Benchmarks/.build/reading,
# unless SPACY_PYTHON names a Python that has it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=${SPACY_PYTHON:-$here/.build/reading/bin/python}
if ! "$python" -c 'import spacy' 2>/dev/null; then
  python3 -m venv "$here/.build/reading"
  "$here/.build/reading/bin/pip" install --quiet spacy
  python=$here/.build/reading/bin/python
fi
cd "$here/.."
swift build -c release --product relgraph-train >&2
program=$(swift build -c release --product relgraph-train --show-bin-path)/relgraph-train
"$python" "$here/reading.py" --ours "$program" --python "$python" "$@"
