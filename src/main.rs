//! Arguments in, exit status out.

use std::io::{self, IsTerminal};
use std::process::ExitCode;

use innoskole::cli::{Console, run};
use innoskole::text::Lang;

fn main() -> ExitCode {
    let arguments: Vec<_> = wild::args_os().collect();
    let asked = std::env::var("INNOSKOLE_LANG").ok().filter(|lang| !lang.is_empty()).or_else(sys_locale::get_locale);
    let mut console = Console {
        width: io::stdout().is_terminal().then(innoskole::cli::terminal_width).flatten(),
        lang: asked.and_then(|locale| Lang::of_locale(&locale)),
        out: &mut io::stdout().lock(),
        err: &mut io::stderr().lock(),
        input: &mut io::stdin().lock(),
    };
    run(&arguments, &mut console).into()
}
