//! A text letter by letter, each in its folded form and with its place in the original.
//!
//! What only hides or decorates (zero-width characters, a star between two characters, full-width
//! forms, traditional script, capitals) is folded away; where a word or a sentence ends is kept.

use super::fold::{Simplify, fold_char, half_width, is_ideograph};

/// What stood before a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing that shows.
    None,
    /// A space or a sign: Chinese reads on, a Latin word ends.
    Space,
    /// The end of a clause or of the line.
    Stop,
}

/// What kind of word a letter can be part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// A letter of a word: Latin, or any other script with words.
    Word,
    /// A digit.
    Digit,
    /// A Chinese character.
    Han,
}

/// One letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letter {
    /// Its folded form.
    pub c: char,
    /// Where it begins in the original, in bytes.
    pub from: usize,
    /// Where it ends in the original, in bytes.
    pub to: usize,
    /// What stood before it.
    pub gap: Gap,
}

impl Letter {
    /// Its script.
    #[must_use]
    pub fn script(&self) -> Script {
        match self.c {
            '0'..='9' => Script::Digit,
            '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{323af}' => Script::Han,
            _ => Script::Word,
        }
    }

    /// Whether a word can begin at this letter when `before` stands in front of it.
    #[must_use]
    pub fn begins_word(&self, before: Option<&Self>) -> bool {
        self.script() == Script::Han
            || self.gap > Gap::None
            || before.is_none_or(|before| before.script() != self.script())
    }
}

/// The letters of a text.
#[must_use]
pub fn letters(text: &str, simplify: Simplify) -> Vec<Letter> {
    let mut letters = Vec::with_capacity(text.len() / 2);
    let mut gap = Gap::Stop;
    for (from, original) in text.char_indices() {
        match fold_char(original, simplify) {
            Some(c) => {
                letters.push(Letter {
                    c: lower(c),
                    from,
                    to: from + original.len_utf8(),
                    gap,
                });
                gap = Gap::None;
            }
            None => gap = gap.max(parts(half_width(original))),
        }
    }
    letters
}

/// A folded letter in lower case; Chinese ones have none, and those of ASCII are folded into it.
fn lower(c: char) -> char {
    if is_ideograph(c) || c.is_ascii() {
        return c;
    }
    c.to_lowercase().next().unwrap_or(c)
}

/// How far a character that is no letter parts its neighbours.
fn parts(c: char) -> Gap {
    match c {
        '\n' | '\r' | ',' | '.' | '!' | '?' | ';' | ':' | '、' | '…' => Gap::Stop,
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\''
        | '‘'
        | '’' => Gap::None,
        _ => Gap::Space,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(c: char) -> char {
        if c == '訊' { '讯' } else { c }
    }

    #[test]
    fn letters_keep_their_place_and_what_parts_them() {
        let text = "Ｗe 騰\u{200b}訊*号，can't";
        let letters = letters(text, same);
        let said: String = letters.iter().map(|letter| letter.c).collect();
        assert_eq!(said, "we騰讯号cant");
        let gaps: Vec<Gap> = letters.iter().map(|letter| letter.gap).collect();
        let (none, space, stop) = (Gap::None, Gap::Space, Gap::Stop);
        assert_eq!(
            gaps,
            [stop, none, space, none, space, stop, none, none, none]
        );
        for letter in &letters {
            assert!(text.get(letter.from..letter.to).is_some());
        }
        assert_eq!(text.get(letters[3].from..letters[3].to), Some("訊"));
    }
}
