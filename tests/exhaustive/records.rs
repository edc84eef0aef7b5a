//! Every record of every table decodes, and every text of the catalog is harmless on a terminal.

use std::fs;
use std::path::Path;

use serde_json::Value;
use wxsupport::catalog::model::{
    Channel, ChannelPage, Claim, Cluster, Concept, Conflict, ConflictSides, Contact, Cue, Domain,
    Emergency, Fact, Holidays, Issue, IssueLadders, IssueRoutes, IssueScenarios, Ix, Ladder, Meta,
    Name, OutOfScope, Promise, RouteText, ScamKind, Scenario, ScenarioPage, Sign, Source, Speech,
    Str, Topic, Wording,
};
use wxsupport::catalog::pack::{Record, TABLES};
use wxsupport::text::escape::is_hostile;

use crate::requests::CATALOG;

/// What is told of a table: its number, how many records it has, and the texts of all of them.
struct Told {
    table: usize,
    records: usize,
    texts: Vec<&'static str>,
}

/// Decodes every record of a table; a record that does not decode panics.
fn decode<T: Record>() -> Told {
    let mut texts = Vec::new();
    for (ix, record) in CATALOG.all::<T>() {
        assert_eq!(
            CATALOG.str(record.id()),
            CATALOG.id::<T>(Ix::new(u16::try_from(ix.at()).expect("a position")))
        );
        collect(
            &serde_json::to_value(&record).expect("a record is data"),
            &mut texts,
        );
    }
    Told {
        table: T::TABLE,
        records: CATALOG.count::<T>(),
        texts,
    }
}

/// The texts of all spans in a record: whatever has an offset and a length.
fn collect(value: &Value, texts: &mut Vec<&'static str>) {
    match value {
        Value::Object(fields) => match (fields.get("at"), fields.get("len")) {
            (Some(at), Some(len)) if fields.len() == 2 => texts.push(text(at, len)),
            _ => fields.values().for_each(|value| collect(value, texts)),
        },
        Value::Array(items) => items.iter().for_each(|item| collect(item, texts)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn text(at: &Value, len: &Value) -> &'static str {
    let number = |value: &Value| {
        value
            .as_u64()
            .and_then(|number| u32::try_from(number).ok())
            .expect("a span has numbers")
    };
    let span = Str {
        at: number(at),
        len: number(len),
    };
    let text = CATALOG.str(span);
    assert_eq!(
        text.len(),
        usize::try_from(span.len).expect("a length"),
        "{span:?} is not in the pool"
    );
    text
}

fn tables() -> Vec<Told> {
    vec![
        decode::<Meta>(),
        decode::<Source>(),
        decode::<Cluster>(),
        decode::<Issue>(),
        decode::<Emergency>(),
        decode::<Channel>(),
        decode::<ChannelPage>(),
        decode::<Contact>(),
        decode::<Domain>(),
        decode::<Promise>(),
        decode::<Conflict>(),
        decode::<Topic>(),
        decode::<Fact>(),
        decode::<Name>(),
        decode::<RouteText>(),
        decode::<IssueRoutes>(),
        decode::<ConflictSides>(),
        decode::<Scenario>(),
        decode::<ScenarioPage>(),
        decode::<OutOfScope>(),
        decode::<Cue>(),
        decode::<Concept>(),
        decode::<Wording>(),
        decode::<IssueScenarios>(),
        decode::<Ladder>(),
        decode::<IssueLadders>(),
        decode::<Holidays>(),
        decode::<ScamKind>(),
        decode::<Sign>(),
        decode::<Speech>(),
        decode::<Claim>(),
    ]
}

#[test]
fn every_record_of_every_table_decodes() {
    let tables = tables();
    let numbers: Vec<usize> = tables.iter().map(|told| told.table).collect();
    assert_eq!(
        numbers,
        (0..TABLES).collect::<Vec<_>>(),
        "every table is decoded once"
    );
    for told in &tables {
        assert!(told.records > 0, "table {} is empty", told.table);
        assert!(
            told.texts.len() >= told.records / 2
                || [
                    IssueRoutes::TABLE,
                    IssueScenarios::TABLE,
                    IssueLadders::TABLE
                ]
                .contains(&told.table),
            "table {} has hardly any text",
            told.table
        );
    }
    assert_eq!(
        tables[Channel::TABLE].records,
        tables[ChannelPage::TABLE].records,
        "each channel has its page"
    );
    assert_eq!(
        tables[Scenario::TABLE].records,
        tables[ScenarioPage::TABLE].records,
        "each scenario has its page"
    );
    assert_eq!(
        tables[Issue::TABLE].records,
        tables[IssueLadders::TABLE].records,
        "each issue has its ladders"
    );
    assert_eq!(tables[Holidays::TABLE].records, 1, "one calendar");
}

#[test]
fn no_text_of_the_catalog_is_hostile() {
    for told in tables() {
        for text in told.texts {
            assert!(
                !text.chars().any(|c| is_hostile(c) || c == '\n'),
                "table {}: {}",
                told.table,
                text.escape_debug()
            );
        }
    }
}

/// Every file of a folder, whatever its kind.
fn files(folder: &Path, see: &mut impl FnMut(&Path, &str)) {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    for entry in entries {
        let path = entry
            .expect("a folder of the repository can be listed")
            .path();
        if path.is_dir() {
            files(&path, see);
        } else {
            let text = fs::read_to_string(&path)
                .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            see(&path, &text);
        }
    }
}

#[test]
fn no_file_of_the_catalog_is_hostile() {
    let mut seen = 0;
    files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("catalog"),
        &mut |path, text| {
            seen += 1;
            for (at, line) in text.lines().enumerate() {
                assert!(
                    !line.chars().any(is_hostile),
                    "{}:{}: {}",
                    path.display(),
                    at + 1,
                    line.escape_debug()
                );
            }
        },
    );
    assert!(seen > 40, "only {seen} files");
}

#[test]
fn no_two_records_have_the_same_id() {
    fn check<T: Record>() {
        let mut ids: Vec<&str> = CATALOG
            .all::<T>()
            .map(|(_, record)| CATALOG.str(record.id()))
            .collect();
        ids.sort_unstable();
        let twice: Vec<&[&str]> = ids
            .windows(2)
            .filter(|pair| pair.first() == pair.last())
            .collect();
        assert!(twice.is_empty(), "table {}: {twice:?}", T::TABLE);
    }
    check::<Source>();
    check::<Cluster>();
    check::<Issue>();
    check::<Emergency>();
    check::<Channel>();
    check::<Contact>();
    check::<Domain>();
    check::<Promise>();
    check::<Conflict>();
    check::<Topic>();
    check::<Name>();
    check::<ScamKind>();
    check::<Sign>();
    check::<Speech>();
    check::<Claim>();
    check::<Ladder>();
}
