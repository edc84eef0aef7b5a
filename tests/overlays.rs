//! Overlays that are right: what a person lays over the catalog shows up in the answers, and the answer says so.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod overlay;
mod program;

use std::fs;
use std::path::PathBuf;

use overlay::{CLINIC, fresh, overlay};
use program::{AT, Output, Program};
use serde_json::Value;

/// An issue of our own, which the new channel serves beside one of the catalog's.
const ISSUE: &str = r#"
[[issue]]
id = "feature.village"
cluster = "feature"
name = { zh = "村里的事", en = "Village matters" }
aliases = ["村务"]
covers = { zh = "字太小、声音太轻。", en = "Small letters, faint sounds." }
priority = "p2"
priority_why = { zh = "不急。", en = "No hurry." }
question = { zh = "是字还是声音？", en = "Letters or sounds?" }
otherwise = { zh = "问邻居。", en = "Ask a neighbour." }

[[issue.route]]
channel = "in-app-help"
fit = "handles"
why = { zh = "设置里有说明。", en = "The settings explain it." }

[[issue.route]]
channel = "village-clinic"
fit = "made-for"
why = { zh = "就在隔壁。", en = "It is next door." }
"#;

/// A number that the catalog already has, with another note.
const CORRECTION: &str = r#"
[[contact]]
id = "tel:95017-9"
type = "phone"
direction = "outgoing"
value = "95017"
keys = ["8"]
spellings = ["95017-8", "95017转8"]
name = { zh = "95017 按 8 自助冻结", en = "95017, key 8: freeze" }
owner = "tencent"
channel = "weixin-pay-hotline"
grade = "reported"
serves = { zh = "冻结钱包", en = "Freezing the wallet" }
note = { zh = "按键换成了 8。", en = "The key has become 8." }
safe_way = { zh = "听语音提示。", en = "Listen to the menu." }
sources = ["own-judgement"]
reviewed = "2026-11-21"
review_by = "2099-01-01"
"#;

const RETIREMENT: &str = "[[retire]]\ntable = \"contact\"\nid = \"tel:95017-9\"\n";

fn run(overlay: &str, args: &[&str]) -> Output {
    Program::new()
        .args(args)
        .args(["--at", AT, "--lang", "en", "--catalog", overlay])
        .run()
}

/// The JSON of an answer.
fn json(overlay: &str, args: &[&str]) -> Value {
    let output = run(overlay, &[args, &["--json"]].concat());
    assert_eq!(output.stderr, "", "{args:?}");
    serde_json::from_str(&output.stdout)
        .unwrap_or_else(|error| panic!("{args:?}: {error}: {}", output.stdout))
}

/// The ids of the channels of a recommendation, in their order.
fn recommended(answer: &Value) -> Vec<&str> {
    let channels = answer["channels"]
        .as_array()
        .expect("a recommendation has channels");
    channels
        .iter()
        .filter_map(|channel| channel["channel"].as_str())
        .collect()
}

#[test]
fn an_added_channel_is_found_by_name_alias_number_and_sound() {
    let overlay = overlay("found", &[("clinic.toml", CLINIC)]);
    for query in [
        "village-clinic",
        "村里的微信门诊",
        "微信门诊",
        "10000001",
        "1000-0001",
        "weixinmenzhen",
        "微信門診",
    ] {
        let answer = json(&overlay, &["channel", query]);
        assert_eq!(answer["page"]["channel"]["id"], "village-clinic", "{query}");
    }
}

#[test]
fn an_added_channel_with_a_route_is_recommended_behind_a_proved_one() {
    let overlay = overlay(
        "recommended",
        &[("clinic.toml", CLINIC), ("more/issue.toml", ISSUE)],
    );
    for issue in ["feature.village", "村务", "Village matters"] {
        let answer = json(&overlay, &["recommend", "--issue", issue]);
        assert_eq!(
            recommended(&answer),
            ["in-app-help", "village-clinic"],
            "{issue}"
        );
        assert_eq!(answer["channels"][1]["grade"]["code"], "reported");
    }
}

#[test]
fn an_added_channel_without_a_route_is_never_recommended() {
    let overlay = overlay("no-route", &[("clinic.toml", CLINIC)]);
    let answer = json(
        &overlay,
        &["recommend", "--issue", "feature", "--top", "200"],
    );
    assert!(
        !recommended(&answer).contains(&"village-clinic"),
        "{:?}",
        recommended(&answer)
    );
}

#[test]
fn a_replaced_contact_changes_the_answer() {
    let overlay = overlay("replaced", &[("correction.toml", CORRECTION)]);
    let before = Program::new()
        .args(["channel", "95017-8", "--at", AT])
        .run();
    assert_eq!(before.code, 1, "the catalog itself knows no key 8");
    let after = run(&overlay, &["channel", "95017-8"]);
    assert_eq!(after.code, 0);
    assert!(
        after.stdout.contains("The key has become 8."),
        "{}",
        after.stdout
    );
    assert!(
        !after.stdout.contains("95017, key 9"),
        "the old contact is still there:\n{}",
        after.stdout
    );
}

#[test]
fn a_retired_contact_is_unknown_and_leads_nowhere() {
    let overlay = overlay("retired", &[("retired.toml", RETIREMENT)]);
    let known = Program::new()
        .args(["channel", "95017-9", "--at", AT])
        .run();
    assert_eq!(known.code, 0, "the catalog itself has it");
    assert_eq!(run(&overlay, &["channel", "95017-9"]).code, 1);
    assert_eq!(
        json(&overlay, &["channel", "95017-9"])["outcome"],
        "unknown"
    );
    let urgent = json(&overlay, &["recommend", "--issue", "payment", "--urgent"]);
    let steps = urgent["immediate"].to_string();
    assert!(
        steps.contains("step") && !steps.contains("tel:95017-9"),
        "{steps}"
    );
}

#[test]
fn a_retired_channel_is_neither_found_nor_recommended() {
    let retire = "[[retire]]\ntable = \"channel\"\nid = \"tsrc\"\n";
    let overlay = overlay("retired-channel", &[("retired.toml", retire)]);
    let issue = [
        "recommend",
        "--issue",
        "institution.security-incident",
        "--top",
        "200",
    ];
    let before: Value = serde_json::from_str(
        &Program::new()
            .args(issue)
            .args(["--json", "--at", AT])
            .run()
            .stdout,
    )
    .expect("a JSON document");
    assert!(
        recommended(&before).contains(&"tsrc"),
        "{:?}",
        recommended(&before)
    );
    assert!(!recommended(&json(&overlay, &issue)).contains(&"tsrc"));
    assert_ne!(
        json(&overlay, &["channel", "tsrc"])["page"]["channel"]["id"],
        "tsrc"
    );
}

#[test]
fn the_answer_names_the_files_of_the_overlay() {
    let files = [
        ("clinic.toml", CLINIC),
        ("more/issue.toml", ISSUE),
        ("notes.txt", "not TOML"),
    ];
    let overlay = overlay("named", &files);
    let expected = [
        format!("{overlay}/clinic.toml"),
        format!("{overlay}/more/issue.toml"),
    ];
    for args in [
        &["channel", "95017"][..],
        &["recommend", "--issue", "feature"],
        &["catalog", "list"],
    ] {
        let answer = json(&overlay, args);
        assert_eq!(
            answer["catalog"]["overlay"],
            serde_json::json!(expected),
            "{args:?}"
        );
    }
    let without = Program::new()
        .args(["channel", "95017", "--json", "--at", AT])
        .run();
    let without: Value = serde_json::from_str(&without.stdout).expect("a JSON document");
    assert_eq!(without["catalog"]["overlay"], serde_json::json!([]));
}

#[test]
fn the_environment_names_an_overlay_and_the_option_goes_before_it() {
    let clinic = overlay("environment", &[("clinic.toml", CLINIC)]);
    let other = overlay("option", &[("retired.toml", RETIREMENT)]);
    let ask = |args: &[&str]| {
        Program::new()
            .env("WXSUPPORT_CATALOG", &clinic)
            .args(["channel", "village-clinic", "--at", AT])
            .args(args)
            .run()
    };
    assert_eq!(ask(&[]).code, 0);
    assert_eq!(ask(&["--catalog", &other]).code, 1);
    let empty = Program::new()
        .env("WXSUPPORT_CATALOG", "")
        .args(["channel", "95017", "--at", AT])
        .run();
    assert_eq!(
        (empty.code, empty.stderr.as_str()),
        (0, ""),
        "an empty variable names nothing"
    );
}

#[test]
fn an_overlay_without_files_changes_nothing() {
    let overlay = overlay("empty", &[("README.md", "no TOML")]);
    let bare = Program::new()
        .args(["channel", "95017", "--at", AT, "--lang", "en"])
        .run();
    let laid = run(&overlay, &["channel", "95017"]);
    assert_eq!(
        (laid.code, laid.stdout, laid.stderr),
        (bare.code, bare.stdout, bare.stderr)
    );
}

#[test]
fn a_directory_that_does_not_exist_is_told() {
    let missing = fresh("missing").display().to_string();
    let output = run(&missing, &["channel", "95017"]);
    assert_eq!((output.code, output.stdout.as_str()), (2, ""));
    assert!(
        output.stderr.starts_with("error: ") && output.stderr.contains(&missing),
        "{}",
        output.stderr
    );
}

#[test]
fn a_file_in_place_of_a_directory_is_told() {
    let file = format!(
        "{}/clinic.toml",
        overlay("file", &[("clinic.toml", CLINIC)])
    );
    let output = run(&file, &["channel", "95017"]);
    assert_eq!((output.code, output.stdout.as_str()), (2, ""));
    assert!(output.stderr.contains(&file), "{}", output.stderr);
}

#[test]
fn an_exported_catalog_can_be_edited_and_laid_over() {
    let folder = fresh("export").display().to_string();
    let exported = Program::new()
        .args(["catalog", "export", &folder, "--at", AT, "--lang", "en"])
        .run();
    assert_eq!((exported.code, exported.stderr.as_str()), (0, ""));
    assert!(exported.stdout.contains(&folder), "{}", exported.stdout);
    let readme = PathBuf::from(&folder).join("README.md");
    assert!(readme.exists(), "what explains the format goes along");

    let unchanged = run(&folder, &["channel", "kf-website"]);
    let built_in = Program::new()
        .args(["channel", "kf-website", "--at", AT, "--lang", "en"])
        .run();
    assert_eq!((unchanged.code, unchanged.stderr.as_str()), (0, ""));
    let more = unchanged
        .stdout
        .strip_prefix(&built_in.stdout)
        .unwrap_or_else(|| panic!("the same answer comes first:\n{}", unchanged.stdout));
    assert!(
        more.trim_start()
            .starts_with("Note: Not only the built-in catalog speaks here:"),
        "only a note follows: {more}"
    );

    let path = PathBuf::from(&folder).join("catalog.toml");
    let text = fs::read_to_string(&path).expect("the file was exported");
    let version = "version = \"";
    assert!(text.contains(version), "{text}");
    fs::write(&path, text.replacen(version, "version = \"edited-", 1))
        .expect("the file can be edited");
    let answer = json(&folder, &["channel", "kf-website"]);
    assert!(
        answer["catalog"]["version"]
            .as_str()
            .is_some_and(|version| version.starts_with("edited-")),
        "{answer}"
    );

    let again = Program::new()
        .args(["catalog", "export", &folder, "--at", AT, "--lang", "en"])
        .run();
    assert_eq!(
        (again.code, again.stdout.as_str()),
        (2, ""),
        "exporting never writes over files"
    );
}
