//! `triage --batch`.

use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Child, Command, Stdio};

use serde_json::{Value, json};

use crate::lines::{Batch, fed, joined, national};
use crate::program::wait;

pub(crate) const BATCH: Batch = Batch {
    command: "triage",
    field: "text",
    longest: 64 * 1024,
};

/// What is made of a text, apart from the text itself.
fn judged(record: &Value) -> Value {
    let mut record = record.clone();
    let fields = record.as_object_mut().expect("a record is an object");
    fields.retain(|name, _| !matches!(name.as_str(), "line" | "text" | "read"));
    record
}

#[test]
fn a_blank_line_is_out_of_scope() {
    for record in BATCH.records(&[], "\n   \n\u{3000}\n……\n".as_bytes()) {
        assert_eq!(record["status"], "out_of_scope", "{record}");
        assert_eq!(
            (&record["issue"], &record["read"]),
            (&Value::Null, &json!([]))
        );
    }
}

#[test]
fn a_line_in_the_national_encoding_is_understood_beside_others() {
    let input = joined(&[
        "微信号被盗了".as_bytes(),
        &national("微信号被盗了"),
        &national("在國外手機丟了收不到驗證碼"),
        b"my account was hacked",
    ]);
    let records = BATCH.records(&[], &input);
    assert_eq!(records[1]["text"], "微信号被盗了");
    assert_eq!(judged(&records[0]), judged(&records[1]));
    assert_eq!(records[2]["text"], "在國外手機丟了收不到驗證碼");
    assert_eq!(records[3]["text"], "my account was hacked");
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
    let mut program = Command::new(env!("CARGO_BIN_EXE_wxsupport"));
    let triage = program.args(["triage", "--batch"]);
    let (mut child, feeder) = fed(triage, Stdio::piped(), input);
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
    let mut input = unit.repeat(BATCH.longest / unit.len());
    input.push_str("\nhacked\n");
    let mut shell = Command::new("sh");
    let limited = shell
        .arg("-c")
        .arg(r#"ulimit -v 1500000; exec "$0" "$@""#)
        .args([env!("CARGO_BIN_EXE_wxsupport"), "triage", "--batch"]);
    let (mut child, feeder) = fed(limited, Stdio::null(), input.into_bytes());
    assert_eq!(ended(&mut child), (Ok(Some(0)), String::new()));
    feeder.join().expect("feeding does not panic");
}
