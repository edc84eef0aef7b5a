//! What all answers share.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

/// A value or null; unlike `Option`, it must be there.
pub(crate) struct Nullable<T>(Option<T>);

impl<'de, T: DeserializeOwned> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        if value.is_null() {
            return Ok(Self(None));
        }
        serde_json::from_value(value)
            .map(|value| Self(Some(value)))
            .map_err(D::Error::custom)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Coded {
    code: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stamp {
    version: String,
    reviewed: String,
    overlay: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Immediate {
    step: usize,
    goal: String,
    action: String,
    note: Nullable<String>,
    money: Nullable<Coded>,
    channel: Nullable<String>,
    contact: Nullable<String>,
    grade: Nullable<Coded>,
    conflicts: Vec<String>,
    sources: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Warning {
    code: String,
    text: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Cited {
    id: String,
    line: Nullable<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    id: String,
    kind: Coded,
    title: String,
    publisher: String,
    url: Nullable<String>,
    file: Nullable<String>,
    date: Nullable<String>,
    note: Nullable<String>,
    lines: Vec<u16>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Duration {
    min: Nullable<f64>,
    max: Nullable<f64>,
    unit: Coded,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpenNow {
    state: State,
    until: Nullable<String>,
    until_local: Nullable<String>,
    text: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum State {
    Unknown,
    Always,
    Open,
    Closed,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Hours {
    text: String,
    note: Nullable<String>,
    grade: Coded,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Material {
    text: String,
    must: bool,
    sensitive: bool,
    source: Nullable<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Promise {
    id: String,
    text: String,
    said_by: String,
    date: Nullable<String>,
    grade: Coded,
    sources: Vec<Cited>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Conflict {
    id: String,
    severity: Coded,
    group: Coded,
    title: String,
    reading: String,
    claims: Nullable<Vec<Claim>>,
    touches: Nullable<Vec<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Claim {
    text: String,
    source: Cited,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    entity: String,
    id: String,
    attribute: Coded,
    scope: Nullable<String>,
    value: String,
    normalized: Nullable<Figure>,
    blank: Nullable<Coded>,
    hedge: Nullable<String>,
    source: Cited,
    grade: Coded,
    conflicts: Vec<String>,
    outdated: bool,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub(crate) enum Figure {
    Duration {
        measures: Coded,
        min: Nullable<f64>,
        max: Nullable<f64>,
        unit: Coded,
        statistic: Coded,
        quantile: Nullable<f64>,
    },
    Percent {
        value: f64,
        bound: Nullable<Bound>,
    },
    Ratio {
        value: f64,
        wording: String,
    },
    Count {
        value: f64,
        bound: Nullable<Bound>,
    },
    Size {
        mib: f64,
        bound: Bound,
    },
    Phone {
        number: String,
    },
    Keys {
        keys: Vec<String>,
    },
    Clock {
        days: Coded,
        from: String,
        to: String,
    },
    Address {
        value: String,
    },
    Date {
        value: String,
    },
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Bound {
    Below,
    AtMost,
    AtLeast,
    Above,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Subject {
    id: String,
    name: String,
    cluster: bool,
    priority: Nullable<Coded>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct PaceBrief {
    measures: Coded,
    duration: Duration,
    estimate: bool,
}
