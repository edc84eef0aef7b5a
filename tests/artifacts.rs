//! Completions, manual pages and JSON Schemas: the files that are checked in are what the program prints.
//!
//! `UPDATE=1 cargo test --test artifacts` rewrites them.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod generated;
mod program;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use generated::{keep, repository, updating};
use program::Program;

/// Each shell with the file name under which it looks for a completion script.
const SHELLS: &[(&str, &str)] = &[
    ("bash", "wxsupport.bash"),
    ("zsh", "_wxsupport"),
    ("fish", "wxsupport.fish"),
    ("powershell", "_wxsupport.ps1"),
    ("elvish", "wxsupport.elv"),
];

/// What the program prints in English for some arguments.
fn printed(args: &[&str]) -> String {
    let output = Program::new().args(args).args(["--lang", "en"]).run();
    assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{args:?}");
    assert!(!output.stdout.is_empty(), "{args:?} prints nothing");
    output.stdout
}

/// Compares a folder with the files that it should hold, no more and no fewer.
fn keep_folder(folder: &str, files: &BTreeMap<String, String>) {
    let path = repository(folder);
    let mut complaints: Vec<String> = files
        .iter()
        .filter_map(|(name, text)| keep(&path.join(name), text).err())
        .collect();
    let entries = fs::read_dir(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    for entry in entries {
        let entry = entry.expect("a folder of the repository can be listed");
        let name = entry.file_name().to_string_lossy().into_owned();
        if files.contains_key(&name) {
            continue;
        }
        if updating() {
            fs::remove_file(entry.path())
                .expect("a file that nothing prints any more can be removed");
        } else {
            complaints.push(format!("{folder}/{name} is not printed by the program"));
        }
    }
    assert!(
        complaints.is_empty(),
        "{}\n\nUPDATE=1 cargo test --test artifacts rewrites {folder}/",
        complaints.join("\n")
    );
}

#[test]
fn completions_are_what_the_program_prints() {
    let files = SHELLS
        .iter()
        .map(|(shell, file)| ((*file).to_owned(), printed(&["completions", shell])))
        .collect();
    keep_folder("completions", &files);
}

#[test]
fn every_completion_script_offers_commands_and_where_it_can_issues() {
    for (shell, _) in SHELLS {
        let script = printed(&["completions", shell]);
        for word in ["recommend", "channel", "catalog", "--received-call"] {
            assert!(
                script.contains(word.trim_start_matches('-')),
                "{shell} does not offer {word}"
            );
        }
        // PowerShell and elvish are given commands and options, but no values.
        let with_values = ["bash", "zsh", "fish"].contains(shell);
        assert_eq!(
            script.contains("payment.unauthorized"),
            with_values,
            "issues in {shell}"
        );
    }
}

#[test]
fn manual_pages_are_what_the_program_writes() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("manual-pages");
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the pages of an earlier run can be removed");
    }
    let told = printed(&[
        "man",
        "--out",
        folder.to_str().expect("the folder has a UTF-8 name"),
    ]);
    let files: BTreeMap<String, String> = fs::read_dir(&folder)
        .expect("the program made the folder")
        .map(|entry| {
            let entry = entry.expect("the folder can be listed");
            let text = fs::read_to_string(entry.path()).expect("a page is UTF-8");
            (entry.file_name().to_string_lossy().into_owned(), text)
        })
        .collect();
    let mut named: Vec<&str> = told.lines().collect();
    named.sort_unstable();
    let written: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(named, written, "the program names the pages that it writes");
    assert_eq!(
        files.get("wxsupport.1"),
        Some(&printed(&["man"])),
        "without a folder the main page is printed"
    );
    keep_folder("man", &files);
}

#[test]
fn schemas_are_what_the_program_prints() {
    let files: BTreeMap<String, String> = printed(&["catalog", "schema"])
        .lines()
        .map(|name| {
            (
                format!("{name}.json"),
                printed(&["catalog", "schema", name]),
            )
        })
        .collect();
    assert!(
        files.contains_key("recommend.json") && files.contains_key("channel.json"),
        "{:?}",
        files.keys()
    );
    keep_folder("schemas", &files);
}

#[test]
fn artifacts_do_not_depend_on_the_language_or_width_of_the_terminal() {
    for args in [["completions", "bash"], ["catalog", "schema"]] {
        let wide = Program::new()
            .env("COLUMNS", "200")
            .env("LANG", "zh_CN.UTF-8")
            .args(args)
            .args(["--lang", "en"])
            .run();
        assert_eq!(wide.stdout, printed(&args), "{args:?}");
    }
}
