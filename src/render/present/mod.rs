//! From a report to a document: headings, order and wording of every human format.

mod catalog;
mod channel;
mod escalate;
mod recommend;
mod scam;
mod triage;

use wxsupport::report::{Coded, ConflictView, Envelope, Immediate, Report, SourceView, Warning};
use wxsupport::vocabulary::{Grade, Lang, Term as _};

use super::diagram::Drawing;
use super::document::{Document, Row, Tone};

/// An answer that people can read.
pub(crate) trait Present<Q>: Report + Sized {
    /// The document of an answer.
    fn present(answer: &Envelope<'_, Q, Self>, lang: Lang) -> Document;

    /// The picture of an answer; `None` where there is nothing to draw.
    fn diagram(_: &Envelope<'_, Q, Self>, _: Drawing, _: Lang) -> Option<String> {
        None
    }
}

/// The first-minutes steps, before anything else.
fn immediate(document: &mut Document, steps: &[Immediate<'_>], lang: Lang) {
    if steps.is_empty() {
        return;
    }
    document.heading_with(
        lang.pick("先做这几件事", "Do this first"),
        lang.pick("按顺序，一分钟都不要等", "in this order, without waiting"),
        Tone::Danger,
    );
    let steps = steps
        .iter()
        .map(|step| {
            let state = step
                .money
                .map(|money| format!("{}{}", money.text, lang.pick("：", ": ")))
                .unwrap_or_default();
            let mut remark: Vec<String> = Vec::new();
            remark.extend(step.grade.map(|grade| graded(grade, &step.conflicts, lang)));
            remark.extend(step.note.map(str::to_owned));
            let remarks = if remark.is_empty() {
                Vec::new()
            } else {
                vec![remark.join(lang.pick("；", "; "))]
            };
            (format!("{state}{}", step.action), remarks)
        })
        .collect();
    document.steps(steps);
}

/// A grade with the conflicts that touch its contact.
fn graded(grade: Coded, conflicts: &[&str], lang: Lang) -> String {
    let proved = Grade::parse(grade.code).is_some_and(Grade::is_proved);
    if conflicts.is_empty() {
        return grade.text.to_owned();
    }
    let shown: Vec<&str> = conflicts.iter().copied().take(3).collect();
    let more = if conflicts.len() > shown.len() {
        "…"
    } else {
        ""
    };
    let word = if proved {
        lang.pick("另有冲突", "conflicts")
    } else {
        lang.pick("冲突", "conflicts")
    };
    format!(
        "{}{}{word} {}{more}",
        grade.text,
        lang.pick("，", ", "),
        shown.join(" ")
    )
}

/// What to keep in mind, at the end.
fn warnings(document: &mut Document, warnings: &[Warning], lang: Lang) {
    if warnings.is_empty() {
        return;
    }
    document.gap();
    for warning in warnings {
        document.paragraph(
            format!("{}{}", lang.pick("注意：", "Note: "), warning.text),
            Tone::Muted,
        );
    }
}

/// Conflicts with their claims and how to read them.
fn conflicts(document: &mut Document, conflicts: &[ConflictView<'_>], lang: Lang) {
    for conflict in conflicts {
        document.paragraph(
            format!(
                "{} {}{}{}{}",
                conflict.id,
                conflict.title,
                lang.pick("（", " ("),
                conflict.severity.text,
                lang.pick("）", ")")
            ),
            Tone::Doubt,
        );
        document.points(
            conflict
                .claims
                .iter()
                .flatten()
                .map(|claim| format!("{} [{}]", claim.text, cited(&claim.source)))
                .collect(),
        );
        document.paragraph(
            format!(
                "{}{}",
                lang.pick("怎么看：", "How to read it: "),
                conflict.reading
            ),
            Tone::Normal,
        );
        document.gap();
    }
}

/// Entries by id, name and grade.
fn entries_table<'e>(
    document: &mut Document,
    entries: impl Iterator<Item = (&'e str, &'e str, Option<Coded>)>,
    lang: Lang,
) {
    let rows = entries.map(|(id, name, grade)| {
        let grade = grade.map(|grade| grade.text).unwrap_or_default();
        Row {
            cells: vec![id.to_owned(), name.to_owned(), grade.to_owned()],
            below: Vec::new(),
        }
    });
    let heads = ["id", lang.pick("名称", "Name"), lang.pick("凭据", "Proof")];
    document.table(&heads, rows.collect());
}

/// A source reference as `id:line`.
fn cited(source: &wxsupport::report::Cited<'_>) -> String {
    match source.line {
        Some(line) => format!("{}:{line}", source.id),
        None => source.id.to_owned(),
    }
}

/// Sources with their addresses, one a line.
fn sources(sources: &[SourceView<'_>], lang: Lang) -> Vec<String> {
    sources
        .iter()
        .map(|source| {
            let date = source
                .date
                .map(|date| format!("{}{date}", lang.pick("，", ", ")))
                .unwrap_or_default();
            let place = source.url.or(source.file).unwrap_or("");
            let lines: Vec<String> = source.lines.iter().map(ToString::to_string).collect();
            let lines = if lines.is_empty() {
                String::new()
            } else {
                format!(":{}", lines.join(","))
            };
            format!(
                "{}{lines} {}{}{}{date}{} {place}",
                source.id,
                source.title,
                lang.pick("（", " ("),
                source.kind.text,
                lang.pick("）", ")")
            )
        })
        .collect()
}

/// Words in a list.
fn words(list: &[Coded], lang: Lang) -> String {
    list.iter()
        .map(|word| word.text)
        .collect::<Vec<_>>()
        .join(lang.pick("、", ", "))
}
