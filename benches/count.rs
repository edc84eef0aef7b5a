//! Counts instructions and memory of single runs.

use std::fs::{self, File};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

/// An empty program, built like the release.
pub(crate) fn empty_program() -> io::Result<PathBuf> {
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
pub(crate) fn bare(command: &mut Command) -> &mut Command {
    command
        .env_clear()
        .env("COLUMNS", "80")
        .env("TZ", "Asia/Shanghai")
        .stdin(Stdio::null())
}

/// The instructions of one run.
pub(crate) fn instructions(program: &Path, args: &[&str]) -> io::Result<u64> {
    let mut command = under_valgrind("callgrind", &["--callgrind-out-file=/dev/null"])?;
    collected(command.arg(program).args(args), "Collected :")
}

/// The instructions of a long run that reads a file, counted by the faster tool.
pub(crate) fn instructions_of_batch(
    program: &Path,
    args: &[&str],
    environment: (&str, &str),
    input: File,
) -> io::Result<u64> {
    let options = ["--cache-sim=no", "--cachegrind-out-file=/dev/null"];
    let mut command = under_valgrind("cachegrind", &options)?;
    let (name, value) = environment;
    command.env(name, value).stdin(input);
    collected(command.arg(program).args(args), "refs:")
}

fn under_valgrind(tool: &str, options: &[&str]) -> io::Result<Command> {
    let mut command = Command::new(find_valgrind()?);
    bare(&mut command)
        .arg(format!("--tool={tool}"))
        .args(options);
    Ok(command)
}

/// What valgrind tells behind a word.
fn collected(command: &mut Command, word: &str) -> io::Result<u64> {
    let output = command
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .output()?;
    let told = String::from_utf8_lossy(&output.stderr);
    told.lines()
        .filter_map(|line| line.split_once(word))
        .find_map(|(_, count)| count.trim().replace(',', "").parse().ok())
        .ok_or_else(|| io::Error::other(format!("{command:?} tells no count:\n{told}")))
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
pub(crate) fn peak_memory(program: &Path, args: &[&str]) -> io::Result<Option<u64>> {
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
    let id = child.id();
    let mut peak = None;
    for _ in 0..2_000 {
        sleep(Duration::from_millis(1));
        let Some(state) = status(id, "State:") else {
            break;
        };
        if state.starts_with('S') {
            peak = most_memory(id);
            break;
        }
    }
    let mut rest = Vec::new();
    reader.read_to_end(&mut rest)?;
    child.wait()?;
    Ok(peak)
}

/// The most memory that a running program has held so far, in KiB.
pub(crate) fn most_memory(id: u32) -> Option<u64> {
    let peak = status(id, "VmHWM:")?;
    peak.trim_end_matches("kB").trim().parse().ok()
}

/// What the system says of a running program.
fn status(id: u32, field: &str) -> Option<String> {
    let text = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let told = text.lines().find_map(|line| line.strip_prefix(field))?;
    Some(told.trim().to_owned())
}
