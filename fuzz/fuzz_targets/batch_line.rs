//! Any line of bytes has a record of one line, or is no text.
#![no_main]

mod checked;

use libfuzzer_sys::fuzz_target;
use wxsupport::encoding::decode;

fuzz_target!(|bytes: &[u8]| {
    let Some(text) = decode(bytes.to_vec()) else { return };
    let record = serde_json::to_string(&checked::whole(&text)).expect("a record is JSON");
    assert!(!record.contains('\n'));
    let read: serde_json::Value = serde_json::from_str(&record).expect("JSON is read back");
    assert_eq!(read["line"], 1);
});
