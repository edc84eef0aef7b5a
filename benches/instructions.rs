//! Counts the instructions of single runs of the program, which repeat where times do not, and
//! compares them with those of an empty program and with `benches/baseline.toml`.
//!
//! `cargo bench` fails if a command takes over 5 % more than its baseline or more than its limit;
//! `UPDATE=1 cargo bench` writes the baseline. Counting needs valgrind; without it nothing is
//! measured. What an empty program takes depends on the machine and is left out of the comparison;
//! the compiler still matters, so a new one may need a new baseline.

mod batch;
mod count;
mod scan;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, ExitCode, Stdio};
use std::{fs, io};

use count::{empty_program, instructions, peak_memory};

/// A run with its name and its arguments.
struct Run {
    name: &'static str,
    args: &'static [&'static str],
    most: Most,
}

/// How many millions of instructions a run is to take at most.
#[derive(Clone, Copy)]
enum Most {
    /// A goal; to miss it is told.
    Goal(f64),
    /// A limit; to pass it is a failure.
    Limit(f64),
    /// Neither.
    Open,
}

impl Most {
    fn figure(self) -> Option<f64> {
        match self {
            Self::Goal(most) | Self::Limit(most) => Some(most),
            Self::Open => None,
        }
    }
}

const AT: &str = "2026-11-21T16:00:00+08:00";
const SHORT: &str = "昨天开始加不了人了显示操作频繁";
/// 60 characters.
const STORY: &str = "我妈上周在直播间加了一个自称客服的人，他让她下载会议软件共享屏幕，零钱通里两万三千块就没了，报警以后还要先找谁才能冻结呢";
const ENGLISH: &str = "I sent money to the wrong person last night and he does not answer me";

const RUNS: &[Run] = &[
    Run {
        name: "channel-json",
        args: &["channel", "95017", "--json", "--at", AT, "--lang", "zh"],
        most: Most::Goal(1.0),
    },
    Run {
        name: "channel-table",
        args: &["channel", "95017", "--at", AT, "--lang", "zh"],
        most: Most::Goal(1.6),
    },
    Run {
        name: "recommend-json",
        args: &[
            "recommend",
            "--issue",
            "payment",
            "--urgent",
            "--json",
            "--at",
            AT,
            "--lang",
            "zh",
        ],
        most: Most::Goal(1.0),
    },
    Run {
        name: "recommend-table",
        args: &[
            "recommend",
            "--issue",
            "payment",
            "--urgent",
            "--at",
            AT,
            "--lang",
            "zh",
        ],
        most: Most::Goal(1.6),
    },
    Run {
        name: "unknown-query",
        args: &[
            "channel",
            "there is no such thing",
            "--at",
            AT,
            "--lang",
            "zh",
        ],
        most: Most::Goal(1.6),
    },
    Run {
        name: "usage-error",
        args: &[
            "recommend",
            "--issue",
            "payment",
            "--nonsense",
            "--lang",
            "zh",
        ],
        most: Most::Goal(1.6),
    },
    Run {
        name: "recommend-text",
        args: &["recommend", SHORT, "--json", "--at", AT, "--lang", "zh"],
        most: Most::Open,
    },
    Run {
        name: "escalate-json",
        args: &[
            "escalate",
            "--issue",
            "payment.unauthorized",
            "--json",
            "--at",
            AT,
            "--lang",
            "zh",
        ],
        most: Most::Limit(4.0),
    },
    Run {
        name: "escalate-table",
        args: &[
            "escalate",
            "--issue",
            "payment.unauthorized",
            "--tried",
            "police-110=2026-11-18",
            "--at",
            AT,
            "--lang",
            "zh",
        ],
        most: Most::Limit(4.0),
    },
    Run {
        name: "scam-check-message",
        args: &["scam-check", STORY, "--json", "--at", AT, "--lang", "zh"],
        most: Most::Limit(4.0),
    },
    Run {
        name: "scam-check-contact",
        args: &["scam-check", "95017", "--json", "--at", AT, "--lang", "zh"],
        most: Most::Limit(4.0),
    },
    Run {
        name: "triage-short",
        args: &["triage", SHORT, "--json", "--at", AT, "--lang", "zh"],
        most: Most::Limit(4.0),
    },
    Run {
        name: "triage-story",
        args: &["triage", STORY, "--json", "--at", AT, "--lang", "zh"],
        most: Most::Limit(4.0),
    },
    Run {
        name: "triage-english",
        args: &["triage", ENGLISH, "--json", "--at", AT, "--lang", "en"],
        most: Most::Limit(4.0),
    },
];

/// The name of the empty program among the runs.
const EMPTY: &str = "empty";

/// A rise above this share fails.
const TOLERANCE: f64 = 0.05;

fn main() -> ExitCode {
    match measure() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            say(&format!("not measured: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Writes a line; a reader that is gone needs none.
fn say(text: &str) {
    let _ = writeln!(io::stdout(), "{text}");
}

/// Measures everything; tells whether no command got dearer.
fn measure() -> io::Result<bool> {
    if Command::new("valgrind")
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_err()
    {
        say("valgrind is not installed, so no instructions are counted and nothing is compared.");
        return Ok(true);
    }
    let program = Path::new(env!("CARGO_BIN_EXE_wxsupport"));
    let empty = empty_program()?;
    let mut counts = BTreeMap::from([(EMPTY.to_owned(), instructions(&empty, &[])?)]);
    let mut memory = BTreeMap::new();
    for run in RUNS {
        counts.insert(run.name.to_owned(), instructions(program, run.args)?);
        memory.insert(run.name, peak_memory(program, run.args)?);
    }
    say(&table(&counts, &memory));
    let within = within_limits(&counts);
    let mut steady = true;
    for job in &batch::JOBS {
        let batch = batch::measure(program, job)?;
        say(&batch.text);
        counts.insert(job.name.to_owned(), batch.smallest);
        steady &= batch.steady;
    }
    say(&scan::measure()?);
    steady &= judge(&counts)?;
    Ok(within && steady)
}

/// Tells every run that passes its limit; tells whether there is none.
fn within_limits(counts: &BTreeMap<String, u64>) -> bool {
    let mut within = true;
    for run in RUNS {
        let count = millions(own(counts, run.name));
        if let Most::Limit(most) = run.most
            && count > most
        {
            say(&format!(
                "{}: {count:.3} M is over the limit of {most:.1} M",
                run.name
            ));
            within = false;
        }
    }
    within
}

/// Instructions in millions.
#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^52")]
fn millions(count: u64) -> f64 {
    count as f64 / 1e6
}

/// The figures in columns.
fn table(counts: &BTreeMap<String, u64>, memory: &BTreeMap<&str, Option<u64>>) -> String {
    let mut text = format!(
        "{:<18}{:>10}{:>8}{:>8}{:>10}",
        "run", "M instr.", "ratio", "most", "peak KiB"
    );
    let empty = counts.get(EMPTY).copied().unwrap_or_default();
    let names =
        std::iter::once((EMPTY, None)).chain(RUNS.iter().map(|run| (run.name, run.most.figure())));
    for (name, goal) in names {
        let count = counts.get(name).copied().unwrap_or_default();
        let goal = goal.map_or_else(String::new, |goal| {
            format!(
                "{}{goal:.1}",
                if millions(count) > goal { "> " } else { "≤ " }
            )
        });
        let peak = memory
            .get(name)
            .copied()
            .flatten()
            .map_or_else(|| "-".to_owned(), |peak| peak.to_string());
        let (count, ratio) = (millions(count), millions(count) / millions(empty));
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "\n{name:<18}{count:>10.3}{ratio:>8.2}{goal:>8}{peak:>10}"
        );
    }
    text
}

/// Compares with the baseline, or writes it; tells whether no command got dearer.
#[expect(clippy::disallowed_methods, reason = "the one switch of the benchmark")]
fn judge(counts: &BTreeMap<String, u64>) -> io::Result<bool> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/baseline.toml");
    if std::env::var_os("UPDATE").is_some_and(|value| !value.is_empty() && value != "0") {
        let head = "# Instructions of each run; `UPDATE=1 cargo bench` writes them.\n";
        let baseline = toml::to_string(counts).map_err(io::Error::other)?;
        fs::write(&path, format!("{head}{baseline}"))?;
        say(&format!("wrote {}", path.display()));
        return Ok(true);
    }
    let text = fs::read_to_string(&path).map_err(|error| {
        io::Error::other(format!(
            "{}: {error}; UPDATE=1 cargo bench writes it",
            path.display()
        ))
    })?;
    let baseline: BTreeMap<String, u64> = toml::from_str(&text).map_err(io::Error::other)?;
    let (empty_now, empty_before) = (own(counts, EMPTY), own(&baseline, EMPTY));
    let mut steady = true;
    for name in counts.keys().filter(|name| *name != EMPTY) {
        if !baseline.contains_key(name) {
            say(&format!(
                "{name} has no baseline; UPDATE=1 cargo bench writes it"
            ));
            steady = false;
            continue;
        }
        // What an empty program takes is the machine's, so only the rest is compared.
        let now = own(counts, name).saturating_sub(empty_now);
        let before = own(&baseline, name).saturating_sub(empty_before);
        let rise = millions(now) / millions(before) - 1.0;
        if rise.abs() > TOLERANCE {
            say(&format!(
                "{name}: {before} → {now} instructions beyond an empty program, {:+.1} %",
                rise * 100.0
            ));
        }
        steady &= rise <= TOLERANCE;
    }
    Ok(steady)
}

/// The instructions of one run, or none.
fn own(counts: &BTreeMap<String, u64>, name: &str) -> u64 {
    counts.get(name).copied().unwrap_or_default()
}
