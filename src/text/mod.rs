//! Text as data: folding for look-up, letters with their places, tables from keys to numbers, keys of contacts, pinyin, and making hostile characters visible.

mod beginnings;
pub mod escape;
pub mod fold;
pub mod hash;
pub mod key;
pub mod normal;
pub mod phrases;
pub mod quote;
pub mod sound;
pub mod syllables;
pub(crate) mod table;
pub mod wording;
