//! Channels side by side, with the gaps of the sources left visible.

use super::find::{Found, find};
use super::{Target, candidate, candidates, empty, targets};
use crate::catalog::model::{Channel, ChannelPage, Entity, Ix, Set};
use crate::report::{ChannelReport, Coded, Comparison, ComparisonRow, Outcome, Warning};
use crate::text::escape::visible;
use crate::view::{Viewer, duration_text};
use crate::vocabulary::{Attribute, Lang, Term};

pub(super) fn compare<'c>(
    viewer: Viewer<'c>,
    queries: &[String],
    warnings: &mut Vec<Warning>,
) -> ChannelReport<'c> {
    let mut channels: Vec<Ix<Channel>> = Vec::new();
    for query in queries {
        match one(viewer, query) {
            Ok(ix) => channels.push(ix),
            Err((outcome, near)) => {
                let query = visible(query);
                warnings.push(viewer.warning(
                    "not-one-channel",
                    &format!("“{query}”没有对应到唯一的渠道，请用下面的 id 再比一次。"),
                    &format!("“{query}” does not name exactly one channel; compare again with an id from below."),
                ));
                return ChannelReport {
                    candidates: candidates(viewer, &near),
                    ..empty(outcome)
                };
            }
        }
    }
    let columns: Vec<(Channel, ChannelPage)> = channels
        .iter()
        .map(|ix| (viewer.catalog.get(*ix), viewer.catalog.get(ix.same_place())))
        .collect();
    let comparison = Comparison {
        channels: channels
            .iter()
            .map(|ix| candidate(viewer, Entity::Channel(*ix)))
            .collect(),
        rows: rows(viewer, &columns),
    };
    ChannelReport {
        comparison: Some(comparison),
        ..empty(Outcome::Compared)
    }
}

fn one(viewer: Viewer<'_>, query: &str) -> Result<Ix<Channel>, (Outcome, Vec<Entity>)> {
    match find(viewer.catalog, query) {
        Found::Named(entities, _) => match targets(viewer.catalog, &entities).as_slice() {
            [Target::Channel(ix, _)] => Ok(*ix),
            _ => Err((Outcome::Several, entities)),
        },
        Found::Host(_, ix) => Err((Outcome::Several, vec![Entity::Domain(ix)])),
        Found::Near(near) => Err((Outcome::Unknown, near)),
    }
}

fn rows(viewer: Viewer<'_>, columns: &[(Channel, ChannelPage)]) -> Vec<ComparisonRow> {
    let lang = viewer.lang();
    let row =
        |attribute: &'static str,
         zh,
         en,
         cell: &dyn Fn(&Channel, &ChannelPage) -> Option<String>| ComparisonRow {
            attribute,
            label: lang.pick(zh, en),
            cells: columns
                .iter()
                .map(|(channel, page)| cell(channel, page))
                .collect(),
        };
    let mut rows = vec![
        row("kind", "类型", "Kind", &|channel, _| {
            Some(word(viewer.coded(channel.kind)))
        }),
        row("grade", "凭据", "Grade", &|channel, _| {
            Some(word(viewer.coded(channel.grade)))
        }),
        row("reach", "怎么联系", "How to reach", &|channel, _| {
            Some(viewer.text(channel.reach).to_owned())
        }),
        row("hours", "服务时段", "Hours", &|channel, _| {
            channel.hours.as_ref().map(|hours| viewer.hours(hours).text)
        }),
        row("open", "现在", "Now", &|channel, _| {
            channel
                .hours
                .as_ref()
                .map(|hours| viewer.open_now(Some(hours)).text)
        }),
        row("pace", "计划时间", "Planned time", &|channel, _| {
            channel.pace.as_ref().map(|pace| {
                let brief = viewer.pace(pace);
                let time = duration_text(&brief.duration, lang);
                let estimate = if brief.estimate {
                    lang.pick("（估计）", " (estimate)")
                } else {
                    ""
                };
                format!("{} {time}{estimate}", brief.measures.text)
            })
        }),
        row("effort", "费力程度", "Effort", &|channel, _| {
            Some(word(viewer.coded(channel.effort)))
        }),
        row("needs", "需要", "Needs", &|channel, _| {
            joined(viewer, channel.needs)
        }),
        row("who", "适用对象", "For whom", &|channel, _| {
            joined(viewer, channel.identities)
                .or_else(|| Some(lang.pick("所有人", "everybody").to_owned()))
        }),
        row("region", "地区", "Region", &|channel, _| {
            joined(viewer, channel.regions)
                .or_else(|| Some(lang.pick("不限", "everywhere").to_owned()))
        }),
        row("record", "书面记录", "Written record", &|channel, _| {
            Some(word(viewer.coded(channel.record)))
        }),
        row("materials", "材料", "Materials", &|_, page| {
            let list: Vec<&str> = page
                .materials
                .iter()
                .map(|material| viewer.text(material.text))
                .collect();
            (!list.is_empty()).then(|| list.join(separator(lang)))
        }),
        row("conflicts", "冲突", "Conflicts", &|channel, _| {
            let ids = viewer.conflict_ids(&channel.conflicts);
            (!ids.is_empty()).then(|| ids.join(" "))
        }),
    ];
    for attribute in Attribute::ALL
        .iter()
        .filter(|attribute| attribute.is_timed())
    {
        let stated = row(
            attribute.id(),
            attribute.zh(),
            attribute.en(),
            &|_, page| stated(viewer, page, *attribute),
        );
        if stated.cells.iter().any(Option::is_some) {
            rows.push(stated);
        }
    }
    rows
}

/// What each source says of a timed attribute, never merged into one figure.
fn stated(viewer: Viewer<'_>, page: &ChannelPage, attribute: Attribute) -> Option<String> {
    let said: Vec<String> = page
        .timed
        .iter()
        .map(|ix| viewer.catalog.get(*ix))
        .filter(|fact| fact.attribute == attribute)
        .map(|fact| {
            let fact = viewer.fact(&fact);
            let blank = fact
                .blank
                .map(|blank| format!("（{}）", blank.text))
                .unwrap_or_default();
            let line = fact
                .source
                .line
                .map(|line| format!(":{line}"))
                .unwrap_or_default();
            format!("{}{blank} [{}{line}]", fact.value, fact.source.id)
        })
        .collect();
    (!said.is_empty()).then(|| said.join(separator(viewer.lang())))
}

fn word(coded: Coded) -> String {
    coded.text.to_owned()
}

fn joined<T: Term>(viewer: Viewer<'_>, words: Set<T>) -> Option<String> {
    let list: Vec<&str> = words.iter().map(|word| word.name(viewer.lang())).collect();
    (!list.is_empty()).then(|| list.join(separator(viewer.lang())))
}

const fn separator(lang: Lang) -> &'static str {
    lang.pick("；", "; ")
}
