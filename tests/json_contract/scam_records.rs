//! `scam-check --batch`: each record is what the schema `scam-check-record` says, has the fields that were promised, and
//! says what the document says.

use encoding_rs::GB18030;
use serde_json::{Value, json};

use crate::commands::LANGS;
use crate::program::{AT, Program};
use crate::records::{fits, of_batch};
use crate::schemas::SCHEMAS;
use crate::strict::scam::Line;
use crate::strict::triage::BadLine;

/// Lines of every sort: scams, a warning, a cry for help, contacts of every verdict, blank, in another encoding, no text,
/// and too long.
fn input() -> Vec<u8> {
    let (national, _, _) = GB18030.encode("把验证码发我，我帮你解封");
    let long = vec![b'x'; 1024 * 1024 + 1];
    let lines: [&[u8]; 11] = [
        "您好，我是微信客服，您的百万保障今天到期，不取消每月扣2000，请打开腾讯会议共享屏幕"
            .as_bytes(),
        "公安提醒：凡是自称微信客服让你关闭百万保障的都是诈骗，请勿共享屏幕".as_bytes(),
        "我被骗了五千块怎么办".as_bytes(),
        b"95017",
        b"https://weixin.qq.com.safe-login.top/a",
        b"https://mp.weixin.qq.com/s/anything",
        b"",
        &national,
        b"\xff\xff\xff",
        &long,
        "薇❤信解.封，先付200jia急费，加V：abc123".as_bytes(),
    ];
    lines.join(&b'\n')
}

/// The records of the input, with the text of each.
fn records(lang: &str) -> Vec<(String, Value)> {
    of_batch("scam-check", lang, &input())
}

#[test]
fn every_record_is_what_its_schema_says() {
    let schema = &SCHEMAS["scam-check-record"];
    for lang in LANGS {
        for (text, record) in records(lang) {
            // What is wrong with a line is told as `triage --batch` tells it.
            let schema = if record.get("error").is_some() {
                &SCHEMAS["triage-record"]
            } else {
                schema
            };
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
fn a_schema_refuses_a_record_that_breaks_it() {
    let schema = &SCHEMAS["scam-check-record"];
    let (_, mut record) = records("en").swap_remove(0);
    record["line"] = json!("first");
    assert_ne!(schema.complaints(&record), Vec::<String>::new());
}

#[test]
fn every_line_has_its_verdict_or_its_fault() {
    let records = records("en");
    let told: Vec<&Value> = records
        .iter()
        .map(|(_, record)| record.get("error").unwrap_or(&record["verdict"]))
        .collect();
    let message = |at: usize| told[at].as_str().expect("a verdict");
    assert_eq!(message(0), "scam");
    assert_ne!(message(1), "scam");
    assert_ne!(message(2), "scam");
    let contacts = [told[3], told[4], told[5]];
    assert_eq!(
        json!(contacts),
        json!(["official", "lookalike", "unverified"])
    );
    assert_eq!(json!([told[8], told[9]]), json!(["not-text", "too-long"]));
    assert_eq!(message(10), "scam");
    let numbers = records.iter().map(|(_, record)| record["line"].as_u64());
    assert!(numbers.eq((1..=11).map(Some)));
}

#[test]
fn a_record_says_what_the_document_says() {
    for (text, record) in records("zh") {
        let Some(told) = record["input"].as_str().filter(|told| !told.is_empty()) else {
            continue;
        };
        let output = Program::new()
            .args(["scam-check", told, "--json", "--at", AT])
            .run();
        let document: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
        let check = &document["checks"][0];
        assert_eq!(check["verdict"]["code"], record["verdict"], "{text}");
        assert_eq!(check["scam_kind"]["id"], record["scam_kind"], "{text}");
        for (list, code, fields) in [
            (
                "identifiers",
                "value",
                &["kind", "start", "end", "of", "contact", "domain"][..],
            ),
            ("signs", "code", &["start", "end"]),
            ("reckoning", "code", &["adds"]),
        ] {
            for field in fields.iter().chain([&code]) {
                assert_eq!(
                    of_each(&check[list], field),
                    of_each(&record[list], field),
                    "{text}"
                );
            }
        }
        let relation = &record["relation"];
        assert_eq!(
            of_each(&check["relation"]["claims"], "id"),
            relation["claims"],
            "{text}"
        );
        assert_eq!(
            of_each(&check["speech"], "code"),
            record["speech"],
            "{text}"
        );
    }
}

/// One field of each entry of a list.
fn of_each(list: &Value, field: &str) -> Value {
    let entries = list.as_array().into_iter().flatten();
    entries.map(|entry| entry[field].clone()).collect()
}
