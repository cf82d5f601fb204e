//! Who waits at a terminal is told what is being done; nobody else is.

use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use crate::binary::{command, example, folder, ran, root};

/// Runs an import at a terminal whose standard input comes so many seconds late, and tells what the terminal showed.
fn seen(seconds: &str, arguments: &[&str]) -> String {
    let mut python = Command::new("python3");
    python.arg(root().join("fixtures/attend.py")).arg(seconds).arg(example("soknader.csv"));
    let told = ran(python.arg(env!("CARGO_BIN_EXE_innoskole")).args(["import", "-"]).args(arguments));
    assert_eq!(told.status, 0, "{}", told.err);
    told.out
}

#[test]
#[ignore = "needs python3"]
fn whoever_waits_for_more_than_a_second_is_told_why() {
    for (lang, words) in [("nb", "Leser -"), ("nn", "Les -"), ("en", "Reading -")] {
        let shown = seen("3", &["--lang", lang]);
        assert!(shown.contains(words), "{shown:?}");
        assert!(shown.ends_with("\r\u{1b}[2K"), "what was shown is gone at the end: {shown:?}");
    }
    assert_eq!(seen("0", &["--lang", "nb"]), "", "short work");
    assert_eq!(seen("3", &["--quiet"]), "");
}

#[test]
fn a_pipe_is_told_nothing() {
    let folder = folder();
    let mut import = command(folder.path());
    let mut import =
        import.args(["import", "-"]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    sleep(Duration::from_secs(2));
    std::io::Write::write_all(&mut import.stdin.take().unwrap(), &fs::read(example("soknader.csv")).unwrap()).unwrap();
    let told = import.wait_with_output().unwrap();
    assert_eq!((told.status.code(), String::from_utf8_lossy(&told.stderr).into_owned()), (Some(0), String::new()));
}
