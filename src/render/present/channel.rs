//! `channel` for people.

use wxsupport::channel::ChannelRequest;
use wxsupport::report::{
    Candidate, ChannelReport, ChannelView, Comparison, ContactView, DomainView, Envelope, FactView,
    Outcome, Page, ReceivedCall,
};
use wxsupport::view::duration_text;
use wxsupport::vocabulary::{Fit, Grade, Lang, Term as _};

use super::super::document::{Document, Row, Tone};
use super::{Present, cited, conflicts, graded, immediate, sources, warnings, words};

type Answer<'c> = Envelope<'c, ChannelRequest<'c>, ChannelReport<'c>>;

impl<'c> Present<ChannelRequest<'c>> for ChannelReport<'c> {
    fn present(answer: &Answer<'_>, lang: Lang) -> Document {
        let mut document = Document::default();
        let body = &answer.body;
        if let Some(received) = &body.received {
            self::received(&mut document, received, lang);
            immediate(&mut document, &answer.immediate, lang);
            known(&mut document, received, lang);
        }
        if let Some(page) = &body.page {
            self::page(&mut document, page, answer.request.all, lang);
        }
        if let Some(comparison) = &body.comparison {
            self::comparison(&mut document, comparison, lang);
        }
        match body.outcome {
            Outcome::Listed => list(&mut document, body, lang),
            Outcome::Several => {
                document.heading(lang.pick(
                    "对应到好几项，请选一个再查：",
                    "That names several; ask for one of them:",
                ));
                candidates(&mut document, &body.candidates, lang);
            }
            Outcome::Unknown if body.received.is_none() => {
                document.heading(unknown_heading(&answer.request.query, lang));
                if !body.candidates.is_empty() {
                    document.paragraph(
                        lang.pick(
                            "写法相近、但不是同一个的有：",
                            "Written alike, but not the same:",
                        ),
                        Tone::Normal,
                    );
                    candidates(&mut document, &body.candidates, lang);
                }
            }
            Outcome::Found | Outcome::Compared | Outcome::Unknown => {}
        }
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

fn unknown_heading(query: &[String], lang: Lang) -> String {
    let query = query.join(" ");
    match lang {
        Lang::Zh => format!("{query}    未收录"),
        Lang::En => format!("{query}    not in the catalog"),
    }
}

fn candidates(document: &mut Document, candidates: &[Candidate<'_>], lang: Lang) {
    let rows = candidates
        .iter()
        .map(|candidate| Row {
            cells: vec![
                candidate.id.to_owned(),
                candidate.name.to_owned(),
                candidate
                    .grade
                    .map(|grade| grade.text.to_owned())
                    .unwrap_or_default(),
            ],
            below: Vec::new(),
        })
        .collect();
    document.table(
        &["id", lang.pick("名称", "Name"), lang.pick("凭据", "Proof")],
        rows,
    );
}

fn list(document: &mut Document, body: &ChannelReport<'_>, lang: Lang) {
    let rows = body
        .list
        .iter()
        .map(|row| Row {
            cells: vec![
                row.id.to_owned(),
                row.name.to_owned(),
                row.kind.text.to_owned(),
                row.grade.text.to_owned(),
            ],
            below: Vec::new(),
        })
        .collect();
    document.table(
        &[
            "id",
            lang.pick("渠道", "Channel"),
            lang.pick("类型", "Kind"),
            lang.pick("凭据", "Proof"),
        ],
        rows,
    );
    document.gap();
    document.paragraph(
        match lang {
            Lang::Zh => format!("共 {} 个渠道。", body.list.len()),
            Lang::En => format!("{} channels.", body.list.len()),
        },
        Tone::Muted,
    );
}

/// The tone of a grade: what is not proved stands out.
fn tone(code: &str) -> Tone {
    if Grade::parse(code).is_some_and(Grade::is_proved) {
        Tone::Heading
    } else {
        Tone::Doubt
    }
}

fn page(document: &mut Document, page: &Page<'_>, all: bool, lang: Lang) {
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

fn contact_head(document: &mut Document, contact: &ContactView<'_>, lang: Lang) {
    let keys = if contact.keys.is_empty() {
        String::new()
    } else {
        format!("{}{}", lang.pick(" 按 ", " key "), contact.keys.join(" "))
    };
    document.heading_with(
        format!("{}{keys}", contact.value),
        format!(
            "{} · {}",
            contact.name,
            graded(contact.grade, &contact.conflicts, lang)
        ),
        tone(contact.grade.code),
    );
    document.paragraph(contact.note, Tone::Normal);
    let mut pairs = Vec::new();
    if let Some(safe_way) = contact.safe_way {
        pairs.push((
            lang.pick("稳妥做法", "Safe way").to_owned(),
            safe_way.to_owned(),
        ));
    }
    pairs.push((
        lang.pick("方向", "Direction").to_owned(),
        contact.direction.text.to_owned(),
    ));
    pairs.push((
        lang.pick("归属", "Owner").to_owned(),
        contact.owner.text.to_owned(),
    ));
    pairs.push((
        lang.pick("受理", "Serves").to_owned(),
        contact.serves.to_owned(),
    ));
    if !contact.usable_from.is_empty() {
        pairs.push((
            lang.pick("可从哪里用", "Usable from").to_owned(),
            words(&contact.usable_from, lang),
        ));
    }
    if let Some(hours) = &contact.hours {
        pairs.push((
            lang.pick("时段", "Hours").to_owned(),
            format!(
                "{}（{}）{}",
                hours.text, hours.grade.text, contact.open.text
            ),
        ));
    }
    pairs.push((
        lang.pick("复核", "Reviewed").to_owned(),
        reviewed(contact.reviewed, contact.review_by, lang),
    ));
    document.pairs(pairs);
}

fn reviewed(on: &str, by: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{on}，下次不晚于 {by}"),
        Lang::En => format!("{on}, next by {by}"),
    }
}

fn domain(document: &mut Document, domain: &DomainView<'_>, lang: Lang) {
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

fn channel(document: &mut Document, channel: &ChannelView<'_>, with_contacts: bool, lang: Lang) {
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

fn channel_pairs(channel: &ChannelView<'_>, lang: Lang) -> Vec<(String, String)> {
    let mut pairs: Vec<(&str, String)> = Vec::new();
    if let Some(safe_way) = channel.safe_way {
        pairs.push((lang.pick("稳妥做法", "Safe way"), safe_way.to_owned()));
    }
    if !channel.instead.is_empty() {
        let list: Vec<String> = channel
            .instead
            .iter()
            .map(|other| format!("{}（{}）", other.name, other.id))
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
    let hours = channel.hours.as_ref().map_or_else(
        || channel.open.text.clone(),
        |hours| {
            format!(
                "{} [{}] {}",
                hours.text, hours.grade.text, channel.open.text
            )
        },
    );
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
        pairs.push((lang.pick("语言", "Languages"), channel.languages.join(" ")));
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

/// The word of a fit.
fn fit(code: &str, lang: Lang) -> &'static str {
    Fit::parse(code).map_or("", |fit| fit.name(lang))
}

fn section(
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

fn contact_line(contact: &ContactView<'_>, lang: Lang) -> String {
    let keys = if contact.keys.is_empty() {
        String::new()
    } else {
        format!("{}{}", lang.pick(" 按 ", " key "), contact.keys.join(" "))
    };
    let from = if contact.usable_from.is_empty() {
        String::new()
    } else {
        format!(
            "{}{}",
            lang.pick("，可从以下地区用：", ", usable from "),
            words(&contact.usable_from, lang)
        )
    };
    format!(
        "{}{keys} {} · {} · {}{from}",
        contact.value,
        contact.name,
        graded(contact.grade, &contact.conflicts, lang),
        contact.direction.text
    )
}

fn facts(document: &mut Document, facts: &[FactView<'_>], lang: Lang) {
    if facts.is_empty() {
        return;
    }
    document.heading(lang.pick("各来源怎么说", "What the sources say"));
    document.points(facts.iter().map(|fact| fact_line(fact, lang)).collect());
}

/// One fact on a line: attribute, scope, value, hedge, grade, source.
pub(super) fn fact_line(fact: &FactView<'_>, lang: Lang) -> String {
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

fn received(document: &mut Document, received: &ReceivedCall<'_>, lang: Lang) {
    document.heading_with(
        received.shown.clone(),
        lang.pick(
            "显示的号码证明不了对方是谁",
            "a displayed number proves nothing about the caller",
        ),
        Tone::Danger,
    );
    document.paragraph(received.verdict.clone(), Tone::Normal);
}

fn known(document: &mut Document, received: &ReceivedCall<'_>, lang: Lang) {
    for contact in &received.known {
        contact_head(document, contact, lang);
    }
    section(
        document,
        lang.pick("真的客服和警察绝不会", "Genuine staff and police never"),
        received.never.iter().map(|promise| {
            format!(
                "{} [{} · {}]",
                promise.text, promise.said_by, promise.grade.text
            )
        }),
        false,
    );
}

fn comparison(document: &mut Document, comparison: &Comparison<'_>, lang: Lang) {
    let mut heads = vec![""];
    heads.extend(comparison.channels.iter().map(|channel| channel.name));
    let gap = lang.pick("来源未写明", "not stated");
    let rows = comparison
        .rows
        .iter()
        .map(|row| {
            let mut cells = vec![row.label.to_owned()];
            cells.extend(
                row.cells
                    .iter()
                    .map(|cell| cell.clone().unwrap_or_else(|| gap.to_owned())),
            );
            Row {
                cells,
                below: Vec::new(),
            }
        })
        .collect();
    document.table(&heads, rows);
}
