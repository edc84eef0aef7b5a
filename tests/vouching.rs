//! Nothing is vouched for because of how it is written, and nothing that the catalog has is denied.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod program;

use program::{AT, Program};
use serde_json::Value;

fn ask(args: &[&str]) -> Value {
    let output = Program::new()
        .args(args)
        .args(["--json", "--at", AT, "--lang", "en"])
        .run();
    assert_eq!(output.stderr, "", "{args:?}");
    serde_json::from_str(&output.stdout)
        .unwrap_or_else(|error| panic!("{args:?}: {error}: {}", output.stdout))
}

/// The entries of a table: id and name.
fn entries(table: &str) -> Vec<(String, String)> {
    let answer = ask(&["catalog", "list", table]);
    let entries = answer["entries"].as_array().expect("a list has entries");
    let text = |entry: &Value, key: &str| entry[key].as_str().unwrap_or_default().to_owned();
    let entries: Vec<_> = entries
        .iter()
        .map(|entry| (text(entry, "id"), text(entry, "name")))
        .collect();
    assert!(
        entries.len() > 30,
        "only {} entries of {table}",
        entries.len()
    );
    entries
}

#[test]
fn a_host_that_only_looks_official_is_not_known() {
    let tricks = [
        "weixin.qq.com.safe-login.top",
        "https://weixin.qq.com.safe-login.top/login",
        "https://kf.qq.com@safe-login.top/",
        "https://kf.qq.com:443@safe-login.top/",
        "https://safe-login.top/kf.qq.com",
        "https://safe-login.top?kf.qq.com",
        "https://safe-login.top#@kf.qq.com",
        r"https://safe-login.top\@kf.qq.com/",
        r"https://safe-login.top\.kf.qq.com/",
        r"https:\\safe-login.top\@kf.qq.com/",
        "https://kf.qq.com。safe-login.top/",
        "https://kf-qq.com/",
        "https://kfqq.com/",
        "https://kf.qq.соm/",
        "tel.kf.qq.com.cn.safe-login.top",
    ];
    for trick in tricks {
        assert_eq!(ask(&["channel", trick])["outcome"], "unknown", "{trick}");
    }
}

#[test]
fn words_before_a_host_do_not_become_a_part_of_it() {
    for text in [
        "退款请登录 refund.qq.com",
        "log in at refund.qq.com",
        "evil site.qq.com",
    ] {
        assert_ne!(ask(&["channel", text])["outcome"], "found", "{text}");
    }
}

#[test]
fn every_id_that_an_answer_offers_can_be_asked_for() {
    let denied: Vec<String> = ["channel", "contact", "domain"]
        .into_iter()
        .flat_map(entries)
        .map(|(id, _)| id)
        .filter(|id| ask(&["channel", id])["outcome"] != "found")
        .collect();
    assert!(denied.is_empty(), "not found by their ids: {denied:#?}");
}

#[test]
fn every_channel_is_found_by_its_whole_name() {
    let denied: Vec<String> = entries("channel")
        .into_iter()
        .filter(|(id, name)| {
            let answer = ask(&["channel", name]);
            let several = answer["candidates"]
                .as_array()
                .is_some_and(|all| all.iter().any(|one| one["id"] == **id));
            answer["page"]["channel"]["id"] != **id && !several
        })
        .map(|(id, name)| format!("{id}: {name}"))
        .collect();
    assert!(denied.is_empty(), "not found by their names: {denied:#?}");
}
