#!/usr/bin/env bash
# Benchmarks/bench-french.sh FOLDER [--runs N]: how fast the French of a folder of .txt files is read, beside
# spaCy's French pipeline, in one run. Makes an environment with spaCy from PyPI below Benchmarks/.build/french,
# unless SPACY_PYTHON names a Python that has it.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
python=${SPACY_PYTHON:-$here/.build/french/bin/python}
if ! "$python" -c 'import spacy' 2>/dev/null; then
  python3 -m venv "$here/.build/french"
  "$here/.build/french/bin/pip" install --quiet spacy
  python=$here/.build/french/bin/python
fi
cd "$here/.."
swift build -c release --product relgraph-train >&2
program=$(swift build -c release --product relgraph-train --show-bin-path)/relgraph-train
"$python" "$here/french.py" --ours "$program" --python "$python" "$@"
