//! `triage --batch`: every line is answered in its place, whatever it is made of and however many there are.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod program;

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::process::{Child, Command, Stdio};
use std::thread;

use encoding_rs::GB18030;
use program::{AT, Output, Program, wait};
use serde_json::{Value, json};

/// The longest line that is read, in bytes.
const LONGEST: usize = 64 * 1024;

/// Characters that would colour, turn, hide or steer on a terminal.
const HOSTILE: &[char] = &[
    '\u{1b}', '\u{7}', '\u{8}', '\r', '\t', '\u{b}', '\u{c}', '\u{7f}', '\u{85}', '\u{9b}',
    '\u{ad}', '\u{200b}', '\u{202e}', '\u{2066}', '\u{feff}',
];

fn batch(input: &[u8]) -> Output {
    Program::new()
        .args(["triage", "--batch", "--lang", "en", "--at", AT])
        .input(input)
        .run()
}

/// The records of an input, in their order; the numbers of the lines are theirs, from 1 on.
fn records(input: &[u8]) -> Vec<Value> {
    let output = batch(input);
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

/// The text of each record, or what is wrong with the line.
fn told(input: &[u8]) -> Vec<String> {
    let told = |record: &Value| {
        let part = record.get("error").unwrap_or(&record["text"]);
        part.as_str().expect("a text or a fault").to_owned()
    };
    records(input).iter().map(told).collect()
}

/// A text in the encoding of mainland China.
fn national(text: &str) -> Vec<u8> {
    GB18030.encode(text).0.into_owned()
}

fn lines(lines: &[&[u8]]) -> Vec<u8> {
    lines.join(&b'\n')
}

/// What is made of a text, apart from the text itself.
fn judged(record: &Value) -> Value {
    let mut record = record.clone();
    let fields = record.as_object_mut().expect("a record is an object");
    fields.retain(|name, _| !matches!(name.as_str(), "line" | "text" | "read"));
    record
}

#[test]
fn thousands_of_lines_are_answered_in_their_order() {
    let texts: Vec<String> = (1..=5_200)
        .map(|n| format!("第{n}次收不到验证码"))
        .collect();
    assert_eq!(told(texts.join("\n").as_bytes()), texts);
}

#[test]
fn the_same_lines_give_the_same_records() {
    let input = "微信号被盗\n扣了两次钱\nhow do I close my account\n".repeat(40);
    assert_eq!(
        batch(input.as_bytes()).stdout,
        batch(input.as_bytes()).stdout
    );
}

#[test]
fn an_empty_input_gives_nothing() {
    let output = batch(b"");
    let all = (output.code, output.stdout.as_str(), output.stderr.as_str());
    assert_eq!(all, (0, "", ""));
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
        assert_eq!(told(input.as_bytes()), expected, "{input:?}");
    }
}

#[test]
fn a_blank_line_is_out_of_scope() {
    for record in records("\n   \n\u{3000}\n……\n".as_bytes()) {
        assert_eq!(record["status"], "out_of_scope", "{record}");
        assert_eq!(
            (&record["issue"], &record["read"]),
            (&Value::Null, &json!([]))
        );
    }
}

#[test]
fn a_mark_of_the_encoding_and_line_ends_change_nothing() {
    let plain = records("微信号被盗了\n在国外收不到验证码".as_bytes());
    let marked = records("\u{feff}微信号被盗了\r\n在国外收不到验证码\r\n".as_bytes());
    assert_eq!(plain, marked);
}

#[test]
fn a_line_in_the_national_encoding_is_understood_beside_others() {
    let input = lines(&[
        "微信号被盗了".as_bytes(),
        &national("微信号被盗了"),
        &national("在國外手機丟了收不到驗證碼"),
        b"my account was hacked",
    ]);
    let records = records(&input);
    assert_eq!(records[1]["text"], "微信号被盗了");
    assert_eq!(judged(&records[0]), judged(&records[1]));
    assert_eq!(records[2]["text"], "在國外手機丟了收不到驗證碼");
    assert_eq!(records[3]["text"], "my account was hacked");
}

#[test]
fn a_line_that_is_no_text_has_its_record_and_the_rest_is_answered() {
    let input = lines(&[
        b"hacked",
        b"\xff\xff\xff",
        "被\0盗".as_bytes(),
        "被盗".as_bytes(),
        b"\0",
        "封\u{5c01}".as_bytes().split_last().expect("bytes").1,
        "封号".as_bytes(),
    ]);
    let records = records(&input);
    let faults: Vec<u64> = records
        .iter()
        .filter(|record| record["error"] == "not-text")
        .filter_map(|record| record["line"].as_u64())
        .collect();
    assert_eq!(faults, [2, 3, 5, 6]);
    for (at, text) in [(0, "hacked"), (3, "被盗"), (6, "封号")] {
        assert_eq!(records[at]["text"], text);
    }
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
    let long = "微信号被盗了".repeat(LONGEST / 18 + 1);
    let full = "x".repeat(LONGEST);
    let over = "x".repeat(LONGEST + 1);
    let far = "x".repeat(LONGEST * 5);
    for end in ["", "\n", "\r\n"] {
        let input = format!("被盗\n{long}\n封号\n{full}\n{over}\n\n{far}\n扣费\n{over}{end}");
        let told = told(input.as_bytes());
        let (too_long, next) = ("too-long", "扣费");
        let expected = [
            "被盗", too_long, "封号", &full, too_long, "", too_long, next, too_long,
        ];
        assert_eq!(told, expected, "with {end:?}");
    }
}

#[test]
fn control_characters_come_out_visible() {
    for c in HOSTILE {
        let output = batch(format!("微信号{c}被盗[31m\nb").as_bytes());
        assert_eq!((output.code, output.stderr.as_str()), (0, ""));
        let steers = |found: char| found != '\n' && HOSTILE.contains(&found);
        let code = format!("U+{:04X}", u32::from(*c));
        assert!(!output.stdout.contains(steers), "{code}: {}", output.stdout);
        let (first, _) = output.stdout.split_once('\n').expect("two records");
        let record: Value = serde_json::from_str(first).expect("a record");
        let shown = format!("微信号\\u{{{:x}}}被盗[31m", u32::from(*c));
        assert_eq!(record["text"], shown, "{code}");
    }
}

/// The program with a pipe at every end, and what feeds it.
fn fed(args: &[&str], input: Vec<u8>) -> (Child, thread::JoinHandle<bool>) {
    let child = Command::new(env!("CARGO_BIN_EXE_wxsupport"))
        .env_clear()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = child.expect("the program starts");
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    let feeder = thread::spawn(move || stdin.write_all(&input).is_ok());
    (child, feeder)
}

/// The exit code, and what was said on stderr.
fn ended(child: &mut Child) -> (Result<Option<i32>, &'static str>, String) {
    let code = wait(child);
    let mut told = String::new();
    let mut stderr = child.stderr.take().expect("stderr is a pipe");
    stderr.read_to_string(&mut told).expect("stderr is text");
    (code, told)
}

#[test]
fn a_reader_that_has_enough_is_no_error() {
    let input = "微信号被盗了\n".repeat(9_000).into_bytes();
    let (mut child, feeder) = fed(&["triage", "--batch"], input);
    let mut reader = BufReader::new(child.stdout.take().expect("stdout is a pipe"));
    let mut line = String::new();
    reader.read_line(&mut line).expect("a line can be read");
    assert!(line.starts_with("{\"line\":1,"), "{line}");
    drop(reader);
    assert_eq!(ended(&mut child), (Ok(Some(0)), String::new()));
    feeder.join().expect("feeding does not panic");
}

#[cfg(unix)]
#[test]
fn a_line_of_pinyin_takes_no_more_room_than_others() {
    let unit = "weixinhaobeidaole";
    let mut input = unit.repeat(LONGEST / unit.len());
    input.push_str("\nhacked\n");
    let limited = Command::new("sh")
        .env_clear()
        .arg("-c")
        .arg(r#"ulimit -v 1500000; exec "$0" "$@""#)
        .args([env!("CARGO_BIN_EXE_wxsupport"), "triage", "--batch"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn();
    let mut child = limited.expect("a shell starts");
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    let feeder = thread::spawn(move || stdin.write_all(input.as_bytes()).is_ok());
    assert_eq!(ended(&mut child), (Ok(Some(0)), String::new()));
    feeder.join().expect("feeding does not panic");
}

#[test]
fn a_batch_takes_neither_a_text_nor_reasons() {
    for args in [["--batch", "hacked"], ["--batch", "--explain"]] {
        let output = Program::new()
            .args(["triage"])
            .args(args)
            .input(b"hacked\n")
            .run();
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{args:?}");
        assert!(output.stderr.contains("--batch"), "{}", output.stderr);
    }
}
