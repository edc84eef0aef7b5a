//! `catalog list`, `facts`, `sources`, `conflicts`, `check` and `export`.

use serde::Deserialize;

use super::common::{Coded, Conflict, Fact, Immediate, Nullable, Source, Stamp, Warning};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Request {
    action: String,
    about: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ListDocument {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    tables: Vec<Table>,
    entries: Vec<Entry>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Table {
    table: String,
    entries: usize,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
    table: String,
    id: String,
    name: String,
    grade: Nullable<Coded>,
    review_by: Nullable<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FactsDocument {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    facts: Vec<Fact>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourcesDocument {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    sources: Vec<Source>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ConflictsDocument {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    conflicts: Vec<Conflict>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CheckDocument {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    requests: u64,
    without_channel: u64,
    only_last_resort: u64,
    violations: Vec<String>,
    overdue: Vec<String>,
    warnings: Vec<Warning>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExportDocument {
    schema: String,
    catalog: Stamp,
    as_of: String,
    request: Request,
    immediate: Vec<Immediate>,
    directory: String,
    files: Vec<String>,
    warnings: Vec<Warning>,
}
