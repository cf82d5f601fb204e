//! All writing of files: whole or not at all, and nothing existing is overwritten unasked.

use std::collections::BTreeSet;
use std::fs;
use std::io::{BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use tempfile::{Builder, TempPath};

use super::console::{Desk, nobody_reads};
use super::files::{Existing, is_held, is_same, plain_message, unreadable};
use super::progress::{Now, Progress};
use super::turn::{self, NoTurn, Turn};
use crate::intake;
use crate::model::{Fault, Intake};
use crate::protocol::Protocol;
use crate::text::terms;

/// A file to be written.
pub(super) struct Output {
    pub path: PathBuf,
    pub content: Content,
    /// Holds personal data: readable by its owner only.
    pub personal: bool,
    /// What it may take the place of.
    pub replaces: Replaces,
}

/// What a file may take the place of, when something else has its name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Replaces {
    /// With `--force` anything but what nobody could make again: a drawn protocol, decisions that somebody wrote.
    WhenForced,
    /// The same, and decisions too: those there were looked into.
    Decisions,
    /// What it goes on from, without `--force`: a protocol with one event more.
    WhatItGoesOnFrom,
}

impl Output {
    /// Whether it goes on from what stands in its place.
    pub(super) fn goes_on(&self) -> bool {
        self.replaces == Replaces::WhatItGoesOnFrom
    }
}

/// What a file is to hold.
pub(super) enum Content {
    Bytes(Vec<u8>),
    /// Written piece by piece: as text it would be far larger than it is in memory.
    Intake(Arc<Intake>),
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Self::Bytes(text.into_bytes())
    }
}

impl Content {
    fn write(&self, out: &mut dyn Write) -> std::io::Result<()> {
        match self {
            Self::Bytes(bytes) => out.write_all(bytes),
            Self::Intake(intake) => intake::write(intake, out),
        }
    }

    /// Whether a file holds exactly this.
    fn is_in(&self, file: fs::File) -> std::io::Result<bool> {
        let mut compared = BufWriter::new(Compared { file: BufReader::new(file), differs: false });
        self.write(&mut compared)?;
        let mut compared = compared.into_inner()?;
        Ok(!compared.differs && compared.file.read(&mut [0])? == 0)
    }
}

/// Compares what is written to it with a file.
struct Compared {
    file: BufReader<fs::File>,
    differs: bool,
}

impl Write for Compared {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        if !self.differs {
            let mut own = vec![0; bytes.len()];
            self.differs = match self.file.read_exact(&mut own) {
                Err(error) if error.kind() == ErrorKind::UnexpectedEof => true,
                Err(error) => return Err(error),
                Ok(()) => own != bytes,
            };
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Whether something else stands where a file is to be written.
pub(super) fn is_other(output: &Output) -> bool {
    fs::File::open(&output.path).and_then(|file| output.content.is_in(file)).is_ok_and(|same| !same)
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
        match fs::File::open(&output.path).and_then(|file| output.content.is_in(file)) {
            Ok(true) => {}
            Ok(false) if output.goes_on() => changed.push((output, target)),
            // Not even by --force.
            Ok(false) if existing.read.iter().any(|read| is_same(read, &target)) => {
                return Err(here(Fault::new("output-is-input")));
            }
            Ok(false) if is_drawn(&output.path) => return Err(here(Fault::new("output-drawn"))),
            Ok(_) if !force => return Err(here(Fault::new("file-exists"))),
            Ok(_) if output.replaces == Replaces::WhenForced && loses_decisions(output) => {
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

impl<'a> Prepared<'a> {
    fn take_turn(&mut self, targets: &[PathBuf]) -> Result<(), Fault> {
        let folders: BTreeSet<&Path> = targets.iter().map(|target| folder_of(target)).collect();
        if let Some(file) = folders.iter().flat_map(|folder| folder.ancestors()).find(|folder| folder.is_file()) {
            return Err(Fault::new("output-is-file").in_file(file.display().to_string()));
        }
        let turn = Turn::take(&folders, &mut self.made).map_err(|none| match none {
            NoTurn::Busy(folder) => Fault::new("output-busy").in_file(folder.display().to_string()),
            NoTurn::Unwritable(folder, error) => unwritable(&error, &folder),
        });
        self.turn = Some(turn?);
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
            let mut buffered = BufWriter::new(file.as_file());
            output.content.write(&mut buffered)?;
            buffered.flush()?;
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
pub(super) fn answer_and_commit(answer: &Content, prepared: Prepared<'_>, desk: &mut Desk<'_>) -> anyhow::Result<()> {
    if desk.quiet { Ok(prepared.commit()?) } else { print_and_commit(answer, prepared, desk) }
}

/// Prints what was asked for itself, so that neither it nor the files stand without the other. A reader that has seen enough is no reason
/// to withhold the files.
pub(super) fn print_and_commit(content: &Content, prepared: Prepared<'_>, desk: &mut Desk<'_>) -> anyhow::Result<()> {
    desk.progress = Progress::default();
    match content.write(desk.out).and_then(|()| desk.out.flush()) {
        Err(error) if !nobody_reads(&error) => Err(error.into()),
        printed => {
            prepared.commit()?;
            Ok(printed?)
        }
    }
}

/// Refuses a folder that holds a drawn protocol, unless it is the very one to be written.
pub(super) fn refuse_drawn(folder: &Path, protocol: Option<&Content>) -> Result<(), Fault> {
    let path = folder.join("protocol.json");
    let is_in = |content: &Content| fs::File::open(&path).and_then(|file| content.is_in(file)).unwrap_or(false);
    let same = || protocol.is_some_and(is_in);
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
    let new = match &output.content {
        Content::Bytes(bytes) if !there.is_empty() => intake::filled_in(bytes, &terms()),
        _ => Vec::new(),
    };
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
