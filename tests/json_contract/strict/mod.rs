//! The contract once more, by hand: every field by its name, none missing, none besides.
//!
//! The schemas are made from the same types as the answers, so they follow a field that was
//! renamed by accident; these types do not. They stand here only to be compared.
#![expect(dead_code, reason = "the names are the test; nothing reads the values")]

mod catalog;
mod channel;
mod common;
pub(crate) mod escalate;
mod recommend;
pub(crate) mod scam;
pub(crate) mod triage;

use serde::de::DeserializeOwned;

use crate::answers::{ANSWERS, Answer};

/// Reads an answer into the type that repeats its fields.
fn read<T: DeserializeOwned>(answer: &Answer) -> Result<(), String> {
    serde_json::from_str::<T>(&answer.stdout)
        .map(drop)
        .map_err(|error| format!("{}: {error}", answer.line))
}

/// Reads an answer into the type for its schema.
fn strictly(answer: &Answer) -> Result<(), String> {
    match answer.schema {
        "recommend" => read::<recommend::Document>(answer),
        "triage" => read::<triage::Document>(answer),
        "channel" => read::<channel::Document>(answer),
        "escalate" => read::<escalate::Document>(answer),
        "escalate-list" => read::<escalate::ListDocument>(answer),
        "scam-check" => read::<scam::Document>(answer),
        "catalog-list" => read::<catalog::ListDocument>(answer),
        "catalog-facts" => read::<catalog::FactsDocument>(answer),
        "catalog-sources" => read::<catalog::SourcesDocument>(answer),
        "catalog-conflicts" => read::<catalog::ConflictsDocument>(answer),
        "catalog-check" => read::<catalog::CheckDocument>(answer),
        "catalog-export" => read::<catalog::ExportDocument>(answer),
        other => Err(format!("no type here repeats {other}")),
    }
}

#[test]
fn answers_have_exactly_the_fields_that_were_promised() {
    let faults: Vec<String> = ANSWERS
        .iter()
        .filter_map(|answer| strictly(answer).err())
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_field_more_or_less_is_noticed() {
    let known = r#"{"code": "official", "text": "Official"}"#;
    assert!(serde_json::from_str::<common::Coded>(known).is_ok());
    let more = r#"{"code": "official", "text": "Official", "stars": 5}"#;
    assert!(serde_json::from_str::<common::Coded>(more).is_err());
    let null = r#"{"id": "article-000", "line": null}"#;
    assert!(serde_json::from_str::<common::Cited>(null).is_ok());
    let absent = r#"{"id": "article-000"}"#;
    assert!(serde_json::from_str::<common::Cited>(absent).is_err());
}
