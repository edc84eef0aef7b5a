//! Everything that is known about one channel, contact, domain or topic.

use super::{Target, candidate, outgoing_first};
use crate::catalog::model::{
    Channel, ChannelPage, Cite, Conflict, Contact, Domain, Entity, Fact, Ix, Topic,
};
use crate::report::{
    ChannelView, Coded, ContactView, DomainView, MatchedBy, PaceView, Page, SaidView, ServedView,
    StepView, TopicView, Warning,
};
use crate::request::Channel as Request;
use crate::text::escape::visible;
use crate::view::Viewer;
use crate::vocabulary::{Grade, Platform, Term};

/// Collects what a page touches while its parts are made.
#[derive(Default)]
struct Gathered {
    /// Whether every fact and both sides of each conflict are wanted.
    all: bool,
    conflicts: Vec<Ix<Conflict>>,
    cites: Vec<Cite>,
    /// The facts that are shown.
    facts: Vec<Ix<Fact>>,
    facts_total: usize,
}

impl Gathered {
    fn wanting(all: bool) -> Self {
        Self {
            all,
            ..Self::default()
        }
    }
}

/// The page of a target.
pub(super) fn page<'c>(
    viewer: Viewer<'c>,
    target: &Target,
    by: MatchedBy,
    request: &Request,
) -> Page<'c> {
    let mut gathered = Gathered::wanting(request.all);
    let mut page = blank(by);
    match target {
        Target::Channel(ix, named) => {
            let mut named = named.clone();
            outgoing_first(viewer.catalog, &mut named);
            page.contacts = named
                .iter()
                .map(|contact| contact_view(viewer, *contact, &mut gathered))
                .collect();
            page.channel = Some(channel_view(viewer, *ix, request.platform, &mut gathered));
        }
        Target::Contacts(named) => {
            let mut named = named.clone();
            outgoing_first(viewer.catalog, &mut named);
            page.contacts = named
                .iter()
                .map(|contact| contact_view(viewer, *contact, &mut gathered))
                .collect();
        }
        Target::Other(Entity::Topic(ix)) => {
            page.topic = Some(topic_view(viewer, *ix, &mut gathered));
        }
        Target::Other(Entity::Domain(ix)) => {
            let host = viewer.entity_id(Entity::Domain(*ix)).to_owned();
            page.domain = Some(domain_view(viewer, &host, *ix, &mut gathered));
        }
        Target::Other(
            Entity::Channel(_) | Entity::Contact(_) | Entity::Issue(_) | Entity::Cluster(_),
        ) => {}
    }
    close(viewer, page, gathered)
}

/// The page of a host that a domain covers.
pub(super) fn domain<'c>(viewer: Viewer<'c>, host: &str, ix: Ix<Domain>, all: bool) -> Page<'c> {
    let mut gathered = Gathered::wanting(all);
    let mut page = blank(MatchedBy::Host);
    page.domain = Some(domain_view(viewer, host, ix, &mut gathered));
    close(viewer, page, gathered)
}

fn blank<'c>(matched_by: MatchedBy) -> Page<'c> {
    Page {
        matched_by,
        contacts: Vec::new(),
        channel: None,
        domain: None,
        topic: None,
        conflicts: Vec::new(),
        facts: Vec::new(),
        facts_total: 0,
        sources: Vec::new(),
    }
}

/// Adds what the parts touch: all of it with `--all`, otherwise the timed facts and the conflicts
/// without their claims.
fn close<'c>(viewer: Viewer<'c>, mut page: Page<'c>, mut gathered: Gathered) -> Page<'c> {
    page.facts_total = gathered.facts_total;
    for ix in &gathered.facts {
        let fact = viewer.catalog.get(*ix);
        gathered.conflicts.extend(&fact.conflicts);
        gathered.cites.push(fact.cite);
        page.facts.push(viewer.fact(&fact));
    }
    let mut conflicts = std::mem::take(&mut gathered.conflicts);
    conflicts.sort_unstable();
    conflicts.dedup();
    for ix in &conflicts {
        if gathered.all {
            gathered.cites.extend(
                viewer
                    .catalog
                    .get(ix.same_place())
                    .claims
                    .iter()
                    .map(|claim| claim.cite),
            );
            page.conflicts.push(viewer.conflict(*ix));
        } else {
            page.conflicts.push(viewer.conflict_brief(*ix));
        }
    }
    page.sources = viewer.sources(gathered.cites);
    page
}

fn channel_view<'c>(
    viewer: Viewer<'c>,
    ix: Ix<Channel>,
    platform: Option<Platform>,
    gathered: &mut Gathered,
) -> ChannelView<'c> {
    let catalog = viewer.catalog;
    let channel = catalog.get(ix);
    let page: ChannelPage = catalog.get(ix.same_place());
    gather(&channel, &page, gathered);
    ChannelView {
        id: catalog.str(channel.id),
        name: viewer.text(channel.name),
        aliases: page
            .aliases
            .iter()
            .map(|alias| catalog.str(*alias))
            .collect(),
        kind: viewer.coded(channel.kind),
        owner: viewer.coded(channel.owner),
        grade: viewer.coded(channel.grade),
        grade_why: viewer.text(page.grade_why),
        summary: viewer.text(page.summary),
        reach: viewer.text(channel.reach),
        identities: viewer.codes(channel.identities),
        regions: viewer.codes(channel.regions),
        languages: page
            .languages
            .iter()
            .map(|language| viewer.coded(*language))
            .collect(),
        needs: viewer.codes(channel.needs),
        record: viewer.coded(channel.record),
        pace: channel
            .pace
            .as_ref()
            .zip(page.pace_why)
            .map(|(pace, why)| PaceView {
                brief: viewer.pace(pace),
                why: viewer.text(why.text),
                source: viewer.cite(why.cite),
            }),
        effort: viewer.coded(channel.effort),
        effort_why: viewer.text(page.effort_why),
        hours: channel.hours.as_ref().map(|hours| viewer.hours(hours)),
        open: viewer.open_now(channel.hours.as_ref()),
        steps: page
            .steps
            .iter()
            .filter(|step| {
                step.platform.is_none() || platform.is_none() || step.platform == platform
            })
            .map(|step| StepView {
                text: viewer.text(step.text),
                platform: step.platform.map(|platform| viewer.coded(platform)),
                source: viewer.cite(step.cite),
            })
            .collect(),
        materials: viewer.materials(&page.materials),
        limits: page
            .limits
            .iter()
            .map(|said| SaidView {
                text: viewer.text(said.text),
                source: viewer.cite(said.cite),
            })
            .collect(),
        warnings: page
            .warnings
            .iter()
            .map(|said| SaidView {
                text: viewer.text(said.text),
                source: viewer.cite(said.cite),
            })
            .collect(),
        never: page
            .never
            .iter()
            .map(|promise| viewer.promise(*promise))
            .collect(),
        safe_way: viewer.maybe(page.safe_way),
        instead: page
            .instead
            .iter()
            .map(|other| candidate(viewer, Entity::Channel(*other)))
            .collect(),
        contacts: page
            .contacts
            .iter()
            .map(|contact| contact_view(viewer, *contact, gathered))
            .collect(),
        serves: page
            .serves
            .iter()
            .map(|(issue, fit)| {
                let served = catalog.get(*issue);
                ServedView {
                    issue: catalog.str(served.id),
                    name: viewer.text(served.name),
                    fit: fit.id(),
                }
            })
            .collect(),
        reviewed: catalog.str(page.reviewed),
        review_by: catalog.str(channel.review_by),
    }
}

fn gather(channel: &Channel, page: &ChannelPage, gathered: &mut Gathered) {
    gathered.conflicts.extend(&channel.conflicts);
    gathered.conflicts.extend(&page.fact_conflicts);
    gathered.facts.extend(if gathered.all {
        &page.facts
    } else {
        &page.timed
    });
    gathered.facts_total += page.facts.len();
    gathered.cites.extend(&page.cites);
    gathered
        .cites
        .extend(page.steps.iter().map(|step| step.cite));
    gathered.cites.extend(
        page.limits
            .iter()
            .chain(&page.warnings)
            .map(|said| said.cite),
    );
    gathered
        .cites
        .extend(page.materials.iter().filter_map(|material| material.cite));
    gathered.cites.extend(page.pace_why.map(|why| why.cite));
    gathered
        .cites
        .extend(channel.hours.as_ref().map(|hours| hours.cite));
}

fn contact_view<'c>(
    viewer: Viewer<'c>,
    ix: Ix<Contact>,
    gathered: &mut Gathered,
) -> ContactView<'c> {
    let contact = viewer.catalog.get(ix);
    gathered.conflicts.extend(&contact.conflicts);
    gathered.cites.extend(&contact.cites);
    contact_only(viewer, &contact)
}

/// A contact without the channel around it.
pub(super) fn contact_only<'c>(viewer: Viewer<'c>, contact: &Contact) -> ContactView<'c> {
    let catalog = viewer.catalog;
    ContactView {
        id: catalog.str(contact.id),
        contact_type: viewer.coded(contact.contact_type),
        direction: viewer.coded(contact.direction),
        value: catalog.str(contact.value),
        keys: contact.keys.iter().map(|key| catalog.str(*key)).collect(),
        spellings: contact
            .spellings
            .iter()
            .map(|spelling| catalog.str(*spelling))
            .collect(),
        name: viewer.text(contact.name),
        owner: viewer.coded(contact.owner),
        channel: contact.channel.map(|channel| catalog.id(channel)),
        grade: viewer.coded(contact.grade),
        usable_from: viewer.codes(contact.usable_from),
        serves: viewer.text(contact.serves),
        issues: contact
            .issues
            .iter()
            .map(|issue| viewer.entity_id(*issue))
            .collect(),
        hours: contact.hours.as_ref().map(|hours| viewer.hours(hours)),
        open: viewer.open_now(contact.hours.as_ref()),
        note: viewer.text(contact.note),
        safe_way: viewer.maybe(contact.safe_way),
        conflicts: viewer.conflict_ids(&contact.conflicts),
        sources: viewer.cites(&contact.cites),
        reviewed: catalog.str(contact.reviewed),
        review_by: catalog.str(contact.review_by),
    }
}

fn domain_view<'c>(
    viewer: Viewer<'c>,
    host: &str,
    ix: Ix<Domain>,
    gathered: &mut Gathered,
) -> DomainView<'c> {
    let catalog = viewer.catalog;
    let domain = catalog.get(ix);
    gathered.conflicts.extend(&domain.conflicts);
    gathered.cites.extend(&domain.cites);
    DomainView {
        host: visible(host).into_owned(),
        domain: catalog.str(domain.id),
        treatment: viewer.coded(domain.treatment),
        grade: viewer.coded(domain.grade),
        used_for: viewer.text(domain.used_for),
        user_content: viewer.maybe(domain.user_content),
        note: viewer.maybe(domain.note),
        sources: viewer.cites(&domain.cites),
        reviewed: catalog.str(domain.reviewed),
        review_by: catalog.str(domain.review_by),
    }
}

fn topic_view<'c>(viewer: Viewer<'c>, ix: Ix<Topic>, gathered: &mut Gathered) -> TopicView<'c> {
    let topic = viewer.catalog.get(ix);
    gathered.facts.extend(&topic.facts);
    gathered.facts_total += topic.facts.len();
    TopicView {
        id: viewer.catalog.str(topic.id),
        name: viewer.text(topic.name),
        summary: viewer.text(topic.summary),
    }
}

/// What to keep in mind about a page: an unproved contact, a menu key, an overdue review.
pub(super) fn warnings(viewer: Viewer<'_>, page: &Page<'_>) -> Vec<Warning> {
    let mut warnings = Vec::new();
    let grades: Vec<Coded> = page
        .contacts
        .iter()
        .map(|contact| contact.grade)
        .chain(page.channel.as_ref().map(|channel| channel.grade))
        .collect();
    if grades
        .iter()
        .any(|grade| Grade::parse(grade.code).is_some_and(|grade| !grade.is_proved()))
    {
        warnings.push(viewer.warning(
            "unproved",
            "这个联系方式没有被证实；不要把证件、密码、验证码或钱交到这里。",
            "This contact is not proved: give it no papers, passwords, codes or money.",
        ));
    }
    let keyed = page
        .contacts
        .iter()
        .chain(page.channel.iter().flat_map(|channel| &channel.contacts));
    if keyed.into_iter().any(|contact| !contact.keys.is_empty()) {
        warnings.push(viewer.warning(
            "keys-change",
            "按键顺序可能已经调整，听语音提示。",
            "Menu keys may have changed; follow the voice prompt.",
        ));
    }
    let today = viewer.today();
    let due = page
        .channel
        .iter()
        .map(|channel| channel.review_by)
        .chain(page.contacts.iter().map(|contact| contact.review_by))
        .chain(page.domain.iter().map(|domain| domain.review_by))
        .filter(|review_by| *review_by < today.as_str())
        .min();
    if let Some(due) = due {
        warnings.push(viewer.warning(
            "review-overdue",
            &format!("这一项应在 {due} 前复核，现已过期；用前请在客户端内核对。"),
            &format!("This entry was due for review by {due}; check it in the client before use."),
        ));
    }
    warnings
}
