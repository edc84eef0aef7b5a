//! The ladders that are drawn: those of every issue, and some with a history, each as JSON and as it is drawn.

use std::sync::LazyLock;

use serde_json::Value;

use crate::program::Program;

/// A Saturday in Beijing.
pub(crate) const AT: &str = "2026-11-21T16:00:00+08:00";

/// Ladders in every state that a person can be in.
const PEOPLE: &[&str] = &[
    "--issue payment.dispute --since 2026-09-28",
    "--issue payment.dispute --since 2025-01-10 --tried seller=2024-12-30",
    "--issue payment.dispute --tried seller=2026-11-16 --tried bill-dispute=2026-11-20",
    "--issue payment.dispute --as merchant --since 2026-11-20T10:30",
    "--issue account.banned --tried in-app-appeal=2026-11-10 --refused in-app-appeal",
    "--issue account.banned --refused in-app-appeal=2026-11-18 --new-evidence",
    "--issue account.banned --region europe --tried help-center-overseas=2026-11-20T09:15 --tz Europe/Paris",
    "--issue payment.unauthorized --money after --region overseas --tz America/New_York",
    "--issue miniprogram.fraud --since 2026-11-19",
    "--issue developer.api --as developer",
    "--issue institution.security-incident --as enterprise --since 2026-11-20T17:01",
    "--issue business.merchant --as merchant --since 2026-11-19T09:00",
    "钱没了 打了95017没人接",
    "it stopped working",
    "打了95017没人接，微信红包发出去对方没收到也没退回来",
];

/// An answer as JSON, with the words that ask for it.
pub(crate) struct Asked {
    pub(crate) words: Vec<String>,
    pub(crate) json: Value,
}

/// Every answer that is drawn here, in both languages.
pub(crate) static ASKED: LazyLock<Vec<Asked>> = LazyLock::new(|| {
    let issues = Program::new()
        .args(["catalog", "list", "issue", "--json", "--at", AT])
        .run();
    let issues: Value = serde_json::from_str(&issues.stdout).expect("a JSON document");
    let issues = issues["entries"].as_array().expect("a list").iter();
    let issues = issues.map(|issue| format!("--issue {}", issue["id"].as_str().expect("an id")));
    let people = PEOPLE.iter().map(|words| (*words).to_owned());
    let asked: Vec<Asked> = people
        .chain(issues)
        .flat_map(|words| ["zh", "en"].map(|lang| format!("{words} --lang {lang}")))
        .map(|words| asked(words.split(' ').map(str::to_owned).collect()))
        .collect();
    assert!(asked.len() > 100, "only {} answers", asked.len());
    asked
});

/// The answer to some words.
pub(crate) fn asked(words: Vec<String>) -> Asked {
    let text = drawn(&words, "json");
    let json = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{words:?}: {error}"));
    Asked { words, json }
}

/// What `escalate` prints in a format.
pub(crate) fn drawn(words: &[String], format: &str) -> String {
    let output = Program::new()
        .args(["escalate", "--at", AT, "--format", format])
        .args(words)
        .run();
    let ended = (output.code, output.stderr.as_str());
    assert_eq!(ended, (0, ""), "{words:?} as {format}");
    output.stdout
}

impl Asked {
    /// The answer in a format.
    pub(crate) fn drawn(&self, format: &str) -> String {
        drawn(&self.words, format)
    }

    pub(crate) fn ladders(&self) -> &[Value] {
        self.json["ladders"].as_array().expect("a list")
    }

    /// The first-minutes steps with their numbers.
    pub(crate) fn immediate(&self) -> Vec<String> {
        let steps = self.json["immediate"].as_array().expect("a list").iter();
        let numbered = |step: &Value| format!("{} {}", step["step"], text(step, "action"));
        steps.map(numbered).collect()
    }

    /// The rungs of all ladders.
    pub(crate) fn rungs(&self) -> impl Iterator<Item = &Value> {
        self.ladders().iter().flat_map(rungs)
    }
}

/// The rungs of a ladder.
pub(crate) fn rungs(ladder: &Value) -> &[Value] {
    ladder["rungs"].as_array().expect("a list")
}

/// A text of an answer.
pub(crate) fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().expect("a text")
}

/// The code of a rung's state.
pub(crate) fn state(rung: &Value) -> &str {
    text(&rung["state"], "code")
}

/// The word of the grade of a rung's channel, where that is not proved.
pub(crate) fn doubt(rung: &Value) -> Option<&str> {
    let grade = &rung["channel"]["grade"];
    let unproved = ["reported", "disputed"]
        .iter()
        .any(|code| grade["code"] == *code);
    unproved.then(|| text(grade, "text"))
}

#[test]
fn ladders_in_every_state_with_doubtful_channels_and_exact_hours_are_drawn() {
    let states = [
        "now",
        "also",
        "waiting",
        "until",
        "locked",
        "refused",
        "unanswered",
        "done",
        "impossible",
    ];
    for code in states {
        let mut rungs = ASKED.iter().flat_map(Asked::rungs);
        assert!(rungs.any(|rung| state(rung) == code), "no rung is {code}");
    }
    let doubtful = ASKED.iter().flat_map(Asked::rungs).filter_map(doubt);
    assert!(doubtful.count() > 10, "hardly a channel is doubtful");
    let mut ends = ASKED
        .iter()
        .flat_map(Asked::rungs)
        .map(|rung| &rung["ends"]["latest"]);
    assert!(ends.any(|end| end.as_str().is_some_and(|end| end.contains('T'))));
}
