//! `--format ndjson`: each line of each answer is one JSON object.

use serde_json::Value;

use crate::commands::{COMMANDS, Command, LANGS, run};
use crate::strict::escalate::{Row, Rung};

/// The lines of an answer, or what is wrong with one of them.
fn lines(command: &Command, lang: &str) -> Result<Vec<Value>, String> {
    let output = run(command, lang, "ndjson");
    let line = format!("{} --lang {lang}", command.line);
    if (output.code, output.stderr.as_str()) != (command.code, "") {
        return Err(format!(
            "{line}: exit code {} and “{}”",
            output.code, output.stderr
        ));
    }
    output
        .stdout
        .split_terminator('\n')
        .enumerate()
        .map(|(at, text)| match serde_json::from_str(text) {
            Ok(value @ Value::Object(_)) => Ok(value),
            Ok(other) => Err(format!("{line}: line {} is no object: {other}", at + 1)),
            Err(error) => Err(format!("{line}: line {} is “{text}”: {error}", at + 1)),
        })
        .collect()
}

#[test]
fn every_line_of_every_answer_is_one_object() {
    let both = COMMANDS
        .iter()
        .flat_map(|command| LANGS.map(|lang| (command, lang)));
    let faults: Vec<String> = both
        .filter_map(|(command, lang)| lines(command, lang).err())
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The lines that are parts of the answer itself, without those of the envelope, which have one key.
fn own(lines: &[Value]) -> Vec<&Value> {
    let of_the_envelope = |line: &&Value| {
        ["immediate", "warning"]
            .iter()
            .any(|key| line.get(key).is_some())
    };
    lines.iter().filter(|line| !of_the_envelope(line)).collect()
}

#[test]
fn what_is_answered_has_lines_of_its_own() {
    let mut silent = Vec::new();
    for command in COMMANDS.iter().filter(|command| command.code == 0) {
        let found = lines(command, "en");
        if found.is_ok_and(|lines| own(&lines).is_empty()) {
            silent.push(command.line);
        }
    }
    assert_eq!(silent, Vec::<&str>::new(), "answered without a line");
}

#[test]
fn every_fact_has_a_line_with_its_source_and_grade() {
    let facts = Command {
        line: "catalog facts",
        schema: "catalog-facts",
        code: 0,
    };
    for lang in LANGS {
        let lines = lines(&facts, lang).expect("every line is an object");
        assert!(lines.len() >= 600, "only {} facts", lines.len());
        for fact in &lines {
            let parts = [
                "/source/id",
                "/grade/code",
                "/grade/text",
                "/entity",
                "/attribute/code",
                "/attribute/text",
                "/value",
            ];
            for part in parts {
                let text = fact
                    .pointer(part)
                    .and_then(Value::as_str)
                    .unwrap_or_default();
                assert!(!text.trim().is_empty(), "{lang}: no {part} in {fact}");
            }
        }
    }
}

#[test]
fn every_line_of_a_ladder_is_a_rung_and_of_the_list_a_ladder() {
    let faults: Vec<String> = COMMANDS
        .iter()
        .filter(|command| command.line.starts_with("escalate"))
        .flat_map(|command| {
            let lines = lines(command, "en").expect("every line is an object");
            let lines: Vec<String> = own(&lines).into_iter().map(Value::to_string).collect();
            lines.into_iter().filter_map(|line| {
                let read = if command.schema == "escalate" {
                    serde_json::from_str::<Rung>(&line).err()
                } else {
                    serde_json::from_str::<Row>(&line).err()
                };
                read.map(|error| format!("{}: {error}: {line}", command.line))
            })
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn lines_are_the_rungs_of_every_ladder_in_order() {
    for text in [
        "escalate --issue developer.api --as developer",
        "escalate it stopped working",
    ] {
        let command = COMMANDS
            .iter()
            .find(|command| command.line == text)
            .expect("the command is in the list");
        let document: Value =
            serde_json::from_str(&run(command, "en", "json").stdout).expect("a JSON document");
        let ladders = document["ladders"].as_array().expect("a list").iter();
        let rungs = ladders.flat_map(|ladder| ladder["rungs"].as_array().expect("a list"));
        let lines = lines(command, "en").expect("every line is an object");
        assert!(own(&lines).into_iter().eq(rungs), "{text}");
    }
}

#[test]
fn lines_say_what_the_document_says() {
    let pairs = [
        ("recommend --issue payment --urgent", "channels"),
        (
            "recommend 我的微信号被盗了，对方正在用我的号借钱",
            "channels",
        ),
        (
            "triage 在國外手機丟了收不到驗證碼 打了95017没人接",
            "candidates",
        ),
        ("triage 支付宝的钱被偷了 我不想活了", "candidates"),
        ("scam-check 95017 --received-call", "checks"),
        ("scam-check 我被骗了五千块怎么办", "checks"),
        ("escalate --list", "ladders"),
        ("channel", "list"),
        ("channel 客服", "candidates"),
        ("catalog list channel", "entries"),
        ("catalog sources", "sources"),
        ("catalog conflicts", "conflicts"),
        ("catalog facts", "facts"),
    ];
    for (line, part) in pairs {
        let command = COMMANDS
            .iter()
            .find(|command| command.line == line)
            .expect("the command is in the list");
        let document: Value =
            serde_json::from_str(&run(command, "zh", "json").stdout).expect("a JSON document");
        let lines = lines(command, "zh").expect("every line is an object");
        let list = |name: &str| document[name].as_array().expect("a list").iter();
        assert!(own(&lines).into_iter().eq(list(part)), "{line}: {part}");
        let first: Vec<&Value> = lines
            .iter()
            .filter_map(|line| line.get("immediate"))
            .collect();
        assert!(first.into_iter().eq(list("immediate")), "{line}: immediate");
        let closing: Vec<&Value> = lines
            .iter()
            .filter_map(|line| line.get("warning"))
            .collect();
        assert!(closing.into_iter().eq(list("warnings")), "{line}: warnings");
    }
}
