//! Ladders as Mermaid, SVG and iCalendar: each is read by somebody else's parser or by a grammar written here, holds what
//! the JSON answer holds, and lets no text of the catalog become markup.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod answers;
mod hostile;
mod ics;
mod mermaid;
#[path = "../overlay/mod.rs"]
mod overlay;
#[path = "../program/mod.rs"]
mod program;
mod svg;
