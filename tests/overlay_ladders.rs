//! Overlays and ladders: days off that are announced later, ladders that are added, replaced and retired, and channels that are
//! gone from under them.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod overlay;
mod program;

use overlay::overlay;
use program::{AT, Output, Program};
use serde_json::Value;

/// The days off of 2027 as they may be announced.
const HOLIDAYS: &str = r#"
[[holiday]]
id = "2027"
off = [
  { from = "2027-01-01", to = "2027-01-03", zh = "元旦", en = "New Year's Day" },
  { from = "2027-02-05", to = "2027-02-11", zh = "春节", en = "Spring Festival" },
]
work = ["2027-01-09"]
sources = ["own-judgement"]
"#;

/// A ladder of two steps, for whoever is named.
fn ladder(id: &str, people: &str) -> String {
    format!(
        r#"
[[ladder]]
id = "{id}"
issue = "payment.dispute"
name = {{ zh = "村里的路", en = "The way of the village" }}
as = [{people}]
about = {{ zh = "先问邻居。", en = "Ask the neighbours first." }}
ends = {{ zh = "问村长。", en = "Ask the elder of the village." }}
preserve = [{{ zh = "留着收据。", en = "Keep the receipt.", source = "own-judgement" }}]

[[ladder.rung]]
id = "neighbour"
name = {{ zh = "问邻居", en = "Ask a neighbour" }}
action = {{ zh = "敲门。", en = "Knock." }}
wait = {{ max = 2, unit = "working-days", why = {{ zh = "邻居也要想想。", en = "A neighbour has to think too." }}, source = "own-judgement" }}
sources = ["own-judgement"]

[[ladder.rung]]
id = "hotline"
name = {{ zh = "打电话", en = "Ring the hotline" }}
channel = "weixin-pay-hotline"
action = {{ zh = "打客服电话。", en = "Ring the hotline." }}
sources = ["own-judgement"]
"#
    )
}

fn retire(table: &str, id: &str) -> String {
    format!("[[retire]]\ntable = \"{table}\"\nid = \"{id}\"\n")
}

fn run(overlay: Option<&str>, at: &str, args: &[&str]) -> Output {
    Program::new()
        .args(["escalate", "--json", "--lang", "en", "--at", at])
        .args(overlay.map(|overlay| format!("--catalog={overlay}")))
        .args(args)
        .run()
}

/// The answer of `escalate`, whether or not it has a ladder.
fn answer(overlay: Option<&str>, at: &str, args: &[&str]) -> Value {
    let output = run(overlay, at, args);
    assert_eq!(output.stderr, "", "{args:?}");
    serde_json::from_str(&output.stdout)
        .unwrap_or_else(|error| panic!("{args:?}: {error}: {}", output.stdout))
}

/// The ids of the rungs of the first ladder, or of their channels.
fn rungs<'a>(answer: &'a Value, of: impl Fn(&'a Value) -> &'a Value) -> Vec<&'a str> {
    let rungs = answer["ladders"][0]["rungs"].as_array().expect("rungs");
    rungs.iter().filter_map(|rung| of(rung).as_str()).collect()
}

fn codes(warnings: &Value) -> Vec<&str> {
    let warnings = warnings.as_array().expect("a list");
    warnings
        .iter()
        .filter_map(|one| one["code"].as_str())
        .collect()
}

const DISPUTE: [&str; 2] = ["--issue", "payment.dispute"];

#[test]
fn days_off_that_an_overlay_announces_make_a_date_certain() {
    let overlay = overlay("ladders-2027", &[("2027.toml", HOLIDAYS)]);
    let at = "2026-12-28T10:00:00+08:00";
    let args = [&DISPUTE[..], &["--tried", "regulator-12315=2026-12-28"]].concat();
    let ends = |answer: &Value| -> Value {
        let rungs = answer["ladders"][0]["rungs"].as_array().expect("rungs");
        let rung = rungs.iter().find(|rung| rung["id"] == "regulator-12315");
        rung.expect("the rung that was taken")["ends"].clone()
    };
    let before = answer(None, at, &args);
    // Ten working days, without and with a day off on Friday, 1 January.
    assert_eq!(ends(&before)["earliest"], "2027-01-11");
    assert_eq!(ends(&before)["latest"], "2027-01-12");
    assert_eq!(ends(&before)["unannounced"], 2027);
    assert!(codes(&before["warnings"]).contains(&"days-off-not-announced"));

    let after = answer(Some(&overlay), at, &args);
    // The day off is certain, and so is the Saturday that makes up for it.
    assert_eq!(ends(&after)["earliest"], "2027-01-11");
    assert_eq!(ends(&after)["latest"], "2027-01-11");
    assert_eq!(ends(&after)["unannounced"], Value::Null);
    assert!(!codes(&after["warnings"]).contains(&"days-off-not-announced"));
    assert_eq!(
        after["calendar"]["announced"],
        serde_json::json!([2025, 2026, 2027])
    );
    assert_eq!(after["calendar"]["unannounced"], serde_json::json!([]));
}

#[test]
fn a_retired_channel_takes_its_rungs_along_and_the_ladder_still_leads_to_its_end() {
    fn channel(rung: &Value) -> &Value {
        rung.pointer("/channel/id").unwrap_or(&Value::Null)
    }
    let before = answer(None, AT, &DISPUTE);
    assert!(rungs(&before, channel).contains(&"bill-dispute"));
    let retired = retire("channel", "bill-dispute");
    let overlay = overlay("ladders-channel", &[("retired.toml", &retired)]);
    let mut args: Vec<String> = DISPUTE.map(str::to_owned).into();
    let left = answer(Some(&overlay), AT, &DISPUTE);
    let steps = rungs(&left, |rung| &rung["id"]).len();
    assert!(!rungs(&left, channel).contains(&"bill-dispute"));
    assert!(steps > 1 && steps < rungs(&before, |rung| &rung["id"]).len());
    for round in 0..=steps {
        let typed: Vec<&str> = args.iter().map(String::as_str).collect();
        let answer = answer(Some(&overlay), AT, &typed);
        let ladder = &answer["ladders"][0];
        let rungs = ladder["rungs"].as_array().expect("rungs").iter();
        let open = rungs.filter(|rung| {
            ["now", "also"]
                .map(Value::from)
                .contains(&rung["state"]["code"])
        });
        let open: Vec<&str> = open.filter_map(|rung| rung["id"].as_str()).collect();
        if open.is_empty() {
            assert!(round > 1, "it ends after {round} rounds");
            assert_eq!(ladder["next"], Value::Null);
            assert_ne!(ladder["course"]["code"], "act");
            assert_ne!(ladder["ends"], "");
            return;
        }
        assert!(open.contains(&ladder["next"].as_str().expect("a next step")));
        // All that is open is refused at once.
        for rung in open {
            let refused = format!("{rung}=2026-10-01");
            assert!(!args.contains(&refused), "{rung} is offered again");
            args.extend(["--refused".to_owned(), refused]);
        }
    }
    panic!("it does not end: {args:?}");
}

#[test]
fn a_retired_ladder_falls_back_to_the_one_for_everybody() {
    let merchant = [&DISPUTE[..], &["--as", "merchant"]].concat();
    let before = answer(None, AT, &merchant);
    assert_eq!(before["ladders"][0]["id"], "payment-dispute-merchant-side");
    let retired = retire("ladder", "payment-dispute-merchant-side");
    let overlay = overlay("ladders-retired", &[("retired.toml", &retired)]);
    let after = answer(Some(&overlay), AT, &merchant);
    assert_eq!(after["ladders"][0]["id"], "payment-dispute");
    assert_eq!(after["ladders"][0]["course"]["code"], "act");
    let list = answer(Some(&overlay), AT, &["--list"]);
    assert!(!list.to_string().contains("payment-dispute-merchant-side"));
}

#[test]
fn without_the_ladder_for_everybody_the_answer_says_that_there_is_none() {
    let retired = retire("ladder", "payment-dispute");
    let overlay = overlay("ladders-none", &[("retired.toml", &retired)]);
    let none = answer(Some(&overlay), AT, &DISPUTE);
    assert_eq!(none["ladders"], serde_json::json!([]));
    assert_eq!(none["without"][0]["id"], "payment.dispute");
    let merchant = [&DISPUTE[..], &["--as", "merchant"]].concat();
    let own = answer(Some(&overlay), AT, &merchant);
    assert_eq!(own["ladders"][0]["id"], "payment-dispute-merchant-side");
}

#[test]
fn a_replaced_ladder_is_replaced_whole() {
    let new = ladder("payment-dispute", "");
    let overlay = overlay("ladders-replaced", &[("ladder.toml", &new)]);
    let after = answer(Some(&overlay), AT, &DISPUTE);
    let ladder = &after["ladders"][0];
    assert_eq!(ladder["name"], "The way of the village");
    assert_eq!(ladder["ends"], "Ask the elder of the village.");
    assert_eq!(ladder["next"], "neighbour");
    assert_eq!(rungs(&after, |rung| &rung["id"]), ["neighbour", "hotline"]);
    // Two working days from Monday are over, so the hotline is next.
    let waited = [&DISPUTE[..], &["--tried", "neighbour=2026-11-16"]].concat();
    let later = answer(Some(&overlay), AT, &waited);
    assert_eq!(later["ladders"][0]["next"], "hotline");
    // From Friday they are not.
    let early = [&DISPUTE[..], &["--tried", "neighbour=2026-11-20"]].concat();
    let later = answer(Some(&overlay), AT, &early);
    assert_eq!(later["ladders"][0]["course"]["code"], "wait");
    assert_eq!(later["ladders"][0]["wait"]["until"]["latest"], "2026-11-24");
    assert_eq!(later["ladders"][0]["wait"]["rung"], "hotline");
}

#[test]
fn an_added_ladder_is_for_whom_it_is_made_and_nobody_else() {
    let new = ladder("village", "\"investor\"");
    let overlay = overlay("ladders-added", &[("ladder.toml", &new)]);
    let of = |who: &str| -> Value {
        let args = [&DISPUTE[..], &["--as", who]].concat();
        answer(Some(&overlay), AT, &args)["ladders"][0]["id"].clone()
    };
    assert_eq!(of("investor"), "village");
    assert_eq!(of("personal"), "payment-dispute");
    assert_eq!(of("merchant"), "payment-dispute-merchant-side");
    let rung = [
        &DISPUTE[..],
        &["--as", "investor", "--refused", "neighbour"],
    ]
    .concat();
    let next = answer(Some(&overlay), AT, &rung);
    assert_eq!(
        next["ladders"][0]["next"], "hotline",
        "its rungs are known by name"
    );
}
