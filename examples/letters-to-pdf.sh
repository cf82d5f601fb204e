#!/usr/bin/env bash
# Makes a PDF of every letter, or of other pages: examples/letters-to-pdf.sh rapport/internt/brev
# Needs Chromium or Chrome; the PDFs are tagged, and lie beside the pages.
set -euo pipefail

folder=${1:?"which folder?"}
browser=""
for name in chromium chromium-browser google-chrome; do
    if command -v "$name" >/dev/null; then browser=$name; break; fi
done
if [ -z "$browser" ]; then
    echo "Neither Chromium nor Chrome is here; any browser can print the pages as PDF." >&2
    exit 2
fi
# Chromium refuses to run as root inside its sandbox; everyone else keeps it.
print=("$browser" --headless)
if [ "$(id -u)" = 0 ]; then print+=(--no-sandbox); fi
for page in "$folder"/*.html; do
    "${print[@]}" --disable-gpu --no-pdf-header-footer --generate-pdf-document-outline \
        --print-to-pdf="${page%.html}.pdf" "file://$(realpath "$page")" 2>/dev/null
done
