//! `recommend` for people.

use jiff::Timestamp;
use wxsupport::calendar::beijing;
use wxsupport::report::{Envelope, PaceBrief, Ranked, Reason, RecommendReport, RecommendRequest};
use wxsupport::view::duration_text;
use wxsupport::vocabulary::{Fit, Lang, Term as _};

use super::super::document::{Document, Row, Tone};
use super::{Present, graded, immediate, triage, warnings, words};

type Answer<'c> = Envelope<'c, RecommendRequest<'c>, RecommendReport<'c>>;

impl<'c> Present<RecommendRequest<'c>> for RecommendReport<'c> {
    fn present(answer: &Answer<'_>, lang: Lang) -> Document {
        let mut document = Document::default();
        let body = &answer.body;
        immediate(&mut document, &answer.immediate, lang);
        if let Some(told) = &body.told {
            triage::judged(&mut document, told, lang);
        }
        if let Some(about) = &body.about {
            triage::scenario(&mut document, about, lang);
        }
        if let Some(otherwise) = &body.otherwise {
            document.heading_with(
                lang.pick("还能做的事", "What remains"),
                if body.channels.is_empty() {
                    lang.pick("按你说的条件没有渠道走得通", "no channel is open to you")
                } else {
                    lang.pick(
                        "按你说的条件只剩最后手段或未经证实的渠道",
                        "only last resorts or unproved channels are open to you",
                    )
                },
                Tone::Danger,
            );
            document.points(otherwise.iter().map(|text| (*text).to_owned()).collect());
        }
        channels(&mut document, answer, lang);
        if let Some(question) = &body.question {
            triage::question(&mut document, question, lang);
        }
        if body
            .channels
            .iter()
            .any(|ranked| !ranked.materials.is_empty())
        {
            materials(&mut document, &body.channels, lang);
        }
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}

fn channels(document: &mut Document, answer: &Answer<'_>, lang: Lang) {
    let body = &answer.body;
    if body.channels.is_empty() {
        return;
    }
    document.heading_with(
        lang.pick("推荐渠道", "Channels"),
        circumstances(&answer.as_of, &answer.request, lang),
        Tone::Heading,
    );
    let heads = [
        "#",
        lang.pick("渠道", "Channel"),
        lang.pick("怎么联系", "How"),
        lang.pick("现在", "Now"),
        lang.pick("多久", "Time"),
        lang.pick("凭据", "Proof"),
    ];
    let rows = body
        .channels
        .iter()
        .map(|ranked| row(ranked, answer.request.issues.len() > 1, lang))
        .collect();
    document.table(&heads, rows);
    document.gap();
    if let Some(first) = body.channels.first() {
        document.paragraph(
            format!(
                "{}{}",
                lang.pick("为什么先用 1：", "Why 1 comes first: "),
                first.why
            ),
            Tone::Normal,
        );
    }
    if is_explained(answer) {
        explanation(document, body, lang);
        return;
    }
    let not_shown = not_shown(body, lang);
    if !not_shown.is_empty() {
        document.paragraph(not_shown, Tone::Muted);
    }
}

/// How many channels are not shown, and how to see them.
fn not_shown(body: &RecommendReport<'_>, lang: Lang) -> String {
    let mut parts = Vec::new();
    if body.more > 0 {
        let all = body.channels.len() + body.more;
        parts.push(match lang {
            Lang::Zh => format!("另有 {} 个可用渠道（--top {all}）", body.more),
            Lang::En => format!("{} more usable (--top {all})", body.more),
        });
    }
    if !body.dropped.is_empty() {
        let dropped = body.dropped.len();
        parts.push(match lang {
            Lang::Zh => format!("{dropped} 个不适用（原因见 --explain）"),
            Lang::En => format!("{dropped} not for you (reasons: --explain)"),
        });
    }
    parts.join(lang.pick("，", ", "))
}

/// Whether the request asked for the reasons; the report then carries the closest change or has
/// looked for one.
fn is_explained(answer: &Answer<'_>) -> bool {
    answer.request.explain
}

fn row(ranked: &Ranked<'_>, several: bool, lang: Lang) -> Row {
    let last_resort = if ranked.fit.code == Fit::LastResort.id() {
        format!("{}{}", ranked.fit.text, lang.pick("：", ": "))
    } else {
        String::new()
    };
    let action = ranked
        .action
        .map(|action| format!("→ {last_resort}{action}"));
    let steps = ranked.platform_steps.iter().map(|step| format!("→ {step}"));
    let issue = several.then(|| format!("[{}]", ranked.issue));
    let below = issue.into_iter().chain(action).chain(steps).collect();
    Row {
        cells: vec![
            ranked.rank.to_string(),
            ranked.name.to_owned(),
            ranked.reach.to_owned(),
            ranked.open.text.clone(),
            pace(ranked.pace.as_ref(), lang),
            graded(ranked.grade, &ranked.conflicts, lang),
        ],
        below,
    }
}

fn pace(pace: Option<&PaceBrief>, lang: Lang) -> String {
    match pace {
        Some(pace) => {
            let estimate = if pace.estimate {
                lang.pick("（估计）", " (estimate)")
            } else {
                ""
            };
            format!(
                "{} {}{estimate}",
                pace.measures.text,
                duration_text(&pace.duration, lang)
            )
        }
        None => lang.pick("来源未写明", "not stated").to_owned(),
    }
}

/// Time, identity and region, with what was assumed.
pub(super) fn circumstances(as_of: &str, request: &RecommendRequest<'_>, lang: Lang) -> String {
    let mut parts = vec![
        time(as_of, lang),
        request.identity.text.to_owned(),
        request.region.text.to_owned(),
    ];
    if !request.cannot.is_empty() {
        parts.push(format!(
            "{}{}",
            lang.pick("不能：", "without: "),
            words(&request.cannot, lang)
        ));
    }
    let assumed: Vec<&str> = request
        .assumed
        .iter()
        .filter_map(|name| match *name {
            "identity" => Some("--as"),
            "region" => Some("--region"),
            _ => None,
        })
        .collect();
    let note = if assumed.is_empty() {
        String::new()
    } else {
        match lang {
            Lang::Zh => format!("（默认值，可用 {} 改）", assumed.join(" ")),
            Lang::En => format!(" (assumed; change with {})", assumed.join(" ")),
        }
    };
    format!("{}{note}", parts.join(" · "))
}

/// The time of the answer where the person is, and in Beijing where that is another.
fn time(as_of: &str, lang: Lang) -> String {
    let local = as_of.get(..16).unwrap_or(as_of).replace('T', " ");
    if as_of.ends_with("+08:00") {
        return format!("{local} {}", lang.pick("北京时间", "Beijing time"));
    }
    let beijing = as_of
        .parse::<Timestamp>()
        .map(|at| at.to_zoned(beijing()).strftime("%m-%d %H:%M").to_string())
        .unwrap_or_default();
    match lang {
        Lang::Zh => format!("{local} 当地时间（北京时间 {beijing}）"),
        Lang::En => format!("{local} local time ({beijing} Beijing time)"),
    }
}

fn materials(document: &mut Document, channels: &[Ranked<'_>], lang: Lang) {
    document.heading(lang.pick("要准备的材料", "What to prepare"));
    let points = channels
        .iter()
        .filter(|ranked| !ranked.materials.is_empty())
        .map(|ranked| {
            let list: Vec<String> = ranked
                .materials
                .iter()
                .map(|material| {
                    let must = if material.must {
                        lang.pick("（必需）", " (required)")
                    } else {
                        ""
                    };
                    format!("{}{must}", material.text)
                })
                .collect();
            format!("{} {}{}", ranked.rank, ranked.name, lang.pick("：", ": "))
                + &list.join(lang.pick("；", "; "))
        })
        .collect();
    document.points(points);
}

/// Why a channel is left out, in words and as a code.
pub(super) fn reason(reason: &Reason, lang: Lang) -> String {
    let words = match reason.code {
        "too-late" | "settled" => "",
        "needs" => lang.pick("需要", "needs: "),
        "only-money" => lang.pick("只适用于：", "only where: "),
        _ => lang.pick("不受理：", "does not serve: "),
    };
    format!(
        "{words}{} [{} {}]",
        reason.what.text, reason.code, reason.what.code
    )
}

fn explanation(document: &mut Document, body: &RecommendReport<'_>, lang: Lang) {
    document.heading_with(
        lang.pick("分数从哪来", "Where the points come from"),
        lang.pick(
            "先看凭据，再看有没有人在，再看分数；省力这一项是本程序自己的选择",
            "proof decides first, then an open desk before a closed one, then points; ease is our own choice of a third term",
        ),
        Tone::Heading,
    );
    let heads = [
        "#",
        lang.pick("渠道", "Channel"),
        lang.pick("速度", "Speed"),
        lang.pick("对口", "Fit"),
        lang.pick("省力", "Ease"),
        lang.pick("合计", "Sum"),
    ];
    let rows = body
        .channels
        .iter()
        .map(|ranked| {
            let mut cells = vec![ranked.rank.to_string(), ranked.name.to_owned()];
            cells.extend(
                ranked
                    .contributions
                    .iter()
                    .map(|term| format!("{}×{}={}", term.value, term.weight, term.points)),
            );
            cells.push(ranked.score.to_string());
            Row {
                cells,
                below: Vec::new(),
            }
        })
        .collect();
    document.table(&heads, rows);
    if !body.dropped.is_empty() {
        document.heading(lang.pick("没有列出的渠道和原因", "Left out, and why"));
        document.points(
            body.dropped
                .iter()
                .map(|dropped| {
                    let reasons: Vec<String> = dropped
                        .reasons
                        .iter()
                        .map(|reason| self::reason(reason, lang))
                        .collect();
                    format!(
                        "{}{}{}",
                        dropped.name,
                        lang.pick("：", ": "),
                        reasons.join(lang.pick("；", "; "))
                    )
                })
                .collect(),
        );
    }
    document.gap();
    document.paragraph(
        match (&body.closest_change, lang) {
            (Some(change), Lang::Zh) => {
                format!("改成 {} 时，第一位会是“{}”。", change.change, change.name)
            }
            (Some(change), Lang::En) => format!(
                "With {}, “{}” would come first.",
                change.change, change.name
            ),
            (None, Lang::Zh) => "改动任何一个条件，第一位都不变。".to_owned(),
            (None, Lang::En) => {
                "No single change of the request would put another channel first.".to_owned()
            }
        },
        Tone::Normal,
    );
}
