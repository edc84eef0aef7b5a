//! Exit codes; a verdict is not a failure.

/// The question was answered.
pub const ANSWERED: u8 = 0;
/// The question was understood, but nothing is known about it.
pub const NOTHING_KNOWN: u8 = 1;
/// The command line or an input could not be used.
pub const BAD_USAGE: u8 = 2;
/// The catalog overlay is damaged.
pub const DAMAGED_CATALOG: u8 = 3;
/// `scam-check --exit-code`: suspicious, unverified or unknown.
pub const SUSPICIOUS: u8 = 10;
/// `scam-check --exit-code`: a scam or a look-alike.
pub const SCAM: u8 = 11;
