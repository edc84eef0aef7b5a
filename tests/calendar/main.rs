//! Lengths of time, counted by the rules that people meet: cases as data, days compared with a second source, and ranges where
//! a year is not announced.
//!
//! A new case is a line in `counts.tsv` (a count that is certain), `ranges.tsv` (one that is not) or `local.tsv` (what the
//! person's own clock shows); its last cell says why.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod counts;
mod days;
mod local;
mod opening;
mod ranges;
mod table;
