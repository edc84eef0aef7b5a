//! Reads other spellings and regional words as the word that is counted with.

use super::normal::{Gap, Letter};
use super::phrases::Phrases;

/// The letters with each wording replaced by its word, the longest first. A replaced letter keeps
/// the place of the whole wording in the original.
#[must_use]
pub fn reword<'w>(
    letters: Vec<Letter>,
    wordings: Phrases<'_>,
    word: impl Fn(u32) -> &'w str,
) -> Vec<Letter> {
    let longest = |at: usize| {
        let mut longest = None;
        wordings.at(&letters, at, |found| longest = Some(found));
        longest
    };
    let Some(first) = (0..letters.len()).find(|at| longest(*at).is_some()) else {
        return letters;
    };
    let mut reworded = Vec::with_capacity(letters.len() + 8);
    reworded.extend(letters.iter().take(first));
    let mut at = first;
    while let Some(letter) = letters.get(at) {
        let Some(found) = longest(at) else {
            reworded.push(*letter);
            at += 1;
            continue;
        };
        let to = letters.get(found.to - 1).map_or(letter.to, |last| last.to);
        let mut gap = letter.gap;
        for c in word(found.number).chars() {
            if c == ' ' {
                gap = gap.max(Gap::Space);
                continue;
            }
            reworded.push(Letter {
                c,
                from: letter.from,
                to,
                gap,
            });
            gap = Gap::None;
        }
        at = found.to;
    }
    reworded
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::text::normal::letters;
    use crate::text::phrases::{build, key, spelling};

    fn same(c: char) -> char {
        c
    }

    #[test]
    fn the_longest_wording_is_read_and_keeps_its_place() {
        let known = [("vx", 0), ("vx支负", 1), ("otp", 2)];
        let map: BTreeMap<String, u32> = known
            .map(|(phrase, number)| (key(phrase, same), number))
            .into();
        let bytes = build(&map);
        let text = "我的VX支负，no otp";
        let words = ["微信", "微信支付", "verification code"];
        let read = reword(letters(text, same), Phrases::new(&bytes), |number| {
            words[usize::try_from(number).expect("a small number")]
        });
        assert_eq!(spelling(&read), "我的微信支付no verification code");
        assert_eq!(text.get(read[3].from..read[3].to), Some("VX支负"));
    }
}
