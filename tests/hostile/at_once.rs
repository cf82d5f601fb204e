//! Two runs in one folder: nothing is lost, and what one does not finish harms nobody. More often by hand: `INNOSKOLE_KILLS=50`.

use std::fs;
use std::path::Path;
use std::process::{Child, Stdio};

use crate::binary::{INTAKE, SEED, command, files, folder, frozen, json, kills, run};

fn both(folder: &Path, one: &[&str], other: &[&str]) -> [i32; 2] {
    let start = |arguments| command(folder).args(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
    let mut children: [Child; 2] = [start(one), start(other)];
    children.each_mut().map(|child| child.wait().unwrap().code().unwrap())
}

#[test]
fn of_two_events_at_once_none_is_lost() {
    let folder = folder();
    let path = folder.path();
    frozen(path);
    run(path, &["select", "out/frozen.json", "--seed", SEED]).exits(0);
    let protocol = path.join("out/protocol.json");
    let drawn = fs::read(&protocol).unwrap();
    for _ in 0..kills() {
        fs::write(&protocol, &drawn).unwrap();
        let withdraw = |id| ["select", "out/protocol.json", "--withdraw", id, "--date", "2021-06-20"];
        let statuses = both(path, &withdraw("3011"), &withdraw("0301"));
        assert!(statuses.iter().all(|status| [0, 2].contains(status)), "{statuses:?}");
        let done = statuses.iter().filter(|status| **status == 0).count();
        assert!(done > 0);
        assert_eq!(json(&protocol)["events"].as_array().unwrap().len(), done);
        run(path, &["verify", "out/protocol.json"]).exits(0);
        let result = fs::read_to_string(path.join("out/result.csv")).unwrap();
        assert_eq!(result.lines().filter(|line| line.split(';').nth(7) == Some("withdrawn")).count(), done);
    }
}

#[test]
fn of_two_draws_at_once_one_stands() {
    let folder = folder();
    let path = folder.path();
    for _ in 0..kills() {
        fs::remove_dir_all(path.join("out")).ok();
        frozen(path);
        let statuses = both(
            path,
            &["select", "out/frozen.json", "--seed", SEED],
            &["select", "out/frozen.json", "--seed", "1 2 3 4 5 6 7 + 8"],
        );
        assert!(statuses == [0, 2] || statuses == [2, 0], "{statuses:?}");
        let seed = json(&path.join("out/protocol.json"))["draw"]["seed"].clone();
        assert_eq!(seed == SEED, statuses[0] == 0);
        run(path, &["verify", "out/protocol.json"]).exits(0);
        // The table beside it is the same draw's.
        let own = fs::read(path.join("out/result.csv")).unwrap();
        run(path, &["select", "out/frozen.json", "--seed", seed.as_str().unwrap(), "-o", "alone", "--force"]).exits(0);
        assert!(own == fs::read(path.join("alone/result.csv")).unwrap());
        fs::remove_dir_all(path.join("alone")).unwrap();
    }
}

#[test]
fn the_same_twice_at_once_is_done() {
    let folder = folder();
    for _ in 0..kills() {
        fs::remove_dir_all(folder.path().join("ny")).ok();
        let import = ["import", INTAKE, "-o", "ny/mappe/intake.json"];
        assert_eq!(both(folder.path(), &import, &import), [0, 0]);
        assert_eq!(files(&folder.path().join("ny/mappe")), ["intake.json"]);
    }
}

/// One that fails takes the new folder away again, while others wait for their turn in it.
#[test]
fn a_failing_run_beside_it_harms_nobody() {
    let folder = folder();
    for _ in 0..4 * kills() {
        fs::remove_dir_all(folder.path().join("ny")).ok();
        let start = |name: &str, fails: bool| {
            let mut import = command(folder.path());
            import.args(["import", "examples/2021/soknader.csv", "-o"]).arg(format!("ny/{name}.json")).stderr(Stdio::null());
            let out = if fails { Stdio::from(fs::File::options().write(true).open("/dev/full").unwrap()) } else { Stdio::null() };
            import.stdout(out).spawn().unwrap()
        };
        let mut runs: Vec<(Child, i32)> = (0..3)
            .flat_map(|number| [(start(&format!("feil{number}"), true), 2), (start(&format!("{number}"), false), 0)])
            .collect();
        for (child, status) in &mut runs {
            assert_eq!(child.wait().unwrap().code(), Some(*status));
        }
        assert_eq!(files(&folder.path().join("ny")), ["0.json", "1.json", "2.json"]);
    }
}
