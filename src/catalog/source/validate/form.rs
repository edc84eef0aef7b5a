//! Every text, id, date and figure of every entry is well formed.

use super::super::schema::{Channel, Contact, Domain, Emergency, Fact, Issue, Promise, Source};
use super::super::tree::{Entry, Tree};
use super::Check;
use super::shape::{self, both, date, hours, is_slug, ordered, reviewed, slug, texts};
use crate::vocabulary::{ContactType, Term as _};

pub(super) fn check(tree: &Tree, check: &mut Check<'_>) {
    meta(tree, check);
    tree.sources.iter().for_each(|entry| source(check, entry));
    for entry in &tree.clusters {
        slug(check, entry);
        let answers = entry.item.answers.iter().map(|answer| &answer.answer);
        let named = [&entry.item.name, &entry.item.question];
        texts(check, entry, named.into_iter().chain(answers));
    }
    tree.issues.iter().for_each(|entry| issue(check, entry));
    tree.emergencies
        .iter()
        .for_each(|entry| emergency(check, entry));
    tree.channels
        .iter()
        .for_each(|entry| channel(check, tree, entry));
    tree.contacts
        .iter()
        .for_each(|entry| contact(check, tree, entry));
    tree.domains
        .iter()
        .for_each(|entry| domain(check, tree, entry));
    tree.promises
        .iter()
        .for_each(|entry| promise(check, tree, entry));
    for entry in &tree.conflicts {
        texts(check, entry, [&entry.item.title, &entry.item.reading]);
        for claim in &entry.item.claims {
            both(check, entry, &claim.zh, &claim.en);
        }
    }
    for entry in &tree.topics {
        slug(check, entry);
        texts(check, entry, [&entry.item.name, &entry.item.summary]);
    }
    tree.facts.iter().for_each(|entry| fact(check, entry));
}

fn meta(tree: &Tree, check: &mut Check<'_>) {
    if tree.meta.len() != 1 {
        let message = "there must be exactly one [catalog]".to_owned();
        let problem = tree
            .meta
            .last()
            .map(|entry| entry.file.problem(&entry.span, "catalog", message));
        check.problems.extend(problem);
    }
}

fn source(check: &mut Check<'_>, entry: &Entry<Source>) {
    let source = &entry.item;
    slug(check, entry);
    texts(
        check,
        entry,
        [&source.title].into_iter().chain(&source.note),
    );
    if source.url.is_none() && source.file.is_none() {
        check
            .problems
            .push(entry.problem("needs `url` or `file`".to_owned()));
    }
    if let Some(url) = &source.url
        && !(url.starts_with("http://") || url.starts_with("https://"))
    {
        let message = format!("`url` must be a web address, not `{url}`");
        check.problems.push(entry.problem(message));
    }
    if let Some(day) = &source.date {
        date(check, entry, day);
    }
}

fn emergency(check: &mut Check<'_>, entry: &Entry<Emergency>) {
    let emergency = &entry.item;
    slug(check, entry);
    let goals = emergency.steps.iter().map(|step| &step.goal);
    texts(check, entry, [&emergency.title].into_iter().chain(goals));
    for option in emergency.steps.iter().flat_map(|step| &step.options) {
        both(check, entry, &option.zh, &option.en);
        texts(check, entry, &option.note);
    }
}

fn domain(check: &mut Check<'_>, tree: &Tree, entry: &Entry<Domain>) {
    let domain = &entry.item;
    let more = domain.user_content.iter().chain(&domain.note);
    texts(check, entry, [&domain.used_for].into_iter().chain(more));
    reviewed(check, entry, tree, &domain.reviewed, &domain.review_by);
}

fn promise(check: &mut Check<'_>, tree: &Tree, entry: &Entry<Promise>) {
    let promise = &entry.item;
    slug(check, entry);
    let said = [&promise.statement, &promise.said_by, &promise.source_kind];
    texts(check, entry, said.into_iter().chain(&promise.note));
    reviewed(check, entry, tree, &promise.reviewed, &promise.review_by);
}

fn fact(check: &mut Check<'_>, entry: &Entry<Fact>) {
    let fact = &entry.item;
    slug(check, entry);
    texts(check, entry, [&fact.value].into_iter().chain(&fact.scope));
    let Some(figure) = &fact.figure else { return };
    shape::figure(check, entry, figure);
    if fact.blank.is_some() {
        let message = "a blank has no figure; remove `figure` or `blank`".to_owned();
        check.problems.push(entry.problem(message));
    }
}

fn issue(check: &mut Check<'_>, entry: &Entry<Issue>) {
    let issue = &entry.item;
    let id = issue.id.get_ref();
    match id.split_once('.') {
        Some((cluster, rest)) if cluster == issue.cluster.get_ref() && is_slug(rest) => {}
        _ => check.problems.push(entry.problem(format!(
            "must be the cluster `{}`, a dot and a kebab-case name",
            issue.cluster.get_ref()
        ))),
    }
    texts(
        check,
        entry,
        [
            &issue.name,
            &issue.covers,
            &issue.priority_why,
            &issue.question,
            &issue.otherwise,
        ]
        .into_iter()
        .chain(issue.answers.iter().map(|answer| &answer.answer)),
    );
    for route in &issue.routes {
        texts(check, entry, [&route.why].into_iter().chain(&route.action));
        for material in &route.materials {
            both(check, entry, &material.zh, &material.en);
        }
    }
}

fn channel(check: &mut Check<'_>, tree: &Tree, entry: &Entry<Channel>) {
    let channel = &entry.item;
    slug(check, entry);
    texts(
        check,
        entry,
        [
            &channel.name,
            &channel.grade_why,
            &channel.summary,
            &channel.reach,
            &channel.effort.why,
        ]
        .into_iter()
        .chain(&channel.safe_way)
        .chain(channel.pace.as_ref().map(|pace| &pace.why)),
    );
    let sentences = channel
        .steps
        .iter()
        .map(|step| (&step.zh, &step.en))
        .chain(
            channel
                .materials
                .iter()
                .map(|material| (&material.zh, &material.en)),
        )
        .chain(
            channel
                .limits
                .iter()
                .chain(&channel.warnings)
                .map(|sourced| (&sourced.zh, &sourced.en)),
        );
    for (zh, en) in sentences {
        both(check, entry, zh, en);
    }
    if let Some(pace) = &channel.pace
        && !ordered(pace.min, pace.max)
    {
        check
            .problems
            .push(entry.problem("`pace` needs `min` or `max`, and min ≤ max".to_owned()));
    }
    hours(check, entry, channel.hours.as_ref());
    reviewed(check, entry, tree, &channel.reviewed, &channel.review_by);
}

fn contact(check: &mut Check<'_>, tree: &Tree, entry: &Entry<Contact>) {
    let contact = &entry.item;
    texts(
        check,
        entry,
        [&contact.name, &contact.serves, &contact.note]
            .into_iter()
            .chain(&contact.safe_way),
    );
    hours(check, entry, contact.hours.as_ref());
    reviewed(check, entry, tree, &contact.reviewed, &contact.review_by);
    let well_formed = match contact.contact_type {
        ContactType::Phone | ContactType::Sms => contact.value.chars().any(|c| c.is_ascii_digit()),
        ContactType::Email => contact.value.contains('@'),
        ContactType::Web
        | ContactType::OfficialAccount
        | ContactType::MiniProgram
        | ContactType::PersonalAccount
        | ContactType::InAppPath
        | ContactType::Postal
        | ContactType::Counter => !contact.value.trim().is_empty(),
    };
    if !well_formed {
        check.problems.push(entry.problem(format!(
            "`value` is not the form of: {}",
            contact.contact_type.en()
        )));
    }
}
