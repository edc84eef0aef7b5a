//! Overlays and texts: what a person adds of scenarios, issues and cues is understood, what is retired is not, and an
//! overlay that says nothing of texts changes nothing in how they are read.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod overlay;
mod program;

use overlay::{CLINIC, ISSUE, overlay};
use program::{AT, Program};
use serde_json::{Value, json};

/// A scenario of an issue that the catalog has, in words that nobody has said before.
const SCENARIO: &str = r#"
[[scenario]]
id = "glimbozap-wobbles"
issue = "feature.howto"
name = { zh = "嘟噜卡晃动", en = "The glimbozap wobbles" }
priority = "p2"
priority_why = { zh = "不碍事。", en = "No harm done." }
who = ["operator"]
preserve = { zh = "别碰它。", en = "Do not touch it." }
rule_out = { zh = "先看是不是地在晃。", en = "See first whether the floor moves." }
sources = ["own-judgement"]
phrasings = [
  "my glimbozap wobbles", "the glimbozap wobbles again", "glimbozap wobbling all night", "a wobbly glimbozap",
  "glimbozap does not stop wobbling", "help, glimbozap wobbles", "new glimbozap, wobbles from day one",
  "嘟噜卡晃个不停", "嘟噜卡又晃了", "我的嘟噜卡在晃", "嘟噜卡晃动怎么停", "刚买的嘟噜卡就晃", "嘟噜卡一直晃来晃去",
]

[[scenario.near]]
scenario = "village-sproingle"
question = { zh = "是晃还是响？", en = "Does it wobble or ring?" }
here = { zh = "晃", en = "It wobbles" }
there = { zh = "响", en = "It rings" }
"#;

const SPROINGLE: &str = r#"
[[scenario]]
id = "village-sproingle"
issue = "feature.village"
name = { zh = "噗铃响", en = "The sproingle rings" }
priority = "p2"
priority_why = { zh = "不碍事。", en = "No harm done." }
who = ["personal"]
preserve = { zh = "别碰它。", en = "Do not touch it." }
rule_out = { zh = "先看是不是门铃。", en = "See first whether it is the door bell." }
sources = ["own-judgement"]
phrasings = [
  "sproingle rings at noon", "the sproingle rings", "my sproingle is ringing", "ringing sproingle", "sproingle, loud",
  "who rings the sproingle", "sproingle rang twice", "噗铃响了", "噗铃又响", "村里的噗铃在响", "噗铃响得睡不着",
  "噗铃一响就吵", "怎么让噗铃不响",
]
"#;

/// A cue for a place that does not exist.
const CUE: &str = r#"
[[cue]]
id = "quuxland"
reads = { region = "europe" }
phrases = ["quuxland", "阔克斯…边上"]
unless = ["not in quuxland"]
"#;

/// The records of a batch; without an overlay those of the built-in catalog.
fn batch(overlay: Option<&str>, texts: &[&str]) -> Vec<Value> {
    let output = Program::new()
        .args(["triage", "--batch", "--lang", "en", "--at", AT])
        .args(overlay.map(|overlay| format!("--catalog={overlay}")))
        .input(texts.join("\n").as_bytes())
        .run();
    assert_eq!((output.code, output.stderr.as_str()), (0, ""));
    let record = |line| serde_json::from_str(line).expect("a record is JSON");
    output.stdout.lines().map(record).collect()
}

/// The values of what was read of one kind.
fn read<'r>(record: &'r Value, what: &str) -> Vec<&'r str> {
    let read = record["read"].as_array().expect("a list").iter();
    read.filter(|read| read["what"] == what)
        .filter_map(|read| read["value"].as_str())
        .collect()
}

fn retire(table: &str, id: &str) -> String {
    format!("[[retire]]\ntable = \"{table}\"\nid = \"{id}\"\n")
}

#[test]
fn added_scenarios_are_recognised_in_words_that_nobody_said_before() {
    let files = [
        ("scenario.toml", SCENARIO),
        ("issue.toml", ISSUE),
        ("more/sproingle.toml", SPROINGLE),
        ("cue.toml", CUE),
    ];
    let overlay = overlay("texts-added", &files);
    let texts = [
        "why does the glimbozap wobble so much in quuxland",
        "你们的嘟噜卡怎么老是晃啊",
        "oh no, the Ｓｐｒｏｉｎｇｌｅ rings and rings",
        "邻居的噗铃响了一夜",
        "微信号被盗了，对方在借钱",
    ];
    let told: Vec<Value> = batch(Some(&overlay), &texts)
        .iter()
        .map(|record| json!([record["issue"], record["scenario"]]))
        .collect();
    let wobbles = json!(["feature.howto", "glimbozap-wobbles"]);
    let rings = json!(["feature.village", "village-sproingle"]);
    assert_eq!(told[..4], [wobbles.clone(), wobbles, rings.clone(), rings]);
    assert_eq!(told[4][0], "account.stolen", "the rest is still known");
}

#[test]
fn a_retired_scenario_is_told_of_no_text() {
    let texts = ["我要起诉腾讯，去哪个法院立案", "how do I sue Tencent"];
    let known = batch(None, &texts);
    let scenario = known[0]["scenario"].as_str().expect("it is recognised");
    assert_eq!(known[1]["scenario"], scenario);
    let retired = [("retired.toml", &*retire("scenario", scenario))];
    let overlay = overlay("texts-retired", &retired);
    for record in batch(Some(&overlay), &texts) {
        assert!(!record.to_string().contains(scenario), "{record}");
    }
}

#[test]
fn an_added_cue_is_read_and_says_what_an_option_would_say() {
    let overlay = overlay("texts-cue", &[("cue.toml", CUE)]);
    let texts = [
        "收不到验证码 quuxland",
        "人在阔克斯山的边上，收不到验证码",
        "not in quuxland, no code",
        "收不到验证码",
    ];
    let found: Vec<Vec<Value>> = [None, Some(overlay.as_str())]
        .map(|overlay| batch(overlay, &texts))
        .into();
    let regions = |records: &[Value]| -> Vec<usize> {
        let counts = records.iter().map(|record| read(record, "region").len());
        counts.collect()
    };
    assert_eq!(regions(&found[0]), [0, 0, 0, 0]);
    assert_eq!(regions(&found[1]), [1, 1, 0, 0]);
    let output = Program::new()
        .args([
            "recommend",
            texts[0],
            "--json",
            "--at",
            AT,
            "--catalog",
            &overlay,
        ])
        .run();
    let answer: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
    assert_eq!(answer["request"]["region"]["code"], "europe");
}

#[test]
fn a_retired_cue_is_not_read() {
    let text = ["openharmony 上收不到验证码"];
    assert_eq!(read(&batch(None, &text)[0], "platform"), ["harmony"]);
    let retired = retire("cue", "platform-harmony");
    let overlay = overlay("texts-retired-cue", &[("retired.toml", &retired)]);
    let platforms = batch(Some(&overlay), &text);
    assert_eq!(read(&platforms[0], "platform"), Vec::<&str>::new());
}

#[test]
fn a_retired_channel_takes_along_the_cues_that_it_was_tried() {
    let text = ["打了95017没人接，钱扣错了，在国外"];
    let known = batch(None, &text);
    assert_eq!(read(&known[0], "tried"), ["weixin-pay-hotline"]);
    let retired = retire("channel", "weixin-pay-hotline");
    let overlay = overlay("texts-retired-channel", &[("retired.toml", &retired)]);
    let left = batch(Some(&overlay), &text);
    assert_eq!(read(&left[0], "tried"), Vec::<&str>::new());
    assert_eq!(read(&left[0], "region"), read(&known[0], "region"));
    assert_eq!(left[0]["candidates"], known[0]["candidates"]);
}

/// Texts with everything that can be read out of a text.
const TEXTS: &[&str] = &[
    "我的微信号被盗了，对方正在用我的号借钱",
    "在國外手機丟了收不到驗證碼，打了95017没人接",
    "孩子用安卓手机打赏，钱没了，急急急",
    "my mini program was rejected again, category qualification",
    "微信和支付宝哪个好",
    "我不想活了",
    "",
];

#[test]
fn an_overlay_that_says_nothing_of_texts_reads_them_as_before() {
    let files = [("clinic.toml", CLINIC), ("issue.toml", ISSUE)];
    let overlay = overlay("texts-untouched", &files);
    assert_eq!(batch(Some(&overlay), TEXTS), batch(None, TEXTS));
    for text in &TEXTS[..5] {
        let answer = |overlay: &[&str]| -> Value {
            let output = Program::new()
                .args(["triage", text, "--explain", "--json", "--at", AT])
                .args(overlay)
                .run();
            let mut answer: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
            for part in ["catalog", "warnings"] {
                answer[part] = Value::Null;
            }
            answer
        };
        assert_eq!(answer(&["--catalog", &overlay]), answer(&[]), "{text}");
    }
}

#[test]
fn words_of_an_overlay_change_nothing_where_no_text_is_told() {
    let overlay = overlay(
        "texts-not-told",
        &[
            ("scenario.toml", SCENARIO),
            ("issue.toml", ISSUE),
            ("s.toml", SPROINGLE),
        ],
    );
    let channels = |overlay: &[&str]| -> Value {
        let output = Program::new()
            .args([
                "recommend",
                "--issue",
                "account.stolen",
                "--json",
                "--at",
                AT,
            ])
            .args(overlay)
            .run();
        let answer: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
        answer["channels"].clone()
    };
    assert_eq!(channels(&["--catalog", &overlay]), channels(&[]));
}
