//! Text as data: folding for look-up, keys of contacts, pinyin, and making hostile characters visible.

pub mod escape;
pub mod fold;
pub mod key;
pub mod sound;
