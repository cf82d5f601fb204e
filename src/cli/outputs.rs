//! All writing of files: whole or not at all, and nothing existing is overwritten unasked.

use std::collections::BTreeSet;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

use super::console::{Desk, nobody_reads};
use super::files::{Existing, is_held, is_same, plain_message, unreadable};
use super::progress::{Now, Progress};
use super::turn::{self, NoTurn, Turn};
use crate::intake;
use crate::model::Fault;
use crate::protocol::Protocol;
use crate::text::terms;

/// A file to be written.
pub(super) struct Output {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    /// Holds personal data: readable by its owner only.
    pub personal: bool,
    /// What it may take the place of.
    pub may_replace: MayReplace,
}

/// What a file may take the place of, when something else has its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum MayReplace {
    /// With `--force` anything but what nobody could make again: a drawn protocol, decisions that somebody wrote.
    WhenForced,
    /// The same, and decisions too: those there were looked into.
    Decisions,
    /// What it goes on from, without `--force`: a protocol with one event more.
    WhatItGoesOnFrom,
}

impl Output {
    /// A file without personal data.
    pub(super) fn new(path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { path: path.into(), bytes: bytes.into(), personal: false, may_replace: MayReplace::WhenForced }
    }

    /// A file with personal data.
    pub(super) fn personal(path: impl Into<PathBuf>, bytes: impl Into<Vec<u8>>) -> Self {
        Self { personal: true, ..Self::new(path, bytes) }
    }

    /// Whether it goes on from what stands in its place.
    pub(super) fn goes_on(&self) -> bool {
        self.may_replace == MayReplace::WhatItGoesOnFrom
    }

    /// Whether exactly this stands in its place.
    fn is_there(&self) -> std::io::Result<bool> {
        Ok(fs::read(&self.path)? == self.bytes)
    }
}

/// Whether something else stands where a file is to be written.
pub(super) fn is_other(output: &Output) -> bool {
    output.is_there().is_ok_and(|same| !same)
}

/// Files that lie beside their places, whole, and take them when told to. Dropped before that, they leave nothing behind.
pub(super) struct Prepared<'a> {
    /// Each with its place: where a link leads to, if it is one.
    staged: Vec<(TempPath, PathBuf, &'a Output)>,
    /// Folders that were made for them.
    made: Vec<PathBuf>,
    force: bool,
    turn: Option<Turn>,
}

/// Prepares all files, or none, and has the turn in their folders from then on. A file that exists with the same bytes is success;
/// one with others is a fault without `--force`; a drawn protocol, decisions that somebody wrote, and what an option named are never
/// replaced. A full disk shows here, before anything is changed.
pub(super) fn prepare<'a>(outputs: &'a [Output], existing: &Existing<'_>, desk: &Desk<'_>) -> Result<Prepared<'a>, Fault> {
    desk.progress.now(&Now::Writing);
    let force = existing.force;
    let mut prepared = Prepared { staged: Vec::new(), made: Vec::new(), force, turn: None };
    let targets: Vec<PathBuf> = outputs.iter().map(target).collect::<Result<_, _>>()?;
    prepared.take_turn(&targets)?;
    let mut changed = Vec::new();
    for (index, (output, target)) in outputs.iter().zip(targets).enumerate() {
        let here = |fault: Fault| fault.in_file(output.path.display().to_string());
        // Opening what is neither might wait for ever.
        if fs::metadata(&target).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
            return Err(here(Fault::new("output-not-a-file")));
        }
        if outputs[..index].iter().any(|other| other.path == output.path) {
            return Err(here(Fault::new("output-twice")));
        }
        match output.is_there() {
            Ok(true) => {}
            Ok(false) if output.goes_on() => changed.push((output, target)),
            // Not even by --force.
            Ok(false) if existing.read.iter().any(|read| is_same(read, &target)) => {
                return Err(here(Fault::new("output-is-input")));
            }
            Ok(false) if is_drawn(&output.path) => return Err(here(Fault::new("output-drawn"))),
            Ok(_) if !force => return Err(here(Fault::new("file-exists"))),
            Ok(_) if output.may_replace == MayReplace::WhenForced && loses_decisions(output) => {
                return Err(here(Fault::new("output-decisions")));
            }
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(here(unreadable(&error, &output.path))),
            _ => changed.push((output, target)),
        }
    }
    for (output, target) in changed {
        prepared.stage(output, target)?;
    }
    Ok(prepared)
}

/// The turn in folders, until it is dropped; those that are missing are made.
pub(super) fn turn_in(folders: &BTreeSet<&Path>, made: &mut Vec<PathBuf>) -> Result<Turn, Fault> {
    if let Some(file) = folders.iter().flat_map(|folder| folder.ancestors()).find(|folder| folder.is_file()) {
        return Err(Fault::new("output-is-file").in_file(file.display().to_string()));
    }
    Turn::take(folders, made).map_err(|none| match none {
        NoTurn::Busy(folder) => Fault::new("output-busy").in_file(folder.display().to_string()),
        NoTurn::Unwritable(folder, error) => unwritable(&error, &folder),
    })
}

impl<'a> Prepared<'a> {
    fn take_turn(&mut self, targets: &[PathBuf]) -> Result<(), Fault> {
        let folders: BTreeSet<&Path> = targets.iter().map(|target| folder_of(target)).collect();
        self.turn = Some(turn_in(&folders, &mut self.made)?);
        Ok(())
    }

    fn stage(&mut self, output: &'a Output, target: PathBuf) -> Result<(), Fault> {
        let fault = |error: &std::io::Error| unwritable(error, &output.path);
        let mut builder = unfinished_file();
        let file = {
            let mut unfinished = turn::unfinished();
            let made = permitted(&mut builder, output.personal).tempfile_in(folder_of(&target));
            let made = made.map_err(|error| fault(&error))?;
            unfinished.push(made.path().to_owned());
            made
        };
        let write = || {
            file.as_file().write_all(&output.bytes)?;
            file.as_file().sync_all()
        };
        write().map_err(|error| fault(&error))?;
        // Closed: hundreds of letters would be more open files than some systems allow.
        self.staged.push((file.into_temp_path(), target, output));
        Ok(())
    }

    /// Puts everything in its place; should one of them fail, everything is as it was before.
    pub(super) fn commit(mut self) -> Result<(), Fault> {
        // An interruption waits until all are in their places.
        let mut unfinished = turn::unfinished();
        let mut placed: Vec<(PathBuf, Option<TempPath>)> = Vec::new();
        for (file, target, output) in std::mem::take(&mut self.staged) {
            let force = self.force || output.goes_on();
            let place = || {
                let before = set_aside(&target)?;
                let done = if force { file.persist(&target) } else { file.persist_noclobber(&target) };
                done.map(|()| before).map_err(|error| error.error)
            };
            match place() {
                Ok(before) => placed.push((target, before)),
                Err(error) => {
                    for (path, before) in placed.into_iter().rev() {
                        let _ = match before {
                            Some(before) => before.persist(&path).map_err(|error| error.error),
                            None => fs::remove_file(&path),
                        };
                    }
                    return Err(unwritable(&error, &output.path));
                }
            }
        }
        unfinished.clear();
        self.made.clear();
        Ok(())
    }
}

impl Drop for Prepared<'_> {
    fn drop(&mut self) {
        self.staged.clear();
        for folder in self.made.iter().rev() {
            let _ = fs::remove_dir(folder);
        }
    }
}

/// Where an output goes: itself, or where a link leads to, so that nothing forks.
fn target(output: &Output) -> Result<PathBuf, Fault> {
    let here = |fault: Fault| fault.in_file(output.path.display().to_string());
    if output.path.to_string_lossy().ends_with(std::path::is_separator) {
        return Err(here(Fault::new("file-is-folder")));
    }
    if !output.path.is_symlink() {
        return Ok(output.path.clone());
    }
    fs::canonicalize(&output.path).map_err(|_| here(Fault::new("output-not-a-file")))
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn unfinished_file() -> Builder<'static, 'static> {
    let mut builder = Builder::new();
    builder.prefix(turn::PREFIX).suffix(turn::SUFFIX);
    builder
}

/// A second name for what stands at a path, by which it can be put back; a copy where the file system has no such names.
fn set_aside(path: &Path) -> std::io::Result<Option<TempPath>> {
    if fs::symlink_metadata(path).is_err() {
        return Ok(None);
    }
    let again = |aside: &Path| fs::hard_link(path, aside).or_else(|_| fs::copy(path, aside).map(drop));
    Ok(Some(unfinished_file().make_in(folder_of(path), again)?.into_temp_path()))
}

/// Prints the answer between preparing and placing the files; where nothing but errors is wanted, none.
pub(super) fn answer_and_commit(answer: &[u8], prepared: Prepared<'_>, desk: &mut Desk<'_>) -> anyhow::Result<()> {
    if desk.quiet { Ok(prepared.commit()?) } else { print_and_commit(answer, prepared, desk) }
}

/// Prints what was asked for itself, so that neither it nor the files stand without the other. A reader that has seen enough is no reason
/// to withhold the files.
pub(super) fn print_and_commit(bytes: &[u8], prepared: Prepared<'_>, desk: &mut Desk<'_>) -> anyhow::Result<()> {
    desk.progress = Progress::default();
    match desk.out.write_all(bytes).and_then(|()| desk.out.flush()) {
        Err(error) if !nobody_reads(&error) => Err(error.into()),
        printed => {
            prepared.commit()?;
            Ok(printed?)
        }
    }
}

/// Refuses a folder that holds a drawn protocol, unless it is the very one to be written.
pub(super) fn refuse_drawn(folder: &Path, protocol: Option<&Output>) -> Result<(), Fault> {
    let path = folder.join("protocol.json");
    let same = || protocol.is_some_and(|protocol| protocol.is_there().unwrap_or(false));
    if is_drawn(&path) && !same() { Err(Fault::new("output-drawn").in_file(path.display().to_string())) } else { Ok(()) }
}

/// Whether a file is a drawn protocol, however it was changed since; one of this size is none.
fn is_drawn(path: &Path) -> bool {
    const LARGEST: u64 = 64 << 20;
    let small = fs::metadata(path).is_ok_and(|file| file.len() <= LARGEST);
    let parsed = || serde_json::from_slice::<serde_json::Value>(&fs::read(path).ok()?).ok();
    small && parsed().is_some_and(|value| value["format"] == Protocol::FORMAT && value.get("draw").is_some())
}

/// Whether decisions that somebody wrote stand in a file, and not in what is to take its place; one of this size has none.
fn loses_decisions(output: &Output) -> bool {
    const LARGEST: u64 = 16 << 20;
    let small = fs::metadata(&output.path).is_ok_and(|file| file.len() <= LARGEST);
    let there =
        fs::read(&output.path).ok().filter(|_| small).map(|bytes| intake::filled_in(&bytes, &terms())).unwrap_or_default();
    let new = if there.is_empty() { Vec::new() } else { intake::filled_in(&output.bytes, &terms()) };
    there.iter().any(|line| !new.contains(line))
}

#[cfg(unix)]
fn permitted<'b, 'p, 's>(builder: &'b mut Builder<'p, 's>, personal: bool) -> &'b mut Builder<'p, 's> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(if personal { 0o600 } else { 0o666 }))
}

#[cfg(not(unix))]
fn permitted<'b, 'p, 's>(builder: &'b mut Builder<'p, 's>, _personal: bool) -> &'b mut Builder<'p, 's> {
    builder
}

fn unwritable(error: &std::io::Error, path: &Path) -> Fault {
    let fault = match error.kind() {
        ErrorKind::AlreadyExists => Fault::new("file-exists"),
        _ if is_held(error) => Fault::new("close-the-file"),
        _ => Fault::new("file-unwritable").with("message", plain_message(error)),
    };
    fault.in_file(path.display().to_string())
}
