//! Broken overlays: each folder below `tests/broken` is one, and its `expected.txt` is the exact list of problems that
//! the program tells, all of them at once, with file, line, column, entry and message.
//!
//! `UPDATE=1 cargo test --test broken_catalogs` rewrites the lists. A new case is a folder with TOML files that
//! would be right but for what the name of the folder says.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod generated;
mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use generated::{keep, repository};
use program::{AT, Output, Program};
use rayon::prelude::*;

/// The broken overlays, by name.
fn cases() -> Vec<PathBuf> {
    let folder = repository("tests/broken");
    let entries =
        fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut cases: Vec<PathBuf> = entries
        .map(|entry| {
            entry
                .expect("a folder of the repository can be listed")
                .path()
        })
        .collect();
    cases.sort();
    assert!(cases.len() >= 90, "only {} broken overlays", cases.len());
    cases
}

/// What the program says of an overlay, with paths from the folder of the cases on.
fn run(overlay: &str, lang: &str) -> Output {
    let folder = repository("tests/broken").display().to_string();
    let overlay = format!("{folder}/{overlay}");
    let mut output = Program::new()
        .args([
            "channel",
            "95017",
            "--at",
            AT,
            "--lang",
            lang,
            "--catalog",
            &overlay,
        ])
        .run();
    output.stderr = output.stderr.replace(&format!("{folder}/"), "");
    output
}

/// The problems of an overlay, one a line, between a line that counts them and a line that helps.
fn problems(overlay: &str, lang: &str) -> Result<String, String> {
    let output = run(overlay, lang);
    if (output.code, output.stdout.as_str()) != (3, "") {
        return Err(format!(
            "{overlay}: exit code {} and “{}” on stdout",
            output.code, output.stdout
        ));
    }
    let lines: Vec<&str> = output.stderr.lines().collect();
    let [count, problems @ .., hint] = lines.as_slice() else {
        return Err(format!("{overlay}: no list:\n{}", output.stderr));
    };
    let framed = count.contains(&problems.len().to_string()) && hint.contains("catalog/README.md");
    let own = problems
        .iter()
        .all(|problem| problem.starts_with(&format!("{overlay}/")));
    if !(framed && own) {
        return Err(format!(
            "{overlay}: more or less than its own problems, with their number before and a hint behind:\n{}",
            output.stderr
        ));
    }
    Ok(problems.join("\n") + "\n")
}

fn name(case: &Path) -> String {
    case.file_name()
        .expect("a case has a name")
        .to_string_lossy()
        .into_owned()
}

/// Each broken overlay with the problems that the program tells of it, asked once for all tests.
static TOLD: LazyLock<Vec<(PathBuf, Result<String, String>)>> = LazyLock::new(|| {
    let told = |case: PathBuf| {
        let list = problems(&name(&case), "en");
        (case, list)
    };
    cases().into_par_iter().map(told).collect()
});

/// Every list of problems that was told.
fn lists() -> impl Iterator<Item = Vec<&'static str>> {
    TOLD.iter()
        .filter_map(|(_, list)| list.as_deref().ok())
        .map(|list| list.lines().collect())
}

/// File, line and column of a problem.
fn place(problem: &str) -> (&str, usize, usize) {
    let mut parts = problem.splitn(4, ':');
    let file = parts.next().unwrap_or_default();
    let mut number = || {
        parts
            .next()
            .and_then(|part| part.parse().ok())
            .unwrap_or_default()
    };
    (file, number(), number())
}

#[test]
fn every_broken_overlay_is_told_with_all_its_problems_and_their_places() {
    let complaints: Vec<String> = TOLD
        .iter()
        .filter_map(|(case, list)| match list {
            Ok(list) => keep(&case.join("expected.txt"), list).err(),
            Err(complaint) => Some(complaint.clone()),
        })
        .collect();
    assert!(
        complaints.is_empty(),
        "{}\n\nUPDATE=1 cargo test --test broken_catalogs rewrites expected.txt",
        complaints.join("\n")
    );
}

#[test]
fn every_problem_names_a_file_a_line_and_a_column_that_exist() {
    for problem in lists().flatten() {
        let (file, line, column) = place(problem);
        let text = fs::read_to_string(repository("tests/broken").join(file)).unwrap_or_default();
        let there = text
            .lines()
            .nth(line.wrapping_sub(1))
            .is_some_and(|found| (1..=found.chars().count() + 1).contains(&column));
        assert!(there, "no such place: {problem}");
    }
}

#[test]
fn problems_are_told_in_the_order_of_the_files_and_each_once() {
    let complaints: Vec<String> = lists()
        .flat_map(|list| {
            let wrong = |pair: &&[&str]| matches!(pair, [one, next] if one == next || place(one) > place(next));
            list.windows(2).filter(wrong).map(|pair| pair.join("\n  ")).collect::<Vec<_>>()
        })
        .collect();
    assert!(
        complaints.is_empty(),
        "not in order, or twice:\n  {}",
        complaints.join("\n  ")
    );
}

#[test]
fn the_same_problems_are_told_in_chinese() {
    let count = |lang| {
        problems("two-files-that-contradict-the-catalog", lang).map(|list| list.lines().count())
    };
    assert_eq!(count("zh"), Ok(2));
    assert_eq!(count("zh"), count("en"));
}

#[test]
fn catalog_check_tells_the_same_problems() {
    let overlay = repository("tests/broken/bad-hours").display().to_string();
    let checked = Program::new()
        .args(["catalog", "check", &overlay, "--at", AT, "--lang", "en"])
        .run();
    let used = Program::new()
        .args(["channel", "--catalog", &overlay, "--at", AT, "--lang", "en"])
        .run();
    assert_eq!(
        (checked.code, checked.stdout.as_str(), checked.stderr),
        (3, "", used.stderr)
    );
}

#[test]
fn what_needs_no_catalog_works_beside_a_broken_one() {
    let overlay = repository("tests/broken/syntax-error")
        .display()
        .to_string();
    for args in [
        ["catalog", "schema"],
        ["completions", "bash"],
        ["man", "--lang=en"],
    ] {
        let output = Program::new()
            .args(args)
            .args(["--catalog", &overlay])
            .run();
        assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{args:?}");
    }
}
