#!/usr/bin/env bash
# Fuzzes every parser for so many seconds each, from the fixtures and the kept corpus: tests/fuzz/run.sh 10 [TARGET…]
# Needs cargo-fuzz (cargo install cargo-fuzz). What it finds goes to fixtures/crashes, with a line in fixtures/README.md, before it is mended.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:?"how many seconds?"}
shift
if [ $# = 0 ]; then
    for file in tests/fuzz/targets/*.rs; do
        name=$(basename "$file" .rs)
        [ "$name" = common ] || set -- "$@" "$name"
    done
fi
# cargo-fuzz takes a nightly compiler's options from a stable one.
export RUSTC_BOOTSTRAP=1
for name in "$@"; do
    found=target/fuzz/$name
    mkdir -p "$found" "tests/fuzz/corpus/$name"
    echo "== $name"
    # A protocol and an intake are long before they are whole.
    case $name in protocol | intake) longest=300000 ;; *) longest=20000 ;; esac
    log=target/fuzz/$name.log
    if ! cargo fuzz run --fuzz-dir tests/fuzz --target-dir target/fuzz-build --sanitizer none "$name" \
        "$found" "tests/fuzz/corpus/$name" fixtures/*/ fixtures/lottery/forged fixtures/report/tampered examples/*/ -- \
        -max_total_time="$seconds" -max_len="$longest" -timeout=30 -rss_limit_mb=4096 -artifact_prefix="target/fuzz/$name-" > "$log" 2>&1; then
        tail -n 40 "$log"
        exit 1
    fi
    grep -E '^Done ' "$log"
done
