//! The JSON contract: what the program prints with `--json` and `--format ndjson` is what its
//! schemas say and what was promised by name, field by field, in both languages.
//!
//! Fields are added on purpose or not at all: a new one goes into `strict/` as well.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod answers;
mod commands;
mod lines;
#[path = "../program/mod.rs"]
mod program;
mod records;
mod scam_records;
mod schemas;
mod strict;
