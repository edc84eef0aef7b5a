//! The answers are what the printed schemas say, and the schemas leave nothing of an answer out.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use jsonschema::Validator;
use serde_json::{Value, json};

use crate::answers::ANSWERS;
use crate::program::Program;

/// A schema as it is printed, and one that also forbids what it does not name and demands all that
/// it names: what is absent must be null.
pub(crate) struct Schema {
    printed: Validator,
    closed: Validator,
}

impl Schema {
    /// What is wrong with a value by either of the two.
    pub(crate) fn complaints(&self, value: &Value) -> Vec<String> {
        let both = [&self.printed, &self.closed];
        both.into_iter()
            .flat_map(|validator| complaints(validator, value))
            .collect()
    }
}

/// Every schema by name.
pub(crate) static SCHEMAS: LazyLock<BTreeMap<String, Schema>> = LazyLock::new(|| {
    let names = Program::new().args(["catalog", "schema"]).run().stdout;
    names
        .lines()
        .map(|name| {
            let printed = schema(name);
            let mut closed = printed.clone();
            close(&mut closed);
            (
                name.to_owned(),
                Schema {
                    printed: compile(name, &printed),
                    closed: compile(name, &closed),
                },
            )
        })
        .collect()
});

fn schema(name: &str) -> Value {
    let output = Program::new().args(["catalog", "schema", name]).run();
    assert_eq!(output.code, 0, "{name}: {}", output.stderr);
    serde_json::from_str(&output.stdout).unwrap_or_else(|error| panic!("schema {name}: {error}"))
}

fn compile(name: &str, schema: &Value) -> Validator {
    jsonschema::validator_for(schema).unwrap_or_else(|error| panic!("schema {name}: {error}"))
}

/// Forbids unknown fields and demands known ones, in every object of a schema.
fn close(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::Object(properties)) = fields.get("properties") {
                let names: Vec<String> = properties.keys().cloned().collect();
                fields.insert("required".to_owned(), json!(names));
                fields.insert("additionalProperties".to_owned(), json!(false));
            }
            fields.values_mut().for_each(close);
        }
        Value::Array(items) => items.iter_mut().for_each(close),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn complaints(validator: &Validator, answer: &Value) -> Vec<String> {
    validator
        .iter_errors(answer)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .map(|text| text.chars().take(300).collect())
        .take(3)
        .collect()
}

#[test]
fn every_answer_is_what_its_schema_says() {
    for answer in ANSWERS.iter() {
        let schema = &SCHEMAS[answer.schema];
        assert_eq!(
            complaints(&schema.printed, &answer.json),
            Vec::<String>::new(),
            "{}",
            answer.line
        );
    }
}

#[test]
fn schemas_name_every_field_and_answers_have_every_field() {
    for answer in ANSWERS.iter() {
        let schema = &SCHEMAS[answer.schema];
        assert_eq!(
            complaints(&schema.closed, &answer.json),
            Vec::<String>::new(),
            "{}",
            answer.line
        );
    }
}

#[test]
fn every_schema_has_an_answer_here() {
    // A batch answers with lines and not with one document; `records` and `scam_records` hold them against its schema.
    let documents = SCHEMAS.keys().filter(|name| !name.ends_with("-record"));
    for name in documents {
        assert!(
            ANSWERS.iter().any(|answer| answer.schema == name),
            "no command answers with {name}"
        );
    }
}

#[test]
fn a_schema_refuses_an_answer_that_breaks_it() {
    let answer = ANSWERS
        .iter()
        .find(|answer| answer.schema == "recommend")
        .expect("there is an answer");
    let schema = &SCHEMAS["recommend"];
    let mut broken = answer.json.clone();
    broken["channels"][0]["rank"] = json!("first");
    assert!(!schema.printed.is_valid(&broken), "a rank in words");
    let mut more = answer.json.clone();
    more["channels"][0]["stars"] = json!(5);
    assert!(!schema.closed.is_valid(&more), "a field that nobody named");
    let mut less = answer.json.clone();
    less["channels"][0]
        .as_object_mut()
        .expect("a channel is an object")
        .remove("grade");
    assert!(!schema.printed.is_valid(&less), "a channel without a grade");
}
