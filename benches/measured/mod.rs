//! Works in processes of their own, ours and those of other programs: how long each takes, and the most memory it holds.

#![allow(dead_code, reason = "each user takes what it needs")]

use std::ffi::{OsStr, OsString};
use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// What a process told of itself: seconds of its work, the most memory in KiB, and whatever else.
pub struct Measured {
    pub seconds: f64,
    /// MiB (Linux; 0 elsewhere).
    pub memory: f64,
    pub told: String,
}

/// Runs a work of this program.
pub fn own(arguments: &[&OsStr]) -> Measured {
    let own = std::env::current_exe().expect("this program");
    of(Command::new(own).arg("work").args(arguments), None).expect("without a limit it ends")
}

/// Runs a work of another program by `benches/peers.py`; none when it takes longer than it may.
pub fn peer(python: &OsString, arguments: &[&OsStr], at_most: Duration) -> Option<Measured> {
    of(Command::new(python).arg(concat!(env!("CARGO_MANIFEST_DIR"), "/benches/peers.py")).args(arguments), Some(at_most))
}

/// The Python in which the other programs are installed; `benches/compare.sh` names it.
pub fn python() -> Option<OsString> {
    std::env::var_os("INNOSKOLE_PEERS")
}

fn of(command: &mut Command, at_most: Option<Duration>) -> Option<Measured> {
    let begun = Instant::now();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("a process");
    while at_most.is_some() && child.try_wait().expect("a process").is_none() {
        if at_most.is_some_and(|most| begun.elapsed() > most) {
            child.kill().and_then(|()| child.wait()).expect("it ends");
            return None;
        }
        std::thread::sleep(Duration::from_millis(5));
    }
    let done = child.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&done.stdout).into_owned();
    // Some tell of their work before.
    let mut parts = told.trim().lines().last().unwrap_or_default().splitn(3, ' ');
    let mut number = || parts.next().and_then(|part| part.parse::<f64>().ok());
    let (Some(seconds), Some(kib)) = (number(), number()) else { panic!("{command:?} told {told:?}") };
    Some(Measured { seconds, memory: kib / 1024.0, told: parts.next().unwrap_or_default().to_owned() })
}

/// Does a work, and tells of it as `own` reads it.
#[expect(clippy::print_stdout, reason = "that is how it is told")]
pub fn tell(work: impl FnOnce() -> String) {
    let begin = Instant::now();
    let told = work();
    println!("{} {} {told}", begin.elapsed().as_secs_f64(), most_memory());
}

fn most_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|rest| rest.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}

pub fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}
