# Kvar setning ein brukar les, på nynorsk. Dei same nøklane står i nb.ftl og en.ftl.

## Funn: kva ein regel fann, og kva som kan gjerast

finding-A01-blank = Ingen kommune er oppgjeven.
finding-A01-unknown = «{ $written }» er ingen kommune i registeret.
finding-A01-near = «{ $written }» er ingen kommune i registeret. Nærast: { $candidates }.
finding-A01-several = «{ $written }» kan vere fleire kommunar: { $candidates }.
finding-A01-disagree = Nummeret og namnet i «{ $written }» høyrer ikkje saman. Moglege: { $candidates }.
finding-A02-other-name = «{ $written }» vart kjend att som { $municipality }, etter eit anna av dei offisielle namna.
finding-A02-confirmed = «{ $written }» vart lese som { $municipality }; det seier koplingsfila.
finding-A02-decided = Det er avgjort at «{ $written }» er { $municipality }.
finding-A02-respelled = «{ $written }» vart kjend att som { $municipality }, skriven på ein annan måte.
finding-A02-older-number = «{ $written }» vart kjend att som { $municipality }, etter nummeret { $older }, som ikkje lenger er i bruk.
finding-A02-older-name = «{ $written }» vart kjend att som { $municipality }, etter namnet som nummer { $older } ein gong hadde.
finding-A02-once-named = «{ $written }» er { $municipality }. Ein gong var dette òg namnet på det som no er { $others }.
finding-A03 =
    { $count ->
        [one] Det finst ein annan søknad frå same kommune: { $places }.
       *[other] Det finst { $count } andre søknader frå same kommune: { $places }.
    }
finding-A04 =
    { $count ->
        [one] Det er 1 deltakar; det er kravd minst { $limit }.
       *[other] Det er { $count } deltakarar; det er kravd minst { $limit }.
    }
finding-A05 = Det er { $count } deltakarar; høgst { $limit } er tillatne.
finding-A06 =
    { $count ->
        [0] Ingen sektor er oppgjeven; det er kravd minst { $limit } ulike.
        [one] Det er 1 sektor; det er kravd minst { $limit } ulike.
       *[other] Det er { $count } sektorar; det er kravd minst { $limit } ulike.
    }
finding-A06-no-column = Fila har ingen kolonne for sektorar; det er kravd minst { $limit } ulike.
finding-A07 = Skildringa av utfordringa, eller av kva de ønskjer å oppnå, manglar.
finding-A07-no-column = Fila har ingen kolonne for skildringa.
finding-A08 = Skildringa har { $count } ord; høgst { $limit } er tillatne ({ $over } for mange).
finding-A09-blank = Tilrådinga frå kommunen manglar.
finding-A09-no = Tilrådinga frå kommunen seier «{ $written }»: det er ikkje eit ja.
finding-A09-settled = Det som står om tilrådinga, «{ $written }», blir ikkje rekna som ei tilråding.
finding-A09-no-column = Fila har ingen kolonne for tilrådinga frå kommunen.
finding-A10 = Motteken { $received }, etter fristen { $deadline }: ikkje med i loddtrekkinga, men blir teken opp i den rekkjefølgja søknadene kom så lenge det er plassar att.
finding-A11 = Mottakstidspunktet «{ $written }» kan ikkje lesast som eitt tidspunkt.
finding-A11-blank = Mottakstidspunktet manglar.
finding-A11-early = Tidspunktet for mottak, «{ $written }», er lenge før fristen: feil år?
finding-A11-no-time = Mottakstidspunktet «{ $written }» har ikkje klokkeslett, og fristen er den dagen.
finding-A11-no-column = Fila har ingen kolonne for mottakstidspunktet.
finding-A12 = { $lead } søkjer saman med { $others }. { $lead } er nemnd først og gjev nummer, landsdel og storleik.
finding-A13 = Tilrådinga frå kommunen seier «{ $written }»: korkje ja eller nei.
finding-A14 = E-postdomenet { $domain } høyrer til { $named }, og det er ikkje kommunen som søkjer.
finding-A15 = Kolonnen «{ $column }» seier «{ $written }», og det er ingen av verdiane i oppsettsfila: { $values }.
finding-A15-blank = Kolonnen «{ $column }», som plassane blir fordelte etter, er ikkje fylt ut.
finding-A15-error = Kolonnen «{ $column }», som plassane blir fordelte etter, har ein feil i seg: { $written }.
finding-A15-no-column = Fila har ingen kolonne «{ $column }», som plassane blir fordelte etter.
finding-A16 = Kolonnen «{ $column }», med referansen som skal stå på fakturaen, er ikkje fylt ut.
finding-A16-no-column = Fila har ingen kolonne «{ $column }», med referansen som skal stå på fakturaen.
finding-P01 = Namnet manglar.
finding-P01-several = Cella har meir enn eitt namn: «{ $written }». Kvar deltakar skal ha sin plass i skjemaet.
finding-P02 = «{ $written }» kan ikkje vere ei e-postadresse.
finding-P02-blank = E-postadressa manglar.
finding-P03 = Same e-postadresse som deltakar { $first }: éin person to gonger, eller to som deler adresse?
finding-P04 = Student, med studiepoeng: «{ $education }».
finding-P04-decided = Student, med studiepoeng, etter ei avgjerd.
finding-P05 = Skal vurderast individuelt: utdanning «{ $education }», erfaring «{ $experience }».
finding-P06 = Kursdeltakar, med kursbevis og utan studiepoeng: «{ $education }».
finding-P06-decided = Kursdeltakar, med kursbevis og utan studiepoeng, etter ei avgjerd.
finding-P07 = Utdanninga «{ $written }» kan ikkje lesast som år eller studiepoeng.
finding-P07-blank = Utdanninga er ikkje fylt ut.
finding-P07-experience = Erfaringa «{ $written }» kan ikkje lesast som eit tal på år, og ho avgjer her.
finding-P07-experience-blank = Erfaringa er ikkje fylt ut, og ho avgjer her.
finding-P07-no-column = Fila har ingen kolonne for utdanning.
finding-P07-no-experience-column = Fila har ingen kolonne for erfaring, og ho avgjer her.
finding-P08 = Utanfor målgruppa: «{ $written }».
finding-P09 = Same e-postadresse står i ein annan søknad: { $places }.

way-out-A01 = Vel kommunen i sakslista. Eller skriv nummeret eller det offisielle namnet til kommunen i cella, og køyr på nytt. Er det skrive slik i fleire søknader, kan du svare éin gong i ei koplingsfil: «innoskole import FILER --write-mapping mapping.xlsx», arket «Kommunar» (i ei mapping.toml under [municipalities]: "{ $key }" = "{ $number }").{ $last ->
        [none] {""}
       *[other] {" "}Er rada ingen søknad (ein sum, ein merknad), ta ho bort, eller sei i ei mapping.toml under [sheets] kva rad som er den siste: {"{"} layout = "table", last = { $last } {"}"}.
    }
way-out-A02 = Ingenting å gjere om det stemmer; elles må cella rettast.
way-out-A03 = Avgjer kva for ein som gjeld: skriv «gjeld» eller «fell bort» i sakslista.
way-out-A04 = Be kommunen om fleire deltakarar, eller lat han vere ute.
way-out-A05 = Spør kommunen kven som skal strykast, slik at det blir høgst { $limit } att; skriv «blir stroken» for dei, og for ingen andre.
way-out-A06 = Be kommunen om deltakarar frå fleire sektorar, eller skriv «oppfylt» som avgjerd, med ei grunngjeving.
way-out-A07 = Be kommunen om skildringa, eller skriv «oppfylt» som avgjerd, med ei grunngjeving.
way-out-A08 = Be kommunen korte ho ned, eller skriv «oppfylt» som avgjerd, med ei grunngjeving.
way-out-A09 = Be kommunen om tilrådinga, eller skriv «oppfylt» som avgjerd, med ei grunngjeving.
way-out-A10 = Ingenting å gjere om det stemmer. Elles skriv du kommunen på ei tom linje nedst i sakslista, «i tide» som avgjerd, og kvifor.
way-out-A11 = Avgjer sjølve tidspunktet, som 2021-06-01 14:30, eller «i tide».
way-out-A12 = Ingenting å gjere om det stemmer.
way-out-A13 = Les ho, og skriv «oppfylt» eller «ikkje oppfylt» som avgjerd, med ei grunngjeving.
way-out-A14 = Sjå etter at søknaden er frå rett kommune.
way-out-A15 = Spør kommunen, skriv ein av { $values } i cella, og importer på nytt.
way-out-A16 = Spør kommunen om referansen, og skriv han i sakslista. Dette held ikkje søknaden ute.
way-out-lacking = Om ein kolonne har det under ei anna overskrift, lag ei koplingsfil med «innoskole import FILER --write-mapping mapping.xlsx», sei det der, og køyr på nytt med --mapping mapping.xlsx. Vart det aldri spurt om, svar for alle på arket «Svar» der, eller i ei mapping.toml under [lacking]: { $lacking }. Elles spør, og avgjer for kvar.
way-out-no-column = Om ein kolonne har det under ei anna overskrift, lag ei koplingsfil med «innoskole import FILER --write-mapping mapping.xlsx», sei det der, og køyr på nytt med --mapping mapping.xlsx. Elles spør, og avgjer for kvar.
way-out-P01 = Spør kommunen om namnet, og skriv det i sakslista.
way-out-P02 = Spør kommunen om adressa, og skriv ho i sakslista.
way-out-P03 = Skriv «éin person» eller «to personar» som avgjerd.
way-out-P04 = Ingenting å gjere.
way-out-P05 = Vurder, og skriv «student» eller «kursdeltakar» som avgjerd, med ei grunngjeving. Dette held ikkje søknaden ute så lenge.
way-out-P06 = Ingenting å gjere.
way-out-P07 = Spør om utdanninga, og skriv «student» eller «kursdeltakar» som avgjerd. Dette held ikkje søknaden ute så lenge.
way-out-P07-experience = Spør kor mange år det er (eit tal over 10 tel berre med eininga si: «16 år», «18 månader»), og skriv «student» eller «kursdeltakar» som avgjerd. Dette held ikkje søknaden ute så lenge.
way-out-P08 = Spør om deltakaren har ein nøkkelfunksjon, er leiar eller er folkevald.
way-out-P09 = Sjå etter om same personen er med to gonger.

## Det som ikkje lét seg gjere

fault-annotate-kind = Kopien med merknader er ei arbeidsbok (.xlsx).
    .hint = Lat namnet slutte på .xlsx.
fault-annotate-needs-spreadsheets = Dette er innlesne søknader (intake.json), ikkje sjølve reknearka.
    .hint = Oppgje sjølve reknearka saman med --annotate.
fault-annotate-too-large = Eit ark har fleire rader eller kolonnar enn ei arbeidsbok kan ha.
    .hint = Del fila, og merk éin del om gongen.
fault-answer-unwritable = Svaret kan ikkje skrivast ut ({ $message }). Heller ingen filer vart skrivne.
    .hint = Sjå etter kvar utskrifta blir send.
fault-answers-answer = «{ $found }» er ikkje eit ja eller eit nei, og er ikkje registrert.
    .hint = Skriv ja eller nei. Er svaret ikkje avklara enno, lèt du cella stå tom. «ikkje svara» skriv du først når fristen er ute: då går plassen vidare.
fault-answers-column-twice = Kolonnen «{ $header }» står der to gonger, eller tyder det same som ein annan.
    .hint = Lat éin av dei stå, og ta ut den andre.
fault-answers-contradict = { $id } har eit anna svar frå { $date } i rad { $row }, og ingenting viser kva for eit som kom sist.
    .hint = Spør kommunen, og hald på linja som gjeld.
fault-answers-late = { $who }: svaret frå { $date } kom etter den siste dagen for å svare, { $deadline }. Det er ikkje registrert.
    .hint = Skal svaret gjelde, køyr kommandoen på nytt med --accept-late-answer og --reason "…" (grunngjevinga blir offentleg).
fault-answers-too-early = { $who }: «ikkje svara» er datert { $date }, og fristen for å svare er { $deadline }. Det er ikkje registrert.
    .hint = Lat cella stå tom til fristen er ute. Plassen går vidare når «ikkje svara» blir registrert.
fault-year-no-folder = Mappa finst ikkje.
    .hint = Lag ei ny med innoskole year --new MAPPE.
fault-year-two = Både { $first } og { $other } ligg i mappa.
    .hint = Behald den som gjeld, og flytt den andre ut av mappa.
fault-year-lost = Fila manglar, men det som vart skrive av henne, ligg her enno. Ingenting blir låst eller trekt på nytt.
    .hint = Legg fila tilbake. Skal alt gjerast på nytt fordi trekkinga er ugyldig, bruk innoskole select … --replaces.
fault-year-seed-lines = Det står { $count } linjer her, og startverdien er éi.
    .hint = Behald berre linja med tala som avgjer.
fault-year-stray-list = Det står avgjerder i denne fila, men namnet gjer at dei ikkje blir lesne.
    .hint = Gje fila namnet { $list } (eller saksliste.csv), eller flytt ho ut av mappa.
fault-year-set = «{ $found }» er ikkje ei innstilling og ein verdi.
    .hint = Skriv til dømes --set places=24 eller --set deadline=2027-06-01.
fault-year-set-nowhere = «{ $found }» kan ikkje setjast inn i oppsettsfila på denne måten.
    .hint = Lag mappa utan denne innstillinga, og skriv ho i oppsettsfila etterpå.
fault-answers-disagree = Rada gjeld { $other }, og ved sida av står «{ $found }».
    .hint = Rett den som er feil.
fault-answers-columns = Dette er ikkje ei svarfil. Overskrifter funne: { $headers }.
    .hint = Ei svarfil har kolonnane id;answer;date, eller nummer;svar;dato.
fault-answers-municipality = «{ $found }» er ikkje utan tvil nummeret eller namnet på ein kommune.{ $count ->
        [0] {""}
       *[other] {" "}Mogleg: { $candidates }.
    }
    .hint = Skriv dei fire sifra.
fault-applications-alone = Her er søknader utan deltakarar (overskriftene står i rad { $row }), og ingen annan tabell har deltakarane.
    .hint = Ta med fila med deltakarane, eller gje kolonnane for namn og e-post overskrifter som blir forstått.
fault-file-nul = I rad { $row } står det ein byte som ikkje er tekst (NUL).
    .hint = Opne fila i eit reknearkprogram, lagre på nytt, og bruk den nye fila.
fault-folder-without-spreadsheets = Det er ingen rekneark med søknader i mappa.{ $count ->
        [0] {""}
       *[other] {" "}Hoppa over: { $skipped }.
    }
    .hint = Sjekk at det er rett mappe; mapper i mappa blir ikkje lesne.
fault-form-labels-beside = Ved sida av «{ $label }» står fleire etikettar: kva svar som høyrer til kva, kan ikkje avgjerast.
    .hint = Set kvar etikett på si eiga linje med svaret ved sida av; eller lag ein tabell med éi rad per søknad.
fault-form-several-answers = Det står { $count } svar ved sida av «{ $label }»: eit skjema har eitt.
    .hint = Er det fleire søknader ved sida av kvarandre, lag ein tabell med éi rad per søknad. Er det ein merknad, flytt han.
fault-codebook-twice = Også arket «{ $other }» seier kva kodane for overskriftene eller svara tyder, og ikkje det same.
    .hint = Lat det stå som høyrer til denne eksporten.
fault-codebook-two-meanings = Denne rada seier noko anna om { $code } enn ei rad over.
    .hint = Rett arket, eller eksporter svara på nytt med kodeboka.
fault-codebook-value = «{ $found }» er ein kode, og ikkje noko ark seier kva han tyder under { $code }.
    .hint = Legg rada til på arket som seier kva svara tyder, rett cella, eller eksporter svara i ord.
fault-column-contradicted = «{ $header }» seier { $meaning }, men { $count } av { $filled } celler er { $look }.
    .hint = Sjå etter om kolonnar er forskyvde. Stemmer cellene, så rett overskrifta, eller skriv i koplingsfila under [columns] kva kolonna er: "{ $header }" = "…".
fault-columns-proposed = Det er kolonner som berre er forstått etter det som står i dei ({ $count }); ingenting blir brukt utan at nokon har sagt ja.
    .hint = Ta alt slik det står: { $take }. Eller skriv det ned og rett det først: { $write }.
fault-mapping-column = «{ $found }» er ikkje eit gyldig kolonnenamn.
    .hint = Skriv eit av namna øvst i fila, med nummeret til deltakaren der det trengst («email 2»), eller - for ikkje brukt.
fault-mapping-contradicted = «{ $header }» er { $meaning } etter koplingsfila, men { $count } av { $filled } celler er { $look }.
    .hint = Rett koplingsfila, eller cellene om kolonnar er forskovne.
fault-mapping-format = «{ $found }» er ikkje formatet til ei koplingsfil.
    .hint = Første linje skal vere: format = "innoskole-mapping/1"
fault-mapping-lacking = «{ $found }» kan ikkje ha eitt felles svar.
    .hint = Skriv received = "in-time", received = "2021-05-31 12:00" eller endorsement = "checked".
fault-mapping-layout = «{ $found }» er ikkje noko eit ark kan vere.
    .hint = Skriv "table", "applications", "participants", "form" eller "-" for ikkje brukt.
fault-mapping-municipality = «{ $found }» er ikkje utan tvil éin kommune.{ $count ->
        [0] {""}
       *[other] {" "}Mogleg: { $candidates }.
    }
    .hint = Skriv nummeret til kommunen med fire siffer, eller det offisielle namnet.
fault-mapping-choice = «{ $found }» er ikkje blant vala.
    .hint = Vel frå lista i cella, og lagre arbeidsboka på nytt.
fault-mapping-no-key = «{ $found }» står her, men rada seier ikkje kva det gjeld.
    .hint = Lat kolonnen med nøklar, og det som står skrive, vere slik programmet laga dei; eller ta ut rada.
fault-mapping-moved = Overskrifta til «{ $key }» står fleire gonger, og desse kolonnane står i ei anna rekkjefølgje enn i koplingsfila: skjemaet er endra, eller ein nøkkel i koplingsfila. Det kan ikkje seiast kven kvar av dei gjeld.
    .hint = Skriv koplingsfila på nytt med «innoskole import FILER --write-mapping FIL», og sjå gjennom ho.
fault-mapping-question = «{ $key }» spurde om «{ $question }» då koplingsfila vart skriven; { $now ->
        [none] no seier inga kodebok kva ho spør om.
       *[other] no spør ho om «{ $now }».
    }
    .hint = Skriv koplingsfila på nytt med «innoskole import FILER --write-mapping FIL», og sjå gjennom ho.
fault-mapping-row = «{ $found }» er ikkje noko radnummer.
    .hint = Skriv eit heilt tal frå 1, eller lat cella stå tom.
fault-mapping-form-header = Eit skjema har inga rad med overskrifter.
    .hint = Ta «header = { $found }» ut av linja.
fault-mapping-unnumbered = Tilordningsfila seier «{ $name }», men her står deltakarane ved sida av kvarandre: kven sin er han?
    .hint = Skriv han med nummeret til deltakaren: "{ $name } 1".
fault-mapping-choose = «{ $found }» er eit val som ikkje er teke enno.
    .hint = Skriv eitt av dei, til dømes "ja".
fault-mapping-no-form = Tilordningsfila seier at dette er eit skjema, men det har ikkje etikettar for kommunen og for namn og e-post til deltakarane.
    .hint = Skriv under [columns] kva etikettane er.
fault-mapping-syntax = Linja kan ikkje lesast: { $message }.
    .hint = Samanlikn med ei fil frå «innoskole import … --write-mapping».
fault-mapping-too-late = Dette er alt lese, og koplingsfila høyrer til lesinga.
    .hint = Les reknearka på nytt med --mapping.
fault-mapping-unconfirmed = Ingen har sagt enno at denne koplingsfila er rett.
    .hint = Opne arbeidsboka, sjå gjennom ho, svar «ja» i cella ved sida av spørsmålet øvst på det første arket, og lagre ho.
fault-mapping-no-book = Denne arbeidsboka er inga koplingsfil: ho har ikkje noko ark med kolonnar og nøklane deira.
    .hint = Lag ei med «innoskole import FILER --write-mapping mapping.xlsx».
fault-mapping-values = Det går ikkje an å omsetje verdiar i «{ $found }».
    .hint = Skriv [values.endorsement] eller eit anna av namna øvst i fila, utan nummer.
fault-participant-elsewhere = Deltakaren står ved { $theirs }, men søknaden med nummeret «{ $written }» er frå { $own }.
    .hint = Rett nummeret eller kommunen i reknearket.
fault-participant-of-which = «{ $written }» har fleire søknader, og deltakaren seier ikkje kva for ein.
    .hint = Legg til ein kolonne «Søknadsnummer» i begge tabellane.
fault-participant-of-none = Rada seier ikkje kva søknad ho høyrer til.
    .hint = Fyll ut kommunen eller nummeret til søknaden.
fault-participant-without-application = Det er ingen søknad som høyrer til «{ $written }».{ $near_count ->
        [0] {""}
       *[other] {" "}Nærast: { $near }.
    }
    .hint = Rett rada i reknearket, ta med fila med søknaden, eller sei i koplingsfila under [municipalities] kva for ein det er: "{ $written }" = "NNNN".
fault-participants-missing = { $count ->
        [one] Ingen er fylt ut som deltakar i søknaden ({ $places }).
       *[other] Ingen er fylt ut som deltakar i { $count } av { $total } søknader ({ $places }).
    } Kolonnane er truleg forstått feil.
    .hint = Sjå kva kolonnane er tekne for: «innoskole import FILER --write-mapping mapping.xlsx». Er det verkeleg ingen fylt ut der, skriv participants = "checked" under [lacking] i koplingsfila.
fault-participants-alone = Her er deltakarar (overskriftene står i rad { $row }), og ingen tabell har søknadene dei høyrer til.
    .hint = Ta med fila med søknadene, eller legg til ein kolonne «Kommune».
fault-attribute-column = Oppsettsfila fordeler etter kolonnen «{ $column }», og ikkje noko ark har han.
    .hint = Gje ein kolonne i reknearket dette namnet, og importer på nytt med same oppsettsfil.
fault-case-ambiguous = Av fleire søknader frå { $id } som vart haldne utanfor på grunn av { $several }, har seinare avgjerder endra kodane; ingenting viser kva for ei som er kva for ei.
    .hint = Lag rapporten med avgjerdene som protokollen vart laga med, eller lås og trekk på nytt med --replaces.
fault-close-the-file = Fila er open i eit anna program.
    .hint = Lukk ho der, eller lagre ein kopi under eit anna namn, og køyr på nytt.
fault-column-twice = Kolonnen «{ $header }» tyder det same som kolonne { $other }.
    .hint = Gje ei av dei to overskriftene eit anna namn, eller sei i koplingsfila kva kvar er, og køyr på nytt.
fault-columns-missing = Rad { $row } liknar mest på overskriftene, men nødvendige kolonnar manglar: { $missing }. Overskrifter som vart funne: { $headers }.
    .hint = Sei i ei koplingsfil kva kolonnane er: «innoskole import FILER --write-mapping mapping.xlsx» lagar ho. Nødvendige er kommunen og namna og e-postadressene til deltakarane.
fault-correction-date-missing = Søknaden frå { $who } er endra, og han seier ikkje når det vart motteke; rettingar må vere mottekne innan { $deadline }.
    .hint = Legg til --date og dagen rettingane vart mottekne.
fault-correction-late = Søknaden frå { $who } er endra av noko som vart motteke { $date }; rettingar måtte vere mottekne innan { $deadline }, så det blir ikkje teke med.
    .hint = Set tilbake i reknearket det som stod der før: den førre importen har det. Er det gode grunnar, avgjer saka i sakslista, med grunngjevinga.
fault-decision-alike = Fleire søknader frå { $application } har nøyaktig desse opplysningane ({ $facts }), så éi linje om { $code } kunne gjelde kva som helst av dei.
    .hint = Skriv éi linje for kvar av dei, alle med same avgjerd; eller avgjer først kva for søknad som gjeld (A03).
fault-decision-ambiguous = Avgjerda om { $code } passar til fleire saker i { $application }; kontrollkodane er { $facts }.
    .hint = Skriv kontrollkoden til saka i rada. Koden står i ein skjult kolonne i sakslista (vis han med plussteiknet over kolonnane), og i «innoskole validate --format csv».
fault-decision-application = «{ $found }» er ikkje eit kommunenummer.
    .hint = Skriv dei fire sifra i nummeret til søknaden, som 3405.
fault-decision-before-receipt = Avgjerda om { $code } for { $application } er datert før søknaden vart motteken.
    .hint = Rett datoen.
fault-decision-blank = Feltet «{ $column }» er tomt, men ei avgjerd er påbyrja.
    .hint = Kvar linje må ha avgjerd, grunngjeving, namn og dato. Namn og dato kan stå éin gong, øvst i sakslista.
fault-decision-code = «{ $found }» er ikkje ein kode.
    .hint = Kodar ser ut som A03 eller P05; lista står i README.
fault-decision-date = «{ $found }» er ikkje ein dato.
    .hint = Skriv han som 2021-06-03.
fault-decision-date-odd = Avgjerda er datert { $date }, og det kan ikkje stemme: ho måtte vere før { $last }.
    .hint = Kontroller året. Ein dato i framtida ville avløyse det som blir avgjort seinare.
fault-decision-disagrees = «{ $found }» og «{ $before }» ({ $other }) er avgjorde om den same saka på same dag, { $date }.
    .hint = Slett linja som er feil, eller gje den seinare ein seinare dato. Gjeld dei to søknader, er søknaden eller deltakaren feil i ei av dei.
fault-decision-facts-changed = Det avgjerda om { $code } for { $application } bygde på, er endra; kontrollkoden er no { $facts }.
    .hint = Lag ei ny saksliste (--queue): der ventar saka igjen, og kan avgjerast på nytt.
fault-decision-facts = «{ $found }» er ikkje ein kontrollkode: han har 12 teikn, 0–9 og a–f. Eit reknearkprogram kan ha gjort koden til eit tal.
    .hint = Kopier koden frå «innoskole validate», eller bruk ei saksliste i ei arbeidsbok (.xlsx), der han held fram med å vere tekst.
fault-decision-municipality = «{ $found }» finst ikkje i registeret, eller kan vere fleire kommunar.
    .hint = Skriv nummeret til kommunen, eller namnet slik det står i registeret; fleire som søkjer saman, blir skilde med komma.
fault-decision-who-several = «{ $found }» er fleire kommunar.
    .hint = Skriv éin kommune på kvar linje. Av kommunar som søkjer saman, skriv du den som er nemnd først i søknaden.
fault-decision-who-other = Linja er om ein annan søknad eller deltakar enn «{ $found }», etter dei skjulte kolonnane.
    .hint = Kanskje vart berre nokre av kolonnane sorterte, eller cella er endra. Lag ei ny saksliste under eit anna namn, og skriv avgjerdene der.
fault-decision-no-case = Avgjerda { $code } for { $who } passar ikkje til noka open sak.
    .hint = Rett nummer, kode eller deltakar, eller ta ut linja. Søkjer fleire kommunar saman, står søknaden på den som er nemnd først. Er ei sak om kva for ein kommune det er, avgjord på nytt, lag ei ny saksliste.
fault-decision-none-stands = Avgjerdene seier at alle søknadene frå { $municipality } fell bort.
    .hint = Lat éin av dei gjelde. Har kommunen trekt seg, skriv du «søknaden er trekt tilbake» for kvar.
fault-decision-not-decidable = { $found } kan ikkje avgjerast i sakslista.
    .hint = Lat felta på linja stå tomme. Det som manglar, må kommunen sende; rett det så i reknearket.
fault-decision-participant = «{ $found }» er ikkje rett som deltakar her.
    .hint = Kodar som byrjar med P, må ha nummeret til deltakaren; dei med A har ikkje noko.
fault-decision-two-stand = Avgjerdene seier at to søknader frå { $municipality } gjeld.
    .hint = Lat éin av dei gjelde.
fault-decision-value = «{ $found }» er inga avgjerd her; tillate: { $allowed }.
    .hint = Skriv ei av dei ord for ord, eller ein eigen verdi der det går an.
fault-decision-without-target = Avgjerda nemner korkje søknad eller kontrollkode.
    .hint = Fyll ut nummeret til søknaden, eller kontrollkoden. Koden står i sakslista, og i «innoskole validate --format csv».
fault-decisions-several-sheets = Det står avgjerder på fleire ark: { $sheets }.
    .hint = Samle dei på eitt ark, og ta bort det andre.
fault-decisions-column-twice = Kolonnen «{ $header }» er der to gonger, så det går ikkje an å seie kva for ein som gjeld.
    .hint = Ta bort den eine, eller gje han ei anna overskrift.
fault-decisions-change-frozen = Desse avgjerdene endrar kven som er med, eller kor mange deltakarar: det er låst.
    .hint = Avgjer berre korleis deltakarar er med (P05, P07). For alt anna er det hendingar: «innoskole select PROTOKOLL --withdraw» eller «--grant».
fault-decisions-columns = Sakslista kan ikkje lesast: Det er ingen kolonne for { $missing }. Overskrifter som vart funne: { $headers }.
    .hint = Nokre av kolonnane er skjulte i sakslista, og programmet treng dei. Lag ei ny saksliste under eit anna namn, og skriv avgjerdene der. Ei avgjerdsfil som er laga for hand, har kolonnane application;code;participant;facts;decision;reason;by;date.
fault-decisions-label-twice = «{ $column }» står to gonger over overskriftene.
    .hint = Behald den eine.
fault-drawn-already = Trekkinga er allereie gjord i denne protokollen, og kan ikkje gjerast om.
    .hint = For å prøve ein annan startverdi: bruk den låste søkjarlista, eller lås i ei anna mappe.
fault-event-accepted = { $id } har alt takka ja.
    .hint = Ingenting å gjere.
fault-event-date = «{ $found }» er ikkje ein dato.
    .hint = Skriv han slik: 2021-06-20, eller 20.06.2021.
fault-event-ambiguous = { $id } har fleire søknader i protokollen: { $several }.
    .hint = Sei kva for ein med --which og talet framføre.
fault-event-date-missing = Datoen for mottak manglar.
    .hint = Legg til --date og dagen det vart motteke, til dømes --date 2021-06-20.
fault-event-date-odd = { $date } kan ikkje vere dagen det vart motteke: han måtte liggje mellom { $first } og { $last }.
    .hint = Kontroller år og månad.
fault-event-has-place = { $id } har alt plass.
    .hint = Ingenting å gjere.
fault-event-late = Den seine søknaden frå { $id } har ingen deltakarar, eller ikkje noko mottakstidspunkt.
    .hint = Kontroller han med: innoskole validate
fault-event-municipality = { $number } i den seine søknaden frå { $who } er alt med i { $other }, som har plass eller ventar: ein kommune har éin søknad (A03).
    .hint = Spør kva for ein som gjeld. Blir den tidlegare trekt, registrer det først med --withdraw.
fault-event-before-receipt = Den seine søknaden frå { $id } kom inn etter { $date }.
    .hint = Oppgje dagen han vart teken inn, med --date.
fault-event-known = { $id } står allereie i protokollen.
    .hint = Ingenting å gjere.
fault-event-needs-protocol = Dette er ikkje protokollen frå etter trekkinga.
    .hint = Oppgje protocol.json frå etter trekkinga.
fault-event-no-place = { $id } har ingen plass å takke ja til.
    .hint = Kontroller nummeret. Dei som ventar, treng ikkje svare.
fault-event-nothing-to-undo = Det er inga hending att å angre.
    .hint = Sjølve trekkinga blir aldri angra. Ei trekking som må kjennast ugyldig, blir erstatta: --replaces.
fault-event-older = { $who }: eit svar frå { $date } kjem ikkje etter det som er registrert { $last }: plassen, eller det førre svaret.
    .hint = Kontroller datoen. Var den nyaste hendinga feil, ta henne tilbake med --undo.
fault-event-partner = { $who } er med i søknaden frå { $lead }.
    .hint = Gjeld det heile søknaden, oppgjev du { $lead }.
fault-event-no-offer = { $id } har ingen plass, så det er ingenting å takke nei til.
    .hint = Før det som at søknaden er trekt, med --withdraw.
fault-event-nobody = Ingen er nemnd blant dei som trekkjer seg.
    .hint = Oppgje minst eitt kommunenummer.
fault-event-places = { $count } plassar kan ikkje leggjast til.
    .hint = Oppgje eit heilt tal frå 1.
fault-event-reason = Grunngjevinga er tom.
    .hint = Oppgje grunngjevinga etter --reason. Ho er offentleg: nemn ingen personar.
fault-event-unknown = { $id } står ikkje i protokollen.
    .hint = Kontroller nummeret mot protokollen. Er nokon utelaten ved ein feil: innoskole verify PROTOKOLL --what-if ID
fault-event-which = --which passar ikkje for { $id }: { $count ->
        [0] det er berre éin søknad som kan vere meint.
       *[other] kommunen har { $count } søknader utanfor trekkinga, talde frå 0.
    }
    .hint = Lat det stå ope, eller vel ein av dei.
fault-event-withdrawn = { $id } har alt trekt seg eller takka nei.
    .hint = Var den nyaste hendinga feil, ta henne tilbake med --undo.
fault-explain-unknown = Det er ingen søknad frå «{ $found }» her.
    .hint = Oppgje namnet eller nummeret til kommunen, eller kontrollkoden til søknaden slik «innoskole validate» viser han.
fault-file-blank = Det står ingenting i ho.
    .hint = Sjå etter at det er rett fil, og at ho vart lagra.
fault-file-broken = Arbeidsboka kan ikkje lesast ({ $message }).
    .hint = Opne fila i eit reknearkprogram, lagre som .xlsx under eit anna namn, og bruk den fila.
fault-file-confused = Fila kan ikkje lesast: Fila er skadd eller av ein annan type enn namnet seier.
    .hint = Opne fila i eit reknearkprogram, lagre ho på nytt under eit anna namn, og bruk den nye.
fault-file-empty = Fila er tom: 0 byte.
    .hint = Sjå etter at det er rett fil, og at heile vart kopiert.
fault-file-encrypted = Arbeidsboka er verna med passord.
    .hint = Opne fila med passordet, lagre utan, og bruk den fila.
fault-file-exists = Fila finst allereie, med anna innhald.
    .hint = Vel eit anna namn eller ei anna mappe, eller byt ut fila med --force.
fault-freeze-odd = Lista vart ikkje låst: ein protokoll med dette kunne ingen kontrollere. Sjå på { $what }.
    .hint = Sjå etter usynlege teikn eller doble mellomrom i oppsettsfila, registeret og namna på filene. Finn du ingen, er dette ein feil i programmet: meld frå.
fault-file-is-folder = Dette er ei mappe.
    .hint = Oppgje ei fil i mappa.
fault-file-is-html = Dette er ei nettside, same kva namnet seier.
    .hint = Opne fila i eit reknearkprogram, lagre som .xlsx, og bruk den fila.
fault-file-is-decisions = Dette er ei saksliste.
    .hint = Oppgje ho etter --decisions.
fault-file-mixed = Fila er UTF-8, men rad { $row } har ein byte som ikkje er det: ein del av ho er truleg limt inn frå ei anna fil.
    .hint = Opne fila i eit reknearkprogram, rett rada, lagre på nytt, og bruk ho.
fault-file-not-a-spreadsheet = Dette er ikkje eit rekneark.
    .hint = XLSX, XLS, XLSB, ODS og CSV kan lesast.
fault-file-not-found = Det finst inga slik fil.{ $near_count ->
        [0] {""}
       *[other] {" "}Meinte du { $near }?
    }
    .hint = Sjå etter om namnet er rett, og kva mappe du står i. Eit namn med mellomrom må stå i hermeteikn.
fault-file-not-text = Dette er korkje ei arbeidsbok eller tekst i UTF-8, UTF-16 eller Windows-1252.
    .hint = XLSX, XLS, XLSB, ODS og CSV kan lesast.
fault-file-open-quote = Eit hermeteikn i rad { $row } blir aldri lukka, og slukar radene etter.
    .hint = Opne fila i eit reknearkprogram og lagre ho på nytt, eller ta ut hermeteiknet.
fault-file-too-large = Fila er større enn søknader kan vere: meir enn { $limit } { $what }.
    .hint = Sjekk at det er rett fil. Er ho det, lagre arket med søknadene som CSV, og bruk det.
fault-file-twice = Dette er same fila som { $other }: byte for byte.
    .hint = Oppgje kvar fil éin gong.
fault-file-unreadable = Fila kan ikkje lesast ({ $message }).
    .hint = Sjå etter at du har lov til å opne ho.
fault-file-unwritable = Fila kan ikkje skrivast ({ $message }). Ingenting vart skrive.
    .hint = Sjå etter at det er plass på disken, og at du har lov til å skrive der.
fault-hex = Sjekksummen etter { $option } er ikkje fullstendig. Han skal ha 64 teikn: 0–9 og a–f.
    .hint = Kopier sjekksummen på nytt derifrå han vart kunngjord.
fault-intake-needed = Fleire filer vart oppgjevne, og ei av dei er { $found }.
    .hint = Oppgje anten rekneark, eller éi intake.json, eller éi frozen.json. Ein startverdi eller ei grunngjeving med mellomrom står i hermeteikn.
fault-import-own = Dette er lese før, og ikkje eit rekneark.
    .hint = Bruk det med «innoskole validate» eller «innoskole select».
fault-intake-is-protocol = Dette er ein protokoll. Reglane blir brukte på innlesne søknader.
    .hint = Oppgje reknearket eller intake.json.
fault-intake-unreadable = Dette er ikkje innlesne søknader som denne versjonen kan lese ({ $message }).
    .hint = Les inn på nytt: innoskole import … -o intake.json
fault-lottery-mistake = Loddtrekkinga lét seg ikkje rekne ut ({ $step }).
    .hint = Dette er ein feil i programmet. Ver venleg og meld frå, og oppgje talet på søknader i kvar gruppe.
fault-nobody-fits = Ingen får plass: ingen søknad har så få som { $seats } deltakarar.
    .hint = Kontroller --seats: det tel deltakarar, ikkje søknader.
fault-not-drawn = Trekkinga er ikkje gjord i denne protokollen.
    .hint = Trekk først: innoskole select frozen.json --seed "…"
fault-queue-filled = Det står allereie avgjerder i denne fila, og dei ville gått tapt.
    .hint = Vel eit anna namn; heller ikkje --force byter ut fila. Oppgje fila med --decisions òg, så får den nye sakslista med seg avgjerdene.
fault-queue-unsure = Fila er inga saksliste som kan lesast, og det som står der, kunne gå tapt.
    .hint = Vel eit anna namn, eller flytt fila.
fault-queue-kind = Ei saksliste er ein CSV eller ei arbeidsbok (.xlsx).
    .hint = Lat namnet slutte på .csv eller .xlsx.
fault-nothing-eligible = Ingen søknad oppfyller krava, så ingen kan få plass.
    .hint = «innoskole validate» viser kva som manglar i kvar av dei.
fault-option-not-here = { $option } kan ikkje brukast når søkjarlista er låst eller trekkinga er gjord.
    .hint = Ta bort innstillinga, eller oppgje reknearket for å låse på nytt.
fault-option-unused = { $option } har ingen verknad her.
    .hint = Lat det vere, eller sjå --help for kommandoen om kva det høyrer saman med.
fault-output-is-input = Dette er eit rekneark som blir lese; det ville gå tapt.
    .hint = Vel eit anna namn.
fault-output-not-a-file = Dette er korkje ei fil eller ei mappe.
    .hint = Vel eit anna namn med -o.
fault-output-is-file = Dette er ei fil, og her trengst ei mappe.
    .hint = Vel eit anna namn med -o.
fault-output-decisions = I denne fila står det avgjerder som nokon har teke; dei ville gå tapt.
    .hint = Vel eit anna namn; ikkje eingong --force byter ho ut.
fault-output-twice = To utfiler har dette namnet.
    .hint = Gi kvar av dei sitt eige namn.
fault-output-busy = Ei anna køyring av innoskole skriv her.
    .hint = Vent til ho er ferdig, og køyr på nytt.
fault-protocol-moved-on = Noko anna er registrert i denne protokollen i mellomtida. Ingenting vart skrive.
    .hint = Køyr på nytt: då byggjer ho vidare på det som står der no.
fault-output-drawn = Her ligg protokollen frå ei trekking som er gjord, og han blir aldri bytt ut med ei anna trekking.
    .hint = Vel ei anna mappe med -o.
fault-page-unmade = Ei side kunne ikkje lagast: { $message }
    .hint = Dette er ein feil i programmet; meld gjerne frå.
fault-places-missing = Det er ikkje kjent kor mange plassar det er.
    .hint = Legg til --places og talet på søknader (eller --seats og talet på deltakarar): { $command }. Talet kan òg stå i oppsettsfila, som places.
fault-program-balance-count = Oppsettsfila fordeler ikkje etter noko.
    .hint = Behald minst éin [[balance]].
fault-program-balance-proportional = Måla for { $attribute } kan ikkje vere forholdsmessige slik dei står.
    .hint = proportional går med places, åleine, utan min_each og wishes; delar av municipalities eller inhabitants berre for landsdel og size.
fault-program-balance-twice = Det er fordelt to gonger etter { $attribute }.
    .hint = Samle alle måla i éin [[balance]].
fault-program-balance-unknown = «{ $found }» er ikkje ein eigenskap.
    .hint = landsdel og size står åleine; andre treng eit namn av a–z, 0–9 og _, og column, overskrifta på kolonnen.
fault-program-balance-values = Verdiane til { $attribute } er ikkje ei liste som kolonnen kan samanliknast med.
    .hint = Skriv kvar verdi som kan stå i kolonnen, éin gong og utan «/»: values = ["kyst", "innland"]. landsdel og size har ingen.
fault-program-capacity = Både places og seats er oppgjevne.
    .hint = Behald ein av dei: places tel søknader, seats deltakarar.
fault-program-date = Her skal det stå ein dato, utan hermeteikn.
    .hint = Skriv han som 2021-06-01; der det kan stå eit klokkeslett, som 2021-06-01T12:00:00.
fault-program-missing = «{ $found }» manglar.
    .hint = Samanlikn med innoskole program: vart ei linje eller ei overskrift i klammer sletta?
fault-program-type = «{ $found }» er ikkje av rett slag: her skal det stå { $wanted }.
    .hint = innoskole program viser korleis kvar verdi blir skriven.
fault-program-variant = «{ $found }» er ikkje tillate her. Tillate: { $known }.
    .hint = Skriv ei av dei.
fault-program-education = assessed_years ({ $assessed }) er over student_years ({ $student }).
    .hint = Rett ein av dei.
fault-program-clock = Her skal det stå eit klokkeslett.
    .hint = Skriv det som "09:00", med fire siffer og i hermeteikn.
fault-program-oral-pairs = Talet på sensorpar (pairs) kan ikkje vere { $found }.
    .hint = Skriv eit tal frå 1 til 100 som pairs.
fault-program-study-year = Studieåret er «{ $year }», og nemner ikkje noko år.
    .hint = Skriv study_year som "2021–2022"; utan det kan ingen seie kva datoar som er utanfor.
fault-program-oral-starts = Den siste starten på munnleg eksamen er før den første.
    .hint = Rett first_start eller last_start.
fault-program-furthest = furthest_percent kan ikkje vere { $found }.
    .hint = Skriv eit tal frå 0 til 100 som furthest_percent.
fault-program-oral-conflict = Ein konflikt nemner par { $found }, og det er { $pairs }.
    .hint = Nummerer para frå 1.
fault-program-peer-groups = Ei gruppe har minst { $least } og høgst { $most }.
    .hint = Rett least eller most under [peer_groups].
fault-program-school-week = Eit år har inga veke { $found }.
    .hint = Skriv ei veke frå 1 til 53.
fault-program-correction-deadline = Rettefristen { $date } er før søknadsfristen { $deadline }.
    .hint = Rett correction_deadline.
fault-program-format = Formatet er «{ $found }»; denne versjonen les «{ $wanted }».
    .hint = Byrj med: innoskole program
fault-program-gathering = Samling { $number } sluttar før ho byrjar.
    .hint = Rett datoane.
fault-program-id = Id-en «{ $found }» kan berre ha a–z, 0–9 og bindestrek.
    .hint = Endre han; han er med i nøkkelen til trekkinga.
fault-program-oral = Den munnlege eksamenen sluttar før han byrjar.
    .hint = Rett datoane.
fault-program-contact = «{ $found }» er ingen å skrive tilbake til.
    .hint = Skriv name og email under [contact], eller ta heile tabellen ut.
fault-program-contact-page = «{ $found }» er ikkje nettadressa til ei mappe.
    .hint = Skriv adressa til mappa der protokoll.html blir lagd ut, med https:// framfor og / til slutt.
fault-program-logo = Logoen kan ikkje vere «{ $found }».
    .hint = Legg ei PNG- eller SVG-fil i same mappe som oppsettsfila, og skriv berre namnet på fila.
fault-program-blank = { $way } er tom.
    .hint = Skriv det som skal stå i breva, eller ta linja ut.
fault-logo-missing = Logoen som oppsettsfila nemner, ligg ikkje her.
    .hint = Legg han saman med oppsettsfila, eller ta logo ut av [sender].
fault-logo-wrong = Dette er ikkje eit bilete som kan stå i brev: PNG eller SVG, høgst 1 MB.
    .hint = Lagre logoen som PNG eller SVG, mindre enn 1 MB.
fault-program-organisation-number = «{ $found }» er ikkje eit organisasjonsnummer: ni siffer, der det siste kontrollerer dei andre.
    .hint = Sjå etter i Einingsregisteret, og rett nummeret.
fault-program-description = Ei skildring kan ikkje ha eit einaste ord.
    .hint = Hev description_words_max.
fault-program-literature = Litteratur kostar frå { $min } kr, og det er meir enn det meste, { $max } kr.
    .hint = Rett literature_min eller literature_max.
fault-program-word-twice = Ordet «{ $word }» står både under { $one } og under { $other }.
    .hint = Ta det ut av det eine.
fault-program-correction-seed = Rettingar kan kome til { $date }, og startverdien til trekkinga kjem { $seed }.
    .hint = Lat correction_deadline kome før trekkinga: det som er låst, kan ikkje rettast.
fault-program-reply-seed = Svarfristen er { $date }, men tala som avgjer trekkinga, kjem { $seed }.
    .hint = Lat reply_deadline kome etter trekkinga.
fault-program-sectors = Ein søknad må ha { $sectors } ulike sektorar, og høgst { $participants } deltakarar.
    .hint = Senk sectors_min, eller hev participants_max.
fault-program-participants = participants_min ({ $min }) og participants_max ({ $max }) seier imot kvarandre.
    .hint = Det minste er minst 1 og høgst det største.
fault-program-seed-source = Kjelda til startverdien { $date } kan ikkje vere slik.
    .hint = Kjelda kjem etter fristen; Lotto blir trekt på laurdagar og har ikkje digits; dice har digits, 10 til 100; begge har text; reserven er ikkje før den første.
fault-program-seed-register = Startverdien skal kome { $date }, men registeret er det for { $valid_on }: meir enn eitt år etter eller to år før.
    .hint = Rett datoane under [register] til dette opptaket, eller datoen til kjelda.
fault-program-size-class-name = Ein storleiksklasse kan ikkje heite «{ $found }».
    .hint = Gje han eit namn utan «/».
fault-program-size-class-twice = To storleiksklassar har same namnet.
    .hint = Gje kvar sitt namn.
fault-program-size-classes = Storleiksklassane dekkjer ikkje alle kommunar.
    .hint = Grensene stig frå klasse til klasse, og berre den siste har inga.
fault-program-unknown-key = «{ $found }» er ikkje kjend her. Meinte du «{ $nearest }»?
    .hint = innoskole program viser alle nøklar.
fault-program-value = Dette kan ikkje lesast slik ei oppsettsfil blir skriven ({ $message }).
    .hint = innoskole program viser korleis kvar verdi blir skriven.
fault-program-letters = Bokstavane æ, ø og å er øydelagde i fila: her står «{ $found }».
    .hint = Fila er lagra med feil teiknkoding, til dømes av «>» i PowerShell. Lag ho på nytt med innoskole program -o program.toml, eller lagre ho som UTF-8.
fault-program-wish-bounds = Målet om { $value } ({ $attribute }) har inga grense, eller eit minimum over maksimumet sitt.
    .hint = Rett min eller max; utan eigen min gjeld min_each.
fault-program-wish-twice = Det er to mål for { $value } ({ $attribute }).
    .hint = Behald eitt av dei.
fault-program-wish-value = «{ $value }» er ingen verdi av { $attribute }.
    .hint = Sjå etter skrivemåten.
fault-program-wishes-maxima = Måla om høgst så mange for { $attribute } gjev rom for { $sum } plassar, og det er { $places }.
    .hint = Hev ein max, eller senk places. Trekkinga ville fylle alle plassane, og måla ville vike.
fault-program-wishes-places = Måla om minst så mange for { $attribute } er til saman { $sum }, og det er { $places } plassar.
    .hint = Senk ein min, eller hev places. I trekkinga ville mål vike med så lite som mogleg.
fault-previous-no-intake = Dette er inga tidlegare innlesing.
    .hint = Skriv intake.json frå førre gong etter --previous.
fault-protocol-changed = Protokollen er endra etter at han vart laga: sjekksummen stemmer ikkje lenger.
    .hint = Bruk fila slik ho vart kunngjord.
fault-protocol-files = Den { $found } som er her, er ikkje den som protokollen vart laga av.
    .hint = Legg den rette ved sida av protokollen: ho vart skriven saman med frozen.json.
fault-protocol-needed = Dette er ingen protokoll.
    .hint = Oppgje ein frozen.json eller protocol.json: innoskole select skriv dei.
fault-protocol-register = Kommuneregisteret som blir brukt, passar ikkje til protokollen: { $municipality } står ikkje i det, eller har ein annan storleik eller landsdel der.
    .hint = Oppgje registeret som protokollen vart laga med: --register og mappa.
fault-protocol-rendering = Protokollen er ikkje skriven slik dette programmet skriv han, så han er endra her eller av eit anna program.
    .hint = Bruk fila slik ho vart kunngjord.
fault-protocol-unreadable = Dette er ikkje ein protokoll som denne versjonen kan lese ({ $message }).
    .hint = Bruk fila slik ho vart kunngjord.
fault-protocol-unsound = Det denne protokollen seier, heng ikkje saman, sjølv om sjekksummen stemmer: han er ikkje laga av dette programmet.
    .hint = «innoskole verify» fortel kva som ikkje stemmer. Bruk fila slik ho vart kunngjord.
fault-protocol-unwritable = Protokollen kan ikkje skrivast ({ $message }).
    .hint = Dette er ein feil i programmet. Meld han, er du snill.
fault-register-data = Kommuneregisteret kan ikkje lesast ({ $message }).
    .hint = Samanlikn med tabellane i programmet: UTF-8, komma, dei same kolonnane (README fortel). Vart det ikkje oppgjeve noko --register, meld feilen.
fault-register-landsdel = «{ $found }» er ingen landsdel. Dei er { $known }.
    .hint = Rett kolonnen landsdel.
fault-register-name = Kommune { $number } heiter «{ $found }»; eit namn har bokstavar, på éi linje.
    .hint = Rett namnet.
fault-register-number-twice = Nummeret { $number } høyrer til to kommunar på same dagen: sjå òg linje { $line }.
    .hint = Rett nummeret, eller valid_from og valid_to.
fault-register-population-twice = Kommune { $number } har to folketal for { $date }.
    .hint = Behald eitt av dei.
fault-register-date = Inga kommuneinndeling dekkjer { $date }.
    .hint = Programmet har registera frå 1. januar 2020; oppgje eit anna med --register, eller rett valid_on i oppsettsfila.
fault-register-population = Det er ingen innbyggjartal for { $date } ({ $municipality } manglar). Tal finst for { $dates }.
    .hint = Skriv den nyaste av dei i oppsettsfila: population = { $newest }
fault-replaces-source = Ei trekking som erstattar ei anna, treng ei kjelde til startverdien som blir kunngjord på nytt, med datoar etter datoane til den ugyldige trekkinga: tal som alt kan vere kjende, prov ingenting.
    .hint = Skriv nye [seed_source.primary] og [seed_source.fallback] i oppsettsfila, med nye datoar.
fault-row-key-lost = Cella som seier kva søknad rada høyrer til, har ein feil i seg: { $found }.
    .hint = Skriv i ho det formelen skulle ha gitt: søknadsnummeret, eller kommunen.
fault-row-of-which = { $count } søknader frå { $municipality } passar til denne rada, og ho seier ikkje kva for ein ho høyrer til.
    .hint = Ta opp att kolonnane til søknaden på kvar av radene, eller legg til ein kolonne «Søknadsnummer».
fault-row-without-number = Ei rad seier noko om søknaden sin, men ikkje nummeret (kommune «{ $municipality }»).
    .hint = Fyll ut nummeret; der radene har nummer, er det nummeret som seier kva søknad ei rad høyrer til.
fault-row-too-long = Rada går ut over dei { $columns } kolonnane med overskrift («{ $found }»): eit skiljeteikn står truleg inne i ein tekst, og resten er forskoven.
    .hint = Opne fila i eit reknearkprogram, rett rada, og lagre på nytt; eller set teksten i hermeteikn.
fault-rows-disagree = Radene for søknadsnummer { $number } seier ulike ting: samanlikn med celle { $other }.
    .hint = Rett den som er feil, eller gje ho eit eige søknadsnummer.
fault-report-what = Ingenting seier kva som skal skrivast.
    .hint = Alle rapportane: { $command }. Heile historia til éin søknad: --explain og nummeret i staden for -o.
fault-report-needs-intake = Dei innlesne søknadene ligg ikkje her, og kontoret sine eigne rapportar treng dei.
    .hint = Oppgje dei med --intake, eller skriv berre det som kan kunngjerast, med --public.
fault-report-date-early = Brev kan ikkje ha datoen { $date }: det siste dei fortel om, er frå { $newest }.
    .hint = Oppgje ein dato som ikkje er tidlegare.
fault-report-date-late = Brev kan ikkje ha datoen { $date }: seinast { $last } for dette opptaket.
    .hint = Kontroller årstalet.
fault-template-wrong = Ein av dykkar eigne malar kan ikkje brukast: { $message }
    .hint = Rett han; «innoskole report --write-templates MAPPE» skriv originalen.
fault-template-blank = Malen gjev eit tomt dokument.
    .hint = Rett han; «innoskole report --write-templates MAPPE» skriv originalen.
fault-pdf-missing = Dette programmet er bygd utan PDF.
    .hint = Bruk eit utgjeve program, eller bygg det med «cargo build --release --features pdf». Utan --pdf blir breva skrivne som HTML.
fault-archive-others = I mappa ligg filer som ikkje er frå dette arkivet: { $files }.
    .hint = Vel ei tom mappe, eller flytt dei bort.
fault-close-no-intake = Dette er ikkje mappa til eit opptak: program.toml manglar.
    .hint = Nemn mappa som innoskole year arbeider i.
fault-source-personal = Filnamnet inneheld namnet eller adressa til ein person, og namna på filene blir kunngjorde med søkjarlista.
    .hint = Gje fila eit anna namn, og køyr på nytt.
fault-year-closed = Dette opptaket er avslutta.
    .hint = Det som er kunngjort, ligg i rapport/offentlig. Står det att filer som skulle vore sletta, køyr innoskole close på nytt. Lag ei ny mappe til neste opptak.
fault-close-undrawn = Trekkinga er ikkje gjord i denne mappa, så opptaket kan ikkje avsluttast.
    .hint = Avslutt opptaket når trekkinga er gjord, breva er sende og klagefristen er ute.
fault-close-no-law = Oppsettsfila seier ikkje kor lang klagefristen er.
    .hint = Utan [law] i oppsettsfila veit ikkje programmet når noko kan slettast. Slett då sjølv det som har personopplysningar.
fault-close-no-letters = Ingen har skrive datoen på breva, så klagefristen kan ikkje reknast ut.
    .hint = Skriv datoen på breva i denne fila, til dømes 2027-06-20.
fault-close-date = Skriv kva dag det er, med --date.
    .hint = Til dømes --date 2027-08-01.
fault-close-early = Klagefristen går til og med { $last }, og det er { $today } i dag. Ingenting er sletta.
    .hint = Vent til fristen er ute og alle klager er avgjorde.
fault-files-left = { $count ->
        [one] 1 fil kunne
       *[other] { $count } filer kunne
    } ikkje slettast, den første er { $first }. Dei andre er sletta.
    .hint = Lukk filene eller få rett til å slette dei, og køyr kommandoen på nytt.
fault-years-twice = To av protokollane er frå same opptak: { $id }.
    .hint = Oppgje kvart opptak éin gong; av ei trekking som er gjord om igjen, den siste.
fault-templates-none = Det er ingen mal i denne mappa: korkje letter.html, letter.css eller letter.nb.ftl.
    .hint = «innoskole report --write-templates MAPPE» skriv dei.
fault-sentences-unreadable = Setningane kan ikkje lesast her.
    .hint = Skriv kvar setning på si eiga linje: namnet, eit likskapsteikn og teksten. Ei linje som held fram, byrjar med mellomrom.
fault-sentence-unknown = Programmet har inga setning som heiter «{ $key }».
    .hint = Skriv namnet slik det står i fila frå --write-templates, eller ta linja ut.
fault-sentence-fact = Setninga «{ $key }» får ikkje vite noko som heiter «{ $found }».
    .hint = Bruk berre namna med dollarteikn som står i setninga i fila frå --write-templates.
fault-sentence-broken = Setninga «{ $key }» kan ikkje seiast: { $message }.
    .hint = Skriv teksten slik han skal stå, utan å vise til andre setningar.
fault-calendar-other = Denne kalenderen har hendingar som ikkje er frå dette programmet ({ $id }); dei ville gå tapt eller bli avlyste.
    .hint = Vel eit anna namn eller ei anna mappe.
fault-schedule-output = Verken ein kalender eller ei mappe.
    .hint = Lat namnet slutte på .ics for éin kalender, eller oppgje ei mappe for alt.
fault-propose-output = Den føreslåtte oppsettsfila må ha eit namn som sluttar på .toml.
    .hint = Vel eit slikt namn, til dømes program-neste.toml.
fault-propose-no-year = Det er ikkje noko år å byrje frå: studieåret er «{ $year }».
    .hint = Skriv study_year i oppsettsfila som "2021–2022".
fault-propose-none = Ingenting passar i { $year }. I vegen: { $checks }.
    .hint = «innoskole schedule» fortel kva desse kontrollane finn i år; rett det i oppsettsfila først.
fault-propose-several = Ingenting passar i { $year }: fleire kontrollar på ein gong står i vegen.
    .hint = «innoskole schedule» fortel kva kontrollane finn i år; rett det i oppsettsfila først.
fault-seed-character = «{ $found }» ({ $codepoint }) kan ikkje stå i ein startverdi.
    .hint = Tillate er siffer, bokstavane a–z æøå, mellomrom og + - , . : /
fault-seed-dice = «{ $found }» er ikkje { $digits } terningkast.
    .hint = Skriv nøyaktig { $digits } siffer frå 1 til 6, i den rekkjefølgja dei vart kasta.{ $fallback ->
        [yes] { "" }
       *[no] { " " }Svikta den kunngjorde kjelda, legg til --fallback.
    }
fault-seed-empty = Startverdien er tom.
    .hint = Oppgje tala som vart trekte, som --seed "7 9 12 20 23 28 31 + 4".
fault-seed-lotto = «{ $found }» er ikkje ei Lotto-trekking.
    .hint = Skriv dei sju vinnartala i stigande rekkjefølgje (ulike, 1 til 34), så + og tilleggstalet: 7 9 12 20 23 28 31 + 4.{ $fallback ->
        [yes] { "" }
       *[no] { " " }Svikta den kunngjorde kjelda, legg til --fallback.
    }
fault-seed-missing = Søkjarlista er låst. For å trekkje må du oppgje tala som avgjer.
    .hint = Legg til --seed og tala som vart trekte.
fault-seed-no-fallback = Ingen reserve vart kunngjord.
    .hint = Ta bort --fallback.
fault-seed-spelling = Startverdien er skrive «{ $found }», og kunngjorde startverdiar har berre éin skrivemåte.
    .hint = Kontroller tala, og er dei rette, skriv: --seed "{ $right }"
fault-rule-unknown = «{ $found }» er ikkje ein kode.
    .hint = Kodar ser ut som A03 eller P05. Dei er: { $codes }.
fault-several-tables = Det er søknader på fleire ark: { $sheets }.
    .hint = Sei i koplingsfila under [sheets] kva for eit: "-" for dei som ikkje skal brukast; eller lagre kvart som ei eiga fil.
fault-several-tables-on-sheet = Det er fleire tabellar på arket: overskrifter i rad { $rows }.
    .hint = Flytt dei til kvar si fil, eller sei i koplingsfila under [sheets] kva for ein: "{ $sheet }" = {"{"} layout = "table", header = { $header }, last = { $last } {"}"}
fault-table-without-rows = Det er overskrifter, men ingen søknad under dei.
    .hint = Sjå etter at det er rett fil, og at ho vart lagra.
fault-too-many-columns = Tabellen er for stor til å vere ein med søknader.
    .hint = Sjå etter at det er rett fil.
fault-too-many-sheets = Det er for mange ark.
    .hint = Les færre filer om gongen.
fault-undecided = 
    { $count ->
        [one] 1 søknad er ikkje avgjord.
       *[other] { $count } søknader er ikkje avgjorde.
    } Alle søknader må vere avgjorde før søkjarlista kan låsast.
    .hint = Lag ei saksliste ({ $command }), fyll lista ut, og oppgje henne med --decisions. Eller hald søknadene utanfor med --leave-out-undecided; protokollen viser då kven det gjeld.
fault-event-late-undecided = Ein sein søknad er ikkje avgjord, så ingenting vart registrert.
    .hint = Avgjer han først: { $command }. Oppgje så den utfylte sakslista med --decisions.
fault-workbook-unwritable = Arbeidsboka kan ikkje lagast ({ $message }).
    .hint = Dette er ein feil i programmet. Meld han, er du snill.
fault-usage = Kommandolinja er ikkje til å forstå ({ $message }).
    .hint = { $help } viser kva som kan skrivast.
fault-usage-command = «{ $found }» er ingen kommando.{ $near_count ->
        [0] {""}
       *[other] {" "}Meinte du { $near }?
    }
    .hint = Kommandoane er { $commands }. innoskole --help seier kva kvar av dei er til.
fault-usage-option = Innstillinga «{ $found }» finst ikkje her.{ $near_count ->
        [0] {""}
       *[other] {" "}Meinte du { $near }?
    }
    .hint = { $help } viser innstillingane. Ein tekst med mellomrom må stå i hermeteikn: "Søknader 2026.xlsx".
fault-usage-value = «{ $found }» kan ikkje vere verdien av { $option }.
    .hint = { $kind ->
        [number] Skriv eit heilt tal over null, til dømes 24.
        [order] Skriv talet framføre søknaden som er meint, talt frå 0.
        [year] Skriv eit årstal, til dømes 2027.
        [language] Skriv nb (bokmål), nn (nynorsk) eller en (engelsk).
       *[other] Skriv ein av desse: { $allowed }.
    }
fault-usage-value-missing = { $option } må ha noko etter seg.
    .hint = { $help } viser kva.
fault-usage-missing = Dette manglar: { $missing }.
    .hint = { $kind ->
        [option] { $help } viser korleis.
       *[other] Til dømes: { $example }. Fleire: { $help }
    }
fault-usage-conflict = { $option } og { $other } går ikkje saman.
    .hint = Utelat ein av dei. { $help } viser vala.
fault-usage-letters = Kommandolinja har eit teikn som ikkje kan lesast.
    .hint = Skriv på nytt; ikkje kopier frå eit dokument.

## Ord

status-taking-part = med i trekkinga
status-admitted = har plass
status-accepted = har plass, har takka ja
status-admitted-late = har plass (kom etter fristen)
status-waiting = på venteliste
status-late = kom etter fristen
status-not-eligible = oppfyller ikkje krava
status-undecided = ikkje avgjord
status-set-aside = lagd til side
status-eligible = oppfyller krava
status-granted = tildelt
status-withdrawn = har trekt seg
status-declined = takka nei
status-no-answer = svara ikkje i tide
count-applications = søknader
count-taking-part = med i trekkinga
count-admitted = har plass
count-waiting = på ventelista
count-withdrew = har trekt seg
count-declined = takka nei
count-no-answer = svara ikkje i tide
count-not-eligible = oppfyller ikkje krava
count-undecided = ikkje avgjorde
count-set-aside = lagde til side
count-participants = deltakarar med plass
count-tracks-unknown = utan opplysning om studiepoeng eller kurs
set-aside-withdrawn = søknaden er trekt tilbake
set-aside-falls = ein annan søknad gjeld
landsdel = Landsdel
size = Storleik
size-small = liten
size-medium = middels
size-large = stor
group-small = små kommunar
group-medium = mellomstore kommunar
group-large = store kommunar
group-seats = { $count } deltakarar
large-parts = delar i fila
large-bytes = byte når ho er pakka ut
large-applications = søknader
large-participants = deltakarar
large-sheets = ark
large-file = byte
large-line = byte i éi linje eller celle
large-text = byte i ulike tekstar
large-cells = celler
large-texts = felles tekstar
large-depth = nivå i kvarandre
layout-wide = éi rad per søknad
layout-long = éi rad per deltakar
layout-applications = éi rad per søknad, deltakarane i ein annan tabell
layout-participants = éi rad per deltakar, søknadene i ein annan tabell
layout-form = eit skjema med éin søknad
sure-listed = overskrifta
sure-words = orda i spørsmålet
sure-mapped = koplingsfila
and = og
or = eller
unknown-municipality = Ukjend kommune
participant = deltakar { $number }
hint = Kva du kan gjere
months = januar februar mars april mai juni juli august september oktober november desember
date = { $day }. { $month } { $year }
moment = { $date } kl. { $time }

field-municipality = kommune
field-application_number = søknadsnummer
field-received = motteken
field-sectors = sektorar
field-challenge = utfordring
field-outcome = kva de ønskjer å oppnå
field-endorsement = tilråding
field-contact_name = kontaktperson
field-contact_email = e-posten til kontaktpersonen
field-name = namn på deltakar
field-last_name = etternamn på deltakar
field-email = e-post til deltakar
field-sector = sektor for deltakar
field-position = stilling for deltakar
field-target_group = målgruppe for deltakar
field-education = utdanning for deltakar
field-experience = erfaring for deltakar
field-of-participant = deltakar { $number }, { $field }
short-name = namn
short-last_name = etternamn
short-email = e-post
short-sector = sektor
short-position = stilling
short-target_group = målgruppe
short-education = utdanning
short-experience = erfaring
field-attribute = nemnt i oppsettsfila

chance = { $chance } ({ $whole },{ $part } %)

head-municipality = Kommune
head-county = Fylke
head-landsdel = Landsdel
head-size = Storleik
head-seats = Deltakarar
head-chance = Sjanse
head-ticket = Lodd
head-waiting-ticket = Ventelistelodd
head-number = Nr.
head-count = Tal
head-status = Status
head-who = Kven
head-value = Fordelt etter
head-applicants = Søkjarar
head-wished = Ønskt
head-admitted = Fått plass
head-met = Oppfylt?
head-why = Kvifor
head-received = Motteken
head-column = Kolonne
head-meaning = Lesen som
head-sure = Etter

## Import

import-title = Lese inn
import-sheet =
    { $place }: { $layout }, overskrifter i rad { $header }. { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    }, { $applications ->
        [one] 1 søknad
       *[other] { $applications } søknader
    }, { $participants ->
        [one] 1 deltakar
       *[other] { $participants } deltakarar
    }.
import-missing = Ingen kolonne for: { $missing }. Reglane som spør etter det, seier frå.
import-left-out = { $place }: { $rows ->
        [one] 1 rad vart ikkje lesen, slik koplingsfila seier
       *[other] { $rows } rader vart ikkje lesne, slik koplingsfila seier
    }.
import-filled = { $count ->
        [one] 1 rad seier ingenting om søknaden sin, og høyrer til den over
       *[other] { $count } rader seier ingenting om søknaden sin, og høyrer til den over
    }.
import-total = I alt: rader { $rows }, søknader { $applications }, deltakarar { $participants }.
import-hidden-sheet = { $place } er eit skjult ark; det er lese som dei andre.
import-hidden-rows = { $place }: skjulte eller filtrerte rader som er lesne som dei andre: { $rows }.
import-day-order = { $place }: «{ $written }» blir lese som { $read }, sidan { $told-by } i same kolonne berre kan vere skriven i den rekkjefølgja. Celler lesne slik: { $cells }.
import-codebook = { $place }: overskriftene er kodar; kvar blir lesen som spørsmålet sitt i { $questions }.
import-codebook-answers = { $place }: koda svar blir lesne som det dei tyder i { $answers }.
import-by-words = Forstådde etter orda i spørsmålet, ikkje etter lista; sjekk at det stemmer: { $columns }
progress-reading = Les
progress-checking = Bruker reglane
progress-levels = Reknar ut sjansane: { $settled } av { $cells } grupper
progress-allocations = Leiter etter plassfordelingar som gjev desse sjansane
progress-shortfall = Leiter etter plassfordelingar som bommar på måla med høgst { $by }
progress-columns = Reknar ut sjansane: { $settled } av { $cells } grupper, { $compared } plassfordelingar
progress-writing = Skriv
import-skipped = Hoppa over i mappa: { $file }
import-idle = { $place }: Linja «{ $key }» i koplingsfila passa ikkje til noko.
import-lacking = For alle søknader utan ein slik kolonne, etter { $place }: { $field } = { $answer }
import-read-as = { $place }: «{ $written }» er lese som «{ $text }»; det seier koplingsfila.
import-unused-sheet = Ikkje brukt: { $place } (ingen tabell med søknader, eller koplingsfila seier det).
import-unused = Kolonnar som ikkje vart forstådde, og ikkje brukte:
import-columns = Kolonnar
import-recognised = Kommunar som er kjende att etter eit anna namn eller nummer, eller som er uklare:
import-none-otherwise = Kvar kommune vart kjend att etter nummeret eller namnet som gjeld.
import-next = Neste: { $command }
import-mapping-written = Skrive: { $path }. Rett det som er gale i ho, og les reknearka med ho: { $command }
head-samples = Til dømes
meaning-none = ikkje brukt
meaning-may-be = { $several }?
sure-proposed = det som står i han, som foreslått
columns-forms = { $place }: { $count } like skjema
columns-open = * Berre etter det som står i kolonnen: det tel når nokon seier ja. Med ? kan det vere fleire ting, og han blir halden utanfor til nokon seier kva for ein.
columns-masked = Døme frå kolonnar om personar er forkorta: «K… N…» kan vere eit namn.
columns-none = Inga kolonne vart forstått.
columns-none-hint = Sjekk at fila er svara frå skjemaet.
columns-taken = { $place }: «{ $header }» blir lese som { $meaning }: { $why }.
columns-ask = Enter: ja til alt. Eit nummer frå 1 til { $count }: endre den kolonna. q: stopp, og ingenting blir lese.
columns-which = «{ $header }» er:
columns-changed = «{ $header }»: { $meaning }.
columns-no-such = «{ $found }» er ikkje eit nummer i lista. Skriv nummeret som står først på linja.
columns-written = Svara dine står i { $path }, til neste gong det kjem svar frå dette skjemaet: { $command }
why-cells = { $count } av { $filled } celler er { $look }
why-words = overskrifta har { $words }
why-block = kolonne { $position } for deltakar { $number }
why-tool = { $name } legg den til
why-sectors = verdiane er blant sektorane i søknaden
why-same-names = namn og adresser passar saman
why-ticks = éi kolonne per val
why-constant = lik på alle radene til ein søknad
why-near = nesten ei overskrift frå lista
look-email = e-postadresser
look-municipality = kommunar
look-person = namn på personar
look-name = enkle namn
look-date = datoar
look-yes-no = ja eller nei
look-number = tal
look-text = tekstar
look-list = lister
look-length = lengder av tid
look-education = om utdanning
look-career = om erfaring
look-job = stillingar
look-target-group = ord for målgruppa
look-endorser = om kven som godkjenner
look-serial = løpenummer
look-other = noko anna
look-phone = telefonnummer
mapping-unknown = ikkje forstått, og ikkje brukt
mapping-by-mapped = etter koplingsfila
mapping-by-words = etter orda: sjekk
mapping-by-listed = sikkert: står i lista
mapping-columns = Overskrifta, eller cella med overskrifta = kva kolonnen er; - for ikkje brukt. Om deltakarar med nummer der dei står ved sida av kvarandre: "email 2". Namna:
mapping-sheets = Kvart ark: "table" (søknader og deltakarar), "applications" og "participants" (to tabellar som høyrer saman), "form" (eitt skjema), "-" (ikkje brukt). Fleire tabellar på arket: { $example }
mapping-questions = Kva overskrifter som er kodar spurde om då dette vart skrive. Seier kodeboka i ein annan eksport noko anna, stansar arbeidet.
mapping-values = Det som står i cella = slik det skal lesast, til dømes "ja" eller "nei".
mapping-municipalities = Det som står i cella = nummeret til kommunen; bak «›» står kva søknad det er, der berre han er meint. Fjern # der framlegget er rett.
mapping-lacking = Svaret for alle søknader, der ingen kolonne har det. Det står i kjeldene til protokollen at denne fila er brukt.
mapping-book-head = Kva kolonnane i skjemaet ditt er. Sjå gjennom arka, rett det som er gale med listene i dei gule cellene, svar ja under, lagre, og les skjemaet med --mapping og denne fila.
mapping-book-right = Er alt i denne arbeidsboka rett?
mapping-book-yes = ja
mapping-book-no = nei
mapping-book-columns = Kolonnar
mapping-book-municipalities = Kommunar
mapping-book-answers = Svar
mapping-book-sheets = Ark
mapping-book-choices = Val
mapping-book-key = Nøkkel (lat stå)
mapping-book-written = Det som står
mapping-book-municipality = Kva kommune det er
mapping-book-proposed = Kva programmet gjer framlegg om
mapping-book-field = Kva det gjeld
mapping-book-read-as = Korleis det skal lesast
mapping-book-sheet = Ark
mapping-book-layout = Kva det held
mapping-book-header = Rad med overskrifter
mapping-book-last = Siste rad
mapping-book-lacking = (inga kolonne har det)
mapping-book-in-time = alle i tide
mapping-book-checked = kontrollert for alle
mapping-book-table = ein tabell
mapping-book-participants = deltakarar
mapping-book-pick = Vel frå lista.
mapping-head = Kva reknearka er: rett det som er gale, og les dei med --mapping. Linjer som byrjar med #, gjeld ikkje.
changes-title = Sidan førre innlesing
changes-counts = Søknader som er som før: { $same }, endra: { $changed }, komne til: { $came }, borte: { $went }.
changes-findings = Funn som er nye: { $new }, der framleis: { $still }, borte: { $gone }.
changes-came = Komne til
changes-went = Borte
changes-value = { $place }: { $field }: «{ $before }» vart «{ $now }»
changes-finding-new = Nytt: { $finding }
changes-finding-gone = Ikkje lenger: { $finding }
changes-finding-still = Framleis: { $finding }
changes-first-receipt = { $who }: tidspunktet søknaden først kom inn, tel ({ $first }); han kom inn på nytt seinare.
changes-decisions = Avgjerder
changes-decisions-counts = Står: { $stand }, må stadfestast: { $confirm }, har ikkje lenger noko å avgjere: { $gone }.
changes-decision-confirm = Må stadfestast: { $place } ({ $about }): Det avgjerda gjeld, er endra. I ei ny saksliste ventar saka igjen.
changes-decision-gone = Ingenting å avgjere lenger: { $place } ({ $about }). Ta bort linja.

## Validate

validate-nothing = Ingen funn: Alle søknadene oppfyller krava, og ingen saker ventar.
validate-many-lacking = { $count } like: { $example }
validate-many = { $count } i denne kolonnen, som: { $example }
validate-many-cells = Først: { $cells }. Alle: --format csv
validate-many-participants = Deltakarar: { $students } med studiepoeng, { $course } på kurset, { $undecided } ikkje avgjorde.
validate-elsewhere = Står nedanfor, éin gong for mange søknader.
validate-decided = avgjord
validate-summary = { $all ->
        [one] 1 søknad
       *[other] { $all } søknader
    }: { $eligible } oppfyller krava, { $late } kom etter fristen, { $notEligible } oppfyller ikkje krava, { $undecided } ikkje avgjorde, { $setAside } lagde til side.
validate-next-open = Neste steg: Rett feila i reknearket, eller skriv avgjerder i sakslista, og køyr kommandoen på nytt.
validate-next-settled = Neste steg: Ingen saker ventar på ei avgjerd. Dei som ikkje oppfyller krava, kjem ikkje med, dersom du ikkje rettar det som er lista opp, og køyrer på nytt. Gå vidare: { $command } --places N
programme-other-year = Pass på: programmet som gjeld, er det for { $year }, med frist { $deadline }, sidan ikkje noko anna er oppgjeve; søknader er mottekne lenge etter det. For eit anna år: innoskole program > program.toml, skriv datoane og tala for året i fila, og oppgje ho med --program program.toml.
validate-next-done = Neste: { $command } --places N

## Select

select-practice = Prøvetrekking: Den låste søkjarlista seier ikkje kvar startverdien skulle kome frå, så utanforståande kan ikkje vite når han vart vald.
select-all-fit = Det var ingenting å trekkje om: Alle som søkte i tide, får plass.
select-all-fit-seed = Startverdien vart ikkje brukt.
select-frozen = Søkjarlista er låst: Ingen kan lenger endre kven som er med, eller sjansane. Trekkinga er ikkje gjord enno.
select-not-eligible = Oppfyller ikkje krava
select-account = Oversyn
select-account-line =
    { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    } lesne som { $applications ->
        [one] 1 søknad
       *[other] { $applications } søknader
    }:
select-sum = i alt
select-admitted = Har fått plass ({ $count })
select-taking-part = Med i trekkinga ({ $count })
select-admitted-late = Søkte etter fristen, og har fått plass, så lenge det var plassar att ({ $count })
select-balance = Representasjon
select-wish-min = minst { $min }
select-wish-max = høgst { $max }
select-wish-both = { $min } til { $max }
select-met = ja
select-missed = { $by } for få
select-exceeded = { $by } for mange
select-shortfall = Ikkje alle måla kan nåast. Med så mange plassar blir det minst { $shortfall } for få eller for mange til saman. Trekkinga avgjer kva mål det går ut over, der det er fleire moglegheiter.
select-collision-applicants = { $value } ({ $attribute }): { $min } ønskt, men berre { $applicants } søkte.
select-collision-minima = { $attribute }: dei minste tala blir til saman { $sum }, og { $admitted } blir tekne opp.
select-collision-maxima = { $attribute }: dei største tala gjev rom for { $sum }, og { $admitted } skal takast opp.
select-collision-together = Desse måla kan ikkje oppfyllast saman: { $wishes }. Minst { $missed } av det dei ber om, må vike.
select-waiting = Venteliste ({ $count }); dei ti første, resten står i result.csv
select-waiting-all = Venteliste ({ $count })
select-waiting-none = Ingen står på venteliste.
select-late = Kom etter fristen
select-set-aside = Lagde til side
select-undecided = Haldne utanfor utan avgjerd
select-decide = Må avgjerast
select-decide-tracks = 
    { $count ->
        [one] For 1 deltakar er det ope om han eller ho deltek med studiepoeng eller som kursdeltakar.
       *[other] For { $count } deltakarar er det ope om dei deltek med studiepoeng eller som kursdeltakarar.
    } Søknadene er med så lenge.
select-decide-queue = Sakslista til utfylling blir laga med: { $command }
select-decide-nothing = Ingenting ventar på ei avgjerd.
select-unused = Kolonnar som ikkje vart forstådde, og ikkje brukte: { $columns }.
select-decisions =
    { $count ->
        [0] Inga avgjerd er teken med.
        [one] 1 avgjerd er teken med.
       *[other] { $count } avgjerder er tekne med.
    }
select-decisions-elsewhere = Avgjerder ved sida av protokollen er ikkje sett på: berre frozen.json var her.
decisions-idle = Ingenting å avgjere lenger for: { $which }. Linjene kan stå.
select-superseded =
    { $count ->
        [one] 1 av dei er erstatta av ei seinare.
       *[other] { $count } av dei er erstatta av seinare.
    }
no-chance = Inga plassfordeling som oppfyller måla så langt det går, har plass til desse, så dei har ingen sjanse: { $who }.
no-chance-by-wishes = Inga plassfordeling som oppfyller måla så langt det går, har plass til desse, så dei har ingen sjanse (det som held dei ute: { $wishes }): { $who }.
select-shortfall-all-fit = Ikkje alle måla kan nåast: Alle som søkte i tide, har fått plass, og { $shortfall } av dei det var mål om, søkte ikkje.
select-digest = Sjekksummen for søkjarlista: { $digest }
select-head = Siste sjekksum: { $head }
select-seed = Startverdi: { $seed }
select-files = Filer
start =
    innoskole { $version }: kven som blir tekne opp når kommunar søkjer. Frå rekneark til ei trekking som alle kan etterprøve.

    { "  " }innoskole import soknader.xlsx
    { "  " }    sjå på det som er kome inn; ingenting blir endra
    { "  " }innoskole validate soknader.xlsx --queue ko.xlsx
    { "  " }    reglane: kven som kan takast opp, kva som manglar; det som må avgjerast, hamnar i ko.xlsx, som du fyller ut
    { "  " }innoskole select soknader.xlsx --decisions ko.xlsx --places 24 -o out
    { "  " }    fastset kven som er med, og med kva sjanse
    { "  " }innoskole select out/frozen.json --seed "…"
    { "  " }    trekk
    { "  " }innoskole report out/protocol.json -o rapport
    { "  " }    sider, brev og tabellar

    Reglane er dei frå 2021 til du oppgjev ei oppsettsfil for eit anna år med --program (innoskole program skriv ut ei).
    Reknearka dine blir aldri endra, og ingenting blir skrive over utan at du bed om det.
    Alt anna: innoskole --help, og for éin kommando: innoskole select --help (på engelsk)
start-example = Byrj med reknearket du har: innoskole import soknader.xlsx
start-one = Det ligg eit rekneark i denne mappa. Byrj med: innoskole import { $file }
start-several = Det ligg { $count } rekneark i denne mappa. Byrj med eitt av dei: innoskole import { $file }
answer-words-id = søknad, kommunenummer, kommunenr, nummer, kommune
answer-words-answer = svar
answer-words-date = dato, motteke
answer-words-accepted = ja, takkar ja, takka ja, takka ja til plass
answer-words-declined = nei, takkar nei, takka nei, takka nei til plass
answer-words-no-answer = ikkje svara, ikkje svart, ikkje svar, ikkje noko svar
select-next = Kva du gjer no
select-next-written-nothing = Ingenting vart skrive. Legg til -o og ei mappe for å behalde resultatet: { $command }
select-next-try = For å prøve ei trekking heime: { $command }
select-next-practice = For ei trekking som andre kan lite på: oppgje kjelda til startverdien og ein reserve i oppsettsfila («innoskole program» viser korleis), lås utan --seed, kunngjer, og trekk med startverdien etterpå.
select-next-freeze = Dette ville blitt ei prøvetrekking: inga kjelde til startverdien er kunngjord. Oppgje ei i oppsettsfila ([seed_source.primary] og [seed_source.fallback]; «innoskole program» viser korleis), og lås på nytt. For å prøve: innoskole select { $file } --seed "…"
select-next-decide = Avgjer det som ventar, før brev blir sende ut.
select-next-committee = Vis opptaksutvalet result.csv; ho kan opnast i eit reknearkprogram.
select-next-report = Skriv rapportane og breva: { $command }
select-next-check = Kven som helst kan rekne ut alt på nytt: innoskole verify { $file }, examples/verify.py, eller eitt lodd her slik README viser.
select-next-all-fit = Sei frå til kommunane at dei har fått plass. Plassar som er att, går til søknader som kjem etter fristen, i den rekkjefølgja dei kjem.
select-announced = Kunngjord trekking. Kjelda til startverdien står i den låste lista: { $text } ({ $date }). Berre den kunngjorde sjekksummen viser at dette var sagt på førehand. Samanlikn òg startverdien med tala frå den dagen.
select-fallback = Kunngjord trekking, med reserven, fordi den første kjelda skal ha svikta. Reserven står i den låste lista: { $text } ({ $date }). Berre den kunngjorde sjekksummen viser at dette var sagt på førehand. Undersøk om den første kjelda svikta, og samanlikn startverdien med tala frå den dagen.
select-replaces = Trekking { $number }, erstattar den ugyldige trekkinga med sjekksum { $digest }. Grunngjeving: { $reason }
kind-first = Trekking 1: ho erstattar inga tidlegare trekking.
kind-frozen-announced = Ingenting er trekt enno. Kjelda til startverdien står i den låste lista: { $text } ({ $date }). Sviktar ho, gjeld reserven: { $other } ({ $later }).
kind-frozen-practice = Ingenting er trekt enno. Inga kjelde til startverdien er kunngjord, så det kan berre bli ei prøvetrekking.
kind-all-fit = Ingenting vart trekt: alle som søkte i tide, fekk plass.
select-granted = Tildelt plass utanom trekkinga ({ $count })
select-seats = { $seats } deltakarplassar blir fylte med søknader slik dei blir trekte: { $least } til { $most } søknader får plass, { $whole },{ $part } i gjennomsnitt.
select-seats-always = { $seats } deltakarplassar blir fylte med søknader slik dei blir trekte: { $least } søknader får plass, same kva som blir trekt.
select-next-announce = Kunngjer teksten under sjekksummen på det språket de bruker, før { $date }: på nettsida, i postjournalen og i ei melding til alle søkjarane.
select-next-publish = Kunngjer heile { $file }, ikkje berre sjekksummen: då kan alle sjå om dei er med, og klage medan det enno hjelper. Skriv ned når og kvar du kunngjorde det.
select-next-receipts = Send kvitteringar til alle som søkte, same dag. Denne skriv dei, og sida frosset.html: { $command }
select-next-draw = Trekk når tala er kjende: innoskole select { $file } --seed "…" (med --fallback om den første kjelda svikta).
select-next-head = Kunngjer den siste sjekksummen. Han viser seinare at ingenting er endra.
select-waiting-how = Ein plass som blir ledig, går til den på lista som lèt færrast mål stå uoppfylte; er fleire like, til det lågaste ventelisteloddet.
select-doubt-past = Pass på: startverdien skal kome frå tal som blir trekte { $date }, men det som er lese inn, er datert heilt til { $newest }. Tala kan allereie vere kjende, og då kan ingen lite på trekkinga. Skriv ein seinare dato i oppsettsfila.
select-doubt-near = Pass på: tala blir trekte { $date }, berre { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    } etter det siste som er lese inn ({ $newest }). Kunngjer i god tid, så folk rekk å lese det, eller skriv ein seinare dato i oppsettsfila.
select-doubt-id = Pass på: id-en «{ $id }» er brukt før, i { $file }. Med same id gjev dei same tala dei same lodda. Gje oppsettsfila ein ny id, til dømes med årstalet.
select-doubt-unannounced = Pass på: oppsettsfila kunngjer kvar startverdien skal kome frå, men når du låser lista og trekkjer i same kommando, blir det ei prøvetrekking. For ei kunngjord trekking: køyr utan --seed, kunngjer, og trekk etterpå.
select-forgotten-withdrawn = Trekte seg etter den ugyldige trekkinga, og er med att her: { $who }. Gjeld det framleis, skriv «søknaden er trekt tilbake» for dei og lås på nytt.
select-forgotten-late = Søkte seint etter den ugyldige trekkinga, og er ikkje mellom desse søknadene: { $who }. Oppgje òg reknearket deira, om dei skal vere med.

file-intake = det som vart lese, med adressa til kvar celle. Personopplysningar: hald det for dykk sjølve.
file-program = oppsettsfila som vart brukt. Ta vare på ho ved sida av protokollen.
file-decisions = ein kopi av avgjerdene som vart tekne med. Personopplysningar: hald han for dykk sjølve.
file-frozen = den låste søkjarlista: kven som er med, med kva sjanse. Ingen personopplysningar; kunngjer han før trekkinga.
file-protocol = protokollen: alt som vart låst, startverdien, lodda, utfallet. Ingen personopplysningar; kan kunngjerast.
file-result = éi rad per søknad, til opptaksutvalet og eit reknearkprogram. Ingen personopplysningar.
file-applicants = éi rad per søknad før trekkinga, til opptaksutvalet og eit reknearkprogram. Ingen personopplysningar.

announce-title = Kunngjering (nynorsk), klar til å kopiere
announce-places = { $name }: { $applications } søknader er med i trekkinga om { $room } plassar.
announce-seats = { $name }: { $applications } søknader er med i trekkinga om plass til { $room } deltakarar.
announce-replaces = Dette er trekking { $number }. Ho erstattar den ugyldige trekkinga med sjekksum { $digest }. Grunngjeving: { $reason }
announce-lotto = Tala som blir trekte i { $text } { $date }, avgjer utfallet. Dei blir skrivne slik: dei sju vinnartala i stigande rekkjefølgje, så + og tilleggstalet.
announce-dice = { $digits } terningkast { $text } { $date } avgjer utfallet. Dei blir skrivne som siffera i den rekkjefølgja dei blir kasta, utan mellomrom.
announce-fallback = Blir det inga slik trekking den dagen, bruker vi dette i staden:
announce-digest = Sjekksum for det som er låst (SHA-256): { $digest }
announce-key = Nøkkelen til trekkinga er SHA-256 av teksten innoskole-protocol/1|{ $program }|startverdien.
announce-check = Sjekksummen viser om lista eller ein sjanse blir endra etterpå. Kven som helst kan rekne trekkinga ut på nytt frå den publiserte fila.
announce-chances = Kven som er med, og med kva sjanse for plass:
announce-wishes = Mål for fordelinga, som trekkinga oppfyller så langt det går: { $wishes }.
announce-shortfall = Ikkje alle måla kan oppfyllast på éin gong. Til saman manglar det { $by }, og det er så lite som mogleg. Kva for mål som vik, blir avgjort av trekkinga der det er fleire moglegheiter.

event-title = Registrert
event-dry-run = Dette ville blitt registrert; ingenting vart skrive (--dry-run)
event-nothing-new = Ingenting nytt: ingenting vart skrive.
event-withdrew = Trekte seg ({ $date }): { $who }.
event-declined = Takka nei ({ $date }): { $who }.
event-no-answer = Svara ikkje i tide ({ $date }): { $who }.
event-promoted =
    { $count ->
        [0] Ingen rykkjer opp.
       *[other] Rykkjer opp: { $promoted }.
    }
event-places = Nye plassar: { $count } ({ $date }). Grunngjeving: «{ $reason }».
event-seats = Nye deltakarplassar: { $count } ({ $date }). Grunngjeving: «{ $reason }».
event-late-admitted = { $who } søkte etter låsinga ({ $date }), og får plass: ingen ventar, og det er rom.
event-late-waiting = { $who } søkte etter låsinga ({ $date }), og ventar bak dei andre, i den rekkjefølgja søknadene kom.
event-acceptance = { $who } takka ja ({ $date }).
event-acceptance-late = { $who } takka ja etter fristen ({ $date }), og svaret gjeld. Grunngjeving: { $reason }
event-grant = { $who } blir tildelt plass utanom trekkinga, ut over kapasiteten ({ $date }). Grunngjeving: «{ $reason }».
event-undo = Hending { $number } tel ikkje lenger ({ $date }): { $undone } Grunngjeving for å angre: «{ $reason }».
event-unmet = Eit mål manglar no { $by } meir: { $value } ({ $attribute }).
event-known-already = Ført inn frå før, og hoppa over ({ $count }): { $who }.
event-overlooked = Motteken i tide, og ikkje med i lista som vart låst: { $who }. Det er kontoret sin feil og ikkje kommunen sin: vurder å låse og trekkje på nytt med --replaces. Registrert slik står han bak alle andre.
event-two-batches = Det er registrert ei anna hending med fråfall { $date }. Blir det rekna i deltakarplassar, eller er eit mål så vidt oppfylt, kan utfallet bli eit anna enn om alle var registrerte i éin kommando. Det som er registrert, gjeld.
event-late-other = Ikkje teken inn: { $who }. Kommunen har alt ein annan søknad i protokollen, og berre éin gjeld (A03).
event-late-refused = Ikkje teken inn: { $who }. «innoskole validate» fortel kva som er gale.
event-gained = Ny plass til: { $who }.
event-lost = Ikkje lenger plass til: { $who }.
event-now =
    { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    } har plass, { $granted } av dei utanom trekkinga; { $waiting } på ventelista.
event-silent = Har ikkje svara: { $who }.
event-publish-head = Kunngjer den siste sjekksummen: han viser seinare at inga hending er teken bort.
event-written = Lagra: { $file }

verify-title = Protokoll for { $program }
verify-ok = OK     { $what }
verify-wrong = FEIL   { $what }
verify-note = MERK   { $what }
verify-yes = Alt stemmer, og protokollen er den kunngjorde.
verify-yes-head = Alt stemmer, og den siste sjekksummen er den som vart kunngjord etter trekkinga. Om alt var låst før trekkinga, viser berre sjekksummen (--digest).
verify-yes-practice = Alt stemmer, og sjekksummen er den du oppgav. Det er ei prøvetrekking: ingen utanforståande kan vite om noko var låst før startverdien vart valt.
verify-amber = Protokollen stemmer med seg sjølv, men er ikkje samanlikna med det som vart kunngjort før trekkinga. Samanlikn sjekksummen.
verify-amber-practice = Protokollen stemmer med seg sjølv, men er ikkje samanlikna med noko som er kunngjort. Det er ei prøvetrekking: ingen utanforståande kan vite om noko var låst før startverdien vart valt.
verify-open-digest = Samanlikn med den kunngjorde sjekksummen, eller oppgje han med --digest. Sjekksummen her er { $digest }
verify-open-allocations = Fordelingane er ikkje dei som dette programmet finn for dei same søknadene. Med dei same sjansane kan ei anna liste gje plass til andre. Berre sjekksummen som vart kunngjord før trekkinga, kan vise at lista var låst då. (Ein eldre versjon kan ha funne ei anna liste på ærleg vis.)
verify-note-allocations = Dette programmet finn andre plassfordelingar med dei same sjansane. Sjekksummen du oppgav, viser at plassfordelingane her er dei som var låste då han vart kunngjord.
verify-no = Protokollen stemmer ikkje. Det som kjem etter dette steget, vart ikkje sett på.
verify-not-text = Dette er ikkje ei tekstfil.
verify-not-form = Dette er ikkje ein protokoll slik programmet skriv han: { $what }
verify-digest = Sjekksummen passar med det som vart låst: { $digest }
verify-published-digest = Sjekksummen er den du oppgav: ingenting av det som var låst då han vart kunngjord, er endra. { $digest }
verify-not-digest = Det som vart låst, er endra: sjekksummen er { $digest }, og protokollen seier noko anna.
verify-not-published-digest = Sjekksummen er ikkje den du oppgav. Her er han { $digest }
verify-list = { $count } søknader i { $cells } grupper; kvar står i éi gruppe, og gruppene går opp.
verify-not-list = Lista og gruppene stemmer ikkje overeins: sjå på { $what }.
verify-feasible = Alle dei { $count } plassfordelingane bruker alle plassane, og oppfyller måla så langt det går.
verify-not-weights = Vektene til plassfordelingane er ikkje som dei skal: i rekkjefølgje, forkorta, ikkje for mange.
verify-not-feasible = Fordeling { $number } fyller ikkje plassane, eller bommar på måla med noko anna enn protokollen seier.
verify-not-wishes = Måla er lempa på ein annan måte enn dei måtte.
verify-chances = Kvar sjanse følgjer av plassfordelingane og vektene.
verify-not-chances = Sjansen til { $id } { $name } følgjer ikkje av plassfordelingane.
verify-fairest = Inga loddtrekking er meir rettferdig: beviset viser det med berre addisjon.
verify-fairest-again = Inga loddtrekking er meir rettferdig: ikkje noko bevis viser det nøyaktig, så den mest rettferdige vart rekna ut på nytt, og sjansane er dei same.
verify-allocations = Fordelingane er dei som dette programmet finn på nytt.
verify-not-shortfall = Beviset viser ikkje at måla må vike så mykje.
verify-not-level = Beviset viser ikkje at loddtrekkinga er den mest rettferdige: nivå { $level } følgjer ikkje.
verify-not-cell = Beviset viser ikkje at loddtrekkinga er den mest rettferdige: { $cell } har ein annan sjanse enn nivået.
verify-not-fairest = Det finst ei meir rettferdig loddtrekking: rekna ut på nytt er sjansane andre.
verify-frozen = Ingenting er trekt enno.
verify-not-draw = Når alle får plass, er det inga loddtrekking, og elles er det ei; her er det omvendt.
verify-not-seed = Startverdien «{ $seed }» har ikkje den forma som vart kunngjord, eller ikkje den eine skrivemåten.
verify-key = Nøkkelen følgjer av id-en i oppsettet og startverdien «{ $seed }»: { $key }
verify-not-key = Nøkkelen følgjer ikkje av id-en i oppsettet og startverdien; han skulle vore { $key }.
verify-number = Trekktalet { $number } følgjer av nøkkelen, og vel plassfordeling { $allocation }.
verify-not-number = Nøkkelen gjev trekktalet { $number } og plassfordeling { $allocation }; protokollen seier noko anna.
verify-tickets = Alle { $count } lodd følgjer av nøkkelen og kommunenumra.
verify-not-tickets = Loddet til { $id } følgjer ikkje av nøkkelen.
verify-admitted = Dei lågaste lodda i kvar gruppe får plass ({ $count }), og dei andre ventar i den rekkjefølgja ventelistelodda gjev ({ $waiting } på lista).
verify-not-admitted = Andre har fått plass enn lodda seier: sjå på { $id }.
verify-not-waiting = Ventelista følgjer ikkje ventelistelodda: sjå på { $id }.
verify-not-hash = Trekkinga er endra: sjekksummen hennar passar ikkje.
verify-not-event-hash = Hending { $number }, eller det som står før ho, er endra: sjekksummen passar ikkje.
verify-events = Dei { $count } hendingane heng saman, éi etter éi ({ $undone } av dei angrar eller er angra).
verify-not-event = Hending { $number } er ikkje det som følgjer av dei før ho.
verify-head = Sjekksummane passar. Den siste er { $head }
verify-published-head = Den siste sjekksummen er den kunngjorde, så ingenting manglar på slutten.
verify-not-head = Den siste sjekksummen er { $head }, og den kunngjorde finst ikkje i denne protokollen: noko manglar eller er endra.
verify-intake = Søknadene gjev den same lista og dei same gruppene ({ $count } er med).
verify-not-intake = Søknadene gjev ei anna liste: sjå på { $id }.
verify-not-frozen-again = Søknadene gjev den same lista, men noko anna enn det som vart låst. Sjå på «{ $what }» i protokollen.
verify-note-intake = Søknadene er ikkje sett på: kven som søkte, når, og kven som oppfyller krava. Oppgje dei med --intake.
verify-note-beside-intake = Ikkje frå søknadene, og ikkje samanlikna med dei: kva for trekking ho erstattar, namna på filene, og det som skjedde etter trekkinga.
verify-note-unannounced = Oppsettsfila kunngjer kvar startverdien skal kome frå, men dette er ei prøvetrekking.
verify-note-capacity = Oppsettsfila seier { $asked } plassar, og protokollen { $found }. Talet vart oppgjeve då lista vart låst.
verify-register = Kommunane har dei same namna, landsdelane og storleikane i registeret for { $date }.
verify-register-names = Kommunane har dei same namna og landsdelane i registeret for { $date }.
verify-not-register = { $id } { $name } har eit anna namn, ein annan landsdel eller ein annan storleik i registeret.
verify-not-register-sha256 = Protokollen er laga med eit anna register for { $date } enn det som er brukt her. Vart det brukt eit eige register, oppgje det med --register.
verify-note-register = Registeret her er ei anna utgåve enn den protokollen vart laga med. For kommunane i protokollen seier dei det same.
verify-note-program = Storleikane er ikkje samanlikna: oppsettsfila (program.toml) ligg ikkje her. Oppgje ho med --program.
verify-not-program = Oppsettsfila seier noko anna enn protokollen. Sjå på «{ $what }» i protokollen.
verify-note-other-program = Storleikane er ikkje samanlikna: oppsettsfila du oppgav, er ei anna enn den protokollen vart laga med.
verify-note-no-register = Namn, landsdelar og storleikar er ikkje samanlikna: programmet har ikkje registeret for { $date }. Oppgje eit med --register.
verify-earlier-head = Den kunngjorde sjekksummen er ein tidlegare i denne protokollen: ingenting før han er endra, og { $count } hendingar kom etterpå. Den nyaste er { $head }.
verify-note-head = Den siste sjekksummen vart kunngjord etter trekkinga. At alt var låst før trekkinga, kan berre sjekksummen vise (--digest).
verify-note-events = Sjekksummen dekkjer ikkje det som skjedde etter trekkinga. Samanlikn òg head, som sist vart kunngjord (--head).
verify-note-event-earlier = Hending { $number } er datert { $date }, før hendinga over ({ $above }). Rekkjefølgja er den dei vart registrerte i.

what-if-title = Om { $who } hadde vore med
what-if-would = { $cell }: ville fått plass. Loddet { $ticket } er lågare enn { $last }, det siste som fekk plass der.
what-if-would-not = { $cell }: ville ikkje fått plass. Loddet { $ticket } er ikkje lågare enn { $last }, det siste som fekk plass der.
what-if-cannot-tell = { $cell }: kan ikkje seiast: alle der fekk plass, eller gruppa er ny. Loddet er { $ticket }.
what-if-nobody = { $cell }: ville ikkje fått plass. Ingen fekk plass frå den gruppa. Loddet er { $ticket }.
what-if-admitted = { $cell }: kommunen var med, med loddet { $ticket }, og fekk plass i trekkinga.
what-if-not-admitted = { $cell }: kommunen var med, med loddet { $ticket }, og fekk ikkje plass i trekkinga.

## Oppsettsfila i setningar

programme-title = Kva { $file } tyder
programme-name = { $name }, { $year }. Id-en, som er med i nøkkelen til trekkinga: { $id }.
programme-deadline-day = Søknader må vere mottekne innan utgangen av { $deadline } ({ $zone }). Seinare søknader blir tekne opp i den rekkjefølgja dei kom, så lenge det er plassar att.
programme-deadline-moment = Søknader må vere mottekne seinast { $deadline } ({ $zone }). Seinare søknader blir tekne opp i den rekkjefølgja dei kom, så lenge det er plassar att.
programme-corrections = Det ein kommune ettersender eller byter ut når han blir beden om det, må vere motteke innan { $deadline }.
programme-corrections-none = Det er ingen frist for det ein kommune ettersender eller byter ut når han blir beden om det: det tel til lista blir låst.
programme-register = Kommunane er dei som gjeld { $valid }; folketalet { $population } avgjer storleiken.
programme-size-below = { $name }: færre enn { $below } innbyggjarar.
programme-size-between = { $name }: frå { $from } til færre enn { $below } innbyggjarar.
programme-size-from = { $name }: { $from } innbyggjarar eller fleire.
programme-size-all = { $name }: alle kommunar.
programme-reply = Dei som får tilbod om plass, svarer innan { $deadline }.
programme-reply-none = Det er ingen siste dag for å svare på eit tilbod (reply_deadline).
programme-reply-days = Dei som får plass frå ventelista, har { $days ->
        [one] 1 dag
       *[other] { $days } dagar
    } på å svare, men ikkje kortare tid enn dei andre (reply_days).
programme-places = { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    } får plass, om ikkje --places eller --seats seier noko anna.
programme-seats = { $count ->
        [one] 1 deltakar
       *[other] { $count } deltakarar
    } får plass, om ikkje --places eller --seats seier noko anna.
programme-no-capacity = Kor mange som får plass, står ikkje her: --places eller --seats seier det.
programme-balance = Plassane blir fordelte etter { $attribute }: { $wishes }.
programme-balance-column = { $attribute } (kolonnen «{ $column }»)
programme-wish-none = utan mål
programme-wish-each = minst { $min } av kvar verdi som har ein søkjar
programme-wish-proportional = til kvar verdi delen sin av plassane, etter { $share }
programme-share-applicants = søkjarar
programme-share-municipalities = kommunar
programme-share-inhabitants = innbyggjarar
programme-wish = { $value }: { $bounds }
programme-application = Ein søknad har { $min } til { $max } deltakarar frå minst { $sectors ->
        [one] 1 sektor
       *[other] { $sectors } ulike sektorar
    }, og ei skildring på høgst { $words } ord (A04, A05, A06, A08).
programme-endorsement = Tilrådinga frå kommunen byrjar med { $yes } (A09); byrjar ho med { $no }, er det inga; alt anna må nokon vurdere (A13).
programme-student = { $years } års høgare utdanning eller meir: student, med studiepoeng (P04). { $credits } studiepoeng blir rekna som eitt år.
programme-assessed = Frå { $assessed } til under { $years } år, og minst { $experience } års relevant arbeid: blir vurdert individuelt (P05). Andre er kursdeltakarar (P06).
programme-no-education = Det er ingen regel om utdanning: P04 til P07 blir ikkje brukte, og alle deltek likt.
programme-seed-none = Inga kjelde til startverdien er kunngjord: kvar trekking er ei prøvetrekking.
programme-seed = Startverdien kjem frå { $text } { $date }; skulle det svikte, frå { $fallback } { $later }.
programme-seed-lotto = tala i { $text }
programme-seed-dice = { $digits } terningkast { $text }
programme-gathering = Samling { $number }: { $days }, { $place }.
programme-gathering-trip = Samling { $number }: { $days }, { $place } (studietur).
programme-examination = Innovasjonscaset skal leverast { $handIn }; munnleg eksamen { $days }, { $place }. Vi tek atterhald om endringar av alle datoar.
programme-oral = Kvar kommune blir eksaminert i { $minutes } minutt, med { $pause } imellom, frå { $first } til siste start { $last }; lunsj { $lunch } i { $lunchMinutes } minutt. Par av sensorar: { $pairs }. { $percent } % reiser lengst. Konfliktar: { $conflicts }.
programme-groups = På kvar samling sit kommunane i grupper på { $least } til { $most }.
programme-school = Skulane har { $season } i veke { $week } i { $counties }.
programme-study = { $credits } studiepoeng over { $years } år.
programme-costs = Høgskulen tek { $participant } kr per deltakar. I tillegg, betalt andre stader: semesteravgift på om lag { $fee } kr per student og år, og litteratur for { $least } til { $most } kr (om lag { $pages } sider). Det kan søkjast om støtte frå { $support }.
programme-contact = { $name } ({ $email }) står under det som blir sendt til kommunane.
programme-sender = Brev blir sende frå { $institution }.
programme-case = Breva har saksnummer { $number } og saksbehandlar { $officer }.
programme-law = Klagefristen er { $days } dagar. Breva viser til { $law }.
programme-lacking = Dette manglar i breva, fordi oppsettsfila ikkje har det: { $ways }.
programme-ok = Ingenting i ho seier imot seg sjølv.
programme-faults = { $count ->
        [one] 1 ting i ho kan ikkje stemme
       *[other] { $count } ting i ho kan ikkje stemme, eller seier imot kvarandre
    }:
quoted = «{ $text }»
programme-doubt = Merknad til oppsettsfila: { $what } («innoskole program --check» fortel meir.)
fact = { $fact }
days = { $first }.–{ $last }. { $month } { $year }
days-across = { $first } til { $last }

## Avgjerder og sakslista

column-application = Søknad
column-code = Kode
column-participant = Deltakar
column-facts = Kontrollkode
column-decision = Avgjerd
column-reason = Grunngjeving
column-by = Avgjord av
column-date = Dato
decision-stands = gjeld
decision-falls = fell bort
decision-in-time = i tide
decision-late = kom etter fristen
decision-met = oppfylt
decision-not-met = ikkje oppfylt
decision-one-person = éin person
decision-two-persons = to personar
decision-student = student
decision-course = kursdeltakar
decision-out = blir stroken
decision-withdrawn = søknaden er trekt tilbake
decision-municipality = kommunen (skriv han her)
decision-name = namnet (skriv det her)
decision-address = e-postadressa (skriv ho her)
decision-moment = sjølve mottakstidspunktet, som 2021-06-01 14:30
decision-reference = referansen (skriv han her)
queue-sheet = Saksliste
queue-title = Saksliste: { $program }, { $year }
queue-how = Skriv først kven som avgjer, og datoen: det gjeld for alle linjene. Vel så ei avgjerd for kvar sak, og skriv kvifor. Ei linje utan avgjerd ventar. Har ein kommune trekt søknaden, skriv du kommunen på ei tom linje nedst, vel «{ $withdrawn }» og skriv kvifor. Dei skjulte kolonnane til høgre treng programmet: ikkje slett dei.
queue-withdrawals = Er ein søknad trekt tilbake, eller kom han i tide likevel? Skriv kommunen til venstre.
queue-who = Kven
queue-case = Saka
queue-rule = Krav: { $rule }
queue-place = Står i: { $place }
queue-cell = Kvar
queue-proposal = Framlegg og kva som kan avgjerast
queue-alike = { $count } deltakarar har skrive det same
queue-alike-where = Avgjerda gjeld alle som står på linjene under. Skal nokon avgjerast for seg, skriv du det på linja deira; elles lèt du henne stå tom.
queue-alike-one = Som linja over, om ikkje noko anna står her.
proposal-track = Framlegg: { $track }.
proposal-years = Oppsettsfila reknar «{ $found }» som { $years } år med høgare utdanning.
proposal-unfinished = «{ $found }» seier at ho ikkje er fullført: det som er fullført, avgjer.
proposal-not-higher = Oppsettsfila reknar ikkje «{ $found }» som høgare utdanning.
proposal-credits = Dersom «{ $found }» er studiepoeng.
queue-choices = Vel: { $choices }
queue-municipalities = { $count ->
        [0] Skriv namnet eller nummeret på kommunen. Er rada ingen søknad, rettar du rada i reknearket.
       *[other] Vel kommunen, eller skriv namnet eller nummeret på ein annan. Det kan vere:
    }
queue-earlier = Avgjort før: { $date }, av { $by }. { $code }
queue-not-here = Ikkje her. { $way }
queue-prompt = Vel ein frå lista.
queue-prompt-free = Skriv { $what }.
queue-prompt-date = Dagen for avgjerda, som 2021-06-04.
queue-prompt-withdrawn = Kommunen som har trekt søknaden, eller som søkte i tide likevel.
queue-written-file = Skrive: { $file }. Sakslista har { $count ->
        [one] 1 sak
       *[other] { $count } saker
    }. Fyll ut avgjerd, grunngjeving, kven og dato, lagre fila, og køyr: { $command }
queue-carried = Øvst står { $count ->
        [one] 1 avgjerd som er teken før
       *[other] { $count } avgjerder som er tekne før
    }.
queue-nothing = Ingenting ventar: inga saksliste vart skriven.
queue-refused = Ikkje teke omsyn til, og saka ventar igjen: { $place }: { $what }
decisions-taken = Avgjerder som resultat byggjer på ({ $count }): { $which }.
decisions-one = { $who }: { $decision }
decision-of-participant = { $code } (deltakar { $number })
decision-told = Avgjort: { $decision } ({ $date }, { $by }). Grunngjeving: { $reason }
decision-given = skrive inn

## Reglane, i éi setning kvar

rule-A01 = Kommunen må finnast i det offisielle registeret slik det var ved fristen. Ingenting blir gjetta.
rule-A02 = Eit eldre nummer eller namn, eit anna offisielt namn eller ein annan skrivemåte av ein kommune blir kjent att, med ein merknad.
rule-A03 = Det kan vere høgst éin søknad per kommune; samarbeidande kommunar tel òg.
rule-A04 = Søknaden må ha minst { $limit } deltakarar.
rule-A05 = Søknaden kan ha høgst { $limit } deltakarar.
rule-A06 = Deltakarane må representere minst { $limit } ulike sektorar eller tenesteområde.
rule-A07 = Søknaden må ha ei kort skildring av ei utfordring, og av kva de ønskjer å oppnå.
rule-A08 = Skildringa kan ha høgst { $limit } ord.
rule-A09 = Kommunen må tilrå søknaden; svaret må byrje med ja.
rule-A10 = Søknaden må vere motteken innan fristen { $deadline }. Seinare søknader er ikkje med i trekkinga, og får berre plass dersom det er ledige plassar når ingen frå trekkinga lenger ventar.
rule-A11 = Mottakstidspunktet kan lesast, slik at det kan seiast om søknaden kom i tide; det er høgst { $limit } dagar før fristen.
rule-A12 = Kommunar kan søkje saman; den som er nemnd først, gjev nummer, landsdel og storleik.
rule-A13 = Tilrådinga må vere eit ja eller eit nei. Det som er ingen av delane, må nokon vurdere.
rule-A14 = E-postadressene til deltakarane høyrer til kommunen som søkjer.
rule-A15 = Ein kolonne som plassane blir fordelte etter, har ein av verdiane sine: { $values }.
rule-A16 = Kommunen må oppgje referansen som skal stå på fakturaen, i kolonnen «{ $column }».
rule-P01 = Kvar deltakar må ha eit namn, og sin eigen plass i skjemaet.
rule-P02 = Kvar deltakar må ha ei e-postadresse.
rule-P03 = Inga e-postadresse kan stå to gonger i same søknaden.
rule-P04 = { $years } års høgare utdanning eller meir: student, med studiepoeng.
rule-P05 = Frå { $assessed } til under { $years } års høgare utdanning, og minst { $experience } års relevant arbeid: blir vurdert individuelt.
rule-P06 = Elles: kursdeltakar, med kursbevis og utan studiepoeng.
rule-P07 = Utdanninga, og erfaringa der ho avgjer, kan lesast som år eller studiepoeng, og utdanninga som høgst { $most } år; ingenting blir teke for gitt.
rule-P08 = Deltakarane har ein nøkkelfunksjon i kommunen, er leiarar eller folkevalde.
rule-P09 = Ingen er med i to søknader.
kind-truth = true eller false
kind-text = ein tekst i hermeteikn
kind-list = ei liste i klammer
kind-number-above = eit tal over 0
kind-municipality = eit kommunenummer med fire siffer
kind-number = eit heilt tal
kind-table = ein tabell
rule-none = Programmet har ingen slik regel: fila har ingen [participant].

## Førespurnader til kommunar

request-greeting = Til { $name }
request-unknown = kommunen
request-thanks = Takk for søknaden til { $program }, { $year }. Dette manglar, eller må avklarast:
request-participant = Deltakar { $number }:
request-participant-named = Deltakar { $number } ({ $name }):
request-keeps-out = Før dette er i orden, kan ikkje søknaden vere med i trekkinga.
request-track = Dette held ikkje søknaden utanfor. Svaret avgjer om deltakarane får studiepoeng eller kursbevis.
request-track-besides = Det som gjeld utdanning, avgjer berre om deltakarane får studiepoeng eller kursbevis.
request-reference = Dette held ikkje søknaden utanfor.
request-reference-besides = Referansen til fakturaen held ikkje søknaden utanfor.
request-deadline = Vi må ha svaret innan { $deadline }. Det som kjem seinare, kan vi ikkje ta omsyn til.
request-soon = Svar så snart de kan: når søkjarlista blir låst før loddtrekkinga, er det for seint.
request-regards = Venleg helsing
request-nothing = Det er ingenting å spørje nokon kommune om: ingen førespurnader vart skrivne.
request-written = Skrive: { $count ->
        [one] 1 førespurnad
       *[other] { $count } førespurnader
    } i { $folder }, og { $list } med kven som får kva. Ingenting vart sendt: opne kvar av dei (.eml) i e-postprogrammet, les han, og send han.
request-unaddressed = Utan adresse, så nokon må finne ei: { $files }.
request-no-contact = Ingen å svare til står under dei: oppsettsfila har ingen [contact].
request-no-deadline = Dei nemner ingen siste dag for svaret: oppsettsfila har ingen correction_deadline.
request-earlier = I mappa ligg òg, frå ein tidlegare gong og ikkje lenger spurt om: { $files }. Ikkje send desse igjen.
ask-A01 = Kva kommune søkjer? Oppgje kommunenummeret eller det offisielle namnet.
ask-A03 = Vi har fått meir enn éin søknad frå dykk, mottekne { $received }, og kvar kommune kan sende éin. Kva for ein av dei gjeld?
ask-A04 = Oppgje deltakarane som manglar: namn, e-postadresse, sektor, utdanning og erfaring.
ask-A04-without-education = Oppgje deltakarane som manglar: namn, e-postadresse og sektor.
ask-A05 = Fortel oss kven som ikkje skal vere med.
ask-A06 = Fortel oss kva sektorar eller tenesteområde deltakarane kjem frå, eller byt ut nokon med ein deltakar frå ein annan sektor.
ask-A07 = Send ei kort skildring av utfordringa, og av kva de ønskjer å oppnå.
ask-A08 = Send ei kortare skildring.
ask-A09 = Dersom kommunen tilrår søknaden, send oss ei stadfesting på at deltakinga er godkjend, og at deltakarane får tid og tilrettelegging.
ask-A13 = Tilrår kommunen søknaden? Svar ja eller nei.
ask-A15 = Kva gjeld for kommunen dykkar under «{ $column }»: { $values }?
ask-A16 = Kva referanse skal stå på fakturaen, dersom de får plass?
ask-P01 = Oppgje namnet.
ask-P02 = Oppgje e-postadressa.
ask-P03 = Er det éin person som står der to gonger? Om ikkje, oppgje ei eiga adresse for kvar.
ask-P07 = Fortel oss kor mange år med utdanning ved høgskule eller universitet som er fullført, eller kor mange studiepoeng, og kor mange år med relevant arbeid.

## Kopien med merknader

annotate-sheet = Funn
annotate-level = Nivå
annotate-way-out = Kva som kan gjerast
annotate-written = Skrive: { $file }, ein kopi med farga celler, ein merknad på kvar, og eit ark med funn. Rett i sjølve reknearket, ikkje i kopien.
level-E = E: stoppar søknaden
level-D = D: må avgjerast
level-W = W: bør sjekkast
level-I = I: til opplysning

## Kva ein regel såg på

looked-A01 = Skrive: «{ $written }». Funne: { $municipalities }.
looked-A02 = Skrive: «{ $written }», nummeret eller namnet som gjeld for { $municipalities }.
looked-A03 = Andre søknader frå same kommune: { $count }.
looked-A04 = Deltakarar: { $count }.
looked-A05 = Deltakarar: { $count }.
looked-A06 = Ulike sektorar: { $count } ({ $sectors }).
looked-A07 = Ord i skildringa: { $count }.
looked-A08 = Ord i skildringa: { $count }.
looked-A09 = Skrive: «{ $written }».
looked-A10 = Motteken: { $received }. Frist: { $deadline }.
looked-A11 = Skrive: «{ $written }».
looked-A12 = Kommunar: { $municipalities }.
looked-A13 = Skrive: «{ $written }».
looked-A14 = Domene i e-postadressene: { $domains }.
looked-A15 = { $column }: «{ $written }».
looked-A16 = { $column }: «{ $written }».
looked-P01 = Skrive: «{ $written }».
looked-P02 = Skrive: «{ $written }».
looked-P03 = Skrive: «{ $written }».
looked-P04 = Utdanning: «{ $education }».
looked-P05 = Utdanning: «{ $education }», erfaring: «{ $experience }».
looked-P06 = Utdanning: «{ $education }», erfaring: «{ $experience }».
looked-P07 = Utdanning: «{ $education }», erfaring: «{ $experience }».
looked-P08 = Skrive: «{ $written }».
looked-P09 = Skrive: «{ $written }».

## Éin regel fortald (innoskole rule)

rule-title = { $code } · { $level }
rule-sentence = Sida til Nasjonal innovasjonsskole for kommunesektoren (2021) seier: «{ $sentence }»
rule-ours = Dette står ikkje på sida til Nasjonal innovasjonsskole; regelen er vår eigen.
rule-number = Gjeld: { $number } ({ $key }, { $file }).
rule-embedded = oppsettsfila som ligg i programmet, opptaket i 2021
rule-passes = Går gjennom, til dømes: { $what }
rule-not-found = Ikkje funne, til dømes: { $what }
rule-fails = Funne, til dømes: { $what }
rule-examples-2021 = Med tala som gjeld, viser ingen av prøvene begge delar; her er difor døme frå opptaket i 2021, med tala der:
rule-choices = Kan avgjerast: { $choices }.
rule-no-choices = Koden sjølv blir ikkje avgjord. { $way }
meaning-E = E: søknaden kan ikkje takast opp slik han er
meaning-D = D: nokon må avgjere først
meaning-W = W: søknaden er med, men bør sjekkast
meaning-I = I: til opplysning

## Heile historia til éin søknad (report --explain)

explain-title = { $who }: heile historia
explain-one-of = Søknad { $number } av { $count } (kontrollkode { $facts })
explain-one-of-protocol = Søknad { $number } av { $count }
explain-part-received = Det som vart motteke
explain-part-rules = Kva kvar regel såg på
explain-part-decisions = Avgjerder
explain-part-status = Kvar han står etter reglane
explain-part-draw = I trekkinga
explain-part-events = Etter trekkinga
explain-part-needed = Kva som skulle til
explain-no-intake = Søknadene manglar: Det er ingen intake.json ved sida av protokollen. Oppgje fila med --intake.
explain-came-later = Søknaden vart motteken etter at lista vart låst. Han står i reknearket som vart oppgjeve med --late.
explain-not-frozen-yet = Søknaden var ikkje med i trekkinga, for han kom etter at lista vart låst.
explain-value = { $field }: «{ $text }»
explain-words = { $field }: { $count } ord
explain-hidden = { $field }: fylt ut (blir vist med --with-names)
explain-blank = { $field }: tom
explain-holds = i orden
explain-decided = avgjort
explain-all-participants = i orden for { $count ->
        [one] deltakaren
       *[other] alle { $count } deltakarane
    }
explain-other-participants = i orden for { $count ->
        [one] 1 annan deltakar
       *[other] { $count } andre deltakarar
    }
explain-no-decisions = Inga avgjerd gjeld denne søknaden.
explain-decision = { $about } { $decision } ({ $date }, { $by }). Grunngjeving: { $reason }
explain-decision-superseded = { $about } { $decision } ({ $date }, { $by }), avløyst av ei seinare. Grunngjeving: { $reason }
explain-others-fall = Det er avgjort kva søknad frå kommunen som gjeld; dei andre er lagde til side.
explain-decision-of-other = Det er avgjort at ein annan søknad frå kommunen gjeld; avgjerda står i forteljinga om den.
explain-status-eligible = Oppfyller krava: Søknaden er med.
explain-status-late = Kom etter fristen: Søknaden er ikkje med i trekkinga. Han kan få ein plass som er ledig når ingen frå trekkinga lenger ventar.
explain-status-not-eligible = Oppfyller ikkje krava, på grunn av { $codes }.
explain-status-undecided = Ikkje avgjord, på grunn av { $codes }: nokon må avgjere først.
explain-status-withdrawn = Lagd til side: Søknaden vart trekt tilbake før søkjarlista vart låst.
explain-status-falls = Lagd til side: ein annan søknad frå kommunen gjeld.
explain-not-frozen = Søkjarlista er ikkje låst, og trekkinga er ikkje gjord: Dette er berre dei innlesne søknadene.
explain-cell = Søknaden er i gruppa «{ $cell }», med { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    }. Sjansen for plass var { $chance }.
explain-frozen = Låst, og ikkje trekt enno.
explain-all-fit = Ingenting vart trekt: alle som søkte i tide, fekk plass.
explain-ticket = Av startverdien «{ $seed }» og nummeret { $id } følgjer loddet { $ticket }: nummer { $rank } av { $count } i gruppa. Låge lodd vinn.
explain-allocation = Fordelinga som vart trekt, gjev gruppa { $admitted ->
        [one] 1 plass
       *[other] { $admitted } plassar
    }.
explain-admitted = Difor fekk søknaden plass i trekkinga.
explain-not-admitted = Difor fekk søknaden ikkje plass i trekkinga.
explain-late-admitted = Søknaden kom etter fristen, og fekk ein av plassane som var til overs, i rekkjefølgja søknadene kom.
explain-late-waiting = Søknaden kom etter fristen, og det var ingen plass til overs.
explain-not-in-protocol = Søknaden var ikkje med: { $codes }.
explain-now-place = No: har plass.
explain-now-granted = No: har plass utanom trekkinga.
explain-now-waiting = No: nummer { $number } på ventelista.
explain-now-waiting-ticket = No: nummer { $number } på ventelista, ventelistelodd { $ticket }.
explain-now-withdrawn = No: ikkje med. Kommunen har trekt seg, takka nei eller ikkje svara.
explain-no-events = Ingenting som gjeld han, er ført inn etter trekkinga.
explain-event-not-counting = { $what } (Dette tel ikkje lenger.)
explain-needed-ticket = Eit lodd lågare enn { $last }, det siste som fekk plass i gruppa.
explain-needed-allocation = Ei anna plassfordeling: den som vart trekt, gjev gruppa ingen plass. { $all } andre gjev ho plassar, og kvar hadde sin sjanse.
explain-needed-overlooked = Ingenting frå kommunen: Søknaden vart motteken i tide, men var ikkje med då lista vart låst.
explain-needed-in-time = At han var motteken innan fristen, { $deadline }, eller at det var plassar til overs.
explain-needed-too-late = Det er trekt, så dette kan berre endrast ved ei klage som blir teken til følgje: «select --grant» gjev plass utanom trekkinga.
explain-needed-rule = { $code }: { $rule } { $way }
explain-needed-kept-out = { $code }: { $rule }
explain-needed-nothing = Ingenting: han har plass.
explain-needed-draw = Eit lodd blant dei lågaste i gruppa når det blir trekt.
explain-part-of = { $asked } er ein av kommunane som søkjer saman her.
explain-read-as = Lese som «{ $text }».
explain-first-receipt = Det tel når søknaden først kom inn. Han kom inn på nytt { $written }.

## Kalenderen for året

weekdays = måndag tysdag onsdag torsdag fredag laurdag sundag
what-gathering = samling { $number }
what-hand-in = innlevering av innovasjonscaset
what-oral = munnleg eksamen
kind-ordinary = samling
kind-study-trip = samling og studietur
kind-examination = eksamen
schedule-title = { $name }: kalenderen for { $year }
schedule-what = Kva
schedule-when = Når
schedule-weekdays = Vekedagar
schedule-place = Kvar
schedule-kind = Slag
schedule-theme = Tema
schedule-reservation = Det blir teke atterhald om endringar.
schedule-other-program = Desse datoane er frå ei anna oppsettsfil enn den trekkinga vart gjord med.
schedule-no-protocol = Tider til munnleg eksamen og grupper kjem når trekkinga er gjord: innoskole schedule PROTOKOLL
schedule-not-drawn = Trekkinga er ikkje gjord enno, så ingen har tid til munnleg eksamen eller gruppe.
schedule-no-oral = Det er ingen tider til munnleg eksamen: oppsettsfila har ingen [examination.oral].
schedule-no-groups = Det er ingen grupper: oppsettsfila har ingen [peer_groups].
schedule-written-calendar = Skrive: { $file }. Opne fila i eit kalenderprogram, eller send ho vidare. Skriv du ei ny fil over den gamle med --force, blir kalenderen oppdatert.
schedule-written-all = Skrive: { $count } filer i { $folder }: kalender.ics for alle, ei .ics for kvar kommune som har plass, og tabellar (.csv). Seinare, skrivne over dei med --force, oppdaterer dei.
schedule-changed = Endra sidan filene som stod der: { $files }.
schedule-stale = Desse filene er frå ein tidlegare gong og høyrer ikkje til denne kalenderen: { $files }. Slett dei.
schedule-wrong = Noko må rettast først (E): ikkje send desse enno.
schedule-left-over = Kalendrane i mappa til dei som ikkje har plass lenger, er no avlyste; send desse òg: { $files }.
programme-calendar = Kalenderen
check-level-E = E: må rettast
check-level-W = W: bør sjekkast
checks-none = Kontrollane fann ingenting.
checks-title = Dette fann kontrollane
check-G01 = { $what }: { $date } er i ei helg.
check-G02 = { $what }: { $date } er heilagdag, { $name }.
check-G03 = { $what }: mange tek fri { $date }, { $why }.
check-G04 = { $what }: { $date } er heilagdag der ho går, { $name }.
check-G05 = { $what } er i { $season } (veke { $week }) i skulane i { $counties }.
check-G06 = { $what } byrjar { $days } dagar etter at { $other } sluttar; det skal vere { $weeks } veker.
check-G07-days = { $what } varer i { $days } dagar; ei samling varer i { $min } til { $max }.
check-G07-count = Det skal vere { $count } samlingar; oppsettsfila har { $found }.
check-G08 = { $other } { $date } kjem før { $what }.
check-G09 = { $other } { $date } kjem før { $what }.
check-G10 = { $what } er utanfor studieåret, som går frå { $from } til { $to }.
check-G10-deadline = { $what } er ikkje etter søknadsfristen, { $deadline }.
check-G11 = { $what } og { $other } er på same dag, { $date }.
check-G12 = { $other } kjem før { $what }, så nummeret skulle vere lågare.
check-G12-twice = To samlingar har same nummer: { $what }.
check-G16 = Søknadsfristen { $deadline } er meir enn eit år før det heile byrjar, { $first }: er han frå i fjor?
check-G17-municipality = Ein konflikt nemner { $name }, som ikkje er nokon kommune.
check-G17-county = Ein skuleferie nemner «{ $name }», som ikkje er noko fylke.
check-G18-deadline = Søknadsfristen { $date } er i ei helg eller på ein heilagdag.
check-G18-correction = Fristen for rettingar { $date } er i ei helg eller på ein heilagdag.
check-G18-reply = Svarfristen { $date } er i ei helg eller på ein heilagdag.
check-G13 = { $what } er ein studietur, og oppsettsfila nemner ikkje landet: heilagdagane der er ikkje kontrollerte.
check-G14-few = Det er { $slots } tider til munnleg eksamen, og { $count } kommunar. Det trengst fleire dagar, fleire par sensorar, kortare tider eller lengre dagar.
check-G14-collide = Desse kan berre få { $slots } tider til saman, på grunn av konfliktar og lang reiseveg: { $who }. Ta bort ein konflikt, senk furthest_percent, eller lat andre par eksaminere.
check-G15 = { $count } kommunar kan ikkje sitje i grupper på { $least } til { $most }.
season-autumn = haustferien
season-winter = vinterferien
off-before-easter = før påske
off-christmas = i jula
off-between = mellom ein heilagdag og ei helg
holiday-new-year = første nyttårsdag
holiday-maundy-thursday = skjærtorsdag
holiday-good-friday = langfredag
holiday-easter = første påskedag
holiday-easter-monday = andre påskedag
holiday-ascension = Kristi himmelfartsdag
holiday-whit-sunday = første pinsedag
holiday-whit-monday = andre pinsedag
holiday-christmas = første juledag
holiday-second-christmas = andre juledag
holiday-first-of-may = første mai
holiday-seventeenth-of-may = grunnlovsdagen
holiday-prayer-day = store bededag
slot = { $moment }, par { $pair }
slots-title = Munnleg eksamen: { $count } kommunar, { $minutes } minutt kvar
slot-day = Dag
slot-start = Byrjar
slot-pair = Par
slot-municipality = Kommune
slot-distance = Avstand (luftlinje)
slot-pair-of = Sensorar: par { $pair }.
slots-order = Ingen har valt rekkjefølgja: ho følgjer av startverdien til trekkinga. README fortel korleis ho blir kontrollert.
slots-furthest = Dei som reiser lengst, er ikkje først den første morgonen og ikkje sist den siste dagen: { $who }.
slots-no-distances = Staden for eksamen er ingen kommune, så ingen blir rekna for å reise lengst.
slots-moved = Ei anna tid enn den første, etter fråfall og opprykk: { $which }.
slot-moved = { $who } (var { $before })
groups-title = Grupper på kvar samling
group = { $number }: { $who } ({ $landsdeler ->
        [one] 1 landsdel
       *[other] { $landsdeler } landsdelar
    }, { $sizes ->
        [one] 1 storleik
       *[other] { $sizes } storleikar
    })
groups-met = Par som { $times ->
        [0] aldri møtest
        [one] møtest éin gong
       *[other] møtest { $times } gonger
    }: { $pairs }
groups-bound = Ulike par som møtest: { $met }; med grupper av desse storleikane kan høgst { $most } det.
groups-moved = Ei anna gruppe enn trekkinga gav, etter fråfall og opprykk: { $which }.
group-moved = { $who } (samling { $gatherings })
calendar-summary = { $name }: { $what }
calendar-group = I gruppe med { $who }.
calendar-reminder = Innovasjonscaset skal leverast innan { $date }.
proposal-title = { $name }: { $year } føreslått ut frå { $before }
proposal-what = Kva
proposal-weekdays = Vekedagar
proposal-moved = Flytta
proposal-same = same veke og vekedag
proposal-later = { $days ->
        [one] 1 dag seinare
       *[other] { $days } dagar seinare
    }
proposal-earlier = { $days ->
        [one] 1 dag tidlegare
       *[other] { $days } dagar tidlegare
    }
proposal-reasons = Kvifor noko er flytta: i same veke
proposal-besides = Sjå òg over fristane, talet på plassar og prisane: dei er flytte eit heilt tal år, eller står som før.
proposal-population = Innbyggjartal for { $wanted } finst ikkje enno; { $newest } står i fila.
proposal-counties = { $county } er ikkje eit fylke lenger. Skuleferien er ført over til { $now }: kontroller vekene.
proposal-id = Id-en «{ $id }» har ikkje noko årstal å byte ut. Skriv ein ny id: to trekkingar med same id kan få dei same lodda.
programme-written = Skrive: { $file }. Tilpass fila til opptaket i år, og gje ho til kommandoane med --program.
proposal-written = Skrive: { $file }, ei heil oppsettsfil. Les gjennom datoane, og kontroller: { $command }
proposal-write = Heile oppsettsfila for det nye året blir skriven med -o FIL.toml.

## Sider

report-written-public = Skrive: { $count } filer i { $folder }, som kan kunngjerast. På { $page } kan alle kontrollere i sin eigen nettlesar.
report-written-internal = Skrive: { $count } filer i { $folder }, med personopplysningar: berre for kontoret.
track-student = student, med studiepoeng
track-course = kursdeltakar, med kursbevis
track-undecided = under vurdering
track-none = deltakar
book-internal = INTERNT: personopplysningar, skal ikkje kunngjerast
book-overview = Oversyn
book-admitted = Fått plass
book-waiting = Venteliste
book-rest = Ikkje fått plass
book-participants = Deltakarar
book-invoices = Faktura
book-organisation = Org.nr.
book-reference = Referanse
book-each = Per deltakar
book-amount = Beløp
book-invoice-text = Tekst på fakturaen
book-students = Studentar
book-fees = Semesteravgift, betalt til andre
book-literature-min = Litteratur frå, betalt til andre
book-literature-max = Litteratur til, betalt til andre
book-support = Støtte kan søkjast frå
book-open = Til vurdering
book-protocol = Protokoll
book-sum = Å fakturere når alle tek imot, kr
book-events = Hendingar etter trekkinga
book-digest = Sjekksum av det som vart låst
book-head = Siste sjekksum
book-number = Nummer
book-municipality = Kommune
book-status = Status
book-place-waiting = Ventenummer
book-landsdel = Landsdel
book-size = Storleik
book-population = Innbyggjarar
book-seats = Deltakarar
book-chance = Sjanse
book-ticket = Lodd
book-waiting-ticket = Ventelistelodd
book-codes = Kodar
book-decided = Avgjort
book-person = Namn
book-email = E-post
book-sector = Sektor
book-position = Stilling
book-track = Deltek som
book-code = Kode
book-participant = Deltakar
book-found = Funne
book-facts = Kontrollkode
book-what = Kva
book-said = Med ord
book-hash = Sjekksum
book-drawn = Trekking
book-event = Hending
book-decision = Avgjerd
book-decision-line = { $who }: { $decision } ({ $date }, { $by }). { $reason }
letter-what-admitted = Tilbod om plass
letter-what-taking-part = Søknaden er med i trekkinga
letter-taking-part = Søknaden frå { $name } til { $program }, { $year }, er med i trekkinga.
letter-position = Søknaden er i gruppa «{ $cell }», med { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    }. Sjansen for plass er { $chance }.
letter-check-before = Søkjarlista og sjansane er låste. Sjekksummen er { $digest }. Ta vare på han. Etter trekkinga kan de kontrollere at ingenting av det er endra.
letter-what-accepted = Plassen er stadfesta
letter-accepted = { $name } har takka ja til plassen i { $program }, { $year }. Velkomen!
letter-declined = { $name } har takka nei til plassen i { $program }, { $year }. Tilbodet gjeld ikkje lenger.
letter-no-answer = Vi har ikkje fått svar frå { $name } på tilbodet om plass i { $program }, { $year }. Difor gjeld ikkje tilbodet lenger. Meiner de at de svara i tide, ta kontakt med oss.
letter-late-received = Søknaden vart motteken { $received }; fristen var { $deadline }.
letter-received = Søknaden kom inn { $received }.
letter-received-unknown = Søknaden seier ikkje når han kom inn.
letter-received-people = Søknaden nemner { $count } deltakarar, og { $counted } av dei er rekna med.
letter-counted = rekna med
letter-not-counted = ikkje rekna med
letter-overlooked-means = Søknaden står på ventelista bak dei andre. Vi skriv til dykk dersom de får tilbod om plass.
letter-late-means = Søknader som kom etter fristen, får berre plass dersom det er ledige plassar når ingen frå trekkinga lenger ventar. Då går plassane til dei som søkte først. Vi skriv til dykk dersom de får tilbod om plass.
letter-what-waiting = Venteliste
letter-what-overlooked = Søknad som ikkje kom med i trekkinga
letter-what-late = Søknad motteken etter fristen
letter-what-not-eligible = Søknaden er avslått
letter-what-undecided = Søknaden er ikkje teken med i opptaket
letter-what-withdrawn = Fråfall stadfesta
letter-what-declined = Vi har registrert at de takka nei
letter-what-no-answer = Tilbodet om plass er bortfalle
letter-what-set-aside = Søknaden er ikkje med i trekkinga
letter-admitted = Vi har gleda av å tilby { $name } plass i { $program }, { $year }.
letter-admitted-drawn = Søknaden dykkar vart trekt ut.
letter-admitted-all-fit = Det var plass til alle som søkte i tide.
letter-admitted-promoted = Ein plass er blitt ledig. Han gjekk til den søknaden på ventelista som gjer at færrast mål for fordelinga blir uoppfylte, og blant like til den med lågast ventelistelodd. Ventelisteloddet dykkar er { $ticket }.
letter-admitted-overlooked = Søknaden vart motteken i tide utan å kome med i trekkinga, og ein plass var til overs.
letter-admitted-late = Søknaden vart motteken etter fristen, og ein plass var til overs.
letter-admitted-granted = Plassen er gjeven utanom trekkinga, ved eit vedtak som gjeld i staden for tidlegare vedtak i saka. Grunngjeving: { $reason }
letter-no-answer-deadline = Siste dag for å svare var { $deadline }.
letter-reply = Gje beskjed innan { $deadline } om de tek imot plassen. Har de ikkje svara då, kan plassen gå til nokon som står på ventelista.
letter-reply-granted = Gje beskjed innan { $deadline } om de tek imot plassen.
letter-reply-over = Siste dag for å svare var { $deadline }. Vil de ha plassen, må de gje beskjed med ein gong.
letter-reply-soon = Gje beskjed så snart de kan om de tek imot plassen.
letter-reply-to = Send svaret til { $email }.
letter-waiting = Søknaden frå { $name } til { $program }, { $year }, fekk ikkje plass i trekkinga. Han står på ventelista.
letter-overlooked = Søknaden frå { $name } til { $program }, { $year }, vart motteken i tide, men var ikkje med i lista då ho vart lukka før trekkinga. Han er difor ikkje med i trekkinga.
letter-late = Søknaden frå { $name } til { $program }, { $year }, vart motteken etter fristen, og er difor ikkje med i trekkinga.
letter-waiting-number = De er nummer { $number } av { $count } på ventelista.
letter-waiting-ticket = Ventelisteloddet dykkar er { $ticket }. Det avgjer rekkjefølgja på ventelista; loddet i trekkinga gjer det ikkje.
letter-waiting-means = Når ein plass blir ledig, går han til den søknaden på ventelista som gjer at færrast mål for fordelinga blir uoppfylte. Er fleire like, får den med lågast ventelistelodd plassen. Ein kommune med høgare nummer kan difor få tilbod før dykk. Vi skriv til dykk dersom de får tilbod om plass.
letter-not-eligible = Vi kan diverre ikkje ta søknaden frå { $name } til { $program }, { $year }, med i opptaket. Han oppfyller ikkje krava som står nedanfor.
letter-undecided = Vi kan diverre ikkje ta søknaden frå { $name } til { $program }, { $year }, med i opptaket. Punkta nedanfor var ikkje avklarte då søkjarlista vart låst.
letter-withdrawn = { $name } trekte seg frå { $program }, { $year }, den { $date }. Vi stadfestar at de ikkje er med.
letter-set-aside-withdrawn = Søknaden frå { $name } til { $program }, { $year }, er trekt tilbake og er difor ikkje med i trekkinga. Er det feil, sei frå til oss.
letter-set-aside-another = Vi har teke imot meir enn éin søknad frå { $name } til { $program }, { $year }. Ein annan av dei gjeld, så denne er ikkje med i trekkinga.
letter-set-aside-received = Vi har teke imot meir enn éin søknad frå { $name } til { $program }, { $year }. Den som kom inn { $received }, gjeld, så denne er ikkje med i trekkinga.
letter-students = Studentar får { $credits } studiepoeng når dei består.
letter-course = Kursdeltakarar får kursbevis når dei har fullført studiet, men ikkje studiepoeng.
letter-assessed = Vi har ikkje avgjort enno om deltakarar «under vurdering» får studiepoeng eller kursbevis. Vi skriv til dykk når det er klart. Dei har plass uansett.
letter-price = Studiet kostar { $price } kr per deltakar; for { $participants } deltakarar blir det { $sum } kr. Det dekkjer undervisning, seminar, rettleiing, eksamen og sensur.
letter-besides = Studenten eller arbeidsgjevaren betaler sjølv, og ikkje til oss: semesteravgift på om lag { $fee } kr per student og år, litteratur for om lag { $least } til { $most } kr (om lag { $pages } sider), reise, opphald og mat.
letter-excursion = Éi samling er ein studietur og kostar noko ekstra. Prisen får de vite ved oppstart.
letter-support = De kan søkje om støtte frå { $support }.
letter-why = Krav: { $rule } Dette fann vi i søknaden dykkar: { $found } (Kode { $code })
letter-found-another = Vi har teke imot meir enn éin søknad frå dykk.
letter-found-nothing = Søknaden seier ikkje noko om dette.
letter-why-decided = Saksbehandlaren har vurdert dette. Grunngjeving: { $reason }
letter-assessed-reason = { $name } er vurdert individuelt og deltek som { $track }. Grunngjeving: { $reason }
letter-law = Dette er eit enkeltvedtak etter { $decision }. Det er grunngjeve etter { $reasons }.
letter-basis = Opptaket følgjer { $basis }.
letter-check = De kan kontrollere trekkinga sjølve på den same sida. Sjekksummen for søkjarlista er { $digest }. Siste sjekksum, som viser om noko er endra etterpå, er { $head }.
letter-own-page = På { $page } ser de kva som står om søknaden dykkar.
letter-complain = De kan klage på vedtaket. Send klaga til { $to }, og skriv kva de meiner er feil, og kva de vil ha endra.
letter-complain-law = De kan klage på vedtaket etter { $law }. Fristen er { $weeks ->
        [0] { $days ->
            [one] éin dag
           *[other] { $days } dagar
        }
        [one] ei veke
        [2] to veker
        [3] tre veker
        [4] fire veker
       *[other] { $weeks } veker
    } frå de fekk dette brevet. Send klaga til { $to }, og skriv kva de meiner er feil, og kva de vil ha endra.
letter-complain-reply = De kan klage på vedtaket innan fristen som står i brevet med vedtaket; dette svaret gjev ingen ny frist. Send klaga til { $to }, og skriv kva de meiner er feil, og kva de vil ha endra.
letter-complain-us = oss
letter-complain-body = Endrar vi ikkje vedtaket, blir klaga avgjord av { $body }.
letter-access = De har rett til å sjå dokumenta i saka.
letter-access-law = De har rett til å sjå dokumenta i saka etter { $law }.
letter-t-participants = Deltakarane dykkar
letter-t-name = Namn
letter-t-takes-part = Deltek som
letter-t-calendar = Datoar
letter-t-costs = Kostnader
letter-t-why = Grunngjeving
letter-t-received = Dette tok vi imot
letter-t-rights = Klage, innsyn og kontroll
letter-rights-none = Innsyn og kontroll
letter-t-date = Dato
letter-t-case = Saksnummer
letter-t-officer = Saksbehandlar
letter-organisation = Org.nr. { $number }
letter-telephone = Telefon { $number }
letter-approval-electronic = Brevet er godkjent elektronisk og har difor inga underskrift.
letter-t-signature = Underskrift
logo-file = logoen, som står øvst i brev
letter-t-regards = Venleg helsing
letter-subject = { $what }: { $program }, { $year }
letter-subject-short = { $what }: { $program }
letter-draft = Vedlagt ligg eit brev om søknaden frå { $name } til { $program }, { $year }.
archive-page = Sida om trekkinga
archive-protocol = Protokoll
archive-result = Resultat
archive-waiting = Venteliste
archive-recipients = Mottakarar av brev
archive-participants = Deltakarar
archive-invoices = Fakturagrunnlag
archive-report = Rapport til opptaksutvalet
archive-sheet = Ark til trekkinga
archive-reminder = Påminning
archive-intake = Innlesne søknader
archive-program = Oppsettsfil
archive-decisions = Avgjerder
archive-written = Skrive: { $count } dokument i { $folder }, og innhold.json og innhold.csv med kva kvart av dei er.
archive-no-ground = Ingen har sagt kva heimel dokumenta med personopplysningar er unntekne frå offentlegheit etter: skriv exempt under [law] i oppsettsfila.
archive-gone = Filer som låg i dette arkivet frå før, og som er tekne bort: { $files }.
years-title = Opptaka, år for år
years-all = Alle
years-intake = Opptak
years-what = Gruppe
years-applied = Søkte
years-qualified = Med i trekkinga
years-chance = Sjanse i snitt
years-admitted = Har plass
years-accepted = Har sagt ja
years-percent = { $whole },{ $part } %
years-places = Kven som har fått tilbod om plass
years-never-placed = { $count ->
        [one] 1 kommune har
       *[other] { $count } kommunar har
    } søkt, men har aldri fått tilbod om plass: { $names }.
years-times = { $name } ({ $times ->
        [one] 1 gong
       *[other] { $times } gonger
    })
years-everybody-placed = Alle som har søkt, har fått tilbod om plass.
years-never-applied = { $count ->
        [one] 1 kommune har
       *[other] { $count } kommunar har
    } aldri søkt i desse åra.
years-written = Skrive: aar.html og aar.csv i { $folder }.
close-goes = { $count ->
        [0] Ingen filer som skal slettast, har personopplysningar.
        [one] 1 fil har personopplysningar og kan slettast:
       *[other] { $count } filer har personopplysningar og kan slettast:
    }
close-folder = { $folder }: { $count ->
        [one] 1 fil
       *[other] { $count } filer
    }
close-last = Klagefristen går til og med { $last }. Etter det slettar --delete filene.
close-over = Klagefristen gjekk ut { $last }. --delete slettar filene.
close-unsearched = Dei innlesne søknadene er borte, så ingen kan leite etter namn i filene som står att.
close-archive = Det som skal takast vare på, må vere levert til arkivet først: mappa arkiv har breva slik dei vart skrivne, dag for dag (innoskole report --archive).
close-silent = Har plass, og har ikkje svara: { $who }. Når søknadene er sletta, kan ingen brev skrivast til dei: registrer først kven som ikkje svara.
close-deleted = Sletta: { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } med personopplysningar. Kvitteringa er avsluttet.json. Protokollen og det som er kunngjort, ligg der framleis.
close-unknown = Programmet veit ikkje kva desse filene er. Sjå sjølv om dei har personopplysningar:
close-named = Namnet eller adressa til nokon som er søkt inn, står òg i desse filene, som ikkje blir sletta:
letter-what-reply = Svar på spørsmålet dykkar
letter-what-reminder = Påminning om tilbod om plass
letter-what-request = Noko må avklarast i søknaden
letter-group-none = Søknaden var i gruppa «{ $cell }», med { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    }. Gruppa fekk ingen plass i trekkinga.
letter-group = Søknaden var i gruppa «{ $cell }», med { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    }. Gruppa fekk { $admitted ->
        [one] 1 plass
       *[other] { $admitted } plassar
    } i trekkinga.
letter-draw = Det var { $applications } søknader med i trekkinga om { $room } plassar. Alle desse oppfylte krava, og difor avgjorde ei loddtrekking kven som fekk plass: først kor mange plassar kvar gruppe fekk, innanfor måla for fordelinga, og så kven i gruppa som fekk dei. Sjansen for plass var { $chance }. Han var rekna ut før trekkinga, og var den same for alle i gruppa.
letter-draw-seats = Det var { $applications } søknader med i trekkinga, og plass til { $room } deltakarar. Alle desse oppfylte krava, og difor avgjorde ei loddtrekking kven som fekk plass: først kor mange plassar kvar gruppe fekk, innanfor måla for fordelinga, og så kven i gruppa som fekk dei. Sjansen for plass var { $chance }. Han var rekna ut før trekkinga, og var den same for alle i gruppa.
letter-draw-lotto = Tala som vart trekte i { $text } { $date }, avgjorde utfallet.
letter-draw-dice = { $digits } terningkast { $text } { $date } avgjorde utfallet.
letter-ticket = Loddet dykkar, { $ticket }, var nummer { $rank } av { $count } i gruppa. { $admitted ->
        [one] Det lågaste loddet
       *[other] Dei { $admitted } lågaste lodda
    } fekk plass.
letter-ticket-none = Loddet dykkar var { $ticket }, nummer { $rank } av { $count } i gruppa. Sidan gruppa ikkje fekk nokon plass, avgjorde ikkje loddet utfallet.
reminder = { $name } har fått tilbod om plass i { $program }, { $year }. Vi kan ikkje sjå at de har svara.
reminder-deadline = Siste dag for å svare er { $deadline }. Har de ikkje svara då, kan plassen gå til ein annan på ventelista.
reminder-soon = Svar så snart de kan. Høyrer vi ikkje frå dykk, kan plassen gå til ein annan på ventelista.
report-reminders-earlier = Påminningar frå ein tidlegare gong, som ikkje skal sendast lenger: { $files }.
report-new-letters = Nye brev, som skal sendast: { $files }.
report-reworded-letters = Same emne som brevet som låg der, men noko anna i teksten: { $files }. Sjå om nokon av dei skal sendast på nytt. I dei andre er det høgst datoen, tal og sjekksummar som er nye.
report-replaced = Teikn som skrifta i PDF ikkje har, er blitt spørjeteikn i: { $files }. I HTML står dei som dei vart skrivne.
invoice-text = { $program }, { $year }: { $participants ->
        [one] 1 deltakar
       *[other] { $participants } deltakarar
    }
invoice-unanswered = Fakturagrunnlaget har berre dei som har sagt ja: { $count ->
        [one] 1 kommune har
       *[other] { $count } kommunar har
    } plass utan å ha svara (med --invoice-unanswered blir dei tekne med).
invoice-without-number = Organisasjonsnummeret manglar i fakturagrunnlaget for: { $names }. Finn det i Einingsregisteret.
invoice-without-reference = Referansen manglar i fakturagrunnlaget for: { $names }. Spør dei, og skriv han i sakslista.
report-later-decisions = Med avgjerder som er tekne etter at lista vart låst; kven som er med, er som då.
report-no-date = Breva har ingen dato: legg til --date.
report-schedule-wrong = Breva og rapporten manglar noko som schedule ikkje kunne gje: { $what }
report-written-templates = Skrive i { $folder }: malane for brev (letter.html, letter.css), for PDF (letter.typ, sheet.typ, committee.typ) og setningane i brev (letter.nb.ftl, letter.nn.ftl, letter.en.ftl). Endre dei de vil, ta dei andre bort, og gje mappa tilbake med --templates.
page-skip = Gå til innhaldet
page-made-with = Laga med
page-sources = Kommunar og folketal: Kartverket og Statistisk sentralbyrå (SSB).
page-internal = INTERNT: skal ikkje kunngjerast
page-internal-short = INTERNT
page-committee-title = { $name }, { $year }: rapport til opptaksutvalet
page-key-figures = Nøkkeltal
page-map = Kvar dei er
page-map-about = Kart over Noreg: { $admitted } med plass (fylte sirklar), { $waiting } på venteliste (trekantar), { $other } andre (kryss). Tabellen nedanfor har dei alle.
page-inset = Oslofjorden, forstørra
page-map-admitted = har plass
page-map-waiting = venteliste
page-map-other = andre
page-balance-about = Søknader i trekkinga og kor mange av dei som har plass no, etter { $attribute }
page-in-country = I landet (del i trekkinga)
page-in-country-share = { $count } ({ $percent } %)
page-applied = I trekkinga
page-admitted = Har plass
page-wished = Mål
page-search = Søk
page-search-count = Vist: ⟦count⟧ av ⟦all⟧
page-landsdel = Landsdel
page-size = Storleik
page-seats = Deltakarar
page-codes = Kodar
page-decided = Avgjort
page-chances = Sjansar og utfall
page-expected = Venta
page-expected-number = { $whole },{ $part }
page-drawn = Trekte ut
page-gave-way = { $value }: Målet var { $asked }; { $now } var mogleg i trekkinga.
page-missed-now = { $value }: Målet er { $asked }; no har { $now } plass.
page-list-none = Ingen.
page-list-gave-way = Mål som ikkje er nådde
page-list-events = Det som skjedde etter trekkinga
page-list-accepted = Har takka ja
page-list-silent = Har plass, og har ikkje svara
page-list-decisions = Avgjerder som er tekne
page-list-costs = Kostnader
page-list-calendar = Kalender
page-list-oral = Munnleg eksamen
page-list-groups = Grupper på kvar samling
page-list-hashes = Sjekksummar
page-list-codes = Kodane i tabellen
page-sheet-title = { $name }, { $year }: trekkinga
page-sheet-practice = Inga kjelde til startverdien er kunngjord. Dette er ei prøvetrekking, og ingen utanforståande kan vite når startverdien vart valt.
page-sheet-digest = Sjekksummen for alt som er låst
page-sheet-seed = Startverdien, skrive nøyaktig som ovanfor
page-sheet-when = Dag og klokkeslett
page-sheet-where = Stad
page-sheet-signature = Underskrift
page-sheet-next = Deretter
page-protocol-title = { $name }, { $year }: loddtrekkinga
page-decision = Av { $applications } søknader i trekkinga har { $count } plass no. { $waiting } søknader står på ventelista{ $late ->
        [0] { "" }
       *[other] , { $late } av dei fordi dei kom etter fristen
    }.
page-decision-besides = I tillegg har { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    } plass utanom trekkinga.
page-decision-frozen = { $applications } søknader er med. Lista er låst; ingenting er trekt enno.
page-how = Slik verkar trekkinga
page-how-1 = Kommunar som oppfyller krava og søkte i tide, er med.
page-how-2 = Kommunar frå same landsdel og med same storleik er i same gruppe. Alle i ei gruppe har same sjanse.
page-how-3 = Plassane kan delast mellom gruppene på fleire måtar. Kvar måte er ei plassfordeling, og alle oppfyller måla for fordelinga så langt det går. Trekkinga vel éi av dei; vekta viser kor sannsynleg kvar av dei er.
page-how-4 = Sjansane er så jamne som råd: Ingen kan få større sjanse utan at nokon som har like liten eller mindre sjanse, taper på det.
page-how-5 = Søkjarlista, plassfordelingane og sjansane vart låste, og det vart laga ein sjekksum av dei. Vart sjekksummen kunngjord før { $date }, kunne ingen kjenne tala som avgjer, då lista vart låst.
page-how-5-practice = Søkjarlista, plassfordelingane og sjansane er låste, og det er laga ein sjekksum av dei. Inga kjelde til startverdien er kunngjord, så ingen utanforståande kan vite om lista vart låst før startverdien vart valt.
page-how-6 = Tala som avgjer, er startverdien. I ei kunngjord trekking seier den låste lista kvar dei skal kome frå.
page-how-7 = Startverdien gjev ein nøkkel, og nøkkelen gjev eit tal som vel plassfordelinga.
page-how-8 = Nøkkelen og kommunenummeret gjev loddet til kommunen. Kven andre som søkte, og rekkjefølgja av søknadene, har ingenting å seie.
page-how-9 = I kvar gruppe får dei med dei lågaste lodda plassane. Dei andre ventar i rekkjefølgja som eit eige tal nummer to gjev, ventelisteloddet, lågaste først.
page-how-10 = Kven som helst kan rekne ut alt på nytt, på denne sida eller utan ho.
page-check = Kontroll
page-check-about = Knappen reknar ut alt på nytt her, i din eigen nettlesar, med eit anna program enn det som gjorde trekkinga. Ingenting blir sendt nokon stad.
page-check-run = Kontroller
page-check-published = Lim inn sjekksummen som vart kunngjord
page-check-file = Kontroller ein annan protocol.json i staden
page-lookup = Slå opp ein kommune
page-lookup-about = Sida opnar seg på éin kommune når nummeret står sist i adressa, til dømes #3405.
page-lookup-label = Kommune
page-whatif = Kva om startverdien hadde vore ein annan?
page-whatif-label = Ein annan startverdi
page-whatif-run = Trekk med denne startverdien
page-noscript = Kontrollen krev JavaScript. Du kan òg kontrollere med eit program på di eiga maskin; rettleiinga (README) forklarer korleis.
page-frozen = Det som er låst
page-frozen-about = Sjekksummen for alt som er låst. Blir noko av det endra, blir sjekksummen ein annan. Samanlikn med sjekksummen som vart kunngjord:
page-seed = Startverdien
page-seed-is = Startverdien:
page-key-is = Nøkkelen som følgjer av det:
page-number = Nøkkelen gjev trekktalet { $number } ({ $whole } tal er moglege, frå 0). Det vel plassfordeling nummer { $allocation } av { $count }.
page-cells = Gruppene
page-cells-about = Alle i ei gruppe har same sjanse.
page-cell = Gruppe
page-applications = Søknader
page-chance = Sjanse
page-places = Plassar i trekkinga
page-last-ticket = Høgaste lodd som gav plass
page-allocations = Plassfordelingane
page-allocation = Plassfordeling
page-weight = Vekt
page-places-per-group = Plassar til kvar gruppe
page-this-was-drawn = trekt ut
page-outcome = Alle søknader
page-municipality = Kommune
page-ticket = Lodd
page-places-in-words = Rekkjefølgje etter lodd
page-place = nummer { $rank } av { $count } i gruppa, { $overall } av alle { $all }
page-status = No
page-status-waiting = { $status }, nummer { $number }
page-waiting = Ventelista no
page-waiting-order = Nummeret er rekkjefølgja etter ventelistelodd, som står bak namnet. Ein ledig plass går til den på lista som gjer at færrast mål blir uoppfylte, så det er ikkje alltid nummer 1 som får han.
page-events = Det som skjedde etter trekkinga
page-no-events = Ingenting er ført inn.
page-head-is = Siste sjekksum. Blir noko av det som står over, endra, passar han ikkje lenger:
script-form = Protokollen har den forma han skal ha.
script-form-wrong = Protokollen har ikkje den forma han skal ha (⟦at⟧).
script-digest = Sjekksummen passar med det som er låst: ⟦at⟧
script-digest-wrong = Sjekksummen passar ikkje: det som var låst, er endra. Sjekksummen måtte ha vore ⟦at⟧
script-list = Lista stemmer: ⟦at⟧ søknader, kvar i si gruppe.
script-list-wrong = Lista stemmer ikkje (⟦at⟧).
script-lottery = Dei ⟦at⟧ plassfordelingane fyller plassane, oppfyller måla som oppgjevne, og gjev sjansane som er oppgjevne.
script-lottery-wrong = Plassfordelingane eller sjansane stemmer ikkje (⟦at⟧).
script-certificate = Inga trekking er meir rettferdig, etter beviset (nivå: ⟦at⟧).
script-certificate-open = At inga trekking er meir rettferdig, kan ikkje kontrollerast med berre addisjonar her; «innoskole verify» løyser det på nytt.
script-certificate-wrong = Beviset viser ikkje at inga trekking er meir rettferdig (⟦at⟧).
script-draw = Alt følgjer av startverdien: nøkkelen, trekktalet, plassfordelinga, lodda, kven som fekk plass, og ventelista (⟦at⟧ søknader).
script-draw-wrong = Utfallet følgjer ikkje av startverdien (⟦at⟧).
script-events = Det som skjedde etter trekkinga, følgjer reglane (⟦at⟧ hendingar).
script-events-wrong = Hending ⟦at⟧ følgjer ikkje av dei før.
script-earlier = Hending ⟦at⟧ er datert før hendinga over. Rekkjefølgja er den dei vart registrerte i.
script-head = Ingenting er endra etterpå. Den siste sjekksummen: ⟦at⟧
script-head-wrong = Ein sjekksum passar ikkje: noko er endra etterpå (⟦at⟧).
script-published = Sjekksummen du limte inn, finst i denne protokollen.
script-published-wrong = Sjekksummen du limte inn, finst ikkje i denne protokollen. Noko er endra eller manglar.
script-compare-open = Ikkje samanlikna med det som vart kunngjort. Lim inn sjekksummen frå kunngjeringa eller kvitteringa, eller samanlikn sjølv: ⟦at⟧
script-after = Sjekksummen du limte inn, vart kunngjord etter trekkinga. At alt var låst før trekkinga, kan berre sjekksummen for søkjarlista vise.
script-beside = Sjekksummen for søkjarlista dekkjer ikkje det som skjedde etter trekkinga. Samanlikn òg siste sjekksum.
script-unseen = Denne sida ser ikkje registeret (namn, landsdelar, storleikar), oppsettsfila og søknadene sjølve. Bruk helst ein eigen kopi av ein kontroll: den som lagar sida, kan òg endre henne.
script-all = Kontrollen fann ingen feil, og sjekksummen er den du limte inn.
script-all-head = Kontrollen fann ingen feil, og det du limte inn, vart kunngjort etter trekkinga. Om alt var låst før trekkinga, viser berre sjekksummen for søkjarlista.
script-all-practice = Kontrollen fann ingen feil, og sjekksummen er den du limte inn. Det er ei prøvetrekking: ingen utanforståande kan vite om noko var låst før startverdien vart valt.
script-amber = Protokollen stemmer med seg sjølv, men er ikkje samanlikna med det som vart kunngjort. Samanlikn sjekksummen.
script-amber-certificate = Protokollen stemmer, og sjekksummen er den du limte inn. At inga trekking er meir rettferdig, kunne ikkje kontrollerast her.
script-amber-practice = Protokollen stemmer med seg sjølv. Det som er merkt med –, er ikkje kontrollert. Det er ei prøvetrekking: ingen utanforståande kan vite om noko var låst før startverdien vart valt.
script-not-all = Kontrollen fann feil: sjå punktet merkt med ✗. Det som kjem etter, vart ikkje kontrollert.
script-ticket = Av nøkkelen og nummeret ⟦id⟧ følgjer loddet ⟦ticket⟧ og ventelisteloddet ⟦waiting⟧.
script-rank = Nummer ⟦rank⟧ av ⟦count⟧ i gruppa, ⟦overall⟧ av alle ⟦all⟧.
script-last = Det siste loddet som fekk plass i gruppa: ⟦last⟧
script-none = Fordelinga som vart trekt, gjev denne gruppa ingen plass.
script-got = Kommunen fekk plass i trekkinga.
script-got-not = Kommunen fekk ikkje plass i trekkinga.
script-line = Lodd og ventelistelodd, kvar på åtte byte, med siste byte først:
script-by-hand = Kontroller utan denne sida
script-group = ⟦name⟧ er med i gruppa ⟦cell⟧ (⟦count⟧ søknader). Sjansen i trekkinga: ⟦chance⟧.
script-unknown = ⟦id⟧ står ikkje i denne protokollen, korkje blant dei som er med, eller blant dei som ikkje er med. Har kommunen søkt, sei frå.
script-frozen = Ingenting er trekt enno. Står noko feil om kommunen, sei frå før trekkinga.
script-not-eligible = Ein søknad er ikkje med i trekkinga. Kodar for krava som ikkje er oppfylte: ⟦codes⟧
script-aside-withdrawn = Ein søknad er ikkje med, fordi han er trekt tilbake.
script-aside-another = Ein søknad er ikkje med, fordi ein annan søknad frå kommunen gjeld.
script-late = Ein søknad kom etter fristen (⟦received⟧) og er ikkje med i trekkinga.
script-now-place = No: har plass.
script-now-late-place = No: har plass, etter fristen.
script-now-granted = No: har plass, tildelt utanom trekkinga.
script-now-waits = No: nummer ⟦number⟧ på ventelista.
script-now-waits-late = No: nummer ⟦number⟧ på ventelista, bak dei som søkte i tide.
script-now-withdrawn = No: ikkje med lenger (trekte seg, takka nei eller svara ikkje).
script-no-seed = Ein startverdi har berre siffer, bokstavar, mellomrom og + - , . : /
script-whatif = Med startverdien «⟦seed⟧» ville plassfordeling ⟦allocation⟧ ha blitt trekt. Det som gjeld, er startverdien som vart kunngjort.
script-gained = Ville òg fått plass: ⟦who⟧
script-lost = Ville ikkje fått plass: ⟦who⟧
year-title = Opptaket i { $folder }
year-later = kjem seinare
year-done = Gjort no:
year-left-out = Slik det er no, blir desse ikkje med i trekkinga: { $who }.
year-protocol-wrong = Protokollen stemmer ikkje, og ingenting vart skrive av han. Sjå kva som er gale: { $command }
year-calendar-wrong = Noko i kalenderen for året må rettast. Sjå kva: { $command }
year-setup = Oppsett
year-setup-missing = Oppsettsfila { $program } manglar. Lag mappa med innoskole year --new, eller legg oppsettsfila der.
year-setup-faulty = Oppsettsfila { $program } må rettast. Alt som er gale, blir vist av: innoskole program --check { $program }
year-setup-done = { $program } er i orden.
year-applications = Søknader
year-applications-none = Ingen søknader enno. Legg rekneark i { $inbox }. Fristen for å søkje er { $deadline }.
year-applications-unconfirmed = Programmet veit ikkje sikkert kva alle kolonnane er. Svar éin gong, så blir det hugsa i mapping.toml: køyr innoskole import { $inbox } --program { $program }
year-applications-unreadable = Noko i { $inbox } kan ikkje lesast. Rett det som står under, og prøv igjen.
year-applications-read = { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    } i { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } i { $inbox }.
year-applications-frozen = Søkjarlista er låst.
year-cases = Saker å avgjere
year-cases-ready = { $count ->
        [one] 1 sak
       *[other] { $count } saker
    } skal inn i sakslista { $list }.
year-cases-open = { $count ->
        [one] 1 sak er open
       *[other] { $count } saker er opne
    }, og { $undecided ->
        [one] 1 søknad må avgjerast
       *[other] { $undecided } søknader må avgjerast
    } før søkjarlista kan låsast. Opne { $list }, skriv øvst kven som avgjer, og datoen, fyll ut avgjerd og grunngjeving, og lagre. Utkast til brev som ber kommunane om det som manglar, ligg i { $requests }.
year-cases-left = Søkjarlista kan låsast, men { $count ->
        [one] 1 sak er open
       *[other] { $count } saker er opne
    } i { $list }: Noko manglar, eller eit krav er ikkje oppfylt. Blir søkjarlista låst no, blir dei søknadene vurderte slik dei er.
year-cases-faulty = Sakslista { $list } kan ikkje brukast slik ho er. Rett det som står under, lagre, og prøv igjen.
year-cases-done = Ingen saker ventar.
year-cases-frozen = Søkjarlista er låst med avgjerdene som var tekne då.
year-cases-changed = Desse avgjerdene vart skrivne etter at søkjarlista var låst, og endrar ingenting i trekkinga: { $places }. Ta dei ut av { $list }. Har ein kommune trekt søknaden, registrerer du det etter trekkinga.
year-lock = Låsing av søkjarlista
year-lock-word = Søkjarlista kan låsast når fristen { $deadline } er ute. Legg då ei tom fil med namnet { $word } i mappa. Etter det kan ingen endre kven som er med.
year-lock-early = { $word } ligg i mappa, men fristen for å søkje er { $deadline }. Søkjarlista blir låst når fristen er ute.
year-lock-capacity = Det står ikkje i oppsettsfila { $program } kor mange plassar som skal fordelast (places eller seats). Skriv det før lista blir låst.
year-lock-source = Det står ikkje i oppsettsfila { $program } kvar tala som avgjer trekkinga, skal kome frå (seed_source). Utan det er trekkinga berre ei prøvetrekking. Skriv det før lista blir låst.
year-lock-seed = Det ligg ein startverdi i mappa før søkjarlista er låst. Då kan ingen lite på trekkinga. Ta bort { $seed }, og bruk tal som enno ikkje er trekte.
year-lock-ready = Søkjarlista blir låst no.
year-lock-unsettled = { $word } ligg i mappa, men noko er ikkje avgjort enno. Søkjarlista blir låst når ingen saker ventar.
year-lock-done = Søkjarlista er låst: ingen kan lenger endre kven som er med, eller sjansane.
year-announce = Kunngjering
year-announce-ready = Det som skal kunngjerast, blir skrive no.
year-announce-done = Det som skal kunngjerast før trekkinga, ligg i { $announcement }. Kvitteringane til søkjarane ligg i { $receipts }.
year-draw = Trekking
year-draw-numbers = Tala som avgjer, blir trekte { $date }. Kunngjer før den tid. Skriv så tala på éi linje i { $seed } (kjem dei frå reserven: i { $fallback }).
year-draw-early = Det ligg ein startverdi i mappa, men tala som avgjer, blir trekte { $date }. Ingen kan kjenne dei før den dagen.
year-draw-unclear = Det er uklart kva tal som gjeld. Rett det som står under.
year-draw-seed = Skriv startverdien på éi linje i { $seed }.
year-draw-ready = Trekkinga blir gjord no.
year-draw-done = Trekkinga er gjord.
year-reports = Brev og rapportar
year-reports-ready = Brev, sider og kalendrar blir skrivne no.
year-reports-undated = Breva i { $reports } har ingen dato. Skriv datoen på éi linje i { $letter-date }.
year-reports-older = Breva kan ikkje ha ein eldre dato enn det siste som skjedde, { $newest }. Skriv ein ny dato på éi linje i { $letter-date }, eller bruk --date.
year-reports-done = { $reports }: offentlig kan kunngjerast, internt er kontoret sitt eige.
year-answers = Svar på tilboda
year-answers-ready = Nye svar blir registrerte no.
year-answers-doubtful = { $accepted } av { $offers } har takka ja. Nokre svar er ikkje registrerte, fordi dei er uklare: sjå under. Rett dei i { $files }.
year-answers-done = Alle { $offers } har takka ja.
year-answers-until = { $accepted } av { $offers } har takka ja. Legg svara i { $answers } (kolonnane kommune, svar og dato). Dei første av dei som ikkje har svara, har frist { $until }.
year-answers-open = { $accepted } av { $offers } har takka ja. Legg svara i { $answers } (kolonnane kommune, svar og dato). Ingen siste dag for å svare er sett.
year-late = Kom etter låsinga
year-late-came = I innboksen ligg søknader som ikkje er med: { $files }. Ta dei inn som seine med innoskole select { $protocol } --late FIL --date DATO, eller ta fila ut av innboksen.
year-late-waits = I innboksen ligg filer som ikkje var der, eller var annleis, då søkjarlista vart låst: { $files }. Søknader i dei er ikkje med i trekkinga.
year-made = Mappa { $folder } er laga.
    1. Tilpass oppsettsfila { $program } til opptaket i år: fristar, plassar, kvar tala kjem frå, samlingar.
    2. Legg reknearka med søknadene i { $inbox }.
    3. Køyr { $command }, så ofte du vil. Kvar gong står det kva som er gjort, og kva du må gjere.
year-mapping-last = Er skjemaet det same som sist, kan koplingsfila derifrå brukast igjen: kopier { $file } til { $folder }.
year-note = Mappa til eitt opptak. Alt som trengst, ligg her.

    program.toml       oppsettsfila: fristar, plassar, mål, kvar tala som avgjer, kjem frå, samlingar
    innboks            reknearka med søknader, slik dei kom
    mapping.toml       kva kolonnane er, når programmet har spurt om det
    saksliste.xlsx     sakene som ventar på ei avgjerd: fyll ut og lagre
    foresporsler       utkast til brev som ber kommunane om det som manglar
    laas.txt           ei tom fil du legg her når søkjarlista skal låsast
    trekning           søkjarlista slik ho vart låst, og trekkinga
    kunngjoring        det som skal kunngjerast før trekkinga, og kvitteringane
    startverdi.txt     tala som avgjer, på éi linje (startverdi-reserve.txt: når dei kjem frå reserven)
    svar               svara på tilboda, i rekneark
    brevdato.txt       datoen på breva
    rapport            sider, brev og tabellar etter trekkinga
    kalender           kalendrar
    arkiv              dokumenta slik dei vart skrivne, ei mappe for kvar dato på breva

    innoskole year MAPPE gjer det som ikkje treng nokon, og seier kva du må gjere. Køyr det så ofte du vil.
guide-welcome = innoskole { $version }: vi går gjennom opptaket saman, eitt steg om gongen.
    Enter tek det som står først. Skriv ? for hjelp og q for å slutte. (nb: bokmål, en: English)
guide-help = Svar med eit nummer frå lista, eller berre Enter for det første. Datoar blir skrivne som 1.6.2027. nb, nn eller en byter språk. q sluttar; alt som er gjort, ligg i mappa, og du kan halde fram når du vil. Kvar kommando som blir køyrd, blir vist, og kan òg køyrast utan denne rettleiinga.
guide-end = Alt som er gjort, ligg i mappa. Start innoskole igjen for å halde fram.
guide-enter = Enter
guide-again = Enter: prøv igjen.
guide-first = Her er ingen opptak enno: { $here }
    Enter: lag mappa til eit nytt opptak her. Eller skriv kvar mappa til eit opptak ligg.
guide-years = Opptak i { $here }:
guide-which = Kva for eit? Enter: { $last }. «ny» lagar eit nytt.
guide-no-folder = «{ $found }» er ikkje mappa til eit opptak: der må program.toml og innboks ligge.
guide-what = Kva vil du gjere? (nummer, eller Enter for det første)
guide-no-offer = «{ $found }» står ikkje i lista. Skriv eitt av numra.
guide-runs = Køyrer: { $command }
guide-opened = Opnar { $path }
guide-unopened = Ingen program her kan opne { $path }. Opne det sjølv.
guide-not-done = Ingenting er gjort.
guide-lock = Når søkjarlista er låst, kan ingen endre kven som er med, eller sjansane. Skriv ja for å låse.
guide-today = Kva dato er det i dag?
guide-lock-early = Fristen for å søkje er { $deadline }, og han er ikkje ute. Søknader som kjem etter låsinga, er ikkje med i trekkinga. Skriv ja for å låse likevel.
guide-date = Kva dato skal stå på breva? (Enter: den dei har, eller ingen)
guide-late-date = Kva dag blir søknaden teken inn? (Enter: vent)
guide-late-reason = Kvifor skal svar som kom etter fristen, gjelde? Grunngjevinga blir offentleg. (Enter: vent)
guide-who = Kva kommune? Skriv namnet eller nummeret.
guide-withdraw-date = Kva dag kom meldinga? (Enter: vent)
guide-withdraw = Dette blir registrert slik det står over, og plassen går vidare. Skriv ja for å registrere.
guide-record = Svara blir registrerte slik det står over, og ledige plassar går til andre. Skriv ja for å registrere dei.
guide-seed = Skriv tala som vart trekte, slik dei er kunngjorde. For Lotto: dei sju vinnartala i stigande rekkjefølgje, så + og tilleggstalet, til dømes 7 9 12 20 23 28 31 + 4. (Enter: vent)
guide-seed-source = Enter: tala er frå den kunngjorde kjelda. Skriv r dersom ho svikta, og tala er frå reserven.
guide-not-source = «{ $found }» er korkje Enter eller r.
guide-seed-right = Tala er: { $seed }, frå den kunngjorde kjelda. Ei trekking kan ikkje gjerast om. Skriv ja for å trekkje.
guide-seed-right-fallback = Tala er: { $seed }, frå reserven. Ei trekking kan ikkje gjerast om. Skriv ja for å trekkje.
guide-draw-early = Tala som avgjer, blir trekte { $date }. Ingen kan kjenne dei før den dagen.
guide-do-list = Lag sakslista
guide-do-list-more = Legg dei nye sakene til i sakslista (avgjerdene i ho blir verande)
guide-do-lock = Lås søkjarlista
guide-do-announce = Lag det som skal kunngjerast, og kvitteringane
guide-do-draw = Trekk, med tala som ligg i mappa
guide-do-record = Registrer svara i { $file }
guide-do-late-answer = Registrer òg svar som kom etter fristen, i { $file }
guide-do-report = Lag brev, sider, tabellar og kalendrar
guide-do-again = Sjå på mappa på nytt
guide-do-check = Vis alt som er gale i oppsettsfila
guide-do-columns = Svar på kva kolonnane er
guide-do-seed = Skriv tala som avgjer, og trekk
guide-do-date = Set dato på breva
guide-do-late = Ta inn det som kom seint, i { $file }
guide-do-withdraw = Registrer at ein kommune trekkjer seg
guide-do-explain = Forklar kva som skjedde med ein søknad
guide-do-answer = Svar ein kommune som spør kvifor
guide-do-other = Gå til ei anna mappe
guide-open-program = Opne oppsettsfila { $file }
guide-open-inbox = Opne mappa { $file }, der reknearka skal ligge
guide-open-list = Opne { $file }, for å fylle ut avgjerdene
guide-open-announcement = Opne det som skal kunngjerast
guide-open-answers = Opne mappa { $file }, der svara skal ligge
guide-open-page = Opne den offentlege sida { $file }
guide-open-committee = Opne sida for opptaksutvalet, { $file }
guide-new-year = Kva år byrjar studiet? Til dømes 2027.
guide-not-year = «{ $found }» er ikkje eit årstal.
guide-new-from = Enter: bygg på oppsettet frå førre opptak, { $file }. Skriv n for å byrje med programmet sitt eige oppsett.
guide-new-name = Kva heiter studiet? Enter: { $proposed }
guide-new-deadline = Siste dag for å søkje? Enter: { $proposed }
guide-new-places = Kor mange søknader får plass?{ $known ->
        [0] {""}
       *[other] {" "}Enter: { $known }
    }
guide-not-number = «{ $found }» er ikkje eit tal på plassar.
guide-new-lotto = Tala som avgjer trekkinga, kjem frå Lotto. Kva laurdag? Enter: { $proposed }
guide-not-saturday = Lotto blir trekt på laurdagar, og { $date } er ikkje ein laurdag.
guide-not-after = Dagen må vere etter { $date }.
guide-not-from = Dagen kan ikkje vere før { $date }.
guide-new-numbers = Kva dag blir tala som avgjer, trekte? Enter: { $proposed }
guide-new-fallback = Sviktar den kjelda, avgjer 20 terningkast på eit ope møte i opptaksutvalet. Kva dag? Enter: { $proposed }
guide-new-reply = Siste dag for å svare på eit tilbod om plass? Enter: { $proposed }
guide-new-contact = Kven står under breva? Skriv namn, e-post.{ $known ->
        [0] {" "}Enter: ingen enno
       *[other] {" "}Enter: { $proposed }
    }
guide-new-summary = Dette svara du:
    Namn: { $name }
    Søknadsfrist: { $deadline }
    Plassar: { $places }
    Tala blir trekte: { $numbers }
    Reserven: { $fallback }
    Svarfrist: { $reply }
    Kontakt: { $contact }
guide-new-folder = Samlingane er føreslåtte over; dei kan endrast i oppsettsfila. Enter: lag mappa { $folder }. Skriv eit anna namn, eller n for å svare på nytt.
setup-title = Oppsettet: alle tal, datoar, ord og mål som opptaket følgjer. Endre det som skal vere annleis i år, og gje fila til kommandoane med --program.
setup-origin = Utgangspunktet er «Nasjonal innovasjonsskole for kommunesektoren», opptaket i 2021, slik det står på sida til studiet. Sida nemner korkje talet på plassar eller ei kjelde for tala som avgjer trekkinga: det er opp til kontoret.
setup-id = inngår i nøkkelen til trekkinga: a-z, 0-9 og bindestrek
setup-language = språket i filene: nb, nn eller en
setup-deadline = ut denne dagen; eller med klokkeslett: 2021-06-01T12:00:00
setup-correction = siste dag, eller tidspunkt, for det kommunen rettar eller ettersender når vi ber om det
setup-correction-none = står han ikkje her: til søkjarlista blir låst
setup-reply = siste dag, eller tidspunkt, for å takke ja eller nei til plassen
setup-reply-days = så mange dagar har dei som får plass frå ventelista; ingen får kortare tid enn dei andre
setup-places = så mange søknader får plass; --places på kommandolinja går framfor
setup-seats = eller så mange deltakarar; --seats går framfor
setup-seed = Kvar tala som avgjer trekkinga, skal kome frå. Når kjelda er kunngjord på førehand, kan ingen styre trekkinga. Utan ei kjelde er kvar trekking ei prøvetrekking.
setup-lotto = dei sju vinnartala i stigande rekkjefølgje, så + og tilleggstalet
setup-source-text = står i protokollen; text_nn og text_en seier det same i dei andre kunngjeringane
setup-saturday = ein laurdag
setup-fallback = blir brukt når den første kjelda sviktar
setup-dice = kast med ein vanleg terning, eitt siffer for kvart kast, utan noko mellom
setup-valid-on = kommunane slik dei er denne dagen
setup-population = innbyggjartalet denne dagen avgjer storleiken
setup-sizes = Storleikar, den minste først: kvar ligg under si grense; den siste har inga grense.
setup-balance = Mål for fordelinga av plassane, så mange de vil: `landsdel`, `size` (storleik), eller eit eige namn med `column`, overskrifta på ein kolonne i reknearket, og `values`, alt som kan stå der; noko anna må nokon avgjere (A15). `min_each` gjeld for kvar verdi som har ein søkjar, dersom ikkje eit mål i `wishes` har ein annan `min`; `wishes` gjeld for verdiane dei nemner, med `min`, `max` eller begge. I staden for begge: `proportional = "applicants"` (eller "municipalities" eller "inhabitants"): kvar verdi får sin del av plassane, runda ned eller opp (ikkje med seats).
setup-A11 = A11: ein søknad motteken lenger før fristen har feil årstal
setup-participant = Utan denne tabellen er det ingen regel om utdanning, og alle deltek likt.
setup-P04 = P04: år med høgare utdanning
setup-P05-years = P05: frå så mange år med høgare utdanning, færre enn student_years, og
setup-P05-work = P05: minst så mange år med relevant arbeidserfaring
setup-credits = 60 studiepoeng (stp, ECTS) er eitt år
setup-P07-years = P07: fleire år enn dette er nok alle år på skule ("12 år")
setup-words = Store og små bokstavar er det same. Ein tekst "byrjar med" eit ord når det ikkje følgjer ein bokstav eller eit siffer rett etter ordet.
setup-yes = A09: ei tilråding byrjar med eitt av desse
setup-doubt = A13: «ja/nei», «Ja, føresett …»
setup-no = A09 òg; alt anna er A13
setup-joining = P01: mellom to namn i éi celle
setup-blank = ingenting er meint
setup-domains = A14: delen av eit domene etter namnet på kommunen
setup-never-years = Orda i dei neste tre listene er aldri år: står eitt av dei der, er det P07. Ord på seks bokstavar eller meir gjeld òg som byrjinga på eit ord.
setup-unclear = ingen kan vite kor mykje det er
setup-unfinished = det er ikkje fullført
setup-not-higher = det er ikkje utdanning ved universitet eller høgskule
setup-neutral = seier ingenting om lengda
setup-degrees = heile ord, utan punktuma i «cand.mag.»
setup-professions = Eit yrke er ingen grad: det er P07, som alt anna som ikkje kan lesast, men sakslista foreslår kva det ville blitt med desse åra.
setup-profession-ends = òg sist i eit lengre ord, og med «-utdanning»
setup-year = Studieåret. Det blir teke atterhald om endringar: alle datoar kan bli endra. Ei samling kan ha eit tema: `theme = "…"`.
setup-trip = samling og studietur i eitt, til Danmark dei siste åra
setup-country = kva land sine heilagdagar som òg gjeld der: NO eller DK
setup-weeks = G06: frå slutten av éi til byrjinga av den neste; står ikkje på sida til studiet
setup-breaks = Skuleferiar etter fylke: dei vanlege vekene. Kvar kommune fastset sine eigne: sjå over dei kvart år. G05 varslar.
setup-oral = Når kommunane blir eksaminerte. Utan denne tabellen blir det ikkje sett opp tider.
setup-minutes = eksaminasjonen av éin kommune, og
setup-break-minutes = tida mellom to
setup-pairs = par av sensorar, samtidig
setup-furthest = så mange prosent reiser lengst: korkje først ute den første morgonen eller sist ute den siste dagen
setup-conflict = kommunen til ein sensor, eller ein annan grunn: {"{"} pair = 1, municipality = "3405" {"}"}
setup-groups = På kvar samling sit kommunane i grupper for å lære av kvarandre. Her står kor store gruppene er.
setup-costs = Norske kroner. `participant` er det høgskulen tek betalt; resten betaler studenten eller arbeidsgjevaren til andre.
setup-semester = omtrent, per student og år; ikkje for kursdeltakarar
setup-about = omtrent
setup-support = her kan de søkje om støtte
setup-reference = overskrifta på kolonnen med referansen til kommunen, som skal stå på fakturaen (A16)
setup-contact = Kven som står under det som blir sendt til kommunane.
setup-page = kvar protokoll.html blir lagd ut; brev og kvitteringar oppgjev adressa
setup-sender = Institusjonen som gjer vedtaka, slik han står øvst i brev.
setup-organisation = ni siffer; det siste kontrollerer dei andre
setup-complaints = hit skal klager sendast; utan denne: til adressa under [contact]
setup-logo = eit bilete som ligg saman med denne fila, PNG eller SVG
setup-case = Saka i arkivet som breva høyrer til.
setup-approval = brev opplyser at dei er utan underskrift; med "hand" har dei plass til ei
setup-law = Lova som vedtaka byggjer på, slik breva viser til ho: forvaltningslova av 1967. Lat ein jurist sjå på dette, særleg når ei ny lov tek over. `complaint_body` er den som avgjer klager, `exempt` heimelen for at dokument med personopplysningar blir unntekne frå offentlegheit; sida til programmet nemner ingen av delane.
setup-complaint-days = frå brevet er motteke
