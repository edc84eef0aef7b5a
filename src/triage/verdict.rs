//! What is made of a text: an issue, a question between two, or that it is out of scope.

use crate::catalog::model::{Cluster, Emergency, Issue, Ix, OutOfScope, Scenario};
use crate::classifier::features::Feature;
use crate::classifier::lexicon::Said;
use crate::store::Catalog;
use crate::vocabulary::{Priority, Status};

use super::circumstances::Circumstances;
use super::classify::{self, Class, Kinds, Scored};

/// The share from which an issue stands out alone.
const CLEAR: f32 = 0.3;
/// How many times likelier than the second the first must be to stand out below that share.
const LEAD: f32 = 2.5;
/// The share from which the best issue of another group is told beside the first.
const ALSO: f32 = 0.07;
/// How close, as a part of the first, a second issue must be for the graver of the two to go first.
const CLOSE: f32 = 0.75;
/// How far ahead what is out of scope must be, in sums: a person in need who is turned away loses more than one who is asked.
pub const REJECT: f32 = 0.05;
/// The share from which a likely issue's scenario sets off first-minutes steps.
const ALARM: f32 = 0.30;
/// How far from calm, in sums, a text must be to set off first-minutes steps: well before it is
/// sure, because steps too many cost a glance and steps too few may cost everything.
const LOUD: f32 = -1.0;
/// How many steps the model may set off.
const LOUDEST: usize = 2;
/// How far from calm, in sums, a text must be for the steps that belong to its issue to be shown
/// even though nothing in it calls for them.
const QUIET: f32 = -1.2;
/// How many candidates are told.
const CANDIDATES: usize = 5;

/// An issue that a text may be about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Candidate {
    /// The issue.
    pub issue: Ix<Issue>,
    /// Its share among all that the text can be about, 0 to 1.
    pub share: f32,
    /// The likeliest scenario of the issue, if it has any.
    pub scenario: Option<Ix<Scenario>>,
}

/// What is made of a text.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// How far it is clear.
    pub status: Status,
    /// The issues, the likeliest first; where two are close, the graver first.
    pub candidates: Vec<Candidate>,
    /// The best issue of another group, where two groups are involved.
    pub also: Option<Ix<Issue>>,
    /// The kind of text, where it is out of scope.
    pub out_of_scope: Option<Ix<OutOfScope>>,
    /// First-minutes steps that the text calls for.
    pub emergencies: Vec<Ix<Emergency>>,
    /// Whether it is told so calmly that not even the steps of its issue are needed.
    pub calm: bool,
    /// What else it tells.
    pub circumstances: Circumstances,
    /// The text as it was read.
    pub said: Said,
    /// What it is made of.
    pub features: Vec<Feature>,
}

impl Verdict {
    /// The issues to answer for: one, two where it is not clear or two groups are involved, none where out of scope.
    #[must_use]
    pub fn issues(&self) -> Vec<Ix<Issue>> {
        let first = self.candidates.iter().map(|candidate| candidate.issue);
        match self.status {
            Status::OutOfScope => Vec::new(),
            Status::Ambiguous => first.take(2).collect(),
            Status::Matched => first.take(1).chain(self.also).collect(),
        }
    }

    /// The first candidate, unless out of scope.
    #[must_use]
    pub fn first(&self) -> Option<&Candidate> {
        let known = self.status != Status::OutOfScope;
        self.candidates.first().filter(|_| known)
    }
}

/// Judges a text.
#[must_use]
pub fn judge(catalog: &Catalog, text: &str) -> Verdict {
    let lexicon = catalog.lexicon();
    let said = lexicon.read(text);
    let features = said.features();
    let circumstances = Circumstances::of(catalog, &said);
    let ranking = classify::rank(catalog, &features);
    let outside = is_outside(&ranking.classes) || ranking.known == 0;
    let kinds = Kinds::of(catalog, &features);
    let mut candidates = candidates(&ranking.classes, &kinds);
    by_gravity(catalog, &mut candidates);
    let status = if outside {
        Status::OutOfScope
    } else if is_clear(&candidates) {
        Status::Matched
    } else {
        Status::Ambiguous
    };
    let alarms = classify::alarms(catalog, &features);
    Verdict {
        also: also(catalog, &candidates).filter(|_| status == Status::Matched),
        emergencies: emergencies(catalog, status, &alarms, &candidates, &circumstances),
        calm: alarms.iter().all(|(_, ahead)| *ahead <= QUIET),
        out_of_scope: outside.then(|| kinds.out_of_scope()).flatten(),
        status,
        candidates,
        circumstances,
        said,
        features,
    }
}

/// Whether what is out of scope is ahead of every issue by enough.
fn is_outside(classes: &[Scored]) -> bool {
    let sum = |outside: bool| {
        let class = classes
            .iter()
            .find(|scored| (scored.class == Class::OutOfScope) == outside);
        class.map_or(f32::MIN, |scored| scored.sum)
    };
    sum(true) > sum(false) + REJECT
}

fn candidates(classes: &[Scored], kinds: &Kinds<'_>) -> Vec<Candidate> {
    let issues = classes.iter().filter_map(|scored| match scored.class {
        Class::Issue(issue) => Some((issue, scored.share)),
        Class::OutOfScope => None,
    });
    issues
        .take(CANDIDATES)
        .map(|(issue, share)| Candidate {
            issue,
            share,
            scenario: kinds.scenario(issue),
        })
        .collect()
}

fn cluster(catalog: &Catalog, issue: Ix<Issue>) -> Ix<Cluster> {
    catalog.get(issue).cluster
}

/// Puts the graver of two close issues of different groups first.
fn by_gravity(catalog: &Catalog, candidates: &mut [Candidate]) {
    let [first, second, ..] = candidates else {
        return;
    };
    let close = second.share >= first.share * CLOSE;
    let apart = cluster(catalog, first.issue) != cluster(catalog, second.issue);
    if close && apart && gravity(catalog, second) < gravity(catalog, first) {
        std::mem::swap(first, second);
    }
}

/// How grave what a candidate tells of is, the gravest first.
fn gravity(catalog: &Catalog, candidate: &Candidate) -> Priority {
    candidate.scenario.map_or_else(
        || catalog.get(candidate.issue).priority,
        |scenario| catalog.get(scenario.same_place()).priority,
    )
}

fn is_clear(candidates: &[Candidate]) -> bool {
    let share = |at: usize| candidates.get(at).map_or(0.0, |candidate| candidate.share);
    share(0) >= CLEAR || share(0) >= share(1) * LEAD
}

/// The best issue of another group than the first, if it is likely enough.
fn also(catalog: &Catalog, candidates: &[Candidate]) -> Option<Ix<Issue>> {
    let (first, others) = candidates.split_first()?;
    let own = cluster(catalog, first.issue);
    others
        .iter()
        .find(|other| other.share >= ALSO && cluster(catalog, other.issue) != own)
        .map(|other| other.issue)
}

/// What the cues call for, then what the model hears, then what the likely scenarios do; each once.
fn emergencies(
    catalog: &Catalog,
    status: Status,
    alarms: &[(Ix<Emergency>, f32)],
    candidates: &[Candidate],
    circumstances: &Circumstances,
) -> Vec<Ix<Emergency>> {
    let mut called = circumstances.emergencies();
    if status != Status::OutOfScope {
        let loud = alarms.iter().filter(|(_, ahead)| *ahead > LOUD);
        called.extend(loud.take(LOUDEST).map(|(emergency, _)| *emergency));
        let likely = candidates
            .iter()
            .take(2)
            .filter(|candidate| candidate.share >= ALARM);
        let scenarios = likely.filter_map(|candidate| candidate.scenario);
        called.extend(scenarios.filter_map(|scenario| catalog.get(scenario).emergency));
    }
    let mut seen = Vec::new();
    called.retain(|emergency| {
        let new = !seen.contains(emergency);
        seen.push(*emergency);
        new
    });
    called
}
