//! Text as data: folding for look-up, letters with their places, keys of contacts, pinyin, and making hostile characters visible.

pub mod escape;
pub mod fold;
pub mod key;
pub mod normal;
pub mod phrases;
pub mod quote;
pub mod sound;
pub mod syllables;
pub mod wording;
