//! Runs the real program with nothing of the machine around it: no locale, zone, width, colour,
//! home or overlay but what a test sets.
#![allow(dead_code, reason = "each test crate uses its part")]
#![allow(clippy::expect_used, reason = "a test says what it expects")]

use std::io::Write as _;
use std::process::{Child, Command, Stdio};
use std::thread::{self, sleep};
use std::time::Duration;

/// A working day in Beijing, at an hour at which some desks are open and others are not.
pub(crate) const AT: &str = "2026-11-20T20:00:00+08:00";

/// A run that is being prepared.
pub(crate) struct Program {
    command: Command,
    input: Vec<u8>,
}

/// What a run gave back.
#[derive(Debug)]
pub(crate) struct Output {
    pub(crate) stdout: String,
    pub(crate) stderr: String,
    pub(crate) code: i32,
}

impl Program {
    /// The program in a bare environment: Beijing time, 80 columns, no locale.
    pub(crate) fn new() -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_wxsupport"));
        command
            .env_clear()
            .env("TZ", "Asia/Shanghai")
            .env("COLUMNS", "80")
            .current_dir(env!("CARGO_TARGET_TMPDIR"));
        Self {
            command,
            input: Vec::new(),
        }
    }

    /// Sets a variable of the environment.
    pub(crate) fn env(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// Adds arguments.
    pub(crate) fn args<S: AsRef<str>>(mut self, args: impl IntoIterator<Item = S>) -> Self {
        for arg in args {
            self.command.arg(arg.as_ref());
        }
        self
    }

    /// Gives it something to read.
    pub(crate) fn input(mut self, bytes: &[u8]) -> Self {
        self.input = bytes.to_vec();
        self
    }

    /// Runs to the end. A program that ends without reading its input is right to do so.
    pub(crate) fn run(mut self) -> Output {
        let mut child = self
            .command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = child.stdin.take().expect("the program reads a pipe");
        let input = self.input;
        let writer = thread::spawn(move || stdin.write_all(&input).is_ok());
        let output = child.wait_with_output().expect("the program ends");
        writer.join().expect("writing does not panic");
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Output {
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            code: output.status.code().expect("the program is not killed"),
        }
    }
}

/// The exit code, as soon as the program has ended; one that goes on for 20 seconds is ended.
pub(crate) fn wait(child: &mut Child) -> Result<Option<i32>, &'static str> {
    for _ in 0..400 {
        if let Some(status) = child.try_wait().expect("the program can be waited for") {
            return Ok(status.code());
        }
        sleep(Duration::from_millis(50));
    }
    child.kill().expect("the program can be ended");
    Err("it goes on for more than 20 seconds")
}
