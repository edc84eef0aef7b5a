//! The answers: plain data that serialises to JSON and from which every other format is made.
//!
//! Types here are the JSON contract. Words stand beside codes in the language that was asked for;
//! texts are borrowed from the catalog.

mod catalog;
mod channel;
mod common;
mod escalate;
mod recommend;
mod scam;
mod triage;

pub use catalog::{
    CheckReport, ConflictsReport, EntryLine, ExportReport, FactsReport, ListReport, SourcesReport,
    TableCount,
};
pub use channel::{
    Candidate, ChannelReport, ChannelRow, ChannelView, Comparison, ComparisonRow, ContactView,
    DomainView, MatchedBy, Outcome, PaceView, Page, ReceivedCall, SaidView, ServedView, StepView,
    TopicView,
};
pub use common::{
    Cited, ClaimView, Coded, ConflictView, Duration, Envelope, FactView, FigureView, HoursView,
    Immediate, MaterialView, OpenNow, PromiseView, Report, SourceView, Stamp, Warning,
};
pub use escalate::{
    AnswerTime, CalendarView, DelayView, EscalateReport, EscalateRequest, EventView,
    LadderListReport, LadderRow, LadderView, LockView, NextView, OpensView, RungChannel, RungView,
    Said, WhenView,
};
pub use recommend::{
    AnswerView, ClosestChange, Contribution, Dropped, PaceBrief, Question, Ranked, Reason,
    RecommendReport, RecommendRequest, SubjectView,
};
pub use scam::{
    AdviceView, BrokenLine, BrokenView, CheckedInput, ClaimedView, IdentifierLine, IdentifierView,
    KindView, ReckonedLine, ReckonedView, RelationLine, RelationView, ScamCheckReport,
    ScamCheckRequest, ScamLine, ScamRecord, SignLine, SignView, SpeechView, WordView,
};
pub use triage::{
    BadLine, FeatureView, IssueCandidate, Judged, OutsideView, ReadView, Reasons, ScenarioView,
    TriageLine, TriageRecord, TriageReport, TriageRequest,
};
