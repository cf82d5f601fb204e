//! Where everything lies in the folder of one intake, and the commands that work on it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

/// A program that can write letters as PDF does.
const PDF: &[&dyn AsRef<std::ffi::OsStr>] = if cfg!(feature = "pdf") { &[&"--pdf"] } else { &[] };

/// The folder of one intake. Its names are the same in every language.
#[derive(Clone, Debug)]
pub struct Layout {
    root: PathBuf,
}

/// What lies in the folder and is used without an option.
#[derive(Clone, Default, Debug)]
pub struct Own {
    /// The mapping file.
    pub mapping: Option<PathBuf>,
    /// The list of cases, which is the decisions file once it is filled in.
    pub list: Option<PathBuf>,
    /// The date of the letters, as somebody wrote it.
    pub letter_date: Option<String>,
    /// The days that letters in the archive are dated.
    pub letters: Vec<Date>,
}

/// What a command of the program can do for the year without a person, once its turn has come.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Act {
    /// Write the cases that wait for somebody, and the requests to the municipalities.
    List,
    /// Freeze who takes part.
    Lock,
    /// Write what is published before the draw, and the receipts.
    Announce,
    /// Draw: with this seed, from the fallback or not.
    Draw {
        /// The seed.
        seed: String,
        /// Whether it is from the source announced for when the first one fails.
        fallback: bool,
    },
    /// Record the answers of a file.
    Record(PathBuf),
    /// Recompute everything the protocol claims.
    Verify,
    /// Write the pages, letters and tables.
    Report,
    /// Write the calendars.
    Calendar,
}

impl Act {
    /// What has to be done anew whenever a drawn protocol is there: the same bytes, unless something has changed.
    pub const AFTER_THE_DRAW: [Self; 3] = [Self::Verify, Self::Report, Self::Calendar];
}

impl Layout {
    /// The names that a list of cases can have.
    pub const LISTS: [&str; 2] = ["saksliste.xlsx", "saksliste.csv"];
    /// The names that a mapping file can have.
    pub const MAPPINGS: [&str; 2] = ["mapping.toml", "mapping.xlsx"];
    /// The officer's word that the list of applicants is to be frozen.
    pub const LOCK_WORD: &str = "laas.txt";
    /// The seed, on one line; and the one from the fallback source.
    pub const SEEDS: [(&str, bool); 2] = [("startverdi.txt", false), ("startverdi-reserve.txt", true)];
    /// The date of the letters.
    pub const LETTER_DATE: &str = "brevdato.txt";

    /// The receipt of an intake that was closed.
    pub const CLOSED: &str = "avsluttet.json";

    /// What says in a folder what belongs there.
    pub const NOTE: &str = "LES-MEG.txt";

    /// The layout of a folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into() }
    }

    /// The folder itself.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// A file or folder in it.
    pub fn at(&self, name: &str) -> PathBuf {
        self.root.join(name)
    }

    /// The programme file.
    pub fn program(&self) -> PathBuf {
        self.at("program.toml")
    }

    /// The spreadsheets, as they came.
    pub fn inbox(&self) -> PathBuf {
        self.at("innboks")
    }

    /// The answers to the offers, a table each.
    pub fn answers(&self) -> PathBuf {
        self.at("svar")
    }

    /// The requests to the municipalities.
    pub fn requests(&self) -> PathBuf {
        self.at("foresporsler")
    }

    /// The frozen and the drawn protocol, with what they were made from.
    pub fn draw(&self) -> PathBuf {
        self.at("trekning")
    }

    /// The protocol before the draw.
    pub fn frozen(&self) -> PathBuf {
        self.draw().join("frozen.json")
    }

    /// The protocol after the draw.
    pub fn protocol(&self) -> PathBuf {
        self.draw().join("protocol.json")
    }

    /// What is published before the draw, and the receipts.
    pub fn announcement(&self) -> PathBuf {
        self.at("kunngjoring")
    }

    /// Pages, letters and tables after the draw.
    pub fn reports(&self) -> PathBuf {
        self.at("rapport")
    }

    /// Every document as it was sent, a folder for each date of letters.
    fn archive(&self, what: &str, own: &Own) -> PathBuf {
        // Somebody may have written the date with a stroke.
        let date = own.letter_date.as_ref().map(|date| date.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-"));
        self.at("arkiv").join(date.map_or_else(|| what.to_owned(), |date| format!("{what}-{date}")))
    }

    /// Calendars.
    pub fn calendars(&self) -> PathBuf {
        self.at("kalender")
    }

    /// The words of a command line after the program's name.
    pub fn arguments(&self, act: &Act, own: &Own) -> Vec<OsString> {
        let mut words: Vec<OsString> = Vec::new();
        let mut add = |parts: &[&dyn AsRef<std::ffi::OsStr>]| words.extend(parts.iter().map(|part| part.as_ref().to_owned()));
        let read = |add: &mut dyn FnMut(&[&dyn AsRef<std::ffi::OsStr>])| {
            add(&[&"--program", &self.program()]);
            for (option, path) in [("--mapping", &own.mapping), ("--decisions", &own.list)] {
                path.iter().for_each(|path| add(&[&option, path]));
            }
        };
        let sent = |add: &mut dyn FnMut(&[&dyn AsRef<std::ffi::OsStr>])| {
            if !own.letters.is_empty() {
                add(&[&"--letters-sent"]);
            }
            own.letters.iter().for_each(|date| add(&[&date.to_string()]));
        };
        match act {
            Act::List => {
                add(&[&"validate", &self.inbox()]);
                read(&mut add);
                let list = own.list.clone().unwrap_or_else(|| self.at(Self::LISTS[0]));
                add(&[&"--queue", &list, &"--requests", &self.requests(), &"--force"]);
            }
            Act::Lock => {
                add(&[&"select", &self.inbox()]);
                read(&mut add);
                add(&[&"-o", &self.draw()]);
            }
            Act::Announce => {
                add(&[&"report", &self.frozen(), &"-o", &self.announcement(), &"--force"]);
                add(&[&"--archive", &self.archive("kvitteringer", own)]);
                own.letter_date.iter().for_each(|date| add(&[&"--date", date]));
                add(PDF);
            }
            Act::Draw { seed, fallback } => {
                add(&[&"select", &self.frozen(), &"--seed", seed]);
                if *fallback {
                    add(&[&"--fallback"]);
                }
            }
            Act::Record(file) => {
                add(&[&"select", &self.protocol(), &"--answers", file]);
                sent(&mut add);
            }
            Act::Verify => add(&[&"verify", &self.protocol(), &"--intake", &self.draw().join("intake.json")]),
            Act::Report => {
                add(&[&"report", &self.protocol(), &"-o", &self.reports(), &"--force"]);
                add(&[&"--archive", &self.archive("brev", own)]);
                add(PDF);
                // Tracks may be decided after the draw.
                own.list.iter().for_each(|list| add(&[&"--decisions", list]));
                sent(&mut add);
                own.letter_date.iter().for_each(|date| add(&[&"--date", date]));
            }
            Act::Calendar => add(&[&"schedule", &self.protocol(), &"-o", &self.calendars(), &"--force"]),
        }
        words
    }
}
