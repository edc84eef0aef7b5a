//! `triage --batch`: each record is what the schema `triage-record` says, and has the fields that were promised.

use encoding_rs::GB18030;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::commands::LANGS;
use crate::program::{AT, Program};
use crate::schemas::SCHEMAS;
use crate::strict::triage::{BadLine, Line};

/// Lines of every sort: matched, ambiguous, out of scope, with all that can be read out of a text, blank, in another
/// encoding, no text, and too long.
fn input() -> Vec<u8> {
    let (national, _, _) = GB18030.encode("微信号被盗了");
    let long = vec![b'x'; 70_000];
    let lines: [&[u8]; 8] = [
        "我的微信号被盗了，对方正在用我的号借钱".as_bytes(),
        "孩子在國外用安卓手機打賞，錢沒了，打了95017没人接，急急急，我不想活了".as_bytes(),
        "微信和支付宝哪个好".as_bytes(),
        b"",
        &national,
        b"\xff\xff\xff",
        &long,
        b"my mini program was rejected again",
    ];
    lines.join(&b'\n')
}

/// The records of the input, with the text of each.
fn records(lang: &str) -> Vec<(String, Value)> {
    of_batch("triage", lang, &input())
}

/// The records that a command makes of a batch, with the text of each.
pub(crate) fn of_batch(command: &str, lang: &str, input: &[u8]) -> Vec<(String, Value)> {
    let output = Program::new()
        .args([command, "--batch", "--lang", lang, "--at", AT])
        .input(input)
        .run();
    assert_eq!((output.code, output.stderr.as_str()), (0, ""), "{lang}");
    let record = |line: &str| {
        let value = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        (line.to_owned(), value)
    };
    output.stdout.lines().map(record).collect()
}

/// Whether a record has exactly the fields of a type.
pub(crate) fn fits<T: DeserializeOwned>(record: &str) -> Result<(), String> {
    serde_json::from_str::<T>(record)
        .map(drop)
        .map_err(|error| format!("{error}: {record}"))
}

#[test]
fn every_record_is_what_its_schema_says() {
    let schema = &SCHEMAS["triage-record"];
    for lang in LANGS {
        for (text, record) in records(lang) {
            let complaints = schema.complaints(&record);
            assert_eq!(complaints, Vec::<String>::new(), "{lang}: {text}");
        }
    }
}

#[test]
fn records_have_exactly_the_fields_that_were_promised() {
    for (text, record) in LANGS.into_iter().flat_map(records) {
        let fault = if record.get("error").is_some() {
            fits::<BadLine>(&text)
        } else {
            fits::<Line>(&text)
        };
        assert_eq!(fault, Ok(()));
    }
}

#[test]
fn every_line_has_a_record_with_its_text_or_its_fault() {
    let records = records("en");
    let told: Vec<&Value> = records
        .iter()
        .map(|(_, record)| record.get("error").unwrap_or(&record["text"]))
        .collect();
    let expected = json!([
        "我的微信号被盗了，对方正在用我的号借钱",
        "孩子在國外用安卓手機打賞，錢沒了，打了95017没人接，急急急，我不想活了",
        "微信和支付宝哪个好",
        "",
        "微信号被盗了",
        "not-text",
        "too-long",
        "my mini program was rejected again"
    ]);
    assert_eq!(json!(told), expected);
    let numbers = records.iter().map(|(_, record)| record["line"].as_u64());
    assert!(numbers.eq((1..=8).map(Some)));
}

#[test]
fn a_schema_refuses_a_record_that_breaks_it() {
    let schema = &SCHEMAS["triage-record"];
    let (_, mut record) = records("en").swap_remove(0);
    record["line"] = json!("first");
    assert_ne!(schema.complaints(&record), Vec::<String>::new());
}

#[test]
fn a_record_says_what_the_document_says() {
    for (text, record) in records("zh") {
        let Some(told) = record["text"].as_str().filter(|text| !text.is_empty()) else {
            continue;
        };
        let output = Program::new()
            .args(["triage", told, "--json", "--at", AT])
            .run();
        let document: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
        let record = record.as_object().expect("a record is an object");
        let own = record
            .iter()
            .filter(|(name, _)| !matches!(name.as_str(), "line" | "text"));
        for (name, value) in own {
            assert_eq!(document.get(name), Some(value), "{name} of {text}");
        }
    }
}
