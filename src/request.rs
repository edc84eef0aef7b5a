//! What is asked: plain values, resolved against the catalog, with nothing left to look up.

use std::sync::Arc;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::calendar::moment::Moment;
use crate::catalog::model::{self as catalog, Cluster, Issue, Ix, Set};
use crate::triage::verdict::Verdict;
use crate::vocabulary::{Capability, Identity, Kind, Lang, Money, Platform, Prefer, Region};

/// What every command needs to answer.
#[derive(Debug, Clone)]
pub struct Context {
    /// The language of the words in the answer.
    pub lang: Lang,
    /// The instant that counts as now.
    pub now: Timestamp,
    /// The person's own time zone.
    pub zone: TimeZone,
}

/// The person: who, where, with what, and what they have lost.
#[derive(Debug, Clone, Copy, Default)]
pub struct Person {
    /// Who they are; a private user where not said.
    pub identity: Option<Identity>,
    /// Where they are, if they said.
    pub region: Option<Region>,
    /// Where people with this question usually are; mainland China where nothing is known.
    pub usual_region: Option<Region>,
    /// The platform on which they use WeChat.
    pub platform: Option<Platform>,
    /// What they cannot do.
    pub cannot: Set<Capability>,
}

impl Person {
    /// The identity that is counted with.
    #[must_use]
    pub fn identity(&self) -> Identity {
        self.identity.unwrap_or(Identity::Personal)
    }

    /// The region that is counted with.
    #[must_use]
    pub fn region(&self) -> Region {
        self.region
            .or(self.usual_region)
            .unwrap_or(Region::Mainland)
    }

    /// Everything that the person cannot do, with what goes along: no device means no login, and
    /// outside the mainland its short codes cannot be dialled.
    #[must_use]
    pub fn lost(&self) -> Set<Capability> {
        let mut lost = self.cannot;
        for word in self.cannot.iter() {
            for implied in word.implies_loss_of() {
                lost.insert(*implied);
            }
        }
        if self.region() != Region::Mainland {
            lost.insert(Capability::DialMainland);
        }
        lost
    }

    /// What keeps the person from a channel: everything lost, except that a borrowed phone stands
    /// in for one's own where only some device with WeChat is needed.
    #[must_use]
    pub fn blocked(&self) -> Set<Capability> {
        let lost = self.lost();
        if lost.contains(Capability::OtherPhone) {
            return lost;
        }
        lost.iter()
            .filter(|word| *word != Capability::App)
            .collect()
    }
}

/// An issue, or a cluster standing for all of its issues.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// One issue.
    Issue(Ix<Issue>),
    /// Every issue of a cluster.
    Cluster(Ix<Cluster>),
}

/// A text that somebody typed, with what is made of it.
#[derive(Debug, Clone)]
pub struct Told {
    /// The text.
    pub text: String,
    /// What is made of it.
    pub verdict: Verdict,
}

/// `recommend`: which channel to use.
#[derive(Debug, Clone, Default)]
pub struct Recommend {
    /// At least one, unless a text was told that is out of scope.
    pub subjects: Vec<Subject>,
    /// Whether every minute counts.
    pub urgent: bool,
    /// Who asks.
    pub person: Person,
    /// Whether money has left.
    pub money: Option<Money>,
    /// What matters most.
    pub prefer: Option<Prefer>,
    /// How many channels to list.
    pub top: usize,
    /// Whether to look for the smallest change that would put another channel first.
    pub explain: bool,
    /// The text from which the rest was read, where there is one.
    pub told: Option<Arc<Told>>,
    /// Whether the question that was left has been answered.
    pub answered: bool,
}

/// `escalate`: what to do next, and by when.
#[derive(Debug, Clone, Default)]
pub struct Escalate {
    /// The issue or text, the person, and whether money has left.
    pub ask: Recommend,
    /// When it happened.
    pub since: Option<Moment>,
    /// What was done already, in the order in which it was told.
    pub history: Vec<Event>,
    /// Whether there is evidence that nobody has seen yet.
    pub new_evidence: bool,
    /// Whether the human formats show everything about every rung.
    pub all: bool,
}

/// Something that was done already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Where.
    pub step: Step,
    /// What came of it.
    pub outcome: Outcome,
    /// When, if it was told.
    pub on: Option<Moment>,
}

/// A step of a ladder as a person names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// By its channel.
    Channel(Ix<catalog::Channel>),
    /// By its own id.
    Rung(String),
}

/// What came of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was begun; nothing is known of an answer.
    Tried,
    /// It was refused.
    Refused,
}

/// `scam-check`: whether messages and contacts are what they claim to be.
#[derive(Debug, Clone, Default)]
pub struct ScamCheck {
    /// Each a message or a single contact.
    pub inputs: Vec<String>,
    /// Whether the person was called or written to.
    pub received: bool,
    /// The channel from which the sender claims to be.
    pub claims: Option<Ix<catalog::Channel>>,
    /// Whether money has left.
    pub money: Option<Money>,
    /// Where the person is.
    pub region: Option<Region>,
    /// Whether to speak only where sure.
    pub strict: bool,
    /// Whether to give the reasons.
    pub explain: bool,
}

/// `triage`: what a text is about.
#[derive(Debug, Clone)]
pub struct Triage {
    /// The text.
    pub text: String,
    /// Whether to give the reasons of every candidate.
    pub explain: bool,
}

/// `channel`: what a channel or contact is.
#[derive(Debug, Clone)]
pub struct Channel {
    /// What is asked for.
    pub ask: ChannelAsk,
    /// For the steps on the person's platform.
    pub platform: Option<Platform>,
    /// Whether the human formats show every fact.
    pub all: bool,
}

/// The ways to ask for channels.
#[derive(Debug, Clone)]
pub enum ChannelAsk {
    /// The list, narrowed down.
    List(ChannelFilter),
    /// One query.
    Find(String),
    /// A number that called, or a sender that wrote.
    ReceivedCall {
        /// What was displayed.
        shown: String,
        /// Where the person is, for the numbers of the police.
        region: Option<Region>,
    },
    /// Several side by side.
    Compare(Vec<String>),
}

/// Which channels to list.
#[derive(Debug, Clone, Default)]
pub struct ChannelFilter {
    /// Serving any of these.
    pub subjects: Vec<Subject>,
    /// Of this kind.
    pub kind: Option<Kind>,
    /// Open to these people.
    pub identity: Option<Identity>,
    /// Open in this region.
    pub region: Option<Region>,
}
