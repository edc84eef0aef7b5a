//! One record for each entry.

mod channel;
mod evidence;
mod issue;
mod ladder;
mod scam;
mod triage;

use super::{Context, Unresolved};
use crate::catalog::model::{
    Channel, Conflict, ConflictSides, Contact, Entity, Fact, Issue, IssueLadders, IssueRoutes,
    IssueScenarios, Ix, Meta, Route, Topic,
};
use crate::catalog::pack::{Record, Writer};
use crate::catalog::source::schema;
use crate::catalog::source::tree::{Entry, Tree};
use crate::vocabulary::Fit;
use channel::{channel, channel_page, contact};
use evidence::{conflict, domain, fact, promise, source, sourced};
use issue::{cluster, emergency, issue, route};
use ladder::{holidays, ladder};
use scam::{claim, scam_kind, sign, speech};
use std::collections::{BTreeSet, HashMap};
use triage::{concept, cue, out_of_scope, scenario, scenario_page, wording};

type Done<T> = Result<T, Unresolved>;

/// Which entries belong to which, read off the whole tree once.
#[derive(Default)]
struct Links {
    conflicts: HashMap<Entity, Vec<Ix<Conflict>>>,
    contacts: HashMap<Ix<Channel>, Vec<Ix<Contact>>>,
    facts: HashMap<Entity, Vec<Ix<Fact>>>,
    timed: HashMap<Entity, Vec<Ix<Fact>>>,
    fact_conflicts: HashMap<Entity, BTreeSet<Ix<Conflict>>>,
    serves: HashMap<Ix<Channel>, Vec<(Ix<Issue>, Fit)>>,
}

impl Links {
    fn read(tree: &Tree, context: &Context) -> Done<Self> {
        let mut links = Self::default();
        for (at, entry) in (0u16..).zip(&tree.conflicts) {
            for touched in &entry.item.touches {
                let entity = context.entity(touched.get_ref())?;
                links.conflicts.entry(entity).or_default().push(Ix::new(at));
            }
        }
        for (at, entry) in (0u16..).zip(&tree.contacts) {
            if let Some(channel) = context.maybe_ref("channel", entry.item.channel.as_ref())? {
                links.contacts.entry(channel).or_default().push(Ix::new(at));
            }
        }
        for (at, entry) in (0u16..).zip(&tree.facts) {
            let entity = context.entity(entry.item.of.get_ref())?;
            links.facts.entry(entity).or_default().push(Ix::new(at));
            if entry.item.attribute.is_timed() {
                links.timed.entry(entity).or_default().push(Ix::new(at));
            }
            let conflicts = context.refs("conflict", &entry.item.conflicts)?;
            links
                .fact_conflicts
                .entry(entity)
                .or_default()
                .extend(conflicts);
        }
        for (at, entry) in (0u16..).zip(&tree.issues) {
            for route in &entry.item.routes {
                let channel = context.ix("channel", route.channel.get_ref())?;
                let served: &mut Vec<(Ix<Issue>, Fit)> = links.serves.entry(channel).or_default();
                match served.iter_mut().find(|(issue, _)| *issue == Ix::new(at)) {
                    Some((_, fit)) => *fit = (*fit).min(route.fit),
                    None => served.push((Ix::new(at), route.fit)),
                }
            }
        }
        Ok(links)
    }

    /// An entry's own conflicts together with those that touch it, the gravest first, each once.
    fn conflicts(
        &self,
        entity: Entity,
        own: &[schema::Ref],
        context: &Context,
    ) -> Done<Vec<Ix<Conflict>>> {
        let mut all = context.refs("conflict", own)?;
        all.extend(self.conflicts.get(&entity).into_iter().flatten());
        all.sort_unstable();
        all.dedup();
        Ok(all)
    }
}

pub(in crate::catalog::compile) fn write(
    tree: &Tree,
    context: &mut Context,
    writer: &mut Writer,
) -> Done<()> {
    let links = Links::read(tree, context)?;
    for entry in &tree.meta {
        let record = Meta {
            version: context.str(&entry.item.version),
            reviewed: context.str(&entry.item.reviewed.0),
        };
        push(writer, &record)?;
    }
    for entry in &tree.sources {
        push(writer, &source(&entry.item, context))?;
    }
    for (at, entry) in (0u16..).zip(&tree.clusters) {
        let record = cluster(&entry.item, tree, at, context)?;
        push(writer, &record)?;
    }
    for (at, entry) in (0u16..).zip(&tree.issues) {
        let record = issue(&entry.item, Ix::new(at), &links, context)?;
        push(writer, &record)?;
        let mut routes: Vec<Route> = entry
            .item
            .routes
            .iter()
            .map(|route| self::route(route, context, writer))
            .collect::<Done<_>>()?;
        routes.sort_by_key(|route| route.channel);
        push(
            writer,
            &IssueRoutes {
                priority: entry.item.priority,
                routes,
            },
        )?;
    }
    for entry in &tree.emergencies {
        push(writer, &emergency(&entry.item, context)?)?;
    }
    for (at, entry) in (0u16..).zip(&tree.channels) {
        push(writer, &channel(&entry.item, Ix::new(at), &links, context)?)?;
        push(
            writer,
            &channel_page(&entry.item, Ix::new(at), &links, context)?,
        )?;
    }
    for (at, entry) in (0u16..).zip(&tree.contacts) {
        push(writer, &contact(&entry.item, Ix::new(at), &links, context)?)?;
    }
    for (at, entry) in (0u16..).zip(&tree.domains) {
        push(writer, &domain(&entry.item, Ix::new(at), &links, context)?)?;
    }
    for entry in &tree.promises {
        push(writer, &promise(&entry.item, context)?)?;
    }
    for entry in &tree.conflicts {
        push(writer, &conflict(&entry.item, context))?;
        let touches = entry
            .item
            .touches
            .iter()
            .map(|touched| context.entity(touched.get_ref()));
        let touches = touches.collect::<Done<_>>()?;
        push(
            writer,
            &ConflictSides {
                claims: sourced(&entry.item.claims, context)?,
                touches,
            },
        )?;
    }
    for (at, entry) in (0u16..).zip(&tree.topics) {
        let record = Topic {
            id: context.str(entry.item.id.get_ref()),
            name: context.text(&entry.item.name),
            summary: context.text(&entry.item.summary),
            facts: links
                .facts
                .get(&Entity::Topic(Ix::new(at)))
                .cloned()
                .unwrap_or_default(),
        };
        push(writer, &record)?;
    }
    for entry in &tree.facts {
        push(writer, &fact(&entry.item, context)?)?;
    }
    triage(tree, context, writer)?;
    ladders(tree, context, writer)
}

/// The way up for each issue, and the days that count on it.
fn ladders(tree: &Tree, context: &mut Context, writer: &mut Writer) -> Done<()> {
    let numbered = || (0u16..).map(Ix::new).zip(&tree.ladders);
    for issue in &tree.issues {
        let id = issue.item.id.get_ref();
        let own = numbered().filter(|(_, ladder)| ladder.item.issue.get_ref() == id);
        let ladders = own.map(|(ix, _)| ix).collect();
        push(writer, &IssueLadders { ladders })?;
    }
    for entry in &tree.ladders {
        push(writer, &ladder(&entry.item, context)?)?;
    }
    push(writer, &holidays(tree, context)?)?;
    scams(tree, context, writer)
}

/// How scams speak.
fn scams(tree: &Tree, context: &mut Context, writer: &mut Writer) -> Done<()> {
    for entry in &tree.scam_kinds {
        push(writer, &scam_kind(&entry.item, context)?)?;
    }
    for entry in &tree.signs {
        push(writer, &sign(&entry.item, context)?)?;
    }
    for entry in &tree.speeches {
        push(writer, &speech(&entry.item, context))?;
    }
    for entry in &tree.claims {
        push(writer, &claim(&entry.item, context)?)?;
    }
    Ok(())
}

/// What texts are read by.
fn triage(tree: &Tree, context: &mut Context, writer: &mut Writer) -> Done<()> {
    for entry in &tree.issues {
        let of = |scenario: &&Entry<schema::Scenario>| {
            scenario.item.issue.get_ref() == entry.item.id.get_ref()
        };
        let own = tree.scenarios.iter().filter(of);
        let own = own.map(|scenario| context.ix("scenario", scenario.item.id.get_ref()));
        let scenarios = own.collect::<Done<_>>()?;
        push(writer, &IssueScenarios { scenarios })?;
    }
    for entry in &tree.scenarios {
        push(writer, &scenario(&entry.item, context)?)?;
        push(writer, &scenario_page(&entry.item, context)?)?;
    }
    for entry in &tree.out_of_scope {
        push(writer, &out_of_scope(&entry.item, context))?;
    }
    for entry in &tree.cues {
        push(writer, &cue(&entry.item, context)?)?;
    }
    for entry in &tree.concepts {
        push(writer, &concept(&entry.item, context))?;
    }
    for entry in &tree.wordings {
        push(writer, &wording(&entry.item, context))?;
    }
    Ok(())
}

fn push<T: Record>(writer: &mut Writer, record: &T) -> Done<Ix<T>> {
    writer
        .push(record)
        .map_err(|error| Unresolved(error.to_string()))
}
