//! The table of traditional characters, from a conversion library.

/// The simplified form of one character.
pub(crate) fn simplify(c: char) -> char {
    if ('\u{3400}'..='\u{9fff}').contains(&c) {
        fast2s::convert(&c.to_string()).chars().next().unwrap_or(c)
    } else {
        c
    }
}

/// The simplified form of every character from U+3400 to U+9FFF, two bytes each.
pub(crate) fn table() -> Vec<u8> {
    let forms = ('\u{3400}'..='\u{9fff}').map(|c| {
        let simple = u16::try_from(u32::from(simplify(c)));
        // What lies beyond two bytes stays as it is.
        simple.unwrap_or_else(|_| u16::try_from(u32::from(c)).unwrap_or_default())
    });
    forms.flat_map(u16::to_le_bytes).collect()
}
