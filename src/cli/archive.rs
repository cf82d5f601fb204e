//! `report --archive`: every document of a protocol once, and the list of them.

use std::path::Path;

use super::args::{Common, ReportArgs};
use super::beside::beside_with;
use super::console::Desk;
use super::documents::{self, Letters, is_kept};
use super::exit::Exit;
use super::files;
use super::load::{self, Named};
use super::outputs::{self, Output};
use super::programme;
use crate::model::Fault;
use crate::report::office::Office;
use crate::report::{Archived, Kind, law_words, manifest, title};

/// What a protocol was made from, as it lies beside it; each with the key of its title.
const SOURCES: [(&str, &str, bool); 5] = [
    ("intake.json", "intake", false),
    ("program.toml", "program", true),
    ("decisions.csv", "decisions", false),
    ("decisions.xlsx", "decisions", false),
    ("decisions.ods", "decisions", false),
];

/// Writes the documents into a folder, and what each of them is.
pub(super) fn archive(folder: &Path, args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let screen = desk.words;
    let path = &args.inputs[0];
    let Named::Protocol(protocol) = load::named(&args.inputs, desk)? else {
        return Err(Fault::new("protocol-needed").in_file(path.display().to_string()).into());
    };
    let beside = beside_with(&common.given, &protocol, path, &args.intake, desk)?;
    if beside.assessment.is_none() {
        return Err(Fault::new("report-needs-intake").into());
    }
    let cases = beside.cases(&protocol, path)?;
    let office = Office { cases: &cases, later_decisions: beside.later_decisions };
    let written = Letters::of(args, common, &office, &beside.programme, desk)?;
    let program = beside.programme.program();
    let words = programme::file_words(&common.given, program);
    let within = |inside: &str, made: Archived| Archived { file: format!("{inside}/{}", made.file), ..made };
    let public = documents::public(&protocol, &beside.programme, common)?.into_iter().map(|made| within("offentlig", made));
    let own = documents::of_office(&office, common, &written, path)?.into_iter().filter(|made| is_kept(made, written.pdf));
    let mut all: Vec<Archived> = public.chain(own.map(|made| within("internt", made))).collect();
    for (name, key, public) in SOURCES {
        let source = files::folder(path).join(name);
        if source.is_file() {
            let bytes = files::read(&source, desk)?;
            let (file, title) = (format!("grunnlag/{name}"), title(key, program, &words));
            all.push(Archived { file, title, kind: Kind::Source, recipient: None, public, bytes });
        }
    }
    let list = manifest(&all, program, written.date, words.lang(), common.csv.into());
    let mut notes =
        vec![screen.say("archive-written", &[("count", all.len().into()), ("folder", folder.display().to_string().into())])];
    if program.law.as_ref().and_then(|law| law_words(law, words.lang())?.exempt.as_ref()).is_none() {
        notes.push(screen.word("archive-no-ground"));
    }
    let list = list.map(|(name, bytes)| Output::personal(folder.join(name), bytes));
    let file = |made: Archived| Output { personal: !made.public, ..Output::new(folder.join(made.file), made.bytes) };
    let outputs: Vec<Output> = all.into_iter().map(file).chain(list).collect();
    refuse_others(folder, &outputs)?;
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    outputs::answer_and_commit(format!("{}\n", notes.join("\n")).as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}

/// Refuses a folder with files that the list would not name.
fn refuse_others(folder: &Path, outputs: &[Output]) -> Result<(), Fault> {
    let others: Vec<String> = files::all_in(folder)
        .into_iter()
        .filter(|path| !outputs.iter().any(|output| output.path == *path))
        .map(|path| path.display().to_string())
        .collect();
    match others.is_empty() {
        true => Ok(()),
        false => Err(Fault::new("archive-others").with("files", others).in_file(folder.display().to_string())),
    }
}
