//! Telephone numbers: listed ones, and those that imitate them.

use crate::text::key;
use crate::vocabulary::{Owner, Trick};

use super::genuine::{Genuine, Number};
use super::{Judged, contact_of, listed, one_off};

/// The longest short code.
const SHORT: usize = 6;

/// Judges a number, `+` and digits.
pub(super) fn judge(genuine: &Genuine<'_>, written: &str) -> Judged {
    let catalog = genuine.catalog;
    if let Some(ix) = genuine.shown(written) {
        return listed(catalog, ix);
    }
    if let Some(ix) = key::phone(written).and_then(|key| contact_of(catalog, &key)) {
        return listed(catalog, ix);
    }
    let digits = written.trim_start_matches('+');
    let numbers = genuine.numbers();
    let prefixed = numbers.iter().find(|known| {
        let before = digits.strip_suffix(known.digits.as_str());
        known.digits.len() <= SHORT && before.is_some_and(|before| is_prefix(before, written))
    });
    if let Some(known) = prefixed {
        return Judged::lookalike(known.value, Trick::PrefixedShortCode);
    }
    let long = || numbers.iter().filter(|known| known.digits.len() >= 5);
    let longer = long().find(|known| {
        let own = known.digits.as_str();
        let added = digits.len().saturating_sub(own.len());
        known.is_dialled
            && (1..=3).contains(&added)
            && (digits.starts_with(own) || digits.ends_with(own))
    });
    if let Some(known) = longer {
        return Judged::lookalike(known.value, Trick::ExtraDigits);
    }
    match long().find(|known| known.is_dialled && one_off(digits, &known.digits)) {
        Some(known) if known.digits.len() > SHORT || accused(digits, known) => {
            Judged::lookalike(known.value, Trick::OneDigitOff)
        }
        Some(_) | None => Judged::unknown(),
    }
}

/// Whether what stands before a short code is a prefix from abroad, of which genuine short codes have none.
fn is_prefix(before: &str, written: &str) -> bool {
    matches!(before, "00" | "86" | "0086") || before.is_empty() && written.starts_with('+')
}

/// Short codes of banks and others that are one digit off a listed one.
const OTHERS: &[&str] = &[
    "95516", "95588", "95188", "95728", "95785", "95798", "95018", "95013", "95015",
];

/// Whether a short code that is one digit off is an imitation. The codes beside those of banks and authorities belong to
/// other banks and authorities, so only those of the one company are told.
fn accused(digits: &str, known: &Number<'_>) -> bool {
    known.owner == Owner::Tencent && digits.len() == known.digits.len() && !OTHERS.contains(&digits)
}
