//! The streams: what goes to stdout and stderr, what a closed pipe does, and that no input breaks the output.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod program;

use std::ffi::{OsStr, OsString};
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::{Command, Stdio};

use program::{AT, Program, wait};
use serde_json::Value;

const FORMATS: [&str; 5] = ["table", "plain", "json", "ndjson", "md"];
const LANGS: [&str; 2] = ["zh", "en"];

/// Characters that would colour, turn, hide or steer on a terminal: ESC, BEL, backspace, carriage return, DEL, a C1
/// control, direction, zero-width and other invisible ones.
const HOSTILE: &[char] = &[
    '\u{1b}', '\u{7}', '\u{8}', '\r', '\u{7f}', '\u{85}', '\u{9b}', '\u{ad}', '\u{200b}',
    '\u{200e}', '\u{202e}', '\u{2066}', '\u{feff}',
];

/// The program in a bare environment, for runs that need more than text in and text out.
fn bare<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wxsupport"));
    command
        .env_clear()
        .env("TZ", "Asia/Shanghai")
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// A query with a hostile character in its middle.
fn hostile(c: char) -> String {
    format!("no{c}such[31mthing")
}

fn raw(text: &str) -> Option<char> {
    text.chars().find(|c| HOSTILE.contains(c))
}

#[test]
fn a_reader_that_has_enough_is_no_error() {
    for args in [
        &["catalog", "facts"][..],
        &["catalog", "sources", "--format", "ndjson"],
        &["catalog", "schema", "channel"],
    ] {
        let mut child = bare(args)
            .args(["--at", AT])
            .spawn()
            .expect("the program starts");
        let mut reader = BufReader::new(child.stdout.take().expect("stdout is a pipe"));
        let mut line = String::new();
        reader.read_line(&mut line).expect("a line can be read");
        assert!(!line.is_empty(), "{args:?}");
        drop(reader);
        assert_eq!(wait(&mut child), Ok(Some(0)), "{args:?}");
        let mut told = String::new();
        child
            .stderr
            .take()
            .expect("stderr is a pipe")
            .read_to_string(&mut told)
            .expect("stderr can be read");
        assert_eq!(told, "", "{args:?}");
    }
}

#[test]
fn an_unknown_contact_keeps_its_exit_code_on_a_closed_pipe() {
    let mut child = bare(["channel", "nosuchthing", "--at", AT])
        .spawn()
        .expect("the program starts");
    drop(child.stdout.take());
    assert_eq!(wait(&mut child), Ok(Some(1)));
}

#[test]
fn json_is_one_document_and_nothing_else() {
    let lines: [&[&str]; 9] = [
        &[
            "recommend",
            "--issue",
            "payment",
            "--urgent",
            "--color",
            "always",
        ],
        &["channel", "95017"],
        &["channel", "nosuchthing"],
        &["channel"],
        &["catalog", "list"],
        &["catalog", "conflicts", "C07"],
        &["triage", "微信号被盗了", "--explain"],
        &["triage", "今天天气怎么样"],
        &["recommend", "微信号被盗了", "--ask"],
    ];
    for args in lines {
        for lang in LANGS {
            let output = Program::new()
                .args(args)
                .args(["--json", "--at", AT, "--lang", lang])
                .run();
            assert_eq!(output.stderr, "", "{args:?}");
            let document: Result<Value, _> = serde_json::from_str(&output.stdout);
            assert!(
                document.is_ok_and(|document| document.is_object()),
                "{args:?}: {}",
                output.stdout
            );
            assert!(output.stdout.ends_with("}\n"), "{args:?}");
        }
    }
}

#[test]
fn an_error_says_nothing_on_stdout() {
    for args in [
        &["recommend", "--json"][..],
        &["recommend", "--issue", "paymnt", "--json"],
        &["channel", "--json", "--nosuch"],
        &["triage", "--json"],
        &["triage", "--json", "--batch", "x"],
    ] {
        let output = Program::new().args(args).run();
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn hostile_characters_in_a_query_are_shown_and_never_written() {
    let questions: [&[&str]; 3] = [
        &["channel"],
        &["channel", "--received-call"],
        &["channel", "--compare", "95017"],
    ];
    for c in HOSTILE {
        let query = hostile(*c);
        for (format, args) in FORMATS
            .iter()
            .flat_map(|format| questions.iter().map(move |args| (format, args)))
        {
            let output = Program::new()
                .args(*args)
                .args([&query, "--format", format, "--at", AT, "--lang", "en"])
                .run();
            let place = format!("{args:?} {format} with U+{:04X}", u32::from(*c));
            assert_eq!((output.code, output.stderr.as_str()), (1, ""), "{place}");
            assert_eq!(raw(&output.stdout), None, "{place}");
            let code = format!("u{{{:x}}}", u32::from(*c));
            assert!(
                *format == "ndjson" || output.stdout.contains(&code),
                "{place} is not shown:\n{}",
                output.stdout
            );
        }
    }
}

#[test]
fn hostile_characters_are_shown_in_what_a_reader_of_json_gets() {
    for c in HOSTILE {
        let output = Program::new()
            .args(["channel", &hostile(*c), "--json", "--at", AT])
            .run();
        let document: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
        let shown = format!("no\\u{{{:x}}}such[31mthing", u32::from(*c));
        assert_eq!(document["request"]["query"][0], Value::String(shown));
    }
}

#[test]
fn hostile_characters_in_a_text_are_never_written() {
    let pairs = FORMATS
        .iter()
        .flat_map(|format| HOSTILE.iter().map(move |c| (format, c)));
    for (format, c) in pairs {
        let text = format!("微信{c}号被{c}盗了，对方在借{c}钱，我在国{c}外");
        for args in [&["triage", "--explain"][..], &["recommend", "--top", "1"]] {
            let output = Program::new()
                .args(args)
                .args([&text, "--format", format, "--at", AT])
                .run();
            let place = format!("{args:?} {format} with U+{:04X}", u32::from(*c));
            assert_eq!(output.stderr, "", "{place}");
            assert!(matches!(output.code, 0 | 1), "{place}");
            assert_eq!(raw(&output.stdout), None, "{place}");
            let shown = format!("微信\\\\u{{{:x}}}号", u32::from(*c));
            assert!(
                *format != "json" || output.stdout.contains(&shown),
                "{place}"
            );
        }
    }
}

#[test]
fn hostile_characters_in_an_error_are_shown_and_never_written() {
    for c in HOSTILE {
        let word = hostile(*c);
        let option = format!("--{word}");
        let lines: [&[&str]; 9] = [
            &[&word],
            &["channel", &option],
            &["recommend", "--issue", &word],
            &["recommend", "--issue", "payment", "--as", &word],
            &["channel", "95017", "--at", &word],
            &["channel", "95017", "--tz", &word],
            &["channel", "95017", "--catalog", &word],
            &["catalog", "schema", &word],
            &["completions", &word],
        ];
        for (args, lang) in lines.iter().flat_map(|args| LANGS.map(|lang| (args, lang))) {
            let output = Program::new().args(*args).args(["--lang", lang]).run();
            let place = format!("{args:?} {lang} with U+{:04X}", u32::from(*c));
            assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{place}");
            assert_eq!(raw(&output.stderr), None, "{place}");
            let code = format!("{:x}", u32::from(*c));
            assert!(
                output.stderr.contains(&code),
                "{place} is not shown:\n{}",
                output.stderr
            );
        }
    }
}

#[test]
fn a_line_break_in_a_query_makes_no_line_of_its_own() {
    for format in ["table", "plain", "md"] {
        let output = Program::new()
            .args([
                "channel",
                "nosuchthing\nOfficial",
                "--format",
                format,
                "--at",
                AT,
            ])
            .run();
        assert!(
            output
                .stdout
                .lines()
                .all(|line| !line.starts_with("Official")),
            "{format} lets a query write a line:\n{}",
            output.stdout
        );
    }
}

#[cfg(unix)]
#[test]
fn bytes_that_are_no_text_are_bad_usage() {
    use std::os::unix::ffi::OsStringExt as _;
    let bytes = || OsString::from_vec(b"95\xff\xfe017".to_vec());
    let lines: [Vec<OsString>; 4] = [
        vec!["channel".into(), bytes()],
        vec!["triage".into(), bytes()],
        vec!["recommend".into(), "--issue".into(), bytes()],
        vec![bytes()],
    ];
    for (line, lang) in lines.iter().flat_map(|line| LANGS.map(|lang| (line, lang))) {
        let output = bare(line)
            .args(["--lang", lang])
            .output()
            .expect("the program starts");
        assert_eq!(output.status.code(), Some(2), "{line:?}");
        assert!(output.stdout.is_empty(), "{line:?}");
        let told = String::from_utf8(output.stderr).expect("the error is UTF-8");
        assert!(!told.trim().is_empty(), "{line:?}");
    }
}

#[test]
fn a_megabyte_of_query_is_answered_soon() {
    // One argument may have 128 KiB on some systems, so the megabyte comes in several, which the program joins.
    for unit in ["x", "微", "7", "a.", "a@", "95017 "] {
        let word = unit.repeat(110_000 / unit.len());
        let mut child = bare(["channel", "--at", AT])
            .args([&word; 9])
            .stdout(Stdio::null())
            .spawn()
            .expect("the program starts");
        assert_eq!(wait(&mut child), Ok(Some(1)), "{unit:?}");
        let mut told = String::new();
        child
            .stderr
            .take()
            .expect("stderr is a pipe")
            .read_to_string(&mut told)
            .expect("stderr can be read");
        assert_eq!(told, "", "{unit:?}");
    }
}

#[test]
fn a_long_text_is_judged_soon() {
    for unit in ["x", "微", "7", "a.", "微信号被盗了 ", "zhi fu ", "\u{200b}"] {
        let word = unit.repeat(110_000 / unit.len());
        for command in ["triage", "recommend"] {
            let mut child = bare([command, &word, "--at", AT])
                .stdout(Stdio::null())
                .spawn()
                .expect("the program starts");
            let code = wait(&mut child);
            assert!(
                matches!(code, Ok(Some(0 | 1))),
                "{command} {unit:?}: {code:?}"
            );
        }
    }
}

#[test]
fn a_megabyte_in_a_wrong_option_is_told_soon() {
    let word = "x".repeat(110_000);
    let args = [["--issue"; 9], [word.as_str(); 9]];
    let pairs = (0..9).flat_map(|at| args.map(|column| column[at]));
    let mut child = bare(["recommend"])
        .args(pairs)
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    assert_eq!(wait(&mut child), Ok(Some(2)));
}
