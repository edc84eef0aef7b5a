//! The labelled messages of `tests/messages/*.tsv`.
//!
//! The first line of a file names the cells. Each other line is a message, in five cells with tabs between them:
//!
//! | Cell | Holds |
//! | --- | --- |
//! | `label` | `scam` or `ordinary` |
//! | `kind` | of a scam `plain`, `obfuscated` (its spelling is disguised) or `subtle` (no word presses or threatens); of an ordinary message `warning` (warns of a scam and often quotes it), `notice`, `chat`, `victim` (asks or calls for help) or `business` |
//! | `lang` | `zh` simplified, `hant` traditional as in Taiwan and Hong Kong, `en`, `mix` |
//! | `trick` | the trick, or the one that an ordinary message resembles, in a word or two; `none` without one. It is for those who read: nothing is measured by it |
//! | `text` | the message as it arrives |
//!
//! They were written by another hand than the signs and the messages of `catalog/scam/`. Nobody used them as examples,
//! and nobody may: they are never copied into the catalog, nor changed a little and put in. Persons, numbers and
//! accounts in them are made up.
#![allow(dead_code, reason = "each test crate uses its part")]
#![allow(clippy::expect_used, reason = "a test says what it expects")]

use std::fs;
use std::path::Path;

/// A message with what is right.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    /// Whether it is a scam.
    pub(crate) is_scam: bool,
    /// `plain`, `obfuscated` or `subtle`; `warning`, `notice`, `chat`, `victim` or `business`.
    pub(crate) kind: String,
    /// `zh`, `hant`, `en` or `mix`.
    pub(crate) lang: String,
    /// The trick in a word or two.
    pub(crate) trick: String,
    /// The message.
    pub(crate) text: String,
}

/// The kinds of scams.
pub(crate) const SCAMS: [&str; 3] = ["plain", "obfuscated", "subtle"];

/// The kinds of ordinary messages.
pub(crate) const ORDINARY: [&str; 5] = ["warning", "notice", "chat", "victim", "business"];

/// The languages.
const LANGS: [&str; 4] = ["zh", "hant", "en", "mix"];

/// All rows of `tests/messages/*.tsv`.
pub(crate) fn rows() -> Vec<Row> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/messages");
    let entries = fs::read_dir(folder).expect("the folder can be listed");
    let mut files: Vec<_> = entries
        .map(|entry| entry.expect("a file can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .collect();
    files.sort();
    let mut rows = Vec::new();
    for file in files {
        let text = fs::read_to_string(&file).expect("a file of messages can be read");
        rows.extend(text.lines().skip(1).map(row));
    }
    rows
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.split('\t').collect();
    let [label, kind, lang, trick, text] = cells[..] else {
        panic!("not five cells: {line}");
    };
    let is_scam = match label {
        "scam" => true,
        "ordinary" => false,
        other => panic!("no label {other}: {line}"),
    };
    let kinds: &[&str] = if is_scam { &SCAMS } else { &ORDINARY };
    assert!(kinds.contains(&kind), "no kind {kind} of {label}: {line}");
    assert!(LANGS.contains(&lang), "no language {lang}: {line}");
    Row {
        is_scam,
        kind: kind.to_owned(),
        lang: lang.to_owned(),
        trick: trick.to_owned(),
        text: text.to_owned(),
    }
}
