//! The labelled contacts of `contacts.tsv`.
//!
//! The first line names the cells. Each other line is a contact as somebody pastes it, in four cells with tabs between
//! them:
//!
//! | Cell | Holds |
//! | --- | --- |
//! | `verdict` | `official`, `unverified`, `lookalike` or `unknown` |
//! | `of` | of a look-alike what it imitates, several with `\|` between them; `-` otherwise |
//! | `trick` | by which trick it was made, or what sort it is; nothing is measured by it but by groups |
//! | `text` | the contact |
//!
//! They were written by another hand than the rules, from the catalog and public material.

use std::fs;
use std::path::Path;

/// A contact with what is right.
#[derive(Debug, Clone)]
pub(crate) struct Labelled {
    /// The verdict.
    pub(crate) verdict: String,
    /// What a look-alike imitates: any of these.
    pub(crate) of: Vec<String>,
    /// The trick or sort.
    pub(crate) trick: String,
    /// The contact.
    pub(crate) text: String,
}

/// Every labelled contact.
pub(crate) fn labelled() -> Vec<Labelled> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/contacts/contacts.tsv");
    let text = fs::read_to_string(path).expect("the contacts can be read");
    text.lines().skip(1).map(row).collect()
}

fn row(line: &str) -> Labelled {
    let cells: Vec<&str> = line.split('\t').collect();
    let [verdict, of, trick, text] = cells[..] else {
        panic!("not four cells: {line}");
    };
    Labelled {
        verdict: verdict.to_owned(),
        of: of.split('|').map(str::to_owned).collect(),
        trick: trick.to_owned(),
        text: text.to_owned(),
    }
}
