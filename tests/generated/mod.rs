//! Files that the program itself decides and that are checked in: compared, or with `UPDATE=1` rewritten.
#![allow(dead_code, reason = "each test crate uses its part")]
#![allow(clippy::expect_used, reason = "a test says what it expects")]

use std::fs;
use std::path::{Path, PathBuf};

/// A path inside the repository.
pub(crate) fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// Whether generated files are rewritten instead of compared.
#[expect(clippy::disallowed_methods, reason = "the one switch of the tests")]
pub(crate) fn updating() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| !value.is_empty() && value != "0")
}

/// Compares a file with what it should say, or rewrites it; the complaint names the first line that differs.
pub(crate) fn keep(path: &Path, text: &str) -> Result<(), String> {
    let kept = fs::read_to_string(path).unwrap_or_default();
    if kept == text {
        return Ok(());
    }
    if updating() {
        let folder = path
            .parent()
            .expect("a file in the repository has a folder");
        return fs::create_dir_all(folder)
            .and_then(|()| fs::write(path, text))
            .map_err(|error| format!("{}: {error}", path.display()));
    }
    let same = kept
        .lines()
        .zip(text.lines())
        .take_while(|(kept, new)| kept == new)
        .count();
    Err(format!(
        "{} is out of date from line {}:\n  kept: {}\n  now:  {}",
        path.display(),
        same + 1,
        kept.lines().nth(same).unwrap_or("(end)"),
        text.lines().nth(same).unwrap_or("(end)"),
    ))
}
