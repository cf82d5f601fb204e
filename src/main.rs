//! Arguments in, exit status out.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use innoskole::cli::{Console, run};
use innoskole::text::Lang;

fn main() -> ExitCode {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !innoskole::model::is_guarded() {
            usual(panic);
        }
    }));
    // Without a handler a run can still be interrupted; it only leaves more behind.
    let _ = ctrlc::set_handler(innoskole::cli::interrupted);
    let arguments: Vec<_> = wild::args_os().collect();
    let lang = std::env::var("INNOSKOLE_LANG").ok().and_then(|asked| Lang::of_locale(&asked));
    let mut console = Console {
        width: io::stdout().is_terminal().then(innoskole::cli::terminal_width).flatten(),
        lang: lang.or_else(|| Lang::of_locale(&sys_locale::get_locale()?)),
        attended: io::stderr().is_terminal(),
        answers: io::stderr().is_terminal() && io::stdin().is_terminal(),
        out: &mut io::stdout().lock(),
        // Not locked: progress is shown there meanwhile.
        err: &mut io::stderr(),
        input: &mut io::stdin().lock(),
    };
    run(&arguments, &mut console).into()
}
