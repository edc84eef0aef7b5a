//! `channel` for people.

mod contact;
mod other;
pub(super) mod page;

use super::{Present, entries_table, immediate, warnings};
use crate::render::document::{Document, Row, Tone};
use other::{comparison, known, received};
use page::page;
use wxsupport::channel::ChannelRequest;
use wxsupport::report::{Candidate, ChannelReport, Envelope, Outcome};
use wxsupport::vocabulary::Lang;

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
                match answer.request.query.as_slice() {
                    [query] => document.heading_with(
                        query.as_str(),
                        lang.pick("未收录", "not in the catalog"),
                        Tone::Heading,
                    ),
                    _ => document.heading(lang.pick("没法对比", "Cannot compare")),
                }
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

fn candidates(document: &mut Document, candidates: &[Candidate<'_>], lang: Lang) {
    let entries = candidates.iter();
    let entries = entries.map(|candidate| (candidate.id, candidate.name, candidate.grade));
    entries_table(document, entries, lang);
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
