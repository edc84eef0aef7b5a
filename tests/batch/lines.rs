//! A batch and its records.

use std::io::Write as _;
use std::process::{Child, Command, Stdio};
use std::thread::{self, JoinHandle};

use encoding_rs::GB18030;
use serde_json::Value;

use crate::program::{AT, Output, Program};

/// A command that takes a batch.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Batch {
    pub(crate) command: &'static str,
    /// The field of a record that holds the line.
    pub(crate) field: &'static str,
    /// The longest line that is read, in bytes.
    pub(crate) longest: usize,
}

impl Batch {
    /// Runs it on an input.
    pub(crate) fn run(self, args: &[&str], input: &[u8]) -> Output {
        Program::new()
            .args([self.command, "--batch", "--lang", "en", "--at", AT])
            .args(args)
            .input(input)
            .run()
    }

    /// The records of an input, in their order; the numbers of the lines are theirs, from 1 on.
    pub(crate) fn records(self, args: &[&str], input: &[u8]) -> Vec<Value> {
        let output = self.run(args, input);
        assert_eq!((output.code, output.stderr.as_str()), (0, ""));
        let records: Vec<Value> = output
            .stdout
            .split_terminator('\n')
            .map(|line| {
                serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))
            })
            .collect();
        for (number, record) in (1_u64..).zip(&records) {
            assert_eq!(record["line"], number, "{record}");
        }
        records
    }

    /// The line of each record, or what is wrong with it.
    pub(crate) fn told(self, input: &[u8]) -> Vec<String> {
        told(&self.records(&[], input), self.field)
    }
}

/// A field of each record, or what is wrong with its line.
pub(crate) fn told(records: &[Value], field: &str) -> Vec<String> {
    let told = records.iter().map(|record| {
        let part = record.get("error").unwrap_or(&record[field]);
        part.as_str().expect("a text or a fault").to_owned()
    });
    told.collect()
}

/// A text in the encoding of mainland China.
pub(crate) fn national(text: &str) -> Vec<u8> {
    GB18030.encode(text).0.into_owned()
}

pub(crate) fn joined(lines: &[&[u8]]) -> Vec<u8> {
    lines.join(&b'\n')
}

/// Starts a command that is fed through a pipe, with what feeds it; what it says on stderr comes through a pipe too.
pub(crate) fn fed(
    command: &mut Command,
    stdout: Stdio,
    input: Vec<u8>,
) -> (Child, JoinHandle<bool>) {
    let child = command
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(stdout)
        .stderr(Stdio::piped())
        .spawn();
    let mut child = child.expect("the program starts");
    let mut stdin = child.stdin.take().expect("stdin is a pipe");
    let feeder = thread::spawn(move || stdin.write_all(&input).is_ok());
    (child, feeder)
}
