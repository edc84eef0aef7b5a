//! How Chinese words sound: pinyin and its initials, so that `zhifu` and `txkf` find what they mean.

use pinyin::ToPinyin;

/// Words in which a character sounds otherwise than it does alone.
const WORDS: &[(&str, [&str; 2])] = &[
    ("银行", ["yin", "hang"]),
    ("重置", ["chong", "zhi"]),
    ("重新", ["chong", "xin"]),
    ("重复", ["chong", "fu"]),
];

/// The pinyin of a folded name, written together, and its initials; `None` without a Chinese character.
#[must_use]
pub fn pinyin(folded: &str) -> Option<(String, String)> {
    let mut full = String::new();
    let mut initials = String::new();
    let mut chinese = false;
    let mut rest = folded;
    while let Some(c) = rest.chars().next() {
        if let Some((word, sounds)) = WORDS.iter().find(|(word, _)| rest.starts_with(word)) {
            chinese = true;
            for sound in sounds {
                full.push_str(sound);
                initials.extend(sound.chars().next());
            }
            rest = rest.get(word.len()..).unwrap_or("");
            continue;
        }
        match c.to_pinyin() {
            Some(sound) => {
                chinese = true;
                full.push_str(sound.plain());
                initials.extend(sound.plain().chars().next());
            }
            None if c.is_ascii_alphanumeric() => {
                full.push(c);
                initials.push(c);
            }
            None => {}
        }
        rest = rest.get(c.len_utf8()..).unwrap_or("");
    }
    chinese.then(|| (full.replace('ü', "v"), initials))
}

/// The sound of one character, without tone; `None` for one that is not Chinese.
#[must_use]
pub fn syllable(c: char) -> Option<&'static str> {
    c.to_pinyin().map(pinyin::Pinyin::plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_a_sound() {
        assert_eq!(
            pinyin("腾讯客服"),
            Some(("tengxunkefu".into(), "txkf".into()))
        );
        assert_eq!(
            pinyin("95017热线"),
            Some(("95017rexian".into(), "95017rx".into()))
        );
        assert_eq!(pinyin("银行卡"), Some(("yinhangka".into(), "yhk".into())));
        assert_eq!(pinyin("kf"), None);
    }
}
