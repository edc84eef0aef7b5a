//! `scam-check` for people.

use wxsupport::report::{
    CheckedInput, Envelope, IdentifierView, ScamCheckReport, ScamCheckRequest,
};
use wxsupport::vocabulary::{Lang, Verdict};

use super::super::document::{Document, Tone};
use super::{Present, immediate, warnings};

type Answer<'c> = Envelope<'c, ScamCheckRequest<'c>, ScamCheckReport<'c>>;

impl<'c> Present<ScamCheckRequest<'c>> for ScamCheckReport<'c> {
    fn present(answer: &Answer<'_>, lang: Lang) -> Document {
        let mut document = Document::default();
        immediate(&mut document, &answer.immediate, lang);
        for check in &answer.body.checks {
            checked(&mut document, check, answer.request.explain, lang);
        }
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

fn checked(document: &mut Document, check: &CheckedInput<'_>, explain: bool, lang: Lang) {
    let tone = match Verdict::of_code(check.verdict.code) {
        Some(Verdict::Scam | Verdict::Lookalike | Verdict::Suspicious) => Tone::Danger,
        Some(Verdict::Official | Verdict::NoSign | Verdict::Unverified | Verdict::Unknown)
        | None => Tone::Heading,
    };
    let aside = check.scam_kind.as_ref().map_or("", |kind| kind.name);
    document.heading_with(verdict(check, lang), aside, tone);
    document.paragraph(format!("“{}”", shortened(&check.input)), Tone::Muted);
    if !check.advice.is_empty() {
        document.paragraph(lang.pick("现在这样做：", "Do this now:"), Tone::Normal);
        let steps = check.advice.iter().map(|step| {
            let grade = step.grade.map(|grade| grade.text.to_owned());
            (step.text.to_owned(), grade.into_iter().collect())
        });
        document.steps(steps.collect());
    }
    if let Some(kind) = &check.scam_kind {
        document.pairs(vec![
            (
                lang.pick("套路", "the trick").to_owned(),
                kind.trick.to_owned(),
            ),
            (
                lang.pick("真的从不", "the real one never").to_owned(),
                kind.never.to_owned(),
            ),
        ]);
    }
    for identifier in &check.identifiers {
        document.paragraph(contact(identifier, lang), Tone::Normal);
    }
    let quiet = Verdict::of_code(check.verdict.code) == Some(Verdict::NoSign);
    // What a warning quotes or a victim tells is no sign of the text itself.
    if quiet && !explain {
        return;
    }
    document.points(
        check
            .signs
            .iter()
            .map(|sign| {
                format!(
                    "{}{}“{}” — {}",
                    sign.name,
                    lang.pick("：", ": "),
                    sign.words,
                    sign.why
                )
            })
            .collect(),
    );
    document.points(
        check
            .relation
            .broken
            .iter()
            .map(|broken| format!("{} [{}]", broken.why, broken.sign))
            .collect(),
    );
    if explain {
        explanation(document, check, lang);
    }
}

fn verdict(check: &CheckedInput<'_>, lang: Lang) -> String {
    let said = match Verdict::of_code(check.verdict.code) {
        Some(Verdict::Scam) => lang.pick("是诈骗的说法", "This is how scams speak"),
        Some(Verdict::Suspicious) => {
            lang.pick("可疑，先别照做", "Suspicious: do not follow it yet")
        }
        Some(Verdict::NoSign) => lang.pick(
            "没看到已知的诈骗迹象（不等于安全）",
            "No known sign of a scam (which does not mean safe)",
        ),
        Some(Verdict::Official) => {
            lang.pick("官方公布的联系方式", "A contact that its owner publishes")
        }
        Some(Verdict::Unverified) => lang.pick("未证实", "Not proved"),
        Some(Verdict::Lookalike) => lang.pick("仿冒", "An imitation"),
        Some(Verdict::Unknown) | None => {
            lang.pick("查不到，没有凭据", "Unknown: nothing proves it")
        }
    };
    said.to_owned()
}

/// A contact with what it is.
fn contact(identifier: &IdentifierView<'_>, lang: Lang) -> String {
    let mut parts = vec![format!(
        "{} · {}",
        identifier.value, identifier.verdict.text
    )];
    if let Some(of) = &identifier.of {
        parts.push(match lang {
            Lang::Zh => format!("仿冒 {of}"),
            Lang::En => format!("imitates {of}"),
        });
    }
    parts.extend(identifier.trick.map(|trick| trick.text.to_owned()));
    parts.extend(identifier.grade.map(|grade| grade.text.to_owned()));
    parts.extend(identifier.note.map(str::to_owned));
    parts.join(lang.pick("；", "; "))
}

fn explanation(document: &mut Document, check: &CheckedInput<'_>, lang: Lang) {
    if check.reckoning.is_empty() {
        return;
    }
    document.heading(lang.pick("怎么算出来的", "How it was reckoned"));
    let steps = check
        .reckoning
        .iter()
        .map(|step| format!("{:+.2} {} [{}]", step.adds, step.text, step.code));
    document.points(steps.collect());
    let words = check
        .words
        .iter()
        .map(|word| format!("{:+.2} “{}”", word.adds, word.words));
    document.points(words.collect());
    let speech = check
        .speech
        .iter()
        .map(|speech| format!("{}: “{}” [{}]", speech.act.text, speech.words, speech.code));
    document.points(speech.collect());
}

/// The beginning of an input.
fn shortened(input: &str) -> String {
    let mut shown: String = input.chars().take(120).collect();
    if shown.len() < input.len() {
        shown.push('…');
    }
    shown
}
