//! Every command in the README runs, and prints what the README says.

use std::fs;
use std::process::Command;

use crate::binary::{folder, ran, root, run};
use sha2::{Digest, Sha256};
use snapbox::{IntoData, assert_data_eq};

/// The blocks of one language, without their fences.
fn blocks(language: &str) -> Vec<String> {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let fence = format!("```{language}\n");
    readme.split(&fence).skip(1).map(|rest| rest.split("```").next().unwrap().to_owned()).collect()
}

/// The words of a command line; double quotation marks hold words together.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (index, part) in line.split('"').enumerate() {
        if index % 2 == 1 {
            words.push(part.to_owned());
        } else {
            words.extend(part.split_whitespace().map(str::to_owned));
        }
    }
    words
}

#[test]
fn every_console_command_prints_what_the_readme_says() {
    let folder = folder();
    let console = blocks("console");
    assert!(console.len() >= 7);
    for step in console.iter().flat_map(|block| block.split("$ ").skip(1)) {
        let (line, wanted) = step.split_once('\n').unwrap();
        let (status, wanted) = match wanted.strip_prefix("? ") {
            Some(rest) => rest.split_once('\n').map(|(status, wanted)| (status.parse().unwrap(), wanted)).unwrap(),
            None => (0, wanted),
        };
        if let Some(file) = line.strip_prefix("cat ") {
            // A file that an earlier step wrote, or one of the project's.
            let written = folder.path().join(file);
            let text = fs::read_to_string(if written.exists() { written } else { root().join(file) }).unwrap();
            assert_data_eq!(text.replace("\r\n", "\n"), wanted.to_owned().into_data());
            continue;
        }
        let line = line
            .strip_prefix("cargo run --release -- ")
            .or_else(|| line.strip_prefix("innoskole"))
            .unwrap_or_else(|| panic!("{line}"));
        let arguments = words(line);
        let told = run(folder.path(), &arguments.iter().map(String::as_str).collect::<Vec<_>>()).exits(status);
        assert_data_eq!(told.out, wanted.to_owned().into_data());
    }
}

/// Runs a line in a shell that finds the program.
fn shell(folder: &std::path::Path, line: &str) -> crate::binary::Ran {
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_innoskole")).parent().unwrap();
    let path = format!("{}:/usr/bin:/bin", program.display());
    ran(Command::new("/bin/sh").current_dir(folder).env_clear().env("PATH", path).args(["-c", line]))
}

#[test]
#[cfg(unix)]
fn what_is_shown_without_its_output_runs_too() {
    let folder = folder();
    let lines: Vec<String> =
        blocks("bash").iter().flat_map(|block| block.lines().map(str::to_owned).collect::<Vec<_>>()).collect();
    assert!(lines.len() >= 2);
    for line in lines {
        let told = shell(folder.path(), &line);
        assert_eq!(told.status, 0, "{line}: {}{}", told.out, told.err);
    }
}

/// The officer's steps in Norwegian, with what the officer does between them.
#[test]
#[cfg(unix)]
fn the_officer_s_steps_run_in_their_order() {
    let folder = folder();
    let here = folder.path();
    let example = here.join("examples/2021");
    fs::copy(example.join("soknader.xlsx"), here.join("soknader.xlsx")).unwrap();
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let section = readme.split("## For deg som saksbehandler\n").nth(1).unwrap().split("```").next().unwrap();
    let commands: Vec<&str> = section.split('`').skip(1).step_by(2).filter(|code| code.starts_with("innoskole ")).collect();
    assert!(commands.len() >= 7, "{commands:?}");
    for command in commands {
        let told = shell(here, &command.replace("…", crate::binary::SEED));
        assert!(told.status == 0 || told.status == 1 && command.contains("validate"), "{command}: {}{}", told.out, told.err);
        if command.contains("--seed") {
            fs::write(here.join("svar.csv"), "Nummer;Svar;Dato\n3011;Takket nei;20.06.2021\n0301;ja;2021-06-21\n").unwrap();
        }
        if command.contains("--answers") {
            assert_eq!(crate::binary::json(&here.join("opptak/protocol.json"))["events"].as_array().unwrap().len(), 2);
        }
        if command.contains("--queue") {
            fs::copy(example.join("decisions.csv"), here.join("ko.xlsx")).unwrap();
        } else if command.contains("-o program.toml") {
            let program = fs::read_to_string(example.join("program.toml")).unwrap();
            fs::write(here.join("program.toml"), program.replacen("# places = 24", "places = 24", 1)).unwrap();
        }
    }
    assert!(here.join("rapport/offentlig/protokoll.html").exists());
}

/// The example's programme file is the embedded one, and a source for the seed.
#[test]
fn the_example_s_programme_announces_a_source() {
    let own = fs::read_to_string(root().join("examples/2021/program.toml")).unwrap();
    let uncommented = |line: &str| line.strip_prefix("# ").map(str::to_owned);
    for (own, embedded) in own.lines().zip(innoskole::program::DEFAULT.lines()) {
        assert!(own == embedded || Some(own.to_owned()) == uncommented(embedded), "{own}");
    }
    assert!(innoskole::program::Program::read(&own, "program.toml").unwrap().seed_source.is_some());
}

#[test]
#[ignore = "needs openssl"]
fn the_draw_is_checked_by_hand_as_the_readme_says() {
    let (commands, results) = (blocks("sh"), blocks("text"));
    assert_eq!(commands.len(), results.len());
    for (command, wanted) in commands.iter().zip(&results) {
        let told = ran(Command::new("bash").args(["-c", command]));
        assert_eq!(told.out, *wanted, "{command}{}", told.err);
    }
}

#[test]
#[ignore = "needs openssl"]
fn every_ticket_of_the_example_is_openssl_s() {
    let folder = folder();
    let arguments = [
        "select",
        "examples/2021/soknader.xlsx",
        "--decisions",
        "examples/2021/decisions.csv",
        "--places",
        "24",
        "--format",
        "json",
        "--seed",
    ];
    for seed in [crate::binary::SEED, "2 3 5 7 11 13 17 + 19"] {
        let told = run(folder.path(), &[&arguments[..], &[seed]].concat()).exits(0);
        let protocol: serde_json::Value = serde_json::from_str(&told.out).unwrap();
        let script = format!("printf '%s' 'innoskole-protocol/1|innovasjonsskolen-2021|{seed}' | sha256sum | cut -d ' ' -f 1");
        let key = ran(Command::new("bash").args(["-c", &script])).out.trim().to_owned();
        assert_eq!(protocol["draw"]["key"], key);
        let keystream = |stream: u64| {
            let nonce: String = stream.to_le_bytes().iter().map(|byte| format!("{byte:02x}")).collect();
            let script = format!(
                "openssl enc -chacha20 -K {key} -iv 0000000000000000{nonce} < /dev/zero 2> /dev/null | head -c 8 | od -An -tx1 | tr -d ' '"
            );
            let bytes = u64::from_str_radix(ran(Command::new("bash").args(["-c", &script])).out.trim(), 16).unwrap();
            bytes.swap_bytes()
        };
        let tickets = protocol["draw"]["tickets"].as_array().unwrap();
        assert_eq!(tickets.len(), 54);
        for one in tickets {
            let stream = one["id"].as_str().unwrap().parse().unwrap();
            assert_eq!(one["ticket"].as_str().unwrap().replace('-', ""), format!("{:016x}", keystream(stream)));
        }
        let whole = |text: &serde_json::Value| text.as_str().unwrap().parse::<u64>().unwrap();
        let weights: u64 =
            protocol["allocations"].as_array().unwrap().iter().map(|allocation| whole(&allocation["weight"])).sum();
        assert_eq!(whole(&protocol["draw"]["number"]), keystream(0) % weights);
    }
}

#[test]
#[ignore = "needs python3"]
fn the_second_checker_runs_as_the_readme_says() {
    let folder = folder();
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let line = readme.lines().find(|line| line.starts_with("python3 ")).unwrap();
    for step in blocks("console").iter().flat_map(|block| block.split("$ ").skip(1)).filter(|step| step.contains("opptak")) {
        let arguments = words(step.lines().next().unwrap().strip_prefix("innoskole ").unwrap());
        run(folder.path(), &arguments.iter().map(String::as_str).collect::<Vec<_>>());
    }
    fs::copy(root().join("examples/verify.py"), folder.path().join("examples/verify.py")).unwrap();
    let told = ran(Command::new("bash").args(["-c", line]).current_dir(folder.path()));
    assert!(told.status == 3 && told.out.contains("Compare the digest: "), "{}{}", told.out, told.err);
}

/// Whoever keeps a copy of a checker compares it with what the release notes say.
#[test]
fn the_release_notes_have_the_checkers_sha256() {
    let notes = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    for file in ["examples/verify.py", "src/report/templates/check.js"] {
        let bytes = Sha256::digest(fs::read(root().join(file)).unwrap());
        let line = format!("{}  {file}", bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>());
        assert!(notes.contains(&line), "{line}");
    }
}
