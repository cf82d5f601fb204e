//! Taking turns: two runs never write into the same folder at once, and what a killed or interrupted one left there is cleared away.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::Duration;

/// What the names of unfinished files begin and end with. Nobody else's are like that.
pub(super) const PREFIX: &str = ".innoskole-";
pub(super) const SUFFIX: &str = ".tmp";

/// Ten seconds: whoever writes longer is waiting for somebody.
const ATTEMPTS: u32 = 500;
const PAUSE: Duration = Duration::from_millis(20);

/// The turn in some folders, until it is dropped.
pub(super) struct Turn {
    _held: Vec<File>,
}

/// Why there is no turn.
pub(super) enum NoTurn {
    /// Another run has had it all the while.
    Busy(PathBuf),
    /// A folder cannot be made.
    Unwritable(PathBuf, io::Error),
}

impl Turn {
    /// Waits for the turn in folders, makes those that are missing (and lists them), and clears away what unfinished runs left.
    pub(super) fn take(folders: &BTreeSet<&Path>, made: &mut Vec<PathBuf>) -> Result<Self, NoTurn> {
        loop {
            let mut all = BTreeSet::new();
            for folder in folders {
                let unwritable = |error| NoTurn::Unwritable(folder.to_path_buf(), error);
                make(folder, made).map_err(unwritable)?;
                all.insert(fs::canonicalize(folder).map_err(unwritable)?);
            }
            let mut held = Vec::new();
            for folder in &all {
                if let Some(lock) = hold(folder).map_err(|_| NoTurn::Busy(folder.clone()))? {
                    held.push((lock, folder));
                }
            }
            // Whoever had the turn may have taken a folder away again that it had made, and somebody else made it anew.
            if all.iter().all(|folder| folder.is_dir()) && held.iter().all(|(lock, folder)| is_still(lock, folder)) {
                held.iter().for_each(|(_, folder)| clear_away(folder));
                return Ok(Self { _held: held.into_iter().map(|(lock, _)| lock).collect() });
            }
        }
    }
}

fn make(folder: &Path, made: &mut Vec<PathBuf>) -> io::Result<()> {
    let missing: Vec<&Path> =
        folder.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists()).collect();
    if folder.exists() && !folder.is_dir() {
        return Err(io::ErrorKind::NotADirectory.into());
    }
    for folder in missing.into_iter().rev() {
        let mut unfinished = unfinished();
        match fs::create_dir(folder) {
            // Another run was faster; its folder serves this run just as well.
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && folder.is_dir() => {}
            Err(error) => return Err(error),
            Ok(()) => {
                made.push(folder.to_owned());
                unfinished.push(folder.to_owned());
            }
        }
    }
    Ok(())
}

/// Another run has the turn.
struct Busy;

/// Holds a folder; nothing where its file system has no locks.
#[cfg(unix)]
fn hold(folder: &Path) -> Result<Option<File>, Busy> {
    let Ok(handle) = File::open(folder) else { return Ok(None) };
    for _ in 0..ATTEMPTS {
        match handle.try_lock() {
            Ok(()) => return Ok(Some(handle)),
            Err(fs::TryLockError::WouldBlock) => sleep(PAUSE),
            Err(fs::TryLockError::Error(_)) => return Ok(None),
        }
    }
    Err(Busy)
}

/// Whether what is held is still the folder of that name.
#[cfg(unix)]
fn is_still(held: &File, folder: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let which = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    held.metadata().map(which).ok().zip(fs::metadata(folder).map(which).ok()).is_some_and(|(one, other)| one == other)
}

/// Whether what is held is still the folder of that name: while a file in it is open, it cannot be taken away.
#[cfg(windows)]
fn is_still(_held: &File, _folder: &Path) -> bool {
    true
}

/// Holds a folder, by a file in it that nobody else may open and that Windows takes away when this run ends, however it ends.
#[cfg(windows)]
fn hold(folder: &Path) -> Result<Option<File>, Busy> {
    use std::os::windows::fs::OpenOptionsExt;
    const WRITE_AND_DELETE: u32 = 0x4001_0000;
    const DELETE_ON_CLOSE: u32 = 0x0400_0000;
    const ACCESS_DENIED: i32 = 5;
    let path = folder.join(format!("{PREFIX}turn"));
    let mut denied = false;
    for _ in 0..ATTEMPTS {
        let mut options = File::options();
        options.create(true).write(true).access_mode(WRITE_AND_DELETE).share_mode(0).custom_flags(DELETE_ON_CLOSE);
        match options.open(&path) {
            Ok(file) => return Ok(Some(file)),
            // Held by another run; or just being taken away by it; or a folder that nobody may write into.
            Err(error) if super::files::is_held(&error) => denied = false,
            Err(error) if error.raw_os_error() == Some(ACCESS_DENIED) => {
                if denied {
                    return Ok(None);
                }
                denied = true;
            }
            Err(_) => return Ok(None),
        }
        sleep(PAUSE);
    }
    Err(Busy)
}

/// Takes away the unfinished files of runs that were killed: nobody else writes here now.
fn clear_away(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        if name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX)) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

/// The unfinished files of this run, and folders made for them, oldest first.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// The unfinished files of this run. While somebody has them, an interruption waits.
pub(super) fn unfinished() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Ends an interrupted run (Ctrl-C) with exit status 130. Files being put in their places all get there first, and others leave nothing behind.
#[expect(clippy::exit, reason = "whatever the run is doing, it is over")]
pub fn interrupted() {
    let unfinished = unfinished();
    for path in unfinished.iter().rev() {
        let _ = fs::remove_file(path).or_else(|_| fs::remove_dir(path));
    }
    std::process::exit(130);
}
