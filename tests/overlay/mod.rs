//! Overlays that tests write: a directory of their own for each, and a channel that the catalog does not have.
#![allow(dead_code, reason = "each test crate uses its part")]
#![allow(clippy::expect_used, reason = "a test says what it expects")]

use std::fs;
use std::path::PathBuf;

/// A channel that the catalog does not have, with its contact.
pub(crate) const CLINIC: &str = r#"
[[channel]]
id = "village-clinic"
kind = "counter"
name = { zh = "村里的微信门诊", en = "Village clinic for WeChat" }
aliases = ["微信门诊"]
owner = "third-party"
grade = "reported"
grade_why = { zh = "只有我们这样说。", en = "We alone say so." }
summary = { zh = "邻居帮邻居看微信设置。", en = "Neighbours help neighbours with their settings." }
reach = { zh = "村委会一楼", en = "village hall, ground floor" }
record = "no"
effort = { level = "low", why = { zh = "走一趟。", en = "A walk." } }
safe_way = { zh = "只问设置，不给密码。", en = "Ask about settings only, give no password." }
sources = ["own-judgement"]
reviewed = "2026-11-21"
review_by = "2099-01-01"

[[contact]]
id = "tel:10000001"
type = "phone"
direction = "outgoing"
value = "1000 0001"
name = { zh = "门诊电话", en = "Telephone of the clinic" }
owner = "third-party"
channel = "village-clinic"
grade = "reported"
serves = { zh = "村里人", en = "The village" }
note = { zh = "上午有人接。", en = "Answered in the morning." }
safe_way = { zh = "只问设置。", en = "Ask about settings only." }
sources = ["own-judgement"]
reviewed = "2026-11-21"
review_by = "2099-01-01"
"#;

/// An issue that the catalog does not have.
pub(crate) const ISSUE: &str = r#"
[[issue]]
id = "feature.village"
cluster = "feature"
name = { zh = "村里的事", en = "Village matters" }
covers = { zh = "村里的响声。", en = "Sounds of the village." }
priority = "p2"
priority_why = { zh = "不急。", en = "No hurry." }
question = { zh = "哪里响？", en = "What rings?" }
otherwise = { zh = "问邻居。", en = "Ask a neighbour." }

[[issue.route]]
channel = "in-app-help"
fit = "handles"
why = { zh = "设置里有说明。", en = "The settings explain it." }
"#;

/// A directory with these files, new for this test.
pub(crate) fn overlay(test: &str, files: &[(&str, &str)]) -> String {
    let folder = fresh(test);
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a file has a folder"))
            .expect("the folder can be made");
        fs::write(path, text).expect("the file can be written");
    }
    folder
        .to_str()
        .expect("the folder has a UTF-8 name")
        .to_owned()
}

/// A path at which nothing is.
pub(crate) fn fresh(test: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("overlays-{test}"));
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the folder of an earlier run can be removed");
    }
    folder
}
