//! The labelled texts.

use std::fs;
use std::path::Path;

/// A text with what is right.
pub(crate) struct Row {
    /// `plain`, `indirect`, `typo`, `cross` or `oos`.
    pub(crate) kind: String,
    /// `zh`, `zht`, `en` or `mix`.
    pub(crate) lang: String,
    /// The accepted first answers, the best first; `out_of_scope` alone for what is.
    pub(crate) issues: Vec<String>,
    /// The issue of another group that is involved too.
    pub(crate) also: Option<String>,
    /// The first-minutes steps that are right.
    pub(crate) emergency: Alarm,
    /// The text.
    pub(crate) text: String,
}

/// Which first-minutes steps a text calls for.
pub(crate) enum Alarm {
    /// One of these.
    OneOf(Vec<String>),
    /// None.
    None,
    /// Opinions differ.
    Either,
}

/// All rows of `tests/eval/*.tsv`.
pub(crate) fn rows() -> Vec<Row> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/eval");
    let mut files: Vec<_> = fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "tsv"))
        .collect();
    files.sort();
    files
        .iter()
        .flat_map(|file| {
            let text = fs::read_to_string(file).unwrap();
            let rows: Vec<Row> = text.lines().skip(1).map(row).collect();
            rows
        })
        .collect()
}

fn row(line: &str) -> Row {
    let cells: Vec<&str> = line.split('\t').collect();
    let [kind, lang, issues, also, emergency, text] = cells[..] else {
        panic!("not six cells: {line}");
    };
    let list = |cell: &str| cell.split('|').map(str::to_owned).collect();
    Row {
        kind: kind.to_owned(),
        lang: lang.to_owned(),
        issues: list(issues),
        also: (also != "-").then(|| also.to_owned()),
        emergency: match emergency {
            "-" => Alarm::None,
            "?" => Alarm::Either,
            ids => Alarm::OneOf(list(ids)),
        },
        text: text.to_owned(),
    }
}
