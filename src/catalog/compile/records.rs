//! One record for each entry.

use std::collections::HashMap;

use super::super::model::{
    Answer, Block, Bound, Channel, ChannelPage, Cluster, Conflict, ConflictSides, Contact, Domain,
    Emergency, EmergencyOption, EmergencyStep, EmergencyUse, Entity, Fact, Figure, Hours, Issue,
    IssueRoutes, Ix, Material, Meta, Pace, Promise, Route, RouteText, Source, Sourced, Step, Topic,
};
use super::super::pack::{Record, Writer};
use super::super::source::schema;
use super::super::source::tree::Tree;
use super::super::source::validate::minutes;
use super::{Context, Unresolved};
use crate::vocabulary::{Fit, Severity};

type Done<T> = Result<T, Unresolved>;

/// Which entries belong to which, read off the whole tree once.
#[derive(Default)]
struct Links {
    /// Severity and id of each conflict, by which lists of conflicts are sorted.
    order: Vec<(Severity, String)>,
    conflicts: HashMap<Entity, Vec<Ix<Conflict>>>,
    contacts: HashMap<Ix<Channel>, Vec<Ix<Contact>>>,
    facts: HashMap<Entity, Vec<Ix<Fact>>>,
    serves: HashMap<Ix<Channel>, Vec<(Ix<Issue>, Fit)>>,
}

impl Links {
    fn read(tree: &Tree, context: &Context) -> Done<Self> {
        let order = tree
            .conflicts
            .iter()
            .map(|entry| (entry.item.severity, entry.item.id.get_ref().clone()));
        let mut links = Self {
            order: order.collect(),
            ..Self::default()
        };
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
        all.sort_unstable_by_key(|conflict| self.order.get(conflict.at()));
        all.dedup();
        Ok(all)
    }
}

pub(super) fn write(tree: &Tree, context: &mut Context, writer: &mut Writer) -> Done<()> {
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
        push(writer, &IssueRoutes { routes })?;
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
    Ok(())
}

fn push<T: Record>(writer: &mut Writer, record: &T) -> Done<Ix<T>> {
    writer
        .push(record)
        .map_err(|error| Unresolved(error.to_string()))
}

fn source(source: &schema::Source, context: &mut Context) -> Source {
    Source {
        id: context.str(source.id.get_ref()),
        kind: source.kind,
        title: context.text(&source.title),
        publisher: context.str(&source.publisher),
        url: context.maybe_str(source.url.as_ref()),
        file: context.maybe_str(source.file.as_ref()),
        date: context.maybe_str(source.date.as_ref().map(|date| &date.0)),
        note: context.maybe_text(source.note.as_ref()),
    }
}

fn answers(answers: &[schema::Answer], context: &mut Context) -> Done<Vec<Answer>> {
    answers
        .iter()
        .map(|answer| {
            Ok(Answer {
                answer: context.text(&answer.answer),
                issue: context.ix("issue", answer.issue.get_ref())?,
                money: answer.money,
            })
        })
        .collect()
}

fn emergency_use(
    used: Option<&schema::EmergencyUse>,
    context: &Context,
) -> Done<Option<EmergencyUse>> {
    used.map(|used| {
        Ok(EmergencyUse {
            emergency: context.ix("emergency", used.id.get_ref())?,
            when: used.when,
        })
    })
    .transpose()
}

fn cluster(
    cluster: &schema::Cluster,
    tree: &Tree,
    at: u16,
    context: &mut Context,
) -> Done<Cluster> {
    let id = cluster.id.get_ref();
    debug_assert_eq!(context.ix::<Cluster>("cluster", id)?, Ix::new(at));
    Ok(Cluster {
        id: context.str(id),
        name: context.text(&cluster.name),
        question: context.text(&cluster.question),
        answers: answers(&cluster.answers, context)?,
        emergency: emergency_use(cluster.emergency.as_ref(), context)?,
        issues: (0u16..)
            .zip(&tree.issues)
            .filter(|(_, issue)| issue.item.cluster.get_ref() == id)
            .map(|(at, _)| Ix::new(at))
            .collect(),
    })
}

fn issue(
    issue: &schema::Issue,
    at: Ix<Issue>,
    links: &Links,
    context: &mut Context,
) -> Done<Issue> {
    Ok(Issue {
        id: context.str(issue.id.get_ref()),
        cluster: context.ix("cluster", issue.cluster.get_ref())?,
        name: context.text(&issue.name),
        covers: context.text(&issue.covers),
        priority: issue.priority,
        priority_why: context.text(&issue.priority_why),
        question: context.text(&issue.question),
        answers: answers(&issue.answers, context)?,
        emergency: emergency_use(issue.emergency.as_ref(), context)?,
        otherwise: context.text(&issue.otherwise),
        conflicts: links.conflicts(Entity::Issue(at), &issue.conflicts, context)?,
    })
}

fn route(route: &schema::Route, context: &mut Context, writer: &mut Writer) -> Done<Route> {
    let text = RouteText {
        why: context.text(&route.why),
        action: context.maybe_text(route.action.as_ref()),
        materials: materials(&route.materials, context)?,
    };
    Ok(Route {
        channel: context.ix("channel", route.channel.get_ref())?,
        fit: route.fit,
        identities: route.identities.iter().copied().collect(),
        regions: route.regions.iter().copied().collect(),
        needs: route.needs.iter().copied().collect(),
        money: route.money,
        text: push(writer, &text)?,
    })
}

fn materials(materials: &[schema::Material], context: &mut Context) -> Done<Vec<Material>> {
    materials
        .iter()
        .map(|material| {
            Ok(Material {
                text: context.both(&material.zh, &material.en),
                must: material.must,
                sensitive: material.sensitive,
                cite: material
                    .source
                    .as_ref()
                    .map(|source| context.cite(source))
                    .transpose()?,
            })
        })
        .collect()
}

fn emergency(emergency: &schema::Emergency, context: &mut Context) -> Done<Emergency> {
    let steps = emergency
        .steps
        .iter()
        .map(|step| {
            Ok(EmergencyStep {
                goal: context.text(&step.goal),
                money: step.money,
                options: step
                    .options
                    .iter()
                    .map(|option| self::option(option, context))
                    .collect::<Done<_>>()?,
            })
        })
        .collect::<Done<_>>()?;
    Ok(Emergency {
        id: context.str(emergency.id.get_ref()),
        title: context.text(&emergency.title),
        steps,
    })
}

fn option(option: &schema::EmergencyOption, context: &mut Context) -> Done<EmergencyOption> {
    Ok(EmergencyOption {
        action: context.both(&option.zh, &option.en),
        note: context.maybe_text(option.note.as_ref()),
        channel: context.maybe_ref("channel", option.channel.as_ref())?,
        contact: context.maybe_ref("contact", option.contact.as_ref())?,
        needs: option.needs.iter().copied().collect(),
        regions: option.regions.iter().copied().collect(),
        identities: option.identities.iter().copied().collect(),
        cites: context.cites(&option.sources)?,
    })
}

fn hours(hours: Option<&schema::Hours>, context: &mut Context) -> Done<Option<Hours>> {
    hours
        .map(|hours| {
            let blocks = hours
                .blocks
                .iter()
                .filter_map(|block| {
                    Some(Block {
                        days: block.days,
                        from: minutes(&block.from)?,
                        to: minutes(&block.to)?,
                    })
                })
                .collect();
            Ok(Hours {
                blocks,
                zone: context.maybe_str(hours.zone.as_ref()),
                note: context.maybe_text(hours.note.as_ref()),
                grade: hours.grade,
                cite: context.cite(&hours.source)?,
            })
        })
        .transpose()
}

fn channel(
    channel: &schema::Channel,
    at: Ix<Channel>,
    links: &Links,
    context: &mut Context,
) -> Done<Channel> {
    Ok(Channel {
        id: context.str(channel.id.get_ref()),
        kind: channel.kind,
        name: context.text(&channel.name),
        reach: context.text(&channel.reach),
        owner: channel.owner,
        grade: channel.grade,
        identities: channel.identities.iter().copied().collect(),
        regions: channel.regions.iter().copied().collect(),
        needs: channel.needs.iter().copied().collect(),
        record: channel.record,
        pace: channel.pace.as_ref().map(|pace| Pace {
            min: pace.min,
            max: pace.max,
            unit: pace.unit,
            measures: pace.measures,
            estimate: pace.source.get_ref() == "own-judgement",
        }),
        effort: channel.effort.level,
        hours: hours(channel.hours.as_ref(), context)?,
        conflicts: links.conflicts(Entity::Channel(at), &channel.conflicts, context)?,
    })
}

fn channel_page(
    channel: &schema::Channel,
    at: Ix<Channel>,
    links: &Links,
    context: &mut Context,
) -> Done<ChannelPage> {
    Ok(ChannelPage {
        aliases: context.strs(&channel.aliases),
        grade_why: context.text(&channel.grade_why),
        summary: context.text(&channel.summary),
        languages: context.strs(&channel.languages),
        pace_why: channel
            .pace
            .as_ref()
            .map(|pace| {
                Ok(Sourced {
                    text: context.text(&pace.why),
                    cite: context.cite(&pace.source)?,
                })
            })
            .transpose()?,
        effort_why: context.text(&channel.effort.why),
        steps: channel
            .steps
            .iter()
            .map(|step| {
                Ok(Step {
                    text: context.both(&step.zh, &step.en),
                    platform: step.platform,
                    cite: context.cite(&step.source)?,
                })
            })
            .collect::<Done<_>>()?,
        materials: materials(&channel.materials, context)?,
        limits: sourced(&channel.limits, context)?,
        warnings: sourced(&channel.warnings, context)?,
        never: context.refs("promise", &channel.never)?,
        safe_way: context.maybe_text(channel.safe_way.as_ref()),
        instead: context.refs("channel", &channel.instead)?,
        cites: context.cites(&channel.sources)?,
        reviewed: context.str(&channel.reviewed.0),
        review_by: context.str(&channel.review_by.0),
        contacts: links.contacts.get(&at).cloned().unwrap_or_default(),
        facts: links
            .facts
            .get(&Entity::Channel(at))
            .cloned()
            .unwrap_or_default(),
        serves: links.serves.get(&at).cloned().unwrap_or_default(),
    })
}

fn sourced(sentences: &[schema::Sourced], context: &mut Context) -> Done<Vec<Sourced>> {
    sentences
        .iter()
        .map(|sentence| {
            Ok(Sourced {
                text: context.both(&sentence.zh, &sentence.en),
                cite: context.cite(&sentence.source)?,
            })
        })
        .collect()
}

fn contact(
    contact: &schema::Contact,
    at: Ix<Contact>,
    links: &Links,
    context: &mut Context,
) -> Done<Contact> {
    Ok(Contact {
        id: context.str(contact.id.get_ref()),
        contact_type: contact.contact_type,
        direction: contact.direction,
        value: context.str(&contact.value),
        keys: context.strs(&contact.keys),
        spellings: context.strs(&contact.spellings),
        name: context.text(&contact.name),
        owner: contact.owner,
        channel: context.maybe_ref("channel", contact.channel.as_ref())?,
        grade: contact.grade,
        usable_from: contact.usable_from.iter().copied().collect(),
        serves: context.text(&contact.serves),
        issues: contact
            .issues
            .iter()
            .map(|issue| context.entity(issue.get_ref()))
            .collect::<Done<_>>()?,
        hours: hours(contact.hours.as_ref(), context)?,
        note: context.text(&contact.note),
        safe_way: context.maybe_text(contact.safe_way.as_ref()),
        conflicts: links.conflicts(Entity::Contact(at), &contact.conflicts, context)?,
        cites: context.cites(&contact.sources)?,
        reviewed: context.str(&contact.reviewed.0),
        review_by: context.str(&contact.review_by.0),
    })
}

fn domain(
    domain: &schema::Domain,
    at: Ix<Domain>,
    links: &Links,
    context: &mut Context,
) -> Done<Domain> {
    Ok(Domain {
        id: context.str(domain.id.get_ref()),
        registrable: domain.registrable,
        treatment: domain.treatment,
        grade: domain.grade,
        used_for: context.text(&domain.used_for),
        user_content: context.maybe_text(domain.user_content.as_ref()),
        note: context.maybe_text(domain.note.as_ref()),
        conflicts: links.conflicts(Entity::Domain(at), &domain.conflicts, context)?,
        cites: context.cites(&domain.sources)?,
        reviewed: context.str(&domain.reviewed.0),
        review_by: context.str(&domain.review_by.0),
    })
}

fn promise(promise: &schema::Promise, context: &mut Context) -> Done<Promise> {
    Ok(Promise {
        id: context.str(promise.id.get_ref()),
        said_by: context.text(&promise.said_by),
        source_kind: context.text(&promise.source_kind),
        date: context.maybe_str(promise.date.as_ref()),
        grade: promise.grade,
        statement: context.text(&promise.statement),
        note: context.maybe_text(promise.note.as_ref()),
        cites: context.cites(&promise.sources)?,
        reviewed: context.str(&promise.reviewed.0),
        review_by: context.str(&promise.review_by.0),
    })
}

fn conflict(conflict: &schema::Conflict, context: &mut Context) -> Conflict {
    Conflict {
        id: context.str(conflict.id.get_ref()),
        severity: conflict.severity,
        group: conflict.group,
        title: context.text(&conflict.title),
        reading: context.text(&conflict.reading),
    }
}

fn fact(fact: &schema::Fact, context: &mut Context) -> Done<Fact> {
    Ok(Fact {
        id: context.str(fact.id.get_ref()),
        of: context.entity(fact.of.get_ref())?,
        attribute: fact.attribute,
        scope: context.maybe_text(fact.scope.as_ref()),
        value: context.text(&fact.value),
        blank: fact.blank,
        figure: fact
            .figure
            .as_ref()
            .map(|figure| self::figure(figure, context)),
        hedge: context.maybe_str(fact.hedge.as_ref()),
        cite: context.cite(&fact.source)?,
        grade: fact.grade,
        conflicts: context.refs("conflict", &fact.conflicts)?,
        outdated: fact.outdated,
    })
}

fn figure(figure: &schema::Figure, context: &mut Context) -> Figure {
    match figure {
        schema::Figure::Duration {
            measures,
            min,
            max,
            unit,
            statistic,
            quantile,
        } => Figure::Duration {
            measures: *measures,
            min: *min,
            max: *max,
            unit: *unit,
            statistic: *statistic,
            quantile: *quantile,
        },
        schema::Figure::Percent { value, bound } => Figure::Percent {
            value: *value,
            bound: bound.map(self::bound),
        },
        schema::Figure::Ratio { value, wording } => Figure::Ratio {
            value: *value,
            wording: context.str(wording),
        },
        schema::Figure::Count { value, bound } => Figure::Count {
            value: *value,
            bound: bound.map(self::bound),
        },
        schema::Figure::Size { mib, bound } => Figure::Size {
            mib: *mib,
            bound: self::bound(*bound),
        },
        schema::Figure::Phone { number } => Figure::Phone {
            number: context.str(number),
        },
        schema::Figure::Keys { keys } => Figure::Keys {
            keys: context.strs(keys),
        },
        schema::Figure::Clock { days, from, to } => Figure::Clock {
            days: *days,
            from: context.str(from),
            to: context.str(to),
        },
        schema::Figure::Address { value } => Figure::Address {
            value: context.str(value),
        },
        schema::Figure::Date { value } => Figure::Date {
            value: context.str(value),
        },
    }
}

const fn bound(bound: schema::Bound) -> Bound {
    match bound {
        schema::Bound::Below => Bound::Below,
        schema::Bound::AtMost => Bound::AtMost,
        schema::Bound::AtLeast => Bound::AtLeast,
        schema::Bound::Above => Bound::Above,
    }
}
