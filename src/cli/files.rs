//! All reading and writing of files: whole or not at all, and nothing existing is overwritten unasked.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

use super::console::Console;
use crate::model::Fault;
use crate::protocol::Protocol;

/// A file to be written.
pub(super) struct Output {
    pub path: PathBuf,
    pub bytes: Vec<u8>,
    /// Holds personal data: readable by its owner only.
    pub personal: bool,
    /// Goes on from what is there already: a protocol with one event more. Needs no `--force`.
    pub goes_on: bool,
}

/// The bytes of a file; `-` is standard input.
pub(super) fn read(path: &Path, console: &mut Console<'_>) -> Result<Vec<u8>, Fault> {
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        console.input.read_to_end(&mut bytes).map(drop)
    } else {
        fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).map(drop)
    };
    match read {
        Ok(()) => Ok(bytes),
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

/// A file's name without its folder.
pub(super) fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Files that lie beside their places, whole, and take them when told to. Dropped before that, they leave nothing behind.
pub(super) struct Prepared<'a> {
    staged: Vec<(NamedTempFile, &'a Output)>,
    /// Folders that were made for them.
    made: Vec<PathBuf>,
    force: bool,
}

/// Prepares all files, or none. A file that exists with the same bytes is success; one with others is a fault without `force`; a
/// drawn protocol is never replaced. A full disk shows here, before anything is changed.
pub(super) fn prepare(outputs: &[Output], force: bool) -> Result<Prepared<'_>, Fault> {
    let mut prepared = Prepared { staged: Vec::new(), made: Vec::new(), force };
    let mut changed = Vec::new();
    for output in outputs {
        let here = |fault: Fault| fault.in_file(output.path.display().to_string());
        match fs::read(&output.path) {
            Ok(bytes) if bytes == output.bytes => {}
            Ok(_) if output.goes_on => changed.push(output),
            Ok(bytes) if is_drawn(&bytes) => return Err(here(Fault::new("output-drawn"))),
            Ok(_) if !force => return Err(here(Fault::new("file-exists"))),
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
        let mut file = permitted(&mut builder, output.personal).tempfile_in(folder).map_err(|error| fault(&error))?;
        file.write_all(&output.bytes).and_then(|()| file.as_file().sync_all()).map_err(|error| fault(&error))?;
        self.staged.push((file, output));
        Ok(())
    }

    /// Puts everything in its place; should one of them fail, those already new are taken away again, and one that went on
    /// from what was there is put back.
    pub(super) fn commit(mut self) -> Result<(), Fault> {
        let mut placed: Vec<(&Path, Option<Vec<u8>>)> = Vec::new();
        for (file, output) in std::mem::take(&mut self.staged) {
            let new = !output.path.exists();
            let before = fs::read(&output.path).ok().filter(|_| output.goes_on);
            let done =
                if self.force || output.goes_on { file.persist(&output.path) } else { file.persist_noclobber(&output.path) };
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
pub(super) fn answer_and_commit(answer: &str, prepared: Prepared<'_>, console: &mut Console<'_>) -> anyhow::Result<()> {
    match console.answer(answer) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(error.into()),
        answered => {
            prepared.commit()?;
            Ok(answered?)
        }
    }
}

/// Refuses a folder that holds a drawn protocol, unless it is the very one to be written.
pub(super) fn refuse_drawn(folder: &Path, protocol: Option<&[u8]>) -> Result<(), Fault> {
    let path = folder.join("protocol.json");
    match fs::read(&path) {
        Ok(bytes) if is_drawn(&bytes) && protocol != Some(&bytes[..]) => {
            Err(Fault::new("output-drawn").in_file(path.display().to_string()))
        }
        _ => Ok(()),
    }
}

/// Whether these are the bytes of a drawn protocol, however they were changed since.
fn is_drawn(bytes: &[u8]) -> bool {
    let parsed: Option<serde_json::Value> = serde_json::from_slice(bytes).ok();
    parsed.is_some_and(|value| value["format"] == Protocol::FORMAT && value.get("draw").is_some())
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
