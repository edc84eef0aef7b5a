//! What is linked: nothing that `deny.toml` bans, and no code of ours that the compiler cannot vouch for.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod generated;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use generated::repository;
use toml::{Table, Value};

fn read(path: &str) -> Table {
    let text =
        fs::read_to_string(repository(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    text.parse()
        .unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The text of a key of a table.
fn text(entry: &Value, key: &str) -> String {
    entry
        .get(key)
        .and_then(Value::as_str)
        .unwrap_or_else(|| panic!("no `{key}` in {entry}"))
        .to_owned()
}

/// The crates that `deny.toml` bans.
fn banned() -> BTreeSet<String> {
    let policy = read("deny.toml");
    let list = policy["bans"]["deny"]
        .as_array()
        .expect("`bans.deny` is a list");
    list.iter().map(|entry| text(entry, "crate")).collect()
}

/// Packages of the lock file by name, each with the packages that it needs, in any version.
fn locked() -> BTreeMap<String, BTreeSet<String>> {
    let lock = read("Cargo.lock");
    let mut packages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for package in lock["package"].as_array().expect("`package` is a list") {
        let needs = package
            .get("dependencies")
            .and_then(Value::as_array)
            .cloned()
            .unwrap_or_default();
        // An entry is a name, or a name with a version where there are several.
        let names = needs
            .iter()
            .filter_map(|need| need.as_str()?.split(' ').next().map(str::to_owned));
        packages
            .entry(text(package, "name"))
            .or_default()
            .extend(names);
    }
    packages
}

/// The packages that `Cargo.toml` names for the program and for its build, on any platform; those
/// for tests alone are left out.
fn named() -> BTreeSet<String> {
    let manifest = read("Cargo.toml");
    let platforms = manifest
        .get("target")
        .and_then(Value::as_table)
        .into_iter()
        .flat_map(Table::values);
    let tables = platforms.filter_map(Value::as_table).chain([&manifest]);
    let lists =
        tables.flat_map(|table| ["dependencies", "build-dependencies"].map(|kind| table.get(kind)));
    lists
        .flatten()
        .filter_map(Value::as_table)
        .flatten()
        .map(|(name, said)| {
            said.get("package")
                .and_then(Value::as_str)
                .unwrap_or(name)
                .to_owned()
        })
        .collect()
}

/// Everything that is linked into the program or its build: the lock file names for each package
/// what it needs on all platforms, without what its own tests need.
fn linked() -> BTreeSet<String> {
    let locked = locked();
    let mut linked = BTreeSet::new();
    let mut next: Vec<String> = named().into_iter().collect();
    while let Some(name) = next.pop() {
        let needs = locked
            .get(&name)
            .unwrap_or_else(|| panic!("{name} is not in Cargo.lock"));
        if linked.insert(name) {
            next.extend(needs.iter().cloned());
        }
    }
    linked
}

#[test]
fn nothing_that_is_banned_is_linked() {
    let banned = banned();
    for crate_of_sockets in [
        "socket2", "mio", "tokio", "hyper", "reqwest", "ureq", "curl", "rustls", "openssl",
    ] {
        assert!(
            banned.contains(crate_of_sockets),
            "deny.toml does not ban {crate_of_sockets}"
        );
    }
    let linked = linked();
    let found: Vec<&String> = linked.intersection(&banned).collect();
    assert!(found.is_empty(), "linked although banned: {found:?}");
}

#[test]
fn the_walk_over_the_lock_file_sees_what_is_linked_and_not_what_tests_need() {
    let linked = linked();
    for name in [
        "clap",
        "clap_builder",
        "jiff",
        "serde_derive",
        "toml_parser",
        "include_dir_macros",
    ] {
        assert!(linked.contains(name), "{name} is linked, but was not seen");
    }
    for name in ["proptest", "jsonschema"] {
        assert!(!linked.contains(name), "{name} is only for tests");
    }
}

/// Every Rust file below a folder.
fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry
            .expect("a folder of the repository can be listed")
            .path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            into.push(path);
        }
    }
}

#[test]
fn no_code_is_unsafe() {
    let mut files = Vec::new();
    for folder in ["src", "build"] {
        sources(&repository(folder), &mut files);
    }
    assert!(files.len() > 50, "only {} files were seen", files.len());
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    for file in files {
        let text = fs::read_to_string(&file).expect("a source file is UTF-8");
        for (at, line) in text.lines().enumerate() {
            let unsafe_word = line.split(|c| !is_word(c)).any(|word| word == "unsafe");
            assert!(!unsafe_word, "{}:{}: {line}", file.display(), at + 1);
            let lifted = line.contains("unsafe_code")
                && ["allow(", "warn(", "expect("]
                    .iter()
                    .any(|word| line.contains(word));
            assert!(!lifted, "{}:{}: {line}", file.display(), at + 1);
        }
    }
}

#[test]
fn the_compiler_forbids_unsafe_code() {
    let manifest = read("Cargo.toml");
    assert_eq!(
        manifest["lints"]["rust"]["unsafe_code"].as_str(),
        Some("forbid")
    );
}
