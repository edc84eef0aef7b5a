//! `triage`: free text to the issue it is about, with what else it tells.
//!
//! A text is read by the words that the catalog knows ([`crate::classifier::lexicon`]); the model
//! that was learned from the phrasings ranks the issues ([`classify`]); cues tell of urgency, place
//! and the like ([`circumstances`]); and a [`verdict`] is made of both.

pub mod circumstances;
pub mod classify;
mod question;
mod report;
pub mod verdict;

use std::sync::Arc;

use crate::recommend::{self, first_minutes};
use crate::report::{BadLine, Envelope, TriageLine, TriageReport, TriageRequest, Warning};
use crate::request::{Context, Person, Recommend, Subject, Told, Triage};
use crate::store::Catalog;
use crate::text::escape::visible;
use crate::view::Viewer;
use crate::vocabulary::{Identity, Lang, Status};

pub use question::deciding;
pub use report::{judged, scenario};
use verdict::{Verdict, judge};

/// The answer of `triage` in its envelope.
pub type Answer<'c> = Envelope<'c, TriageRequest, TriageReport<'c>>;

/// Says what a text is about.
#[must_use]
pub fn triage<'c>(catalog: &'c Catalog, context: &'c Context, request: &Triage) -> Answer<'c> {
    let viewer = Viewer { catalog, context };
    let told = told(catalog, &request.text);
    let verdict = &told.verdict;
    let scenario = verdict.first().and_then(|first| first.scenario);
    let asked = told_to(catalog, Arc::clone(&told), Recommend::default());
    Envelope {
        schema: "wxsupport/triage/1".to_owned(),
        catalog: recommend::stamp(catalog),
        as_of: recommend::as_of(context),
        request: TriageRequest {
            text: visible(&request.text).into_owned(),
            explain: request.explain,
        },
        immediate: first_minutes(viewer, &asked),
        body: TriageReport {
            judged: judged(viewer, &told),
            about: scenario.map(|scenario| self::scenario(viewer, scenario)),
            question: recommend::question(viewer, &asked),
            reasons: report::reasons(viewer, &told, request.explain),
        },
        warnings: warnings(viewer, verdict),
    }
}

/// What is made of one line of a batch.
#[must_use]
pub fn line<'c>(
    catalog: &'c Catalog,
    context: &'c Context,
    line: u64,
    text: &str,
) -> TriageLine<'c> {
    let viewer = Viewer { catalog, context };
    TriageLine {
        line,
        text: visible(text).into_owned(),
        judged: judged(viewer, &told(catalog, text)),
    }
}

/// The record of a line of a batch that is not text.
#[must_use]
pub fn not_text(context: &Context, line: u64) -> BadLine {
    let (zh, en) = (
        "不是 UTF-8 或 GB18030 编码的文字",
        "neither UTF-8 nor GB18030",
    );
    BadLine {
        line,
        error: "not-text",
        message: context.lang.pick(zh, en).to_owned(),
    }
}

/// The record of a line of a batch that is longer than `most` bytes.
#[must_use]
pub fn too_long(context: &Context, line: u64, most: usize) -> BadLine {
    BadLine {
        line,
        error: "too-long",
        message: match context.lang {
            Lang::Zh => format!("超过 {most} 字节"),
            Lang::En => format!("longer than {most} bytes"),
        },
    }
}

/// A text with what is made of it.
#[must_use]
pub fn told(catalog: &Catalog, text: &str) -> Arc<Told> {
    Arc::new(Told {
        text: text.to_owned(),
        verdict: judge(catalog, text),
    })
}

/// A request with what a text tells put in wherever the request itself says nothing.
#[must_use]
pub fn told_to(catalog: &Catalog, told: Arc<Told>, request: Recommend) -> Recommend {
    let verdict = &told.verdict;
    let read = &verdict.circumstances;
    let issues = verdict.issues().into_iter().map(Subject::Issue);
    let subjects = if request.subjects.is_empty() {
        issues.collect()
    } else {
        request.subjects
    };
    let person = request.person;
    Recommend {
        subjects,
        urgent: request.urgent || read.urgent() || !verdict.emergencies.is_empty(),
        person: Person {
            identity: person
                .identity
                .or_else(|| read.identity())
                .or_else(|| usual_identity(catalog, verdict)),
            region: person.region.or_else(|| read.region()),
            usual_region: person.usual_region,
            platform: person.platform.or_else(|| read.platform()),
            cannot: person.cannot.union(read.cannot()),
        },
        money: request.money.or_else(|| read.money()),
        told: Some(told),
        ..request
    }
}

/// To whom the scenario happens, where not to private users.
fn usual_identity(catalog: &Catalog, verdict: &Verdict) -> Option<Identity> {
    let scenario = verdict.first()?.scenario?;
    let who = catalog.get(scenario.same_place()).who;
    let first = who.iter().next();
    first.filter(|_| !who.contains(Identity::Personal))
}

fn warnings(viewer: Viewer<'_>, verdict: &Verdict) -> Vec<Warning> {
    let mut warnings: Vec<Warning> = viewer.overlay_warning().into_iter().collect();
    if verdict.status != Status::OutOfScope {
        warnings.push(inferred(viewer));
    }
    warnings
}

/// That what was read out of a text may be wrong.
#[must_use]
pub fn inferred(viewer: Viewer<'_>) -> Warning {
    viewer.warning(
        "read-from-text",
        "问题和情况由文字推断，可能有误；不对就用 --issue 和其他选项说明。",
        "The issue and the rest were inferred from the text and may be wrong; correct them with --issue and the other options.",
    )
}
