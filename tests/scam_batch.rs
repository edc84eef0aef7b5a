//! `scam-check --batch`: every line is judged in its place, whatever it is made of and however many there are.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod program;

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;

use encoding_rs::GB18030;
use program::{AT, Output, Program, wait};
use serde_json::{Value, json};

/// The longest line that is read, in bytes.
const LONGEST: usize = 1024 * 1024;

/// A message that nobody takes for anything but a scam.
const SCAM: &str =
    "您好，我是微信客服，您的百万保障今天到期，不取消每月扣2000，请打开腾讯会议共享屏幕";

fn run(args: &[&str], input: &[u8]) -> Output {
    Program::new()
        .args(["scam-check", "--batch", "--lang", "en", "--at", AT])
        .args(args)
        .input(input)
        .run()
}

/// The records of an input, in their order; the numbers of the lines are theirs, from 1 on.
fn records_with(args: &[&str], input: &[u8]) -> Vec<Value> {
    let output = run(args, input);
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let records: Vec<Value> = output
        .stdout
        .split_terminator('\n')
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}")))
        .collect();
    for (number, record) in (1_u64..).zip(&records) {
        assert_eq!(record["line"], number, "{record}");
    }
    records
}

fn records(input: &[u8]) -> Vec<Value> {
    records_with(&[], input)
}

/// The input of each record, or what is wrong with the line.
fn told(input: &[u8]) -> Vec<String> {
    let told = |record: &Value| {
        let part = record.get("error").unwrap_or(&record["input"]);
        part.as_str().expect("a text or a fault").to_owned()
    };
    records(input).iter().map(told).collect()
}

/// The verdict of each record, or what is wrong with the line.
fn verdicts(records: &[Value]) -> Vec<&str> {
    let told = records.iter().map(|record| {
        let fault = record.get("error").unwrap_or(&record["verdict"]);
        fault.as_str().expect("a verdict or a fault")
    });
    told.collect()
}

/// A text in the encoding of mainland China.
fn national(text: &str) -> Vec<u8> {
    GB18030.encode(text).0.into_owned()
}

fn lines(lines: &[&[u8]]) -> Vec<u8> {
    lines.join(&b'\n')
}

#[test]
fn thousands_of_lines_are_judged_in_their_order() {
    let texts: Vec<String> = (1..=5_200)
        .map(|n| match n % 3 {
            0 => format!("转账{n}元到安全账户"),
            1 => format!("https://weixin.qq.com.safe-login.top/{n}"),
            _ => format!("第{n}次开会"),
        })
        .collect();
    assert_eq!(told(texts.join("\n").as_bytes()), texts);
}

#[test]
fn the_same_lines_give_the_same_records() {
    let input = format!("{SCAM}\n95017\n我被骗了五千块怎么办\n").repeat(40);
    assert_eq!(
        run(&[], input.as_bytes()).stdout,
        run(&[], input.as_bytes()).stdout
    );
}

#[test]
fn an_empty_input_gives_nothing() {
    let output = run(&[], b"");
    let all = (output.code, output.stdout.as_str(), output.stderr.as_str());
    assert_eq!(all, (0, "", ""));
}

#[test]
fn a_line_ends_where_it_is_broken_and_where_the_input_ends() {
    for (input, expected) in [
        ("转账\n封号", &["转账", "封号"][..]),
        ("转账\r\n封号\r\n", &["转账", "封号"]),
        ("\n转账\n\n封号\n\n", &["", "转账", "", "封号", ""]),
        ("\u{feff}转账\r\n封号", &["转账", "封号"]),
    ] {
        assert_eq!(told(input.as_bytes()), expected, "{input:?}");
    }
}

#[test]
fn a_blank_line_has_no_sign() {
    for record in records("\n   \n\u{3000}\n……\n".as_bytes()) {
        assert_eq!(record["verdict"], "no_sign", "{record}");
        assert_eq!(
            (&record["scam_kind"], &record["signs"]),
            (&Value::Null, &json!([]))
        );
    }
}

#[test]
fn messages_and_contacts_stand_beside_each_other() {
    let input = format!("{SCAM}\n95017\n95016\nhttps://mp.weixin.qq.com/s/anything\n13800138000");
    let records = records(input.as_bytes());
    assert_eq!(
        verdicts(&records),
        ["scam", "official", "lookalike", "unverified", "unknown"]
    );
    assert_eq!(records[2]["identifiers"][0]["of"], "95017");
}

#[test]
fn what_is_said_of_the_sender_holds_for_every_line() {
    let received = records_with(&["--received-call"], b"95017\n96110");
    assert_eq!(verdicts(&received), ["unverified", "unverified"]);
    let strict = records_with(&["--strict"], format!("{SCAM}\n在忙吗").as_bytes());
    assert!(!verdicts(&strict).contains(&"suspicious"));
}

#[test]
fn a_line_in_the_national_encoding_is_judged_beside_others() {
    let input = lines(&[
        SCAM.as_bytes(),
        &national(SCAM),
        &national("九五〇一七"),
        b"95017",
    ]);
    let records = records(&input);
    let bare = |record: &Value| {
        let mut record = record.clone();
        let fields = record.as_object_mut().expect("a record is an object");
        fields.remove("line");
        record
    };
    assert_eq!(bare(&records[0]), bare(&records[1]));
    assert_eq!(verdicts(&records), ["scam", "scam", "official", "official"]);
}

#[test]
fn a_line_that_is_no_text_has_its_record_and_the_rest_is_judged() {
    let input = lines(&[
        SCAM.as_bytes(),
        b"\xff\xff\xff",
        "转\0账".as_bytes(),
        b"95017",
        "封\u{5c01}".as_bytes().split_last().expect("bytes").1,
        SCAM.as_bytes(),
    ]);
    let records = records(&input);
    assert_eq!(
        verdicts(&records),
        [
            "scam", "not-text", "not-text", "official", "not-text", "scam"
        ]
    );
    for record in records
        .iter()
        .filter(|record| record.get("error").is_some())
    {
        let message = record["message"].as_str().unwrap_or_default();
        assert!(message.contains("UTF-8"), "{record}");
    }
}

#[test]
fn a_line_that_is_too_long_is_passed_over() {
    let full = "x".repeat(LONGEST);
    let over = "x".repeat(LONGEST + 1);
    let far = "x".repeat(LONGEST * 3);
    for end in ["", "\n", "\r\n"] {
        let input = format!("{SCAM}\n{far}\n95017\n{full}\n{over}\n\n{over}{end}");
        let told = told(input.as_bytes());
        let too_long = "too-long";
        let expected = [SCAM, too_long, "95017", &full, too_long, "", too_long];
        // Not by `assert_eq`, which would print a million letters.
        assert!(told == expected, "with {end:?}");
    }
    let records = records(over.as_bytes());
    let message = records[0]["message"].as_str().unwrap_or_default();
    assert!(message.contains("1048576"), "{message}");
}

#[test]
fn a_long_line_takes_no_longer_than_many_short_ones() {
    for unit in [
        "九五〇一七",
        "weixin.qq.com ",
        "[at]",
        "a.",
        "я",
        "9 ",
        "验证码",
    ] {
        let line = unit.repeat(LONGEST / unit.len());
        let child = Command::new(env!("CARGO_BIN_EXE_wxsupport"))
            .env_clear()
            .args(["scam-check", "--batch"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let mut child = child.expect("the program starts");
        let mut stdin = child.stdin.take().expect("stdin is a pipe");
        let feeder = thread::spawn(move || stdin.write_all(line.as_bytes()).is_ok());
        // One that goes on for 20 seconds is ended.
        assert_eq!(wait(&mut child), Ok(Some(0)), "{unit}");
        feeder.join().expect("feeding does not panic");
    }
}

#[test]
fn control_characters_come_out_visible() {
    for c in ['\u{1b}', '\u{7}', '\t', '\u{85}', '\u{200b}', '\u{202e}'] {
        let input = format!("微信{c}客服 95{c}017\nb");
        let output = run(&[], input.as_bytes());
        assert_eq!((output.code, output.stderr.as_str()), (0, ""));
        let code = format!("U+{:04X}", u32::from(c));
        assert!(!output.stdout.contains(c), "{code}: {}", output.stdout);
    }
}

#[test]
fn a_batch_takes_neither_an_input_nor_an_exit_code() {
    for args in [&["--exit-code"][..], &["95017"]] {
        let output = run(args, b"95017\n");
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{args:?}");
        assert!(output.stderr.contains("--batch"), "{}", output.stderr);
    }
}
