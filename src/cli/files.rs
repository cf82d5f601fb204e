//! Files on disk: reading them, and what paths lead to. `outputs` writes.

use std::ffi::OsString;
use std::fs;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use encoding_rs::{UTF_16BE, UTF_16LE};
use unicode_normalization::UnicodeNormalization;

use super::console::Desk;
use super::progress::Now;
use crate::intake;
use crate::model::{Fact, Fault, SourceFile, sha256};

/// A file of more bytes is none that this program reads.
const MOST_BYTES: u64 = 600 << 20;

/// The bytes of a file; `-` is standard input.
pub(super) fn read(path: &Path, desk: &mut Desk<'_>) -> Result<Vec<u8>, Fault> {
    desk.progress.now(&Now::Reading(&name(path)));
    let mut bytes = Vec::new();
    let read = if path == Path::new("-") {
        desk.input.take(MOST_BYTES + 1).read_to_end(&mut bytes)
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

/// The bytes of a text file in UTF-8: what PowerShell's `>` writes is UTF-16.
pub(super) fn in_utf8(bytes: Vec<u8>) -> Vec<u8> {
    let encoding = match bytes.get(..2) {
        Some(b"\xff\xfe") => UTF_16LE,
        Some(b"\xfe\xff") => UTF_16BE,
        _ => return bytes,
    };
    match encoding.decode_without_bom_handling(&bytes[2..]) {
        (text, false) => text.into_owned().into_bytes(),
        (_, true) => bytes,
    }
}

/// The text of a file, without a byte order mark.
pub(super) fn text<'a>(bytes: &'a [u8], name: &str) -> Result<&'a str, Fault> {
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::new("file-not-text").in_file(name))?;
    Ok(text.strip_prefix('\u{feff}').unwrap_or(text))
}

/// The folder that a file lies in.
pub(super) fn folder(path: &Path) -> PathBuf {
    path.parent().map(Path::to_owned).unwrap_or_default()
}

/// What a folder is read for, by the ends of names; what the files are is told by their contents.
const SPREADSHEETS: [&str; 9] = ["xlsx", "xlsm", "xltx", "xls", "xlsb", "ods", "csv", "tsv", "txt"];

/// What paths lead to.
#[derive(Default)]
pub(super) struct Listed {
    /// The files, each with whether it was found in a folder.
    pub files: Vec<(PathBuf, bool)>,
    /// What was passed over in folders.
    pub skipped: Vec<String>,
}

/// The files that paths lead to, and what was passed over in folders: other kinds, folders in the folder, and
/// the hidden files that spreadsheet programs lay beside an open one.
pub(super) fn spreadsheets(paths: &[PathBuf]) -> Result<Listed, Fault> {
    let mut all = Listed::default();
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

/// Why a file cannot be read.
pub(super) fn unreadable(error: &std::io::Error, path: &Path) -> Fault {
    match error.kind() {
        // A name that none can have, such as one with a star on Windows.
        ErrorKind::NotFound | ErrorKind::InvalidFilename => {
            let near = near(path);
            Fault::new("file-not-found").with("near_count", near.len()).with("near", Fact::Said(near.join(", ")))
        }
        _ if path.is_dir() => Fault::new("file-is-folder"),
        _ if is_held(error) => Fault::new("close-the-file"),
        _ => Fault::new("file-unreadable").with("message", plain_message(error)),
    }
}

/// What may have been meant by a name: those in the same folder that are like it, or that it is the beginning of.
fn near(path: &Path) -> Vec<String> {
    const LIKE: f64 = 0.75;
    const MOST: usize = 3;
    let plain = |name: &str| name.nfc().collect::<String>().to_lowercase();
    let typed = plain(&name(path));
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let others = names_in(folder).into_iter().filter(|name| !name.starts_with('.'));
    let measured = others.map(|other| (strsim::normalized_damerau_levenshtein(&plain(&other), &typed), other));
    let is_near = |(like, other): &(f64, String)| *like >= LIKE || plain(other).starts_with(&typed) && !typed.is_empty();
    let mut near: Vec<(f64, String)> = measured.filter(is_near).collect();
    near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    near.into_iter().take(MOST).map(|(_, other)| quoted(&path.with_file_name(other))).collect()
}

/// Whether another program holds a file open (Windows: sharing or lock violation).
pub(super) fn is_held(error: &std::io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

/// The system's own words, without the number behind.
pub(super) fn plain_message(error: &std::io::Error) -> String {
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

/// Every file in a folder and in the folders within it, sorted; a link is not followed.
pub(super) fn all_in(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        match entry.file_type() {
            Ok(kind) if kind.is_dir() => found.extend(all_in(&entry.path())),
            _ => found.push(entry.path()),
        }
    }
    found.sort();
    found
}

/// Deletes files, as many as can be.
///
/// # Errors
/// Some could not be deleted: how many, and the first.
pub(super) fn remove(files: &[PathBuf]) -> Result<(), Fault> {
    let left = files.iter().filter_map(|path| Some((path, fs::remove_file(path).err()?)));
    let left: Vec<String> = left.map(|(path, error)| format!("{} ({})", path.display(), plain_message(&error))).collect();
    match left.first() {
        None => Ok(()),
        Some(first) => Err(Fault::new("files-left").with("count", left.len()).with("first", first.as_str())),
    }
}

/// A file's name without its folder.
pub(super) fn name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// Whether a file is of a kind by how its name ends, in capitals or not.
pub(super) fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

/// A path as one word of a command line.
pub(super) fn quoted(path: &Path) -> String {
    let text = path.display().to_string();
    let plain = |letter: char| letter.is_alphanumeric() || "/\\._-:".contains(letter);
    if text.chars().all(plain) { text } else { format!("\"{text}\"") }
}

/// The words of a command line, ready to copy.
pub(super) fn quoted_words(words: &[OsString]) -> String {
    let plain = |word: &OsString| quoted(Path::new(word));
    words.iter().map(plain).collect::<Vec<_>>().join(" ")
}

/// What may happen to files that exist.
#[derive(Default)]
pub(super) struct Existing<'a> {
    /// Whether they may be replaced.
    pub force: bool,
    /// Those that options name to be read: they never are.
    pub read: Vec<&'a Path>,
}
