//! Which WeChat support channel to use, what a contact is, and what is proved about it.
//!
//! A question is a [`request`], an answer is a [`report`]; between them stand pure functions of the
//! [`store::Catalog`] and the request: [`recommend`], [`channel`],
//! [`escalate`], [`triage`], [`scam`] and [`inspect`]. Nothing here
//! reads a clock, the environment, a file or a terminal, and nothing prints: time, language and
//! zone come in with [`request::Context`], and text is made by the program around this library.

pub mod calendar;
pub mod catalog;
pub mod channel;
pub mod classifier;
pub mod encoding;
pub mod error;
pub mod escalate;
pub mod exit;
pub mod inspect;
pub mod recommend;
pub mod report;
pub mod request;
pub mod scam;
pub mod scoring;
pub mod store;
pub mod text;
pub mod triage;
pub mod view;
pub mod vocabulary;
