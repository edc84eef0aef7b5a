//! Any text is judged, and what was found in it stands where the answer says.
#![no_main]

mod checked;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    checked::whole(text);
});
