//! `channel`: what a channel or contact is, whether it is genuine, and what is not known about it.

mod compare;
mod find;
mod list;
mod page;
mod received;

use schemars::JsonSchema;
use serde::Serialize;

use crate::catalog::model::{Channel, Contact, Entity, Ix};
use crate::recommend::{as_of, stamp};
use crate::report::{
    Candidate, ChannelReport, Coded, Envelope, Immediate, MatchedBy, Outcome, SubjectView, Warning,
};
use crate::request::{Channel as Request, ChannelAsk, ChannelFilter, Context};
use crate::store::Catalog;
use crate::text::escape::visible;
use crate::view::Viewer;
use crate::vocabulary::{Direction, Grade};

use find::Found;

/// What was asked of `channel`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChannelRequest<'c> {
    /// The query as given; absent for the list.
    pub query: Vec<String>,
    /// Whether the person was called or written to.
    pub received_call: bool,
    /// Filter of the list: issues or clusters.
    pub issues: Vec<SubjectView<'c>>,
    /// Filter of the list: kind.
    pub kind: Option<Coded>,
    /// Filter of the list: identity.
    pub identity: Option<Coded>,
    /// Filter of the list: region; for a received call where the person is.
    pub region: Option<Coded>,
    /// Platform for the steps.
    pub platform: Option<Coded>,
    /// Whether the human formats show every fact; JSON always has them.
    pub all: bool,
}

/// The answer of `channel` in its envelope.
pub type Answer<'c> = Envelope<'c, ChannelRequest<'c>, ChannelReport<'c>>;

/// The one channel that a name, number or address leads to.
#[must_use]
pub fn channel_named(catalog: &Catalog, query: &str) -> Option<Ix<Channel>> {
    let Found::Named(entities, _) = find::find(catalog, query) else {
        return None;
    };
    let mut channels = entities.iter().filter_map(|entity| match entity {
        Entity::Channel(ix) => Some(*ix),
        Entity::Contact(ix) => catalog.get(*ix).channel,
        Entity::Domain(_) | Entity::Issue(_) | Entity::Cluster(_) | Entity::Topic(_) => None,
    });
    let first = channels.next()?;
    channels.all(|other| other == first).then_some(first)
}

/// Answers what a channel or contact is.
#[must_use]
pub fn channel<'c>(catalog: &'c Catalog, context: &'c Context, request: &Request) -> Answer<'c> {
    let viewer = Viewer { catalog, context };
    let mut immediate = Vec::new();
    let mut warnings: Vec<Warning> = viewer.overlay_warning().into_iter().collect();
    let body = match &request.ask {
        ChannelAsk::List(filter) => list::list(viewer, filter),
        ChannelAsk::Find(query) => found(viewer, request, query, &mut warnings),
        ChannelAsk::ReceivedCall { shown, region } => {
            received::received(viewer, shown, *region, &mut immediate)
        }
        ChannelAsk::Compare(queries) => compare::compare(viewer, queries, &mut warnings),
    };
    envelope(viewer, request, body, immediate, warnings)
}

fn envelope<'c>(
    viewer: Viewer<'c>,
    request: &Request,
    body: ChannelReport<'c>,
    immediate: Vec<Immediate<'c>>,
    warnings: Vec<Warning>,
) -> Answer<'c> {
    let filter = match &request.ask {
        ChannelAsk::List(filter) => filter.clone(),
        ChannelAsk::ReceivedCall { region, .. } => ChannelFilter {
            region: *region,
            ..ChannelFilter::default()
        },
        ChannelAsk::Find(_) | ChannelAsk::Compare(_) => ChannelFilter::default(),
    };
    Envelope {
        schema: "wxsupport/channel/1".to_owned(),
        catalog: stamp(viewer.catalog),
        as_of: as_of(viewer.context),
        request: ChannelRequest {
            query: match &request.ask {
                ChannelAsk::List(_) => Vec::new(),
                ChannelAsk::Find(query) | ChannelAsk::ReceivedCall { shown: query, .. } => {
                    vec![visible(query).into_owned()]
                }
                ChannelAsk::Compare(queries) => queries
                    .iter()
                    .map(|query| visible(query).into_owned())
                    .collect(),
            },
            received_call: matches!(request.ask, ChannelAsk::ReceivedCall { .. }),
            issues: filter
                .subjects
                .iter()
                .map(|subject| viewer.subject(*subject))
                .collect(),
            kind: filter.kind.map(|kind| viewer.coded(kind)),
            identity: filter.identity.map(|identity| viewer.coded(identity)),
            region: filter.region.map(|region| viewer.coded(region)),
            platform: request.platform.map(|platform| viewer.coded(platform)),
            all: request.all,
        },
        immediate,
        body,
        warnings,
    }
}

/// An answer with nothing in it but the outcome.
fn empty<'c>(outcome: Outcome) -> ChannelReport<'c> {
    ChannelReport {
        outcome,
        page: None,
        candidates: Vec::new(),
        list: Vec::new(),
        comparison: None,
        received: None,
    }
}

fn found<'c>(
    viewer: Viewer<'c>,
    request: &Request,
    query: &str,
    warnings: &mut Vec<Warning>,
) -> ChannelReport<'c> {
    match find::find(viewer.catalog, query) {
        Found::Named(entities, by) => named(viewer, request, &entities, by, warnings),
        Found::Host(host, domain) => {
            let page = page::domain(viewer, &host, domain, request.all);
            ChannelReport {
                page: Some(page),
                ..empty(Outcome::Found)
            }
        }
        Found::Near(near) => {
            warnings.extend(issue_hint(viewer, query));
            warnings.push(viewer.warning(
                "not-in-catalog",
                "目录里没有这一项。没有收录不等于无效，更不等于安全；请从微信客户端内自己打开的入口核对。",
                "Not in the catalog. That does not make it invalid, and it does not make it safe: check through an entry that you opened yourself in the client.",
            ));
            ChannelReport {
                candidates: candidates(viewer, &near),
                ..empty(Outcome::Unknown)
            }
        }
    }
}

/// Where the query names an issue: how to ask for it.
fn issue_hint(viewer: Viewer<'_>, query: &str) -> Option<Warning> {
    let issue = viewer.entity_id(viewer.catalog.issue_named(query)?);
    Some(viewer.warning(
        "is-an-issue",
        &format!("这是一个问题，不是渠道：用 wxsupport recommend --issue {issue} 查该找谁。"),
        &format!("This is an issue, not a channel: ask wxsupport recommend --issue {issue}."),
    ))
}

fn named<'c>(
    viewer: Viewer<'c>,
    request: &Request,
    entities: &[Entity],
    by: MatchedBy,
    warnings: &mut Vec<Warning>,
) -> ChannelReport<'c> {
    let targets = targets(viewer.catalog, entities);
    match targets.as_slice() {
        [target] => {
            let page = page::page(viewer, target, by, request);
            warnings.extend(page::warnings(viewer, &page));
            ChannelReport {
                page: Some(page),
                ..empty(Outcome::Found)
            }
        }
        _ => ChannelReport {
            candidates: candidates(viewer, entities),
            ..empty(Outcome::Several)
        },
    }
}

/// One thing that a page is about: a channel with the contacts by which it was named, contacts of
/// no channel, or a topic.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    /// A channel and those of its contacts that the query named.
    Channel(Ix<Channel>, Vec<Ix<Contact>>),
    /// Contacts that belong to no channel and share a value.
    Contacts(Vec<Ix<Contact>>),
    /// Any other entity.
    Other(Entity),
}

/// Gathers entities into what they are about; contacts join their channel.
fn targets(catalog: &Catalog, entities: &[Entity]) -> Vec<Target> {
    let mut targets: Vec<Target> = Vec::new();
    for entity in entities {
        match entity {
            Entity::Channel(ix) => join(&mut targets, *ix, None),
            Entity::Contact(ix) => match catalog.get(*ix).channel {
                Some(channel) => join(&mut targets, channel, Some(*ix)),
                None => lone(catalog, &mut targets, *ix),
            },
            Entity::Domain(_) | Entity::Issue(_) | Entity::Cluster(_) | Entity::Topic(_) => {
                targets.push(Target::Other(*entity));
            }
        }
    }
    // A contact without a channel that shares its value with one of a channel belongs on its page.
    if let [Target::Channel(..), Target::Contacts(_)] | [Target::Contacts(_), Target::Channel(..)] =
        targets.as_slice()
    {
        let mut contacts: Vec<Ix<Contact>> = Vec::new();
        let mut channel = None;
        for target in &targets {
            match target {
                Target::Channel(ix, own) => {
                    channel = Some(*ix);
                    contacts.extend(own);
                }
                Target::Contacts(own) => contacts.extend(own),
                Target::Other(_) => {}
            }
        }
        let same = contacts.windows(2).all(|pair| match pair {
            [a, b] => catalog.str(catalog.get(*a).value) == catalog.str(catalog.get(*b).value),
            _ => true,
        });
        if let Some(channel) = channel.filter(|_| same && contacts.len() > 1) {
            return vec![Target::Channel(channel, contacts)];
        }
    }
    targets
}

fn join(targets: &mut Vec<Target>, channel: Ix<Channel>, contact: Option<Ix<Contact>>) {
    let known = targets.iter_mut().find_map(|target| match target {
        Target::Channel(ix, contacts) if *ix == channel => Some(contacts),
        Target::Channel(..) | Target::Contacts(_) | Target::Other(_) => None,
    });
    match known {
        Some(contacts) => contacts.extend(contact),
        None => targets.push(Target::Channel(channel, contact.into_iter().collect())),
    }
}

fn lone(catalog: &Catalog, targets: &mut Vec<Target>, contact: Ix<Contact>) {
    let value = catalog.str(catalog.get(contact).value);
    let known = targets.iter_mut().find_map(|target| match target {
        Target::Contacts(contacts)
            if contacts
                .first()
                .is_some_and(|first| catalog.str(catalog.get(*first).value) == value) =>
        {
            Some(contacts)
        }
        Target::Channel(..) | Target::Contacts(_) | Target::Other(_) => None,
    });
    match known {
        Some(contacts) => contacts.push(contact),
        None => targets.push(Target::Contacts(vec![contact])),
    }
}

/// What the query may have meant, each once.
fn candidates<'c>(viewer: Viewer<'c>, entities: &[Entity]) -> Vec<Candidate<'c>> {
    let mut candidates: Vec<Candidate<'c>> = Vec::new();
    for entity in entities {
        let of_channel = match entity {
            Entity::Contact(ix) => viewer.catalog.get(*ix).channel.map(Entity::Channel),
            Entity::Channel(_)
            | Entity::Domain(_)
            | Entity::Issue(_)
            | Entity::Cluster(_)
            | Entity::Topic(_) => None,
        };
        let candidate = candidate(viewer, of_channel.unwrap_or(*entity));
        if !candidates.contains(&candidate) {
            candidates.push(candidate);
        }
    }
    candidates
}

fn candidate(viewer: Viewer<'_>, entity: Entity) -> Candidate<'_> {
    let catalog = viewer.catalog;
    let (name, grade): (_, Option<Grade>) = match entity {
        Entity::Channel(ix) => {
            let channel = catalog.get(ix);
            (channel.name, Some(channel.grade))
        }
        Entity::Contact(ix) => {
            let contact = catalog.get(ix);
            (contact.name, Some(contact.grade))
        }
        Entity::Domain(ix) => {
            let domain = catalog.get(ix);
            (domain.used_for, Some(domain.grade))
        }
        Entity::Issue(ix) => (catalog.get(ix).name, None),
        Entity::Cluster(ix) => (catalog.get(ix).name, None),
        Entity::Topic(ix) => (catalog.get(ix).name, None),
    };
    Candidate {
        id: viewer.entity_id(entity),
        name: viewer.text(name),
        grade: grade.map(|grade| viewer.coded(grade)),
    }
}

/// Contacts that one can turn to before those that only show up as a caller or sender.
fn outgoing_first(catalog: &Catalog, contacts: &mut [Ix<Contact>]) {
    contacts.sort_by_key(|ix| match catalog.get(*ix).direction {
        Direction::Outgoing => 0,
        Direction::Incoming => 1,
    });
}
