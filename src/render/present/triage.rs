//! `triage` for people, and what a text told in other answers.

use wxsupport::report::{
    Envelope, FeatureView, Judged, Question, Reasons, ScenarioView, TriageReport, TriageRequest,
};
use wxsupport::vocabulary::{Lang, Status, Term as _};

use super::super::document::{Document, Row, Tone};
use super::{Present, immediate, warnings, words};

type Answer<'c> = Envelope<'c, TriageRequest, TriageReport<'c>>;

impl Present<TriageRequest> for TriageReport<'_> {
    fn present(answer: &Answer<'_>, lang: Lang) -> Document {
        let mut document = Document::default();
        let body = &answer.body;
        immediate(&mut document, &answer.immediate, lang);
        judged(&mut document, &body.judged, lang);
        if let Some(about) = &body.about {
            scenario(&mut document, about, lang);
        }
        candidates(&mut document, &body.judged, lang);
        if let Some(question) = &body.question {
            self::question(&mut document, question, lang);
        }
        reasons(&mut document, &body.reasons, lang);
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

/// What is made of a text, and what else was read out of it.
pub(super) fn judged(document: &mut Document, judged: &Judged<'_>, lang: Lang) {
    document.heading_with(
        lang.pick("读懂的内容", "What was understood"),
        judged.status_text,
        Tone::Heading,
    );
    if let Some(outside) = &judged.out_of_scope {
        document.paragraph(
            format!("{}{}", outside.name, lang.pick("：", ": ")) + outside.answer,
            Tone::Normal,
        );
        document.paragraph(
            lang.pick(
                "如果确实是微信的问题，换个说法再说一遍，或用 --issue 指定。",
                "If it is a problem with WeChat after all, put it another way, or name it with --issue.",
            ),
            Tone::Muted,
        );
    }
    let known = judged.status != Status::OutOfScope.id();
    let mut pairs = Vec::new();
    for candidate in judged.candidates.iter().take(usize::from(known)) {
        pairs.push((
            lang.pick("问题", "issue").to_owned(),
            format!("{} [{}]", candidate.name, candidate.issue),
        ));
    }
    if let Some(also) = judged.also {
        let name = judged.candidates.iter().find(|one| one.issue == also);
        pairs.push((
            lang.pick("也涉及", "also").to_owned(),
            name.map_or_else(|| also.to_owned(), |one| format!("{} [{also}]", one.name)),
        ));
    }
    for read in &judged.read {
        pairs.push((
            label(read.what, lang).to_owned(),
            match lang {
                Lang::Zh => format!("{}（读自「{}」）", read.text, read.words),
                Lang::En => format!("{} (from “{}”)", read.text, read.words),
            },
        ));
    }
    document.pairs(pairs);
}

/// The option that overrides a circumstance, or what it is called where none does.
fn label(what: &str, lang: Lang) -> &'static str {
    match what {
        "money" => "--money",
        "urgent" => "--urgent",
        "identity" => "--as",
        "region" => "--region",
        "platform" => "--platform",
        "cannot" => "--cannot",
        "tried" => lang.pick("已试过", "tried"),
        _ => lang.pick("危险", "danger"),
    }
}

/// A scenario: what to keep, what to rule out, how bad it is.
pub(super) fn scenario(document: &mut Document, about: &ScenarioView<'_>, lang: Lang) {
    document.heading_with(about.name, about.priority.text, Tone::Heading);
    document.pairs(vec![
        (
            lang.pick("先别动", "first keep").to_owned(),
            about.preserve.to_owned(),
        ),
        (
            lang.pick("先排除", "rule out").to_owned(),
            about.rule_out.to_owned(),
        ),
        (
            lang.pick("轻重", "gravity").to_owned(),
            about.priority_why.to_owned(),
        ),
        (
            lang.pick("常见于", "happens to").to_owned(),
            words(&about.who, lang),
        ),
    ]);
}

/// The candidates with their scores, where more than one comes into question.
fn candidates(document: &mut Document, judged: &Judged<'_>, lang: Lang) {
    if judged.candidates.is_empty() {
        return;
    }
    document.heading_with(
        lang.pick("可能的问题", "Candidates"),
        lang.pick(
            "分数是占全部可能的百分比",
            "a score is the share of all possibilities, in per cent",
        ),
        Tone::Heading,
    );
    let heads = [
        "#",
        lang.pick("问题", "Issue"),
        lang.pick("分数", "Score"),
        lang.pick("场景", "Scenario"),
    ];
    let rows = (1..).zip(&judged.candidates).map(|(place, candidate)| Row {
        cells: vec![
            place.to_string(),
            format!("{} [{}]", candidate.name, candidate.issue),
            candidate.score.to_string(),
            candidate.scenario.unwrap_or("").to_owned(),
        ],
        below: Vec::new(),
    });
    document.table(&heads, rows.collect());
}

/// The question that is left, with the flags that answer it.
pub(super) fn question(document: &mut Document, question: &Question<'_>, lang: Lang) {
    document.gap();
    document.paragraph(
        format!(
            "{}{}",
            lang.pick("还差一个问题：", "One question left: "),
            question.text
        ),
        Tone::Normal,
    );
    let answers = question.answers.iter();
    document.points(
        answers
            .map(|answer| format!("{} → {}", answer.text, answer.flags))
            .collect(),
    );
}

fn reasons(document: &mut Document, reasons: &[Reasons<'_>], lang: Lang) {
    let told: Vec<&Reasons<'_>> = reasons
        .iter()
        .filter(|reasons| !reasons.features.is_empty())
        .collect();
    if told.is_empty() {
        return;
    }
    document.heading_with(
        lang.pick("凭什么这样判断", "What decided"),
        lang.pick(
            "数字是加给该问题的分量",
            "the figure is what it adds to the issue",
        ),
        Tone::Heading,
    );
    document.points(
        told.into_iter()
            .map(|reasons| {
                let features: Vec<String> = reasons
                    .features
                    .iter()
                    .map(|feature| self::feature(feature, lang))
                    .collect();
                let between = lang.pick("：", ": ");
                format!(
                    "{}{between}{}",
                    reasons.issue,
                    features.join(lang.pick("；", "; "))
                )
            })
            .collect(),
    );
}

fn feature(feature: &FeatureView, lang: Lang) -> String {
    let kind = match feature.kind {
        "sound" => lang.pick("读音 ", "sound "),
        "number" => lang.pick("几位数 ", "digits "),
        "part" => lang.pick("词的一部分 ", "part of a word "),
        "concept" | "concepts" => lang.pick("含义 ", "meaning "),
        _ => "",
    };
    let words = if feature.words == feature.feature {
        String::new()
    } else {
        match lang {
            Lang::Zh => format!("（{}）", feature.words),
            Lang::En => format!(" ({})", feature.words),
        }
    };
    format!("{kind}“{}”{words} +{:.2}", feature.feature, feature.adds)
}
