//! The answers of all commands as JSON, each asked for once, and what holds for every one of them.

use std::sync::LazyLock;

use serde_json::Value;

use crate::commands::{COMMANDS, LANGS, run};

/// An answer with the command that gave it.
pub(crate) struct Answer {
    /// The command in words, for messages.
    pub(crate) line: String,
    pub(crate) schema: &'static str,
    pub(crate) code: i32,
    pub(crate) expected_code: i32,
    pub(crate) lang: &'static str,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) json: Value,
}

/// Every command in every language.
pub(crate) static ANSWERS: LazyLock<Vec<Answer>> = LazyLock::new(|| {
    let both = COMMANDS
        .iter()
        .flat_map(|command| LANGS.map(|lang| (command, lang)));
    both.map(|(command, lang)| {
        let output = run(command, lang, "json");
        let line = format!("{} --lang {lang}", command.line);
        let json = serde_json::from_str(&output.stdout)
            .unwrap_or_else(|error| panic!("{line}: {error}\n{}{}", output.stdout, output.stderr));
        Answer {
            line,
            schema: command.schema,
            code: output.code,
            expected_code: command.code,
            lang,
            stdout: output.stdout,
            stderr: output.stderr,
            json,
        }
    })
    .collect()
});

/// Visits every value with the path to it.
fn visit(value: &Value, path: &str, see: &mut impl FnMut(&str, &Value)) {
    see(path, value);
    match value {
        Value::Object(fields) => fields
            .iter()
            .for_each(|(name, value)| visit(value, &format!("{path}.{name}"), see)),
        Value::Array(items) => {
            items
                .iter()
                .enumerate()
                .for_each(|(at, item)| visit(item, &format!("{path}[{at}]"), see));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[test]
fn json_is_one_line_on_stdout_and_nothing_else() {
    for answer in ANSWERS.iter() {
        assert_eq!(answer.code, answer.expected_code, "{}", answer.line);
        assert_eq!(answer.stderr, "", "{}", answer.line);
        assert!(answer.stdout.ends_with("}\n"), "{}", answer.line);
        assert_eq!(answer.stdout.lines().count(), 1, "{}", answer.line);
    }
}

#[test]
fn json_is_the_same_as_format_json() {
    let short = crate::program::Program::new()
        .args(["channel", "95017", "--json", "--at", crate::program::AT])
        .run();
    let long = crate::program::Program::new()
        .args([
            "channel",
            "95017",
            "--format",
            "json",
            "--at",
            crate::program::AT,
        ])
        .run();
    assert_eq!(short.stdout, long.stdout);
}

#[test]
fn every_answer_names_its_schema_and_its_time() {
    for answer in ANSWERS.iter() {
        assert_eq!(
            answer.json["schema"],
            format!("wxsupport/{}/1", answer.schema),
            "{}",
            answer.line
        );
        let as_of = answer.json["as_of"].as_str().expect("as_of is a text");
        let instant: jiff::Timestamp = as_of
            .parse()
            .unwrap_or_else(|error| panic!("{}: {error}", answer.line));
        let asked = if answer.line.contains("--at ") {
            "2026-11-21T03:00:00Z"
        } else {
            crate::program::AT
        };
        let asked: jiff::Timestamp = asked.parse().expect("the time of the test is a time");
        assert_eq!(instant, asked, "{}", answer.line);
    }
}

#[test]
fn names_are_snake_case_and_codes_are_kebab_case() {
    let snake =
        |name: &str| !name.is_empty() && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let kebab = |code: &str| {
        !code.is_empty()
            && code
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
    };
    // The one verdict that two words make is written as the names of fields are.
    let kebab = |code: &str| kebab(code) || code == "no_sign";
    for answer in ANSWERS.iter() {
        visit(&answer.json, "", &mut |path, value| {
            if let Value::Object(fields) = value {
                let odd: Vec<&String> = fields.keys().filter(|name| !snake(name)).collect();
                assert!(odd.is_empty(), "{}: {path}: {odd:?}", answer.line);
            }
            if let (Some((_, "code")), Value::String(code)) = (path.rsplit_once('.'), value) {
                assert!(kebab(code), "{}: {path} is {code}", answer.line);
            }
        });
    }
}

#[test]
fn no_text_is_empty() {
    for answer in ANSWERS.iter() {
        visit(&answer.json, "", &mut |path, value| {
            let empty = value.as_str().is_some_and(|text| text.trim().is_empty());
            assert!(
                !empty,
                "{}: {path} is empty; what is absent is null",
                answer.line
            );
        });
    }
}

#[test]
fn texts_of_every_status_are_asked_for() {
    let of_texts = || ANSWERS.iter().filter(|answer| answer.schema == "triage");
    for status in ["matched", "ambiguous", "out_of_scope"] {
        assert!(
            of_texts().any(|answer| answer.json["status"] == status),
            "{status}"
        );
    }
    for part in ["also", "about", "question", "out_of_scope"] {
        assert!(
            of_texts().any(|answer| !answer.json[part].is_null()),
            "{part}"
        );
    }
    for part in ["read", "emergencies", "immediate"] {
        let is_filled = |answer: &Answer| answer.json[part] != serde_json::json!([]);
        assert!(of_texts().any(is_filled), "{part}");
    }
}

/// The values at the ends of a path through objects and lists.
fn at<'v>(value: &'v Value, path: &[&str]) -> Vec<&'v Value> {
    let Some((name, rest)) = path.split_first() else {
        return vec![value];
    };
    let inner = match value {
        Value::Array(items) => return items.iter().flat_map(|item| at(item, path)).collect(),
        Value::Object(fields) => fields.get(*name),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => None,
    };
    inner.map_or_else(Vec::new, |inner| at(inner, rest))
}

#[test]
fn ladders_with_every_state_and_reason_are_asked_for() {
    let expected: &[(&[&str], &[&str])] = &[
        (
            &["ladders", "course", "code"],
            &["act", "wait", "held", "ended"],
        ),
        (
            &["ladders", "rungs", "state", "code"],
            &[
                "now",
                "also",
                "waiting",
                "until",
                "locked",
                "refused",
                "unanswered",
                "done",
                "impossible",
            ],
        ),
        (
            &["ladders", "rungs", "opens", "code"],
            &[
                "start",
                "passed",
                "waited",
                "refused",
                "tried",
                "impossible",
                "evidence",
            ],
        ),
        (
            &["ladders", "rungs", "locks", "code"],
            &["try-first", "needs-refusal", "needs-new-evidence"],
        ),
        (
            &["ladders", "rungs", "reasons", "code"],
            &[
                "not-for",
                "not-in",
                "needs",
                "only-money",
                "too-late",
                "settled",
            ],
        ),
    ];
    let ladders = || ANSWERS.iter().filter(|answer| answer.schema == "escalate");
    for (path, codes) in expected {
        let found: Vec<&Value> = ladders()
            .flat_map(|answer| at(&answer.json, path))
            .collect();
        for code in *codes {
            assert!(
                found.iter().any(|found| found == code),
                "no {code} in {path:?}"
            );
        }
    }
    let filled: &[&[&str]] = &[
        &["immediate", "step"],
        &["ladders", "wait", "until", "latest"],
        &["ladders", "wait", "rung"],
        &["ladders", "elsewhere", "step"],
        &["ladders", "identities", "code"],
        &["ladders", "scenarios"],
        &["ladders", "rungs", "deadline", "latest"],
        &["ladders", "rungs", "starts", "unannounced"],
        &["ladders", "rungs", "ends", "local"],
        &["ladders", "rungs", "answer", "why", "text"],
        &["ladders", "rungs", "answer", "from", "latest"],
        &["ladders", "rungs", "format", "text"],
        &["ladders", "rungs", "costs", "text"],
        &["ladders", "rungs", "skip"],
        &["question", "answers", "flags"],
        &["calendar", "unannounced"],
    ];
    for path in filled {
        let mut found = ladders().flat_map(|answer| at(&answer.json, path));
        assert!(
            found.any(|value| !value.is_null() && *value != serde_json::json!([])),
            "nothing in {path:?}"
        );
    }
}

/// Fields whose text does not depend on the language.
const IDENTIFIERS: &[&str] = &[
    ".code",
    ".id",
    ".channel",
    ".issue",
    ".contact",
    ".value",
    ".kind",
    ".state",
    ".until",
    ".table",
    ".entity",
    ".as_of",
    ".schema",
    ".rank",
    ".flags",
    ".change",
    ".domain",
    ".host",
    ".reviewed",
    ".review_by",
    ".url",
    ".matched_by",
    ".outcome",
    ".attribute",
    ".term",
    ".status",
    ".scenario",
    ".cluster",
    ".also",
    ".what",
    ".words",
    ".step",
    ".on",
    ".since",
    ".next",
    ".rung",
    ".earliest",
    ".latest",
    ".local",
];

/// Fields that are lists of texts which do not depend on the language.
const LISTS_OF_IDENTIFIERS: &[&str] = &[".scenarios", ".conflicts", ".assumed"];

#[test]
fn both_languages_have_the_same_shape_figures_and_codes() {
    for pair in ANSWERS.chunks(LANGS.len()) {
        let [zh, en] = pair else {
            panic!("each command is asked for in two languages")
        };
        assert_eq!((zh.lang, en.lang), ("zh", "en"));
        let mut expected = Vec::new();
        visit(&zh.json, "", &mut |path, value| {
            expected.push(outline(path, value));
        });
        let mut found = Vec::new();
        visit(&en.json, "", &mut |path, value| {
            found.push(outline(path, value));
        });
        let different = expected.iter().zip(&found).find(|(zh, en)| zh != en);
        assert_eq!(different, None, "{}", zh.line);
        assert_eq!(expected.len(), found.len(), "{}", zh.line);
    }
}

/// A value without what depends on the language.
fn outline(path: &str, value: &Value) -> String {
    // In a fact, `value` is the statement in words.
    let stated = path.contains(".facts[") && path.ends_with("].value");
    let exported =
        path.contains("json-contract-") || path == ".directory" || path == ".request.about";
    let list = path
        .strip_suffix(']')
        .and_then(|path| path.rsplit_once('['));
    let in_list =
        list.is_some_and(|(list, _)| LISTS_OF_IDENTIFIERS.iter().any(|name| list.ends_with(name)));
    let kept = in_list || IDENTIFIERS.iter().any(|name| path.ends_with(name)) && !stated;
    match value {
        Value::String(text) if kept && !exported => format!("{path} = {text}"),
        Value::String(_) => format!("{path} is a text"),
        Value::Object(fields) => format!("{path} has {}", fields.len()),
        Value::Array(items) => format!("{path} has {}", items.len()),
        Value::Null | Value::Bool(_) | Value::Number(_) => format!("{path} = {value}"),
    }
}
