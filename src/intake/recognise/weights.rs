//! What counts for and against each meaning, and how much: one table, in points of one scale, to be read and changed by people.
//!
//! Words are written without case and special letters (`å` is `a`, `ø` is `o`, `æ` is `a`); `utfordr*` is every word that begins so,
//! `*skole` every word that ends so, `*utdann*` every word that holds it, `hva_heter` two words in a row. What the points were tuned on,
//! and how well they do, `tests/core/recognition.rs` prints.

use super::look::Look;
use super::synonyms::Meaning;
use crate::model::{Field, ParticipantField};

/// Points, in hundredths, so that shares are whole numbers.
pub(in crate::intake) type Points = i32;
/// One point.
pub(in crate::intake) const POINT: Points = 100;

/// What any meaning costs: a column without evidence means nothing.
pub(in crate::intake) const NO_EVIDENCE: Points = -3 * POINT;
/// Words for a meaning count up to this much together.
pub(in crate::intake) const MOST_FOR_WORDS: Points = 6 * POINT;
/// Words that say that a column is none of ours count down to this much together.
pub(in crate::intake) const MOST_AGAINST_ALL: Points = -6 * POINT;
/// A header that stands in the list, instead of its words: contents that are merely odd do not outweigh it.
pub(in crate::intake) const LISTED: Points = 22 * POINT;
/// A question that asks for one thing by the written rules, beside its words.
pub(in crate::intake) const ASKED: Points = 3 * POINT;
/// A header that is nearly one of the list, beside its words.
pub(in crate::intake) const NEAR: Points = 4 * POINT;
/// A reading of a column is proposed when the best whole reading is better by this much than the best without it.
pub(in crate::intake) const PROPOSED: Points = 2 * POINT;

/// A person's column beside an address's column that was made of the same names: the two belong together.
pub(in crate::intake) const SAME_NAMES: Points = 2 * POINT;
/// The same where the address stands right behind the person, outside of the participants' blocks: a contact, and somebody's name.
pub(in crate::intake) const SAME_NAMES_BESIDE: Points = POINT;
/// The first person, and the first address, within a participant's block.
pub(in crate::intake) const FIRST_IN_BLOCK: Points = POINT;
/// The first and the second column of long texts about the application: the challenge, and what is to be achieved.
pub(in crate::intake) const TEXTS_IN_ORDER: Points = 7 * POINT / 2;
/// The column of texts, each another, right behind the challenge.
pub(in crate::intake) const AFTER_CHALLENGE: Points = 9 * POINT / 2;
/// A column of a participant's block: few of them are none of ours.
pub(in crate::intake) const IN_BLOCK: Points = 2 * POINT;
/// A column per choice, ticked.
pub(in crate::intake) const TICKED: Points = 6 * POINT;
/// The first column of persons, or of addresses, among those about the application.
pub(in crate::intake) const FIRST_CONTACT: Points = 2 * POINT;
/// Five different values at most, among many participants.
pub(in crate::intake) const FEW_VALUES: Points = 2 * POINT;
/// A text that most applications leave blank, where it must be given.
pub(in crate::intake) const MOSTLY_BLANK: Points = -3 * POINT;
/// The only column of dates that can be a time of receipt, or the last of those that say when something began and ended.
pub(in crate::intake) const ONLY_DATE: Points = 2 * POINT;
/// Lists whose parts come again from row to row: choices.
pub(in crate::intake) const CHOICES: Points = 4 * POINT;
/// What participants' columns hold comes again from person to person: where they work; or hardly: what they are.
pub(in crate::intake) const COMES_AGAIN: Points = 2 * POINT;
/// The first column of yes and no, or of those who can approve, with something in nearly every row.
pub(in crate::intake) const FIRST_ANSWER: Points = 2 * POINT;
/// A number that is the same on all rows of an application and no other's, or that another sheet's rows point to.
pub(in crate::intake) const KEY: Points = 4 * POINT;
/// A column that links the rows of one sheet to those of another.
pub(in crate::intake) const LINK: Points = 10 * POINT;
/// Single names beside single names, both in the address: given name and family name.
pub(in crate::intake) const NAMES_APART: Points = 4 * POINT;
/// Of education and experience, where both are told in the same way, the first is education.
pub(in crate::intake) const SCHOOL_FIRST: Points = POINT;
/// The last columns of a block are seldom ours.
pub(in crate::intake) const LAST_IN_BLOCK: Points = -POINT;
/// A column with few different values, among them the application's own sectors.
pub(in crate::intake) const AMONG_SECTORS: Points = 3 * POINT;
/// In a table with a row per participant: the same on all rows of an application, or not.
pub(in crate::intake) const CONSTANT: Points = 2 * POINT;
/// The same where it must be otherwise.
pub(in crate::intake) const NOT_CONSTANT: Points = -6 * POINT;
/// A tool's time of receipt, or its number of the application.
pub(in crate::intake) const TOOLS_OWN: Points = 10 * POINT;
/// Values that are all different, or the numbers 1, 2, 3 …: what numbers an application.
pub(in crate::intake) const ALL_DIFFERENT: Points = POINT;
/// Rows that have the same value where it should number them.
pub(in crate::intake) const NOT_DIFFERENT: Points = -4 * POINT;
/// The second column that names municipalities says the first one's again (number and name), or is filled only where they co-operate.
pub(in crate::intake) const SECOND_FITS: Points = POINT;

/// How contents count for one meaning: a look, the points when every filled cell has it, and the points when none has it.
pub(in crate::intake) struct Contents {
    pub meaning: Meaning,
    pub looks: &'static [(Look, Points, Points)],
}

const fn of(field: Field) -> Meaning {
    Meaning::Application(field)
}

const fn their(field: ParticipantField) -> Meaning {
    Meaning::Participant(field, None)
}

use Field as F;
use Look as L;
use ParticipantField as P;

/// Contents, for and against.
#[rustfmt::skip]
pub(in crate::intake) const CONTENTS: &[Contents] = &[
    Contents { meaning: of(F::Municipality), looks: &[
        (L::Municipality, 700, -500), (L::No, 500, 0), (L::County, -500, 0), (L::LongText, -400, 0),
    ] },
    Contents { meaning: of(F::ApplicationNumber), looks: &[
        (L::Serial, 250, 0), (L::Email, -800, 0), (L::Person, -500, 0), (L::RecentDate, -500, 0), (L::LongText, -800, 0),
        (L::Phrase, -500, 0), (L::Phone, -300, 0), (L::OrganisationNumber, -600, 0), (L::YesNo, -200, 0),
        (L::Municipality, -300, 0), (L::List, -300, 0), (L::Birth, -500, 0), (L::Web, -600, 0), (L::Length, -400, 0),
    ] },
    Contents { meaning: of(F::Received), looks: &[
        (L::RecentDate, 500, -700), (L::Birth, -700, 0),
    ] },
    Contents { meaning: of(F::Sectors), looks: &[
        (L::List, 250, -50), (L::LongText, -500, 0), (L::Person, -400, 0), (L::Email, -800, 0), (L::Municipality, -500, 0),
        (L::Number, -400, 0), (L::RecentDate, -600, 0), (L::YesNo, -300, 0), (L::Web, -600, 0),
    ] },
    Contents { meaning: of(F::Challenge), looks: &[
        (L::LongText, 350, -250), (L::Phrase, 50, 0), (L::Email, -800, 0), (L::Number, -600, 0), (L::YesNo, -400, 0),
        (L::Person, -400, 0), (L::Municipality, -600, 0), (L::RecentDate, -600, 0),
    ] },
    Contents { meaning: of(F::Outcome), looks: &[
        (L::LongText, 350, -100), (L::Phrase, 250, 0), (L::Label, 100, 0), (L::Email, -800, 0), (L::Number, -600, 0), (L::YesNo, -400, 0),
        (L::Person, -400, 0), (L::Municipality, -600, 0), (L::RecentDate, -600, 0),
    ] },
    Contents { meaning: of(F::Endorsement), looks: &[
        (L::YesNo, 200, 0), (L::Endorser, 300, 0), (L::Consent, -600, 0), (L::LongText, -150, 0), (L::Email, -800, 0),
        (L::Municipality, -600, 0), (L::RecentDate, -500, 0), (L::Phone, -600, 0), (L::Web, -600, 0),
    ] },
    Contents { meaning: of(F::ContactName), looks: &[
        (L::Person, 400, -600), (L::SingleName, 50, 0),
    ] },
    Contents { meaning: of(F::ContactEmail), looks: &[
        (L::Email, 500, -800),
    ] },
    Contents { meaning: their(P::Name), looks: &[
        (L::Named, 300, -600), (L::Person, 100, 0), (L::Email, -600, 0), (L::TargetGroup, -300, 0),
    ] },
    Contents { meaning: their(P::LastName), looks: &[
        (L::Named, 250, -600), (L::Number, -600, 0), (L::TargetGroup, -300, 0),
    ] },
    Contents { meaning: their(P::Email), looks: &[
        (L::Email, 500, -800),
    ] },
    Contents { meaning: their(P::Sector), looks: &[
        (L::LongText, -500, 0), (L::Person, -400, 0), (L::Email, -800, 0), (L::Job, -250, 0), (L::Number, -400, 0),
        (L::RecentDate, -600, 0), (L::Birth, -600, 0), (L::Education, -250, 0), (L::Length, -400, 0), (L::YesNo, -400, 0),
        (L::Phone, -600, 0),
    ] },
    Contents { meaning: their(P::Position), looks: &[
        (L::Job, 450, -50), (L::LongText, -400, 0), (L::Email, -800, 0), (L::Number, -500, 0), (L::RecentDate, -600, 0),
        (L::Birth, -600, 0), (L::Education, -300, 0), (L::YesNo, -400, 0), (L::Person, -300, 0), (L::Phone, -600, 0),
    ] },
    Contents { meaning: their(P::TargetGroup), looks: &[
        (L::TargetGroup, 400, -50), (L::YesNo, 150, 0), (L::LongText, -300, 0), (L::Email, -800, 0), (L::Person, -500, 0),
        (L::Number, -300, 0), (L::RecentDate, -600, 0), (L::Birth, -600, 0), (L::Education, -300, 0), (L::Phone, -600, 0),
    ] },
    Contents { meaning: their(P::Education), looks: &[
        (L::Education, 450, 0), (L::SmallNumber, 100, 0), (L::Length, 50, 0), (L::Email, -800, 0), (L::Person, -600, 0),
        (L::RecentDate, -600, 0), (L::Birth, -600, 0), (L::YesNo, -150, 0), (L::TargetGroup, -400, 0), (L::Phone, -600, 0),
        (L::Web, -600, 0),
    ] },
    Contents { meaning: their(P::Experience), looks: &[
        (L::Length, 200, 0), (L::Career, 300, 0), (L::SmallNumber, 100, 0), (L::LongText, 50, 0), (L::Education, -200, 0),
        (L::Email, -800, 0), (L::Person, -600, 0), (L::RecentDate, -600, 0), (L::Birth, -600, 0), (L::YesNo, -150, 0),
        (L::TargetGroup, -400, 0), (L::Phone, -600, 0), (L::Web, -600, 0),
    ] },
];

/// How words of a header count for one meaning.
pub(in crate::intake) struct HeaderWords {
    pub meaning: Meaning,
    pub words: &'static [(Points, &'static str)],
}

/// Headers' words, for and against.
pub(in crate::intake) const WORDS: &[HeaderWords] = &[
    HeaderWords {
        meaning: of(F::Municipality),
        words: &[
            (500, "kommunenavn kommunenamn kommunenummer kommunenr knr søkerkommune søkarkommune kommunekode"),
            (400, "municipality municipalities municipal* samarbeidskommun* partnerkommun* kommunar kommuner"),
            (300, "medavsend* medsøk* i_lag lag_med kommune samarbeid* samarbeider partner* nabokommun* saman sammen"),
            (200, "kommunen kommunens søker søkar søkjer applicant applying representerer representerar vegne vegner"),
            (
                -400,
                "fylke* poststed* postadress* innbygg* folketal* folketall* population kommunedirektor* radmann* region* faktura* telefon* epost* mail* email* sektor* erfaring bestill*",
            ),
        ],
    },
    HeaderWords {
        meaning: of(F::ApplicationNumber),
        words: &[
            (
                600,
                "søkn søknadsnummer søknadsnr søknadsid lopenummer lopenr jnr journalnr journalnummer saksnr saksnummer referansenummer soknadid arkivnr",
            ),
            (400, "referans* reference søknad_nr søknad_id application_no application_number application_id submission_id"),
            (250, "id nr nummer number no ref key løpe* registreringsnr"),
            (200, "tittel title"),
            (100, "submission søknad respondent"),
            (
                -500,
                "telefon* tlf* mobil* org* orgnr konto* personn* postnr phone bank* antall* poeng* kandidat* deltaker* deltakar* kommune* plass rekkefolge rekkefylgje",
            ),
        ],
    },
    HeaderWords {
        meaning: of(F::Received),
        words: &[
            (
                400,
                "mottatt motteke* motteken mottat innsendt* innsend* sendt_inn innlevert* levert* innkom* inn_dato submitted submit* received completion received_at fullfor* ferdigstilt sendt",
            ),
            (300, "submission timestamp tidsmerke tidsstempel registrert closed completed avslutt* svart_dato registrering*"),
            (200, "created oppretta opprettet tidspunkt dato date datestamp kom"),
            (100, "tid time inn end slutt"),
            (-300, "start* started begynt pabegynt opened"),
            (-600, "endr* modified changed updated oppdatert sist last frist deadline svarfrist modified gyldig"),
            (-900, "fodt fodd fodsels* birth* fodselsdato born"),
        ],
    },
    HeaderWords {
        meaning: of(F::Sectors),
        words: &[
            (400, "sektor* sector*"),
            (300, "tjeneste* teneste* avdelingar avdelinger department* fagomrade* virksomhet* verksemd* service_area*"),
            (250, "tj enheter einingar deler_av_kommunen delar_av_kommunen enhet* eining* avdeling* units etater etatar"),
            (150, "omrade* områder beror* berort* involver* areas parts bidra* omr*"),
            (-300, "navn namn name epost* email* mail*"),
        ],
    },
    HeaderWords {
        meaning: of(F::Challenge),
        words: &[
            (500, "problemstilling* utfordr* challenge* problembeskrivelse"),
            (400, "problem*"),
            (
                300,
                "250_ord 250_words maks_250 max_250 behov* strever vanskelig* vanskeleg* løse løyse* need needs struggle* bakgrunn* nåsituasjon* situasjon* vondt plager",
            ),
            (200, "beskriv* skildr* descri* tema* saka finne_ut innovasjon* background topic issue prosjekt* idé* løsning*"),
            (100, "i_dag today kort hvorfor kvifor why gjelder gjeld"),
            (
                -400,
                "vurder* merknad* kommentar* annet anna andre_opplysninger tilrettelegg* notat* allergi* comment* remark* faktura* erfaring* experience navn namn name",
            ),
        ],
    },
    HeaderWords {
        meaning: of(F::Outcome),
        words: &[
            (500, "ambisjon* gevinst* malsett* malbilde* outcome* resultatmal effektmal"),
            (400, "oppna* resultat* effekt* lykkes lykkast lukkast success* goal* achiev* mal aim* visjon*"),
            (300, "få_til ferdig* annerledes annleis nytte* verdi* benefit* framtid* fremtid* ønsket_* gevinstene maal"),
            (200, "forvent* ønsk* ynskt ynskjer bedre betre look_like better hape* want endre* endring* change expect*"),
            (
                -600,
                "malform* malgruppe* malgruppa vurder* merknad* kommentar* annet tilrettelegg* notat* allergi* comment* remark* faktura*",
            ),
        ],
    },
    HeaderWords {
        meaning: of(F::Endorsement),
        words: &[
            (500, "forank* *forankring anbefal* tilra* endors* recommend*"),
            (400, "godkjen* tilslut* klarert* avklar* approv* sign_off signed* sanction*"),
            (
                300,
                "støtte* stotta stott* topple* vedtak* formannskap* radmann* kommunedirektor* chief_executive mandat* support* backing",
            ),
            (200, "ledelse* ledelsen leiing* leiinga leiinga ok ja_fra management leadership bak"),
            (100, "politisk* administrativ* leder* leiar* executive council"),
            (
                -600,
                "samtykk* gdpr personvern* bilde* bilete* foto* vilkar* terms consent* privacy nyhetsbrev* opplysning* lagre* betingels* conditions allergi* nettside*",
            ),
        ],
    },
    HeaderWords {
        meaning: of(F::ContactName),
        words: &[
            (500, "kontaktperson* kontaktp"),
            (400, "kontakt* contact*"),
            (
                250,
                "prosjekteier* prosjekteigar* prosjektansvar* søknadsansvar* svarar svarer svar_til svare_på ansvarlig* ansvarleg* koordinator* coordinator henvendelser responsible skrive_til write_to held_i holder_i",
            ),
            (150, "navn namn name hvem kven who ringe avsender avsendar innsender innsendar søker applicant din ditt"),
            (
                -600,
                "vara* reserve* stedfortred* deputy substitute* faktura* invoice* narmeste narmaste line_manager sjefens superior* overordn* personalansv* opprettet_av endret_av created_by modified_by epost* email* mail* telefon* tlf mobil* phone",
            ),
            (-400, "chief_executive executive mayor ordforer* ordforar* radmann* kommunedirektor* har_godkjent"),
            (-200, "deltaker* deltakar* kandidat* participant* *saksbehandler* *sakshandsam* *saksbeh"),
        ],
    },
    HeaderWords {
        meaning: of(F::ContactEmail),
        words: &[
            (400, "kontakt* contact*"),
            (
                250,
                "prosjekteier* prosjekteigar* prosjektansvar* søknadsansvar* svarar svarer svar_til ansvarlig* ansvarleg* koordinator* henvendelser responsible",
            ),
            (150, "epost* email* mail* *mail eadr* adress* avsender avsendar din svar denne_personen vedkommende vedkomande"),
            (-400, "chief_executive executive mayor ordforer* ordforar* radmann* kommunedirektor*"),
            (
                -600,
                "narmeste narmaste line_manager sjefens superior* overordn* personalansv* vara* reserve* stedfortred* deputy substitute* faktura* invoice*",
            ),
            (-300, "deltaker* deltakar* kandidat* participant*"),
        ],
    },
    HeaderWords {
        meaning: their(P::Name),
        words: &[
            (
                900,
                "for_og_mellomnavn for_og_mellomnamn fornavn_og_mellomnavn for_og_etternavn for_og_etternamn fornavn_og_etternavn førenamn_og_etternamn first_and_last",
            ),
            (400, "fornavn* forenamn* førenamn fullt_navn fullt_namn full_name first_name given_name"),
            (300, "navn* namn* name names heter heiter"),
            (100, "deltaker* deltakar* kandidat* participant* hvem kven who first person*"),
            (
                -600,
                "leder* leiar* *leder *leiar narmeste narmaste overordn* personalansv* sjef* manager* supervisor* superior* vara* reserve* stedfortred* deputy substitute* kontakt* brukernavn username",
            ),
            (
                -300,
                "etternavn etternamn slektsn* surname last family stilling* sektor* avdeling* epost* mail* email* telefon* arbeidsgiv* kommune*",
            ),
        ],
    },
    HeaderWords {
        meaning: their(P::LastName),
        words: &[
            (-900, "for_og fornavn_og førenamn_og first_and"),
            (600, "etternavn etternamn slektsnavn slektsnamn surname familienavn familienamn last_name family_name"),
            (400, "last family"),
            (-600, "leder* leiar* narmeste* narmaste* overordn* vara* reserve* manager* supervisor*"),
        ],
    },
    HeaderWords {
        meaning: their(P::Email),
        words: &[
            (300, "epost* email* mail* *mail eadr* eadresse* mailadresse*"),
            (100, "adress* deltaker* deltakar* kandidat* participant* jobb* work"),
            (
                -600,
                "leder* leiar* *leder *leiar narmeste narmaste overordn* personalansv* sjef* manager* supervisor* superior* vara* reserve* stedfortred* deputy substitute* kontakt*",
            ),
        ],
    },
    HeaderWords {
        meaning: their(P::Sector),
        words: &[
            (
                400,
                "sektor* sector* avd avdeling* enhet* eining* department* fagfelt* fagomrade* arbeidssted* arbeidsstad* tjenestested* tenestestad* arbeidsplass* workplace etat* seksjon* unit* virksomhet* virks verksemd*",
            ),
            (300, "tjeneste* teneste* tj omr* omrade* organisasjon* division* team fagfelt omradet områ*"),
            (150, "jobber_i jobbar_i arbeider_i arbeidar_i hvor_i kvar_i i_kommunen hvor kor kvar where branch"),
            (-300, "stilling* tittel* utd* erf* navn* namn* name epost* mail* lenge mange"),
        ],
    },
    HeaderWords {
        meaning: their(P::Position),
        words: &[
            (500, "still stilling* stillb* yrkestittel* job_title arbeidstittel* stillingstittel*"),
            (400, "tittel* position* title rolle* role jobbtittel*"),
            (
                300,
                "funksjon* yrke* yrket job jobb arbeider_som jobber_som jobbar_som arbeidar_som works_as work_as occupation på_jobb",
            ),
            (-300, "utd* erf* epost* mail* malgruppe* bakgrunn* lenge mange sektor*"),
        ],
    },
    HeaderWords {
        meaning: their(P::TargetGroup),
        words: &[
            (500, "malgr malgrp malgruppe* malgruppa target_group"),
            (300, "gruppe* group kategori* category mgr target rolletype* deltar_som deltek_som tilhorighet*"),
            (100, "leder folkevalgt folkevald nokkel* leader"),
        ],
    },
    HeaderWords {
        meaning: their(P::Education),
        words: &[
            (500, "*utdann* educat* utd studiebakgrunn* utdanningsniva*"),
            (
                400,
                "degree* studiepoeng* stp universitet* university hogskol* hoyskol* høgskul* eksamen* skolegang* skulegang* ects credits college",
            ),
            (300, "kompetanse* grad akademisk* studie* studium kvalifikasjon* qualification* niva skole* skule* studert studies"),
            (200, "hoyere hogare hoyeste hogaste highest formell* fullfort* fagleg"),
            (-300, "erf* praksis* experience ansienn* navn* namn* fodt* fodd*"),
        ],
    },
    HeaderWords {
        meaning: their(P::Experience),
        words: &[
            (500, "erfaring* *erfaring experience* royns* yrkesbakgrunn* yrkesroyns*"),
            (400, "erf *praksis* ansienn* fartstid* seniority karriere* career*"),
            (300, "bakgrunn* hvor_lenge kor_lenge how_long arbeidd jobbet jobba years_in cv"),
            (
                200,
                "years ar_i ar_på år_med arbeidet arbeidserf* arbeidsliv* working_life jobbet jobba yrkes* tidligere tidlegare relevant* worked lenge",
            ),
            (-300, "utd* *utdann* degree* studie* stilling* tittel* navn* namn*"),
        ],
    },
];

/// Words that say that a column is about something we do not ask: they count against every meaning.
pub(in crate::intake) const AGAINST_ALL: &[(Points, &str)] = &[
    (
        -600,
        "telefon* tlf* mobil* phone* orgnr organisasjonsnr organisasjonsnummer org_nr personnummer fodselsnummer fodselsdato kontonummer faktura* invoice* allergi* samtykk* personvern* ip",
    ),
    (
        -400,
        "antall_delt* antall_kand* antall_pers* antall_pamel* antall_søk* antal_delt* antal_kand* antal_pers* antal_pamel* how_many poeng* poengsum score points hørte_dere* høyrde_* høre_om fikk_dere_høre kjennskap kilde status bane path elementtype malform* allergi* mat matallergi* kost* kosthald* kosthold* diett* diet* food hotell* hotel* overnatt* netter reise* flyplass* fly stasjon* transport* skjorte* storrelse* innbyggertal* folketal* population rekkefolge plass",
    ),
];

/// Looks that no column of ours has.
pub(in crate::intake) const NONE_OF_OURS: &[(Look, Points)] =
    &[(Look::Phone, -500), (Look::OrganisationNumber, -500), (Look::Birth, -500), (Look::Web, -400), (Look::Consent, -300)];
