//! What must hold for every request and every entry of the built-in catalog, by going through all of them.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod climbs;
mod contacts;
mod ladders;
mod printed;
#[path = "../program/mod.rs"]
mod program;
mod proof;
mod records;
mod requests;
mod rules;
mod scenarios;
mod walk;
