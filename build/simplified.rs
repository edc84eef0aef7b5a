//! The table of traditional characters, from a conversion library.

/// The simplified form of one character.
pub(crate) fn simplify(c: char) -> char {
    if ('\u{3400}'..='\u{9fff}').contains(&c) {
        fast2s::convert(&c.to_string()).chars().next().unwrap_or(c)
    } else {
        c
    }
}

/// Pairs of two-byte code points, sorted by the traditional one.
pub(crate) fn table() -> Vec<u8> {
    let mut bytes = Vec::new();
    for code in 0x3400u16..=0x9fff {
        let Some(c) = char::from_u32(u32::from(code)) else {
            continue;
        };
        if let Ok(to) = u16::try_from(u32::from(simplify(c)))
            && to != code
        {
            bytes.extend_from_slice(&code.to_le_bytes());
            bytes.extend_from_slice(&to.to_le_bytes());
        }
    }
    bytes
}
