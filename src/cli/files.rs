//! All reading and writing of files: whole or not at all, and nothing existing is overwritten unasked.

use std::fs;
use std::io::{BufReader, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use tempfile::{Builder, NamedTempFile};

use super::console::Console;
use super::progress::{Now, Progress};
use crate::intake;
use crate::model::{Fault, Intake, SourceFile};
use crate::protocol::{Protocol, sha256};
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
    fn goes_on(&self) -> bool {
        self.replaces == Replaces::WhatItGoesOnFrom
    }
}

/// What a file is to hold.
pub(super) enum Content {
    Bytes(Vec<u8>),
    /// Written piece by piece: as text it would be far larger than it is in memory.
    Intake(Rc<Intake>),
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

/// A file of more bytes is none that this program reads.
const MOST_BYTES: u64 = 600 << 20;

/// The bytes of a file; `-` is standard input.
pub(super) fn read(path: &Path, console: &mut Console<'_>) -> Result<Vec<u8>, Fault> {
    console.progress.now(&Now::Reading(path));
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        console.input.take(MOST_BYTES + 1).read_to_end(&mut bytes)
    } else {
        fs::File::open(path).and_then(|file| {
            bytes.reserve_exact(usize::try_from(file.metadata()?.len().min(MOST_BYTES)).unwrap_or(0));
            file.take(MOST_BYTES + 1).read_to_end(&mut bytes)
        })
    };
    match read {
        Ok(_) if bytes.len() as u64 > MOST_BYTES => {
            Err(intake::too_large("large-file", MOST_BYTES).in_file(path.display().to_string()))
        }
        Ok(_) => Ok(bytes),
        Err(error) => Err(unreadable(&error, path).in_file(path.display().to_string())),
    }
}

/// What a folder is read for, by the ends of names; what the files are is told by their contents.
const SPREADSHEETS: [&str; 9] = ["xlsx", "xlsm", "xltx", "xls", "xlsb", "ods", "csv", "tsv", "txt"];

/// What paths lead to.
#[derive(Default)]
pub(super) struct Found {
    /// The files, each with whether it was found in a folder.
    pub files: Vec<(PathBuf, bool)>,
    /// What was passed over in folders.
    pub skipped: Vec<String>,
}

/// The files that paths lead to, and what was passed over in folders: other kinds, folders in the folder, and
/// the hidden files that spreadsheet programs lay beside an open one.
pub(super) fn spreadsheets(paths: &[PathBuf]) -> Result<Found, Fault> {
    let mut all = Found::default();
    for path in paths {
        if !path.is_dir() {
            all.files.push((path.clone(), false));
            continue;
        }
        let fault = |error: std::io::Error| unreadable(&error, path).in_file(path.display().to_string());
        let entries: Result<Vec<_>, _> = fs::read_dir(path).map_err(fault)?.collect();
        let mut inside: Vec<PathBuf> = entries.map_err(fault)?.into_iter().map(|entry| entry.path()).collect();
        inside.sort();
        for entry in inside {
            let own = name(&entry);
            let hidden = own.starts_with('.') || own.starts_with("~$");
            let extension = entry.extension().map(|extension| extension.to_string_lossy().to_lowercase());
            let fits = extension.is_some_and(|extension| SPREADSHEETS.contains(&extension.as_str()));
            if fits && !hidden && entry.is_file() {
                all.files.push((entry, true));
            } else {
                all.skipped.push(entry.display().to_string());
            }
        }
    }
    Ok(all)
}

fn unreadable(error: &std::io::Error, path: &Path) -> Fault {
    match error.kind() {
        ErrorKind::NotFound => Fault::new("file-not-found"),
        _ if path.is_dir() => Fault::new("file-is-folder"),
        _ if is_held(error) => Fault::new("close-the-file"),
        _ => Fault::new("file-unreadable").with("message", plain_message(error)),
    }
}

/// Whether another program holds a file open (Windows: sharing or lock violation).
fn is_held(error: &std::io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// The system's own words, without the number behind.
fn plain_message(error: &std::io::Error) -> String {
    let text = error.to_string();
    text.split(" (os error").next().unwrap_or("").to_owned()
}

/// Whether two paths lead to the same file.
pub(super) fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().ok().zip(other.canonicalize().ok()).is_some_and(|(one, other)| one == other)
}

/// Whether something is read that a path leads to: a file that was named, or a spreadsheet in a folder that was.
pub(super) fn is_read<'a>(path: &Path, mut read: impl Iterator<Item = &'a PathBuf>) -> bool {
    let inside = |folder: &Path| {
        path.is_file()
            && path.parent().is_some_and(|own| is_same(own, folder) || own == Path::new("") && is_same(Path::new("."), folder))
    };
    read.any(|one| is_same(one, path) || (one.is_dir() && inside(one)))
}

/// Whether a file is one of those that an intake was read from.
pub(super) fn is_one_of(path: &Path, sources: &[SourceFile]) -> bool {
    let own = fs::read(path).map(|bytes| sha256(&bytes));
    own.is_ok_and(|own| sources.iter().any(|source| source.sha256 == own))
}

/// The names of what lies in a folder, in their order; none where there is no such folder.
pub(super) fn names_in(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| name(&entry.path())).collect();
    names.sort();
    names
}

/// A file's name without its folder.
pub(super) fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Whether something else stands where a file is to be written.
pub(super) fn is_other(output: &Output) -> bool {
    fs::File::open(&output.path).and_then(|file| output.content.is_in(file)).is_ok_and(|same| !same)
}

/// Files that lie beside their places, whole, and take them when told to. Dropped before that, they leave nothing behind.
pub(super) struct Prepared<'a> {
    staged: Vec<(NamedTempFile, &'a Output)>,
    /// Folders that were made for them.
    made: Vec<PathBuf>,
    force: bool,
}

/// Prepares all files, or none. A file that exists with the same bytes is success; one with others is a fault without `force`; a
/// drawn protocol and decisions that somebody wrote are never replaced. A full disk shows here, before anything is changed.
pub(super) fn prepare<'a>(outputs: &'a [Output], force: bool, console: &Console<'_>) -> Result<Prepared<'a>, Fault> {
    console.progress.now(&Now::Writing);
    let mut prepared = Prepared { staged: Vec::new(), made: Vec::new(), force };
    let mut changed = Vec::new();
    for output in outputs {
        let here = |fault: Fault| fault.in_file(output.path.display().to_string());
        // Opening what is neither might wait for ever.
        if fs::metadata(&output.path).is_ok_and(|there| !there.is_file() && !there.is_dir()) {
            return Err(here(Fault::new("output-not-a-file")));
        }
        match fs::File::open(&output.path).and_then(|file| output.content.is_in(file)) {
            Ok(true) => {}
            Ok(false) if output.goes_on() => changed.push(output),
            Ok(false) if is_drawn(&output.path) => return Err(here(Fault::new("output-drawn"))),
            Ok(_) if !force => return Err(here(Fault::new("file-exists"))),
            Ok(_) if output.replaces == Replaces::WhenForced && loses_decisions(output) => {
                return Err(here(Fault::new("output-decisions")));
            }
            Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(here(unreadable(&error, &output.path)));
            }
            _ => changed.push(output),
        }
    }
    for output in changed {
        prepared.stage(output)?;
    }
    Ok(prepared)
}

impl<'a> Prepared<'a> {
    fn stage(&mut self, output: &'a Output) -> Result<(), Fault> {
        let folder = output.path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        if let Some(file) = folder.ancestors().find(|folder| folder.is_file()) {
            return Err(Fault::new("output-is-file").in_file(file.display().to_string()));
        }
        let fault = |error: &std::io::Error| unwritable(error, &output.path);
        make_folders(folder, &mut self.made).map_err(|error| fault(&error))?;
        let mut builder = Builder::new();
        builder.prefix(".innoskole-");
        let file = permitted(&mut builder, output.personal).tempfile_in(folder).map_err(|error| fault(&error))?;
        let write = || {
            let mut buffered = BufWriter::new(file.as_file());
            output.content.write(&mut buffered)?;
            buffered.flush()?;
            file.as_file().sync_all()
        };
        write().map_err(|error| fault(&error))?;
        self.staged.push((file, output));
        Ok(())
    }

    /// Puts everything in its place; should one of them fail, those already new are taken away again, and one that went on
    /// from what was there is put back.
    pub(super) fn commit(mut self) -> Result<(), Fault> {
        let mut placed: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
        for (file, output) in std::mem::take(&mut self.staged) {
            let new = !output.path.exists();
            let before = fs::read(&output.path).ok().filter(|_| output.goes_on());
            let done =
                if self.force || output.goes_on() { file.persist(&output.path) } else { file.persist_noclobber(&output.path) };
            if let Err(error) = done {
                for (path, before) in placed {
                    let _ = before.map_or_else(|| fs::remove_file(path), |bytes| fs::write(path, bytes));
                }
                return Err(unwritable(&error.error, &output.path));
            }
            if new || before.is_some() {
                placed.push((&output.path, before));
            }
        }
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

/// Prints the answer between preparing and placing the files, so that neither stands without the other. A reader that has seen
/// enough is no reason to withhold the files.
pub(super) fn answer_and_commit(answer: &Content, prepared: Prepared<'_>, console: &mut Console<'_>) -> anyhow::Result<()> {
    console.progress = Progress::default();
    match answer.write(console.out).and_then(|()| console.out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        answered => {
            prepared.commit()?;
            Ok(answered?)
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

fn make_folders(folder: &Path, made: &mut Vec<PathBuf>) -> std::io::Result<()> {
    let missing: Vec<&Path> =
        folder.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists()).collect();
    for folder in missing.into_iter().rev() {
        fs::create_dir(folder)?;
        made.push(folder.to_owned());
    }
    Ok(())
}

fn unwritable(error: &std::io::Error, path: &Path) -> Fault {
    let fault = match error.kind() {
        ErrorKind::AlreadyExists => Fault::new("file-exists"),
        _ if is_held(error) => Fault::new("close-the-file"),
        _ => Fault::new("file-unwritable").with("message", plain_message(error)),
    };
    fault.in_file(path.display().to_string())
}
