# Hver setning en bruker leser, på bokmål. De samme nøklene står i nn.ftl og en.ftl.

## Funn: hva en regel fant, og hva som kan gjøres

finding-A01-blank = Ingen kommune er oppgitt.
finding-A01-unknown = «{ $written }» er ingen kommune i registeret.
finding-A01-near = «{ $written }» er ingen kommune i registeret. Nærmest: { $candidates }.
finding-A01-several = «{ $written }» kan være flere kommuner: { $candidates }.
finding-A01-disagree = Nummeret og navnet i «{ $written }» hører ikke sammen. Mulige: { $candidates }.
finding-A02-other-name = «{ $written }» ble gjenkjent som { $municipality }, etter et annet av de offisielle navnene.
finding-A02-confirmed = «{ $written }» ble lest som { $municipality }; det sier koblingsfilen.
finding-A02-decided = Det er avgjort at «{ $written }» er { $municipality }.
finding-A02-respelled = «{ $written }» ble gjenkjent som { $municipality }, skrevet på en annen måte.
finding-A02-older-number = «{ $written }» ble gjenkjent som { $municipality }, etter nummeret { $older }, som ikke lenger er i bruk.
finding-A02-older-name = «{ $written }» ble gjenkjent som { $municipality }, etter navnet som nummer { $older } en gang hadde.
finding-A02-once-named = «{ $written }» er { $municipality }. En gang var dette også navnet på det som nå er { $others }.
finding-A03 =
    { $count ->
        [one] Det finnes en annen søknad fra samme kommune: { $places }.
       *[other] Det finnes { $count } andre søknader fra samme kommune: { $places }.
    }
finding-A04 =
    { $count ->
        [one] Det er 1 deltaker; det kreves minst { $limit }.
       *[other] Det er { $count } deltakere; det kreves minst { $limit }.
    }
finding-A05 = Det er { $count } deltakere; høyst { $limit } er tillatt.
finding-A06 =
    { $count ->
        [0] Ingen sektor er oppgitt; det kreves minst { $limit } ulike.
        [one] Det er 1 sektor; det kreves minst { $limit } ulike.
       *[other] Det er { $count } sektorer; det kreves minst { $limit } ulike.
    }
finding-A06-no-column = Filen har ingen kolonne for sektorer; det kreves minst { $limit } ulike.
finding-A07 = Beskrivelsen av utfordringen, eller av hva som ønskes oppnådd, mangler.
finding-A07-no-column = Filen har ingen kolonne for beskrivelsen.
finding-A08 = Beskrivelsen har { $count } ord; høyst { $limit } er tillatt ({ $over } for mange).
finding-A09-blank = Anbefalingen fra kommunen mangler.
finding-A09-no = Anbefalingen fra kommunen sier «{ $written }»: det er ikke et ja.
finding-A09-settled = Det som står om anbefalingen, «{ $written }», regnes ikke som en anbefaling.
finding-A09-no-column = Filen har ingen kolonne for anbefalingen fra kommunen.
finding-A10 = Mottatt { $received }, etter fristen { $deadline }: ikke med i loddtrekningen, men tas opp i den rekkefølgen søknadene kom så lenge det er plasser igjen.
finding-A11 = Mottakstidspunktet «{ $written }» kan ikke leses som ett tidspunkt.
finding-A11-blank = Mottakstidspunktet mangler.
finding-A11-early = Tidspunktet for mottak, «{ $written }», er lenge før fristen: feil år?
finding-A11-no-time = Mottakstidspunktet «{ $written }» har ikke klokkeslett, og fristen er den dagen.
finding-A11-no-column = Filen har ingen kolonne for mottakstidspunktet.
finding-A12 = { $lead } søker sammen med { $others }. { $lead } er nevnt først og gir nummer, landsdel og størrelse.
finding-A13 = Anbefalingen fra kommunen sier «{ $written }»: verken ja eller nei.
finding-A14 = E-postdomenet { $domain } tilhører { $named }, og det er ikke kommunen som søker.
finding-A15 = Kolonnen «{ $column }» sier «{ $written }», og det er ingen av verdiene i oppsettsfilen: { $values }.
finding-A15-blank = Kolonnen «{ $column }», som plassene fordeles etter, er ikke fylt ut.
finding-A15-error = Kolonnen «{ $column }», som plassene fordeles etter, har en feil i seg: { $written }.
finding-A15-no-column = Filen har ingen kolonne «{ $column }», som plassene fordeles etter.
finding-A16 = Kolonnen «{ $column }», med referansen som skal stå på fakturaen, er ikke fylt ut.
finding-A16-no-column = Filen har ingen kolonne «{ $column }», med referansen som skal stå på fakturaen.
finding-P01 = Navnet mangler.
finding-P01-several = Cellen har mer enn ett navn: «{ $written }». Hver deltaker skal ha sin plass i skjemaet.
finding-P02 = «{ $written }» kan ikke være en e-postadresse.
finding-P02-blank = E-postadressen mangler.
finding-P03 = Samme e-postadresse som deltaker { $first }: én person to ganger, eller to som deler adresse?
finding-P04 = Student, med studiepoeng: «{ $education }».
finding-P04-decided = Student, med studiepoeng, etter en avgjørelse.
finding-P05 = Skal vurderes individuelt: utdanning «{ $education }», erfaring «{ $experience }».
finding-P06 = Kursdeltaker, med kursbevis og uten studiepoeng: «{ $education }».
finding-P06-decided = Kursdeltaker, med kursbevis og uten studiepoeng, etter en avgjørelse.
finding-P07 = Utdanningen «{ $written }» kan ikke leses som år eller studiepoeng.
finding-P07-blank = Utdanningen er ikke fylt ut.
finding-P07-experience = Erfaringen «{ $written }» kan ikke leses som et antall år, og den avgjør her.
finding-P07-experience-blank = Erfaringen er ikke fylt ut, og den avgjør her.
finding-P07-no-column = Filen har ingen kolonne for utdanning.
finding-P07-no-experience-column = Filen har ingen kolonne for erfaring, og den avgjør her.
finding-P08 = Utenfor målgruppen: «{ $written }».
finding-P09 = Samme e-postadresse står i en annen søknad: { $places }.

way-out-A01 = Velg kommunen i sakslisten. Eller skriv kommunens nummer eller offisielle navn i cellen, og kjør på nytt. Er det skrevet slik i flere søknader, kan du svare én gang i en koblingsfil: «innoskole import FILER --write-mapping mapping.xlsx», arket «Kommuner» (i en mapping.toml under [municipalities]: "{ $key }" = "{ $number }").{ $last ->
        [none] {""}
       *[other] {" "}Er raden ingen søknad (en sum, en merknad), ta den bort, eller si i en mapping.toml under [sheets] hvilken rad som er den siste: {"{"} layout = "table", last = { $last } {"}"}.
    }
way-out-A02 = Ingenting å gjøre hvis det stemmer; ellers må cellen rettes.
way-out-A03 = Avgjør hvilken som gjelder: skriv «gjelder» eller «faller bort» i sakslisten.
way-out-A04 = Be kommunen om flere deltakere, eller la den være ute.
way-out-A05 = Spør kommunen hvem som skal strykes, slik at det blir høyst { $limit } igjen; skriv «strykes» for dem, og for ingen andre.
way-out-A06 = Be kommunen om deltakere fra flere sektorer, eller skriv «oppfylt» som avgjørelse, med en begrunnelse.
way-out-A07 = Be kommunen om beskrivelsen, eller skriv «oppfylt» som avgjørelse, med en begrunnelse.
way-out-A08 = Be kommunen korte den ned, eller skriv «oppfylt» som avgjørelse, med en begrunnelse.
way-out-A09 = Be kommunen om anbefalingen, eller skriv «oppfylt» som avgjørelse, med en begrunnelse.
way-out-A10 = Ingenting å gjøre hvis det stemmer. Ellers skriver du kommunen på en tom linje nederst i sakslisten, «i tide» som avgjørelse, og hvorfor.
way-out-A11 = Avgjør selve tidspunktet, som 2021-06-01 14:30, eller «i tide».
way-out-A12 = Ingenting å gjøre hvis det stemmer.
way-out-A13 = Les den, og skriv «oppfylt» eller «ikke oppfylt» som avgjørelse, med en begrunnelse.
way-out-A14 = Se etter at søknaden er fra riktig kommune.
way-out-A15 = Spør kommunen, skriv en av { $values } i cellen, og importer på nytt.
way-out-A16 = Spør kommunen om referansen, og skriv den i sakslisten. Dette holder ikke søknaden ute.
way-out-lacking = Hvis en kolonne har det under en annen overskrift, lag en koblingsfil med «innoskole import FILER --write-mapping mapping.xlsx», si det der, og kjør på nytt med --mapping mapping.xlsx. Ble det aldri spurt om, svar for alle på arket «Svar» der, eller i en mapping.toml under [lacking]: { $lacking }. Ellers spør, og avgjør for hver.
way-out-no-column = Hvis en kolonne har det under en annen overskrift, lag en koblingsfil med «innoskole import FILER --write-mapping mapping.xlsx», si det der, og kjør på nytt med --mapping mapping.xlsx. Ellers spør, og avgjør for hver.
way-out-P01 = Spør kommunen om navnet, og skriv det i sakslisten.
way-out-P02 = Spør kommunen om adressen, og skriv den i sakslisten.
way-out-P03 = Skriv «én person» eller «to personer» som avgjørelse.
way-out-P04 = Ingenting å gjøre.
way-out-P05 = Vurder, og skriv «student» eller «kursdeltaker» som avgjørelse, med en begrunnelse. Dette holder ikke søknaden ute i mellomtiden.
way-out-P06 = Ingenting å gjøre.
way-out-P07 = Spør om utdanningen, og skriv «student» eller «kursdeltaker» som avgjørelse. Dette holder ikke søknaden ute i mellomtiden.
way-out-P07-experience = Spør hvor mange år det er (et tall over 10 teller bare med enheten sin: «16 år», «18 måneder»), og skriv «student» eller «kursdeltaker» som avgjørelse. Dette holder ikke søknaden ute i mellomtiden.
way-out-P08 = Spør om deltakeren har en nøkkelfunksjon, er leder eller er folkevalgt.
way-out-P09 = Se etter om samme person er med to ganger.

## Det som ikke lot seg gjøre

fault-annotate-kind = Kopien med merknader er en arbeidsbok (.xlsx).
    .hint = La navnet ende på .xlsx.
fault-annotate-needs-spreadsheets = Dette er innleste søknader (intake.json), ikke selve regnearkene.
    .hint = Oppgi selve regnearkene sammen med --annotate.
fault-annotate-too-large = Et ark har flere rader eller kolonner enn en arbeidsbok kan ha.
    .hint = Del filen, og merk én del om gangen.
fault-answer-unwritable = Svaret kan ikke skrives ut ({ $message }). Heller ingen filer ble skrevet.
    .hint = Se etter hvor utskriften sendes.
fault-answers-answer = «{ $found }» er ikke et ja eller et nei, og er ikke registrert.
    .hint = Skriv ja eller nei. Er svaret ikke avklart ennå, lar du cellen stå tom. «ikke svart» skriver du først når fristen er ute: da går plassen videre.
fault-answers-column-twice = Kolonnen «{ $header }» står der to ganger, eller betyr det samme som en annen.
    .hint = La én av dem stå, og ta ut den andre.
fault-answers-contradict = { $id } har et annet svar fra { $date } i rad { $row }, og ingenting viser hvilket som kom sist.
    .hint = Spør kommunen, og behold linjen som gjelder.
fault-answers-late = { $who }: svaret fra { $date } kom etter den siste dagen for å svare, { $deadline }. Det er ikke registrert.
    .hint = Skal svaret gjelde, kjør kommandoen på nytt med --accept-late-answer og --reason "…" (begrunnelsen blir offentlig).
fault-answers-too-early = { $who }: «ikke svart» er datert { $date }, og fristen for å svare er { $deadline }. Det er ikke registrert.
    .hint = La cellen stå tom til fristen er ute. Plassen går videre når «ikke svart» blir registrert.
fault-year-no-folder = Mappen finnes ikke.
    .hint = Lag en ny med innoskole year --new MAPPE.
fault-year-two = Både { $first } og { $other } ligger i mappen.
    .hint = Behold den som gjelder, og flytt den andre ut av mappen.
fault-year-lost = Filen mangler, men det som ble skrevet av den, ligger her ennå. Ingenting blir låst eller trukket på nytt.
    .hint = Legg filen tilbake. Skal alt gjøres på nytt fordi trekningen er ugyldig, bruk innoskole select … --replaces.
fault-year-seed-lines = Det står { $count } linjer her, og startverdien er én.
    .hint = Behold bare linjen med tallene som avgjør.
fault-year-stray-list = Det står avgjørelser i denne filen, men navnet gjør at de ikke blir lest.
    .hint = Gi filen navnet { $list } (eller saksliste.csv), eller flytt den ut av mappen.
fault-year-set = «{ $found }» er ikke en innstilling og en verdi.
    .hint = Skriv for eksempel --set places=24 eller --set deadline=2027-06-01.
fault-year-set-nowhere = «{ $found }» kan ikke settes inn i oppsettsfilen på denne måten.
    .hint = Lag mappen uten denne innstillingen, og skriv den i oppsettsfilen etterpå.
fault-answers-disagree = Raden gjelder { $other }, og ved siden av står «{ $found }».
    .hint = Rett den som er feil.
fault-answers-columns = Dette er ikke en svarfil. Overskrifter funnet: { $headers }.
    .hint = En svarfil har kolonnene id;answer;date, eller nummer;svar;dato.
fault-answers-municipality = «{ $found }» er ikke utvilsomt nummeret eller navnet på en kommune.{ $count ->
        [0] {""}
       *[other] {" "}Mulig: { $candidates }.
    }
    .hint = Skriv de fire sifrene.
fault-applications-alone = Her er søknader uten deltakere (overskriftene står i rad { $row }), og ingen annen tabell har deltakerne.
    .hint = Ta med filen med deltakerne, eller gi kolonnene for navn og e-post overskrifter som blir forstått.
fault-file-nul = I rad { $row } står det en byte som ikke er tekst (NUL).
    .hint = Åpne filen i et regnearkprogram, lagre den på nytt, og bruk den.
fault-folder-without-spreadsheets = Det er ingen regneark med søknader i mappen.{ $count ->
        [0] {""}
       *[other] {" "}Hoppet over: { $skipped }.
    }
    .hint = Sjekk at det er riktig mappe; mapper i mappen blir ikke lest.
fault-form-labels-beside = Ved siden av «{ $label }» står flere etiketter: hvilke svar som hører til hva, kan ikke avgjøres.
    .hint = Sett hver etikett på sin egen linje med svaret ved siden av; eller lag en tabell med én rad per søknad.
fault-form-several-answers = Det står { $count } svar ved siden av «{ $label }»: et skjema har ett.
    .hint = Er det flere søknader ved siden av hverandre, lag en tabell med én rad per søknad. Er det en merknad, flytt den.
fault-codebook-twice = Også arket «{ $other }» sier hva kodene for overskriftene eller svarene betyr, og ikke det samme.
    .hint = La det stå som hører til denne eksporten.
fault-codebook-two-meanings = Denne raden sier noe annet om { $code } enn en rad over.
    .hint = Rett arket, eller eksporter svarene på nytt med kodeboken.
fault-codebook-value = «{ $found }» er en kode, og ingen ark sier hva den betyr under { $code }.
    .hint = Legg raden til på arket som sier hva svarene betyr, rett cellen, eller eksporter svarene i ord.
fault-column-contradicted = «{ $header }» sier { $meaning }, men { $count } av { $filled } celler er { $look }.
    .hint = Se etter om kolonner er forskjøvet. Stemmer cellene, så rett overskriften, eller skriv i koblingsfilen under [columns] hva kolonnen er: "{ $header }" = "…".
fault-columns-proposed = Det er kolonner som bare er forstått etter det som står i dem ({ $count }); de blir ikke brukt uten at noen har sagt ja.
    .hint = Ta alt slik det står: { $take }. Eller skriv det ned og rett det først: { $write }.
fault-mapping-column = «{ $found }» er ikke et gyldig kolonnenavn.
    .hint = Skriv et av navnene øverst i filen, med deltakerens nummer der det trengs («email 2»), eller - for ikke brukt.
fault-mapping-contradicted = «{ $header }» er { $meaning } etter koblingsfilen, men { $count } av { $filled } celler er { $look }.
    .hint = Rett koblingsfilen, eller cellene hvis kolonner er forskjøvet.
fault-mapping-format = «{ $found }» er ikke formatet til en koblingsfil.
    .hint = Første linje skal være: format = "innoskole-mapping/1"
fault-mapping-lacking = «{ $found }» kan ikke ha ett felles svar.
    .hint = Skriv received = "in-time", received = "2021-05-31 12:00" eller endorsement = "checked".
fault-mapping-layout = «{ $found }» er ikke noe et ark kan være.
    .hint = Skriv "table", "applications", "participants", "form" eller "-" for ikke brukt.
fault-mapping-municipality = «{ $found }» er ikke utvilsomt én kommune.{ $count ->
        [0] {""}
       *[other] {" "}Mulig: { $candidates }.
    }
    .hint = Skriv kommunens nummer med fire siffer, eller det offisielle navnet.
fault-mapping-choice = «{ $found }» er ikke blant valgene.
    .hint = Velg fra listen i cellen, og lagre arbeidsboken på nytt.
fault-mapping-no-key = «{ $found }» står her, men raden sier ikke hva det gjelder.
    .hint = La kolonnen med nøkler, og det som står skrevet, være slik programmet laget dem; eller ta ut raden.
fault-mapping-moved = Overskriften til «{ $key }» står flere ganger, og disse kolonnene står i en annen rekkefølge enn i koblingsfilen: skjemaet er endret, eller en nøkkel i koblingsfilen. Det kan ikke sies hvem hver av dem gjelder.
    .hint = Skriv koblingsfilen på nytt med «innoskole import FILER --write-mapping FIL», og se gjennom den.
fault-mapping-question = «{ $key }» spurte om «{ $question }» da koblingsfilen ble skrevet; { $now ->
        [none] nå sier ingen kodebok hva den spør om.
       *[other] nå spør den om «{ $now }».
    }
    .hint = Skriv koblingsfilen på nytt med «innoskole import FILER --write-mapping FIL», og se gjennom den.
fault-mapping-row = «{ $found }» er ikke noe radnummer.
    .hint = Skriv et helt tall fra 1, eller la cellen stå tom.
fault-mapping-form-header = Et skjema har ingen rad med overskrifter.
    .hint = Ta «header = { $found }» ut av linjen.
fault-mapping-unnumbered = Tilordningsfilen sier «{ $name }», men her står deltakerne ved siden av hverandre: hvem sin er den?
    .hint = Skriv den med deltakerens nummer: "{ $name } 1".
fault-mapping-choose = «{ $found }» er et valg som ikke er tatt ennå.
    .hint = Skriv ett av dem, for eksempel "ja".
fault-mapping-no-form = Tilordningsfilen sier at dette er et skjema, men det har ikke etiketter for kommunen og for deltakernes navn og e-post.
    .hint = Skriv under [columns] hva etikettene er.
fault-mapping-syntax = Linjen kan ikke leses: { $message }.
    .hint = Sammenlign med en fil fra «innoskole import … --write-mapping».
fault-mapping-too-late = Dette er allerede lest, og koblingsfilen hører til lesingen.
    .hint = Les regnearkene på nytt med --mapping.
fault-mapping-unconfirmed = Ingen har sagt ennå at denne koblingsfilen er riktig.
    .hint = Åpne arbeidsboken, se gjennom den, svar «ja» i cellen ved siden av spørsmålet øverst på det første arket, og lagre den.
fault-mapping-no-book = Denne arbeidsboken er ingen koblingsfil: den har ikke noe ark med kolonner og nøklene deres.
    .hint = Lag en med «innoskole import FILER --write-mapping mapping.xlsx».
fault-mapping-values = Det går ikke an å oversette verdier i «{ $found }».
    .hint = Skriv [values.endorsement] eller et annet av navnene øverst i filen, uten nummer.
fault-participant-elsewhere = Deltakeren står ved { $theirs }, men søknaden med nummeret «{ $written }» er fra { $own }.
    .hint = Rett nummeret eller kommunen i regnearket.
fault-participant-of-which = «{ $written }» har flere søknader, og deltakeren sier ikke hvilken.
    .hint = Legg til en kolonne «Søknadsnummer» i begge tabellene.
fault-participant-of-none = Raden sier ikke hvilken søknad den hører til.
    .hint = Fyll ut kommunen eller søknadens nummer.
fault-participant-without-application = Det er ingen søknad som hører til «{ $written }».{ $near_count ->
        [0] {""}
       *[other] {" "}Nærmest: { $near }.
    }
    .hint = Rett raden i regnearket, ta med filen med søknaden, eller si i koblingsfilen under [municipalities] hvilken det er: "{ $written }" = "NNNN".
fault-participants-missing = { $count ->
        [one] Ingen er fylt ut som deltaker i søknaden ({ $places }).
       *[other] Ingen er fylt ut som deltaker i { $count } av { $total } søknader ({ $places }).
    } Kolonnene er trolig forstått feil.
    .hint = Se hva kolonnene er tatt for: «innoskole import FILER --write-mapping mapping.xlsx». Er det virkelig ingen fylt ut der, skriv participants = "checked" under [lacking] i koblingsfilen.
fault-participants-alone = Her er deltakere (overskriftene står i rad { $row }), og ingen tabell har søknadene de hører til.
    .hint = Ta med filen med søknadene, eller legg til en kolonne «Kommune».
fault-attribute-column = Oppsettsfilen fordeler etter kolonnen «{ $column }», og ikke noe ark har den.
    .hint = Gi en kolonne i regnearket dette navnet, og importer på nytt med samme oppsettsfil.
fault-case-ambiguous = Av flere søknader fra { $id } som ble holdt utenfor på grunn av { $several }, har senere avgjørelser endret kodene; ingenting viser hvilken som er hvilken.
    .hint = Lag rapporten med avgjørelsene som protokollen ble laget med, eller lås og trekk på nytt med --replaces.
fault-close-the-file = Filen er åpen i et annet program.
    .hint = Lukk den der, eller lagre en kopi under et annet navn, og kjør på nytt.
fault-column-twice = Kolonnen «{ $header }» betyr det samme som kolonne { $other }.
    .hint = Gi en av de to overskriftene et annet navn, eller si i koblingsfilen hva hver er, og kjør på nytt.
fault-columns-missing = Rad { $row } ligner mest på overskriftene, men nødvendige kolonner mangler: { $missing }. Overskrifter som ble funnet: { $headers }.
    .hint = Si i en koblingsfil hva kolonnene er: «innoskole import FILER --write-mapping mapping.xlsx» lager den. Nødvendige er kommunen og deltakernes navn og e-postadresser.
fault-correction-date-missing = Søknaden fra { $who } er endret, og den sier ikke når det ble mottatt; rettelser må være mottatt innen { $deadline }.
    .hint = Legg til --date og dagen rettelsene ble mottatt.
fault-correction-late = Søknaden fra { $who } er endret av noe som ble mottatt { $date }; rettelser måtte være mottatt innen { $deadline }, så det tas ikke med.
    .hint = Sett tilbake i regnearket det som sto der før: den forrige importen har det. Er det gode grunner, avgjør saken i sakslisten, med begrunnelsen.
fault-decision-alike = Flere søknader fra { $application } har nøyaktig disse opplysningene ({ $facts }), så én linje om { $code } kunne gjelde hvilken som helst av dem.
    .hint = Skriv én linje for hver av dem, alle med samme avgjørelse; eller avgjør først hvilken søknad som gjelder (A03).
fault-decision-ambiguous = Avgjørelsen om { $code } passer til flere saker i { $application }; kontrollkodene er { $facts }.
    .hint = Skriv sakens kontrollkode i raden. Koden står i en skjult kolonne i sakslisten (vis den med plusstegnet over kolonnene), og i «innoskole validate --format csv».
fault-decision-application = «{ $found }» er ikke et kommunenummer.
    .hint = Skriv de fire sifrene i søknadens nummer, som 3405.
fault-decision-before-receipt = Avgjørelsen om { $code } for { $application } er datert før søknaden ble mottatt.
    .hint = Rett datoen.
fault-decision-blank = Feltet «{ $column }» er tomt, men en avgjørelse er påbegynt.
    .hint = Hver linje må ha avgjørelse, begrunnelse, navn og dato. Navn og dato kan stå én gang, øverst i sakslisten.
fault-decision-code = «{ $found }» er ikke en kode.
    .hint = Koder ser ut som A03 eller P05; listen står i README.
fault-decision-date = «{ $found }» er ikke en dato.
    .hint = Skriv den som 2021-06-03.
fault-decision-date-odd = Avgjørelsen er datert { $date }, og det kan ikke stemme: den måtte være før { $last }.
    .hint = Kontroller året. En dato i framtiden ville avløse det som avgjøres senere.
fault-decision-disagrees = «{ $found }» og «{ $before }» ({ $other }) er avgjort om den samme saken på samme dag, { $date }.
    .hint = Slett linjen som er gal, eller gi den senere en senere dato. Gjelder de to søknader, er søknaden eller deltakeren gal i en av dem.
fault-decision-facts-changed = Det avgjørelsen om { $code } for { $application } bygde på, er endret; kontrollkoden er nå { $facts }.
    .hint = Lag en ny saksliste (--queue): der venter saken igjen, og kan avgjøres på nytt.
fault-decision-facts = «{ $found }» er ikke en kontrollkode: den har 12 tegn, 0–9 og a–f. Et regnearkprogram kan ha gjort koden til et tall.
    .hint = Kopier koden fra «innoskole validate», eller bruk en saksliste i en arbeidsbok (.xlsx), der den forblir tekst.
fault-decision-municipality = «{ $found }» finnes ikke i registeret, eller kan være flere kommuner.
    .hint = Skriv kommunens nummer, eller navnet slik det står i registeret; flere som søker sammen, skilles med komma.
fault-decision-who-several = «{ $found }» er flere kommuner.
    .hint = Skriv én kommune på hver linje. Av kommuner som søker sammen, skriver du den som er nevnt først i søknaden.
fault-decision-who-other = Linjen er om en annen søknad eller deltaker enn «{ $found }», etter de skjulte kolonnene.
    .hint = Kanskje ble bare noen av kolonnene sortert, eller cellen er endret. Lag en ny saksliste under et annet navn, og skriv avgjørelsene der.
fault-decision-no-case = Avgjørelsen { $code } for { $who } passer ikke til noen åpen sak.
    .hint = Rett nummer, kode eller deltaker, eller ta ut linjen. Søker flere kommuner sammen, står søknaden på den som er nevnt først. Er en sak om hvilken kommune det er, avgjort på nytt, lag en ny saksliste.
fault-decision-none-stands = Avgjørelsene sier at alle søknadene fra { $municipality } faller bort.
    .hint = La én av dem gjelde. Har kommunen trukket seg, skriver du «søknaden er trukket tilbake» for hver.
fault-decision-not-decidable = { $found } kan ikke avgjøres i sakslisten.
    .hint = La feltene på linjen stå tomme. Det som mangler, må kommunen sende; rett det så i regnearket.
fault-decision-participant = «{ $found }» er ikke riktig som deltaker her.
    .hint = Koder som begynner med P, må ha deltakerens nummer; de med A har ikke noe.
fault-decision-two-stand = Avgjørelsene sier at to søknader fra { $municipality } gjelder.
    .hint = La én av dem gjelde.
fault-decision-value = «{ $found }» er ingen avgjørelse her; tillatt: { $allowed }.
    .hint = Skriv en av dem ord for ord, eller en egen verdi der det går an.
fault-decision-without-target = Avgjørelsen nevner verken søknad eller kontrollkode.
    .hint = Fyll ut søknadens nummer, eller kontrollkoden. Koden står i sakslisten, og i «innoskole validate --format csv».
fault-decisions-several-sheets = Det står avgjørelser på flere ark: { $sheets }.
    .hint = Samle dem på ett ark, og ta bort det andre.
fault-decisions-column-twice = Kolonnen «{ $header }» er der to ganger, så det går ikke an å si hvilken som gjelder.
    .hint = Ta bort den ene, eller gi den en annen overskrift.
fault-decisions-change-frozen = Disse avgjørelsene endrer hvem som er med, eller hvor mange deltakere: det er låst.
    .hint = Avgjør bare hvordan deltakere er med (P05, P07). For alt annet er det hendelser: «innoskole select PROTOKOLL --withdraw» eller «--grant».
fault-decisions-columns = Sakslisten kan ikke leses: Det er ingen kolonne for { $missing }. Overskrifter som ble funnet: { $headers }.
    .hint = Noen av kolonnene er skjult i sakslisten, og programmet trenger dem. Lag en ny saksliste under et annet navn, og skriv avgjørelsene der. En avgjørelsesfil som er laget for hånd, har kolonnene application;code;participant;facts;decision;reason;by;date.
fault-decisions-label-twice = «{ $column }» står to ganger over overskriftene.
    .hint = Behold den ene.
fault-drawn-already = Trekningen er allerede gjort i denne protokollen, og kan ikke gjøres om.
    .hint = For å prøve en annen startverdi: bruk den låste søkerlisten, eller lås i en annen mappe.
fault-event-accepted = { $id } har allerede takket ja.
    .hint = Ingenting å gjøre.
fault-event-date = «{ $found }» er ikke en dato.
    .hint = Skriv den slik: 2021-06-20, eller 20.06.2021.
fault-event-ambiguous = { $id } har flere søknader i protokollen: { $several }.
    .hint = Si hvilken med --which og tallet foran.
fault-event-date-missing = Datoen for mottak mangler.
    .hint = Legg til --date og dagen det ble mottatt, for eksempel --date 2021-06-20.
fault-event-date-odd = { $date } kan ikke være dagen det ble mottatt: den måtte ligge mellom { $first } og { $last }.
    .hint = Kontroller år og måned.
fault-event-has-place = { $id } har allerede plass.
    .hint = Ingenting å gjøre.
fault-event-late = Den sene søknaden fra { $id } har ingen deltakere, eller ikke noe mottakstidspunkt.
    .hint = Kontroller den med: innoskole validate
fault-event-municipality = { $number } i den sene søknaden fra { $who } er allerede med i { $other }, som har plass eller venter: en kommune har én søknad (A03).
    .hint = Spør hvilken som gjelder. Trekkes den tidligere, registrer det først med --withdraw.
fault-event-before-receipt = Den sene søknaden fra { $id } kom inn etter { $date }.
    .hint = Oppgi dagen den ble tatt inn, med --date.
fault-event-known = { $id } står allerede i protokollen.
    .hint = Ingenting å gjøre.
fault-event-needs-protocol = Dette er ikke protokollen fra etter trekningen.
    .hint = Oppgi protocol.json fra etter trekningen.
fault-event-no-place = { $id } har ingen plass å takke ja til.
    .hint = Kontroller nummeret. De som venter, trenger ikke svare.
fault-event-nothing-to-undo = Det er ingen hendelse igjen å angre.
    .hint = Selve trekningen angres aldri. En trekning som må kjennes ugyldig, erstattes: --replaces.
fault-event-older = { $who }: et svar fra { $date } kommer ikke etter det som er registrert { $last }: plassen, eller det forrige svaret.
    .hint = Kontroller datoen. Var den nyeste hendelsen feil, ta den tilbake med --undo.
fault-event-partner = { $who } er med i søknaden fra { $lead }.
    .hint = Gjelder det hele søknaden, oppgir du { $lead }.
fault-event-no-offer = { $id } har ingen plass, så det er ingenting å takke nei til.
    .hint = Før det som at søknaden er trukket, med --withdraw.
fault-event-nobody = Ingen er nevnt blant dem som trekker seg.
    .hint = Oppgi minst ett kommunenummer.
fault-event-places = { $count } plasser kan ikke legges til.
    .hint = Oppgi et helt tall fra 1.
fault-event-reason = Begrunnelsen er tom.
    .hint = Oppgi begrunnelsen etter --reason. Den er offentlig: nevn ingen personer.
fault-event-unknown = { $id } står ikke i protokollen.
    .hint = Kontroller nummeret mot protokollen. Er noen utelatt ved en feil: innoskole verify PROTOKOLL --what-if ID
fault-event-which = --which passer ikke for { $id }: { $count ->
        [0] det er bare én søknad som kan menes.
       *[other] kommunen har { $count } søknader utenfor trekningen, talt fra 0.
    }
    .hint = La det stå åpent, eller velg en av dem.
fault-event-withdrawn = { $id } har allerede trukket seg eller takket nei.
    .hint = Var den nyeste hendelsen feil, ta den tilbake med --undo.
fault-explain-unknown = Det er ingen søknad fra «{ $found }» her.
    .hint = Oppgi kommunens navn eller nummer, eller kontrollkoden til søknaden slik «innoskole validate --format csv» viser den.
fault-file-blank = Det står ingenting i den.
    .hint = Se etter at det er riktig fil, og at den ble lagret.
fault-file-broken = Arbeidsboken kan ikke leses ({ $message }).
    .hint = Åpne den i et regnearkprogram, lagre den som .xlsx under et annet navn, og bruk den.
fault-file-confused = Filen kan ikke leses: Filen er skadet eller av en annen type enn navnet sier.
    .hint = Åpne filen i et regnearkprogram, lagre den på nytt under et annet navn, og bruk den nye.
fault-file-empty = Filen er tom: 0 byte.
    .hint = Se etter at det er riktig fil, og at hele ble kopiert.
fault-file-encrypted = Arbeidsboken er beskyttet med passord.
    .hint = Åpne den med passordet, lagre den uten, og bruk den.
fault-file-exists = Filen finnes allerede, med annet innhold.
    .hint = Velg et annet navn eller en annen mappe, eller erstatt filen med --force.
fault-freeze-odd = Listen ble ikke låst: en protokoll med dette kunne ingen kontrollere. Se på { $what }.
    .hint = Se etter usynlige tegn eller doble mellomrom i oppsettsfilen, registeret og navnene på filene. Finner du ingen, er dette en feil i programmet: meld fra.
fault-file-is-folder = Dette er en mappe.
    .hint = Oppgi en fil i mappen.
fault-file-is-html = Dette er en nettside, uansett hva navnet sier.
    .hint = Åpne den i et regnearkprogram, lagre den som .xlsx, og bruk den.
fault-file-is-decisions = Dette er en saksliste.
    .hint = Oppgi den etter --decisions.
fault-file-mixed = Filen er UTF-8, men rad { $row } har en byte som ikke er det: en del av den er trolig limt inn fra en annen fil.
    .hint = Åpne filen i et regnearkprogram, rett raden, lagre på nytt, og bruk den.
fault-file-not-a-spreadsheet = Dette er ikke et regneark.
    .hint = XLSX, XLS, XLSB, ODS og CSV kan leses.
fault-file-not-found = Det finnes ingen slik fil.{ $near_count ->
        [0] {""}
       *[other] {" "}Mente du { $near }?
    }
    .hint = Se etter om navnet er riktig, og hvilken mappe du står i. Et navn med mellomrom må stå i anførselstegn.
fault-file-not-text = Dette er verken en arbeidsbok eller tekst i UTF-8, UTF-16 eller Windows-1252.
    .hint = XLSX, XLS, XLSB, ODS og CSV kan leses.
fault-file-open-quote = Et anførselstegn i rad { $row } blir aldri lukket, og sluker radene etter.
    .hint = Åpne filen i et regnearkprogram og lagre den på nytt, eller ta ut anførselstegnet.
fault-file-too-large = Filen er større enn søknader kan være: mer enn { $limit } { $what }.
    .hint = Sjekk at det er riktig fil. Er den det, lagre arket med søknadene som CSV, og bruk det.
fault-file-twice = Dette er samme fil som { $other }: byte for byte.
    .hint = Oppgi hver fil én gang.
fault-file-unreadable = Filen kan ikke leses ({ $message }).
    .hint = Se etter at du har lov til å åpne den.
fault-file-unwritable = Filen kan ikke skrives ({ $message }). Ingenting ble skrevet.
    .hint = Se etter at det er plass på disken, og at du har lov til å skrive der.
fault-hex = Sjekksummen etter { $option } er ikke fullstendig. Den skal ha 64 tegn: 0–9 og a–f.
    .hint = Kopier den på nytt derfra den ble kunngjort.
fault-intake-needed = Flere filer ble oppgitt, og en av dem er { $found }.
    .hint = Oppgi enten regneark, eller én intake.json, eller én frozen.json. En startverdi eller en begrunnelse med mellomrom står i anførselstegn.
fault-import-own = Dette er lest før, og ikke et regneark.
    .hint = Bruk det med «innoskole validate» eller «innoskole select».
fault-intake-is-protocol = Dette er en protokoll. Reglene brukes på innleste søknader.
    .hint = Oppgi regnearket eller intake.json.
fault-intake-unreadable = Dette er ikke innleste søknader som denne versjonen kan lese ({ $message }).
    .hint = Les inn på nytt: innoskole import … -o intake.json
fault-lottery-mistake = Loddtrekningen lot seg ikke regne ut ({ $step }).
    .hint = Dette er en feil i programmet. Vi ber deg melde fra, og oppgi antallet søknader i hver gruppe.
fault-nobody-fits = Ingen får plass: ingen søknad har så få som { $seats } deltakere.
    .hint = Kontroller --seats: det teller deltakere, ikke søknader.
fault-not-drawn = Trekningen er ikke gjort i denne protokollen.
    .hint = Trekk først: innoskole select frozen.json --seed "…"
fault-queue-filled = Det står allerede avgjørelser i denne filen, og de ville gått tapt.
    .hint = Velg et annet navn; heller ikke --force bytter ut filen. Oppgi filen med --decisions også, så får den nye sakslisten med seg avgjørelsene.
fault-queue-unsure = Filen er ingen saksliste som kan leses, og det som står i den, kunne gå tapt.
    .hint = Velg et annet navn, eller flytt filen.
fault-queue-kind = En saksliste er en CSV eller en arbeidsbok (.xlsx).
    .hint = La navnet ende på .csv eller .xlsx.
fault-nothing-eligible = Ingen søknad oppfyller kravene, så ingen kan få plass.
    .hint = «innoskole validate» viser hva som mangler i hver av dem.
fault-option-not-here = { $option } kan ikke brukes når søkerlisten er låst eller trekningen er gjort.
    .hint = Ta bort innstillingen, eller oppgi regnearket for å låse på nytt.
fault-option-unused = { $option } har ingen virkning her.
    .hint = Utelat det, eller se --help for kommandoen om hva det hører sammen med.
fault-output-is-input = Dette er et regneark som leses; det ville gå tapt.
    .hint = Velg et annet navn.
fault-output-not-a-file = Dette er verken en fil eller en mappe.
    .hint = Velg et annet navn med -o.
fault-output-is-file = Dette er en fil, og her trengs en mappe.
    .hint = Velg et annet navn med -o.
fault-output-decisions = I denne filen står det avgjørelser som noen har tatt; de ville gå tapt.
    .hint = Velg et annet navn; ikke engang --force erstatter den.
fault-output-twice = To utfiler har dette navnet.
    .hint = Gi hver av dem sitt eget navn.
fault-output-busy = En annen kjøring av innoskole skriver her.
    .hint = Vent til den er ferdig, og kjør på nytt.
fault-protocol-moved-on = Noe annet er registrert i denne protokollen i mellomtiden. Ingenting ble skrevet.
    .hint = Kjør på nytt: da bygger den videre på det som står der nå.
fault-output-drawn = Her ligger protokollen fra en trekning som er gjort, og den blir aldri erstattet av en annen trekning.
    .hint = Velg en annen mappe med -o.
fault-page-unmade = En side kunne ikke lages: { $message }
    .hint = Dette er en feil i programmet; meld gjerne fra.
fault-places-missing = Det er ikke kjent hvor mange plasser det er.
    .hint = Legg til --places og antall søknader (eller --seats og antall deltakere): { $command }. Antallet kan også stå i oppsettsfilen, som places.
fault-program-balance-count = Oppsettsfilen fordeler ikke etter noe.
    .hint = Behold minst én [[balance]].
fault-program-balance-proportional = Målene for { $attribute } kan ikke være forholdsmessige slik de står.
    .hint = proportional går med places, alene, uten min_each og wishes; andeler av municipalities eller inhabitants bare for landsdel og size.
fault-program-balance-twice = Det fordeles to ganger etter { $attribute }.
    .hint = Samle alle målene i én [[balance]].
fault-program-balance-unknown = «{ $found }» er ikke en egenskap.
    .hint = landsdel og size står alene; andre trenger et navn av a–z, 0–9 og _, og column, overskriften på kolonnen.
fault-program-balance-values = Verdiene til { $attribute } er ikke en liste som kolonnen kan sammenlignes med.
    .hint = Skriv hver verdi som kan stå i kolonnen, én gang og uten «/»: values = ["kyst", "innland"]. landsdel og size har ingen.
fault-program-capacity = Både places og seats er oppgitt.
    .hint = Behold en av dem: places teller søknader, seats deltakere.
fault-program-date = Her skal det stå en dato, uten anførselstegn.
    .hint = Skriv den som 2021-06-01; der det kan stå et klokkeslett, som 2021-06-01T12:00:00.
fault-program-missing = «{ $found }» mangler.
    .hint = Sammenlign med innoskole program: ble en linje eller en overskrift i klammer slettet?
fault-program-type = «{ $found }» er ikke av riktig slag: her skal det stå { $wanted }.
    .hint = innoskole program viser hvordan hver verdi skrives.
fault-program-variant = «{ $found }» er ikke tillatt her. Tillatt: { $known }.
    .hint = Skriv en av dem.
fault-program-education = assessed_years ({ $assessed }) er over student_years ({ $student }).
    .hint = Rett en av dem.
fault-program-clock = Her skal det stå et klokkeslett.
    .hint = Skriv det som "09:00", med fire sifre og i anførselstegn.
fault-program-oral-pairs = Antall sensorpar (pairs) kan ikke være { $found }.
    .hint = Skriv et tall fra 1 til 100 som pairs.
fault-program-study-year = Studieåret er «{ $year }», og nevner ikke noe år.
    .hint = Skriv study_year som "2021–2022"; uten det kan ingen si hvilke datoer som er utenfor.
fault-program-oral-starts = Den siste starten på muntlig eksamen er før den første.
    .hint = Rett first_start eller last_start.
fault-program-furthest = furthest_percent kan ikke være { $found }.
    .hint = Skriv et tall fra 0 til 100 som furthest_percent.
fault-program-oral-conflict = En konflikt nevner par { $found }, og det er { $pairs }.
    .hint = Nummerer parene fra 1.
fault-program-peer-groups = En gruppe har minst { $least } og høyst { $most }.
    .hint = Rett least eller most under [peer_groups].
fault-program-school-week = Et år har ingen uke { $found }.
    .hint = Skriv en uke fra 1 til 53.
fault-program-correction-deadline = Rettefristen { $date } er før søknadsfristen { $deadline }.
    .hint = Rett correction_deadline.
fault-program-format = Formatet er «{ $found }»; denne versjonen leser «{ $wanted }».
    .hint = Begynn med: innoskole program
fault-program-gathering = Samling { $number } slutter før den begynner.
    .hint = Rett datoene.
fault-program-id = Id-en «{ $found }» kan bare ha a–z, 0–9 og bindestrek.
    .hint = Endre den; den inngår i nøkkelen til trekningen.
fault-program-oral = Den muntlige eksamenen slutter før den begynner.
    .hint = Rett datoene.
fault-program-contact = «{ $found }» er ingen å skrive tilbake til.
    .hint = Skriv name og email under [contact], eller ta hele tabellen ut.
fault-program-contact-page = «{ $found }» er ikke nettadressen til en mappe.
    .hint = Skriv adressen til mappen der protokoll.html blir lagt ut, med https:// foran og / til slutt.
fault-program-logo = Logoen kan ikke være «{ $found }».
    .hint = Legg en PNG- eller SVG-fil i samme mappe som oppsettsfilen, og skriv bare navnet på filen.
fault-program-blank = { $way } er tom.
    .hint = Skriv det som skal stå i brevene, eller ta linjen ut.
fault-logo-missing = Logoen som oppsettsfilen nevner, ligger ikke her.
    .hint = Legg den sammen med oppsettsfilen, eller ta logo ut av [sender].
fault-logo-wrong = Dette er ikke et bilde som kan stå i brev: PNG eller SVG, høyst 1 MB.
    .hint = Lagre logoen som PNG eller SVG, mindre enn 1 MB.
fault-program-organisation-number = «{ $found }» er ikke et organisasjonsnummer: ni sifre, der det siste kontrollerer de andre.
    .hint = Se etter i Enhetsregisteret, og rett nummeret.
fault-program-description = En beskrivelse kan ikke ha et eneste ord.
    .hint = Hev description_words_max.
fault-program-literature = Litteratur koster fra { $min } kr, og det er mer enn det meste, { $max } kr.
    .hint = Rett literature_min eller literature_max.
fault-program-word-twice = Ordet «{ $word }» står både under { $one } og under { $other }.
    .hint = Ta det ut av det ene.
fault-program-correction-seed = Rettelser kan komme til { $date }, og startverdien til trekningen kommer { $seed }.
    .hint = La correction_deadline komme før trekningen: det som er låst, kan ikke rettes.
fault-program-reply-seed = Svarfristen er { $date }, men tallene som avgjør trekningen, kommer { $seed }.
    .hint = La reply_deadline komme etter trekningen.
fault-program-sectors = En søknad må ha { $sectors } ulike sektorer, og høyst { $participants } deltakere.
    .hint = Senk sectors_min, eller hev participants_max.
fault-program-participants = participants_min ({ $min }) og participants_max ({ $max }) motsier hverandre.
    .hint = Det minste er minst 1 og høyst det største.
fault-program-seed-source = Kilden til startverdien { $date } kan ikke være slik.
    .hint = Kilden kommer etter fristen; Lotto trekkes på lørdager og har ikke digits; dice har digits, 10 til 100; begge har text; reserven er ikke før den første.
fault-program-seed-register = Startverdien skal komme { $date }, men registeret er det for { $valid_on }: mer enn ett år etter eller to år før.
    .hint = Rett datoene under [register] til dette opptaket, eller datoen til kilden.
fault-program-size-class-name = En størrelsesklasse kan ikke hete «{ $found }».
    .hint = Gi den et navn uten «/».
fault-program-size-class-twice = To størrelsesklasser har samme navn.
    .hint = Gi hver sitt navn.
fault-program-size-classes = Størrelsesklassene dekker ikke alle kommuner.
    .hint = Grensene stiger fra klasse til klasse, og bare den siste har ingen.
fault-program-unknown-key = «{ $found }» er ikke kjent her. Mente du «{ $nearest }»?
    .hint = innoskole program viser alle nøkler.
fault-program-value = Dette kan ikke leses slik en oppsettsfil skrives ({ $message }).
    .hint = innoskole program viser hvordan hver verdi skrives.
fault-program-letters = Bokstavene æ, ø og å er ødelagt i filen: her står «{ $found }».
    .hint = Filen er lagret med feil tegnkoding, for eksempel av «>» i PowerShell. Lag den på nytt med innoskole program -o program.toml, eller lagre den som UTF-8.
fault-program-wish-bounds = Målet om { $value } ({ $attribute }) har ingen grense, eller et minimum over sitt maksimum.
    .hint = Rett min eller max; uten egen min gjelder min_each.
fault-program-wish-twice = Det er to mål for { $value } ({ $attribute }).
    .hint = Behold ett av dem.
fault-program-wish-value = «{ $value }» er ingen verdi av { $attribute }.
    .hint = Se etter skrivemåten.
fault-program-wishes-maxima = Målene om høyst så mange for { $attribute } gir rom for { $sum } plasser, og det er { $places }.
    .hint = Hev en max, eller senk places. Trekningen ville fylle alle plassene, og målene ville vike.
fault-program-wishes-places = Målene om minst så mange for { $attribute } er til sammen { $sum }, og det er { $places } plasser.
    .hint = Senk en min, eller hev places. I trekningen ville mål vike med så lite som mulig.
fault-previous-no-intake = Dette er ingen tidligere innlesing.
    .hint = Skriv intake.json fra forrige gang etter --previous.
fault-protocol-changed = Protokollen er endret etter at den ble laget: sjekksummen stemmer ikke lenger.
    .hint = Bruk filen slik den ble kunngjort.
fault-protocol-files = Den { $found } som er her, er ikke den som protokollen ble laget av.
    .hint = Legg den riktige ved siden av protokollen: den ble skrevet sammen med frozen.json.
fault-protocol-needed = Dette er ingen protokoll.
    .hint = Oppgi en frozen.json eller protocol.json: innoskole select skriver dem.
fault-protocol-register = Kommuneregisteret som brukes, passer ikke til protokollen: { $municipality } står ikke i det, eller har en annen størrelse eller landsdel der.
    .hint = Oppgi registeret som protokollen ble laget med: --register og mappen.
fault-protocol-rendering = Protokollen er ikke skrevet slik dette programmet skriver den, så den er endret for hånd eller av et annet program.
    .hint = Bruk filen slik den ble kunngjort.
fault-protocol-unreadable = Dette er ikke en protokoll som denne versjonen kan lese ({ $message }).
    .hint = Bruk filen slik den ble kunngjort.
fault-protocol-unsound = Det denne protokollen sier, henger ikke sammen, selv om sjekksummen stemmer: den er ikke laget av dette programmet.
    .hint = «innoskole verify» forteller hva som ikke stemmer. Bruk filen slik den ble kunngjort.
fault-protocol-unwritable = Protokollen kan ikke skrives ({ $message }).
    .hint = Dette er en feil i programmet. Meld den, er du snill.
fault-register-data = Kommuneregisteret kan ikke leses ({ $message }).
    .hint = Sammenlign med tabellene i programmet: UTF-8, komma, de samme kolonnene (README forteller). Ble det ikke oppgitt noe --register, meld feilen.
fault-register-landsdel = «{ $found }» er ingen landsdel. De er { $known }.
    .hint = Rett kolonnen landsdel.
fault-register-name = Kommune { $number } heter «{ $found }»; et navn har bokstaver, på én linje.
    .hint = Rett navnet.
fault-register-number-twice = Nummeret { $number } hører til to kommuner på samme dag: se også linje { $line }.
    .hint = Rett nummeret, eller valid_from og valid_to.
fault-register-population-twice = Kommune { $number } har to folketall for { $date }.
    .hint = Behold ett av dem.
fault-register-date = Ingen kommuneinndeling dekker { $date }.
    .hint = Programmet har registrene fra 1. januar 2020; oppgi et annet med --register, eller rett valid_on i oppsettsfilen.
fault-register-population = Det er ingen innbyggertall for { $date } ({ $municipality } mangler). Tall finnes for { $dates }.
    .hint = Skriv den nyeste av dem i oppsettsfilen: population = { $newest }
fault-replaces-source = En trekning som erstatter en annen, trenger en kilde til startverdien som kunngjøres på nytt, med datoer etter datoene til den ugyldige trekningen: tall som alt kan være kjent, beviser ingenting.
    .hint = Skriv nye [seed_source.primary] og [seed_source.fallback] i oppsettsfilen, med nye datoer.
fault-row-key-lost = Cellen som sier hvilken søknad raden hører til, har en feil i seg: { $found }.
    .hint = Skriv i den det formelen skulle ha gitt: søknadsnummeret, eller kommunen.
fault-row-of-which = { $count } søknader fra { $municipality } passer til denne raden, og den sier ikke hvilken den hører til.
    .hint = Gjenta søknadens kolonner på hver av radene, eller legg til en kolonne «Søknadsnummer».
fault-row-without-number = En rad sier noe om søknaden sin, men ikke nummeret (kommune «{ $municipality }»).
    .hint = Fyll ut nummeret; der radene har nummer, er det nummeret som sier hvilken søknad en rad hører til.
fault-row-too-long = Raden går ut over de { $columns } kolonnene med overskrift («{ $found }»): et skilletegn står trolig inne i en tekst, og resten er forskjøvet.
    .hint = Åpne filen i et regnearkprogram, rett raden, og lagre på nytt; eller sett teksten i anførselstegn.
fault-rows-disagree = Radene for søknadsnummer { $number } sier ulike ting: sammenlign med celle { $other }.
    .hint = Rett den som er feil, eller gi den et eget søknadsnummer.
fault-report-what = Ingenting sier hva som skal skrives.
    .hint = Alle rapportene: { $command }. Hele historien til én søknad: --explain og nummeret i stedet for -o.
fault-report-needs-intake = De innleste søknadene ligger ikke her, og kontorets egne rapporter trenger dem.
    .hint = Oppgi dem med --intake, eller skriv bare det som kan kunngjøres, med --public.
fault-report-date-early = Brev kan ikke ha datoen { $date }: det siste de forteller om, er fra { $newest }.
    .hint = Oppgi en dato som ikke er tidligere.
fault-report-date-late = Brev kan ikke ha datoen { $date }: senest { $last } for dette opptaket.
    .hint = Kontroller årstallet.
fault-template-wrong = En av deres egne maler kan ikke brukes: { $message }
    .hint = Rett den; «innoskole report --write-templates MAPPE» skriver originalen.
fault-template-blank = Malen gir et tomt dokument.
    .hint = Rett den; «innoskole report --write-templates MAPPE» skriver originalen.
fault-pdf-missing = Dette programmet er bygd uten PDF.
    .hint = Bruk et utgitt program, eller bygg det med «cargo build --release --features pdf». Uten --pdf skrives brevene som HTML.
fault-archive-others = I mappen ligger filer som ikke er fra dette arkivet: { $files }.
    .hint = Velg en tom mappe, eller flytt dem bort.
fault-close-no-intake = Dette er ikke mappen til et opptak: program.toml mangler.
    .hint = Nevn mappen som innoskole year arbeider i.
fault-source-personal = Filnavnet inneholder navnet eller adressen til en person, og navnene på filene blir kunngjort med søkerlisten.
    .hint = Gi filen et annet navn, og kjør på nytt.
fault-year-closed = Dette opptaket er avsluttet.
    .hint = Det som er kunngjort, ligger i rapport/offentlig. Står det igjen filer som skulle vært slettet, kjør innoskole close på nytt. Lag en ny mappe til neste opptak.
fault-close-undrawn = Trekningen er ikke gjort i denne mappen, så opptaket kan ikke avsluttes.
    .hint = Avslutt opptaket når trekningen er gjort, brevene er sendt og klagefristen er ute.
fault-close-no-law = Oppsettsfilen sier ikke hvor lang klagefristen er.
    .hint = Uten [law] i oppsettsfilen vet ikke programmet når noe kan slettes. Slett da selv det som har personopplysninger.
fault-close-no-letters = Ingen har skrevet datoen på brevene, så klagefristen kan ikke regnes ut.
    .hint = Skriv datoen på brevene i denne filen, for eksempel 2027-06-20.
fault-close-date = Skriv hvilken dag det er, med --date.
    .hint = For eksempel --date 2027-08-01.
fault-close-early = Klagefristen går til og med { $last }, og det er { $today } i dag. Ingenting er slettet.
    .hint = Vent til fristen er ute og alle klager er avgjort.
fault-files-left = { $count ->
        [one] 1 fil kunne
       *[other] { $count } filer kunne
    } ikke slettes, den første er { $first }. De andre er slettet.
    .hint = Lukk filene eller få rett til å slette dem, og kjør kommandoen på nytt.
fault-years-twice = To av protokollene er fra samme opptak: { $id }.
    .hint = Oppgi hvert opptak én gang; av en trekning som er gjort om igjen, den siste.
fault-templates-none = Det er ingen mal i denne mappen: verken letter.html, letter.css eller letter.nb.ftl.
    .hint = «innoskole report --write-templates MAPPE» skriver dem.
fault-sentences-unreadable = Setningene kan ikke leses her.
    .hint = Skriv hver setning på sin egen linje: navnet, et likhetstegn og teksten. En linje som fortsetter, begynner med mellomrom.
fault-sentence-unknown = Programmet har ingen setning som heter «{ $key }».
    .hint = Skriv navnet slik det står i filen fra --write-templates, eller ta linjen ut.
fault-sentence-fact = Setningen «{ $key }» får ikke vite noe som heter «{ $found }».
    .hint = Bruk bare navnene med dollartegn som står i setningen i filen fra --write-templates.
fault-sentence-broken = Setningen «{ $key }» kan ikke sies: { $message }.
    .hint = Skriv teksten slik den skal stå, uten å vise til andre setninger.
fault-calendar-other = Denne kalenderen har hendelser som ikke er fra dette programmet ({ $id }); de ville gå tapt eller bli avlyst.
    .hint = Velg et annet navn eller en annen mappe.
fault-schedule-output = Verken en kalender eller en mappe.
    .hint = La navnet slutte på .ics for én kalender, eller oppgi en mappe for alt.
fault-propose-output = Den foreslåtte oppsettsfilen må ha et navn som slutter på .toml.
    .hint = Velg et slikt navn, for eksempel program-neste.toml.
fault-propose-no-year = Det er ikke noe år å begynne fra: studieåret er «{ $year }».
    .hint = Skriv study_year i oppsettsfilen som "2021–2022".
fault-propose-none = Ingenting passer i { $year }. I veien: { $checks }.
    .hint = «innoskole schedule» forteller hva disse kontrollene finner i år; rett det i oppsettsfilen først.
fault-propose-several = Ingenting passer i { $year }: flere kontroller på en gang står i veien.
    .hint = «innoskole schedule» forteller hva kontrollene finner i år; rett det i oppsettsfilen først.
fault-seed-character = «{ $found }» ({ $codepoint }) kan ikke stå i en startverdi.
    .hint = Tillatt er sifre, bokstavene a–z æøå, mellomrom og + - , . : /
fault-seed-dice = «{ $found }» er ikke { $digits } terningkast.
    .hint = Skriv nøyaktig { $digits } siffer fra 1 til 6, i den rekkefølgen de ble kastet.{ $fallback ->
        [yes] { "" }
       *[no] { " " }Sviktet den kunngjorte kilden, legg til --fallback.
    }
fault-seed-empty = Startverdien er tom.
    .hint = Oppgi tallene som ble trukket, som --seed "7 9 12 20 23 28 31 + 4".
fault-seed-lotto = «{ $found }» er ikke en Lotto-trekning.
    .hint = Skriv de sju vinnertallene i stigende rekkefølge (forskjellige, 1 til 34), så + og tilleggstallet: 7 9 12 20 23 28 31 + 4.{ $fallback ->
        [yes] { "" }
       *[no] { " " }Sviktet den kunngjorte kilden, legg til --fallback.
    }
fault-seed-missing = Søkerlisten er låst. For å trekke må du oppgi tallene som avgjør.
    .hint = Legg til --seed og tallene som ble trukket.
fault-seed-no-fallback = Ingen reserve ble kunngjort.
    .hint = Ta bort --fallback.
fault-seed-spelling = Startverdien er skrevet «{ $found }», og kunngjorte startverdier har bare én skrivemåte.
    .hint = Kontroller tallene, og er de riktige, skriv: --seed "{ $right }"
fault-rule-unknown = «{ $found }» er ikke en kode.
    .hint = Koder ser ut som A03 eller P05. De er: { $codes }.
fault-several-tables = Det er søknader på flere ark: { $sheets }.
    .hint = Si i koblingsfilen under [sheets] hvilket: "-" for dem som ikke skal brukes; eller lagre hvert som en egen fil.
fault-several-tables-on-sheet = Det er flere tabeller på arket: overskrifter i rad { $rows }.
    .hint = Flytt dem til hver sin fil, eller si i koblingsfilen under [sheets] hvilken: "{ $sheet }" = {"{"} layout = "table", header = { $header }, last = { $last } {"}"}
fault-table-without-rows = Det er overskrifter, men ingen søknad under dem.
    .hint = Se etter at det er riktig fil, og at den ble lagret.
fault-too-many-columns = Tabellen er for stor til å være en med søknader.
    .hint = Se etter at det er riktig fil.
fault-too-many-sheets = Det er for mange ark.
    .hint = Les færre filer om gangen.
fault-undecided = 
    { $count ->
        [one] 1 søknad er ikke avgjort.
       *[other] { $count } søknader er ikke avgjort.
    } Alle søknader må være avgjort før søkerlisten kan låses.
    .hint = Lag en saksliste ({ $command }), fyll den ut, og oppgi den med --decisions. Eller hold søknadene utenfor med --leave-out-undecided; protokollen viser da hvem det gjelder.
fault-event-late-undecided = En sen søknad er ikke avgjort, så ingenting ble registrert.
    .hint = Avgjør den først: { $command }. Oppgi så den utfylte sakslisten med --decisions.
fault-workbook-unwritable = Arbeidsboken kan ikke lages ({ $message }).
    .hint = Dette er en feil i programmet. Meld den, er du snill.
fault-usage = Kommandolinjen er ikke til å forstå ({ $message }).
    .hint = { $help } viser hva som kan skrives.
fault-usage-command = «{ $found }» er ingen kommando.{ $near_count ->
        [0] {""}
       *[other] {" "}Mente du { $near }?
    }
    .hint = Kommandoene er { $commands }. innoskole --help sier hva hver av dem er til.
fault-usage-option = Innstillingen «{ $found }» finnes ikke her.{ $near_count ->
        [0] {""}
       *[other] {" "}Mente du { $near }?
    }
    .hint = { $help } viser innstillingene. En tekst med mellomrom må stå i anførselstegn: "Søknader 2026.xlsx".
fault-usage-value = «{ $found }» kan ikke være verdien av { $option }.
    .hint = { $kind ->
        [number] Skriv et helt tall over null, for eksempel 24.
        [order] Skriv tallet foran søknaden som menes, talt fra 0.
        [year] Skriv et årstall, for eksempel 2027.
        [language] Skriv nb (bokmål), nn (nynorsk) eller en (engelsk).
       *[other] Skriv en av disse: { $allowed }.
    }
fault-usage-value-missing = { $option } må ha noe etter seg.
    .hint = { $help } viser hva.
fault-usage-missing = Dette mangler: { $missing }.
    .hint = { $kind ->
        [option] { $help } viser hvordan.
       *[other] For eksempel: { $example }. Flere: { $help }
    }
fault-usage-conflict = { $option } og { $other } går ikke sammen.
    .hint = Utelat en av dem. { $help } viser valgene.
fault-usage-letters = Kommandolinjen har et tegn som ikke kan leses.
    .hint = Skriv den på nytt; ikke kopier den fra et dokument.

## Ord

status-taking-part = med i trekningen
status-admitted = har plass
status-accepted = har plass, har takket ja
status-admitted-late = har plass (kom etter fristen)
status-waiting = på venteliste
status-late = kom etter fristen
status-not-eligible = oppfyller ikke kravene
status-undecided = ikke avgjort
status-set-aside = lagt til side
status-eligible = oppfyller kravene
status-granted = tildelt
status-withdrawn = har trukket seg
status-declined = takket nei
status-no-answer = svarte ikke i tide
count-applications = søknader
count-taking-part = med i trekningen
count-admitted = har plass
count-waiting = på ventelisten
count-withdrew = har trukket seg
count-declined = takket nei
count-no-answer = svarte ikke i tide
count-not-eligible = oppfyller ikke kravene
count-undecided = ikke avgjort
count-set-aside = lagt til side
count-participants = deltakere med plass
count-tracks-unknown = uten opplysning om studiepoeng eller kurs
set-aside-withdrawn = søknaden er trukket tilbake
set-aside-falls = en annen søknad gjelder
landsdel = Landsdel
size = Størrelse
size-small = liten
size-medium = middels
size-large = stor
group-small = små kommuner
group-medium = mellomstore kommuner
group-large = store kommuner
group-seats = { $count } deltakere
large-parts = deler i filen
large-bytes = byte når den er pakket ut
large-applications = søknader
large-participants = deltakere
large-sheets = ark
large-file = byte
large-line = byte i én linje eller celle
large-text = byte i ulike tekster
large-cells = celler
large-texts = felles tekster
large-depth = nivåer i hverandre
layout-wide = én rad per søknad
layout-long = én rad per deltaker
layout-applications = én rad per søknad, deltakerne i en annen tabell
layout-participants = én rad per deltaker, søknadene i en annen tabell
layout-form = et skjema med én søknad
sure-listed = overskriften
sure-words = ordene i spørsmålet
sure-mapped = koblingsfilen
and = og
or = eller
unknown-municipality = Ukjent kommune
participant = deltaker { $number }
hint = Hva du kan gjøre
months = januar februar mars april mai juni juli august september oktober november desember
date = { $day }. { $month } { $year }
moment = { $date } kl. { $time }

field-municipality = kommune
field-application_number = søknadsnummer
field-received = mottatt
field-sectors = sektorer
field-challenge = utfordring
field-outcome = hva som ønskes oppnådd
field-endorsement = anbefaling
field-contact_name = kontaktperson
field-contact_email = kontaktpersonens e-post
field-name = deltakers navn
field-last_name = deltakers etternavn
field-email = deltakers e-post
field-sector = deltakers sektor
field-position = deltakers stilling
field-target_group = målgruppe
field-education = deltakers utdanning
field-experience = deltakers erfaring
field-of-participant = deltaker { $number }, { $field }
short-name = navn
short-last_name = etternavn
short-email = e-post
short-sector = sektor
short-position = stilling
short-target_group = målgruppe
short-education = utdanning
short-experience = erfaring
field-attribute = nevnt i oppsettsfilen

chance = { $chance } ({ $whole },{ $part } %)

head-municipality = Kommune
head-county = Fylke
head-landsdel = Landsdel
head-size = Størrelse
head-seats = Deltakere
head-chance = Sjanse
head-ticket = Lodd
head-waiting-ticket = Ventelistelodd
head-number = Nr.
head-count = Antall
head-status = Status
head-who = Hvem
head-value = Fordelt etter
head-applicants = Søkere
head-wished = Mål
head-admitted = Fått plass
head-met = Oppfylt?
head-why = Hvorfor
head-received = Mottatt
head-column = Kolonne
head-meaning = Lest som
head-sure = Etter

## Import

import-title = Lest inn
import-sheet =
    { $place }: { $layout }, overskrifter i rad { $header }. { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    }, { $applications ->
        [one] 1 søknad
       *[other] { $applications } søknader
    }, { $participants ->
        [one] 1 deltaker
       *[other] { $participants } deltakere
    }.
import-missing = Ingen kolonne for: { $missing }. Reglene som spør etter det, sier fra.
import-left-out = { $place }: { $rows ->
        [one] 1 rad ble ikke lest, slik koblingsfilen sier
       *[other] { $rows } rader ble ikke lest, slik koblingsfilen sier
    }.
import-filled = { $count ->
        [one] 1 rad sier ingenting om søknaden sin, og hører til den over
       *[other] { $count } rader sier ingenting om søknaden sin, og hører til den over
    }.
import-total = I alt: rader { $rows }, søknader { $applications }, deltakere { $participants }.
import-hidden-sheet = { $place } er et skjult ark; det er lest som de andre.
import-hidden-rows = { $place }: skjulte eller filtrerte rader som er lest som de andre: { $rows }.
import-day-order = { $place }: «{ $written }» leses som { $read }, siden { $told-by } i samme kolonne bare kan være skrevet i den rekkefølgen. Celler lest slik: { $cells }.
import-codebook = { $place }: overskriftene er koder; hver leses som spørsmålet sitt i { $questions }.
import-codebook-answers = { $place }: kodede svar leses som det de betyr i { $answers }.
import-by-words = Forstått etter ordene i spørsmålet, ikke etter listen; sjekk at det stemmer: { $columns }
progress-reading = Leser
progress-checking = Bruker reglene
progress-levels = Regner ut sjansene: { $settled } av { $cells } grupper
progress-allocations = Leter etter plassfordelinger som gir disse sjansene
progress-shortfall = Leter etter plassfordelinger som bommer på målene med høyst { $by }
progress-columns = Regner ut sjansene: { $settled } av { $cells } grupper, { $compared } plassfordelinger
progress-writing = Skriver
import-skipped = Hoppet over i mappen: { $file }
import-idle = { $place }: Linjen «{ $key }» i koblingsfilen passet ikke til noe.
import-lacking = For alle søknader uten en slik kolonne, etter { $place }: { $field } = { $answer }
import-read-as = { $place }: «{ $written }» er lest som «{ $text }»; det sier koblingsfilen.
import-unused-sheet = Ikke brukt: { $place } (ingen tabell med søknader, eller koblingsfilen sier det).
import-unused = Kolonner som ikke ble forstått, og ikke brukt:
import-columns = Kolonner
import-recognised = Kommuner som er gjenkjent etter et annet navn eller nummer, eller som er uklare:
import-none-otherwise = Hver kommune ble gjenkjent etter nummeret eller navnet som gjelder.
import-next = Neste: { $command }
import-mapping-written = Skrevet: { $path }. Rett det som er galt i den, og les regnearkene med den: { $command }
head-samples = For eksempel
meaning-none = ikke brukt
meaning-may-be = { $several }?
sure-proposed = det som står i den, som foreslått
columns-forms = { $place }: { $count } like skjemaer
columns-open = * Bare etter det som står i kolonnen: det teller når noen sier ja. Med ? kan det være flere ting, og den holdes utenfor til noen sier hvilken.
columns-masked = Eksempler fra kolonner om personer er forkortet: «K… N…» kan være et navn.
columns-none = Ingen kolonne ble forstått.
columns-none-hint = Sjekk at filen er svarene fra skjemaet.
columns-taken = { $place }: «{ $header }» leses som { $meaning }: { $why }.
columns-ask = Enter: ja til alt. Et nummer fra 1 til { $count }: endre den kolonnen. q: stopp, og ingenting blir lest.
columns-which = «{ $header }» er:
columns-changed = «{ $header }»: { $meaning }.
columns-no-such = «{ $found }» er ikke et nummer i listen. Skriv nummeret som står først på linjen.
columns-written = Svarene dine står i { $path }, til neste gang svar fra dette skjemaet kommer: { $command }
why-cells = { $count } av { $filled } celler er { $look }
why-words = overskriften har { $words }
why-block = kolonne { $position } for deltaker { $number }
why-tool = { $name } legger den til
why-sectors = verdiene er blant søknadens sektorer
why-same-names = navn og adresser passer sammen
why-ticks = én kolonne per valg
why-constant = lik på alle radene til en søknad
why-near = nesten en overskrift fra listen
look-email = e-postadresser
look-municipality = kommuner
look-person = navn på personer
look-name = enkle navn
look-date = datoer
look-yes-no = ja eller nei
look-number = tall
look-text = tekster
look-list = lister
look-length = lengder av tid
look-education = om utdanning
look-career = om erfaring
look-job = stillinger
look-target-group = ord for målgruppen
look-endorser = om hvem som godkjenner
look-serial = løpenumre
look-other = noe annet
look-phone = telefonnumre
mapping-unknown = ikke forstått, og ikke brukt
mapping-by-mapped = etter koblingsfilen
mapping-by-words = etter ordene: sjekk
mapping-by-listed = sikkert: står i listen
mapping-columns = Overskriften, eller cellen den står i = hva den er; - for ikke brukt. Om deltakere med nummer der de står ved siden av hverandre: "email 2". Navnene:
mapping-sheets = Hvert ark: "table" (søknader og deltakere), "applications" og "participants" (to tabeller som hører sammen), "form" (ett skjema), "-" (ikke brukt). Flere tabeller på arket: { $example }
mapping-questions = Hva overskrifter som er koder spurte om da dette ble skrevet. Sier kodeboken i en annen eksport noe annet, stanser arbeidet.
mapping-values = Det som står i cellen = slik det skal leses, for eksempel "ja" eller "nei".
mapping-municipalities = Det som står i cellen = kommunens nummer; bak «›» står hvilken søknad det er, der bare den er ment. Fjern # der forslaget er riktig.
mapping-lacking = Svaret for alle søknader, der ingen kolonne har det. Det står i protokollens kilder at denne filen er brukt.
mapping-book-head = Hva kolonnene i skjemaet ditt er. Se gjennom arkene, rett det som er galt med listene i de gule cellene, svar ja under, lagre, og les skjemaet med --mapping og denne filen.
mapping-book-right = Er alt i denne arbeidsboken riktig?
mapping-book-yes = ja
mapping-book-no = nei
mapping-book-columns = Kolonner
mapping-book-municipalities = Kommuner
mapping-book-answers = Svar
mapping-book-sheets = Ark
mapping-book-choices = Valg
mapping-book-key = Nøkkel (la stå)
mapping-book-written = Det som står
mapping-book-municipality = Hvilken kommune det er
mapping-book-proposed = Hva programmet foreslår
mapping-book-field = Hva det gjelder
mapping-book-read-as = Hvordan det skal leses
mapping-book-sheet = Ark
mapping-book-layout = Hva det holder
mapping-book-header = Rad med overskrifter
mapping-book-last = Siste rad
mapping-book-lacking = (ingen kolonne har det)
mapping-book-in-time = alle i tide
mapping-book-checked = kontrollert for alle
mapping-book-table = en tabell
mapping-book-participants = deltakere
mapping-book-pick = Velg fra listen.
mapping-head = Hva regnearkene er: rett det som er galt, og les dem med --mapping. Linjer som begynner med #, gjelder ikke.
changes-title = Siden forrige innlesing
changes-counts = Søknader som er som før: { $same }, endret: { $changed }, kommet til: { $came }, borte: { $went }.
changes-findings = Funn som er nye: { $new }, der fortsatt: { $still }, borte: { $gone }.
changes-came = Kommet til
changes-went = Borte
changes-value = { $place }: { $field }: «{ $before }» er blitt «{ $now }»
changes-finding-new = Nytt: { $finding }
changes-finding-gone = Ikke lenger: { $finding }
changes-finding-still = Fortsatt: { $finding }
changes-first-receipt = { $who }: tidspunktet søknaden først kom inn, teller ({ $first }); den kom inn på nytt senere.
changes-decisions = Avgjørelser
changes-decisions-counts = Står: { $stand }, må bekreftes: { $confirm }, har ikke lenger noe å avgjøre: { $gone }.
changes-decision-confirm = Må bekreftes: { $place } ({ $about }): Det avgjørelsen gjelder, er endret. I en ny saksliste venter saken igjen.
changes-decision-gone = Ingenting å avgjøre lenger: { $place } ({ $about }). Ta bort linjen.

## Validate

validate-nothing = Ingen funn: Alle søknadene oppfyller kravene, og ingen saker venter.
validate-many-lacking = { $count } like: { $example }
validate-many = { $count } i denne kolonnen, som: { $example }
validate-many-cells = Først: { $cells }. Alle: --format csv
validate-many-participants = Deltakere: { $students } med studiepoeng, { $course } på kurset, { $undecided } ikke avgjort.
validate-elsewhere = Står nedenfor, én gang for mange søknader.
validate-decided = avgjort
validate-summary = { $all ->
        [one] 1 søknad
       *[other] { $all } søknader
    }: { $eligible } oppfyller kravene, { $late } kom etter fristen, { $notEligible } oppfyller ikke kravene, { $undecided } ikke avgjort, { $setAside } lagt til side.
validate-next-open = Neste steg: Rett feilene i regnearket, eller skriv avgjørelser i sakslisten, og kjør kommandoen på nytt.
validate-next-settled = Neste steg: Ingen saker venter på en avgjørelse. De som ikke oppfyller kravene, kommer ikke med, hvis du ikke retter det som er listet opp, og kjører på nytt. Gå videre: { $command } --places N
programme-other-year = Pass på: programmet som gjelder, er det for { $year }, med frist { $deadline }, siden ikke noe annet er oppgitt; søknader er mottatt lenge etter det. For et annet år: innoskole program > program.toml, skriv årets datoer og tall i filen, og oppgi den med --program program.toml.
validate-next-done = Neste: { $command } --places N

## Select

select-practice = Prøvetrekning: Den låste søkerlisten sier ikke hvor startverdien skulle komme fra, så utenforstående kan ikke vite når den ble valgt.
select-all-fit = Det var ingenting å trekke om: Alle som søkte i tide, får plass.
select-all-fit-seed = Startverdien ble ikke brukt.
select-frozen = Søkerlisten er låst: Ingen kan lenger endre hvem som er med, eller sjansene. Trekningen er ikke gjort ennå.
select-not-eligible = Oppfyller ikke kravene
select-account = Oversikt
select-account-line =
    { $rows ->
        [one] 1 rad
       *[other] { $rows } rader
    } lest som { $applications ->
        [one] 1 søknad
       *[other] { $applications } søknader
    }:
select-sum = i alt
select-admitted = Har fått plass ({ $count })
select-taking-part = Med i trekningen ({ $count })
select-admitted-late = Søkte etter fristen, og har fått plass, så lenge det var plasser igjen ({ $count })
select-balance = Representasjon
select-wish-min = minst { $min }
select-wish-max = høyst { $max }
select-wish-both = { $min } til { $max }
select-met = ja
select-missed = { $by } for få
select-exceeded = { $by } for mange
select-shortfall = Ikke alle målene kan nås. Med så mange plasser blir det minst { $shortfall } for få eller for mange til sammen. Trekningen avgjør hvilke mål det går ut over, der det er flere muligheter.
select-collision-applicants = { $value } ({ $attribute }): { $min } ønsket, men bare { $applicants } søkte.
select-collision-minima = { $attribute }: de minste antallene blir til sammen { $sum }, og { $admitted } tas opp.
select-collision-maxima = { $attribute }: de største antallene gir rom for { $sum }, og { $admitted } skal tas opp.
select-collision-together = Disse målene kan ikke oppfylles sammen: { $wishes }. Minst { $missed } av det de ber om, må vike.
select-waiting = Venteliste ({ $count }); de ti første, resten står i result.csv
select-waiting-all = Venteliste ({ $count })
select-waiting-none = Ingen står på venteliste.
select-late = Kom etter fristen
select-set-aside = Lagt til side
select-undecided = Holdt utenfor fordi de ikke er avgjort
select-decide = Må avgjøres
select-decide-tracks = 
    { $count ->
        [one] For 1 deltaker er det åpent om den deltar med studiepoeng eller som kursdeltaker.
       *[other] For { $count } deltakere er det åpent om de deltar med studiepoeng eller som kursdeltakere.
    } Søknadene er med i mellomtiden.
select-decide-queue = Sakslisten til utfylling lages med: { $command }
select-decide-nothing = Ingenting venter på en avgjørelse.
select-unused = Kolonner som ikke ble forstått, og ikke brukt: { $columns }.
select-decisions =
    { $count ->
        [0] Ingen avgjørelse er tatt med.
        [one] 1 avgjørelse er tatt med.
       *[other] { $count } avgjørelser er tatt med.
    }
select-decisions-elsewhere = Avgjørelser ved siden av protokollen er ikke sett på: bare frozen.json var her.
decisions-idle = Ingenting å avgjøre lenger for: { $which }. Linjene kan stå.
select-superseded =
    { $count ->
        [one] 1 av dem er erstattet av en senere.
       *[other] { $count } av dem er erstattet av senere.
    }
no-chance = Ingen plassfordeling som oppfyller målene så langt det går, har plass til disse, så de har ingen sjanse: { $who }.
no-chance-by-wishes = Ingen plassfordeling som oppfyller målene så langt det går, har plass til disse, så de har ingen sjanse (det som holder dem ute: { $wishes }): { $who }.
select-shortfall-all-fit = Ikke alle målene kan nås: Alle som søkte i tide, har fått plass, og { $shortfall } av dem det var mål om, søkte ikke.
select-digest = Sjekksummen for søkerlisten: { $digest }
select-head = Siste sjekksum: { $head }
select-seed = Startverdi: { $seed }
select-files = Filer
start =
    innoskole { $version }: hvem som tas opp når kommuner søker. Fra regneark til en trekning som alle kan etterprøve.

    { "  " }innoskole import soknader.xlsx
    { "  " }    se på det som er kommet inn; ingenting endres
    { "  " }innoskole validate soknader.xlsx --queue ko.xlsx
    { "  " }    reglene: hvem som kan tas opp, hva som mangler; det som må avgjøres, havner i ko.xlsx, som du fyller ut
    { "  " }innoskole select soknader.xlsx --decisions ko.xlsx --places 24 -o out
    { "  " }    fastsett hvem som er med, og med hvilken sjanse
    { "  " }innoskole select out/frozen.json --seed "…"
    { "  " }    trekk
    { "  " }innoskole report out/protocol.json -o rapport
    { "  " }    sider, brev og tabeller

    Reglene er de fra 2021 til du oppgir en oppsettsfil for et annet år med --program (innoskole program skriver ut en).
    Regnearkene dine endres aldri, og ingenting overskrives uten at du ber om det.
    Alt annet: innoskole --help, og for én kommando: innoskole select --help (på engelsk)
start-example = Begynn med regnearket du har: innoskole import soknader.xlsx
start-one = Det ligger et regneark i denne mappen. Begynn med: innoskole import { $file }
start-several = Det ligger { $count } regneark i denne mappen. Begynn med ett av dem: innoskole import { $file }
answer-words-id = søknad, kommunenummer, kommunenr, nummer, kommune
answer-words-answer = svar
answer-words-date = dato, mottatt
answer-words-accepted = ja, takker ja, takket ja, takket ja til plass
answer-words-declined = nei, takker nei, takket nei, takket nei til plass
answer-words-no-answer = ikke svart, ikke svar, ingen svar
select-next = Hva du gjør nå
select-next-written-nothing = Ingenting ble skrevet. Legg til -o og en mappe for å beholde resultatet: { $command }
select-next-try = For å prøve en trekning hjemme: { $command }
select-next-practice = For en trekning som andre kan stole på: oppgi kilden til startverdien og en reserve i oppsettsfilen («innoskole program» viser hvordan), lås uten --seed, kunngjør, og trekk med startverdien etterpå.
select-next-freeze = Dette ville blitt en prøvetrekning: ingen kilde til startverdien er kunngjort. Oppgi en i oppsettsfilen ([seed_source.primary] og [seed_source.fallback]; «innoskole program» viser hvordan), og lås på nytt. For å prøve: innoskole select { $file } --seed "…"
select-next-decide = Avgjør det som venter, før brev sendes ut.
select-next-committee = Vis opptaksutvalget result.csv; den åpnes i et regnearkprogram.
select-next-report = Skriv rapportene og brevene: { $command }
select-next-check = Hvem som helst kan regne ut alt på nytt: innoskole verify { $file }, examples/verify.py, eller ett lodd for hånd slik README viser.
select-next-all-fit = Si fra til kommunene at de har fått plass. Plasser som er igjen, går til søknader som kommer etter fristen, i den rekkefølgen de kommer.
select-announced = Kunngjort trekning. Kilden til startverdien står i den låste listen: { $text } ({ $date }). Bare den kunngjorte sjekksummen viser at dette var sagt på forhånd. Sammenlign også startverdien med tallene fra den dagen.
select-fallback = Kunngjort trekning, med reserven, fordi den første kilden er sagt å ha sviktet. Reserven står i den låste listen: { $text } ({ $date }). Bare den kunngjorte sjekksummen viser at dette var sagt på forhånd. Undersøk om den første kilden sviktet, og sammenlign startverdien med tallene fra den dagen.
select-replaces = Trekning { $number }, erstatter den ugyldige trekningen med sjekksum { $digest }. Begrunnelse: { $reason }
kind-first = Trekning 1: den erstatter ingen tidligere trekning.
kind-frozen-announced = Ingenting er trukket ennå. Kilden til startverdien står i den låste listen: { $text } ({ $date }). Svikter den, gjelder reserven: { $other } ({ $later }).
kind-frozen-practice = Ingenting er trukket ennå. Ingen kilde til startverdien er kunngjort, så det kan bare bli en prøvetrekning.
kind-all-fit = Ingenting ble trukket: alle som søkte i tide, fikk plass.
select-granted = Tildelt plass utenom trekningen ({ $count })
select-seats = { $seats } deltakerplasser fylles med søknader slik de trekkes: { $least } til { $most } søknader får plass, { $whole },{ $part } i gjennomsnitt.
select-seats-always = { $seats } deltakerplasser fylles med søknader slik de trekkes: { $least } søknader får plass, uansett hva som trekkes.
select-next-announce = Kunngjør teksten under sjekksummen på det språket dere bruker, før { $date }: på nettsiden, i postjournalen og i en melding til alle søkerne.
select-next-publish = Kunngjør hele { $file }, ikke bare sjekksummen: da kan alle se om de er med, og klage mens det ennå hjelper. Skriv ned når og hvor du kunngjorde det.
select-next-receipts = Send kvitteringer til alle som søkte, samme dag. Denne skriver dem, og siden frosset.html: { $command }
select-next-draw = Trekk når tallene er kjent: innoskole select { $file } --seed "…" (med --fallback om den første kilden sviktet).
select-next-head = Kunngjør den siste sjekksummen. Den viser siden at ingenting er endret.
select-waiting-how = En plass som blir ledig, går til den på listen som lar færrest mål stå uoppfylt; er flere like, til det laveste ventelisteloddet.
select-doubt-past = Pass på: startverdien skal komme fra tall som trekkes { $date }, men det som er lest inn, er datert helt til { $newest }. Tallene kan allerede være kjent, og da kan ingen stole på trekningen. Skriv en senere dato i oppsettsfilen.
select-doubt-near = Pass på: tallene trekkes { $date }, bare { $days ->
        [one] 1 dag
       *[other] { $days } dager
    } etter det siste som er lest inn ({ $newest }). Kunngjør i god tid, så folk rekker å lese det, eller skriv en senere dato i oppsettsfilen.
select-doubt-id = Pass på: id-en «{ $id }» er brukt før, i { $file }. Med samme id gir de samme tallene de samme loddene. Gi oppsettsfilen en ny id, for eksempel med årstallet.
select-doubt-unannounced = Pass på: oppsettsfilen kunngjør hvor startverdien skal komme fra, men når du låser listen og trekker i samme kommando, blir det en prøvetrekning. For en kunngjort trekning: kjør uten --seed, kunngjør, og trekk etterpå.
select-forgotten-withdrawn = Trakk seg etter den ugyldige trekningen, og er med igjen her: { $who }. Gjelder det fortsatt, skriv «søknaden er trukket tilbake» for dem og lås på nytt.
select-forgotten-late = Søkte sent etter den ugyldige trekningen, og er ikke blant disse søknadene: { $who }. Oppgi også regnearket deres, om de skal være med.

file-intake = det som ble lest, med adressen til hver celle. Personopplysninger: hold den for dere selv.
file-program = oppsettsfilen som ble brukt. Oppbevar den ved siden av protokollen.
file-decisions = en kopi av avgjørelsene som ble tatt med. Personopplysninger: hold den for dere selv.
file-frozen = den låste søkerlisten: hvem som er med, med hvilken sjanse. Ingen personopplysninger; kunngjør den før trekningen.
file-protocol = protokollen: alt som ble låst, startverdien, loddene, utfallet. Ingen personopplysninger; kan kunngjøres.
file-result = én rad per søknad, til opptaksutvalget og et regnearkprogram. Ingen personopplysninger.
file-applicants = én rad per søknad før trekningen, til opptaksutvalget og et regnearkprogram. Ingen personopplysninger.

announce-title = Kunngjøring (bokmål), klar til å kopiere
announce-places = { $name }: { $applications } søknader er med i trekningen om { $room } plasser.
announce-seats = { $name }: { $applications } søknader er med i trekningen om plass til { $room } deltakere.
announce-replaces = Dette er trekning { $number }. Den erstatter den ugyldige trekningen med sjekksum { $digest }. Begrunnelse: { $reason }
announce-lotto = Tallene som trekkes i { $text } { $date }, avgjør utfallet. De skrives slik: de sju vinnertallene i stigende rekkefølge, så + og tilleggstallet.
announce-dice = { $digits } terningkast { $text } { $date } avgjør utfallet. De skrives som sifrene i den rekkefølgen de kastes, uten mellomrom.
announce-fallback = Blir det ingen slik trekning den dagen, bruker vi dette i stedet:
announce-digest = Sjekksum for det som er låst (SHA-256): { $digest }
announce-key = Nøkkelen til trekningen er SHA-256 av teksten innoskole-protocol/1|{ $program }|startverdien.
announce-check = Sjekksummen viser om listen eller en sjanse blir endret etterpå. Hvem som helst kan regne trekningen ut på nytt fra den publiserte filen.
announce-chances = Hvem som er med, og med hvilken sjanse for plass:
announce-wishes = Mål for fordelingen, som trekningen oppfyller så langt det går: { $wishes }.
announce-shortfall = Ikke alle målene kan oppfylles på én gang. Til sammen mangler det { $by }, og det er så lite som mulig. Hvilke mål som viker, avgjøres av trekningen der det er flere muligheter.

event-title = Registrert
event-dry-run = Dette ville blitt registrert; ingenting ble skrevet (--dry-run)
event-nothing-new = Ingenting nytt: ingenting ble skrevet.
event-withdrew = Trakk seg ({ $date }): { $who }.
event-declined = Takket nei ({ $date }): { $who }.
event-no-answer = Svarte ikke i tide ({ $date }): { $who }.
event-promoted =
    { $count ->
        [0] Ingen rykker opp.
       *[other] Rykker opp: { $promoted }.
    }
event-places = Nye plasser: { $count } ({ $date }). Begrunnelse: «{ $reason }».
event-seats = Nye deltakerplasser: { $count } ({ $date }). Begrunnelse: «{ $reason }».
event-late-admitted = { $who } søkte etter låsingen ({ $date }), og får plass: ingen venter, og det er rom.
event-late-waiting = { $who } søkte etter låsingen ({ $date }), og venter bak de andre, i den rekkefølgen søknadene kom.
event-acceptance = { $who } takket ja ({ $date }).
event-acceptance-late = { $who } takket ja etter fristen ({ $date }), og svaret gjelder. Begrunnelse: { $reason }
event-grant = { $who } tildeles plass utenom trekningen, ut over kapasiteten ({ $date }). Begrunnelse: «{ $reason }».
event-undo = Hendelse { $number } teller ikke lenger ({ $date }): { $undone } Begrunnelse for å angre: «{ $reason }».
event-unmet = Et mål mangler nå { $by } mer: { $value } ({ $attribute }).
event-known-already = Ført inn fra før, og hoppet over ({ $count }): { $who }.
event-overlooked = Mottatt i tide, og ikke med i listen som ble låst: { $who }. Det er kontorets feil og ikke kommunens: vurder å låse og trekke på nytt med --replaces. Registrert slik står den bak alle andre.
event-two-batches = Det er registrert en annen hendelse med frafall { $date }. Regnes det i deltakerplasser, eller er et mål knapt oppfylt, kan utfallet bli et annet enn om alle var registrert i én kommando. Det som er registrert, gjelder.
event-late-other = Ikke tatt inn: { $who }. Kommunen har allerede en annen søknad i protokollen, og bare én gjelder (A03).
event-late-refused = Ikke tatt inn: { $who }. «innoskole validate» forteller hva som er galt.
event-gained = Ny plass til: { $who }.
event-lost = Ikke lenger plass til: { $who }.
event-now =
    { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    } har plass, { $granted } av dem utenom trekningen; { $waiting } på ventelisten.
event-silent = Har ikke svart: { $who }.
event-publish-head = Kunngjør den siste sjekksummen: den viser siden at ingen hendelse er tatt bort.
event-written = Lagret: { $file }

verify-title = Protokoll for { $program }
verify-ok = OK     { $what }
verify-wrong = FEIL   { $what }
verify-note = MERK   { $what }
verify-yes = Alt stemmer, og protokollen er den kunngjorte.
verify-yes-head = Alt stemmer, og den siste sjekksummen er den som ble kunngjort etter trekningen. Om alt var låst før trekningen, viser bare sjekksummen (--digest).
verify-yes-practice = Alt stemmer, og sjekksummen er den du oppga. Det er en prøvetrekning: ingen utenforstående kan vite om noe var låst før startverdien ble valgt.
verify-amber = Protokollen stemmer med seg selv, men er ikke sammenlignet med det som ble kunngjort før trekningen. Sammenlign sjekksummen.
verify-amber-practice = Protokollen stemmer med seg selv, men er ikke sammenlignet med noe som er kunngjort. Det er en prøvetrekning: ingen utenforstående kan vite om noe var låst før startverdien ble valgt.
verify-open-digest = Sammenlign med den kunngjorte sjekksummen, eller oppgi den med --digest. Sjekksummen her er { $digest }
verify-open-allocations = Fordelingene er ikke de som dette programmet finner for de samme søknadene. Med de samme sjansene kan en annen liste gi plass til andre. Bare sjekksummen som ble kunngjort før trekningen, kan vise at listen var låst da. (En eldre versjon kan ha funnet en annen liste på ærlig vis.)
verify-note-allocations = Dette programmet finner andre plassfordelinger med de samme sjansene. Sjekksummen du oppga, viser at plassfordelingene her er de som var låst da den ble kunngjort.
verify-no = Protokollen stemmer ikke. Det som kommer etter dette trinnet, ble ikke sett på.
verify-not-text = Dette er ikke en tekstfil.
verify-not-form = Dette er ikke en protokoll slik programmet skriver den: { $what }
verify-digest = Sjekksummen passer med det som ble låst: { $digest }
verify-published-digest = Sjekksummen er den du oppga: ingenting av det som var låst da den ble kunngjort, er endret. { $digest }
verify-not-digest = Det som ble låst, er endret: sjekksummen er { $digest }, og protokollen sier noe annet.
verify-not-published-digest = Sjekksummen er ikke den du oppga. Her er den { $digest }
verify-list = { $count } søknader i { $cells } grupper; hver står i én gruppe, og gruppene går opp.
verify-not-list = Listen og gruppene stemmer ikke overens: se på { $what }.
verify-feasible = Alle de { $count } plassfordelingene bruker alle plassene, og oppfyller målene så langt det går.
verify-not-weights = Vektene til plassfordelingene er ikke som de skal: i rekkefølge, forkortet, ikke for mange.
verify-not-feasible = Fordeling { $number } fyller ikke plassene, eller bommer på målene med noe annet enn protokollen sier.
verify-not-wishes = Målene er lempet på en annen måte enn de måtte.
verify-chances = Hver sjanse følger av plassfordelingene og vektene.
verify-not-chances = Sjansen til { $id } { $name } følger ikke av plassfordelingene.
verify-fairest = Ingen loddtrekning er mer rettferdig: beviset viser det med bare addisjon.
verify-fairest-again = Ingen loddtrekning er mer rettferdig: ikke noe bevis viser det nøyaktig, så den mest rettferdige ble regnet ut på nytt, og sjansene er de samme.
verify-allocations = Fordelingene er de som dette programmet finner på nytt.
verify-not-shortfall = Beviset viser ikke at målene må vike så mye.
verify-not-level = Beviset viser ikke at loddtrekningen er den mest rettferdige: nivå { $level } følger ikke.
verify-not-cell = Beviset viser ikke at loddtrekningen er den mest rettferdige: { $cell } har en annen sjanse enn nivået.
verify-not-fairest = Det finnes en mer rettferdig loddtrekning: regnet ut på nytt er sjansene andre.
verify-frozen = Ingenting er trukket ennå.
verify-not-draw = Når alle får plass, er det ingen loddtrekning, og ellers er det en; her er det omvendt.
verify-not-seed = Startverdien «{ $seed }» har ikke den formen som ble kunngjort, eller ikke den ene skrivemåten.
verify-key = Nøkkelen følger av oppsettets id og startverdien «{ $seed }»: { $key }
verify-not-key = Nøkkelen følger ikke av oppsettets id og startverdien; den skulle vært { $key }.
verify-number = Trekktallet { $number } følger av nøkkelen, og velger plassfordeling { $allocation }.
verify-not-number = Nøkkelen gir trekktallet { $number } og plassfordeling { $allocation }; protokollen sier noe annet.
verify-tickets = Alle { $count } lodd følger av nøkkelen og kommunenumrene.
verify-not-tickets = Loddet til { $id } følger ikke av nøkkelen.
verify-admitted = De laveste loddene i hver gruppe får plass ({ $count }), og de andre venter i den rekkefølgen ventelisteloddene gir ({ $waiting } på listen).
verify-not-admitted = Andre har fått plass enn loddene sier: se på { $id }.
verify-not-waiting = Ventelisten følger ikke ventelisteloddene: se på { $id }.
verify-not-hash = Trekningen er endret: sjekksummen dens passer ikke.
verify-not-event-hash = Hendelse { $number }, eller det som står før den, er endret: sjekksummen passer ikke.
verify-events = De { $count } hendelsene henger sammen, én etter én ({ $undone } av dem angrer eller er angret).
verify-not-event = Hendelse { $number } er ikke det som følger av dem før den.
verify-head = Sjekksummene passer. Den siste er { $head }
verify-published-head = Den siste sjekksummen er den kunngjorte, så ingenting mangler på slutten.
verify-not-head = Den siste sjekksummen er { $head }, og den kunngjorte finnes ikke i denne protokollen: noe mangler eller er endret.
verify-intake = Søknadene gir den samme listen og de samme gruppene ({ $count } er med).
verify-not-intake = Søknadene gir en annen liste: se på { $id }.
verify-not-frozen-again = Søknadene gir den samme listen, men noe annet enn det som ble låst. Se på «{ $what }» i protokollen.
verify-note-intake = Søknadene er ikke sett på: hvem som søkte, når, og hvem som oppfyller kravene. Oppgi dem med --intake.
verify-note-beside-intake = Ikke fra søknadene, og ikke sammenlignet med dem: hvilken trekning den erstatter, navnene på filene, og det som skjedde etter trekningen.
verify-note-unannounced = Oppsettsfilen kunngjør hvor startverdien skal komme fra, men dette er en prøvetrekning.
verify-note-capacity = Oppsettsfilen sier { $asked } plasser, og protokollen { $found }. Tallet ble oppgitt da listen ble låst.
verify-register = Kommunene har de samme navnene, landsdelene og størrelsene i registeret for { $date }.
verify-register-names = Kommunene har de samme navnene og landsdelene i registeret for { $date }.
verify-not-register = { $id } { $name } har et annet navn, en annen landsdel eller en annen størrelse i registeret.
verify-not-register-sha256 = Protokollen er laget med et annet register for { $date } enn det som er brukt her. Ble det brukt et eget register, oppgi det med --register.
verify-note-register = Registeret her er en annen utgave enn den protokollen ble laget med. For kommunene i protokollen sier de det samme.
verify-note-program = Størrelsene er ikke sammenlignet: oppsettsfilen (program.toml) ligger ikke her. Oppgi den med --program.
verify-not-program = Oppsettsfilen sier noe annet enn protokollen. Se på «{ $what }» i protokollen.
verify-note-other-program = Størrelsene er ikke sammenlignet: oppsettsfilen du oppga, er en annen enn den protokollen ble laget med.
verify-note-no-register = Navn, landsdeler og størrelser er ikke sammenlignet: programmet har ikke registeret for { $date }. Oppgi et med --register.
verify-earlier-head = Den kunngjorte sjekksummen er en tidligere i denne protokollen: ingenting før den er endret, og { $count } hendelser kom etterpå. Den nyeste er { $head }.
verify-note-head = Den siste sjekksummen ble kunngjort etter trekningen. At alt var låst før trekningen, kan bare sjekksummen vise (--digest).
verify-note-events = Sjekksummen dekker ikke det som skjedde etter trekningen. Sammenlign også head, som sist ble kunngjort (--head).
verify-note-event-earlier = Hendelse { $number } er datert { $date }, før hendelsen over ({ $above }). Rekkefølgen er den de ble registrert i.

what-if-title = Om { $who } hadde vært med
what-if-would = { $cell }: ville fått plass. Loddet { $ticket } er lavere enn { $last }, det siste som fikk plass der.
what-if-would-not = { $cell }: ville ikke fått plass. Loddet { $ticket } er ikke lavere enn { $last }, det siste som fikk plass der.
what-if-cannot-tell = { $cell }: kan ikke sies: alle der fikk plass, eller gruppen er ny. Loddet er { $ticket }.
what-if-nobody = { $cell }: ville ikke fått plass. Ingen fikk plass fra den gruppen. Loddet er { $ticket }.
what-if-admitted = { $cell }: kommunen var med, med loddet { $ticket }, og fikk plass i trekningen.
what-if-not-admitted = { $cell }: kommunen var med, med loddet { $ticket }, og fikk ikke plass i trekningen.

## Oppsettsfilen i setninger

programme-title = Hva { $file } betyr
programme-name = { $name }, { $year }. Id-en, som er med i nøkkelen til trekningen: { $id }.
programme-deadline-day = Søknader må være mottatt innen utgangen av { $deadline } ({ $zone }). Senere søknader tas opp i den rekkefølgen de kom, så lenge det er plasser igjen.
programme-deadline-moment = Søknader må være mottatt senest { $deadline } ({ $zone }). Senere søknader tas opp i den rekkefølgen de kom, så lenge det er plasser igjen.
programme-corrections = Det en kommune ettersender eller bytter ut når den blir bedt om det, må være mottatt innen { $deadline }.
programme-corrections-none = Det er ingen frist for det en kommune ettersender eller bytter ut når den blir bedt om det: det teller til listen låses.
programme-register = Kommunene er de som gjelder { $valid }; folketallet { $population } avgjør størrelsen.
programme-size-below = { $name }: færre enn { $below } innbyggere.
programme-size-between = { $name }: fra { $from } til færre enn { $below } innbyggere.
programme-size-from = { $name }: { $from } innbyggere eller flere.
programme-size-all = { $name }: alle kommuner.
programme-reply = De som får tilbud om plass, svarer innen { $deadline }.
programme-reply-none = Det er ingen siste dag for å svare på et tilbud (reply_deadline).
programme-reply-days = De som får plass fra ventelisten, har { $days ->
        [one] 1 dag
       *[other] { $days } dager
    } på å svare, men ikke kortere tid enn de andre (reply_days).
programme-places = { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    } får plass, om ikke --places eller --seats sier noe annet.
programme-seats = { $count ->
        [one] 1 deltaker
       *[other] { $count } deltakere
    } får plass, om ikke --places eller --seats sier noe annet.
programme-no-capacity = Hvor mange som får plass, står ikke her: --places eller --seats sier det.
programme-balance = Plassene fordeles etter { $attribute }: { $wishes }.
programme-balance-column = { $attribute } (kolonnen «{ $column }»)
programme-wish-none = uten mål
programme-wish-each = minst { $min } av hver verdi som har en søker
programme-wish-proportional = til hver verdi dens andel av plassene, etter { $share }
programme-share-applicants = søkere
programme-share-municipalities = kommuner
programme-share-inhabitants = innbyggere
programme-wish = { $value }: { $bounds }
programme-application = En søknad har { $min } til { $max } deltakere fra minst { $sectors ->
        [one] 1 sektor
       *[other] { $sectors } ulike sektorer
    }, og en beskrivelse på høyst { $words } ord (A04, A05, A06, A08).
programme-endorsement = Anbefalingen fra kommunen begynner med { $yes } (A09); begynner den med { $no }, er det ingen; alt annet må noen vurdere (A13).
programme-student = { $years } års høyere utdanning eller mer: student, med studiepoeng (P04). { $credits } studiepoeng regnes som ett år.
programme-assessed = Fra { $assessed } til under { $years } år, og minst { $experience } års relevant arbeid: vurderes individuelt (P05). Andre er kursdeltakere (P06).
programme-no-education = Det er ingen regel om utdanning: P04 til P07 brukes ikke, og alle deltar likt.
programme-seed-none = Ingen kilde til startverdien er kunngjort: hver trekning er en prøvetrekning.
programme-seed = Startverdien kommer fra { $text } { $date }; skulle det svikte, fra { $fallback } { $later }.
programme-seed-lotto = tallene i { $text }
programme-seed-dice = { $digits } terningkast { $text }
programme-gathering = Samling { $number }: { $days }, { $place }.
programme-gathering-trip = Samling { $number }: { $days }, { $place } (studietur).
programme-examination = Innovasjonscaset leveres { $handIn }; muntlig eksamen { $days }, { $place }. Det tas forbehold om endringer av alle datoer.
programme-oral = Hver kommune eksamineres i { $minutes } minutter, med { $pause } imellom, fra { $first } til siste start { $last }; lunsj { $lunch } i { $lunchMinutes } minutter. Par av sensorer: { $pairs }. { $percent } % reiser lengst. Konflikter: { $conflicts }.
programme-groups = På hver samling sitter kommunene i grupper på { $least } til { $most }.
programme-school = Skolene har { $season } i uke { $week } i { $counties }.
programme-study = { $credits } studiepoeng over { $years } år.
programme-costs = Høgskolen tar { $participant } kr per deltaker. I tillegg, betalt andre steder: semesteravgift på om lag { $fee } kr per student og år, og litteratur for { $least } til { $most } kr (om lag { $pages } sider). Støtte kan søkes fra { $support }.
programme-contact = { $name } ({ $email }) står under det som sendes til kommunene.
programme-sender = Brev sendes fra { $institution }.
programme-case = Brevene har saksnummer { $number } og saksbehandler { $officer }.
programme-law = Klagefristen er { $days } dager. Brevene viser til { $law }.
programme-lacking = Dette mangler i brevene, fordi oppsettsfilen ikke har det: { $ways }.
programme-ok = Ingenting i den sier imot seg selv.
programme-faults = { $count ->
        [one] 1 ting i den kan ikke stemme
       *[other] { $count } ting i den kan ikke stemme, eller sier imot hverandre
    }:
quoted = «{ $text }»
programme-doubt = Merknad til oppsettsfilen: { $what } («innoskole program --check» forteller mer.)
fact = { $fact }
days = { $first }.–{ $last }. { $month } { $year }
days-across = { $first } til { $last }

## Avgjørelser og sakslisten

column-application = Søknad
column-code = Kode
column-participant = Deltaker
column-facts = Kontrollkode
column-decision = Avgjørelse
column-reason = Begrunnelse
column-by = Avgjort av
column-date = Dato
decision-stands = gjelder
decision-falls = faller bort
decision-in-time = i tide
decision-late = kom etter fristen
decision-met = oppfylt
decision-not-met = ikke oppfylt
decision-one-person = én person
decision-two-persons = to personer
decision-student = student
decision-course = kursdeltaker
decision-out = strykes
decision-withdrawn = søknaden er trukket tilbake
decision-municipality = kommunen (skriv den her)
decision-name = navnet (skriv det her)
decision-address = e-postadressen (skriv den her)
decision-moment = selve mottakstidspunktet, som 2021-06-01 14:30
decision-reference = referansen (skriv den her)
queue-sheet = Saksliste
queue-title = Saksliste: { $program }, { $year }
queue-how = Skriv først hvem som avgjør, og datoen: det gjelder for alle linjene. Velg så en avgjørelse for hver sak, og skriv hvorfor. En linje uten avgjørelse venter. Har en kommune trukket søknaden, skriver du kommunen på en tom linje nederst, velger «{ $withdrawn }» og skriver hvorfor. De skjulte kolonnene til høyre trenger programmet: ikke slett dem.
queue-withdrawals = Er en søknad trukket tilbake, eller kom den i tide likevel? Skriv kommunen til venstre.
queue-who = Hvem
queue-case = Saken
queue-rule = Krav: { $rule }
queue-place = Står i: { $place }
queue-cell = Hvor
queue-proposal = Forslag og hva som kan avgjøres
queue-alike = { $count } deltakere har skrevet det samme
queue-alike-where = Avgjørelsen gjelder alle som står på linjene under. Skal noen avgjøres for seg, skriver du det på linjen deres; ellers lar du den stå tom.
queue-alike-one = Som linjen over, hvis ikke noe annet står her.
proposal-track = Forslag: { $track }.
proposal-years = Oppsettsfilen regner «{ $found }» som { $years } år med høyere utdanning.
proposal-unfinished = «{ $found }» sier at den ikke er fullført: det som er fullført, avgjør.
proposal-not-higher = Oppsettsfilen regner ikke «{ $found }» som høyere utdanning.
proposal-credits = Hvis «{ $found }» er studiepoeng.
queue-choices = Velg: { $choices }
queue-municipalities = { $count ->
        [0] Skriv kommunens navn eller nummer. Er raden ingen søknad, retter du raden i regnearket.
       *[other] Velg kommunen, eller skriv navnet eller nummeret på en annen. Det kan være:
    }
queue-earlier = Avgjort før: { $date }, av { $by }. { $code }
queue-not-here = Ikke her. { $way }
queue-prompt = Velg en fra listen.
queue-prompt-free = Skriv { $what }.
queue-prompt-date = Dagen for avgjørelsen, som 2021-06-04.
queue-prompt-withdrawn = Kommunen som har trukket søknaden, eller som søkte i tide likevel.
queue-written-file = Skrevet: { $file }. Sakslisten har { $count ->
        [one] 1 sak
       *[other] { $count } saker
    }. Fyll ut avgjørelse, begrunnelse, hvem og dato, lagre filen, og kjør: { $command }
queue-carried = Øverst står { $count ->
        [one] 1 avgjørelse som er tatt før
       *[other] { $count } avgjørelser som er tatt før
    }.
queue-nothing = Ingenting venter: ingen saksliste ble skrevet.
queue-refused = Ikke tatt hensyn til, og saken venter igjen: { $place }: { $what }
decisions-taken = Avgjørelser som resultater bygger på ({ $count }): { $which }.
decisions-one = { $who }: { $decision }
decision-of-participant = { $code } (deltaker { $number })
decision-told = Avgjort: { $decision } ({ $date }, { $by }). Begrunnelse: { $reason }
decision-given = skrevet inn

## Reglene, i én setning hver

rule-A01 = Kommunen må finnes i det offisielle registeret slik det var ved fristen. Ingenting gjettes.
rule-A02 = Et eldre nummer eller navn, et annet offisielt navn eller en annen skrivemåte av en kommune kjennes igjen, med en merknad.
rule-A03 = Det kan være høyst én søknad per kommune; samarbeidende kommuner teller også.
rule-A04 = Søknaden må ha minst { $limit } deltakere.
rule-A05 = Søknaden kan ha høyst { $limit } deltakere.
rule-A06 = Deltakerne må representere minst { $limit } ulike sektorer eller tjenesteområder.
rule-A07 = Søknaden må ha en kort beskrivelse av en utfordring, og av hva som ønskes oppnådd.
rule-A08 = Beskrivelsen kan ha høyst { $limit } ord.
rule-A09 = Kommunen må anbefale søknaden; svaret må begynne med ja.
rule-A10 = Søknaden må være mottatt innen fristen { $deadline }. Senere søknader er ikke med i trekningen, og får bare plass hvis det er ledige plasser når ingen fra trekningen lenger venter.
rule-A11 = Mottakstidspunktet kan leses, slik at det kan sies om søknaden kom i tide; det er høyst { $limit } dager før fristen.
rule-A12 = Kommuner kan søke sammen; den som er nevnt først, gir nummer, landsdel og størrelse.
rule-A13 = Anbefalingen må være et ja eller et nei. Det som er ingen av delene, må noen vurdere.
rule-A14 = E-postadressene til deltakerne hører til kommunen som søker.
rule-A15 = En kolonne som plassene fordeles etter, har en av verdiene sine: { $values }.
rule-A16 = Kommunen må oppgi referansen som skal stå på fakturaen, i kolonnen «{ $column }».
rule-P01 = Hver deltaker må ha et navn, og sin egen plass i skjemaet.
rule-P02 = Hver deltaker må ha en e-postadresse.
rule-P03 = Ingen e-postadresse kan stå to ganger i samme søknad.
rule-P04 = { $years } års høyere utdanning eller mer: student, med studiepoeng.
rule-P05 = Fra { $assessed } til under { $years } års høyere utdanning, og minst { $experience } års relevant arbeid: vurderes individuelt.
rule-P06 = Ellers: kursdeltaker, med kursbevis og uten studiepoeng.
rule-P07 = Utdanningen, og erfaringen der den avgjør, kan leses som år eller studiepoeng, og utdanningen som høyst { $most } år; ingenting antas.
rule-P08 = Deltakerne har en nøkkelfunksjon i kommunen, er ledere eller folkevalgte.
rule-P09 = Ingen er med i to søknader.
kind-truth = true eller false
kind-text = en tekst i anførselstegn
kind-list = en liste i klammer
kind-number-above = et tall over 0
kind-municipality = et kommunenummer med fire sifre
kind-number = et helt tall
kind-table = en tabell
rule-none = Programmet har ingen slik regel: filen har ingen [participant].

## Forespørsler til kommuner

request-greeting = Til { $name }
request-unknown = kommunen
request-thanks = Takk for søknaden til { $program }, { $year }. Dette mangler, eller må avklares:
request-participant = Deltaker { $number }:
request-participant-named = Deltaker { $number } ({ $name }):
request-keeps-out = Før dette er i orden, kan ikke søknaden være med i trekningen.
request-track = Dette holder ikke søknaden utenfor. Svaret avgjør om deltakerne får studiepoeng eller kursbevis.
request-track-besides = Det som gjelder utdanning, avgjør bare om deltakerne får studiepoeng eller kursbevis.
request-reference = Dette holder ikke søknaden utenfor.
request-reference-besides = Referansen til fakturaen holder ikke søknaden utenfor.
request-deadline = Vi må ha svaret innen { $deadline }. Det som kommer senere, kan vi ikke ta hensyn til.
request-soon = Svar så snart dere kan: når søkerlisten låses før loddtrekningen, er det for sent.
request-regards = Vennlig hilsen
request-nothing = Det er ingenting å spørre noen kommune om: ingen forespørsler ble skrevet.
request-written = Skrevet: { $count ->
        [one] 1 forespørsel
       *[other] { $count } forespørsler
    } i { $folder }, og { $list } med hvem som får hva. Ingenting ble sendt: åpne hver av dem (.eml) i e-postprogrammet, les den, og send den.
request-unaddressed = Uten adresse, så noen må finne en: { $files }.
request-no-contact = Ingen å svare til står under dem: oppsettsfilen har ingen [contact].
request-no-deadline = Forespørslene nevner ingen siste dag for svaret: oppsettsfilen har ingen correction_deadline.
request-earlier = I mappen ligger også, fra en tidligere gang og ikke lenger spurt om: { $files }. Ikke send disse igjen.
ask-A01 = Hvilken kommune søker? Oppgi kommunenummeret eller det offisielle navnet.
ask-A03 = Vi har fått mer enn én søknad fra dere, mottatt { $received }, og hver kommune kan sende én. Hvilken av dem gjelder?
ask-A04 = Oppgi deltakerne som mangler: navn, e-postadresse, sektor, utdanning og erfaring.
ask-A04-without-education = Oppgi deltakerne som mangler: navn, e-postadresse og sektor.
ask-A05 = Fortell oss hvem som ikke skal være med.
ask-A06 = Fortell oss hvilke sektorer eller tjenesteområder deltakerne kommer fra, eller bytt ut noen med en deltaker fra en annen sektor.
ask-A07 = Send en kort beskrivelse av utfordringen, og av hva dere ønsker å oppnå.
ask-A08 = Send en kortere beskrivelse.
ask-A09 = Hvis kommunen anbefaler søknaden, send oss en bekreftelse på at deltakelsen er godkjent, og at deltakerne får tid og tilrettelegging.
ask-A13 = Anbefaler kommunen søknaden? Svar ja eller nei.
ask-A15 = Hva gjelder for kommunen deres under «{ $column }»: { $values }?
ask-A16 = Hvilken referanse skal stå på fakturaen, hvis dere får plass?
ask-P01 = Oppgi navnet.
ask-P02 = Oppgi e-postadressen.
ask-P03 = Er det én person som står der to ganger? Hvis ikke, oppgi en egen adresse for hver.
ask-P07 = Fortell oss hvor mange år med utdanning ved høgskole eller universitet som er fullført, eller hvor mange studiepoeng, og hvor mange år med relevant arbeid.

## Kopien med merknader

annotate-sheet = Funn
annotate-level = Nivå
annotate-way-out = Hva som kan gjøres
annotate-written = Skrevet: { $file }, en kopi med fargede celler, en merknad på hver, og et ark med funn. Rett i selve regnearket, ikke i kopien.
level-E = E: stopper søknaden
level-D = D: må avgjøres
level-W = W: bør sjekkes
level-I = I: til opplysning

## Hva en regel så på

looked-A01 = Skrevet: «{ $written }». Funnet: { $municipalities }.
looked-A02 = Skrevet: «{ $written }», nummeret eller navnet som gjelder for { $municipalities }.
looked-A03 = Andre søknader fra samme kommune: { $count }.
looked-A04 = Deltakere: { $count }.
looked-A05 = Deltakere: { $count }.
looked-A06 = Ulike sektorer: { $count } ({ $sectors }).
looked-A07 = Ord i beskrivelsen: { $count }.
looked-A08 = Ord i beskrivelsen: { $count }.
looked-A09 = Skrevet: «{ $written }».
looked-A10 = Mottatt: { $received }. Frist: { $deadline }.
looked-A11 = Skrevet: «{ $written }».
looked-A12 = Kommuner: { $municipalities }.
looked-A13 = Skrevet: «{ $written }».
looked-A14 = Domener i e-postadressene: { $domains }.
looked-A15 = { $column }: «{ $written }».
looked-A16 = { $column }: «{ $written }».
looked-P01 = Skrevet: «{ $written }».
looked-P02 = Skrevet: «{ $written }».
looked-P03 = Skrevet: «{ $written }».
looked-P04 = Utdanning: «{ $education }».
looked-P05 = Utdanning: «{ $education }», erfaring: «{ $experience }».
looked-P06 = Utdanning: «{ $education }», erfaring: «{ $experience }».
looked-P07 = Utdanning: «{ $education }», erfaring: «{ $experience }».
looked-P08 = Skrevet: «{ $written }».
looked-P09 = Skrevet: «{ $written }».

## Én regel fortalt (innoskole rule)

rule-title = { $code } · { $level }
rule-sentence = Siden til Nasjonal innovasjonsskole for kommunesektoren (2021) sier: «{ $sentence }»
rule-ours = Dette står ikke på siden til Nasjonal innovasjonsskole; regelen er vår egen.
rule-number = Gjelder: { $number } ({ $key }, { $file }).
rule-embedded = oppsettsfilen som ligger i programmet, opptaket i 2021
rule-passes = Går gjennom, for eksempel: { $what }
rule-not-found = Ikke funnet, for eksempel: { $what }
rule-fails = Funnet, for eksempel: { $what }
rule-examples-2021 = Med tallene som gjelder, viser ingen av prøvene begge deler; her er derfor eksempler fra opptaket i 2021, med tallene der:
rule-choices = Kan avgjøres: { $choices }.
rule-no-choices = Koden selv avgjøres ikke. { $way }
meaning-E = E: søknaden kan ikke tas opp slik den er
meaning-D = D: noen må avgjøre først
meaning-W = W: søknaden er med, men bør sjekkes
meaning-I = I: til opplysning

## Hele historien til én søknad (report --explain)

explain-title = { $who }: hele historien
explain-one-of = Søknad { $number } av { $count } (kontrollkode { $facts })
explain-one-of-protocol = Søknad { $number } av { $count }
explain-part-received = Det som ble mottatt
explain-part-rules = Hva hver regel så på
explain-part-decisions = Avgjørelser
explain-part-status = Hvor den står etter reglene
explain-part-draw = I trekningen
explain-part-events = Etter trekningen
explain-part-needed = Hva som skulle til
explain-no-intake = Søknadene mangler: Det er ingen intake.json ved siden av protokollen. Oppgi filen med --intake.
explain-came-later = Søknaden ble mottatt etter at listen ble låst. Den står i regnearket som ble oppgitt med --late.
explain-not-frozen-yet = Søknaden var ikke med i trekningen, for den kom etter at listen ble låst.
explain-value = { $field }: «{ $text }»
explain-words = { $field }: { $count } ord
explain-hidden = { $field }: fylt ut (vises med --with-names)
explain-blank = { $field }: tom
explain-holds = i orden
explain-decided = avgjort
explain-all-participants = i orden for { $count ->
        [one] deltakeren
       *[other] alle { $count } deltakerne
    }
explain-other-participants = i orden for { $count ->
        [one] 1 annen deltaker
       *[other] { $count } andre deltakere
    }
explain-no-decisions = Ingen avgjørelse gjelder denne søknaden.
explain-decision = { $about } { $decision } ({ $date }, { $by }). Begrunnelse: { $reason }
explain-decision-superseded = { $about } { $decision } ({ $date }, { $by }), avløst av en senere. Begrunnelse: { $reason }
explain-others-fall = Det er avgjort hvilken søknad fra kommunen som gjelder; de andre er lagt til side.
explain-decision-of-other = Det er avgjort at en annen søknad fra kommunen gjelder; avgjørelsen står under den søknaden.
explain-status-eligible = Oppfyller kravene: Søknaden er med.
explain-status-late = Kom etter fristen: Søknaden er ikke med i trekningen. Den kan få en plass som er ledig når ingen fra trekningen lenger venter.
explain-status-not-eligible = Oppfyller ikke kravene, på grunn av { $codes }.
explain-status-undecided = Ikke avgjort, på grunn av { $codes }.
explain-status-withdrawn = Lagt til side: Søknaden ble trukket tilbake før søkerlisten ble låst.
explain-status-falls = Lagt til side: En annen søknad fra kommunen gjelder.
explain-not-frozen = Søkerlisten er ikke låst, og trekningen er ikke gjort: Dette er bare de innleste søknadene.
explain-cell = Søknaden er i gruppen «{ $cell }», med { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    }. Sjansen for plass var { $chance }.
explain-frozen = Låst, og ikke trukket ennå.
explain-all-fit = Ingenting ble trukket: alle som søkte i tide, fikk plass.
explain-ticket = Av startverdien «{ $seed }» og nummeret { $id } følger loddet { $ticket }: nummer { $rank } av { $count } i gruppen. Lave lodd vinner.
explain-allocation = Fordelingen som ble trukket, gir gruppen { $admitted ->
        [one] 1 plass
       *[other] { $admitted } plasser
    }.
explain-admitted = Derfor fikk søknaden plass i trekningen.
explain-not-admitted = Derfor fikk søknaden ikke plass i trekningen.
explain-late-admitted = Søknaden kom etter fristen, og fikk en av plassene som var til overs, i rekkefølgen søknadene kom.
explain-late-waiting = Søknaden kom etter fristen, og det var ingen plass til overs.
explain-not-in-protocol = Søknaden var ikke med: { $codes }.
explain-now-place = Nå: har plass.
explain-now-granted = Nå: har plass utenom trekningen.
explain-now-waiting = Nå: nummer { $number } på ventelisten.
explain-now-waiting-ticket = Nå: nummer { $number } på ventelisten, ventelistelodd { $ticket }.
explain-now-withdrawn = Nå: ikke med. Kommunen har trukket seg, takket nei eller ikke svart.
explain-no-events = Ingenting om denne søknaden er ført inn etter trekningen.
explain-event-not-counting = { $what } (Dette teller ikke lenger.)
explain-needed-ticket = Et lodd lavere enn { $last }, det siste som fikk plass i gruppen.
explain-needed-allocation = En annen plassfordeling: den som ble trukket, gir gruppen ingen plass. { $all } andre gir den plasser, og hver hadde sin sjanse.
explain-needed-overlooked = Ingenting fra kommunen: Søknaden ble mottatt i tide, men var ikke med i listen da den ble låst.
explain-needed-in-time = At den var mottatt innen fristen, { $deadline }, eller at det var plasser til overs.
explain-needed-too-late = Det er trukket, så dette kan bare endres ved en klage som tas til følge: «select --grant» gir plass utenom trekningen.
explain-needed-rule = { $code }: { $rule } { $way }
explain-needed-kept-out = { $code }: { $rule }
explain-needed-nothing = Ingenting: den har plass.
explain-needed-draw = Et lodd blant de laveste i gruppen når det trekkes.
explain-part-of = { $asked } er en av kommunene som søker sammen her.
explain-read-as = Lest som «{ $text }».
explain-first-receipt = Det teller når søknaden først kom inn. Den kom inn på nytt { $written }.

## Årets kalender

weekdays = mandag tirsdag onsdag torsdag fredag lørdag søndag
what-gathering = samling { $number }
what-hand-in = innlevering av innovasjonscaset
what-oral = muntlig eksamen
kind-ordinary = samling
kind-study-trip = samling og studietur
kind-examination = eksamen
schedule-title = { $name }: kalenderen for { $year }
schedule-what = Hva
schedule-when = Når
schedule-weekdays = Ukedager
schedule-place = Hvor
schedule-kind = Slag
schedule-theme = Tema
schedule-reservation = Det tas forbehold om endringer.
schedule-other-program = Disse datoene er fra en annen oppsettsfil enn den trekningen ble gjort med.
schedule-no-protocol = Tider til muntlig eksamen og grupper kommer når trekningen er gjort: innoskole schedule PROTOKOLL
schedule-not-drawn = Trekningen er ikke gjort ennå, så ingen har tid til muntlig eksamen eller gruppe.
schedule-no-oral = Det er ingen tider til muntlig eksamen: oppsettsfilen har ingen [examination.oral].
schedule-no-groups = Det er ingen grupper: oppsettsfilen har ingen [peer_groups].
schedule-written-calendar = Skrevet: { $file }. Åpne filen i et kalenderprogram, eller send den videre. Skriver du en ny fil over den gamle med --force, blir kalenderen oppdatert.
schedule-written-all = Skrevet: { $count } filer i { $folder }: kalender.ics for alle, en .ics for hver kommune som har plass, og tabeller (.csv). Senere, skrevet over dem med --force, oppdaterer dem.
schedule-changed = Endret siden filene som sto der: { $files }.
schedule-stale = Disse filene er fra en tidligere gang og hører ikke til denne kalenderen: { $files }. Slett dem.
schedule-wrong = Noe må rettes først (E): ikke send disse ennå.
schedule-left-over = Kalenderne i mappen til dem som ikke har plass lenger, er nå avlyst; send disse også: { $files }.
programme-calendar = Kalenderen
check-level-E = E: må rettes
check-level-W = W: bør sjekkes
checks-none = Kontrollene fant ingenting.
checks-title = Dette fant kontrollene
check-G01 = { $what }: { $date } er i en helg.
check-G02 = { $what }: { $date } er helligdag, { $name }.
check-G03 = { $what }: mange tar fri { $date }, { $why }.
check-G04 = { $what }: { $date } er helligdag der den går, { $name }.
check-G05 = { $what } er i { $season } (uke { $week }) i skolene i { $counties }.
check-G06 = { $what } begynner { $days } dager etter at { $other } slutter; det skal være { $weeks } uker.
check-G07-days = { $what } varer i { $days } dager; en samling varer i { $min } til { $max }.
check-G07-count = Det skal være { $count } samlinger; oppsettsfilen har { $found }.
check-G08 = { $other } { $date } kommer før { $what }.
check-G09 = { $other } { $date } kommer før { $what }.
check-G10 = { $what } er utenfor studieåret, som går fra { $from } til { $to }.
check-G10-deadline = { $what } er ikke etter søknadsfristen, { $deadline }.
check-G11 = { $what } og { $other } er på samme dag, { $date }.
check-G12 = { $other } kommer før { $what }, så nummeret skulle være lavere.
check-G12-twice = To samlinger har samme nummer: { $what }.
check-G16 = Søknadsfristen { $deadline } er mer enn et år før det hele begynner, { $first }: er den fjorårets?
check-G17-municipality = En konflikt nevner { $name }, som ikke er noen kommune.
check-G17-county = En skoleferie nevner «{ $name }», som ikke er noe fylke.
check-G18-deadline = Søknadsfristen { $date } er i en helg eller på en helligdag.
check-G18-correction = Fristen for rettelser { $date } er i en helg eller på en helligdag.
check-G18-reply = Svarfristen { $date } er i en helg eller på en helligdag.
check-G13 = { $what } er en studietur, og oppsettsfilen nevner ikke landet: helligdagene der er ikke kontrollert.
check-G14-few = Det er { $slots } tider til muntlig eksamen, og { $count } kommuner. Det trengs flere dager, flere par sensorer, kortere tider eller lengre dager.
check-G14-collide = Disse kan bare få { $slots } tider til sammen, på grunn av konflikter og lang reisevei: { $who }. Ta bort en konflikt, senk furthest_percent, eller la andre par eksaminere.
check-G15 = { $count } kommuner kan ikke sitte i grupper på { $least } til { $most }.
season-autumn = høstferien
season-winter = vinterferien
off-before-easter = før påske
off-christmas = i jula
off-between = mellom en helligdag og en helg
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
slots-title = Muntlig eksamen: { $count } kommuner, { $minutes } minutter hver
slot-day = Dag
slot-start = Begynner
slot-pair = Par
slot-municipality = Kommune
slot-distance = Avstand (luftlinje)
slot-pair-of = Sensorer: par { $pair }.
slots-order = Ingen har valgt rekkefølgen: den følger av startverdien til trekningen. README forteller hvordan den kontrolleres.
slots-furthest = De som reiser lengst, er ikke først den første morgenen og ikke sist den siste dagen: { $who }.
slots-no-distances = Stedet for eksamen er ingen kommune, så ingen regnes for å reise lengst.
slots-moved = En annen tid enn den første, etter frafall og opprykk: { $which }.
slot-moved = { $who } (var { $before })
groups-title = Grupper på hver samling
group = { $number }: { $who } ({ $landsdeler ->
        [one] 1 landsdel
       *[other] { $landsdeler } landsdeler
    }, { $sizes ->
        [one] 1 størrelse
       *[other] { $sizes } størrelser
    })
groups-met = Par som { $times ->
        [0] aldri møtes
        [one] møtes én gang
       *[other] møtes { $times } ganger
    }: { $pairs }
groups-bound = Ulike par som møtes: { $met }; med grupper av disse størrelsene kan høyst { $most } det.
groups-moved = En annen gruppe enn trekningen ga, etter frafall og opprykk: { $which }.
group-moved = { $who } (samling { $gatherings })
calendar-summary = { $name }: { $what }
calendar-group = I gruppe med { $who }.
calendar-reminder = Innovasjonscaset skal leveres innen { $date }.
proposal-title = { $name }: { $year } foreslått ut fra { $before }
proposal-what = Hva
proposal-weekdays = Ukedager
proposal-moved = Flyttet
proposal-same = samme uke og ukedag
proposal-later = { $days ->
        [one] 1 dag senere
       *[other] { $days } dager senere
    }
proposal-earlier = { $days ->
        [one] 1 dag tidligere
       *[other] { $days } dager tidligere
    }
proposal-reasons = Hvorfor noe er flyttet: i samme uke
proposal-besides = Se også over fristene, antall plasser og priser: de er flyttet et helt antall år, eller står som før.
proposal-population = Innbyggertall for { $wanted } finnes ikke ennå; { $newest } står i filen.
proposal-counties = { $county } er ikke et fylke lenger. Skoleferien er ført over til { $now }: kontroller ukene.
proposal-id = Programmets id, «{ $id }», har ikke noe årstall å bytte ut. Skriv en ny id: to trekninger med samme id kan få de samme loddene.
programme-written = Skrevet: { $file }. Tilpass filen til årets opptak, og gi den til kommandoene med --program.
proposal-written = Skrevet: { $file }, en hel oppsettsfil. Les gjennom datoene, og kontroller: { $command }
proposal-write = Hele oppsettsfilen for det nye året skrives med -o FIL.toml.

## Sider

report-written-public = Skrevet: { $count } filer i { $folder }, som kan kunngjøres. På { $page } kan alle kontrollere i sin egen nettleser.
report-written-internal = Skrevet: { $count } filer i { $folder }, med personopplysninger: bare for kontoret.
track-student = student, med studiepoeng
track-course = kursdeltaker, med kursbevis
track-undecided = under vurdering
track-none = deltaker
book-internal = INTERNT: personopplysninger, skal ikke kunngjøres
book-overview = Oversikt
book-admitted = Fått plass
book-waiting = Venteliste
book-rest = Ikke fått plass
book-participants = Deltakere
book-invoices = Faktura
book-organisation = Org.nr.
book-reference = Referanse
book-each = Per deltaker
book-amount = Beløp
book-invoice-text = Tekst på fakturaen
book-students = Studenter
book-fees = Semesteravgift, betales til andre
book-literature-min = Litteratur fra, betales til andre
book-literature-max = Litteratur til, betales til andre
book-support = Støtte søkes fra
book-open = Til vurdering
book-protocol = Protokoll
book-sum = Å fakturere når alle tar imot, kr
book-events = Hendelser etter trekningen
book-digest = Sjekksum av det som ble låst
book-head = Siste sjekksum
book-number = Nummer
book-municipality = Kommune
book-status = Status
book-place-waiting = Ventenummer
book-landsdel = Landsdel
book-size = Størrelse
book-population = Innbyggere
book-seats = Deltakere
book-chance = Sjanse
book-ticket = Lodd
book-waiting-ticket = Ventelistelodd
book-codes = Koder
book-decided = Avgjort
book-person = Navn
book-email = E-post
book-sector = Sektor
book-position = Stilling
book-track = Deltar som
book-code = Kode
book-participant = Deltaker
book-found = Funnet
book-facts = Kontrollkode
book-what = Hva
book-said = Med ord
book-hash = Sjekksum
book-drawn = Trekning
book-event = Hendelse
book-decision = Avgjørelse
book-decision-line = { $who }: { $decision } ({ $date }, { $by }). { $reason }
letter-what-admitted = Tilbud om plass
letter-what-taking-part = Søknaden er med i trekningen
letter-taking-part = Søknaden fra { $name } til { $program }, { $year }, er med i trekningen.
letter-position = Søknaden er i gruppen «{ $cell }», med { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    }. Sjansen for plass er { $chance }.
letter-check-before = Søkerlisten og sjansene er låst. Sjekksummen er { $digest }. Ta vare på den. Etter trekningen kan dere kontrollere at ingenting av det er endret.
letter-what-accepted = Plassen er bekreftet
letter-accepted = { $name } har takket ja til plassen i { $program }, { $year }. Velkommen!
letter-declined = { $name } har takket nei til plassen i { $program }, { $year }. Tilbudet gjelder ikke lenger.
letter-no-answer = Vi har ikke fått svar fra { $name } på tilbudet om plass i { $program }, { $year }. Derfor gjelder tilbudet ikke lenger. Mener dere at dere svarte i tide, ta kontakt med oss.
letter-late-received = Søknaden ble mottatt { $received }; fristen var { $deadline }.
letter-received = Søknaden kom inn { $received }.
letter-received-unknown = Søknaden sier ikke når den kom inn.
letter-received-people = Søknaden nevner { $count } deltakere, og { $counted } av dem er regnet med.
letter-counted = regnet med
letter-not-counted = ikke regnet med
letter-overlooked-means = Søknaden står på ventelisten bak de andre. Vi skriver til dere hvis dere får tilbud om plass.
letter-late-means = Søknader som kom etter fristen, får bare plass hvis det er ledige plasser når ingen fra trekningen lenger venter. Da går plassene til dem som søkte først. Vi skriver til dere hvis dere får tilbud om plass.
letter-what-waiting = Venteliste
letter-what-overlooked = Søknad som ikke kom med i trekningen
letter-what-late = Søknad mottatt etter fristen
letter-what-not-eligible = Søknaden er avslått
letter-what-undecided = Søknaden er ikke tatt med i opptaket
letter-what-withdrawn = Frafall bekreftet
letter-what-declined = Vi har registrert at dere takket nei
letter-what-no-answer = Tilbudet om plass er bortfalt
letter-what-set-aside = Søknaden er ikke med i trekningen
letter-admitted = Vi har gleden av å tilby { $name } plass i { $program }, { $year }.
letter-admitted-drawn = Søknaden deres ble trukket ut.
letter-admitted-all-fit = Det var plass til alle som søkte i tide.
letter-admitted-promoted = En plass er blitt ledig. Den gikk til den søknaden på ventelisten som gjør at færrest mål for fordelingen blir uoppfylt, og blant like til den med lavest ventelistelodd. Ventelisteloddet deres er { $ticket }.
letter-admitted-overlooked = Søknaden ble mottatt i tide uten å komme med i trekningen, og en plass var til overs.
letter-admitted-late = Søknaden ble mottatt etter fristen, og en plass var til overs.
letter-admitted-granted = Plassen er gitt utenom trekningen, ved et vedtak som gjelder i stedet for tidligere vedtak i saken. Begrunnelse: { $reason }
letter-no-answer-deadline = Siste dag for å svare var { $deadline }.
letter-reply = Gi beskjed innen { $deadline } om dere tar imot plassen. Har dere ikke svart da, kan plassen gå til noen som står på ventelisten.
letter-reply-granted = Gi beskjed innen { $deadline } om dere tar imot plassen.
letter-reply-over = Siste dag for å svare var { $deadline }. Vil dere ha plassen, må dere gi beskjed med en gang.
letter-reply-soon = Gi beskjed så snart dere kan om dere tar imot plassen.
letter-reply-to = Send svaret til { $email }.
letter-waiting = Søknaden fra { $name } til { $program }, { $year }, fikk ikke plass i trekningen. Den står på ventelisten.
letter-overlooked = Søknaden fra { $name } til { $program }, { $year }, ble mottatt i tide, men var ikke med i listen da den ble lukket før trekningen. Den er derfor ikke med i trekningen.
letter-late = Søknaden fra { $name } til { $program }, { $year }, ble mottatt etter fristen, og er derfor ikke med i trekningen.
letter-waiting-number = Dere er nummer { $number } av { $count } på ventelisten.
letter-waiting-ticket = Ventelisteloddet deres er { $ticket }. Det avgjør rekkefølgen på ventelisten; loddet i trekningen gjør det ikke.
letter-waiting-means = Når en plass blir ledig, går den til den søknaden på ventelisten som gjør at færrest mål for fordelingen blir uoppfylt. Er flere like, får den med lavest ventelistelodd plassen. En kommune med høyere nummer kan derfor få tilbud før dere. Vi skriver til dere hvis dere får tilbud om plass.
letter-not-eligible = Vi kan dessverre ikke ta søknaden fra { $name } til { $program }, { $year }, med i opptaket. Den oppfyller ikke kravene som står nedenfor.
letter-undecided = Vi kan dessverre ikke ta søknaden fra { $name } til { $program }, { $year }, med i opptaket. Punktene nedenfor var ikke avklart da søkerlisten ble låst.
letter-withdrawn = { $name } trakk seg fra { $program }, { $year }, den { $date }. Vi bekrefter at dere ikke er med.
letter-set-aside-withdrawn = Søknaden fra { $name } til { $program }, { $year }, er trukket tilbake og er derfor ikke med i trekningen. Er det feil, si fra til oss.
letter-set-aside-another = Vi har mottatt mer enn én søknad fra { $name } til { $program }, { $year }. En annen av dem gjelder, så denne er ikke med i trekningen.
letter-set-aside-received = Vi har mottatt mer enn én søknad fra { $name } til { $program }, { $year }. Den som kom inn { $received }, gjelder, så denne er ikke med i trekningen.
letter-students = Studenter får { $credits } studiepoeng når de består.
letter-course = Kursdeltakere får kursbevis når de har fullført studiet, men ikke studiepoeng.
letter-assessed = Vi har ikke avgjort ennå om deltakere «under vurdering» får studiepoeng eller kursbevis. Vi skriver til dere når det er klart. De har plass uansett.
letter-price = Studiet koster { $price } kr per deltaker; for { $participants } deltakere blir det { $sum } kr. Det dekker undervisning, seminar, veiledning, eksamen og sensur.
letter-besides = Studenten eller arbeidsgiveren betaler selv, og ikke til oss: semesteravgift på om lag { $fee } kr per student og år, litteratur for om lag { $least } til { $most } kr (om lag { $pages } sider), reise, opphold og mat.
letter-excursion = Én samling er en studietur og koster noe ekstra. Prisen får dere vite ved oppstart.
letter-support = Dere kan søke om støtte fra { $support }.
letter-why = Krav: { $rule } Dette fant vi i søknaden deres: { $found } (Kode { $code })
letter-found-another = Vi har mottatt mer enn én søknad fra dere.
letter-found-nothing = Søknaden sier ikke noe om dette.
letter-why-decided = Saksbehandleren har vurdert dette. Begrunnelse: { $reason }
letter-assessed-reason = { $name } er vurdert individuelt og deltar som { $track }. Begrunnelse: { $reason }
letter-law = Dette er et enkeltvedtak etter { $decision }. Det er begrunnet etter { $reasons }.
letter-basis = Opptaket følger { $basis }.
letter-check = Dere kan kontrollere trekningen selv på den samme siden. Sjekksummen for søkerlisten er { $digest }. Siste sjekksum, som viser om noe er endret etterpå, er { $head }.
letter-own-page = På { $page } ser dere hva som står om søknaden deres.
letter-complain = Dere kan klage på vedtaket. Send klagen til { $to }, og skriv hva dere mener er feil, og hva dere vil ha endret.
letter-complain-law = Dere kan klage på vedtaket etter { $law }. Fristen er { $weeks ->
        [0] { $days ->
            [one] én dag
           *[other] { $days } dager
        }
        [one] en uke
        [2] to uker
        [3] tre uker
        [4] fire uker
       *[other] { $weeks } uker
    } fra dere fikk dette brevet. Send klagen til { $to }, og skriv hva dere mener er feil, og hva dere vil ha endret.
letter-complain-reply = Dere kan klage på vedtaket innen fristen som står i brevet med vedtaket; dette svaret gir ingen ny frist. Send klagen til { $to }, og skriv hva dere mener er feil, og hva dere vil ha endret.
letter-complain-us = oss
letter-complain-body = Endrer vi ikke vedtaket, blir klagen avgjort av { $body }.
letter-access = Dere har rett til å se dokumentene i saken.
letter-access-law = Dere har rett til å se dokumentene i saken etter { $law }.
letter-t-participants = Deltakerne deres
letter-t-name = Navn
letter-t-takes-part = Deltar som
letter-t-calendar = Datoer
letter-t-costs = Kostnader
letter-t-why = Begrunnelse
letter-t-received = Dette mottok vi
letter-t-rights = Klage, innsyn og kontroll
letter-rights-none = Innsyn og kontroll
letter-t-date = Dato
letter-t-case = Saksnummer
letter-t-officer = Saksbehandler
letter-organisation = Org.nr. { $number }
letter-telephone = Telefon { $number }
letter-approval-electronic = Brevet er godkjent elektronisk og har derfor ingen underskrift.
letter-t-signature = Underskrift
logo-file = logoen, som står øverst i brev
letter-t-regards = Vennlig hilsen
letter-subject = { $what }: { $program }, { $year }
letter-subject-short = { $what }: { $program }
letter-draft = Vedlagt ligger et brev om søknaden fra { $name } til { $program }, { $year }.
archive-page = Siden om trekningen
archive-protocol = Protokoll
archive-result = Resultat
archive-waiting = Venteliste
archive-recipients = Mottakere av brev
archive-participants = Deltakere
archive-invoices = Fakturagrunnlag
archive-report = Rapport til opptaksutvalget
archive-sheet = Ark til trekningen
archive-reminder = Påminnelse
archive-intake = Innleste søknader
archive-program = Oppsettsfil
archive-decisions = Avgjørelser
archive-written = Skrevet: { $count } dokumenter i { $folder }, og innhold.json og innhold.csv med hva hvert av dem er.
archive-no-ground = Ingen har sagt hvilken hjemmel dokumentene med personopplysninger er unntatt offentlighet etter: skriv exempt under [law] i oppsettsfilen.
archive-gone = Filer som lå i dette arkivet fra før, og som er tatt bort: { $files }.
years-title = Opptakene, år for år
years-all = Alle
years-intake = Opptak
years-what = Gruppe
years-applied = Søkte
years-qualified = Med i trekningen
years-chance = Sjanse i snitt
years-admitted = Har plass
years-accepted = Har sagt ja
years-percent = { $whole },{ $part } %
years-places = Hvem som har fått tilbud om plass
years-never-placed = { $count ->
        [one] 1 kommune har
       *[other] { $count } kommuner har
    } søkt, men har aldri fått tilbud om plass: { $names }.
years-times = { $name } ({ $times ->
        [one] 1 gang
       *[other] { $times } ganger
    })
years-everybody-placed = Alle som har søkt, har fått tilbud om plass.
years-never-applied = { $count ->
        [one] 1 kommune har
       *[other] { $count } kommuner har
    } aldri søkt i disse årene.
years-written = Skrevet: aar.html og aar.csv i { $folder }.
close-goes = { $count ->
        [0] Ingen filer som skal slettes, har personopplysninger.
        [one] 1 fil har personopplysninger og kan slettes:
       *[other] { $count } filer har personopplysninger og kan slettes:
    }
close-folder = { $folder }: { $count ->
        [one] 1 fil
       *[other] { $count } filer
    }
close-last = Klagefristen går til og med { $last }. Etter det sletter --delete filene.
close-over = Klagefristen gikk ut { $last }. --delete sletter filene.
close-unsearched = De innleste søknadene er borte, så ingen kan lete etter navn i filene som står igjen.
close-archive = Det som skal bevares, må være levert til arkivet først: mappen arkiv har brevene slik de ble skrevet, dag for dag (innoskole report --archive).
close-silent = Har plass, og har ikke svart: { $who }. Når søknadene er slettet, kan ingen brev skrives til dem: registrer først hvem som ikke svarte.
close-deleted = Slettet: { $count ->
        [one] 1 fil
       *[other] { $count } filer
    } med personopplysninger. Kvitteringen er avsluttet.json. Protokollen og det som er kunngjort, ligger der fremdeles.
close-unknown = Programmet vet ikke hva disse filene er. Se selv om de har personopplysninger:
close-named = Navnet eller adressen til noen som er søkt inn, står også i disse filene, som ikke slettes:
letter-what-reply = Svar på spørsmålet deres
letter-what-reminder = Påminnelse om tilbud om plass
letter-what-request = Noe må avklares i søknaden
letter-group-none = Søknaden var i gruppen «{ $cell }», med { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    }. Gruppen fikk ingen plass i trekningen.
letter-group = Søknaden var i gruppen «{ $cell }», med { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    }. Gruppen fikk { $admitted ->
        [one] 1 plass
       *[other] { $admitted } plasser
    } i trekningen.
letter-draw = Det var { $applications } søknader med i trekningen om { $room } plasser. Alle disse oppfylte kravene, og derfor avgjorde en loddtrekning hvem som fikk plass: først hvor mange plasser hver gruppe fikk, innenfor målene for fordelingen, og så hvem i gruppen som fikk dem. Sjansen for plass var { $chance }. Den var regnet ut før trekningen, og var den samme for alle i gruppen.
letter-draw-seats = Det var { $applications } søknader med i trekningen, og plass til { $room } deltakere. Alle disse oppfylte kravene, og derfor avgjorde en loddtrekning hvem som fikk plass: først hvor mange plasser hver gruppe fikk, innenfor målene for fordelingen, og så hvem i gruppen som fikk dem. Sjansen for plass var { $chance }. Den var regnet ut før trekningen, og var den samme for alle i gruppen.
letter-draw-lotto = Tallene som ble trukket i { $text } { $date }, avgjorde utfallet.
letter-draw-dice = { $digits } terningkast { $text } { $date } avgjorde utfallet.
letter-ticket = Loddet deres, { $ticket }, var nummer { $rank } av { $count } i gruppen. { $admitted ->
        [one] Det laveste loddet
       *[other] De { $admitted } laveste loddene
    } fikk plass.
letter-ticket-none = Loddet deres var { $ticket }, nummer { $rank } av { $count } i gruppen. Siden gruppen ikke fikk noen plass, avgjorde ikke loddet utfallet.
reminder = { $name } har fått tilbud om plass i { $program }, { $year }. Vi kan ikke se at dere har svart.
reminder-deadline = Siste dag for å svare er { $deadline }. Har dere ikke svart da, kan plassen gå til en annen på ventelisten.
reminder-soon = Svar så snart dere kan. Hører vi ikke fra dere, kan plassen gå til en annen på ventelisten.
report-reminders-earlier = Påminnelser fra en tidligere gang, som ikke skal sendes lenger: { $files }.
report-new-letters = Nye brev, som skal sendes: { $files }.
report-reworded-letters = Samme emne som brevet som lå der, men noe annet i teksten: { $files }. Se om noen av dem skal sendes på nytt. I de andre er det høyst datoen, tall og sjekksummer som er nye.
report-replaced = Tegn som skriften i PDF ikke har, er blitt spørsmålstegn i: { $files }. I HTML står de som de ble skrevet.
invoice-text = { $program }, { $year }: { $participants ->
        [one] 1 deltaker
       *[other] { $participants } deltakere
    }
invoice-unanswered = Fakturagrunnlaget har bare dem som har sagt ja: { $count ->
        [one] 1 kommune har
       *[other] { $count } kommuner har
    } plass uten å ha svart (med --invoice-unanswered tas de med).
invoice-without-number = Organisasjonsnummeret mangler i fakturagrunnlaget for: { $names }. Finn det i Enhetsregisteret.
invoice-without-reference = Referansen mangler i fakturagrunnlaget for: { $names }. Spør dem, og skriv den i sakslisten.
report-later-decisions = Med avgjørelser som er tatt etter at listen ble låst; hvem som er med, er som da.
report-no-date = Brevene har ingen dato: legg til --date.
report-schedule-wrong = Brevene og rapporten mangler noe som schedule ikke kunne gi: { $what }
report-written-templates = Skrevet i { $folder }: malene for brev (letter.html, letter.css), for PDF (letter.typ, sheet.typ, committee.typ) og setningene i brev (letter.nb.ftl, letter.nn.ftl, letter.en.ftl). Endre dem dere vil, ta de andre bort, og gi mappen tilbake med --templates.
page-skip = Gå til innholdet
page-made-with = Laget med
page-sources = Kommuner og folketall: Kartverket og Statistisk sentralbyrå (SSB).
page-internal = INTERNT: skal ikke kunngjøres
page-internal-short = INTERNT
page-committee-title = { $name }, { $year }: rapport til opptaksutvalget
page-key-figures = Nøkkeltall
page-map = Hvor de er
page-map-about = Kart over Norge: { $admitted } med plass (fylte sirkler), { $waiting } på venteliste (trekanter), { $other } andre (kryss). Tabellen nedenfor har dem alle.
page-inset = Oslofjorden, forstørret
page-map-admitted = har plass
page-map-waiting = venteliste
page-map-other = andre
page-balance-about = Søknader i trekningen og hvor mange av dem som har plass nå, etter { $attribute }
page-in-country = I landet (andel i trekningen)
page-in-country-share = { $count } ({ $percent } %)
page-applied = I trekningen
page-admitted = Har plass
page-wished = Mål
page-search = Søk
page-search-count = Vist: ⟦count⟧ av ⟦all⟧
page-landsdel = Landsdel
page-size = Størrelse
page-seats = Deltakere
page-codes = Koder
page-decided = Avgjort
page-chances = Sjanser og utfall
page-expected = Forventet
page-expected-number = { $whole },{ $part }
page-drawn = Trukket ut
page-gave-way = { $value }: Målet var { $asked }; { $now } var mulig i trekningen.
page-missed-now = { $value }: Målet er { $asked }; nå har { $now } plass.
page-list-none = Ingen.
page-list-gave-way = Mål som ikke er nådd
page-list-events = Det som skjedde etter trekningen
page-list-accepted = Har takket ja
page-list-silent = Har plass, og har ikke svart
page-list-decisions = Avgjørelser som er tatt
page-list-costs = Kostnader
page-list-calendar = Kalender
page-list-oral = Muntlig eksamen
page-list-groups = Grupper på hver samling
page-list-hashes = Sjekksummer
page-list-codes = Kodene i tabellen
page-sheet-title = { $name }, { $year }: trekningen
page-sheet-practice = Ingen kilde til startverdien er kunngjort. Dette er en prøvetrekning, og ingen utenforstående kan vite når startverdien ble valgt.
page-sheet-digest = Sjekksummen for alt som er låst
page-sheet-seed = Startverdien, skrevet nøyaktig som ovenfor
page-sheet-when = Dag og klokkeslett
page-sheet-where = Sted
page-sheet-signature = Underskrift
page-sheet-next = Deretter
page-protocol-title = { $name }, { $year }: loddtrekningen
page-decision = Av { $applications } søknader i trekningen har { $count } plass nå. { $waiting } søknader står på ventelisten{ $late ->
        [0] { "" }
       *[other] , { $late } av dem fordi de kom etter fristen
    }.
page-decision-besides = I tillegg har { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    } plass utenom trekningen.
page-decision-frozen = { $applications } søknader er med. Listen er låst; ingenting er trukket ennå.
page-how = Slik virker trekningen
page-how-1 = Kommuner som oppfyller kravene og søkte i tide, er med.
page-how-2 = Kommuner fra samme landsdel og med samme størrelse er i samme gruppe. Alle i en gruppe har samme sjanse.
page-how-3 = Plassene kan deles mellom gruppene på flere måter. Hver måte er en plassfordeling, og alle oppfyller målene for fordelingen så langt det går. Trekningen velger én av dem; vekten viser hvor sannsynlig hver av dem er.
page-how-4 = Sjansene er så jevne som mulig: Ingen kan få større sjanse uten at noen som har like liten eller mindre sjanse, taper på det.
page-how-5 = Søkerlisten, plassfordelingene og sjansene ble låst, og det ble laget en sjekksum av dem. Ble sjekksummen kunngjort før { $date }, kunne ingen kjenne tallene som avgjør, da listen ble låst.
page-how-5-practice = Søkerlisten, plassfordelingene og sjansene er låst, og det er laget en sjekksum av dem. Ingen kilde til startverdien er kunngjort, så ingen utenforstående kan vite om listen ble låst før startverdien ble valgt.
page-how-6 = Tallene som avgjør, er startverdien. I en kunngjort trekning sier den låste listen hvor de skal komme fra.
page-how-7 = Startverdien gir en nøkkel, og nøkkelen gir et tall som velger plassfordelingen.
page-how-8 = Nøkkelen og kommunens eget nummer gir kommunens lodd. Hvem andre som søkte, og rekkefølgen av søknadene, har ingenting å si.
page-how-9 = I hver gruppe får de med de laveste loddene plassene. De andre venter i rekkefølgen som et eget tall nummer to gir, ventelisteloddet, laveste først.
page-how-10 = Hvem som helst kan regne ut alt på nytt, på denne siden eller uten den.
page-check = Kontroll
page-check-about = Knappen regner ut alt på nytt her, i din egen nettleser, med et annet program enn det som gjorde trekningen. Ingenting sendes noe sted.
page-check-run = Kontroller
page-check-published = Lim inn sjekksummen som ble kunngjort
page-check-file = Kontroller en annen protocol.json i stedet
page-lookup = Slå opp en kommune
page-lookup-about = Siden åpner seg på én kommune når nummeret står sist i adressen, for eksempel #3405.
page-lookup-label = Kommune
page-whatif = Hva om startverdien hadde vært en annen?
page-whatif-label = En annen startverdi
page-whatif-run = Trekk med denne startverdien
page-noscript = Kontrollen krever JavaScript. Du kan også kontrollere med et program på din egen maskin; veiledningen (README) forklarer hvordan.
page-frozen = Det som er låst
page-frozen-about = Sjekksummen for alt som er låst. Endres noe av det, blir sjekksummen en annen. Sammenlign med sjekksummen som ble kunngjort:
page-seed = Startverdien
page-seed-is = Startverdien:
page-key-is = Nøkkelen som følger av det:
page-number = Nøkkelen gir trekktallet { $number } ({ $whole } tall er mulige, fra 0). Det velger plassfordeling nummer { $allocation } av { $count }.
page-cells = Gruppene
page-cells-about = Alle i en gruppe har samme sjanse.
page-cell = Gruppe
page-applications = Søknader
page-chance = Sjanse
page-places = Plasser i trekningen
page-last-ticket = Høyeste lodd som ga plass
page-allocations = Plassfordelingene
page-allocation = Plassfordeling
page-weight = Vekt
page-places-per-group = Plasser til hver gruppe
page-this-was-drawn = trukket ut
page-outcome = Alle søknader
page-municipality = Kommune
page-ticket = Lodd
page-places-in-words = Rekkefølge etter lodd
page-place = nummer { $rank } av { $count } i gruppen, { $overall } av alle { $all }
page-status = Nå
page-status-waiting = { $status }, nummer { $number }
page-waiting = Ventelisten nå
page-waiting-order = Nummeret er rekkefølgen etter ventelistelodd, som står bak navnet. En ledig plass går til den på listen som gjør at færrest mål blir uoppfylt, så det er ikke alltid nummer 1 som får den.
page-events = Det som skjedde etter trekningen
page-no-events = Ingenting er ført inn.
page-head-is = Siste sjekksum. Endres noe av det som står over, passer den ikke lenger:
script-form = Protokollen har den formen den skal ha.
script-form-wrong = Protokollen har ikke den formen den skal ha (⟦at⟧).
script-digest = Sjekksummen passer med det som er låst: ⟦at⟧
script-digest-wrong = Sjekksummen passer ikke: det som var låst, er endret. Sjekksummen måtte ha vært ⟦at⟧
script-list = Listen stemmer: ⟦at⟧ søknader, hver i sin gruppe.
script-list-wrong = Listen stemmer ikke (⟦at⟧).
script-lottery = De ⟦at⟧ plassfordelingene fyller plassene, oppfyller målene som oppgitt, og gir sjansene som er oppgitt.
script-lottery-wrong = Plassfordelingene eller sjansene stemmer ikke (⟦at⟧).
script-certificate = Ingen trekning er mer rettferdig, etter beviset (nivåer: ⟦at⟧).
script-certificate-open = At ingen trekning er mer rettferdig, kan ikke kontrolleres med bare addisjoner her; «innoskole verify» løser det på nytt.
script-certificate-wrong = Beviset viser ikke at ingen trekning er mer rettferdig (⟦at⟧).
script-draw = Alt følger av startverdien: nøkkelen, trekktallet, plassfordelingen, loddene, hvem som fikk plass, og ventelisten (⟦at⟧ søknader).
script-draw-wrong = Utfallet følger ikke av startverdien (⟦at⟧).
script-events = Det som skjedde etter trekningen, følger reglene (⟦at⟧ hendelser).
script-events-wrong = Hendelse ⟦at⟧ følger ikke av dem før.
script-earlier = Hendelse ⟦at⟧ er datert før hendelsen over. Rekkefølgen er den de ble registrert i.
script-head = Ingenting er endret etterpå. Den siste sjekksummen: ⟦at⟧
script-head-wrong = En sjekksum passer ikke: noe er endret etterpå (⟦at⟧).
script-published = Sjekksummen du limte inn, finnes i denne protokollen.
script-published-wrong = Sjekksummen du limte inn, finnes ikke i denne protokollen. Noe er endret eller mangler.
script-compare-open = Ikke sammenlignet med det som ble kunngjort. Lim inn sjekksummen fra kunngjøringen eller kvitteringen, eller sammenlign selv: ⟦at⟧
script-after = Sjekksummen du limte inn, ble kunngjort etter trekningen. At alt var låst før trekningen, kan bare sjekksummen for søkerlisten vise.
script-beside = Sjekksummen for søkerlisten dekker ikke det som skjedde etter trekningen. Sammenlign også siste sjekksum.
script-unseen = Denne siden ser ikke registeret (navn, landsdeler, størrelser), oppsettsfilen og søknadene selv. Bruk helst en egen kopi av en kontroll: den som lager siden, kan også endre den.
script-all = Kontrollen fant ingen feil, og sjekksummen er den du limte inn.
script-all-head = Kontrollen fant ingen feil, og det du limte inn, ble kunngjort etter trekningen. Om alt var låst før trekningen, viser bare sjekksummen for søkerlisten.
script-all-practice = Kontrollen fant ingen feil, og sjekksummen er den du limte inn. Det er en prøvetrekning: ingen utenforstående kan vite om noe var låst før startverdien ble valgt.
script-amber = Protokollen stemmer med seg selv, men er ikke sammenlignet med det som ble kunngjort. Sammenlign sjekksummen.
script-amber-certificate = Protokollen stemmer, og sjekksummen er den du limte inn. At ingen trekning er mer rettferdig, kunne ikke kontrolleres her.
script-amber-practice = Protokollen stemmer med seg selv. Det som er merket med –, er ikke kontrollert. Det er en prøvetrekning: ingen utenforstående kan vite om noe var låst før startverdien ble valgt.
script-not-all = Kontrollen fant feil: se punktet merket med ✗. Det som kommer etter, ble ikke kontrollert.
script-ticket = Av nøkkelen og nummeret ⟦id⟧ følger loddet ⟦ticket⟧ og ventelisteloddet ⟦waiting⟧.
script-rank = Nummer ⟦rank⟧ av ⟦count⟧ i gruppen, ⟦overall⟧ av alle ⟦all⟧.
script-last = Det siste loddet som fikk plass i gruppen: ⟦last⟧
script-none = Fordelingen som ble trukket, gir denne gruppen ingen plass.
script-got = Kommunen fikk plass i trekningen.
script-got-not = Kommunen fikk ikke plass i trekningen.
script-line = Lodd og ventelistelodd, hver på åtte byte, med siste byte først:
script-by-hand = Kontroller uten denne siden
script-group = ⟦name⟧ er med i gruppen ⟦cell⟧ (⟦count⟧ søknader). Sjansen i trekningen: ⟦chance⟧.
script-unknown = ⟦id⟧ står ikke i denne protokollen, verken blant dem som er med, eller blant dem som ikke er med. Har kommunen søkt, si fra.
script-frozen = Ingenting er trukket ennå. Står noe feil om kommunen, si fra før trekningen.
script-not-eligible = En søknad er ikke med i trekningen. Koder for kravene som ikke er oppfylt: ⟦codes⟧
script-aside-withdrawn = En søknad er ikke med, fordi den er trukket tilbake.
script-aside-another = En søknad er ikke med, fordi en annen søknad fra kommunen gjelder.
script-late = En søknad kom etter fristen (⟦received⟧) og er ikke med i trekningen.
script-now-place = Nå: har plass.
script-now-late-place = Nå: har plass, etter fristen.
script-now-granted = Nå: har plass, tildelt utenom trekningen.
script-now-waits = Nå: nummer ⟦number⟧ på ventelisten.
script-now-waits-late = Nå: nummer ⟦number⟧ på ventelisten, bak dem som søkte i tide.
script-now-withdrawn = Nå: ikke med lenger (trakk seg, takket nei eller svarte ikke).
script-no-seed = En startverdi har bare sifre, bokstaver, mellomrom og + - , . : /
script-whatif = Med startverdien «⟦seed⟧» ville plassfordeling ⟦allocation⟧ ha blitt trukket. Det som gjelder, er startverdien som ble kunngjort.
script-gained = Ville også fått plass: ⟦who⟧
script-lost = Ville ikke fått plass: ⟦who⟧
year-title = Opptaket i { $folder }
year-later = kommer senere
year-done = Gjort nå:
year-left-out = Slik det er nå, blir disse ikke med i trekningen: { $who }.
year-protocol-wrong = Protokollen stemmer ikke, og ingenting ble skrevet av den. Se hva som er galt: { $command }
year-calendar-wrong = Noe i årets kalender må rettes. Se hva: { $command }
year-setup = Oppsett
year-setup-missing = Oppsettsfilen { $program } mangler. Lag mappen med innoskole year --new, eller legg oppsettsfilen der.
year-setup-faulty = Oppsettsfilen { $program } må rettes. Alt som er galt, vises av: innoskole program --check { $program }
year-setup-done = { $program } er i orden.
year-applications = Søknader
year-applications-none = Ingen søknader ennå. Legg regnearkene i { $inbox }. Fristen for å søke er { $deadline }.
year-applications-unconfirmed = Programmet vet ikke sikkert hva alle kolonnene er. Svar én gang, så huskes det i mapping.toml: kjør innoskole import { $inbox } --program { $program }
year-applications-unreadable = Noe i { $inbox } kan ikke leses. Rett det som står under, og prøv igjen.
year-applications-read = { $count ->
        [one] 1 søknad
       *[other] { $count } søknader
    } i { $files ->
        [one] 1 fil
       *[other] { $files } filer
    } i { $inbox }.
year-applications-frozen = Søkerlisten er låst.
year-cases = Saker å avgjøre
year-cases-ready = { $count ->
        [one] 1 sak
       *[other] { $count } saker
    } skal inn i sakslisten { $list }.
year-cases-open = { $count ->
        [one] 1 sak er åpen
       *[other] { $count } saker er åpne
    }, og { $undecided ->
        [one] 1 søknad må avgjøres
       *[other] { $undecided } søknader må avgjøres
    } før søkerlisten kan låses. Åpne { $list }, skriv øverst hvem som avgjør, og datoen, fyll ut avgjørelse og begrunnelse, og lagre. Utkast til brev som ber kommunene om det som mangler, ligger i { $requests }.
year-cases-left = Søkerlisten kan låses, men { $count ->
        [one] 1 sak er åpen
       *[other] { $count } saker er åpne
    } i { $list }: Noe mangler, eller et krav er ikke oppfylt. Låses søkerlisten nå, blir de søknadene vurdert slik de er.
year-cases-faulty = Sakslisten { $list } kan ikke brukes slik den er. Rett det som står under, lagre, og prøv igjen.
year-cases-done = Ingen saker venter.
year-cases-frozen = Søkerlisten er låst med avgjørelsene som var tatt da.
year-cases-changed = Disse avgjørelsene ble skrevet etter at søkerlisten var låst, og endrer ingenting i trekningen: { $places }. Ta dem ut av { $list }. Har en kommune trukket søknaden, registrerer du det etter trekningen.
year-lock = Låsing av søkerlisten
year-lock-word = Søkerlisten kan låses når fristen { $deadline } er ute. Legg da en tom fil med navnet { $word } i mappen. Etter det kan ingen endre hvem som er med.
year-lock-early = { $word } ligger i mappen, men fristen for å søke er { $deadline }. Søkerlisten låses når fristen er ute.
year-lock-capacity = Det står ikke i oppsettsfilen { $program } hvor mange plasser som skal fordeles (places eller seats). Skriv det før listen låses.
year-lock-source = Det står ikke i oppsettsfilen { $program } hvor tallene som avgjør trekningen, skal komme fra (seed_source). Uten det er trekningen bare en prøvetrekning. Skriv det før listen låses.
year-lock-seed = Det ligger en startverdi i mappen før søkerlisten er låst. Da kan ingen stole på trekningen. Ta bort { $seed }, og bruk tall som ennå ikke er trukket.
year-lock-ready = Søkerlisten låses nå.
year-lock-unsettled = { $word } ligger i mappen, men noe er ikke avgjort ennå. Søkerlisten låses når ingen saker venter.
year-lock-done = Søkerlisten er låst: ingen kan lenger endre hvem som er med, eller sjansene.
year-announce = Kunngjøring
year-announce-ready = Det som skal kunngjøres, skrives nå.
year-announce-done = Det som skal kunngjøres før trekningen, ligger i { $announcement }. Kvitteringene til søkerne ligger i { $receipts }.
year-draw = Trekning
year-draw-numbers = Tallene som avgjør, trekkes { $date }. Kunngjør før den tid. Skriv så tallene på én linje i { $seed } (kommer de fra reserven: i { $fallback }).
year-draw-early = Det ligger en startverdi i mappen, men tallene som avgjør, trekkes { $date }. Ingen kan kjenne dem før den dagen.
year-draw-unclear = Det er uklart hvilke tall som gjelder. Rett det som står under.
year-draw-seed = Skriv startverdien på én linje i { $seed }.
year-draw-ready = Trekningen gjøres nå.
year-draw-done = Trekningen er gjort.
year-reports = Brev og rapporter
year-reports-ready = Brev, sider og kalendere skrives nå.
year-reports-undated = Brevene i { $reports } har ingen dato. Skriv datoen på én linje i { $letter-date }.
year-reports-older = Brevene kan ikke ha en eldre dato enn det siste som skjedde, { $newest }. Skriv en ny dato på én linje i { $letter-date }, eller bruk --date.
year-reports-done = { $reports }: offentlig kan kunngjøres, internt er kontorets eget.
year-answers = Svar på tilbudene
year-answers-ready = Nye svar registreres nå.
year-answers-doubtful = { $accepted } av { $offers } har takket ja. Noen svar er ikke registrert, fordi de er uklare: se under. Rett dem i { $files }.
year-answers-done = Alle { $offers } har takket ja.
year-answers-until = { $accepted } av { $offers } har takket ja. Legg svarene i { $answers } (kolonnene kommune, svar og dato). De første av dem som ikke har svart, har frist { $until }.
year-answers-open = { $accepted } av { $offers } har takket ja. Legg svarene i { $answers } (kolonnene kommune, svar og dato). Ingen siste dag for å svare er satt.
year-late = Kom etter låsingen
year-late-came = I innboksen ligger søknader som ikke er med: { $files }. Ta dem inn som sene med innoskole select { $protocol } --late FIL --date DATO, eller ta filen ut av innboksen.
year-late-waits = I innboksen ligger filer som ikke var der, eller var annerledes, da søkerlisten ble låst: { $files }. Søknader i dem er ikke med i trekningen.
year-made = Mappen { $folder } er laget.
    1. Tilpass oppsettsfilen { $program } til årets opptak: frister, plasser, hvor tallene kommer fra, samlinger.
    2. Legg regnearkene med søknadene i { $inbox }.
    3. Kjør { $command }, så ofte du vil. Hver gang står det hva som er gjort, og hva du må gjøre.
year-mapping-last = Er skjemaet det samme som sist, kan koblingsfilen derfra brukes igjen: kopier { $file } til { $folder }.
year-note = Mappen til ett opptak. Alt som trengs, ligger her.

    program.toml       oppsettsfilen: frister, plasser, mål, hvor tallene som avgjør, kommer fra, samlinger
    innboks            regnearkene med søknader, slik de kom
    mapping.toml       hva kolonnene er, når programmet har spurt om det
    saksliste.xlsx     sakene som venter på en avgjørelse: fyll ut og lagre
    foresporsler       utkast til brev som ber kommunene om det som mangler
    laas.txt           en tom fil du legger her når søkerlisten skal låses
    trekning           søkerlisten slik den ble låst, og trekningen
    kunngjoring        det som skal kunngjøres før trekningen, og kvitteringene
    startverdi.txt     tallene som avgjør, på én linje (startverdi-reserve.txt: når de kommer fra reserven)
    svar               svarene på tilbudene, i regneark
    brevdato.txt       datoen på brevene
    rapport            sider, brev og tabeller etter trekningen
    kalender           kalendere
    arkiv              dokumentene slik de ble skrevet, en mappe for hver dato på brevene

    innoskole year MAPPE gjør det som ikke trenger noen, og sier hva du må gjøre. Kjør det så ofte du vil.
guide-welcome = innoskole { $version }: vi går gjennom opptaket sammen, ett steg om gangen.
    Enter tar det som står først. Skriv ? for hjelp og q for å slutte. (nn: nynorsk, en: English)
guide-help = Svar med et nummer fra listen, eller bare Enter for det første. Datoer skrives som 1.6.2027. nb, nn eller en bytter språk. q slutter; alt som er gjort, ligger i mappen, og du kan fortsette når du vil. Hver kommando som kjøres, vises, og kan også kjøres uten denne veiledningen.
guide-end = Alt som er gjort, ligger i mappen. Start innoskole igjen for å fortsette.
guide-enter = Enter
guide-again = Enter: prøv igjen.
guide-first = Her er ingen opptak ennå: { $here }
    Enter: lag mappen til et nytt opptak her. Eller skriv hvor mappen til et opptak ligger.
guide-years = Opptak i { $here }:
guide-which = Hvilket? Enter: { $last }. «ny» lager et nytt.
guide-no-folder = «{ $found }» er ikke mappen til et opptak: der må program.toml og innboks ligge.
guide-what = Hva vil du gjøre? (nummer, eller Enter for det første)
guide-no-offer = «{ $found }» står ikke i listen. Skriv et av numrene.
guide-runs = Kjører: { $command }
guide-opened = Åpner { $path }
guide-unopened = Ingen programmer her kan åpne { $path }. Åpne den selv.
guide-not-done = Ingenting er gjort.
guide-lock = Når søkerlisten er låst, kan ingen endre hvem som er med, eller sjansene. Skriv ja for å låse.
guide-today = Hvilken dato er det i dag?
guide-lock-early = Fristen for å søke er { $deadline }, og den er ikke ute. Søknader som kommer etter låsingen, er ikke med i trekningen. Skriv ja for å låse likevel.
guide-date = Hvilken dato skal stå på brevene? (Enter: den de har, eller ingen)
guide-late-date = Hvilken dag tas søknaden inn? (Enter: vent)
guide-late-reason = Hvorfor skal svar som kom etter fristen, gjelde? Begrunnelsen blir offentlig. (Enter: vent)
guide-who = Hvilken kommune? Skriv navnet eller nummeret.
guide-withdraw-date = Hvilken dag kom beskjeden? (Enter: vent)
guide-withdraw = Dette blir registrert slik det står over, og plassen går videre. Skriv ja for å registrere.
guide-record = Svarene blir registrert slik det står over, og ledige plasser går til andre. Skriv ja for å registrere dem.
guide-seed = Skriv tallene som ble trukket, slik de er kunngjort. For Lotto: de sju vinnertallene i stigende rekkefølge, så + og tilleggstallet, for eksempel 7 9 12 20 23 28 31 + 4. (Enter: vent)
guide-seed-source = Enter: tallene er fra den kunngjorte kilden. Skriv r hvis den sviktet, og tallene er fra reserven.
guide-not-source = «{ $found }» er verken Enter eller r.
guide-seed-right = Tallene er: { $seed }, fra den kunngjorte kilden. En trekning kan ikke gjøres om. Skriv ja for å trekke.
guide-seed-right-fallback = Tallene er: { $seed }, fra reserven. En trekning kan ikke gjøres om. Skriv ja for å trekke.
guide-draw-early = Tallene som avgjør, trekkes { $date }. Ingen kan kjenne dem før den dagen.
guide-do-list = Lag sakslisten
guide-do-list-more = Legg de nye sakene til i sakslisten (avgjørelsene i den beholdes)
guide-do-lock = Lås søkerlisten
guide-do-announce = Lag det som skal kunngjøres, og kvitteringene
guide-do-draw = Trekk, med tallene som ligger i mappen
guide-do-record = Registrer svarene i { $file }
guide-do-late-answer = Registrer også svar som kom etter fristen, i { $file }
guide-do-report = Lag brev, sider, tabeller og kalendere
guide-do-again = Se på mappen på nytt
guide-do-check = Vis alt som er galt i oppsettsfilen
guide-do-columns = Svar på hva kolonnene er
guide-do-seed = Skriv tallene som avgjør, og trekk
guide-do-date = Sett dato på brevene
guide-do-late = Ta inn det som kom sent, i { $file }
guide-do-withdraw = Registrer at en kommune trekker seg
guide-do-explain = Forklar hva som skjedde med en søknad
guide-do-answer = Svar en kommune som spør hvorfor
guide-do-other = Gå til en annen mappe
guide-open-program = Åpne oppsettsfilen { $file }
guide-open-inbox = Åpne mappen { $file }, der regnearkene skal ligge
guide-open-list = Åpne { $file }, for å fylle ut avgjørelsene
guide-open-announcement = Åpne det som skal kunngjøres
guide-open-answers = Åpne mappen { $file }, der svarene skal ligge
guide-open-page = Åpne den offentlige siden { $file }
guide-open-committee = Åpne siden for opptaksutvalget, { $file }
guide-new-year = Hvilket år begynner studiet? For eksempel 2027.
guide-not-year = «{ $found }» er ikke et årstall.
guide-new-from = Enter: bygg på oppsettet fra forrige opptak, { $file }. Skriv n for å begynne med programmets eget oppsett.
guide-new-name = Hva heter studiet? Enter: { $proposed }
guide-new-deadline = Siste dag for å søke? Enter: { $proposed }
guide-new-places = Hvor mange søknader får plass?{ $known ->
        [0] {""}
       *[other] {" "}Enter: { $known }
    }
guide-not-number = «{ $found }» er ikke et antall.
guide-new-lotto = Tallene som avgjør trekningen, kommer fra Lotto. Hvilken lørdag? Enter: { $proposed }
guide-not-saturday = Lotto trekkes på lørdager, og { $date } er ikke en lørdag.
guide-not-after = Dagen må være etter { $date }.
guide-not-from = Dagen kan ikke være før { $date }.
guide-new-numbers = Hvilken dag trekkes tallene som avgjør? Enter: { $proposed }
guide-new-fallback = Svikter den kilden, avgjør 20 terningkast på et åpent møte i opptaksutvalget. Hvilken dag? Enter: { $proposed }
guide-new-reply = Siste dag for å svare på et tilbud om plass? Enter: { $proposed }
guide-new-contact = Hvem står under brevene? Skriv navn, e-post.{ $known ->
        [0] {" "}Enter: ingen ennå
       *[other] {" "}Enter: { $proposed }
    }
guide-new-summary = Dette svarte du:
    Navn: { $name }
    Søknadsfrist: { $deadline }
    Plasser: { $places }
    Tallene trekkes: { $numbers }
    Reserven: { $fallback }
    Svarfrist: { $reply }
    Kontakt: { $contact }
guide-new-folder = Samlingene er foreslått over; de kan endres i oppsettsfilen. Enter: lag mappen { $folder }. Skriv et annet navn, eller n for å svare på nytt.
setup-title = Oppsettet: alle tall, datoer, ord og mål som opptaket følger. Endre det som skal være annerledes i år, og gi filen til kommandoene med --program.
setup-origin = Utgangspunktet er «Nasjonal innovasjonsskole for kommunesektoren», opptaket i 2021, slik det står på studiets egen side. Siden nevner verken antall plasser eller en kilde for tallene som avgjør trekningen: det er opp til kontoret.
setup-id = inngår i nøkkelen til trekningen: a-z, 0-9 og bindestrek
setup-language = språket i filene: nb, nn eller en
setup-deadline = ut denne dagen; eller med klokkeslett: 2021-06-01T12:00:00
setup-correction = siste dag, eller tidspunkt, for det kommunen retter eller ettersender når vi ber om det
setup-correction-none = står den ikke her: til søkerlisten låses
setup-reply = siste dag, eller tidspunkt, for å takke ja eller nei til plassen
setup-reply-days = så mange dager har de som får plass fra ventelisten; ingen får kortere tid enn de andre
setup-places = så mange søknader får plass; --places på kommandolinjen går foran
setup-seats = eller så mange deltakere; --seats går foran
setup-seed = Hvor tallene som avgjør trekningen, skal komme fra. Når kilden er kunngjort på forhånd, kan ingen styre trekningen. Uten en kilde er hver trekning en prøvetrekning.
setup-lotto = de sju vinnertallene i stigende rekkefølge, så + og tilleggstallet
setup-source-text = står i protokollen; text_nn og text_en sier det samme i de andre kunngjøringene
setup-saturday = en lørdag
setup-fallback = brukes når den første kilden svikter
setup-dice = kast med en vanlig terning, ett siffer for hvert kast, uten noe mellom
setup-valid-on = kommunene slik de er denne dagen
setup-population = innbyggertallet denne dagen avgjør størrelsen
setup-sizes = Størrelser, den minste først: hver ligger under sin grense; den siste har ingen grense.
setup-balance = Mål for fordelingen av plassene, så mange dere vil: `landsdel`, `size` (størrelse), eller et eget navn med `column`, overskriften på en kolonne i regnearket, og `values`, alt som kan stå der; noe annet må noen avgjøre (A15). `min_each` gjelder for hver verdi som har en søker, hvis ikke et mål i `wishes` har en annen `min`; `wishes` gjelder for verdiene de nevner, med `min`, `max` eller begge. I stedet for begge: `proportional = "applicants"` (eller "municipalities" eller "inhabitants"): hver verdi får sin andel av plassene, rundet ned eller opp (ikke med seats).
setup-A11 = A11: en søknad mottatt lenger før fristen har feil årstall
setup-participant = Uten denne tabellen er det ingen regel om utdanning, og alle deltar likt.
setup-P04 = P04: år med høyere utdanning
setup-P05-years = P05: fra så mange år med høyere utdanning, færre enn student_years, og
setup-P05-work = P05: minst så mange år med relevant arbeidserfaring
setup-credits = 60 studiepoeng (stp, ECTS) er ett år
setup-P07-years = P07: flere år enn dette er nok alle år på skole ("12 år")
setup-words = Store og små bokstaver er det samme. En tekst "begynner med" et ord når det ikke følger en bokstav eller et siffer rett etter ordet.
setup-yes = A09: en anbefaling begynner med et av disse
setup-doubt = A13: «ja/nei», «Ja, forutsatt …»
setup-no = A09 også; alt annet er A13
setup-joining = P01: mellom to navn i én celle
setup-blank = ingenting er ment
setup-domains = A14: delen av et domene etter kommunens navn
setup-never-years = Ordene i de neste tre listene er aldri år: står ett av dem der, er det P07. Ord på seks bokstaver eller mer gjelder også som begynnelsen på et ord.
setup-unclear = ingen kan vite hvor mye det er
setup-unfinished = det er ikke fullført
setup-not-higher = det er ikke utdanning ved universitet eller høgskole
setup-neutral = sier ingenting om lengden
setup-degrees = hele ord, uten punktumene i «cand.mag.»
setup-professions = Et yrke er ingen grad: det er P07, som alt annet som ikke kan leses, men sakslisten foreslår hva det ville blitt med disse årene.
setup-profession-ends = også sist i et lengre ord, og med «-utdanning»
setup-year = Studieåret. Det tas forbehold om endringer: alle datoer kan bli endret. En samling kan ha et tema: `theme = "…"`.
setup-trip = samling og studietur i ett, til Danmark de siste årene
setup-country = hvilket lands helligdager som også gjelder der: NO eller DK
setup-weeks = G06: fra slutten av én til begynnelsen av den neste; står ikke på programmets side
setup-breaks = Skoleferier etter fylke: de vanlige ukene. Hver kommune bestemmer sine egne: se over dem hvert år. G05 varsler.
setup-oral = Når kommunene eksamineres. Uten denne tabellen blir det ikke satt opp tider.
setup-minutes = eksaminasjonen av én kommune, og
setup-break-minutes = tiden mellom to
setup-pairs = par av sensorer, samtidig
setup-furthest = så mange prosent reiser lengst: verken først ute den første morgenen eller sist ute den siste dagen
setup-conflict = en sensors egen kommune, eller en annen grunn: {"{"} pair = 1, municipality = "3405" {"}"}
setup-groups = På hver samling sitter kommunene i grupper for å lære av hverandre. Her står hvor store gruppene er.
setup-costs = Norske kroner. `participant` er det høgskolen tar betalt; resten betaler studenten eller arbeidsgiveren til andre.
setup-semester = omtrent, per student og år; ikke for kursdeltakere
setup-about = omtrent
setup-support = her kan dere søke om støtte
setup-reference = overskriften på kolonnen med kommunens referanse, som skal stå på fakturaen (A16)
setup-contact = Hvem som står under det som sendes til kommunene.
setup-page = hvor protokoll.html legges ut; brev og kvitteringer oppgir adressen
setup-sender = Institusjonen som treffer vedtakene, slik den står øverst i brev.
setup-organisation = ni sifre; det siste kontrollerer de andre
setup-complaints = hit sendes klager; uten denne: til adressen under [contact]
setup-logo = et bilde som ligger sammen med denne filen, PNG eller SVG
setup-case = Saken i arkivet som brevene hører til.
setup-approval = brev opplyser at de er uten underskrift; med "hand" har de plass til en
setup-law = Loven som vedtakene bygger på, slik brevene viser til den: forvaltningsloven av 1967. La en jurist se på dette, særlig når en ny lov tar over. `complaint_body` er den som avgjør klager, `exempt` hjemmelen for at dokumenter med personopplysninger unntas fra offentlighet; programmets side nevner ingen av delene.
setup-complaint-days = fra brevet er mottatt
