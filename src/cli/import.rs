//! `innoskole import`: spreadsheets to `intake.json`, with a receipt; or to a mapping file that is corrected first.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::again;
use super::args::{Common, Given, ImportArgs};
use super::confirm;
use super::console::Desk;
use super::exit::Exit;
use super::files;
use super::load::{self, Named, Spreadsheets};
use super::outputs::{self, Output};
use super::programme::{self, Programme};
use crate::intake::{self, Wanted};
use crate::model::{Fact, Fault};
use crate::report::{self, Lines, mapping, mapping_book, receipt};
use crate::rules::{Assessment, Code, RULES, Rule};

pub(super) fn run(args: &ImportArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let programme = programme::programme(&common.given, None, desk)?;
    let Named::Spreadsheets(named) = load::named(&args.files, desk)? else {
        return Err(Fault::new("import-own").in_file(args.files[0].display().to_string()).into());
    };
    if let Some(path) = &args.write_mapping {
        return write_mapping((path, &args.files), common, named, &programme, desk);
    }
    if desk.json && args.output.is_none() {
        return columns_alone(common, named, &programme, desk);
    }
    let (reading, aside) = load::read(named, &args.files, &common.given, &programme, desk)?;
    let common = &aside.carried(common);
    let (mut intake, sheets, columns) = (reading.intake, reading.sheets, reading.columns);
    let since = again::since(args, &common.given, &mut intake, &programme, desk)?;
    let intake = Arc::new(intake);
    let to_output = args.output.as_deref() == Some(Path::new("-"));
    let bytes = args.output.as_ref().map(|_| intake::render(&intake)).unwrap_or_default();
    let output = |path: &PathBuf| Output::personal(path, bytes.clone());
    let outputs: Vec<Output> = args.output.iter().filter(|_| !to_output).map(output).collect();
    // Not even by --force: it is what everything is read from.
    if let Some(output) = outputs
        .iter()
        .find(|output| files::is_read(&output.path, args.files.iter().chain(&common.given.decisions).chain(&args.previous)))
    {
        return Err(Fault::new("output-is-input").in_file(output.path.display().to_string()).into());
    }
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    // The receipt shows them.
    load::Aside { by_words: Vec::new(), ..aside }.say(desk);
    if to_output {
        outputs::print_and_commit(&bytes, prepared, desk)?;
        return Ok(Exit::Yes);
    }
    let answer = if desk.json {
        report::columns_json(&columns, words)
    } else {
        let rules = of(&[Code::A01, Code::A02, Code::A12]);
        let assessment = Assessment::by(&rules, &programme.regulation, &intake)?;
        let next = args.output.as_ref().map_or(&args.files[..], std::slice::from_ref);
        let next = words.say("import-next", &[("command", Fact::Said(common.given.next("validate", next)))]);
        format!("{}\n{since}{next}\n", receipt(&assessment, &sheets, words, desk.width))
    };
    outputs::answer_and_commit(answer.as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}

/// Prints what every column is recognised as, for scripts, also where that is not enough to read by.
fn columns_alone(common: &Common, named: Spreadsheets, programme: &Programme, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let words = desk.words;
    let earlier = load::mapping(&common.given, desk)?;
    let attributes = programme.program().own_columns();
    let wanted = Wanted { attributes: &attributes, register: &programme.regulation.register, mapping: earlier.as_ref() };
    let mut opened = intake::open(named.files)?;
    let sheets = opened.recognise(&wanted);
    desk.answer(&report::columns_json(&sheets, words))?;
    let said = if common.given.as_proposed { Some(confirm::as_proposed(&sheets, earlier.as_ref(), desk)?) } else { None };
    opened.read(&Wanted { mapping: said.as_ref().or(earlier.as_ref()), ..wanted }).map_err(Fault::from)?;
    Ok(Exit::Yes)
}

/// Writes what was recognised as a mapping file; municipalities and endorsements in doubt too, where everything could be read.
fn write_mapping(
    (path, inputs): (&Path, &[PathBuf]),
    common: &Common,
    named: Spreadsheets,
    programme: &Programme,
    desk: &mut Desk<'_>,
) -> anyhow::Result<Exit> {
    let words = desk.words;
    if files::is_read(path, inputs.iter()) {
        return Err(Fault::new("output-is-input").in_file(path.display().to_string()).into());
    }
    let earlier = load::mapping(&common.given, desk)?;
    let attributes = programme.program().own_columns();
    let wanted = Wanted { attributes: &attributes, register: &programme.regulation.register, mapping: earlier.as_ref() };
    let mut opened = intake::open(named.files)?;
    let sheets = opened.recognise(&wanted);
    let said = if common.given.as_proposed { Some(confirm::as_proposed(&sheets, earlier.as_ref(), desk)?) } else { None };
    let sheets = intake::pooled(sheets);
    // Where columns are only proposed, which municipalities are in doubt is seen as if they were right.
    let trial = confirm::proposals(&sheets, earlier.as_ref())?;
    let read = match opened.read(&Wanted { mapping: said.as_ref().or(earlier.as_ref()), ..wanted }) {
        Err(_) => opened.read(&Wanted { mapping: Some(&trial), ..wanted }).ok(),
        read => read.ok(),
    };
    let rules = of(&[Code::A01, Code::A13]);
    let doubts = read.map(|read| Assessment::by(&rules, &programme.regulation, &Arc::new(read.intake))).transpose()?;
    let lines = Lines::of(&sheets, common.given.as_proposed, doubts.as_ref(), earlier.as_ref());
    if path == Path::new("-") {
        desk.print(&mapping(&lines, words))?;
        return Ok(Exit::Yes);
    }
    let bytes = if files::ends_in(path, "xlsx") { mapping_book(&lines, words)? } else { mapping(&lines, words).into_bytes() };
    let outputs = [Output::new(path, bytes)];
    let prepared = outputs::prepare(&outputs, &common.existing(), desk)?;
    let corrected = Given { mapping: Some(path.to_owned()), ..common.given.clone() };
    let command = corrected.next("import", inputs);
    let facts = [("path", path.display().to_string().into()), ("command", Fact::Said(command))];
    let answer = format!("{}\n", words.say("import-mapping-written", &facts));
    outputs::answer_and_commit(answer.as_bytes(), prepared, desk)?;
    Ok(Exit::Yes)
}

/// The rules of some codes; reading needs no decisions.
fn of(codes: &[Code]) -> Vec<&'static Rule> {
    RULES.iter().filter(|rule| codes.contains(&rule.code)).collect()
}
