//! `scam-check --batch`.

use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::lines::{Batch, fed, joined, national, told};
use crate::program::wait;

pub(crate) const BATCH: Batch = Batch {
    command: "scam-check",
    field: "input",
    longest: 1024 * 1024,
};

/// A message that nobody takes for anything but a scam.
const SCAM: &str =
    "您好，我是微信客服，您的百万保障今天到期，不取消每月扣2000，请打开腾讯会议共享屏幕";

#[test]
fn a_blank_line_has_no_sign() {
    for record in BATCH.records(&[], "\n   \n\u{3000}\n……\n".as_bytes()) {
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
    let records = BATCH.records(&[], input.as_bytes());
    assert_eq!(
        told(&records, "verdict"),
        ["scam", "official", "lookalike", "unverified", "unknown"]
    );
    assert_eq!(records[2]["identifiers"][0]["of"], "95017");
}

#[test]
fn what_is_said_of_the_sender_holds_for_every_line() {
    let received = BATCH.records(&["--received-call"], b"95017\n96110");
    assert_eq!(told(&received, "verdict"), ["unverified", "unverified"]);
    let strict = BATCH.records(&["--strict"], format!("{SCAM}\n在忙吗").as_bytes());
    assert!(!told(&strict, "verdict").contains(&"suspicious".to_owned()));
}

#[test]
fn a_line_in_the_national_encoding_is_judged_beside_others() {
    let input = joined(&[
        SCAM.as_bytes(),
        &national(SCAM),
        &national("九五〇一七"),
        b"95017",
    ]);
    let records = BATCH.records(&[], &input);
    let bare = |record: &Value| {
        let mut record = record.clone();
        let fields = record.as_object_mut().expect("a record is an object");
        fields.remove("line");
        record
    };
    assert_eq!(bare(&records[0]), bare(&records[1]));
    assert_eq!(
        told(&records, "verdict"),
        ["scam", "scam", "official", "official"]
    );
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
        let line = unit.repeat(BATCH.longest / unit.len());
        let mut program = Command::new(env!("CARGO_BIN_EXE_wxsupport"));
        let check = program.args(["scam-check", "--batch"]);
        let (mut child, feeder) = fed(check, Stdio::null(), line.into_bytes());
        // One that goes on for 20 seconds is ended.
        assert_eq!(wait(&mut child), Ok(Some(0)), "{unit}");
        feeder.join().expect("feeding does not panic");
    }
}
