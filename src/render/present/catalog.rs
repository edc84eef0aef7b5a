//! `catalog` for people.

use wxsupport::inspect::InspectRequest;
use wxsupport::report::{
    CheckReport, ConflictsReport, Envelope, ExportReport, FactsReport, ListReport, SourcesReport,
};
use wxsupport::vocabulary::Lang;

use super::super::document::{Document, Row, Tone};
use super::channel::page::fact_line;
use super::{Present, conflicts, entries_table, sources, warnings};

impl Present<InspectRequest> for ListReport<'_> {
    fn present(answer: &Envelope<'_, InspectRequest, Self>, lang: Lang) -> Document {
        let mut document = Document::default();
        let body = &answer.body;
        if body.entries.is_empty() {
            let rows = body
                .tables
                .iter()
                .map(|table| Row {
                    cells: vec![table.table.to_owned(), table.entries.to_string()],
                    below: Vec::new(),
                })
                .collect();
            document.table(
                &[lang.pick("表", "Table"), lang.pick("条目", "Entries")],
                rows,
            );
            warnings(&mut document, &answer.warnings, lang);
            return document;
        }
        let entries = body.entries.iter();
        entries_table(
            &mut document,
            entries.map(|entry| (entry.id, entry.name, entry.grade)),
            lang,
        );
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

impl Present<InspectRequest> for FactsReport<'_> {
    fn present(answer: &Envelope<'_, InspectRequest, Self>, lang: Lang) -> Document {
        let mut document = Document::default();
        let mut about = "";
        for fact in &answer.body.facts {
            if fact.entity != about {
                about = fact.entity;
                document.heading(about);
            }
            document.points(vec![fact_line(fact, lang)]);
        }
        if answer.body.facts.is_empty() {
            document.paragraph(
                lang.pick("没有这一项的事实。", "No facts about that."),
                Tone::Normal,
            );
        }
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

impl Present<InspectRequest> for SourcesReport<'_> {
    fn present(answer: &Envelope<'_, InspectRequest, Self>, lang: Lang) -> Document {
        let mut document = Document::default();
        document.points(sources(&answer.body.sources, lang));
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

impl Present<InspectRequest> for ConflictsReport<'_> {
    fn present(answer: &Envelope<'_, InspectRequest, Self>, lang: Lang) -> Document {
        let mut document = Document::default();
        conflicts(&mut document, &answer.body.conflicts, lang);
        if answer.body.conflicts.is_empty() {
            document.paragraph(
                lang.pick("没有与此有关的冲突。", "No conflict about that."),
                Tone::Normal,
            );
        }
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

impl Present<InspectRequest> for CheckReport {
    fn present(answer: &Envelope<'_, InspectRequest, Self>, lang: Lang) -> Document {
        let mut document = Document::default();
        let body = &answer.body;
        let verdict = if body.violations.is_empty() {
            lang.pick(
                "没有死胡同：每个请求都有答案。",
                "No dead end: every request has an answer.",
            )
        } else {
            lang.pick("有请求违背承诺：", "Some requests break a promise:")
        };
        document.paragraph(
            verdict,
            if body.violations.is_empty() {
                Tone::Heading
            } else {
                Tone::Danger
            },
        );
        document.points(body.violations.clone());
        document.pairs(vec![
            (
                lang.pick("走过的请求", "Requests").to_owned(),
                body.requests.to_string(),
            ),
            (
                lang.pick("只剩最后手段", "Last resort only").to_owned(),
                body.only_last_resort.to_string(),
            ),
            (
                lang.pick("没有渠道", "No channel").to_owned(),
                body.without_channel.to_string(),
            ),
            (
                lang.pick("逾期复核", "Overdue").to_owned(),
                body.overdue.len().to_string(),
            ),
        ]);
        document.points(body.overdue.clone());
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

impl Present<InspectRequest> for ExportReport {
    fn present(answer: &Envelope<'_, InspectRequest, Self>, lang: Lang) -> Document {
        let mut document = Document::default();
        let body = &answer.body;
        document.paragraph(
            match lang {
                Lang::Zh => format!("已写出 {} 个文件到 {}。", body.files.len(), body.directory),
                Lang::En => format!("Wrote {} files to {}.", body.files.len(), body.directory),
            },
            Tone::Normal,
        );
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}
