//! One text a line in, one JSON object a line out.

use std::io::{BufRead, ErrorKind, Read as _, Write};

use rayon::prelude::*;
use wxsupport::error::Error;
use wxsupport::report::TriageRecord;
use wxsupport::request::Context;
use wxsupport::store::Catalog;
use wxsupport::triage;

use crate::{input, terminal};

/// Lines that are read, answered on all cores, and written together: memory does not grow with the
/// input, and the order stays.
const TOGETHER: usize = 2_048;
/// The longest line in bytes.
const LONGEST: usize = 64 * 1024;

/// A line of the input.
enum Line {
    Text(String),
    NotText,
    TooLong,
}

/// Answers every line of standard input.
pub(crate) fn triage(catalog: &Catalog, context: &Context) -> Result<(), Error> {
    let answer = |number: u64, line: &Line| match line {
        Line::Text(text) => {
            TriageRecord::Read(Box::new(triage::line(catalog, context, number, text)))
        }
        Line::NotText => TriageRecord::Bad(triage::not_text(context, number)),
        Line::TooLong => TriageRecord::Bad(triage::too_long(context, number, LONGEST)),
    };
    let progress = terminal::wants_progress();
    let mut input = std::io::stdin().lock();
    let mut output = std::io::stdout().lock();
    let mut done: u64 = 0;
    loop {
        let lines = read(&mut input)?;
        let written: Result<Vec<String>, serde_json::Error> = lines
            .par_iter()
            .enumerate()
            .map(|(at, line)| serde_json::to_string(&answer(done + at as u64 + 1, line)))
            .collect();
        let text: String = written?.into_iter().map(|line| line + "\n").collect();
        if let Err(error) = output
            .write_all(text.as_bytes())
            .and_then(|()| output.flush())
        {
            return if error.kind() == ErrorKind::BrokenPipe {
                Ok(())
            } else {
                Err(input::failed(&error))
            };
        }
        done += lines.len() as u64;
        if lines.len() < TOGETHER {
            break;
        }
        // A short input is done before a figure could be read.
        if progress {
            terminal::show_progress(done);
        }
    }
    if progress {
        terminal::clear_progress();
    }
    Ok(())
}

/// The next lines; fewer than asked for at the end.
fn read(input: &mut impl BufRead) -> Result<Vec<Line>, Error> {
    let mut lines = Vec::new();
    while lines.len() < TOGETHER {
        let mut bytes = Vec::new();
        let most = LONGEST as u64 + 1;
        let count = input.take(most).read_until(b'\n', &mut bytes);
        if count.map_err(|error| input::failed(&error))? == 0 {
            break;
        }
        let whole = bytes.last() == Some(&b'\n');
        if !whole && bytes.len() > LONGEST {
            skip_line(input)?;
            lines.push(Line::TooLong);
            continue;
        }
        while bytes
            .last()
            .is_some_and(|byte| matches!(byte, b'\n' | b'\r'))
        {
            bytes.pop();
        }
        lines.push(input::decode(&bytes).map_or(Line::NotText, Line::Text));
    }
    Ok(lines)
}

/// Passes over the rest of a line without keeping it.
fn skip_line(input: &mut impl BufRead) -> Result<(), Error> {
    loop {
        let buffer = input.fill_buf().map_err(|error| input::failed(&error))?;
        if buffer.is_empty() {
            return Ok(());
        }
        let end = buffer.iter().position(|byte| *byte == b'\n');
        let used = end.map_or(buffer.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            return Ok(());
        }
    }
}
