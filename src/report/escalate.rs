//! The answer of `escalate`.

use schemars::JsonSchema;
use serde::Serialize;

use super::common::{
    Cited, Coded, ConflictView, Duration, MaterialView, OpenNow, Report, to_lines,
};
use super::recommend::{PaceBrief, Question, Reason, RecommendRequest, SubjectView};
use super::triage::{Judged, ScenarioView};
use crate::vocabulary::{RungState, Term as _};

/// What was asked of `escalate`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EscalateRequest<'c> {
    /// The issue or text, the person, and what was assumed.
    #[serde(flatten)]
    pub ask: RecommendRequest<'c>,
    /// When it happened: a date, or an instant in RFC 3339.
    pub since: Option<String>,
    /// What was done already.
    pub history: Vec<EventView>,
    /// Whether there is evidence that nobody has seen yet.
    pub new_evidence: bool,
    /// Whether the human formats show everything about every rung.
    pub all: bool,
}

/// Something that was done already.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct EventView {
    /// Id of the channel or rung.
    pub step: String,
    /// `tried` or `refused`.
    pub outcome: &'static str,
    /// When, if it was told.
    pub on: Option<String>,
}

/// The answer of `escalate`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct EscalateReport<'c> {
    /// What is made of the text that was told; absent without one.
    pub told: Option<Judged<'c>>,
    /// The likeliest scenario of that text.
    pub about: Option<ScenarioView<'c>>,
    /// One ladder for each issue that is answered for, the gravest or likeliest first.
    pub ladders: Vec<LadderView<'c>>,
    /// Issues for which there is no ladder; `recommend` answers for them.
    pub without: Vec<SubjectView<'c>>,
    /// The question that would narrow the answer down.
    pub question: Option<Question<'c>>,
    /// How dates were counted.
    pub calendar: CalendarView<'c>,
}

/// How dates were counted.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct CalendarView<'c> {
    /// Years whose days off and make-up workdays are announced and counted.
    pub announced: Vec<u16>,
    /// Years in between that are not announced, so that a date is a range.
    pub unannounced: Vec<i16>,
    /// Who announced them.
    pub sources: Vec<Cited<'c>>,
}

/// A ladder with where the person stands on it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LadderView<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// Id of the issue.
    pub issue: &'c str,
    /// For whom it is made; empty for everybody else.
    pub identities: Vec<Coded>,
    /// The scenarios for which it is made; empty for all others.
    pub scenarios: Vec<&'c str>,
    /// The way in one sentence.
    pub about: &'c str,
    /// What must be kept before anything is done.
    pub preserve: Vec<Said<'c>>,
    /// `act`, `wait`, `held` or `ended`.
    pub course: Coded,
    /// Id of the rung to take next; absent where nothing can be done now.
    pub next: Option<&'c str>,
    /// Until when to wait, where that is all; and the rung that opens then.
    pub wait: Option<NextView<'c>>,
    /// The rungs from the first to the last.
    pub rungs: Vec<RungView<'c>>,
    /// What was told of that belongs to no rung.
    pub elsewhere: Vec<EventView>,
    /// What remains when all rungs are used up.
    pub ends: &'c str,
    /// Conflicts that touch it.
    pub conflicts: Vec<ConflictView<'c>>,
}

/// What comes when there is nothing to do but wait.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct NextView<'c> {
    /// When.
    pub until: WhenView,
    /// Id of the rung that opens then; absent where only an answer is waited for.
    pub rung: Option<&'c str>,
}

/// A sentence with its source.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct Said<'c> {
    /// The sentence.
    pub text: &'c str,
    /// Who says so.
    pub source: Cited<'c>,
}

/// A point in time, as exactly as it is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct WhenView {
    /// A date, or an instant in Beijing time, RFC 3339.
    pub earliest: String,
    /// The same, with every day off that may be announced still; equal where nothing is open.
    pub latest: String,
    /// The later instant in the person's zone, where it is an instant and that zone differs.
    pub local: Option<String>,
    /// The first year whose days off are not announced and make the two differ.
    pub unannounced: Option<i16>,
    /// In words.
    pub text: String,
}

/// A rung with where the person stands.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RungView<'c> {
    /// Position, from 1.
    pub rung: usize,
    /// Id, unique within the ladder.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// `now`, `also`, `waiting`, `until`, `locked`, `refused`, `unanswered`, `done` or `impossible`.
    pub state: Coded,
    /// What unlocks it, any one of these.
    pub opens: Vec<OpensView<'c>>,
    /// What keeps it locked; any one of these undone suffices.
    pub locks: Vec<LockView<'c>>,
    /// Why it is impossible.
    pub reasons: Vec<Reason>,
    /// The last day for it; absent where there is none or the day of the event is not known.
    pub deadline: Option<WhenView>,
    /// The rule behind the last day.
    pub deadline_rule: Option<DelayView<'c>>,
    /// When it was taken, or at the soonest can be.
    pub starts: Option<WhenView>,
    /// Whether `starts` is now: nothing but another step keeps it from being taken today.
    pub at_once: bool,
    /// Whether `starts` and `ends` are so, and not only what would be if all goes on in vain.
    pub certain: bool,
    /// When to go on if no answer comes.
    pub ends: Option<WhenView>,
    /// The rule behind it.
    pub wait: Option<DelayView<'c>>,
    /// When an answer is expected; absent where nobody answers or nothing is known.
    pub answer: Option<AnswerTime<'c>>,
    /// Whether a date counts by office hours that are our own assumption.
    pub assumed_hours: bool,
    /// The channel; absent where the step is with nobody whom the catalog knows.
    pub channel: Option<RungChannel<'c>>,
    /// What to do.
    pub action: &'c str,
    /// What to say or write, line by line.
    pub say: Vec<&'c str>,
    /// What to bring.
    pub materials: Vec<MaterialView<'c>>,
    /// Limits of what is attached.
    pub format: Option<Said<'c>>,
    /// What it costs or risks.
    pub costs: Vec<Said<'c>>,
    /// When to pass over it.
    pub skip: Option<&'c str>,
    /// How well it is proved that this step serves; absent where it is our own judgement.
    pub grade: Option<Coded>,
    /// Who says so.
    pub sources: Vec<Cited<'c>>,
}

impl RungView<'_> {
    /// Whether the person stands in one of these states with it.
    #[must_use]
    pub fn is_in(&self, states: &[RungState]) -> bool {
        states.iter().any(|state| self.state.code == state.id())
    }

    /// Whether the person may still take it, or waits there.
    #[must_use]
    pub fn is_ahead(&self) -> bool {
        !self.is_in(&[
            RungState::Refused,
            RungState::Unanswered,
            RungState::Done,
            RungState::Impossible,
        ])
    }
}

/// The channel of a rung.
#[derive(Debug, Serialize, JsonSchema)]
pub struct RungChannel<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// How to reach it.
    pub reach: &'c str,
    /// How well it is proved.
    pub grade: Coded,
    /// Conflicts that touch it.
    pub conflicts: Vec<&'c str>,
    /// Whether it leaves a written record.
    pub record: Coded,
    /// Whether somebody is there.
    pub open: OpenNow,
}

/// What unlocks a rung.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct OpensView<'c> {
    /// `start`, or what must have become of the rung named: `passed` (waited out, refused or
    /// impossible), `waited`, `refused`, `tried`, `impossible`, or `evidence` (refused, with new evidence).
    pub code: &'static str,
    /// Id of the rung; absent for `start`.
    pub rung: Option<&'c str>,
}

/// What keeps a rung locked.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct LockView<'c> {
    /// `try-first`, `needs-refusal` or `needs-new-evidence`.
    pub code: &'static str,
    /// Id of the rung that it names.
    pub rung: &'c str,
    /// In words.
    pub text: String,
}

/// A length of time, why it is that long, and who says so.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct DelayView<'c> {
    /// How long.
    pub duration: Duration,
    /// Why.
    pub why: &'c str,
    /// Who says so.
    pub source: Cited<'c>,
}

/// When an answer is expected.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct AnswerTime<'c> {
    /// What is timed and how long it takes.
    #[serde(flatten)]
    pub pace: PaceBrief,
    /// Why, where it is said for this rung.
    pub why: Option<Said<'c>>,
    /// From then, counted from the day on which the rung was taken.
    pub from: Option<WhenView>,
    /// Until then.
    pub to: Option<WhenView>,
}

impl Report for EscalateReport<'_> {
    const NAME: &'static str = "escalate";

    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines(self.ladders.iter().flat_map(|ladder| &ladder.rungs))
    }

    fn is_answered(&self) -> bool {
        !self.ladders.is_empty()
    }
}

/// The answer of `escalate --list`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LadderListReport<'c> {
    /// Every ladder, in order of the issues.
    pub ladders: Vec<LadderRow<'c>>,
}

/// A ladder in the list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct LadderRow<'c> {
    /// Id of the issue.
    pub issue: &'c str,
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// For whom it is made; empty for everybody else.
    pub identities: Vec<Coded>,
    /// The scenarios for which it is made; empty for all others.
    pub scenarios: Vec<&'c str>,
    /// How many rungs it has.
    pub rungs: usize,
}

impl Report for LadderListReport<'_> {
    const NAME: &'static str = "escalate-list";

    fn lines(&self) -> serde_json::Result<Vec<String>> {
        to_lines(&self.ladders)
    }

    fn is_answered(&self) -> bool {
        !self.ladders.is_empty()
    }
}
