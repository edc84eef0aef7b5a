//! The READMEs tell the truth: what stands below a command is what the program prints for it, and
//! the commands to set it up are the documented ones.
//!
//! In a ```` ```console ```` block a line `$ wxsupport …` is a command and the lines after it are its
//! output; a line `...` stands for any lines, but not for the whole output. `UPDATE=1 cargo test --test readme` rewrites the
//! outputs: around a `...` as many lines are kept as stood before the first and after the last one.
#![allow(clippy::expect_used, reason = "a test says what it expects")]

mod generated;
mod program;

use std::fs;

use generated::{keep, repository};
use program::Program;

/// Each README with the locale of its reader.
const FILES: &[(&str, &str)] = &[
    ("README.md", "en_US.UTF-8"),
    ("README.zh-CN.md", "zh_CN.UTF-8"),
];

/// The two commands that set the program up: it answers, and it keeps its promises.
const SET_UP: [&str; 2] = [
    "cargo run --release -- recommend --issue payment --urgent",
    "cargo test",
];

/// Other `cargo` commands that a README may show.
const OTHERS: &[&str] = &[
    "cargo install --path .",
    "cargo bench",
    "cargo run -- catalog check",
    "cargo deny check licenses bans sources",
];

/// What elides lines of an output.
const ELISION: &str = "...";

/// The text of a README.
fn readme(name: &str) -> String {
    fs::read_to_string(repository(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// A piece of a README: text that stays as it is, or a command with its output.
#[derive(Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Command { line: String, output: Vec<String> },
}

/// Cuts a README into its pieces, in order and with nothing left out.
fn pieces(readme: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut in_console = false;
    let mut output = None::<(String, Vec<String>)>;
    let close = |output: &mut Option<(String, Vec<String>)>, pieces: &mut Vec<Piece>| {
        pieces.extend(
            output
                .take()
                .map(|(line, output)| Piece::Command { line, output }),
        );
    };
    for line in readme.lines() {
        let fence = line.starts_with("```");
        let command = in_console && line.starts_with("$ ");
        if fence || command {
            close(&mut output, &mut pieces);
        }
        if fence {
            in_console = line == "```console";
        }
        if command && line.starts_with("$ wxsupport") {
            output = Some((line.to_owned(), Vec::new()));
        } else if let Some((_, lines)) = &mut output {
            lines.push(line.to_owned());
        } else {
            pieces.push(Piece::Text(line.to_owned()));
        }
    }
    close(&mut output, &mut pieces);
    pieces
}

/// The words of a command line; quotes group, and nothing of a shell is understood besides.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = None::<String>;
    let mut quote = None::<char>;
    for c in line.chars() {
        match (c, quote) {
            (' ', None) => words.extend(word.take()),
            ('\'' | '"', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (c, Some(open)) if c == open => quote = None,
            ('|' | '>' | '<' | ';' | '&' | '$' | '`' | '\\' | '*', None) => {
                panic!("`{line}` needs a shell")
            }
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    assert_eq!(quote, None, "`{line}` ends within quotes");
    words.extend(word);
    words
}

/// What a command prints: the answer, then what went wrong.
fn printed(line: &str, locale: &str) -> Vec<String> {
    let words = words(line.trim_start_matches("$ "));
    let mut words = words.iter().map(String::as_str);
    assert_eq!(words.next(), Some("wxsupport"), "{line}");
    let words: Vec<&str> = words.collect();
    let answers = words
        .iter()
        .any(|word| ["recommend", "channel"].contains(word));
    assert!(
        !answers || words.contains(&"--at"),
        "`{line}` needs --at, or its output changes with the clock"
    );
    let output = Program::new().env("LANG", locale).args(words).run();
    let text = output.stdout + &output.stderr;
    text.trim_end_matches('\n')
        .lines()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// Whether the lines that stand there are what is printed.
fn matches(standing: &[String], printed: &[String]) -> bool {
    match standing.split_first() {
        None => printed.is_empty(),
        Some((first, rest)) if first == ELISION => {
            (0..=printed.len()).any(|from| matches(rest, &printed[from..]))
        }
        Some((first, rest)) => printed
            .split_first()
            .is_some_and(|(line, more)| line == first && matches(rest, more)),
    }
}

/// The output as it should stand there: itself where it is right, otherwise what is printed, with
/// one elision where there was any.
fn rewritten(standing: &[String], printed: &[String]) -> Vec<String> {
    let is_elision = |line: &String| line == ELISION;
    let first = standing.iter().position(is_elision);
    let last = standing.iter().rposition(is_elision);
    match (first, last) {
        _ if standing.iter().any(|line| line != ELISION) && matches(standing, printed) => {
            standing.to_vec()
        }
        (Some(head), Some(last))
            if standing.len() > 1 && head + (standing.len() - last - 1) < printed.len() =>
        {
            let tail = printed.len() - (standing.len() - last - 1);
            [&printed[..head], &[ELISION.to_owned()], &printed[tail..]].concat()
        }
        _ => printed.to_vec(),
    }
}

#[test]
fn every_output_is_what_the_program_prints() {
    let mut complaints = Vec::new();
    for (name, locale) in FILES {
        let text = readme(name);
        let mut commands = 0;
        let mut lines = Vec::new();
        for piece in pieces(&text) {
            match piece {
                Piece::Text(line) => lines.push(line),
                Piece::Command { line, output } => {
                    commands += 1;
                    // An empty line before the next command belongs to neither.
                    let gap = output
                        .iter()
                        .rev()
                        .take_while(|line| line.is_empty())
                        .count();
                    let standing = &output[..output.len() - gap];
                    let now = rewritten(standing, &printed(&line, locale));
                    lines.push(line);
                    lines.extend(now);
                    lines.extend(vec![String::new(); gap]);
                }
            }
        }
        assert!(commands > 0, "{name} shows no command");
        complaints.extend(keep(&repository(name), &(lines.join("\n") + "\n")).err());
    }
    assert!(
        complaints.is_empty(),
        "{}\n\nUPDATE=1 cargo test --test readme rewrites the outputs",
        complaints.join("\n")
    );
}

#[test]
fn both_readmes_show_the_same_commands() {
    let commands = |name: &str| -> Vec<Vec<String>> {
        let commands = pieces(&readme(name)).into_iter();
        commands
            .filter_map(|piece| match piece {
                Piece::Command { line, .. } => Some(words(line.trim_start_matches("$ "))),
                Piece::Text(_) => None,
            })
            .map(|words| words.into_iter().take(3).collect())
            .collect()
    };
    let [(english, _), (chinese, _)] = FILES else {
        panic!("there are two READMEs")
    };
    assert_eq!(commands(english), commands(chinese));
}

/// The `cargo` commands in the ```` ```sh ```` blocks of a README, without remarks.
fn cargo_commands(readme: &str) -> Vec<String> {
    let mut in_shell = false;
    let mut commands = Vec::new();
    for line in readme.lines() {
        if line.starts_with("```") {
            in_shell = line == "```sh";
        } else if in_shell && line.starts_with("cargo") {
            commands.push(line.split(" #").next().unwrap_or(line).trim().to_owned());
        }
    }
    commands
}

#[test]
fn the_program_is_set_up_with_the_two_documented_commands() {
    for (name, _) in FILES {
        let text = readme(name);
        let commands = cargo_commands(&text);
        let (set_up, others): (Vec<&str>, Vec<&str>) = commands
            .iter()
            .map(String::as_str)
            .partition(|command| SET_UP.contains(command));
        assert_eq!(set_up, SET_UP, "{name} sets up otherwise");
        let strange: Vec<&str> = others
            .into_iter()
            .filter(|command| !OTHERS.contains(command))
            .collect();
        assert!(
            strange.is_empty(),
            "{name} shows {strange:?}, which this test does not know"
        );
    }
}

#[test]
fn a_readme_is_cut_without_loss_and_its_elisions_match() {
    let text = "# T\n```console\n$ wxsupport channel \"a b\" --at 2026-11-21\none\n...\nlast\n\n$ ls\nx\n```\nend";
    let pieces = pieces(text);
    let lines = |lines: &[&str]| {
        lines
            .iter()
            .map(|line| (*line).to_owned())
            .collect::<Vec<String>>()
    };
    let command = Piece::Command {
        line: "$ wxsupport channel \"a b\" --at 2026-11-21".to_owned(),
        output: lines(&["one", "...", "last", ""]),
    };
    assert!(pieces.contains(&command), "{pieces:?}");
    assert_eq!(pieces.len(), 7, "{pieces:?}");
    assert_eq!(
        words("wxsupport channel \"a b\" --at 2026-11-21"),
        ["wxsupport", "channel", "a b", "--at", "2026-11-21"]
    );

    let standing = lines(&["one", "...", "last"]);
    assert!(matches(&standing, &lines(&["one", "last"])));
    assert!(matches(&standing, &lines(&["one", "two", "three", "last"])));
    assert!(!matches(&standing, &lines(&["one", "two"])));
    assert_eq!(
        rewritten(&standing, &lines(&["1", "2", "3", "4"])),
        lines(&["1", "...", "4"])
    );
    assert_eq!(
        rewritten(&lines(&["old"]), &lines(&["1", "2"])),
        lines(&["1", "2"])
    );
}
