//! The parsed catalog before it is checked: every entry with its place, and the laying of one
//! catalog over another.

use std::ops::Range;
use std::rc::Rc;

use super::problem::{Problem, SourceFile};
use super::schema::{
    Channel, Claim, Cluster, Concept, Conflict, Contact, Cue, Domain, Emergency, Fact, Holiday,
    Issue, Ladder, Messages, Meta, OutOfScope, Promise, Reads, Ref, Retire, ScamKind, Scenario,
    Sign, Source, Speech, Topic, UsualHoliday, Wording,
};

/// An entry with the file and the span in which it stands.
#[derive(Debug)]
pub struct Entry<T> {
    /// The file.
    pub file: Rc<SourceFile>,
    /// Where the entry's id stands.
    pub span: Range<usize>,
    /// The entry itself.
    pub item: T,
}

impl<T: Table> Entry<T> {
    /// The label under which problems of the entry are told.
    pub fn label(&self) -> String {
        format!("{} `{}`", T::NAME, self.item.key())
    }

    /// A problem at the entry's id.
    pub fn problem(&self, message: String) -> Problem {
        self.problem_at(&self.span, message)
    }

    /// A problem at a span within the entry.
    pub fn problem_at(&self, span: &Range<usize>, message: String) -> Problem {
        self.file.problem(span, &self.label(), message)
    }
}

/// A kind of entry: its table name and what makes it unique.
pub trait Table {
    /// The name of the TOML table.
    const NAME: &'static str;
    /// The id, unique within the table.
    fn key(&self) -> String;
    /// The id as it stands in the file.
    fn id(&self) -> &Ref;
}

macro_rules! table {
    ($($type:ty => $name:literal),+ $(,)?) => { $(
        impl Table for $type {
            const NAME: &'static str = $name;
            fn key(&self) -> String { self.id.get_ref().clone() }
            fn id(&self) -> &Ref { &self.id }
        }
    )+ };
}
table! {
    Source => "source", Cluster => "cluster", Issue => "issue", Emergency => "emergency",
    Channel => "channel", Contact => "contact", Domain => "domain", Promise => "promise",
    Conflict => "conflict", Topic => "topic", Scenario => "scenario", OutOfScope => "out_of_scope",
    Cue => "cue", Concept => "concept", Wording => "wording", Ladder => "ladder",
    Holiday => "holiday", UsualHoliday => "usual_holiday", ScamKind => "scam_kind",
    Messages => "messages", Sign => "sign", Speech => "speech", Claim => "claim",
}
impl Table for Fact {
    const NAME: &'static str = "fact";
    fn key(&self) -> String {
        format!("{}/{}", self.of.get_ref(), self.id.get_ref())
    }
    fn id(&self) -> &Ref {
        &self.id
    }
}

/// Everything that a directory of TOML says, table by table.
#[derive(Debug, Default)]
pub struct Tree {
    /// `[catalog]`.
    pub meta: Vec<Entry<Meta>>,
    /// `[[source]]`.
    pub sources: Vec<Entry<Source>>,
    /// `[[cluster]]`.
    pub clusters: Vec<Entry<Cluster>>,
    /// `[[issue]]`.
    pub issues: Vec<Entry<Issue>>,
    /// `[[emergency]]`.
    pub emergencies: Vec<Entry<Emergency>>,
    /// `[[channel]]`.
    pub channels: Vec<Entry<Channel>>,
    /// `[[contact]]`.
    pub contacts: Vec<Entry<Contact>>,
    /// `[[domain]]`.
    pub domains: Vec<Entry<Domain>>,
    /// `[[promise]]`.
    pub promises: Vec<Entry<Promise>>,
    /// `[[conflict]]`.
    pub conflicts: Vec<Entry<Conflict>>,
    /// `[[topic]]`.
    pub topics: Vec<Entry<Topic>>,
    /// `[[fact]]`.
    pub facts: Vec<Entry<Fact>>,
    /// `[[scenario]]`.
    pub scenarios: Vec<Entry<Scenario>>,
    /// `[[out_of_scope]]`.
    pub out_of_scope: Vec<Entry<OutOfScope>>,
    /// `[[cue]]`.
    pub cues: Vec<Entry<Cue>>,
    /// `[[concept]]`.
    pub concepts: Vec<Entry<Concept>>,
    /// `[[wording]]`.
    pub wordings: Vec<Entry<Wording>>,
    /// `[[ladder]]`.
    pub ladders: Vec<Entry<Ladder>>,
    /// `[[holiday]]`.
    pub holidays: Vec<Entry<Holiday>>,
    /// `[[usual_holiday]]`.
    pub usual_holidays: Vec<Entry<UsualHoliday>>,
    /// `[[scam_kind]]`.
    pub scam_kinds: Vec<Entry<ScamKind>>,
    /// `[[messages]]`.
    pub messages: Vec<Entry<Messages>>,
    /// `[[sign]]`.
    pub signs: Vec<Entry<Sign>>,
    /// `[[speech]]`.
    pub speeches: Vec<Entry<Speech>>,
    /// `[[claim]]`.
    pub claims: Vec<Entry<Claim>>,
    /// `[[retire]]`.
    pub retired: Vec<Entry<Retire>>,
    /// Table and id of entries that could not be read, so that one mistake does not make every
    /// reference to the entry look like another.
    pub unreadable: Vec<(String, String)>,
}

/// Replaces entries of the same key and appends the others.
fn lay<T: Table>(base: &mut Vec<Entry<T>>, over: Vec<Entry<T>>) {
    for entry in over {
        let key = entry.item.key();
        match base.iter_mut().find(|old| old.item.key() == key) {
            Some(old) => *old = entry,
            None => base.push(entry),
        }
    }
}

/// Removes the entry of a key; tells whether there was one.
fn retire<T: Table>(base: &mut Vec<Entry<T>>, key: &str) -> bool {
    let before = base.len();
    base.retain(|entry| entry.item.key() != key);
    base.len() != before
}

impl Tree {
    /// Lays another tree over this one: entries are added, replaced by id, or retired.
    ///
    /// Retiring a channel or contact also removes the routes, emergency options and facts that
    /// lead to it, so that a person can take out a bad number with three lines.
    pub fn lay_over(&mut self, over: Self) -> Vec<Problem> {
        self.unreadable.extend(over.unreadable);
        if !over.meta.is_empty() {
            self.meta = over.meta;
        }
        lay(&mut self.sources, over.sources);
        lay(&mut self.clusters, over.clusters);
        lay(&mut self.issues, over.issues);
        lay(&mut self.emergencies, over.emergencies);
        lay(&mut self.channels, over.channels);
        lay(&mut self.contacts, over.contacts);
        lay(&mut self.domains, over.domains);
        lay(&mut self.promises, over.promises);
        lay(&mut self.conflicts, over.conflicts);
        lay(&mut self.topics, over.topics);
        lay(&mut self.facts, over.facts);
        lay(&mut self.scenarios, over.scenarios);
        lay(&mut self.out_of_scope, over.out_of_scope);
        lay(&mut self.cues, over.cues);
        lay(&mut self.concepts, over.concepts);
        lay(&mut self.wordings, over.wordings);
        lay(&mut self.ladders, over.ladders);
        lay(&mut self.holidays, over.holidays);
        lay(&mut self.usual_holidays, over.usual_holidays);
        lay(&mut self.scam_kinds, over.scam_kinds);
        lay(&mut self.messages, over.messages);
        lay(&mut self.signs, over.signs);
        lay(&mut self.speeches, over.speeches);
        lay(&mut self.claims, over.claims);
        over.retired
            .iter()
            .filter_map(|entry| self.retire(entry))
            .collect()
    }

    /// Whether it says something about how texts are read, so that the learning must be done anew.
    #[must_use]
    pub fn teaches(&self) -> bool {
        let retires = |entry: &Entry<Retire>| entry.item.table.get_ref() == "scenario";
        !self.scenarios.is_empty()
            || !self.out_of_scope.is_empty()
            || !self.concepts.is_empty()
            || !self.wordings.is_empty()
            || !self.messages.is_empty()
            || self.retired.iter().any(retires)
    }

    fn retire(&mut self, entry: &Entry<Retire>) -> Option<Problem> {
        let table = entry.item.table.get_ref().as_str();
        let id = entry.item.id.get_ref().as_str();
        let found = match table {
            "channel" => {
                self.drop_channel(id);
                retire(&mut self.channels, id)
            }
            "contact" => {
                self.drop_contact(id);
                retire(&mut self.contacts, id)
            }
            "domain" => {
                self.drop_touched(id);
                retire(&mut self.domains, id)
            }
            "promise" => {
                for channel in &mut self.channels {
                    channel.item.never.retain(|promise| promise.get_ref() != id);
                }
                self.drop_promise(id);
                retire(&mut self.promises, id)
            }
            "fact" => retire(&mut self.facts, id),
            "scenario" => {
                // A ladder for this scenario alone has nobody left.
                self.ladders.retain_mut(|ladder| {
                    let told = &mut ladder.item.scenarios;
                    let before = told.len();
                    told.retain(|scenario| scenario.get_ref() != id);
                    before == told.len() || !told.is_empty()
                });
                for scenario in &mut self.scenarios {
                    scenario
                        .item
                        .near
                        .retain(|near| near.scenario.get_ref() != id);
                }
                retire(&mut self.scenarios, id)
            }
            "cue" => retire(&mut self.cues, id),
            "ladder" => retire(&mut self.ladders, id),
            _ => {
                return Some(entry.file.problem(
                    &entry.item.table.span(),
                    "retire",
                    format!("`{table}` cannot be retired; only channel, contact, domain, promise, fact, scenario, cue and ladder can"),
                ));
            }
        };
        (!found).then(|| {
            entry.file.problem(
                &entry.item.id.span(),
                "retire",
                format!("there is no {table} `{id}` to retire"),
            )
        })
    }

    fn drop_channel(&mut self, id: &str) {
        for issue in &mut self.issues {
            issue
                .item
                .routes
                .retain(|route| route.channel.get_ref() != id);
        }
        for ladder in &mut self.ladders {
            ladder.item.drop_rungs_to(id);
        }
        self.ladders.retain(|ladder| !ladder.item.rungs.is_empty());
        for channel in &mut self.channels {
            channel.item.instead.retain(|other| other.get_ref() != id);
        }
        self.drop_touched(id);
        self.drop_advice(id);
        self.cues.retain(
            |cue| !matches!(&cue.item.reads, Reads::Tried(channel) if channel.get_ref() == id),
        );
        self.facts.retain(|fact| fact.item.of.get_ref() != id);
        for contact in &mut self.contacts {
            if contact
                .item
                .channel
                .as_ref()
                .is_some_and(|channel| channel.get_ref() == id)
            {
                contact.item.channel = None;
            }
        }
        self.drop_options(|option| {
            option
                .channel
                .as_ref()
                .is_some_and(|channel| channel.get_ref() == id)
        });
    }

    /// Signs and claims stay when the promise that they break is gone.
    fn drop_promise(&mut self, id: &str) {
        let gone = |promise: &mut Option<Ref>| {
            *promise = promise.take().filter(|promise| promise.get_ref() != id);
        };
        for sign in &mut self.signs {
            gone(&mut sign.item.promise);
        }
        for claim in &mut self.claims {
            claim
                .item
                .breaks
                .iter_mut()
                .for_each(|breaks| gone(&mut breaks.promise));
        }
    }

    /// Advice that leads to a channel goes with it; a claim stays.
    fn drop_advice(&mut self, id: &str) {
        let leads = |channel: Option<&Ref>| channel.is_some_and(|channel| channel.get_ref() == id);
        for kind in &mut self.scam_kinds {
            kind.item
                .before
                .retain(|step| !leads(step.channel.as_ref()));
            kind.item.after.retain(|step| !leads(step.channel.as_ref()));
        }
        for claim in &mut self.claims {
            if leads(claim.item.channel.as_ref()) {
                claim.item.channel = None;
            }
        }
    }

    fn drop_touched(&mut self, id: &str) {
        for conflict in &mut self.conflicts {
            conflict
                .item
                .touches
                .retain(|touched| touched.get_ref() != id);
        }
    }

    fn drop_contact(&mut self, id: &str) {
        self.drop_touched(id);
        self.drop_options(|option| {
            option
                .contact
                .as_ref()
                .is_some_and(|contact| contact.get_ref() == id)
        });
    }

    fn drop_options(&mut self, leads_there: impl Fn(&super::schema::EmergencyOption) -> bool) {
        for emergency in &mut self.emergencies {
            for step in &mut emergency.item.steps {
                step.options.retain(|option| !leads_there(option));
            }
            emergency.item.steps.retain(|step| !step.options.is_empty());
        }
    }
}
