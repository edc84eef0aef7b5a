//! One text from standard input, and the question that may be left: `-` reads the text in the usual encodings, what is
//! no text is told, and nothing waits for an answer that nobody can give.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod program;

use std::io::Read as _;
use std::process::{Command, Stdio};
use std::thread;

use encoding_rs::GB18030;
use program::{AT, Output, Program, wait};
use serde_json::Value;

/// The answer to a text on standard input.
fn read(command: &str, input: &[u8]) -> Output {
    Program::new()
        .args([command, "-", "--json", "--lang", "en", "--at", AT])
        .input(input)
        .run()
}

#[test]
fn a_dash_reads_one_text_from_standard_input() {
    let text = "我的微信号被盗了，对方正在用我的号借钱";
    for command in ["triage", "recommend"] {
        let typed = Program::new()
            .args([command, text, "--json", "--lang", "en", "--at", AT])
            .run();
        assert_eq!((typed.code, typed.stderr.as_str()), (0, ""), "{command}");
        let spellings = [
            text.as_bytes().to_vec(),
            format!("{text}\n").into_bytes(),
            format!("\u{feff} \r\n{text}\r\n\r\n").into_bytes(),
            GB18030.encode(text).0.into_owned(),
        ];
        for input in spellings {
            assert_eq!(read(command, &input).stdout, typed.stdout, "{input:?}");
        }
    }
}

#[test]
fn a_dash_reads_all_the_lines_as_one_text() {
    for command in ["triage", "recommend"] {
        let output = read(command, "微信号被盗了\r\n\n对方在借钱\n".as_bytes());
        let answer: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
        let text = "微信号被盗了\\u{d}\\u{a}\\u{a}对方在借钱";
        assert_eq!(answer["request"]["text"], text, "{command}");
    }
}

#[test]
fn a_text_that_is_cut_is_cut_between_characters() {
    for start in ["", "a", "ab"] {
        let text = start.to_owned() + &"微信".repeat(200_000);
        let output = read("triage", text.as_bytes());
        assert_eq!(output.stderr, "", "{start:?}");
        let answer: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
        let read = answer["request"]["text"].as_str().expect("a text");
        let beginning: String = read.chars().take(9).collect();
        assert!(text.starts_with(read), "{start:?} is read as {beginning}…");
    }
}

#[test]
fn no_text_is_bad_usage_with_a_hint() {
    let hint = "hint: ";
    for (args, input) in [
        (&["triage"][..], ""),
        (&["triage", ""], ""),
        (&["triage", " \u{3000}\n"], ""),
        (&["triage", "-"], ""),
        (&["triage", "-"], " \r\n\n"),
        (&["recommend"], ""),
        (&["recommend", " "], ""),
        (&["recommend", "-"], "\n"),
        (&["recommend", "-", "--issue", "payment"], "\n"),
    ] {
        let output = Program::new()
            .args(args)
            .args(["--lang", "en"])
            .input(input.as_bytes())
            .run();
        assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{args:?}");
        assert!(output.stderr.starts_with("error: no "), "{}", output.stderr);
        assert!(output.stderr.contains(hint), "{args:?}: {}", output.stderr);
    }
}

#[test]
fn the_example_of_the_hint_is_understood() {
    for (lang, example) in [("zh", "微信号被盗了"), ("en", "my wechat was hacked")] {
        for command in ["triage", "recommend"] {
            let told = Program::new().args([command, "--lang", lang]).run();
            let line = format!("wxsupport {command} {example}");
            assert!(told.stderr.contains(&line), "{}", told.stderr);
        }
        let output = Program::new()
            .args(["triage", example, "--json", "--at", AT])
            .run();
        let answer: Value = serde_json::from_str(&output.stdout).expect("a JSON document");
        assert_eq!(answer["issue"], "account.stolen", "{example}");
    }
}

#[test]
fn bytes_that_are_no_text_are_bad_usage() {
    for input in [&b"\xff\xff\xff"[..], b"hacked\0", b"\xff\xfeh\0a\0"] {
        for command in ["triage", "recommend"] {
            let output = read(command, input);
            assert_eq!((output.code, output.stdout.as_str()), (2, ""), "{input:?}");
            assert!(output.stderr.contains("hint: UTF-8"), "{}", output.stderr);
        }
    }
}

#[test]
fn what_is_asked_waits_for_nobody_without_a_terminal() {
    for text in [&["钱没了"][..], &["--issue", "payment"]] {
        let args = [&["recommend", "--ask", "--at", AT], text].concat();
        let child = Command::new(env!("CARGO_BIN_EXE_wxsupport"))
            .env_clear()
            .env("TZ", "Asia/Shanghai")
            .args(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut child = child.expect("the program starts");
        // Its input stays open and silent.
        let stdin = child.stdin.take();
        let mut shown = String::new();
        let mut stdout = child.stdout.take().expect("stdout is a pipe");
        let reader = thread::spawn(move || stdout.read_to_string(&mut shown).map(|_| shown));
        assert_eq!(wait(&mut child), Ok(Some(0)), "{text:?}");
        drop(stdin);
        let shown = reader.join().expect("reading does not panic");
        let plain = Program::new()
            .args(["recommend", "--at", AT])
            .args(text)
            .run();
        assert_eq!(shown.ok(), Some(plain.stdout), "{text:?}");
    }
}

#[test]
fn a_text_from_standard_input_is_no_answer_to_the_question() {
    let asked = |more: &[&str]| {
        Program::new()
            .args(["recommend", "-", "--at", AT])
            .args(more)
            .input("钱没了\n1\n".as_bytes())
            .run()
            .stdout
    };
    assert_eq!(asked(&["--ask"]), asked(&[]));
}
