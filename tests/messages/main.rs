//! How often a message that no one used as an example is judged rightly.
//!
//! `cargo test --test messages -- --nocapture` prints how many scams are found, by kind and language, how many
//! ordinary messages are taken for scams, by kind, and every message that is misjudged. The messages were written by
//! another hand than `catalog/scam/` and must never be copied into it; `rows` says what their columns mean.
#![allow(missing_docs)]
#![expect(
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test says what it expects, and this one prints figures"
)]

mod measure;
mod rows;
#[path = "../share/mod.rs"]
mod share;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

use measure::Figures;
use rows::{ORDINARY, Row, SCAMS, rows};
use share::Share;
use wxsupport::report::ScamLine;
use wxsupport::request::ScamCheck;
use wxsupport::scam;
use wxsupport::scam::contact::Genuine;
use wxsupport::store::Catalog;
use wxsupport::vocabulary::Verdict;

/// Of all scams, at least so many per cent are called scam or suspicious.
const FOUND: f64 = 96.0;
/// Of scams in disguised spelling, at least so many are.
const OBFUSCATED: f64 = 96.0;
/// Of messages that warn, at most so many are called a scam.
const WARNING_SCAM: f64 = 1.0;
/// Of messages that warn, at most so many are called scam or suspicious.
const WARNING_FLAGGED: f64 = 4.0;
/// Of other ordinary messages, at most so many are called a scam.
const OTHER_SCAM: f64 = 0.5;
/// Of other ordinary messages, at most so many are called scam or suspicious.
const OTHER_FLAGGED: f64 = 1.5;

static CATALOG: Catalog = Catalog::built_in();
static GENUINE: Genuine<'static> = Genuine::of(&CATALOG);

fn request() -> ScamCheck {
    ScamCheck {
        inputs: Vec::new(),
        received: false,
        claims: None,
        money: None,
        region: None,
        strict: false,
        explain: false,
    }
}

/// What is made of a message.
fn judged(text: &str) -> ScamLine<'_> {
    let line = scam::line(&GENUINE, 1, text, &request());
    assert!(
        Verdict::of_code(line.verdict).is_some(),
        "no verdict: {text}"
    );
    line
}

fn verdict(line: &ScamLine<'_>) -> Verdict {
    Verdict::of_code(line.verdict).expect("every verdict has its code")
}

fn at_least(what: &str, reached: Share, floor: f64) -> Option<String> {
    let reached = reached.per_cent();
    (reached < floor).then(|| format!("{what}: {reached:.1} % is below {floor} %"))
}

fn at_most(what: &str, reached: Share, ceiling: f64) -> Option<String> {
    let reached = reached.per_cent();
    (reached > ceiling).then(|| format!("{what}: {reached:.1} % is above {ceiling} %"))
}

#[test]
fn scams_are_found_and_ordinary_messages_left_alone() {
    let mut figures = Figures::default();
    for row in rows() {
        let line = judged(&row.text);
        let kind = line.scam_kind;
        figures.add(&row, verdict(&line), kind);
    }
    println!("{figures}");
    let complaints: Vec<String> = [
        at_least("scams found", figures.scams.flagged, FOUND),
        at_least(
            "obfuscated scams found",
            figures.obfuscated.flagged,
            OBFUSCATED,
        ),
        at_most("warnings called scam", figures.warnings.scam, WARNING_SCAM),
        at_most(
            "warnings flagged",
            figures.warnings.flagged,
            WARNING_FLAGGED,
        ),
        at_most("others called scam", figures.others.scam, OTHER_SCAM),
        at_most("others flagged", figures.others.flagged, OTHER_FLAGGED),
    ]
    .into_iter()
    .flatten()
    .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn no_message_is_official() {
    for row in rows() {
        let line = judged(&row.text);
        let own = [Verdict::NoSign, Verdict::Suspicious, Verdict::Scam];
        assert!(!line.is_contact, "taken for a contact: {}", row.text);
        assert!(
            own.contains(&verdict(&line)),
            "{}: {}",
            line.verdict,
            row.text
        );
    }
}

#[test]
fn a_kind_is_told_only_with_an_alarm_and_with_nearly_every_one() {
    let (mut alarms, mut kinds) = (0, 0);
    for row in rows() {
        let line = judged(&row.text);
        let alarmed = verdict(&line) != Verdict::NoSign;
        assert!(alarmed || line.scam_kind.is_none(), "{}", row.text);
        alarms += u32::from(alarmed);
        kinds += u32::from(line.scam_kind.is_some());
    }
    assert!(
        kinds * 100 >= alarms * 95,
        "{kinds} kinds of {alarms} alarms"
    );
}

#[test]
fn there_are_enough_messages_of_every_sort() {
    let rows = rows();
    let count = |fits: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| fits(row)).count();
    assert!(count(&|row| row.is_scam) >= 500);
    assert!(count(&|row| !row.is_scam) >= 500);
    assert!(count(&|row| row.kind == "warning") >= 150);
    assert!(count(&|row| row.kind == "obfuscated") >= 120);
    assert!(count(&|row| row.kind == "subtle") >= 60);
    assert!(count(&|row| matches!(row.lang.as_str(), "hant" | "en")) >= 100);
    for kind in SCAMS.iter().chain(&ORDINARY) {
        assert!(count(&|row| row.kind == *kind) >= 30, "few of {kind}");
    }
}

#[test]
fn no_message_is_there_twice() {
    let mut first: HashMap<String, String> = HashMap::new();
    for row in rows() {
        if let Some(other) = first.insert(bare(&row.text), row.text.clone()) {
            panic!("twice: {} and {other}", row.text);
        }
    }
}

/// A text without spaces and signs, so that a changed comma does not hide a copy.
fn bare(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

#[test]
fn no_message_is_an_example_of_the_catalog() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog/scam/messages");
    let mut examples: HashSet<String> = HashSet::new();
    for entry in fs::read_dir(folder).expect("there are examples") {
        let path = entry.expect("a file can be listed").path();
        let text = fs::read_to_string(&path).expect("a file of the catalog can be read");
        let file: toml::Table = text.parse().expect("a file of the catalog is TOML");
        let entries = file.get("messages").and_then(toml::Value::as_array);
        let texts = entries
            .into_iter()
            .flatten()
            .filter_map(|entry| entry.get("texts")?.as_array())
            .flatten();
        examples.extend(texts.filter_map(toml::Value::as_str).map(bare));
    }
    assert!(examples.len() > 2_000, "only {} examples", examples.len());
    let copied: Vec<String> = rows()
        .into_iter()
        .map(|row| row.text)
        .filter(|text| examples.contains(&bare(text)))
        .collect();
    assert!(copied.is_empty(), "copied: {}", copied.join("\n"));
}
