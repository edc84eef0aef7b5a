//! `--batch`: every line is answered in its place, whatever it is made of and however many there are.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod lines;
#[path = "../program/mod.rs"]
mod program;
mod scam_check;
mod triage;

use lines::{Batch, joined, told};
use serde_json::Value;

/// The commands that take a batch.
const BATCHES: [Batch; 2] = [triage::BATCH, scam_check::BATCH];

/// Characters that would colour, turn, hide or steer on a terminal.
const HOSTILE: &[char] = &[
    '\u{1b}', '\u{7}', '\u{8}', '\r', '\t', '\u{b}', '\u{c}', '\u{7f}', '\u{85}', '\u{9b}',
    '\u{ad}', '\u{200b}', '\u{202e}', '\u{2066}', '\u{feff}',
];

#[test]
fn thousands_of_lines_are_answered_in_their_order() {
    let texts: Vec<String> = (1..=5_200)
        .map(|n| match n % 3 {
            0 => format!("第{n}次收不到验证码"),
            1 => format!("https://weixin.qq.com.safe-login.top/{n}"),
            _ => format!("转账{n}元到安全账户"),
        })
        .collect();
    for batch in BATCHES {
        assert_eq!(batch.told(texts.join("\n").as_bytes()), texts);
    }
}

#[test]
fn the_same_lines_give_the_same_records() {
    let input = "微信号被盗\n95017\n我被骗了五千块怎么办\nhow do I close my account\n".repeat(40);
    for batch in BATCHES {
        let run = || batch.run(&[], input.as_bytes()).stdout;
        assert_eq!(run(), run());
    }
}

#[test]
fn an_empty_input_gives_nothing() {
    for batch in BATCHES {
        let output = batch.run(&[], b"");
        let all = (output.code, output.stdout.as_str(), output.stderr.as_str());
        assert_eq!(all, (0, "", ""));
    }
}

#[test]
fn a_line_ends_where_it_is_broken_and_where_the_input_ends() {
    for (input, expected) in [
        ("被盗\n封号", &["被盗", "封号"][..]),
        ("被盗\n封号\n", &["被盗", "封号"]),
        ("被盗\r\n封号\r\n", &["被盗", "封号"]),
        ("\n被盗\n\n\r\n封号\n\n", &["", "被盗", "", "", "封号", ""]),
        ("\n", &[""]),
        ("\u{feff}被盗\r\n封号", &["被盗", "封号"]),
    ] {
        for batch in BATCHES {
            assert_eq!(batch.told(input.as_bytes()), expected, "{input:?}");
        }
    }
}

#[test]
fn a_mark_of_the_encoding_and_line_ends_change_nothing() {
    for batch in BATCHES {
        let plain = batch.records(&[], "微信号被盗了\n把验证码发我".as_bytes());
        let marked = batch.records(&[], "\u{feff}微信号被盗了\r\n把验证码发我\r\n".as_bytes());
        assert_eq!(plain, marked);
    }
}

#[test]
fn a_line_that_is_no_text_has_its_record_and_the_rest_is_answered() {
    let input = joined(&[
        b"hacked",
        b"\xff\xff\xff",
        "被\0盗".as_bytes(),
        "被盗".as_bytes(),
        b"\0",
        "封\u{5c01}".as_bytes().split_last().expect("bytes").1,
        b"95017",
    ]);
    let fault = "not-text";
    let expected = ["hacked", fault, fault, "被盗", fault, fault, "95017"];
    for batch in BATCHES {
        let records = batch.records(&[], &input);
        assert_eq!(told(&records, batch.field), expected);
        for record in records.iter().filter(|record| record["error"] == fault) {
            let message = record["message"].as_str().unwrap_or_default();
            assert!(message.contains("UTF-8"), "{record}");
        }
    }
}

#[test]
fn a_line_that_is_too_long_is_passed_over() {
    for batch in BATCHES {
        let most = batch.longest;
        let full = "x".repeat(most);
        let over = "x".repeat(most + 1);
        let far = "x".repeat(most * 5);
        let long = "微信号被盗了".repeat(most / 18 + 1);
        for end in ["", "\n", "\r\n"] {
            let input = format!("被盗\n{long}\n封号\n{full}\n{over}\n\n{far}\n扣费\n{over}{end}");
            let told = batch.told(input.as_bytes());
            let fault = "too-long";
            let expected = [
                "被盗", fault, "封号", &full, fault, "", fault, "扣费", fault,
            ];
            // Not by `assert_eq`, which would print a million letters.
            assert!(told == expected, "{} with {end:?}", batch.command);
        }
        let records = batch.records(&[], over.as_bytes());
        let message = records[0]["message"].as_str().unwrap_or_default();
        assert!(message.contains(&most.to_string()), "{message}");
    }
}

#[test]
fn control_characters_come_out_visible() {
    for (batch, c) in BATCHES
        .iter()
        .flat_map(|batch| HOSTILE.iter().map(move |c| (batch, *c)))
    {
        let output = batch.run(&[], format!("微信号{c}被盗[31m\nb").as_bytes());
        assert_eq!((output.code, output.stderr.as_str()), (0, ""));
        let steers = |found: char| found != '\n' && HOSTILE.contains(&found);
        let code = format!("U+{:04X}", u32::from(c));
        assert!(!output.stdout.contains(steers), "{code}: {}", output.stdout);
        let (first, _) = output.stdout.split_once('\n').expect("two records");
        let record: Value = serde_json::from_str(first).expect("a record");
        let shown = format!("微信号\\u{{{:x}}}被盗[31m", u32::from(c));
        assert_eq!(record[batch.field], shown, "{code}");
    }
}

#[test]
fn a_batch_takes_no_text_and_no_option_for_one_answer() {
    for (batch, arg) in [
        (triage::BATCH, "hacked"),
        (triage::BATCH, "--explain"),
        (scam_check::BATCH, "95017"),
        (scam_check::BATCH, "--explain"),
        (scam_check::BATCH, "--exit-code"),
    ] {
        let output = batch.run(&[arg], b"95017\n");
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{arg}");
        assert!(output.stderr.contains("--batch"), "{}", output.stderr);
    }
}
