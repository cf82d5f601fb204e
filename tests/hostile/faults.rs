//! The day it counts: killed, interrupted, on a full disk, cut off (`at_once.rs`: run twice at once). Never a half-written or lost file, never a
//! panic, always an exit status of the contract.
//!
//! `INNOSKOLE_KILLS=50 cargo test --release --test hostile -- --include-ignored --nocapture` kills each work 50 times instead of 2.

#![expect(clippy::print_stdout, reason = "a long run tells its figures")]

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::Write;
use std::os::unix::ffi::OsStringExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::binary::{DECISIONS, INTAKE, SEED, command, contents, files, folder, frozen, kills, ran, run, run_with};

/// A work of the program: what was done before it, and how it ends undisturbed.
struct Work {
    name: &'static str,
    before: Vec<Vec<&'static str>>,
    arguments: Vec<&'static str>,
    status: i32,
}

fn words(line: &'static str) -> Vec<&'static str> {
    line.split(' ').map(|word| if word == "SEED" { SEED } else { word }).collect()
}

/// Everything that writes.
fn works() -> Vec<Work> {
    const FREEZE: &str = "select examples/2021/soknader.xlsx --decisions examples/2021/decisions.csv --program examples/2021/program.toml --places 24 -o out";
    const PRACTICE: &str =
        "select examples/2021/soknader.xlsx --decisions examples/2021/decisions.csv --places 24 --seed SEED -o out";
    const DRAW: &str = "select out/frozen.json --seed SEED";
    let works: [(&str, &[&str], &str, i32); 13] = [
        ("import", &[], "import examples/2021/soknader.xlsx -o out/intake.json", 0),
        ("mapping", &[], "import examples/2021/soknader.xlsx --write-mapping out/mapping.toml", 0),
        (
            "queue",
            &[],
            "validate examples/2021/soknader.xlsx --queue out/ko.xlsx --requests out/brev --annotate out/kopi.xlsx",
            1,
        ),
        ("freeze", &[], FREEZE, 0),
        ("practice", &[], PRACTICE, 0),
        ("draw", &[FREEZE], DRAW, 0),
        ("withdraw", &[FREEZE, DRAW], "select out/protocol.json --withdraw 3011 --date 2021-06-20", 0),
        ("report", &[PRACTICE], "report out/protocol.json -o out/rapport", 0),
        (
            "report again",
            &[PRACTICE, "report out/protocol.json -o out/rapport --date 2021-06-15"],
            "report out/protocol.json -o out/rapport --date 2021-06-21 --force",
            0,
        ),
        ("schedule", &[PRACTICE], "schedule out/protocol.json --program examples/2021/program.toml -o out/kalender", 0),
        ("proposal", &[], "schedule --propose 2022 -o out/neste.toml", 0),
        ("templates", &[], "report --write-templates out/maler", 0),
        ("verify", &[PRACTICE], "verify out/protocol.json", 0),
    ];
    works
        .into_iter()
        .map(|(name, before, line, status)| Work {
            name,
            before: before.iter().map(|line| words(line)).collect(),
            arguments: words(line),
            status,
        })
        .collect()
}

fn is_unfinished(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(".innoskole-"))
}

/// Whether a file under a folder has its first byte and not its name yet.
fn is_being_written(folder: &Path) -> bool {
    fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| match entry.file_type() {
        Ok(kind) if kind.is_dir() => is_being_written(&entry.path()),
        Ok(_) => is_unfinished(&entry.path()) && entry.metadata().is_ok_and(|file| file.len() > 0),
        Err(_) => false,
    })
}

/// A work in a folder of its own, with what it finds and what it leaves undisturbed.
struct Prepared {
    work: Work,
    before: BTreeMap<PathBuf, Vec<u8>>,
    after: BTreeMap<PathBuf, Vec<u8>>,
    takes: Duration,
}

impl Prepared {
    fn new(work: Work) -> Self {
        let folder = folder();
        for line in &work.before {
            run(folder.path(), line).exits(0);
        }
        let out = folder.path().join("out");
        fs::create_dir_all(&out).unwrap();
        let before = contents(&out);
        let begun = Instant::now();
        run(folder.path(), &work.arguments).exits(work.status);
        Self { work, before, after: contents(&out), takes: begun.elapsed() }
    }

    /// Puts a folder back to what it was before the work.
    fn restore(&self, folder: &Path) {
        let out = folder.join("out");
        fs::remove_dir_all(&out).ok();
        fs::create_dir_all(&out).unwrap();
        for (name, bytes) in &self.before {
            fs::create_dir_all(out.join(name).parent().unwrap()).unwrap();
            fs::write(out.join(name), bytes).unwrap();
        }
    }

    fn start(&self, folder: &Path) -> Child {
        let mut command = command(folder);
        command.args(&self.work.arguments).stdout(Stdio::null()).stderr(Stdio::null());
        command.spawn().unwrap()
    }

    /// Insists that every file is what it was or what it is to be, and none is lost.
    #[track_caller]
    fn is_whole(&self, folder: &Path) {
        let now = contents(&folder.join("out"));
        for (name, bytes) in now.iter().filter(|(name, _)| !is_unfinished(name)) {
            let known = [&self.before, &self.after].iter().any(|known| known.get(name) == Some(bytes));
            assert!(known, "{}: {} has {} bytes of neither", self.work.name, name.display(), bytes.len());
        }
        for name in self.before.keys() {
            assert!(now.contains_key(name), "{}: {} is lost", self.work.name, name.display());
        }
    }

    /// Insists that the same command brings everything to its end.
    #[track_caller]
    fn is_mended(&self, folder: &Path) {
        let again = run(folder, &self.work.arguments);
        // An event that stands there already is refused.
        let recorded = again.status == 2 && again.err.contains("has withdrawn or declined already");
        assert!(recorded || again.status == self.work.status, "{}: {}{}", self.work.name, again.out, again.err);
        let mut now = contents(&folder.join("out"));
        if recorded {
            now.retain(|name, _| !is_unfinished(name));
        }
        let names = |all: &BTreeMap<PathBuf, Vec<u8>>| all.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&now), names(&self.after), "{}", self.work.name);
        assert!(now == self.after, "{}", self.work.name);
    }
}

/// Numbers that are the same in every run.
struct Moments(u64);

impl Moments {
    /// A part of a duration.
    fn within(&mut self, all: Duration) -> Duration {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        all * u32::try_from(self.0 >> 48).unwrap() / 65_536
    }
}

/// Waits until a file is being written, or the run is over.
fn wait_for_writing(child: &mut Child, out: &Path) {
    while !is_being_written(out) && child.try_wait().unwrap().is_none() {}
}

#[test]
fn killed_at_any_moment_every_file_is_whole_and_the_same_command_mends_it() {
    let mut moments = Moments(9);
    let (mut killed, mut unfinished) = (0, 0);
    for prepared in works().into_iter().map(Prepared::new) {
        let folder = folder();
        let mut hits = 0;
        for turn in 0..kills() {
            prepared.restore(folder.path());
            let mut child = prepared.start(folder.path());
            if turn % 2 == 0 {
                sleep(moments.within(prepared.takes));
            } else {
                wait_for_writing(&mut child, &folder.path().join("out"));
                sleep(moments.within(Duration::from_millis(2)));
            }
            let over = child.try_wait().unwrap().is_some();
            child.kill().unwrap();
            child.wait().unwrap();
            killed += u32::from(!over);
            hits += u32::from(is_being_written(&folder.path().join("out")));
            prepared.is_whole(folder.path());
            prepared.is_mended(folder.path());
        }
        println!("{}: {hits} of {} kills left a file unfinished", prepared.work.name, kills());
        unfinished += hits;
    }
    println!("{killed} kills, {unfinished} between a file's first byte and its rename");
    assert!(unfinished > 0);
}

#[test]
fn interrupted_it_leaves_all_or_nothing() {
    for prepared in works().into_iter().map(Prepared::new) {
        let folder = folder();
        let out = folder.path().join("out");
        for _ in 0..kills() {
            prepared.restore(folder.path());
            let mut child = prepared.start(folder.path());
            wait_for_writing(&mut child, &out);
            Command::new("sh").args(["-c", &format!("kill -INT {}", child.id())]).stderr(Stdio::null()).status().unwrap();
            let status = child.wait().unwrap();
            assert!([Some(130), Some(prepared.work.status)].contains(&status.code()), "{}: {status}", prepared.work.name);
            let now = contents(&out);
            let (before, after) = (now == prepared.before, now == prepared.after);
            assert!(before || after, "{}: {:?}", prepared.work.name, now.keys());
            assert!(after || status.code() == Some(130), "{}", prepared.work.name);
        }
    }
}

#[test]
fn where_nobody_may_write_nothing_is_left() {
    let folder = folder();
    for work in works().into_iter().filter(|work| work.before.is_empty()) {
        let elsewhere: Vec<String> = work.arguments.iter().map(|word| word.replacen("out", "/proc/out", 1)).collect();
        let elsewhere: Vec<&str> = elsewhere.iter().map(String::as_str).collect();
        let told = run(folder.path(), &elsewhere).exits(2);
        assert!(told.err.contains("/proc/out") && told.out.is_empty(), "{}", told.err);
    }
    assert_eq!(files(folder.path()), ["examples"]);
}

/// Fills a disk by one file, but for so many bytes.
fn fill(path: &Path, room: u64) {
    let mut file = fs::File::create(path).unwrap();
    while file.write_all(&[0; 4096]).is_ok() {}
    let all = file.metadata().unwrap().len();
    file.set_len(all.saturating_sub(room)).unwrap();
}

#[test]
#[ignore = "needs root, to mount a small disk"]
fn a_full_disk_changes_nothing() {
    for prepared in works().into_iter().filter(|work| work.name != "verify").map(Prepared::new) {
        let folder = folder();
        let out = folder.path().join("out");
        fs::create_dir(&out).unwrap();
        let mount =
            |program: &str, arguments: &[&str]| assert!(Command::new(program).args(arguments).status().unwrap().success());
        let disk = out.to_str().unwrap();
        mount("mount", &["-t", "tmpfs", "-o", "size=4m", "innoskole-test", disk]);
        for (name, bytes) in &prepared.before {
            fs::create_dir_all(out.join(name).parent().unwrap()).unwrap();
            fs::write(out.join(name), bytes).unwrap();
        }
        // With more and more room, until the work succeeds: the last file of many fails as cleanly as the first.
        let mut failed = 0;
        let status = loop {
            fill(&out.join("filling"), failed * 65_536);
            let status = run(folder.path(), &prepared.work.arguments).status;
            if status != 2 {
                break status;
            }
            fs::remove_file(out.join("filling")).unwrap();
            let now = contents(&out);
            assert!(now == prepared.before, "{}: {:?}", prepared.work.name, now.keys());
            failed += 1;
        };
        fs::remove_file(out.join("filling")).unwrap();
        let now = contents(&out);
        mount("umount", &[disk]);
        assert_eq!(status, prepared.work.status, "{}", prepared.work.name);
        assert!(now == prepared.after, "{}", prepared.work.name);
        assert!(failed > 0, "{}", prepared.work.name);
        println!("{}: failed {failed} times, each time with more room", prepared.work.name);
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_a_quiet_end() {
    let folder = folder();
    run(folder.path(), &["import", INTAKE, "-o", "intake.json"]).exits(0);
    for arguments in [
        &["program"][..],
        &["--help"],
        &["select", "--help"],
        &["import", INTAKE, "-o", "-"],
        &["validate", INTAKE],
        &["validate", "intake.json", "--format", "json"],
        &["select", INTAKE, DECISIONS[0], DECISIONS[1], "--places", "24", "--seed", SEED, "-o", "out"],
        &["schedule"],
        &["rule", "A08"],
        &["completions", "bash"],
        &["man"],
    ] {
        let mut child = command(folder.path()).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let told = child.wait_with_output().unwrap();
        let err = String::from_utf8(told.stderr).unwrap();
        assert_eq!(told.status.code(), Some(0), "{arguments:?}: {err}");
        assert!(!err.contains("panicked") && !err.to_lowercase().contains("pipe"), "{arguments:?}: {err}");
    }
    assert!(files(&folder.path().join("out")).contains(&"protocol.json".to_owned()));
    for arguments in [&["program"][..], &["select", INTAKE, "--places", "24", "--leave-out-undecided", "-o", "full"]] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let told = ran(command(folder.path()).args(arguments).stdout(full)).exits(2);
        assert!(told.err.contains("No space left"), "{}", told.err);
    }
    assert!(!folder.path().join("full").exists());
}

#[test]
fn cut_off_input_is_refused() {
    let folder = folder();
    for (name, command) in [("soknader.xlsx", "import"), ("soknader.ods", "validate")] {
        let whole = fs::read(folder.path().join("examples/2021").join(name)).unwrap();
        for part in [0, 1, whole.len() / 2, whole.len() - 1] {
            let told = run_with(folder.path(), &[command, "-"], &whole[..part]).exits(2);
            assert!(!told.err.is_empty() && told.out.is_empty());
        }
    }
    frozen(folder.path());
    for name in ["intake.json", "frozen.json"] {
        let whole = fs::read(folder.path().join("out").join(name)).unwrap();
        for part in [0, 1, whole.len() / 2, whole.len() - 2] {
            run_with(folder.path(), &["select", "-", "--places", "24", "--seed", SEED], &whole[..part]).exits(2);
        }
    }
}

#[test]
fn empty_and_gigantic_arguments_have_an_answer() {
    let folder = folder();
    frozen(folder.path());
    run(folder.path(), &["select", "out/frozen.json", "--seed", SEED]).exits(0);
    let gigantic = "x".repeat(100_000);
    let odd = [
        OsString::new(),
        " ".into(),
        "-".into(),
        "..".into(),
        "/dev/null".into(),
        "9".repeat(60).into(),
        "-1".into(),
        "\u{202e}\u{200b}\u{1f469}\u{200d}\u{1f680}".into(),
        OsString::from_vec(vec![0xff, 0xfe, b'/', 0x80]),
        gigantic.into(),
    ];
    let lines = [
        "",
        "import",
        "import WITH examples/2021/soknader.csv",
        "import examples/2021/soknader.csv -o",
        "import examples/2021/soknader.csv --previous",
        "import examples/2021/soknader.csv --previous out/intake.json --date",
        "import examples/2021/soknader.csv --mapping",
        "import examples/2021/soknader.csv --write-mapping",
        "validate",
        "validate out/intake.json --queue",
        "validate examples/2021/soknader.csv --requests",
        "validate examples/2021/soknader.csv --annotate",
        "validate out/intake.json --decisions",
        "validate out/intake.json --program",
        "validate out/intake.json --register",
        "validate out/intake.json --lang",
        "validate out/intake.json --format",
        "select",
        "select out/intake.json --places",
        "select out/intake.json --seats",
        "select out/intake.json --leave-out-undecided --places 3 --seed",
        "select out/frozen.json --seed",
        "select out/intake.json --replaces out/protocol.json --reason",
        "select out/intake.json --reason x --replaces",
        "select out/protocol.json --withdraw",
        "select out/protocol.json --date 2021-06-20 --withdraw",
        "select out/protocol.json --answers",
        "select out/protocol.json --date 2021-06-20 --late",
        "select out/protocol.json --undo --reason x --date",
        "select out/protocol.json --date 2021-06-20 --reason x --grant",
        "select out/protocol.json --grant 3405 --date 2021-06-20 --reason",
        "schedule",
        "schedule --propose",
        "schedule out/protocol.json -o",
        "report",
        "report out/protocol.json --explain",
        "report out/protocol.json -o",
        "report out/protocol.json -o r --templates",
        "report --write-templates",
        "report out/protocol.json -o r --date",
        "verify",
        "verify out/protocol.json --digest",
        "verify out/protocol.json --head",
        "verify out/protocol.json --what-if",
        "verify out/protocol.json --intake",
        "rule",
        "program --check",
        "program --program",
        "completions",
    ];
    for line in lines {
        for value in &odd {
            let words = line.split(' ').filter(|word| !word.is_empty());
            let mut arguments: Vec<OsString> =
                words.map(|word| if word == "WITH" { value.clone() } else { word.into() }).collect();
            if !line.contains("WITH") {
                arguments.push(value.clone());
            }
            let told = ran(command(folder.path()).args(&arguments).stdin(Stdio::null()));
            assert!((0..=2).contains(&told.status) && !told.err.contains("panicked"), "{line}: {}: {}", told.status, told.err);
            assert!(told.status != 2 || !told.err.is_empty(), "{line}");
        }
    }
}

#[test]
fn no_locale_zone_or_clock_changes_a_byte() {
    let plain = folder();
    let arguments = ["select", INTAKE, DECISIONS[0], DECISIONS[1], "--places", "24", "--seed", SEED, "-o", "out", "--lang", "nn"];
    let wanted = run(plain.path(), &arguments).exits(0).out;
    let report = ["report", "out/protocol.json", "-o", "out/rapport"];
    run(plain.path(), &report).exits(0);
    let wanted_files = contents(&plain.path().join("out"));
    for environment in [
        &[("LC_ALL", "C")][..],
        &[("LC_ALL", "tr_TR.UTF-8"), ("LANG", "tr_TR.UTF-8")],
        &[("LC_ALL", "\u{fffd}"), ("TZ", "Pacific/Kiritimati")],
        &[("TZ", "nowhere/at all"), ("TZDIR", "/nonexistent")],
        &[("TZ", ""), ("TZDIR", "/dev/null")],
        &[("HOME", ""), ("TMPDIR", "/nonexistent"), ("PATH", "")],
        &[("INNOSKOLE_LANG", "klingon")],
    ] {
        let own = folder();
        assert_eq!(
            ran(command(own.path()).args(arguments).envs(environment.iter().copied())).exits(0).out,
            wanted,
            "{environment:?}"
        );
        ran(command(own.path()).args(report).envs(environment.iter().copied())).exits(0);
        assert!(contents(&own.path().join("out")) == wanted_files, "{environment:?}");
    }
}

#[test]
#[ignore = "needs faketime"]
fn no_year_of_the_clock_changes_a_byte() {
    let folder = folder();
    let at = |when: &str| {
        let program = env!("CARGO_BIN_EXE_innoskole");
        let mut clock = Command::new("faketime");
        clock.current_dir(folder.path()).args(["-f", when, program]);
        let line = ["select", INTAKE, DECISIONS[0], DECISIONS[1], "--places", "24", "--seed", SEED, "-o", "out", "--force"];
        let told = ran(clock.args(line)).exits(0);
        (told.out, contents(&folder.path().join("out")))
    };
    let now = at("+0");
    for when in ["@1971-01-01 00:00:00", "@2021-03-28 02:30:00", "@2037-12-31 23:59:59", "@2021-06-01 00:00:00 x1000"] {
        assert!(at(when) == now, "{when}");
        fs::remove_dir_all(folder.path().join("out")).unwrap();
    }
}
