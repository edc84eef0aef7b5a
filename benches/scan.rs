//! What a plain scan of the same messages for many patterns takes: the yardstick beside which the speed of `scam-check`
//! stands. It finds words and judges nothing.

use std::fs;
use std::hint::black_box;
use std::io;
use std::path::Path;

use aho_corasick::{AhoCorasick, MatchKind};

use super::batch::MESSAGES;

/// How often the messages are read.
const ROUNDS: u32 = 20_000;

/// Looks for every part of every phrase by which signs are known, and tells how many messages a second were read.
#[expect(clippy::disallowed_methods, reason = "a benchmark looks at the clock")]
pub(crate) fn measure() -> io::Result<String> {
    let patterns = patterns()?;
    let scan = AhoCorasick::builder()
        .match_kind(MatchKind::LeftmostLongest)
        .build(&patterns)
        .map_err(io::Error::other)?;
    let start = std::time::Instant::now();
    let (mut read, mut found) = (0_u32, 0);
    for _ in 0..ROUNDS {
        for message in MESSAGES {
            found += scan.find_iter(black_box(message)).count();
            read += 1;
        }
    }
    let seconds = start.elapsed().as_secs_f64();
    Ok(format!(
        "plain scan for {} patterns: {:.0} messages/s, {found} found",
        patterns.len(),
        f64::from(read) / seconds
    ))
}

/// The parts of the phrases of all signs.
fn patterns() -> io::Result<Vec<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog/scam/signs");
    let mut patterns = Vec::new();
    for entry in fs::read_dir(folder)? {
        let text = fs::read_to_string(entry?.path())?;
        let table: toml::Table = toml::from_str(&text).map_err(io::Error::other)?;
        let signs = table.get("sign").and_then(toml::Value::as_array);
        let phrases = signs
            .into_iter()
            .flatten()
            .filter_map(|sign| sign.get("phrases")?.as_array())
            .flatten()
            .filter_map(toml::Value::as_str);
        patterns.extend(
            phrases
                .flat_map(|phrase| phrase.split('…'))
                .map(str::to_owned),
        );
    }
    patterns.retain(|pattern| !pattern.is_empty());
    patterns.sort();
    patterns.dedup();
    Ok(patterns)
}
