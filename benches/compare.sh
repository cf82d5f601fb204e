#!/usr/bin/env bash
# Speed, memory and smallest chance beside the programs that people use: sortition-algorithms, pandas, polars, frictionless, openpyxl.
# Installs them into target/peers with pip, and runs everything on the same input in one go. About half an hour, most of it theirs.
set -euo pipefail
cd "$(dirname "$0")/.."
python3 -m venv target/peers
target/peers/bin/pip install --quiet sortition-algorithms pandas polars frictionless openpyxl
target/peers/bin/pip list 2> /dev/null | grep -E '^(sortition|pandas|polars |frictionless|openpyxl)'
export INNOSKOLE_PEERS="$PWD/target/peers/bin/python"
cargo bench --quiet --bench selection
cargo bench --quiet --bench import
