//! `innoskole completions SHELL` and `innoskole man`: what a packager installs.

use clap::{Command, CommandFactory};

use super::args::{Arguments, Common, CompletionsArgs, ManArgs};
use super::console::Desk;
use super::exit::Exit;
use super::outputs::{self, Output};

const PROGRAM: &str = "innoskole";

/// Completions for a shell.
pub(super) fn completions(args: &CompletionsArgs, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Arguments::command(), PROGRAM, &mut script);
    desk.print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Yes)
}

/// The manual: the page of the program, or with a folder the pages of all commands.
pub(super) fn man(args: &ManArgs, common: &Common, desk: &mut Desk<'_>) -> anyhow::Result<Exit> {
    let mut program = Arguments::command();
    program.build();
    let Some(folder) = &args.output else {
        desk.print(&String::from_utf8_lossy(&page(&program, PROGRAM)?))?;
        return Ok(Exit::Yes);
    };
    let commands = program.get_subcommands().filter(|command| command.get_name() != "help");
    let commands = commands.map(|command| (format!("{PROGRAM}-{}", command.get_name()), command));
    let mut pages = Vec::new();
    for (name, command) in std::iter::once((PROGRAM.to_owned(), &program)).chain(commands) {
        pages.push(Output::new(folder.join(format!("{name}.1")), page(command, &name)?));
    }
    outputs::prepare(&pages, &common.existing(), desk)?.commit()?;
    Ok(Exit::Yes)
}

/// One page, in the form that `man` reads.
fn page(command: &Command, name: &str) -> std::io::Result<Vec<u8>> {
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone().display_name(name)).title(name).render(&mut page)?;
    Ok(page)
}
