//! The words by which a cell is about something, written as the table of weights writes words.

use super::look::Look;

/// What words of a cell make it look like.
pub(in crate::intake) struct CellWords {
    pub look: Look,
    /// Whether every word of the cell must be among them.
    pub whole: bool,
    pub words: &'static str,
}

/// The words of cells.
pub(in crate::intake) const CELL_WORDS: &[CellWords] = &[
    CellWords {
        look: Look::Education,
        whole: false,
        words: "bachelor* master* cand* siv siving* siviling* siviløk* phd doktor* hoyskol* hogskol* hogskul* \
                universitet* fagskol* fagskul* fagbrev* stp studiepoeng* ects videregaende vidaregaande vgs \
                grunnskol* *utdanning* *utdannelse* degree* mba hovedfag* hovudfag* mellomfag* grunnfag* arsstudi* \
                secondary embetseksamen vekttall* vekttal* profesjonsstudi* diploma* university college credits \
                eksamen* ba bsc ma msc pgce postgraduate undergraduate",
    },
    CellWords {
        look: Look::Career,
        whole: false,
        words: "siden sidan since jobbet jobba arbeidet arbeidd worked prosjektleder prosjektleiar perioder periodar \
                periode innforing* erfaring experience ledet leidd led hjemmetjenest* heimeten* naeringsliv* privat \
                narin* tidligere tidlegare formerly manaed* mnd yrs yr years year decade decades teaching consultant",
    },
    CellWords {
        look: Look::Job,
        whole: false,
        words: "*leder *leiar *sjef *direktor *radgiver *radgjevar *konsulent *koordinator *rektor *styrer *styrar \
                *ordforer *ordforar *laerer *larer *larar *lerar *sykepleier *sjukepleiar *ingenior *saksbehandler \
                *sakshandsamar controller controllar *planlegger *planleggar *veileder *rettleiar manager* advis* \
                officer* director* nurse* doctor* planner* librarian* coordinator* *overlege *lege *terapeut medlem \
                member *arbeider *arbeidar assistent* sekretar* inspektor* jurist* arkitekt* *bibliotekar politiker \
                politikar mayor head chief lead developer engineer* teacher* principal *mester *meister vaktmester \
                *pedagog *psykolog *forvalter *forvaltar councillor*",
    },
    CellWords {
        look: Look::TargetGroup,
        whole: true,
        words: "leder leiar folkevalgt folkevald nokkelfunksjon nokkelperson nokkelrolle nokkel politiker politikar \
                leader elected representative key function person role l f n lf fn mellomleder toppleder manager specialist spesialist fagperson medarbeider medarbeidar ansatt tilsett employee staff expert ekspert fagleder",
    },
    CellWords {
        look: Look::Endorser,
        whole: false,
        words: "formannskap* radmann* kommunedirektor* kommunestyre* ordforer* ordforar* ledergruppe* leiargruppe* \
                kommunalsjef* vedtak* sak anbefal* tilrar tilrad* godkjent* godkjend* vedtatt vedteken tilslutning* tilradd stotte* stottes stottar brev leiing* ledelse* toppleiing* toppledelse* direktor* fullmakt delegert stadfest* avklart fsk byrad* approved signed decided mayor ceo director management resolution council executive",
    },
    CellWords { look: Look::Consent, whole: false, words: "samtykk* godtar godtek accept* gdpr consent* agree* aksepter*" },
];
