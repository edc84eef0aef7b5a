//! What is wrong with a catalog, and where.

use std::fmt;
use std::ops::Range;

/// One thing that a person must correct, with its place.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// File name as given to the reader.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The entry in which it stands, such as ``channel `in-app-help` ``; empty for the file itself.
    pub entry: String,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: ", self.file, self.line, self.column)?;
        if !self.entry.is_empty() {
            write!(f, "{}: ", self.entry)?;
        }
        f.write_str(&self.message)
    }
}

/// A file of the catalog with its text, from which places are told.
#[derive(Debug, Clone)]
pub struct SourceFile {
    /// Name, relative to the catalog's directory.
    pub name: String,
    /// The whole text.
    pub text: String,
}

impl SourceFile {
    /// Line and column of a byte offset, both from 1.
    #[must_use]
    pub fn place(&self, offset: usize) -> (usize, usize) {
        let before = self.text.get(..offset).unwrap_or(&self.text);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let line = before.matches('\n').count() + 1;
        let column = before.get(line_start..).unwrap_or("").chars().count() + 1;
        (line, column)
    }

    /// Makes a problem at a span of this file.
    #[must_use]
    pub fn problem(&self, span: &Range<usize>, entry: &str, message: String) -> Problem {
        let (line, column) = self.place(span.start);
        Problem {
            file: self.name.clone(),
            line,
            column,
            entry: entry.to_owned(),
            message,
        }
    }
}
