//! The page of a channel, domain or topic.

use super::super::{cited, conflicts, sources, words};
use super::contact::{contact_head, contact_line};
use crate::render::document::{Document, Tone};
use wxsupport::report::{ChannelView, DomainView, FactView, HoursView, OpenNow, Page};
use wxsupport::view::duration_text;
use wxsupport::vocabulary::{Fit, Grade, Lang, Term as _};

/// The tone of a grade: what is not proved stands out.
pub(in crate::render::present) fn tone(code: &str) -> Tone {
    if Grade::parse(code).is_some_and(Grade::is_proved) {
        Tone::Heading
    } else {
        Tone::Doubt
    }
}

pub(in crate::render::present) fn page(
    document: &mut Document,
    page: &Page<'_>,
    all: bool,
    lang: Lang,
) {
    for contact in &page.contacts {
        contact_head(document, contact, lang);
    }
    if let Some(domain) = &page.domain {
        self::domain(document, domain, lang);
    }
    if let Some(channel) = &page.channel {
        self::channel(document, channel, page.contacts.is_empty(), lang);
    }
    if let Some(topic) = &page.topic {
        document.heading_with(topic.name, topic.id, Tone::Heading);
        document.paragraph(topic.summary, Tone::Normal);
    }
    if !page.conflicts.is_empty() {
        document.heading(lang.pick("来源之间的冲突", "Where sources conflict"));
        if all {
            conflicts(document, &page.conflicts, lang);
        } else {
            document.points(
                page.conflicts
                    .iter()
                    .map(|conflict| {
                        format!(
                            "{} {}{}{}",
                            conflict.id,
                            conflict.title,
                            lang.pick("：", ": "),
                            conflict.reading
                        )
                    })
                    .collect(),
            );
        }
    }
    facts(document, &page.facts, lang);
    document.heading(lang.pick("来源", "Sources"));
    if all {
        document.points(sources(&page.sources, lang));
        return;
    }
    let pages = page.sources.iter().filter(|source| source.url.is_some());
    document.points(
        pages
            .map(|source| format!("{} {}", source.title, source.url.unwrap_or("")))
            .collect(),
    );
    document.paragraph(
        match lang {
            Lang::Zh => format!(
                "关于它共有 {} 条事实；连同冲突双方的说法，用 --all 查看。",
                page.facts_total
            ),
            Lang::En => format!(
                "{} facts in all; see them and both sides of each conflict with --all.",
                page.facts_total
            ),
        },
        Tone::Muted,
    );
}

pub(in crate::render::present) fn reviewed(on: &str, by: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{on}，下次不晚于 {by}"),
        Lang::En => format!("{on}, next by {by}"),
    }
}

pub(in crate::render::present) fn domain(
    document: &mut Document,
    domain: &DomainView<'_>,
    lang: Lang,
) {
    document.heading_with(
        domain.host.clone(),
        format!("{} · {}", domain.treatment.text, domain.grade.text),
        tone(domain.grade.code),
    );
    let mut pairs = vec![
        (
            lang.pick("依据域名", "Covered by").to_owned(),
            domain.domain.to_owned(),
        ),
        (
            lang.pick("用途", "Used for").to_owned(),
            domain.used_for.to_owned(),
        ),
    ];
    if let Some(content) = domain.user_content {
        pairs.push((
            lang.pick("他人内容", "Strangers").to_owned(),
            content.to_owned(),
        ));
    }
    if let Some(note) = domain.note {
        pairs.push((lang.pick("注意", "Note").to_owned(), note.to_owned()));
    }
    pairs.push((
        lang.pick("复核", "Reviewed").to_owned(),
        reviewed(domain.reviewed, domain.review_by, lang),
    ));
    document.pairs(pairs);
}

pub(in crate::render::present) fn channel(
    document: &mut Document,
    channel: &ChannelView<'_>,
    with_contacts: bool,
    lang: Lang,
) {
    document.heading_with(
        channel.name,
        format!("{} · {}", channel.id, channel.grade.text),
        tone(channel.grade.code),
    );
    document.paragraph(channel.summary, Tone::Normal);
    document.pairs(channel_pairs(channel, lang));
    section(
        document,
        lang.pick("怎么用", "How to use it"),
        channel.steps.iter().map(|step| {
            let platform = step
                .platform
                .map(|platform| format!("{}{}", platform.text, lang.pick("：", ": ")))
                .unwrap_or_default();
            format!("{platform}{}", step.text)
        }),
        true,
    );
    if with_contacts || channel.contacts.len() > 1 {
        section(
            document,
            lang.pick("联系方式", "Contacts"),
            channel
                .contacts
                .iter()
                .map(|contact| contact_line(contact, lang)),
            false,
        );
    }
    section(
        document,
        lang.pick("材料", "Materials"),
        channel.materials.iter().map(|material| {
            let must = if material.must {
                lang.pick("（必需）", " (required)")
            } else {
                ""
            };
            format!("{}{must}", material.text)
        }),
        false,
    );
    section(
        document,
        lang.pick("限制", "Limits"),
        channel.limits.iter().map(|said| said.text.to_owned()),
        false,
    );
    section(
        document,
        lang.pick("警示", "Warnings"),
        channel.warnings.iter().map(|said| said.text.to_owned()),
        false,
    );
    section(
        document,
        lang.pick("真的客服绝不会", "The genuine side never"),
        channel
            .never
            .iter()
            .map(|promise| format!("{} [{}]", promise.text, promise.grade.text)),
        false,
    );
    section(
        document,
        lang.pick("受理的问题", "Issues"),
        channel.serves.iter().map(|served| {
            format!(
                "{} {} · {}",
                served.issue,
                served.name,
                fit(served.fit, lang)
            )
        }),
        false,
    );
}

pub(in crate::render::present) fn channel_pairs(
    channel: &ChannelView<'_>,
    lang: Lang,
) -> Vec<(String, String)> {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if let Some(safe_way) = channel.safe_way {
        pairs.push((lang.pick("稳妥做法", "Safe way"), safe_way.to_owned()));
    }
    if !channel.instead.is_empty() {
        let list: Vec<String> = channel
            .instead
            .iter()
            .map(|other| format!("{} [{}]", other.name, other.id))
            .collect();
        pairs.push((
            lang.pick("改用", "Use instead"),
            list.join(lang.pick("、", ", ")),
        ));
    }
    pairs.push((lang.pick("怎么联系", "How"), channel.reach.to_owned()));
    pairs.push((
        lang.pick("凭据", "Proof"),
        format!(
            "{}{}{}",
            channel.grade.text,
            lang.pick("：", ": "),
            channel.grade_why
        ),
    ));
    pairs.push((lang.pick("归属", "Owner"), channel.owner.text.to_owned()));
    let hours = hours(channel.hours.as_ref(), &channel.open);
    pairs.push((lang.pick("时段", "Hours"), hours));
    if let Some(note) = channel.hours.as_ref().and_then(|hours| hours.note) {
        pairs.push((lang.pick("时段说明", "About hours"), note.to_owned()));
    }
    let pace = channel.pace.as_ref().map_or_else(
        || lang.pick("来源未写明", "not stated").to_owned(),
        |pace| {
            format!(
                "{} {} [{}] {}",
                pace.brief.measures.text,
                duration_text(&pace.brief.duration, lang),
                cited(&pace.source),
                pace.why
            )
        },
    );
    pairs.push((lang.pick("多久", "Time"), pace));
    pairs.push((
        lang.pick("费力程度", "Effort"),
        format!(
            "{}{}{}",
            channel.effort.text,
            lang.pick("：", ": "),
            channel.effort_why
        ),
    ));
    if !channel.needs.is_empty() {
        pairs.push((lang.pick("前提", "Needs"), words(&channel.needs, lang)));
    }
    if !channel.identities.is_empty() {
        pairs.push((
            lang.pick("适用对象", "For whom"),
            words(&channel.identities, lang),
        ));
    }
    if !channel.regions.is_empty() {
        pairs.push((lang.pick("地区", "Region"), words(&channel.regions, lang)));
    }
    if !channel.languages.is_empty() {
        pairs.push((
            lang.pick("语言", "Languages"),
            words(&channel.languages, lang),
        ));
    }
    pairs.push((
        lang.pick("书面记录", "Written record"),
        channel.record.text.to_owned(),
    ));
    pairs.push((
        lang.pick("复核", "Reviewed"),
        reviewed(channel.reviewed, channel.review_by, lang),
    ));
    pairs
        .into_iter()
        .map(|(label, value)| (label.to_owned(), value))
        .collect()
}

/// Stated hours with their grade, and what they mean now where that can be told.
pub(in crate::render::present) fn hours(stated: Option<&HoursView<'_>>, now: &OpenNow) -> String {
    match (stated, now.state) {
        (Some(stated), "open" | "closed") => {
            format!("{} [{}] {}", stated.text, stated.grade.text, now.text)
        }
        (Some(stated), _) => format!("{} [{}]", stated.text, stated.grade.text),
        (None, _) => now.text.clone(),
    }
}

/// The word of a fit.
pub(in crate::render::present) fn fit(code: &str, lang: Lang) -> &'static str {
    Fit::parse(code).map_or("", |fit| fit.name(lang))
}

pub(in crate::render::present) fn section(
    document: &mut Document,
    title: &str,
    items: impl Iterator<Item = String>,
    numbered: bool,
) {
    let items: Vec<String> = items.collect();
    if items.is_empty() {
        return;
    }
    document.heading(title);
    if numbered {
        document.steps(items.into_iter().map(|item| (item, Vec::new())).collect());
    } else {
        document.points(items);
    }
}

pub(in crate::render::present) fn facts(
    document: &mut Document,
    facts: &[FactView<'_>],
    lang: Lang,
) {
    if facts.is_empty() {
        return;
    }
    document.heading(lang.pick("各来源怎么说", "What the sources say"));
    document.points(facts.iter().map(|fact| fact_line(fact, lang)).collect());
}

/// One fact on a line: attribute, scope, value, hedge, grade, source.
pub(in crate::render::present) fn fact_line(fact: &FactView<'_>, lang: Lang) -> String {
    let scope = fact
        .scope
        .map(|scope| format!("{}{scope}{}", lang.pick("（", " ("), lang.pick("）", ")")))
        .unwrap_or_default();
    let blank = fact
        .blank
        .map(|blank| format!("{}{}", lang.pick("：", ": "), blank.text))
        .unwrap_or_default();
    let hedge = fact
        .hedge
        .map(|hedge| format!(" “{hedge}”"))
        .unwrap_or_default();
    let outdated = if fact.outdated {
        lang.pick(" [已过时]", " [outdated]")
    } else {
        ""
    };
    let conflicts = if fact.conflicts.is_empty() {
        String::new()
    } else {
        format!(" {}", fact.conflicts.join(" "))
    };
    format!(
        "{}{scope}{}{}{blank}{hedge}{outdated} [{}{conflicts}; {}]",
        fact.attribute.text,
        lang.pick("：", ": "),
        fact.value,
        fact.grade.text,
        cited(&fact.source)
    )
}
