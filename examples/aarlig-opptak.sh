#!/usr/bin/env bash
# Årets opptak, steg for steg: examples/aarlig-opptak.sh MAPPE
#
# Mappen har
#   program.toml       programfilen, med antall plasser (places) og hvor frøet kommer fra
#   innboks/           regnearkene, slik de kom
#   avgjorelser.xlsx   avgjørelsene, når det er noen: en utfylt arbeid/ko.xlsx under nytt navn (eller avgjorelser.csv)
#   frys eller frys.txt  en tom fil: nå kan det fryses
#   froe.txt           frøet på én linje, når det er kjent (froe-reserve.txt: fra reserven, om den første kilden sviktet)
#   hendelser/         svar på tilbudene: svar-1.csv, svar-2.csv … (nummer;svar;dato)
#
# Den gjør det som kan gjøres, og sier hva et menneske må gjøre. Den kan kjøres så ofte man vil, for eksempel hver time (cron):
#   0 7-17 * * 1-5  /opt/innoskole/examples/aarlig-opptak.sh /srv/opptak/2026 >> /srv/opptak/2026/logg.txt 2>&1
# Ingenting trekkes to ganger, og ingenting sendes. Slutter med 0: venter på neste steg; 1: et menneske må gjøre noe; 2: det gikk galt.
set -euo pipefail
si() { printf '%s\n' "$*"; }
if [ ! -d "${1:-}" ]; then
    echo "Hvilken mappe? examples/aarlig-opptak.sh MAPPE" >&2
    exit 2
fi
cd "$1"
for trengs in program.toml innboks; do
    if [ ! -e "$trengs" ]; then
        echo "I mappen mangler $trengs" >&2
        exit 2
    fi
done
# To kjøringer på én gang: den andre venter ikke, den kommer igjen.
mkdir -p arbeid
if command -v flock > /dev/null; then
    exec 9> arbeid/laas
    if ! flock -n 9; then si "En annen kjøring er i gang"; exit 0; fi
fi
innoskole="${INNOSKOLE:-innoskole}"
export INNOSKOLE_LANG=nb
run() { "$innoskole" "$@" --program program.toml; }

if [ -e avgjorelser.xlsx ] && [ -e avgjorelser.csv ]; then
    si "Både avgjorelser.xlsx og avgjorelser.csv ligger her: ta bort den som ikke gjelder"
    exit 1
fi
avgjorelser=()
for fil in avgjorelser.xlsx avgjorelser.csv; do
    if [ -e "$fil" ]; then avgjorelser=(--decisions "$fil"); fi
done

# 1. Programfilen: sier den imot seg selv, stopper alt.
status=0
"$innoskole" program --check program.toml > arbeid/programfil.txt || status=$?
if [ "$status" != 0 ]; then si "Rett programfilen: se arbeid/programfil.txt"; exit $((status == 1 ? 1 : 2)); fi

if [ ! -e opptak/frozen.json ] && [ ! -e opptak/protocol.json ]; then
    # 2. Det som er kommet: innlest, sammenlignet med reglene, og det som venter på noen.
    run import innboks -o arbeid/intake.json --force > arbeid/innlesing.txt
    status=0
    rm -f arbeid/ko-ny.xlsx
    run validate arbeid/intake.json "${avgjorelser[@]}" --queue arbeid/ko-ny.xlsx > arbeid/regler.txt || status=$?
    if [ "$status" -ge 2 ]; then exit 2; fi
    # En kø som noen har fylt ut, skrives aldri over.
    if [ -e arbeid/ko.xlsx ] && ! cmp -s arbeid/ko.xlsx arbeid/ko-skrevet.xlsx; then
        si "arbeid/ko.xlsx er fylt ut: lagre den som avgjorelser.xlsx, og ta den bort fra arbeid"
        exit 1
    fi
    if [ -e arbeid/ko-ny.xlsx ]; then
        cp arbeid/ko-ny.xlsx arbeid/ko-skrevet.xlsx
        mv arbeid/ko-ny.xlsx arbeid/ko.xlsx
    else
        rm -f arbeid/ko.xlsx arbeid/ko-skrevet.xlsx
    fi
    si "Innlest $(find innboks -type f | wc -l) filer: se arbeid/innlesing.txt og arbeid/regler.txt"
    if [ "$status" = 1 ]; then si "Noe venter: fyll ut arbeid/ko.xlsx, og lagre den som avgjorelser.xlsx"; fi
    # 3. Frys, når noen har bestemt det.
    if [ ! -e frys ] && [ ! -e frys.txt ]; then si "Ikke frosset: legg filen frys i mappen når alt er avgjort"; exit "$status"; fi
    if ! run select innboks "${avgjorelser[@]}" -o opptak > arbeid/kunngjoring.txt 2> arbeid/feil.txt; then
        cat arbeid/feil.txt >&2
        if ! grep -q '\[undecided\]' arbeid/feil.txt; then exit 2; fi
        si "Ikke frosset: noe er ikke avgjort"
        exit 1
    fi
    si "Frosset. Kunngjør før frøet finnes: se arbeid/kunngjoring.txt"
fi

# 4. Trekk, når frøet er kjent. Er det plass til alle, er det ingenting å trekke.
if [ ! -e opptak/protocol.json ]; then
    reserve=()
    froe=froe.txt
    if [ -s froe-reserve.txt ]; then reserve=(--fallback); froe=froe-reserve.txt; fi
    if [ ! -s "$froe" ]; then si "Venter på frøet: skriv det i froe.txt"; exit 0; fi
    # Slik Windows skriver tekst: med et merke først og vognretur sist.
    run select opptak/frozen.json --seed "$(sed 's/^\xef\xbb\xbf//; s/\r$//' "$froe")" "${reserve[@]}" > arbeid/trekning.txt
    si "Trukket: se arbeid/trekning.txt"
fi

# 5. Svar på tilbudene, i den rekkefølgen filene har. Det som er registrert fra før, telles ikke to ganger.
for svar in hendelser/*.csv; do
    if [ -e "$svar" ]; then run select opptak/protocol.json --answers "$svar" > arbeid/svar.txt; fi
done

# 6. Regn ut alt på nytt, og skriv det som skal leses.
status=0
"$innoskole" verify opptak/protocol.json --intake opptak/intake.json > arbeid/etterregning.txt || status=$?
if [ "$status" = 1 ]; then si "Protokollen stemmer ikke: se arbeid/etterregning.txt"; fi
if [ "$status" != 0 ]; then exit "$status"; fi
# Brevene beholder datoen fra første gang; skriv en annen i brevdato.txt.
if [ ! -s brevdato.txt ]; then date +%F > brevdato.txt; fi
run report opptak/protocol.json "${avgjorelser[@]}" -o rapport --date "$(cat brevdato.txt)" --force > arbeid/rapport.txt
status=0
run schedule opptak/protocol.json -o kalender --force > arbeid/kalender.txt || status=$?
if [ "$status" = 1 ]; then si "Noe i årets kalender må rettes: se arbeid/kalender.txt"; fi
si "Ferdig: rapport/offentlig kan publiseres, rapport/internt er kontorets eget"
exit "$status"
