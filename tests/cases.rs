//! Tests as data: each file below `tests/cases/` is a command with the output, error output and exit code that it gives.
//!
//! A case is a TOML file with a remark on what it shows, the arguments, the width (`env.add.COLUMNS`) and the exit code
//! (`status.code`, left out for 0). Its output stands beside it in `.stdout`, its error output in `.stderr`; one that is
//! empty stands in the TOML as `stderr = ""`. A line `...` stands for any lines, and is used only where another case
//! shows them. Backslashes of the output are kept as slashes, except where the case says `binary = true`.
//!
//! A new case is the TOML file and an empty file for its output. To write all outputs anew:
//!
//! ```sh
//! TRYCMD=overwrite cargo test --test cases   # or, with every other generated file: UPDATE=1 cargo test
//! ```
//!
//! and read the difference before you commit it; a `...` stays where it is. One case alone:
//! `cargo test --test cases -- every_case trycmd=channel/by-number`.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod generated;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use generated::{repository, updating};

/// The test that writes the outputs, by its name.
const RUNNER: &str = "every_case_gives_its_output";

#[test]
fn every_case_gives_its_output() {
    if updating() {
        // The runner takes its mode from the environment alone, so the test runs itself once more.
        let program = std::env::current_exe().expect("the test has a path");
        let status = Command::new(program)
            .args(["--exact", RUNNER])
            .env_remove("UPDATE")
            .env("TRYCMD", "overwrite")
            .status()
            .expect("the test starts once more");
        assert!(status.success(), "not every output could be written");
        return;
    }
    trycmd::TestCases::new()
        .default_bin_path(env!("CARGO_BIN_EXE_wxsupport"))
        .env("TZ", "Asia/Shanghai")
        .case("tests/cases/*/*.toml");
}

/// Every file of the cases.
fn files() -> Vec<PathBuf> {
    let listed = |folder: &Path| -> Vec<PathBuf> {
        let entries =
            fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        entries
            .map(|entry| {
                entry
                    .expect("a folder of the repository can be listed")
                    .path()
            })
            .collect()
    };
    listed(&repository("tests/cases"))
        .iter()
        .flat_map(|folder| listed(folder))
        .collect()
}

/// What keeps a case from being one: it depends on the surroundings, or leaves something unchecked.
fn faults(case: &Path) -> Vec<&'static str> {
    let text = fs::read_to_string(case).expect("a case can be read");
    let said: toml::Table = text
        .parse()
        .unwrap_or_else(|error| panic!("{}: {error}", case.display()));
    let environment = said.get("env").and_then(toml::Value::as_table);
    let args = said
        .get("args")
        .and_then(toml::Value::as_str)
        .unwrap_or_default();
    let failed = said
        .get("status")
        .is_some_and(|status| status.get("code") == Some(&toml::Value::Integer(2)));
    let timeless = ["schema", "completions", "man", "--help", "--version"];
    let stated = |stream: &str| said.contains_key(stream) != case.with_extension(stream).exists();
    let rules = [
        (
            text.starts_with("# "),
            "does not begin with a remark on what it shows",
        ),
        (
            environment.is_some_and(|environment| {
                environment.get("inherit") == Some(&toml::Value::Boolean(false))
            }),
            "inherits the environment",
        ),
        (
            stated("stdout") && stated("stderr"),
            "must state each stream once, in the file or beside it",
        ),
        (
            failed
                || args.contains("--at ")
                || args.split(' ').any(|word| timeless.contains(&word)),
            "has no --at, so the clock decides",
        ),
    ];
    rules
        .into_iter()
        .filter(|(kept, _)| !kept)
        .map(|(_, fault)| fault)
        .collect()
}

#[test]
fn no_case_depends_on_its_surroundings_or_leaves_a_stream_unchecked() {
    let cases: Vec<PathBuf> = files()
        .into_iter()
        .filter(|file| {
            file.extension()
                .is_some_and(|extension| extension == "toml")
        })
        .collect();
    assert!(cases.len() >= 70, "only {} cases", cases.len());
    let complaints: Vec<String> = cases
        .iter()
        .flat_map(|case| {
            faults(case)
                .into_iter()
                .map(move |fault| format!("{} {fault}", case.display()))
        })
        .collect();
    assert!(complaints.is_empty(), "{}", complaints.join("\n"));
}

#[test]
fn every_output_belongs_to_a_case() {
    let left: BTreeSet<PathBuf> = files()
        .into_iter()
        .filter(|file| !file.with_extension("toml").exists())
        .collect();
    assert!(left.is_empty(), "without a case: {left:?}");
}
