//! Import and validation of large files, each work in a process of its own: its time as a ratio to reading alone, round by round, and
//! the most memory it held. `cargo bench --bench import`; the goals are those of `contract.md`.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(clippy::expect_used, reason = "a benchmark that cannot go on says why")]

mod measured;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use calamine::{Reader, Xlsx};
use innoskole::intake::{self, Wanted};
use innoskole::model::Intake;
use innoskole::program::Regulation;
use innoskole::rules::Assessment;
use measured::{median, own, peer, python, tell};
use rust_xlsxwriter::Workbook;

const ROWS: u32 = 100_000;
const ROUNDS: usize = 5;
/// No other program is waited for longer.
const AT_MOST: Duration = Duration::from_secs(900);

const HEADERS: [&str; 12] = [
    "Søknadsnr", "Kommune", "Mottatt", "Utfordring", "Forankring", "Kontaktperson e-post", "Navn", "E-post", "Sektor",
    "Stilling", "Utdanning", "Erfaring",
];

/// A row of a long table: four participants to an application, descriptions of fifty words.
fn row(index: u32, names: &[String]) -> [String; 12] {
    const WORDS: [&str; 10] =
        ["kommunen", "ønsker", "å", "utvikle", "tjenester", "sammen", "med", "innbyggere", "på tvers av", "sektorene"];
    let one = |list: &[&str], salt: u32| list[mixed(index, salt) % list.len()].to_owned();
    let application = index / 4;
    let of_application = |salt: u32, below: usize| mixed(application.wrapping_add(7_777_777), salt) % below;
    let challenge: Vec<&str> = (0..38).map(|word| WORDS[of_application(word, WORDS.len())]).collect();
    [
        application.to_string(),
        names[of_application(100, names.len())].clone(),
        format!("{:02}.05.2021 {:02}:{:02}", 1 + of_application(101, 28), 8 + of_application(102, 12), of_application(103, 60)),
        challenge.join(" "),
        "Ja, kommunedirektøren anbefaler".to_owned(),
        format!("kontakt{application}@example.no"),
        format!("{} {} {index}", one(&["Kari", "Åse", "Bjørn", "Siri"], 1), one(&["Øgrim", "Berg", "Lie", "Moen"], 2)),
        format!("person{index}@example.no"),
        ["Helse og omsorg", "Oppvekst", "Teknisk", "Kultur"][(index % 4) as usize].to_owned(),
        one(&["Leder", "Rådgiver", "Avdelingsleder"], 3),
        one(&["3 år", "Bachelor i sykepleie", "2 år", "master", "180 stp"], 4),
        one(&["10 år", "3 år", "18 mnd", "1-2 år"], 5),
    ]
}

/// Numbers that look like chance and are the same every time.
fn mixed(index: u32, salt: u32) -> usize {
    let mut mixed = u64::from(index) << 32 | u64::from(salt);
    for _ in 0..2 {
        mixed = (mixed ^ (mixed >> 29)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
    usize::try_from(mixed >> 33).unwrap_or(0)
}

fn names() -> Vec<String> {
    regulation().register.all().map(|one| one.name.clone()).collect()
}

fn write_csv(path: &Path) {
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(BufWriter::new(File::create(path).expect("a file")));
    out.write_record(HEADERS).expect("written");
    let names = names();
    for index in 0..ROWS {
        out.write_record(row(index, &names)).expect("written");
    }
    out.flush().expect("written");
}

fn write_xlsx(path: &Path) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let names = names();
    sheet.write_row(0, 0, HEADERS).expect("written");
    for index in 0..ROWS {
        sheet.write_row(index + 1, 0, row(index, &names)).expect("written");
    }
    workbook.save(path).expect("written");
}

fn regulation() -> Arc<Regulation> {
    Arc::new(Regulation::embedded().expect("the embedded programme and register"))
}

/// How many applications an intake has, once every rule has looked at it.
fn assessed(regulation: &Arc<Regulation>, intake: Intake) -> usize {
    Assessment::of(regulation, &Arc::new(intake), Vec::new()).expect("assessed").applications.len()
}

/// The works, by name; each is a process of its own.
fn work(name: &str, file: &Path, written: &Path) -> usize {
    let regulation = regulation();
    let wanted = Wanted { attributes: &[], register: &regulation.register, mapping: None };
    let reader = || csv::ReaderBuilder::new().delimiter(b';').from_path(file).expect("a file");
    match name {
        "string-records" => {
            let (mut reader, mut record, mut cells) = (reader(), csv::StringRecord::new(), 0);
            while reader.read_record(&mut record).expect("a row") {
                cells += record.len();
            }
            cells
        }
        "byte-records" => {
            let (mut reader, mut record, mut cells) = (reader(), csv::ByteRecord::new(), 0);
            while reader.read_byte_record(&mut record).expect("a row") {
                cells += record.len();
            }
            cells
        }
        "range" => {
            let mut workbook: Xlsx<_> = calamine::open_workbook(file).expect("a workbook");
            workbook.worksheet_range_at(0).expect("a sheet").expect("a sheet").get_size().0
        }
        "import" | "import-validate" | "import-write" => {
            let files = vec![("a".to_owned(), fs::read(file).expect("a file"))];
            let intake = intake::read(files, &wanted).expect("applications").intake;
            match name {
                "import-validate" => assessed(&regulation, intake),
                "import-write" => {
                    fs::write(written, intake::render(&intake)).expect("written");
                    intake.applications.len()
                }
                _ => intake.applications.len(),
            }
        }
        "read-back-validate" => {
            let text = fs::read_to_string(written).expect("a file");
            let intake = intake::parse(&text, "intake.json").expect("an intake");
            drop(text);
            assessed(&regulation, intake)
        }
        other => panic!("no work is called {other}"),
    }
}

/// Rounds of works beside each other: each in turn, so that a noisy moment meets all of them.
fn compare(file: &Path, written: &Path, works: &[&str], baselines: &[&str]) {
    let mut rounds: Vec<Vec<(f64, f64)>> = Vec::new();
    for _ in 0..ROUNDS {
        let of = |name: &&str| own(&[OsStr::new(name), file.as_os_str(), written.as_os_str()]);
        rounds.push(works.iter().map(of).map(|one| (one.seconds, one.memory)).collect());
    }
    let place = |name: &str| works.iter().position(|work| *work == name).expect("a work");
    for (index, name) in works.iter().enumerate() {
        let seconds = median(rounds.iter().map(|round| round[index].0).collect());
        let memory = rounds.iter().map(|round| round[index].1).fold(0.0, f64::max);
        print!("  {name:20} {seconds:7.3} s {memory:6.0} MiB");
        for baseline in baselines {
            let ratio = median(rounds.iter().map(|round| round[index].0 / round[place(baseline)].0).collect());
            print!("   {ratio:5.2} × {baseline}");
        }
        println!();
    }
}

/// The same file read by other programs, as ratios to a work of ours right before.
fn compare_peers(file: &Path, written: &Path, peers: &[(&str, usize)], beside: &str) {
    let Some(python) = python() else { return };
    for (name, rounds) in peers {
        let round = |_| {
            let ours = own(&[OsStr::new(beside), file.as_os_str(), written.as_os_str()]);
            (ours, peer(&python, &[OsStr::new(name), file.as_os_str()], AT_MOST))
        };
        let all: Vec<_> = (0..*rounds).map(round).filter_map(|(ours, theirs)| Some((ours, theirs?))).collect();
        if all.is_empty() {
            println!("  {name:20} more than {} s", AT_MOST.as_secs());
            continue;
        }
        let seconds = median(all.iter().map(|(_, theirs)| theirs.seconds).collect());
        let memory = all.iter().map(|(_, theirs)| theirs.memory).fold(0.0, f64::max);
        let ratio = median(all.iter().map(|(ours, theirs)| theirs.seconds / ours.seconds).collect());
        println!("  {name:20} {seconds:7.3} s {memory:6.0} MiB   {ratio:5.2} × {beside}");
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, work_word, name, file, written] = &arguments[..]
        && work_word == "work"
    {
        tell(|| work(name, Path::new(file), Path::new(written)).to_string());
        return;
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (csv, xlsx, json) = (folder.join("import.csv"), folder.join("import.xlsx"), folder.join("import.json"));
    for (path, write) in [(&csv, write_csv as fn(&Path)), (&xlsx, write_xlsx)] {
        if !path.exists() {
            write(path);
        }
    }
    println!("CSV, {ROWS} rows, {} MB", fs::metadata(&csv).map_or(0, |file| file.len()) / 1_000_000);
    let works = ["string-records", "byte-records", "import", "import-validate", "import-write", "read-back-validate"];
    compare(&csv, &json, &works, &["string-records", "byte-records"]);
    compare_peers(&csv, &json, &[("pandas", 3), ("polars", 3), ("frictionless", 1)], "import-validate");
    println!("XLSX, {ROWS} rows, {} MB", fs::metadata(&xlsx).map_or(0, |file| file.len()) / 1_000_000);
    compare(&xlsx, &json, &["range", "import", "import-validate"], &["range"]);
    compare_peers(&xlsx, &json, &[("openpyxl", 3)], "import-validate");
}
