//! One text a line in, one JSON object a line out.

use std::io::{BufRead, BufWriter, ErrorKind, Read as _, Write};

use rayon::prelude::*;
use serde::Serialize;
use wxsupport::encoding::decode;
use wxsupport::error::Error;
use wxsupport::request::{Context, ScamCheck};
use wxsupport::scam::contact::Genuine;
use wxsupport::store::Catalog;
use wxsupport::{scam, triage};

use crate::{input, terminal};

/// Lines that are read, answered on all cores, and written together: memory does not grow with the
/// input, and the order stays.
const TOGETHER: usize = 2_048;
/// Bytes after which no further line is read before those in hand are answered.
const BYTES: usize = 8 * 1024 * 1024;
/// The longest text in bytes.
const LONGEST_TEXT: usize = 64 * 1024;
/// The longest message in bytes.
const LONGEST_MESSAGE: usize = 1024 * 1024;

/// A line of the input.
enum Line {
    Text(String),
    NotText,
    TooLong,
}

/// Says of every line of standard input what it is about.
pub(crate) fn triage(catalog: &Catalog, context: &Context) -> Result<(), Error> {
    each(context, LONGEST_TEXT, |number, text| {
        record(&triage::line(catalog, context, number, text))
    })
}

/// Checks every line of standard input.
pub(crate) fn scam_check(
    catalog: &Catalog,
    context: &Context,
    request: &ScamCheck,
) -> Result<(), Error> {
    let genuine = Genuine::of(catalog);
    each(context, LONGEST_MESSAGE, |number, text| {
        record(&scam::line(&genuine, number, text, request))
    })
}

/// How many bytes most records have at most.
const RECORD: usize = 1_024;

/// A record as its line of JSON.
fn record(record: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut line = Vec::with_capacity(RECORD);
    serde_json::to_writer(&mut line, record)?;
    line.push(b'\n');
    Ok(line)
}

/// Answers every line of standard input that is a text of at most so many bytes, and tells what is wrong with the others.
fn each(
    context: &Context,
    longest: usize,
    answer: impl Fn(u64, &str) -> serde_json::Result<Vec<u8>> + Sync,
) -> Result<(), Error> {
    let answer = |number, line: &Line| match line {
        Line::Text(text) => answer(number, text),
        Line::NotText => record(&triage::not_text(context, number)),
        Line::TooLong => record(&triage::too_long(context, number, longest)),
    };
    let progress = terminal::wants_progress();
    let mut input = std::io::stdin().lock();
    let mut output = BufWriter::new(std::io::stdout().lock());
    let mut done: u64 = 0;
    loop {
        let (lines, more) = read(&mut input, longest)?;
        let written: Result<Vec<Vec<u8>>, serde_json::Error> = lines
            .par_iter()
            .enumerate()
            .map(|(at, line)| answer(done + at as u64 + 1, line))
            .collect();
        let mut records = written?.into_iter();
        let written = records.try_for_each(|record| output.write_all(&record));
        if let Err(error) = written.and_then(|()| output.flush()) {
            return if error.kind() == ErrorKind::BrokenPipe {
                Ok(())
            } else {
                Err(input::failed(&error))
            };
        }
        done += lines.len() as u64;
        if !more {
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

/// The next lines, and whether there may be more.
fn read(input: &mut impl BufRead, longest: usize) -> Result<(Vec<Line>, bool), Error> {
    let mut lines = Vec::new();
    let mut held = 0;
    while lines.len() < TOGETHER && held < BYTES {
        let mut bytes = Vec::new();
        let most = longest as u64 + 1;
        let count = input.take(most).read_until(b'\n', &mut bytes);
        if count.map_err(|error| input::failed(&error))? == 0 {
            return Ok((lines, false));
        }
        held += bytes.len();
        let whole = bytes.last() == Some(&b'\n');
        if !whole && bytes.len() > longest {
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
        lines.push(decode(bytes).map_or(Line::NotText, Line::Text));
    }
    Ok((lines, true))
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
