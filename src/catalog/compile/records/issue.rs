//! Issues, routes and emergencies.

use super::super::Context;
use super::{Done, Links, push};
use crate::catalog::model::{
    Answer, Cluster, Emergency, EmergencyOption, EmergencyStep, EmergencyUse, Entity, Issue, Ix,
    Material, Route, RouteText,
};
use crate::catalog::pack::Writer;
use crate::catalog::source::schema;
use crate::catalog::source::tree::Tree;

pub(super) fn answers(answers: &[schema::Answer], context: &mut Context) -> Done<Vec<Answer>> {
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

pub(super) fn emergency_use(
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

pub(super) fn cluster(
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
        region: cluster.region,
        issues: (0u16..)
            .zip(&tree.issues)
            .filter(|(_, issue)| issue.item.cluster.get_ref() == id)
            .map(|(at, _)| Ix::new(at))
            .collect(),
    })
}

pub(super) fn issue(
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

pub(super) fn route(
    route: &schema::Route,
    context: &mut Context,
    writer: &mut Writer,
) -> Done<Route> {
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

pub(super) fn materials(
    materials: &[schema::Material],
    context: &mut Context,
) -> Done<Vec<Material>> {
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

pub(super) fn emergency(emergency: &schema::Emergency, context: &mut Context) -> Done<Emergency> {
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

pub(super) fn option(
    option: &schema::EmergencyOption,
    context: &mut Context,
) -> Done<EmergencyOption> {
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
