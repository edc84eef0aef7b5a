//! The answers of `catalog`.

use schemars::JsonSchema;
use serde::Serialize;

use super::common::{Coded, ConflictView, FactView, Report, SourceView, to_lines};

/// `catalog list`: what the catalog holds.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ListReport<'c> {
    /// How many entries each table has.
    pub tables: Vec<TableCount>,
    /// The entries of the table asked for.
    pub entries: Vec<EntryLine<'c>>,
}

/// How many entries a table has.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TableCount {
    /// Name of the table.
    pub table: &'static str,
    /// How many.
    pub entries: usize,
}

/// An entry in a list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EntryLine<'c> {
    /// Table.
    pub table: &'static str,
    /// Id.
    pub id: &'c str,
    /// Name or statement.
    pub name: &'c str,
    /// How well it is proved, where the table has grades.
    pub grade: Option<Coded>,
    /// When it must be reviewed again, where the table has reviews.
    pub review_by: Option<&'c str>,
}

/// `catalog facts`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct FactsReport<'c> {
    /// The facts.
    pub facts: Vec<FactView<'c>>,
}

/// `catalog sources`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SourcesReport<'c> {
    /// The sources.
    pub sources: Vec<SourceView<'c>>,
}

/// `catalog conflicts`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ConflictsReport<'c> {
    /// The conflicts.
    pub conflicts: Vec<ConflictView<'c>>,
}

/// `catalog check`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct CheckReport {
    /// How many requests were answered in the walk.
    pub requests: u64,
    /// How many of them found no channel and got the plain statement of what to do instead.
    pub without_channel: u64,
    /// How many found nothing better than a last resort.
    pub only_last_resort: u64,
    /// Requests that break a promise.
    pub violations: Vec<String>,
    /// Entries past their date of review.
    pub overdue: Vec<String>,
}

/// `catalog export`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ExportReport {
    /// Where the files were written.
    pub directory: String,
    /// The files.
    pub files: Vec<String>,
}

impl Report for ListReport<'_> {
    const NAME: &'static str = "catalog-list";
    fn lines(&self) -> serde_json::Result<Vec<String>> {
        if self.entries.is_empty() {
            to_lines(&self.tables)
        } else {
            to_lines(&self.entries)
        }
    }
}

impl Report for FactsReport<'_> {
    const NAME: &'static str = "catalog-facts";
    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines(&self.facts)
    }
    fn is_answered(&self) -> bool {
        !self.facts.is_empty()
    }
}

impl Report for SourcesReport<'_> {
    const NAME: &'static str = "catalog-sources";
    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines(&self.sources)
    }
    fn is_answered(&self) -> bool {
        !self.sources.is_empty()
    }
}

impl Report for ConflictsReport<'_> {
    const NAME: &'static str = "catalog-conflicts";
    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines(&self.conflicts)
    }
    fn is_answered(&self) -> bool {
        !self.conflicts.is_empty()
    }
}

impl Report for CheckReport {
    const NAME: &'static str = "catalog-check";
    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines([self])
    }
    fn is_answered(&self) -> bool {
        self.violations.is_empty()
    }
}

impl Report for ExportReport {
    const NAME: &'static str = "catalog-export";
    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines(self.files.iter().map(|file| Exported { file }))
    }
}

/// A written file, on a line of its own.
#[derive(Serialize)]
struct Exported<'a> {
    file: &'a str,
}
