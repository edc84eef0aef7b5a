//! Inputs that are drawn anew from the same seed in every run, and other ways to write a text.
#![allow(dead_code, reason = "each test crate uses its part")]
#![allow(clippy::expect_used, reason = "a test says what it expects")]

use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use wxsupport::request::Context;
use wxsupport::vocabulary::Lang;

/// The same inputs in every run, and no file of past failures.
pub(crate) fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        rng_seed: RngSeed::Fixed(0x95017),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// So many seconds behind an instant of 2026, in Beijing.
pub(crate) fn context(lang: Lang, seconds: i64) -> Context {
    Context {
        lang,
        now: jiff::Timestamp::from_second(1_795_000_000 + seconds).expect("an instant of 2026"),
        zone: wxsupport::calendar::beijing(),
    }
}

/// Characters that nobody sees.
pub(crate) const INVISIBLE: [char; 8] = [
    '\u{200b}', '\u{200c}', '\u{200d}', '\u{2060}', '\u{feff}', '\u{ad}', '\u{200e}', '\u{202c}',
];

/// Some of them, each with a place in a text.
pub(crate) fn places() -> impl Strategy<Value = Vec<(usize, char)>> {
    prop::collection::vec((any::<usize>(), select(&INVISIBLE[..])), 1..6)
}

/// The text with characters that nobody sees put in at some places.
pub(crate) fn with_invisible(text: &str, places: &[(usize, char)]) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for (place, c) in places {
        chars.insert(place % (chars.len() + 1), *c);
    }
    chars.into_iter().collect()
}

/// The text with every letter, figure, sign and space of ASCII in full width.
pub(crate) fn wide(text: &str) -> String {
    let wide = |c: char| match c {
        ' ' => '\u{3000}',
        c if c.is_ascii_graphic() => {
            char::from_u32(u32::from(c) + 0xfee0).expect("ASCII has a full width")
        }
        c => c,
    };
    text.chars().map(wide).collect()
}
