//! Channels and contacts.

use std::collections::HashMap;

use super::super::Context;
use super::evidence::sourced;
use super::issue::materials;
use super::{Done, Links};
use crate::catalog::model::{
    Block, Channel, ChannelPage, Contact, Entity, Fact, Hours, Ix, Pace, Sourced, Step,
};
use crate::catalog::source::schema;
use crate::catalog::source::validate::minutes;

pub(super) fn hours(hours: Option<&schema::Hours>, context: &mut Context) -> Done<Option<Hours>> {
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

pub(super) fn pace(pace: &schema::Pace) -> Pace {
    Pace {
        min: pace.min,
        max: pace.max,
        unit: pace.unit,
        measures: pace.measures,
        estimate: pace.source.get_ref() == "own-judgement",
    }
}

pub(super) fn channel(
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
        pace: channel.pace.as_ref().map(pace),
        effort: channel.effort.level,
        hours: hours(channel.hours.as_ref(), context)?,
        review_by: context.str(&channel.review_by.0),
        conflicts: links.conflicts(Entity::Channel(at), &channel.conflicts, context)?,
    })
}

pub(super) fn channel_page(
    channel: &schema::Channel,
    at: Ix<Channel>,
    links: &Links,
    context: &mut Context,
) -> Done<ChannelPage> {
    Ok(ChannelPage {
        aliases: context.strs(&channel.aliases),
        grade_why: context.text(&channel.grade_why),
        summary: context.text(&channel.summary),
        languages: channel.languages.clone(),
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
        contacts: links.contacts.get(&at).cloned().unwrap_or_default(),
        facts: of(&links.facts, at),
        timed: of(&links.timed, at),
        fact_conflicts: links
            .fact_conflicts
            .get(&Entity::Channel(at))
            .into_iter()
            .flatten()
            .copied()
            .collect(),
        serves: links.serves.get(&at).cloned().unwrap_or_default(),
    })
}

pub(super) fn contact(
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

/// The facts of a channel.
fn of(facts: &HashMap<Entity, Vec<Ix<Fact>>>, at: Ix<Channel>) -> Vec<Ix<Fact>> {
    facts.get(&Entity::Channel(at)).cloned().unwrap_or_default()
}
