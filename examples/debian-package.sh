#!/usr/bin/env bash
# Makes a Debian package with the program, its manual and completions: examples/debian-package.sh
# Needs cargo-deb (cargo install cargo-deb). The package lies in target/debian afterwards: sudo apt install ./target/debian/innoskole_*.deb
set -euo pipefail
cd "$(dirname "$0")/.."
# cargo deb looks for the program there.
unset CARGO_TARGET_DIR
cargo build --locked --release --features pdf
rm -rf target/package
mkdir -p target/package
target/release/innoskole man -o target/package/man1
target/release/innoskole completions bash > target/package/innoskole.bash
target/release/innoskole completions zsh > target/package/_innoskole
target/release/innoskole completions fish > target/package/innoskole.fish
cargo deb --no-build --locked
