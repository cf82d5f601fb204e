//! Tells the program which commit a release is built from, where that is known.

use std::path::Path;
use std::process::Command;

fn main() {
    println!("cargo:rerun-if-changed=build.rs");
    let release = std::env::var("PROFILE").is_ok_and(|profile| profile == "release");
    // Not of a repository that this is vendored into, nor for every commit while one works.
    let commit = if release && Path::new(".git").exists() { commit() } else { None };
    println!("cargo:rustc-env=INNOSKOLE_COMMIT={}", commit.map_or_else(String::new, |commit| format!(" (commit {commit})")));
}

fn commit() -> Option<String> {
    println!("cargo:rerun-if-changed=.git/HEAD");
    println!("cargo:rerun-if-changed=.git/logs/HEAD");
    let git = |arguments: &[&str]| {
        let told = Command::new("git").args(arguments).output().ok().filter(|told| told.status.success())?;
        Some(String::from_utf8(told.stdout).ok()?.trim().to_owned())
    };
    let commit = git(&["rev-parse", "--short=12", "HEAD"])?;
    let changed = !git(&["status", "--porcelain", "--untracked-files=no"])?.is_empty();
    Some(if changed { format!("{commit}, changed since") } else { commit })
}
