#!/usr/bin/env bash
# Builds the program for Windows and tries it under wine: the main job, names, wildcards, the console, held files, replacing,
# two runs at once; every file byte for byte as on Linux. Debian packages: gcc-mingw-w64-x86-64 wine wine64 bsdutils; rustup for
# the target. Takes five minutes, most of it building.
set -euo pipefail
cd "$(dirname "$0")/../.."

target=x86_64-pc-windows-gnu
rustup target add "$target"
export CARGO_TARGET_X86_64_PC_WINDOWS_GNU_LINKER=x86_64-w64-mingw32-gcc
export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}"
cargo build --locked --release --target "$target"
cargo build --locked --release
linux="$CARGO_TARGET_DIR/release/innoskole"

work="$(mktemp -d)"
trap 'wineserver -k 2> /dev/null || true; rm -rf "$work"' EXIT
bin="$work/Programmer på norsk"
mkdir "$bin"
cp "$CARGO_TARGET_DIR/$target/release/innoskole.exe" "$bin"
x86_64-w64-mingw32-gcc -shared -o "$bin/bcryptprimitives.dll" tests/windows/random.c
x86_64-w64-mingw32-gcc -municode -o "$bin/hold.exe" tests/windows/hold.c
export WINEPREFIX="$work/wine" WINEDEBUG=-all LANG=C.UTF-8
wineboot --init > /dev/null 2>&1

windows() { wine "$bin/innoskole.exe" "$@"; }
done_() { printf 'ok    %s\n' "$*"; }
wrong() { printf 'WRONG %s\n' "$*"; exit 1; }

# Each command on both, in folders of their own, with what it printed beside it.
mkdir -p "$work/L/Søknader og ål" "$work/W/Søknader og ål"
for side in L W; do
    here="$work/$side/Søknader og ål"
    cp examples/2021/soknader.xlsx "$here/søknader 2021.xlsx"
    cp examples/2021/decisions.csv "$here/avgjørelser.csv"
    cp examples/2021/program.toml examples/2021/soknader.ods "$here"
    cp fixtures/import/nettskjema.csv "$here/nettskjema æ.csv"
done
both() {
    local wanted=$1 step=$2 side status
    shift 2
    for side in L W; do
        cd "$work/$side/Søknader og ål"
        status=0
        if [ $side = L ]; then "$linux" "$@"; else windows "$@"; fi > "$step.ut" 2> "$step.feil" < /dev/null || status=$?
        [ "$status" = "$wanted" ] || { cat "$step.feil"; wrong "$step: exit status $status on $side"; }
        # Paths are written as each system writes them.
        sed -i 's/\\/\//g' "$step.ut" "$step.feil"
    done
}
intake='søknader 2021.xlsx'
both 0 import import "$intake" -o 'inntak å.json' --lang nb
both 1 validate validate "$intake" --queue 'kø.xlsx' --requests brev --annotate kopi.xlsx --lang nn
both 0 freeze select "$intake" --decisions avgjørelser.csv --program program.toml --places 24 -o opptak --lang nb
both 0 draw select opptak/frozen.json --seed '7 9 12 20 23 28 31 + 4' --lang nb
both 0 withdraw select opptak/protocol.json --withdraw 3011 --date 2021-06-20 --lang nb
both 0 verify verify opptak/protocol.json --intake opptak/intake.json
both 0 report report opptak/protocol.json -o rapport --date 2021-06-21
both 0 again report opptak/protocol.json -o rapport --date 2021-06-22 --force
both 0 schedule schedule opptak/protocol.json -o kalender
both 0 ods select soknader.ods --decisions avgjørelser.csv --places 24 --seed '1 2 3' -o prøve
both 2 mistyped select 'søknader 2022.xlsx' --lang nb
both 2 exists import 'nettskjema æ.csv' -o 'inntak å.json' --lang nb
diff -r "$work/L" "$work/W" || wrong 'a byte differs'
done_ "$(find "$work/W" -type f | wc -l) files as on Linux, byte for byte"
if find "$work/W" -name '.innoskole-*' | grep .; then wrong 'left over'; fi

cd "$work/W/Søknader og ål"
windows import '*æ.csv' --format json 2> /dev/null | grep -q 'nettskjema æ.csv' || wrong 'wildcard, or a reader that has seen enough'
told="$(windows import '*.finnes-ikke' 2>&1 || true)"
grep -q file-not-found <<< "$told" || wrong "wildcard without a file: $told"
done_ 'wildcards'

# A year in its folder, by a script and by the guide. wine shows its console on the terminal it was started from: a program that is started
# alone there has a terminal, as after a double click, and is the guide.
year="$work/W/År for år"
mkdir -p "$year"
cd "$year"
# A console takes a line when Enter is pressed, and only while somebody asks.
typed() { for line; do sleep 2; printf '%s\r' "$line"; done; }
guide() { { sleep 5; typed "$@"; } | script -qec "wine '$bin/innoskole.exe' --lang nn" /dev/null; }
told="$(guide '' 2021 '' 1.6.2021 24 '' '' '' '' '' q)"
grep -q 'Køyrer: innoskole year --new opptak-2021' <<< "$told" || wrong "guide: $told"
grep -q 'Legg rekneark i' <<< "$told" || wrong "æøå on the console: $told"
[ -f opptak-2021/program.toml ] && grep -q '^places = 24' opptak-2021/program.toml || wrong 'the guide made no folder'
done_ 'the guide makes a folder, with æøå on the console'
cp "$OLDPWD/søknader 2021.xlsx" opptak-2021/innboks
windows year opptak-2021 > told || [ $? = 1 ] || wrong 'the first yearly run'
[ -f opptak-2021/saksliste.xlsx ] || wrong 'no list of cases'
rm opptak-2021/saksliste.xlsx
cp "$OLDPWD/avgjørelser.csv" opptak-2021/saksliste.csv
touch opptak-2021/laas.txt
windows year opptak-2021 > told || wrong "the yearly run that freezes: $(cat told)"
printf '\xef\xbb\xbf7 9 12 20 23 28 31 + 4\r\n' > opptak-2021/startverdi.txt
windows year opptak-2021 --date 2021-06-14 > told || wrong "the yearly run that draws: $(cat told)"
[ -f opptak-2021/rapport/offentlig/protokoll.html ] || wrong 'no reports'
done_ 'a year in its folder'
cd "$work/W/Søknader og ål"

held() {
    local file=$1 status=0
    shift
    wine "$bin/hold.exe" "$file" > holding & holder=$!
    for _ in $(seq 100); do grep -q held holding && break; sleep 0.1; done
    grep -q held holding || wrong "$file cannot be held"
    sha256sum opptak/* > before
    windows "$@" > /dev/null 2> told || status=$?
    kill $holder
    wait $holder 2> /dev/null || true
    grep -q close-the-file told && [ "$status" = 2 ] || { cat told; wrong "held: $*"; }
    sha256sum --quiet -c before || wrong 'something was written'
    if find . -name '.innoskole-*' | grep .; then wrong 'left over'; fi
    done_ "held: $(head -n 1 told)"
}
held "$intake" validate "$intake" --lang nb
held kø.xlsx validate "$intake" --queue kø.xlsx --force --lang nb
held opptak/result.csv select opptak/protocol.json --withdraw 0301 --date 2021-06-21 --lang nb
held opptak/protocol.json select opptak/protocol.json --withdraw 0301 --date 2021-06-21 --lang nb
held rapport/internt/rapport.xlsx report opptak/protocol.json -o rapport --date 2021-06-23 --force --lang nb

for id in 0301 3038; do
    windows select opptak/protocol.json --withdraw $id --date 2021-06-21 > told.$id 2>&1 & echo $! >> running
done
recorded=0
for run in $(cat running); do if wait "$run"; then recorded=$((recorded + 1)); fi; done
[ "$recorded" -ge 1 ] || wrong 'neither was recorded'
# One withdrew before.
[ "$(grep -c '"cause": *"withdrew"' opptak/protocol.json)" = $((recorded + 1)) ] || wrong 'an event is lost'
windows verify opptak/protocol.json > /dev/null || wrong 'two at once'
done_ "two at once: $recorded recorded"
windows --version
ls -l "$bin/innoskole.exe" "$linux" | awk '{print $5, $NF}' | sed "s|$work/||"
