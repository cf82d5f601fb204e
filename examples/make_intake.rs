//! Makes the example intake `examples/2021/`: the same applications as XLSX, ODS and CSV, and the officer's decisions.
//!
//! `cargo run --example make_intake [FOLDER]`. Municipalities are real; persons, texts and addresses are invented. The same
//! seed gives the same intake. Ordinary mishaps are planted by hand, each with a comment.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use innoskole::intake;
use innoskole::model::Field;
use innoskole::program::Regulation;
use innoskole::rules::{Assessment, Code};
use rand::{Rng, SeedableRng};
use rand_chacha::ChaCha20Rng;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// A cell as somebody would enter it.
#[derive(Clone)]
enum Cell {
    Text(String),
    Number(f64),
    /// Year, month, day, hour, minute.
    Moment(u16, u8, u8, u16, u8),
}

struct Person {
    name: String,
    email: String,
    sector: &'static str,
    position: &'static str,
    education: Cell,
    experience: String,
}

struct Application {
    received: Cell,
    municipality: Cell,
    contact: (String, String),
    challenge: String,
    outcome: String,
    endorsement: String,
    people: Vec<Person>,
    comment: String,
}

const GROUPS: usize = 5;

const FIRST: [&str; 40] = [
    "Anne", "Bjørn", "Camilla", "Dag", "Eli", "Finn", "Gro", "Håkon", "Ida", "Jan", "Kari", "Lars", "Marit", "Nils", "Oda",
    "Per", "Ragnhild", "Stein", "Tone", "Ulf", "Vigdis", "Yngve", "Åse", "Øyvind", "Astrid", "Børge", "Cecilie", "Einar",
    "Frida", "Geir", "Hanne", "Ivar", "Jorunn", "Knut", "Liv", "Magne", "Nina", "Olav", "Pernille", "Rune",
];
const LAST: [&str; 40] = [
    "Aasgard", "Bakkelid", "Dalsrud", "Engesvik", "Fjellvang", "Granmo", "Haugland", "Innerdal", "Jordbakk", "Kvernmo",
    "Lindvåg", "Moslett", "Nordbø", "Osmark", "Plassen", "Rødvik", "Skogheim", "Tangvoll", "Ulvmo", "Vestnesli", "Ytrevik",
    "Ånesland", "Ødegårdsli", "Brattmo", "Elvestad", "Furuheim", "Grindvoll", "Hovdenes", "Krokstrand", "Langslett", "Myrvoll",
    "Nesheim", "Oppdalslid", "Rognmo", "Sørlia", "Toppen", "Vikmark", "Østerdal", "Bjørkmo", "Solhaugen",
];
const SECTORS: [&str; 7] =
    ["Helse, omsorg og velferd", "Oppvekst", "Plan og teknikk", "Kultur og fritid", "Administrasjon", "Næring og samfunn", "NAV"];
const POSITIONS: [&str; 6] = ["enhetsleder", "rådgiver", "kommunalsjef", "prosjektleder", "avdelingsleder", "folkevalgt"];
const CHALLENGES: [&str; 6] = [
    "Vi får flere eldre og færre hender, og må finne nye måter å gi tjenester på hjemme.",
    "Unge flytter ut, og vi vil skape arbeid og møteplasser sammen med dem.",
    "Tjenestene våre er delt mellom mange enheter, og innbyggerne må fortelle det samme flere ganger.",
    "Vi trenger bedre samspill mellom skole, barnehage og helsestasjon for de minste barna.",
    "Sentrum tømmes for butikker, og vi vil gi byggene nytt liv sammen med frivillige.",
    "Vi vil bruke ny teknologi i pleien uten at noen føler seg overvåket.",
];
const OUTCOMES: [&str; 4] = [
    "Målet er en modell som de ansatte selv har prøvd ut, og som andre kommuner kan ta etter.",
    "Vi ønsker færre overganger og kortere ventetid for innbyggerne.",
    "Vi vil lære å lede nyskaping på tvers av enheter.",
    "Om to år skal minst tre tjenester være lagt om etter forslag fra brukerne.",
];

struct Source {
    random: ChaCha20Rng,
}

impl Source {
    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.random.next_u64() % limit as u64).unwrap_or(0)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn person(&mut self, domain: &str, place: usize) -> Person {
        let (first, last) = (self.one(&FIRST), self.one(&LAST));
        let educations = [
            "3 år",
            "Bachelor i sykepleie",
            "Master i ledelse",
            "180 stp",
            "Bachelor",
            "4 år",
            "240 studiepoeng",
            "Mastergrad",
            "Bachelorgrad, 3 år",
            "5 år",
            "Master",
            "3-årig høgskole",
            "Bachelor i sosialt arbeid",
            "300 ECTS",
        ];
        let experiences = ["10 år", "5 år", "over 8 år", "15 år", "siden 2012", "7 år"];
        let mut person = Person {
            name: format!("{first} {last}"),
            email: format!("{}.{}@{domain}", ascii(first), ascii(last)),
            sector: SECTORS[(place + self.below(2) * 3) % SECTORS.len()],
            position: self.one(&POSITIONS),
            education: Cell::Text(self.one(&educations).to_owned()),
            experience: self.one(&experiences).to_owned(),
        };
        // Some have less, or write it so that nobody can tell.
        let (education, experience) = match self.below(24) {
            0 => ("Fagbrev", "12 år"),
            1 => ("ingen", "20 år"),
            2 => ("1-2 år", "6 år"),
            3 => ("3 år vgs", "9 år"),
            4 => ("60 stp", "18 mnd"),
            _ => return person,
        };
        (person.education, person.experience) = (Cell::Text(education.to_owned()), experience.to_owned());
        person
    }

    fn application(&mut self, municipality: Cell, name: &str) -> Application {
        let domain = format!("{}.kommune.example.no", ascii(name));
        let size = 3 + self.below(2);
        let mut people: Vec<Person> = Vec::new();
        while people.len() < size {
            let person = self.person(&domain, people.len());
            if people.iter().all(|other| other.email != person.email) {
                people.push(person);
            }
        }
        let day = 3 + u8::try_from(self.below(28)).unwrap_or(0);
        let (hour, minute) = (8 + u16::try_from(self.below(8)).unwrap_or(0), u8::try_from(self.below(60)).unwrap_or(0));
        let endorsements = ["Ja", "Ja, vedtatt i formannskapet", "Ja – kommunedirektøren anbefaler", "ja"];
        Application {
            received: Cell::Moment(2021, 5, day, hour, minute),
            municipality,
            contact: (people[0].name.clone(), format!("postmottak@{domain}")),
            challenge: self.one(&CHALLENGES).to_owned(),
            outcome: self.one(&OUTCOMES).to_owned(),
            endorsement: self.one(&endorsements).to_owned(),
            people,
            comment: String::new(),
        }
    }
}

fn ascii(text: &str) -> String {
    let letters = text.to_lowercase().replace('æ', "ae").replace(['ø', 'ö'], "o").replace(['å', 'á'], "a").replace('š', "s");
    letters.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Sixty real municipalities from Nord-Norge to Østlandet, skewed as in life: many small ones, more from Østlandet.
fn applications() -> Vec<Application> {
    let names = [
        "Alstahaug", "Hamarøy", "Rødøy", "Vågan", "Bardu", "Tana", "Alta", "Steinkjer", "Røros", "Inderøy", "Snåsa", "Trondheim",
        "Flatanger", "Stad", "Luster", "Lærdal", "Hyllestad", "Voss", "Askvoll", "Sula", "Surnadal", "Fitjar", "Sandnes",
        "Suldal", "Ulstein", "Kvam", "Grimstad", "Bygland", "Lyngdal", "Risør", "Kristiansand", "Lillehammer", "Tynset",
        "Ringsaker", "Vang", "Lom", "Sel", "Dovre", "Øyer", "Nord-Aurdal", "Trysil", "Engerdal", "Stange", "Rendalen", "Tolga",
        "Marker", "Hole", "Nesbyen", "Hol", "Modum", "Fyresdal", "Ringebu", "Hvaler", "Vinje", "Halden", "Gjerdrum",
    ];
    let mut source = Source { random: ChaCha20Rng::seed_from_u64(2021) };
    let mut all: Vec<Application> = names.iter().map(|name| source.application(Cell::Text((*name).to_owned()), name)).collect();
    let mut add = |municipality: Cell, name: &str| all.push(source.application(municipality, name));
    // Names and numbers as people write them.
    add(Cell::Text("Tjøme kommune".into()), "Færder"); // gone since 2018
    add(Cell::Text("Kárášjohka".into()), "Karasjok"); // the Sami name alone
    add(Cell::Text("Baerum".into()), "Bærum");
    add(Cell::Number(301.0), "Oslo"); // the zero eaten
    add(Cell::Text("Herøy i Nordland".into()), "Herøy");
    add(Cell::Text("Nore og Uvdal, Rollag og Flesberg".into()), "Nore og Uvdal"); // three together
    add(Cell::Text("Lærdal kommune".into()), "Lærdal"); // a second application
    plant(&mut all);
    all
}

/// The ordinary mishaps.
fn plant(all: &mut [Application]) {
    let find = |name: &str| {
        let is = |one: &Application| matches!(&one.municipality, Cell::Text(text) if text == name);
        all.iter().position(is).unwrap_or_else(|| panic!("{name} applies"))
    };
    let index: BTreeMap<&str, usize> = [
        "Sula", "Hole", "Tynset", "Stange", "Risør", "Kristiansand", "Bardu", "Vinje", "Askvoll", "Modum", "Lom", "Halden",
        "Trysil", "Luster", "Lærdal kommune",
    ]
    .into_iter()
    .map(|name| (name, find(name)))
    .collect();
    all[index["Sula"]].people[1].email = String::new(); // no address
    all[index["Hole"]].challenge = "Utfordringen er sammensatt. ".repeat(80); // 240 words …
    all[index["Hole"]].outcome = "Vi vil løse den. ".repeat(5); // … and 20 more: 260
    all[index["Tynset"]].received = Cell::Moment(2021, 6, 3, 9, 12); // late
    all[index["Vinje"]].received = Cell::Moment(2021, 6, 2, 0, 5); // five minutes late
    let mut fifth = Source { random: ChaCha20Rng::seed_from_u64(5) };
    while all[index["Stange"]].people.len() < 5 {
        let extra = fifth.person("stange.kommune.example.no", 5);
        all[index["Stange"]].people.push(extra); // five participants
    }
    all[index["Risør"]].endorsement = "Behandles i formannskapet 15. juni".into(); // neither yes nor no
    for person in &mut all[index["Kristiansand"]].people {
        person.email = person.email.replace("kristiansand", "kristiansund"); // one letter apart
    }
    all[index["Bardu"]].received = Cell::Text(String::new()); // time not filled in
    all[index["Askvoll"]].people.truncate(2); // too few
    for person in &mut all[index["Modum"]].people {
        person.sector = "Oppvekst"; // one sector
    }
    all[index["Lom"]].people[2].education = Cell::Number(3.0);
    all[index["Lom"]].people[0].education = Cell::Number(2.5);
    all[index["Lom"]].people[0].experience = "4 år".into();
    all[index["Halden"]].endorsement = "Nei".into();
    all[index["Trysil"]].people[1].education = Cell::Text("Sykepleier, 30 stp ledelse".into());
    all[index["Luster"]].people[1].education = Cell::Text(String::new());
    all[index["Lærdal kommune"]].comment = "Erstatter den første søknaden".into();
}

fn header() -> Vec<String> {
    let own = [
        "Mottatt",
        "Kommune",
        "Kontaktperson",
        "Kontaktperson e-post",
        "Utfordring",
        "Hva ønskes oppnådd",
        "Forankring/anbefaling fra kommunen",
    ];
    let mut header: Vec<String> = own.map(str::to_owned).to_vec();
    for number in 1..=GROUPS {
        header.extend(
            ["navn", "e-post", "sektor", "stilling", "utdanning", "arbeidserfaring"]
                .map(|word| format!("Deltaker {number} {word}")),
        );
    }
    header.push("Kommentar".to_owned());
    header
}

fn rows(all: &[Application]) -> Vec<Vec<Cell>> {
    let row = |one: &Application| {
        let mut row = vec![one.received.clone(), one.municipality.clone()];
        row.extend(
            [&one.contact.0, &one.contact.1, &one.challenge, &one.outcome, &one.endorsement]
                .map(|text| Cell::Text(text.trim().to_owned())),
        );
        for number in 0..GROUPS {
            match one.people.get(number) {
                Some(person) => {
                    let text = |text: &str| Cell::Text(text.to_owned());
                    row.extend([text(&person.name), text(&person.email), text(person.sector), text(person.position)]);
                    row.extend([person.education.clone(), text(&person.experience)]);
                }
                None => row.extend(std::iter::repeat_n(Cell::Text(String::new()), 6)),
            }
        }
        row.push(Cell::Text(one.comment.clone()));
        row
    };
    all.iter().map(row).collect()
}

fn xlsx(rows: &[Vec<Cell>]) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2021, 6, 4)?));
    let (bold, moment) = (Format::new().set_bold(), Format::new().set_num_format("dd.mm.yyyy hh:mm"));
    let sheet = workbook.add_worksheet().set_name("Svar")?;
    for (column, text) in (0..).zip(header()) {
        sheet.write_with_format(0, column, text, &bold)?;
    }
    for (row, cells) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Text(text) if text.is_empty() => {}
                Cell::Text(text) => drop(sheet.write(row, column, text.as_str())?),
                Cell::Number(number) => drop(sheet.write(row, column, *number)?),
                Cell::Moment(year, month, day, hour, minute) => {
                    let value = ExcelDateTime::from_ymd(*year, *month, *day)?.and_hms(*hour, *minute, 0)?;
                    sheet.write_with_format(row, column, &value, &moment)?;
                }
            }
        }
    }
    sheet.set_column_width(0, 17)?;
    sheet.set_freeze_panes(1, 2)?;
    Ok(workbook.save_to_buffer()?)
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => text.clone(),
        Cell::Number(number) => number.to_string().replace('.', ","),
        Cell::Moment(year, month, day, hour, minute) => format!("{day:02}.{month:02}.{year} {hour:02}:{minute:02}"),
    }
}

fn csv(rows: &[Vec<Cell>]) -> Result<Vec<u8>> {
    let mut builder = csv::WriterBuilder::new();
    let mut writer = builder.delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(header())?;
    for row in rows {
        writer.write_record(row.iter().map(written))?;
    }
    Ok(writer.into_inner()?)
}

fn ods(rows: &[Vec<Cell>]) -> Result<Vec<u8>> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let mut table = String::new();
    let text_cell = |text: &str| match text {
        "" => "<table:table-cell/>".to_owned(),
        text => format!("<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>", escaped(text)),
    };
    let headers: String = header().iter().map(|text| text_cell(text)).collect();
    writeln!(table, "<table:table-row>{headers}</table:table-row>")?;
    for row in rows {
        let mut cells = String::new();
        for cell in row {
            match cell {
                Cell::Text(text) => cells.push_str(&text_cell(text)),
                Cell::Number(number) => {
                    write!(
                        cells,
                        "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>{}</text:p></table:table-cell>",
                        written(cell)
                    )?;
                }
                Cell::Moment(year, month, day, hour, minute) => write!(
                    cells,
                    "<table:table-cell table:style-name=\"moment\" office:value-type=\"date\" office:date-value=\"{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:00\"><text:p>{}</text:p></table:table-cell>",
                    written(cell)
                )?,
            }
        }
        writeln!(table, "<table:table-row>{cells}</table:table-row>")?;
    }
    let space = |name: &str, path: &str| format!(" xmlns:{name}=\"urn:oasis:names:tc:opendocument:xmlns:{path}:1.0\"");
    let spaces: String =
        [("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("number", "datastyle")]
            .iter()
            .map(|(name, path)| space(name, path))
            .collect();
    let date_style = "<number:date-style style:name=\"date\"><number:day number:style=\"long\"/><number:text>.</number:text><number:month number:style=\"long\"/><number:text>.</number:text><number:year number:style=\"long\"/><number:text> </number:text><number:hours number:style=\"long\"/><number:text>:</number:text><number:minutes number:style=\"long\"/></number:date-style><style:style style:name=\"moment\" style:family=\"table-cell\" style:data-style-name=\"date\"/><style:style style:name=\"wide\" style:family=\"table-column\"><style:table-column-properties style:column-width=\"4cm\"/></style:style>";
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content{spaces} office:version=\"1.2\"><office:automatic-styles>{date_style}</office:automatic-styles><office:body><office:spreadsheet><table:table table:name=\"Svar\"><table:table-column table:style-name=\"wide\"/>\n{table}</table:table></office:spreadsheet></office:body></office:document-content>\n"
    );
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let entry =
        |path: &str, kind: &str| format!("<manifest:file-entry manifest:full-path=\"{path}\" manifest:media-type=\"{kind}\"/>");
    let manifest = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">{}{}</manifest:manifest>\n",
        entry("/", kind),
        entry("content.xml", "text/xml")
    );
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let plain = zip::write::SimpleFileOptions::default().last_modified_time(zip::DateTime::default());
    for (name, text, method) in [
        ("mimetype", kind, zip::CompressionMethod::Stored),
        ("META-INF/manifest.xml", &manifest, zip::CompressionMethod::Deflated),
        ("content.xml", &content, zip::CompressionMethod::Deflated),
    ] {
        zip.start_file(name, plain.compression_method(method))?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

/// What the officer decided; the facts are those that `validate` shows.
fn decisions(table: &[u8]) -> Result<String> {
    let regulation = Arc::new(Regulation::embedded()?);
    let wanted = intake::Wanted { attributes: &[], register: &regulation.register, mapping: None };
    let intake = Arc::new(intake::read(vec![("soknader.csv".to_owned(), table.to_vec())], &wanted)?.intake);
    let assessed = Assessment::of(&regulation, &intake, Vec::new())?.applications;
    let mut lines = vec!["application;code;participant;facts;decision;reason;by;date".to_owned()];
    let written = |index: usize| intake.applications.get(index).text(Field::Municipality);
    let mut decide = |name: &str, code: Option<Code>, participant: Option<u32>, decision: &str, reason: &str| {
        let one = assessed.iter().find(|one| written(one.index) == name).ok_or(format!("{name} applies"))?;
        let found = one.findings.iter().find(|finding| Some(finding.code) == code && finding.participant == participant);
        let facts = found.map_or_else(|| one.facts(&intake), |finding| one.facts_of(finding, &intake));
        let text = |code: Option<String>| code.unwrap_or_default();
        lines.push(format!(
            "{};{};{};{facts};{decision};{reason};Kari Opptak;2021-06-04",
            text(one.id.map(|id| id.to_string())),
            text(code.map(|code| code.to_string())),
            text(participant.map(|number| number.to_string())),
        ));
        Ok::<(), Box<dyn Error>>(())
    };
    decide("Lærdal kommune", Some(Code::A03), None, "stands", "Kommunen skriver at den erstatter den første")?;
    decide("Risør", Some(Code::A13), None, "met", "Vedtak datert 3. juni ettersendt")?;
    decide("Bardu", Some(Code::A11), None, "2021-05-31 15:20", "Tidspunktet står i e-posten i arkivet")?;
    decide("Stange", None, Some(5), "out", "Kommunen trekker den femte deltakeren")?;
    decide("Lom", Some(Code::P05), Some(1), "student", "To og et halvt år og fire års relevant arbeid")?;
    decide("Ulstein", None, None, "withdrawn", "Trukket av kommunen 2. juni")?;
    Ok(lines.join("\r\n") + "\r\n")
}

fn main() -> Result<()> {
    let folder =
        std::env::args().nth(1).map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/2021"), PathBuf::from);
    std::fs::create_dir_all(&folder)?;
    let all = applications();
    let rows = rows(&all);
    let table = csv(&rows)?;
    std::fs::write(folder.join("decisions.csv"), decisions(&table)?)?;
    std::fs::write(folder.join("soknader.xlsx"), xlsx(&rows)?)?;
    std::fs::write(folder.join("soknader.ods"), ods(&rows)?)?;
    std::fs::write(folder.join("soknader.csv"), table)?;
    let people: usize = all.iter().map(|one| one.people.len()).sum();
    writeln!(std::io::stdout(), "{} applications, {people} participants", all.len())?;
    Ok(())
}
