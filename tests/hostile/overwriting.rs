//! What is never written over, and where a link leads.

use std::fs;

use crate::binary::{DECISIONS, INTAKE, SEED, folder, frozen, json, run};

#[test]
fn what_is_read_is_never_written_over() {
    let folder = folder();
    let here = folder.path();
    let soknader = "examples/2021/soknader.csv";
    let program = fs::read(here.join("examples/2021/program.toml")).unwrap();
    run(here, &["import", soknader, "--write-mapping", "m.toml"]).exits(0);
    let mapping = fs::read(here.join("m.toml")).unwrap();
    for name in ["program.toml", "program.ics", "program.csv"] {
        fs::write(here.join(name), &program).unwrap();
    }
    for line in [
        "import examples/2021/soknader.csv --program program.toml -o program.toml",
        "import examples/2021/soknader.csv --mapping m.toml -o m.toml",
        "import examples/2021/soknader.csv --program program.toml --write-mapping program.toml",
        "schedule --program program.ics -o program.ics",
        "validate examples/2021/soknader.csv --program program.csv --queue program.csv",
        "validate examples/2021/soknader.csv --queue to.xlsx --annotate to.xlsx",
        "import examples/2021/soknader.csv -o mappe/x/",
    ] {
        let mut words: Vec<&str> = line.split(' ').collect();
        words.push("--force");
        let told = run(here, &words).exits(2);
        assert!(told.out.is_empty(), "{line}: {}{}", told.out, told.err);
    }
    assert!(fs::read(here.join("m.toml")).unwrap() == mapping);
    for name in ["program.toml", "program.ics", "program.csv"] {
        assert!(fs::read(here.join(name)).unwrap() == program);
    }
    assert!(!here.join("to.xlsx").exists() && !here.join("mappe").exists());
}

#[test]
fn a_link_is_followed_to_its_file() {
    let folder = folder();
    let here = folder.path();
    frozen(here);
    run(here, &["select", "out/frozen.json", "--seed", SEED]).exits(0);
    fs::create_dir(here.join("lenke")).unwrap();
    std::os::unix::fs::symlink("../out/protocol.json", here.join("lenke/protocol.json")).unwrap();
    let withdraw = ["--withdraw", "3011", "--date", "2021-06-20", "--program", "out/program.toml"];
    run(here, &[&["select", "lenke/protocol.json"][..], &DECISIONS, &withdraw].concat()).exits(0);
    assert!(here.join("lenke/protocol.json").is_symlink());
    assert_eq!(json(&here.join("out/protocol.json"))["events"].as_array().unwrap().len(), 1);
    std::os::unix::fs::symlink("ingen", here.join("dod")).unwrap();
    let told = run(here, &["import", INTAKE, "-o", "dod"]).exits(2);
    assert!(told.err.contains("output-not-a-file") && told.out.is_empty(), "{}", told.err);
}

#[test]
fn a_queue_may_be_written_again_with_all_its_decisions() {
    let folder = folder();
    let queue = ["validate", INTAKE, DECISIONS[0], DECISIONS[1], "--queue", "ko.csv", "-q"];
    run(folder.path(), &queue).exits(1);
    run(folder.path(), &queue).exits(1);
    let without = ["validate", INTAKE, "--queue", "ko.csv", "--force", "-q"];
    let told = run(folder.path(), &without).exits(2);
    assert!(told.err.contains("queue-filled"), "{}", told.err);
}
