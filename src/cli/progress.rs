//! What is being done, for somebody who waits at a terminal: after a second, and gone before anything else is printed.

use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread::{JoinHandle, spawn};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::lottery::Stage;
use crate::text::Words;

/// Nobody is told of work that takes less.
const AFTER: Duration = Duration::from_secs(1);
const EVERY: Duration = Duration::from_millis(100);

/// What is being done.
pub(super) enum Now<'a> {
    /// A file by its name.
    Reading(&'a str),
    Checking,
    /// The fairest lottery is searched for.
    Lottery(Stage),
    Writing,
}

/// Tells what is being done, while somebody is there to see it.
#[derive(Default)]
pub(super) struct Progress(Option<Shown>);

struct Shown {
    bar: ProgressBar,
    words: Words,
    /// Dropped, the one who waits to show it gives up.
    waits: Option<(Sender<()>, JoinHandle<()>)>,
}

impl Progress {
    /// Begins to wait.
    pub(super) fn begin(words: &Words) -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{spinner} {wide_msg} {elapsed}") {
            bar.set_style(style);
        }
        let (sender, receiver) = channel();
        let waiting = bar.clone();
        let waits = spawn(move || {
            if receiver.recv_timeout(AFTER) == Err(RecvTimeoutError::Timeout) {
                waiting.set_draw_target(ProgressDrawTarget::stderr());
                waiting.enable_steady_tick(EVERY);
            }
        });
        Self(Some(Shown { bar, words: Words::new(words.lang()), waits: Some((sender, waits)) }))
    }

    /// Does something that prints; what is shown makes room for it.
    pub(super) fn beside(&self, print: impl FnOnce()) {
        match &self.0 {
            Some(shown) => shown.bar.suspend(print),
            None => print(),
        }
    }

    /// Tells what is being done from now on.
    pub(super) fn now(&self, now: &Now<'_>) {
        let Some(shown) = &self.0 else { return };
        let words = &shown.words;
        shown.bar.set_message(match now {
            Now::Reading(name) => format!("{} {name}", words.word("progress-reading")),
            Now::Checking => words.word("progress-checking"),
            Now::Lottery(stage) => searched(*stage, words),
            Now::Writing => words.word("progress-writing"),
        });
    }
}

fn searched(stage: Stage, words: &Words) -> String {
    match stage {
        Stage::Levels { settled, cells } => words.say("progress-levels", &[("settled", settled.into()), ("cells", cells.into())]),
        Stage::Allocations => words.word("progress-allocations"),
        Stage::Shortfall(by) => words.say("progress-shortfall", &[("by", by.into())]),
        Stage::Columns { settled, cells, compared } => {
            let facts = [("settled", settled.into()), ("cells", cells.into()), ("compared", compared.into())];
            words.say("progress-columns", &facts)
        }
    }
}

impl Drop for Shown {
    fn drop(&mut self) {
        if let Some((sender, waits)) = self.waits.take() {
            drop(sender);
            let _ = waits.join();
        }
        self.bar.finish_and_clear();
    }
}
