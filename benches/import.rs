//! Import and validation of large files, each work in a process of its own: its time as a ratio to reading alone, round by round, and
//! the most memory it held. `cargo bench --bench import`; the goals are those of `contract.md`.

#![expect(clippy::print_stdout, reason = "a benchmark prints its figures")]
#![expect(clippy::expect_used, reason = "a benchmark that cannot go on says why")]

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use calamine::{Reader, Xlsx};
use innoskole::intake::{self, Wanted};
use innoskole::program::Program;
use innoskole::register::Register;
use innoskole::rules::assess;
use rust_xlsxwriter::Workbook;

const CSV_ROWS: u32 = 1_000_000;
const XLSX_ROWS: u32 = 100_000;
const ROUNDS: usize = 5;

const HEADERS: [&str; 12] = [
    "Søknadsnr",
    "Kommune",
    "Mottatt",
    "Utfordring",
    "Forankring",
    "Kontaktperson",
    "Navn",
    "E-post",
    "Sektor",
    "Stilling",
    "Utdanning",
    "Erfaring",
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
    let register = regulation().1;
    register.all().map(|one| one.name.clone()).collect()
}

fn write_csv(path: &Path) {
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer(BufWriter::new(File::create(path).expect("a file")));
    out.write_record(HEADERS).expect("written");
    let names = names();
    for index in 0..CSV_ROWS {
        out.write_record(row(index, &names)).expect("written");
    }
    out.flush().expect("written");
}

fn write_xlsx(path: &Path) {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let names = names();
    sheet.write_row(0, 0, HEADERS).expect("written");
    for index in 0..XLSX_ROWS {
        sheet.write_row(index + 1, 0, row(index, &names)).expect("written");
    }
    workbook.save(path).expect("written");
}

fn regulation() -> (Program, Register) {
    let program = Program::embedded().expect("the embedded programme");
    let register = Register::on(program.register.valid_on, program.register.population).expect("a register");
    (program, register)
}

/// The works, by name; each is a process of its own.
fn work(name: &str, file: &Path, written: &Path) -> usize {
    let (program, register) = regulation();
    let wanted = Wanted { attributes: &[], register: &register, mapping: None };
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
                "import-validate" => assess(&intake, &program, &register, &[]).expect("assessed").len(),
                "import-write" => {
                    let mut out = BufWriter::new(File::create(written).expect("a file"));
                    intake::write(&intake, &mut out).and_then(|()| out.flush()).expect("written");
                    intake.applications.len()
                }
                _ => intake.applications.len(),
            }
        }
        "read-back-validate" => {
            let text = fs::read_to_string(written).expect("a file");
            let intake = intake::parse(&text, "intake.json").expect("an intake");
            drop(text);
            assess(&intake, &program, &register, &[]).expect("assessed").len()
        }
        other => panic!("no work is called {other}"),
    }
}

/// The seconds a work took in a process of its own, and the most memory it held, in MiB (Linux; 0 elsewhere).
fn measured(name: &str, file: &Path, written: &Path) -> (f64, f64) {
    let own = std::env::current_exe().expect("this program");
    let done = Command::new(own).args(["work", name]).arg(file).arg(written).output().expect("a process");
    let told = String::from_utf8_lossy(&done.stdout).into_owned();
    let mut parts = told.split_whitespace().filter_map(|part| part.parse::<f64>().ok());
    let (Some(seconds), Some(kib)) = (parts.next(), parts.next()) else {
        panic!("{name}: {}", String::from_utf8_lossy(&done.stderr));
    };
    (seconds, kib / 1024.0)
}

fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

/// Rounds of works beside each other: each in turn, so that a noisy moment meets all of them.
fn compare(file: &Path, written: &Path, works: &[&str], baselines: &[&str]) {
    let mut rounds: Vec<Vec<(f64, f64)>> = Vec::new();
    for _ in 0..ROUNDS {
        rounds.push(works.iter().map(|name| measured(name, file, written)).collect());
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

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, work_word, name, file, written] = &arguments[..]
        && work_word == "work"
    {
        let begin = Instant::now();
        let count = work(name, Path::new(file), Path::new(written));
        println!("{} {} {count}", begin.elapsed().as_secs_f64(), most_memory());
        return;
    }
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let (csv, xlsx, json) = (folder.join("import.csv"), folder.join("import.xlsx"), folder.join("import.json"));
    for (path, write) in [(&csv, write_csv as fn(&Path)), (&xlsx, write_xlsx)] {
        if !path.exists() {
            write(path);
        }
    }
    println!("CSV, {CSV_ROWS} rows, {} MB", fs::metadata(&csv).map_or(0, |file| file.len()) / 1_000_000);
    let works = ["string-records", "byte-records", "import", "import-validate", "import-write", "read-back-validate"];
    compare(&csv, &json, &works, &["string-records", "byte-records"]);
    println!("XLSX, {XLSX_ROWS} rows, {} MB", fs::metadata(&xlsx).map_or(0, |file| file.len()) / 1_000_000);
    compare(&xlsx, &json, &["range", "import", "import-validate"], &["range"]);
}
