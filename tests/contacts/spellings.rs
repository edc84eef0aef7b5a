//! The ways to write one and the same contact.

/// Text in full width.
pub(crate) fn wide(text: &str) -> String {
    let wide = |c: char| {
        if c.is_ascii_graphic() {
            char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c)
        } else {
            c
        }
    };
    text.chars().map(wide).collect()
}

/// Text with something between its characters.
pub(crate) fn parted(text: &str, between: &str) -> String {
    let chars: Vec<String> = text.chars().map(String::from).collect();
    chars.join(between)
}

/// Digits in Chinese numerals.
pub(crate) fn chinese(digits: &str, numerals: &str) -> String {
    let numerals: Vec<char> = numerals.chars().collect();
    let numeral = |c: char| {
        let at = c.to_digit(10).and_then(|digit| usize::try_from(digit).ok());
        at.and_then(|at| numerals.get(at)).copied().unwrap_or(c)
    };
    digits.chars().map(numeral).collect()
}

/// The spellings of a number.
pub(crate) fn of_number(number: &str) -> Vec<String> {
    let mut all = vec![
        wide(number),
        parted(number, "\u{200b}"),
        parted(number, "\u{feff}"),
        format!(" {number}\u{3000}"),
    ];
    let is_plain = number.chars().all(|c| c.is_ascii_digit());
    if is_plain {
        // Four digits with dots between them are an address.
        let separators = ["-", " ", "\u{a0}", "."];
        let used = if number.len() == 4 { 3 } else { 4 };
        for between in separators.into_iter().take(used) {
            all.push(parted(number, between));
            all.push(wide(&parted(number, between)));
        }
        if number.len() >= 5 {
            all.push(chinese(number, "零一二三四五六七八九"));
            all.push(chinese(number, "〇壹贰叁肆伍陆柒捌玖"));
            all.push(parted(&chinese(number, "零幺二三四五六七八九"), "\u{200b}"));
        }
    }
    all
}

/// The spellings of a host or address.
pub(crate) fn of_host(host: &str) -> Vec<String> {
    vec![
        wide(host),
        host.to_uppercase(),
        parted(host, "\u{200b}"),
        host.replace('.', "。"),
        host.replace('.', "．"),
        host.replace('.', "[.]"),
        host.replace('.', "(dot)"),
    ]
}

/// The spellings of a mailbox.
pub(crate) fn of_mailbox(mailbox: &str) -> Vec<String> {
    vec![
        wide(mailbox),
        mailbox.to_uppercase(),
        parted(mailbox, "\u{200c}"),
        mailbox.replace('@', "[at]"),
        mailbox.replace('@', "(at)"),
        mailbox.replace('@', "【at】"),
        mailbox.replace('@', "＠").replace('.', "。"),
    ]
}
