//! Any address is judged, and none is called official that the catalog does not list.
#![no_main]

mod checked;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|rest: &str| {
    for text in [
        format!("https://{rest}"),
        rest.to_owned(),
        format!("https://weixin.qq.com{rest}"),
    ] {
        let line = checked::whole(&text);
        for found in &line.identifiers {
            let listed = found.contact.is_some() || found.domain.is_some();
            assert!(found.verdict != "official" || listed, "{text:?}");
        }
    }
});
