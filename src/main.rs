//! The program: parse, run, write once, exit.

mod artifacts;
mod ask;
mod batch;
mod cli;
mod input;
mod overlay;
mod render;
mod run;
mod terminal;

use std::io::Write as _;
use std::mem::ManuallyDrop;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _};
use wxsupport::exit;
use wxsupport::store::Catalog;
use wxsupport::text::escape::visible_lines;
use wxsupport::vocabulary::Lang;

use cli::{Cli, decorate, resolve, usage};

fn main() -> ExitCode {
    match parse() {
        Ok(cli) => match run::run(&cli) {
            Ok(done) => write_out(&done.text, done.code),
            Err(error) => {
                let lang = resolve::lang(cli.global.lang.as_deref()).unwrap_or(Lang::Zh);
                let mut text = format!(
                    "{}{}\n",
                    lang.pick("错误：", "error: "),
                    error.message(lang)
                );
                if let Some(hint) = error.hint(lang) {
                    text.extend([lang.pick("提示：", "hint: "), hint.as_str(), "\n"]);
                }
                write_err(&visible_lines(&text));
                ExitCode::from(error.exit_code())
            }
        },
        Err(error) => command_line(&error),
    }
}

/// Parses the command line. The clap command and its matches are not taken apart afterwards: the process ends soon,
/// and freeing its many parts costs more than half of a look-up in the catalog.
fn parse() -> Result<Cli, clap::Error> {
    let mut command = ManuallyDrop::new(Cli::command());
    let mut matches = ManuallyDrop::new(command.try_get_matches_from_mut(std::env::args_os())?);
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
}

/// Help and version go to stdout, a wrong command line to stderr, both in the person's language.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "clap's enum may grow; every other kind is a wrong command line"
)]
fn command_line(error: &clap::Error) -> ExitCode {
    let lang = spoken();
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let command = decorate::command(&Catalog::built_in(), lang);
            let text = command.try_get_matches().map_or_else(
                |shown| shown.render().to_string(),
                |_| error.render().to_string(),
            );
            write_out(text.as_bytes(), exit::ANSWERED)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let mut command = decorate::command(&Catalog::built_in(), lang);
            write_err(&command.render_help().to_string());
            ExitCode::from(exit::BAD_USAGE)
        }
        _ => {
            write_err(&visible_lines(&usage::message(error, lang)));
            ExitCode::from(exit::BAD_USAGE)
        }
    }
}

/// The language of help and errors, which are shown before the command line is understood.
fn spoken() -> Lang {
    let words: Vec<String> = std::env::args_os()
        .map(|word| word.to_string_lossy().into_owned())
        .collect();
    let given = words.iter().enumerate().find_map(|(at, word)| {
        word.strip_prefix("--lang=").map(str::to_owned).or_else(|| {
            (word == "--lang")
                .then(|| words.get(at + 1).cloned())
                .flatten()
        })
    });
    resolve::lang(given.as_deref()).unwrap_or_else(|_| terminal::lang())
}

/// Writes the answer; a reader that closed the pipe has what it wanted.
fn write_out(text: &[u8], code: u8) -> ExitCode {
    let mut out = std::io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            write_err(&format!("error: {error}\n"));
            ExitCode::from(exit::BAD_USAGE)
        }
        Ok(()) | Err(_) => ExitCode::from(code),
    }
}

/// Writes to stderr; there is nowhere to tell of a failure.
fn write_err(text: &str) {
    let _ = std::io::stderr().lock().write_all(text.as_bytes());
}
