//! Counts the instructions of single runs of the program, which repeat where times do not, and
//! compares them with those of an empty program and with `benches/baseline.toml`.
//!
//! `cargo bench` fails if a command takes over 5 % more than its baseline; `UPDATE=1 cargo bench`
//! writes the baseline. Counting needs valgrind; without it nothing is measured. What an empty
//! program takes depends on the machine and is left out of the comparison; the compiler still
//! matters, so a new one may need a new baseline.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::thread::sleep;
use std::time::Duration;
use std::{fs, io};

/// A run with its name, its arguments and the goal in millions of instructions.
struct Run {
    name: &'static str,
    args: &'static [&'static str],
    goal: Option<f64>,
}

const AT: &str = "2026-11-21T16:00:00+08:00";

const RUNS: &[Run] = &[
    Run {
        name: "channel-json",
        args: &["channel", "95017", "--json", "--at", AT, "--lang", "zh"],
        goal: Some(1.0),
    },
    Run {
        name: "channel-table",
        args: &["channel", "95017", "--at", AT, "--lang", "zh"],
        goal: Some(1.6),
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
        goal: Some(1.0),
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
        goal: Some(1.6),
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
        goal: Some(1.6),
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
        goal: Some(1.6),
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
    judge(&counts)
}

/// An empty program, built like the release.
fn empty_program() -> io::Result<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    fs::create_dir_all(folder)?;
    let (source, program) = (folder.join("empty.rs"), folder.join("empty"));
    fs::write(&source, "fn main() {}\n")?;
    let options = [
        "-O",
        "-Cpanic=abort",
        "-Clto=fat",
        "-Ccodegen-units=1",
        "-Cstrip=symbols",
        "--edition=2024",
    ];
    let built = Command::new("rustc")
        .args(options)
        .arg("-o")
        .arg(&program)
        .arg(&source)
        .status()?;
    if built.success() {
        Ok(program)
    } else {
        Err(io::Error::other("the empty program does not compile"))
    }
}

/// The environment of every run: 80 columns and nothing else.
fn bare(command: &mut Command) -> &mut Command {
    command
        .env_clear()
        .env("COLUMNS", "80")
        .env("TZ", "Asia/Shanghai")
        .stdin(Stdio::null())
}

/// The instructions of one run, as callgrind counts them.
fn instructions(program: &Path, args: &[&str]) -> io::Result<u64> {
    let valgrind = find_valgrind()?;
    let output = bare(&mut Command::new(valgrind))
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(args)
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    told.lines()
        .filter_map(|line| line.split_once("Collected :"))
        .find_map(|(_, count)| count.trim().parse().ok())
        .ok_or_else(|| io::Error::other(format!("valgrind tells no count for {args:?}:\n{told}")))
}

/// The path of valgrind, which must be found before the environment is cleared.
#[expect(clippy::disallowed_methods, reason = "a benchmark looks for its tool")]
fn find_valgrind() -> io::Result<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join("valgrind"))
        .find(|file| file.is_file())
        .ok_or_else(|| io::Error::other("valgrind is not on the path"))
}

/// Bytes that a pipe holds before a writer has to wait.
const PIPE: usize = 64 * 1024;

/// The most memory that one run held, in KiB, where the system tells it.
///
/// The program writes once, at its end. It is given a pipe that is full already, so it waits
/// there with its peak behind it, and the system says how high that was.
fn peak_memory(program: &Path, args: &[&str]) -> io::Result<Option<u64>> {
    let (mut reader, mut writer) = io::pipe()?;
    writer.write_all(&vec![b'\n'; PIPE])?;
    let mut command = Command::new(program);
    let mut child = bare(&mut command)
        .args(args)
        .stdout(writer.try_clone()?)
        .stderr(writer)
        .spawn()?;
    // The command holds its own ends of the pipe, which would never close.
    drop(command);
    let status = format!("/proc/{}/status", child.id());
    let mut peak = None;
    for _ in 0..2_000 {
        sleep(Duration::from_millis(1));
        let Ok(text) = fs::read_to_string(&status) else {
            break;
        };
        let field = |name: &str| {
            text.lines()
                .find_map(|line| line.strip_prefix(name))
                .map(str::trim)
        };
        if field("State:").is_some_and(|state| state.starts_with('S')) {
            peak =
                field("VmHWM:").and_then(|value| value.trim_end_matches("kB").trim().parse().ok());
            break;
        }
    }
    let mut rest = Vec::new();
    reader.read_to_end(&mut rest)?;
    child.wait()?;
    Ok(peak)
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
        "run", "M instr.", "ratio", "goal", "peak KiB"
    );
    let empty = counts.get(EMPTY).copied().unwrap_or_default();
    let names = std::iter::once((EMPTY, None)).chain(RUNS.iter().map(|run| (run.name, run.goal)));
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
