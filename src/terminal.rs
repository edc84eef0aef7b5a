//! The only reader of the environment, the clock and the terminal.

use std::env;
use std::io::{IsTerminal as _, Write as _};
use std::path::PathBuf;

use jiff::Timestamp;
use wxsupport::vocabulary::Lang;

/// The time.
#[expect(
    clippy::disallowed_methods,
    reason = "this module is the one place that reads the clock"
)]
pub(crate) fn now() -> Timestamp {
    Timestamp::now()
}

/// The language of the locale; Chinese where the locale names no other.
pub(crate) fn lang() -> Lang {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .unwrap_or_default();
    let neutral = locale.is_empty()
        || locale.starts_with("zh")
        || locale.starts_with('C')
        || locale == "POSIX";
    if neutral { Lang::Zh } else { Lang::En }
}

/// The IANA name of the machine's zone.
pub(crate) fn zone() -> Option<String> {
    if let Some(zone) = variable("TZ").filter(|zone| !zone.is_empty()) {
        return Some(zone.trim_start_matches(':').to_owned());
    }
    let link = std::fs::read_link("/etc/localtime").ok()?;
    let link = link.to_string_lossy();
    link.split_once("zoneinfo/")
        .map(|(_, zone)| zone.to_owned())
}

/// The overlay named by `WXSUPPORT_CATALOG`.
pub(crate) fn overlay() -> Option<PathBuf> {
    variable("WXSUPPORT_CATALOG")
        .filter(|dir| !dir.is_empty())
        .map(PathBuf::from)
}

/// Columns to write in: `COLUMNS`, the terminal's, or 80.
pub(crate) fn width() -> usize {
    let named = variable("COLUMNS").and_then(|columns| columns.parse().ok());
    let measured = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    named
        .or_else(measured)
        .filter(|width| *width >= 20)
        .unwrap_or(80)
}

/// Whether somebody is there to answer a question: at both ends is a terminal.
pub(crate) fn can_ask() -> bool {
    std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
}

/// Whether progress may be shown: on a terminal that the answer does not go to.
pub(crate) fn wants_progress() -> bool {
    std::io::stderr().is_terminal() && !std::io::stdout().is_terminal()
}

/// Shows how many lines of a long input are done, in place of the figure before.
pub(crate) fn show_progress(lines: u64) {
    let _ = write!(std::io::stderr().lock(), "\r{lines} …");
}

/// Takes the figure away.
pub(crate) fn clear_progress() {
    let _ = write!(std::io::stderr().lock(), "\r\x1b[K");
}

/// Whether the answer may be coloured where nobody said so: on a terminal, and not under
/// `NO_COLOR` or a dumb terminal.
pub(crate) fn wants_color() -> bool {
    std::io::stdout().is_terminal()
        && variable("NO_COLOR").is_none_or(|value| value.is_empty())
        && variable("TERM").is_none_or(|term| term != "dumb")
}

#[expect(
    clippy::disallowed_methods,
    reason = "this module is the one place that reads the environment"
)]
fn variable(name: &str) -> Option<String> {
    env::var(name).ok()
}
