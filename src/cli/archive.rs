//! `report --archive`: every document of a protocol once, and the list of them.

use std::fs;
use std::path::{Path, PathBuf};

use super::args::{Common, ReportArgs};
use super::beside::beside_with;
use super::console::Desk;
use super::documents::{self, Letters, Written, is_kept};
use super::files;
use super::load::{self, Named};
use super::outputs::Output;
use super::programme;
use crate::model::Fault;
use crate::report::office::Office;
use crate::report::{Kind, Made, law_words, manifest, named_in, title};

/// What a protocol was made from, as it lies beside it; each with the key of its title and whether it holds personal data.
const SOURCES: [(&str, &str, bool); 5] = [
    ("intake.json", "intake", true),
    ("program.toml", "program", false),
    ("decisions.csv", "decisions", true),
    ("decisions.xlsx", "decisions", true),
    ("decisions.ods", "decisions", true),
];

/// Every document, and what each of them is.
///
/// # Errors
/// No protocol or no intake; a folder with files that are not of an archive.
pub(super) fn archive(folder: &Path, args: &ReportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Written> {
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
    let (_, letters) = documents::dates(args, &beside.programme, &protocol)?;
    let office = Office { cases: &cases, later_decisions: beside.later_decisions, letters };
    let written = Letters::of(args, common, &office, &beside.programme, desk)?;
    let program = beside.programme.program();
    let words = programme::file_words(&common.given, program);
    let within = |inside: &str, made: Made| Made { file: format!("{inside}/{}", made.file), ..made };
    let public = documents::public(&protocol, &beside.programme, common)?.into_iter().map(|made| within("offentlig", made));
    let own = documents::of_office(&office, common, &written, path)?.into_iter().filter(|made| is_kept(made, written.pdf));
    let mut all: Vec<Made> = public.chain(own.map(|made| within("internt", made))).collect();
    for (name, key, personal) in SOURCES {
        let source = files::folder(path).join(name);
        if source.is_file() {
            let bytes = files::read(&source, desk)?;
            let (file, title) = (format!("grunnlag/{name}"), title(key, program, &words));
            all.push(Made { file, title, kind: Kind::Source, recipient: None, personal, replaced: false, bytes });
        }
    }
    let list = manifest(&all, program, written.date, words.lang(), common.csv.into());
    let facts = [("count", all.len().into()), ("folder", folder.display().to_string().into())];
    let mut notes = vec![screen.say("archive-written", &facts)];
    if program.law.as_ref().and_then(|law| law_words(law, words.lang())?.exempt.as_ref()).is_none() {
        notes.push(screen.word("archive-no-ground"));
    }
    let list = list.map(|(name, bytes)| Output::personal(folder.join(name), bytes));
    let file = |made: Made| Output { personal: made.personal, ..Output::new(folder.join(made.file), made.bytes) };
    let mut warnings: Vec<String> = documents::lost_letters(&all, screen).into_iter().collect();
    let outputs: Vec<Output> = all.into_iter().map(file).chain(list).collect();
    let stale = others(folder, &outputs, common.force)?;
    if !stale.is_empty() {
        let files: Vec<String> = stale.iter().map(|path| files::name(path)).collect();
        warnings.push(screen.say("archive-gone", &[("files", shortened(files).into())]));
    }
    Ok(Written { outputs, notes, warnings, stale })
}

/// The files in a folder that the list does not name. With `--force` those of an earlier list may be there.
///
/// # Errors
/// Any other.
fn others(folder: &Path, outputs: &[Output], force: bool) -> Result<Vec<PathBuf>, Fault> {
    let all = files::all_in(folder).into_iter().filter(|path| !files::name(path).starts_with(".innoskole"));
    let others: Vec<PathBuf> = all.filter(|path| !outputs.iter().any(|output| output.path == *path)).collect();
    let earlier = fs::read(folder.join("innhold.json")).map(|bytes| named_in(&bytes)).unwrap_or_default();
    let is_ours = |path: &PathBuf| force && earlier.iter().any(|file| folder.join(file) == *path);
    let foreign: Vec<String> = others.iter().filter(|path| !is_ours(path)).map(|path| path.display().to_string()).collect();
    match foreign.is_empty() {
        true => Ok(others),
        false => Err(Fault::new("archive-others").with("files", shortened(foreign)).in_file(folder.display().to_string())),
    }
}

/// Names of files to be told, the first of many.
fn shortened(mut names: Vec<String>) -> Vec<String> {
    const MOST: usize = 10;
    let all = names.len();
    if all > MOST {
        names.truncate(MOST);
        names.push(format!("… (+{})", all - MOST));
    }
    names
}
