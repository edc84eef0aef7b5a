//! Runs the real program with nothing of the machine around it: no locale, zone, width, colour,
//! home or overlay but what a test sets.
#![allow(dead_code, reason = "each test crate uses its part")]
#![allow(clippy::expect_used, reason = "a test says what it expects")]

use std::process::Command;

/// A working day in Beijing, at an hour at which some desks are open and others are not.
pub(crate) const AT: &str = "2026-11-20T20:00:00+08:00";

/// A run that is being prepared.
pub(crate) struct Program {
    command: Command,
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
        Self { command }
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

    /// Runs to the end.
    pub(crate) fn run(mut self) -> Output {
        let output = self.command.output().expect("the program starts");
        let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
        Output {
            stdout: text(output.stdout),
            stderr: text(output.stderr),
            code: output.status.code().expect("the program is not killed"),
        }
    }
}
