//! How Chinese words sound: pinyin and its initials, so that `zhifu` and `txkf` find what they mean.

use pinyin::ToPinyin;

/// The pinyin of a folded name, written together, and its initials; `None` without a Chinese character.
#[must_use]
pub fn pinyin(folded: &str) -> Option<(String, String)> {
    let mut full = String::new();
    let mut initials = String::new();
    let mut chinese = false;
    for c in folded.chars() {
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
    }
    chinese.then(|| (full.replace('ü', "v"), initials))
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
        assert_eq!(pinyin("kf"), None);
    }
}
