//! `escalate` for people.

use wxsupport::inspect::InspectRequest;
use wxsupport::report::{
    Envelope, EscalateReport, EscalateRequest, LadderListReport, LadderView, RungView, WhenView,
};
use wxsupport::view::duration_text;
use wxsupport::vocabulary::{Course, Lang, RungState, Term as _};

use super::super::document::{Document, Row, Tone};
use super::recommend::{circumstances, reason};
use super::{Present, graded, immediate, triage, warnings, words};
use crate::render::diagram;

type Answer<'c> = Envelope<'c, EscalateRequest<'c>, EscalateReport<'c>>;

impl<'c> Present<EscalateRequest<'c>> for EscalateReport<'c> {
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
        for ladder in &body.ladders {
            self::ladder(&mut document, answer, ladder, lang);
        }
        for issue in &body.without {
            let text = match lang {
                Lang::Zh => format!(
                    "“{}”没有阶梯；看 wxsupport recommend --issue {}",
                    issue.name, issue.id
                ),
                Lang::En => format!(
                    "There is no ladder for “{}”; see wxsupport recommend --issue {}",
                    issue.name, issue.id
                ),
            };
            document.paragraph(text, Tone::Normal);
        }
        if let Some(question) = &body.question {
            triage::question(&mut document, question, lang);
        }
        warnings(&mut document, &answer.warnings, lang);
        document
    }

    fn diagram(answer: &Answer<'_>, drawing: diagram::Drawing, lang: Lang) -> Option<String> {
        let drawable = !answer.body.ladders.is_empty();
        drawable.then(|| diagram::draw(answer, drawing, lang))
    }
}

fn ladder(document: &mut Document, answer: &Answer<'_>, ladder: &LadderView<'_>, lang: Lang) {
    let request = &answer.request;
    let mut aside = circumstances(&answer.as_of, &request.ask, lang);
    if let Some(since) = &request.since {
        aside.push_str(lang.pick(" · 事发 ", " · happened "));
        aside.push_str(since);
    }
    let title = format!(
        "{}{}",
        lang.pick("怎么往上走：", "The way up: "),
        ladder.name
    );
    document.heading_with(title, aside, Tone::Heading);
    document.paragraph(ladder.about, Tone::Muted);
    document.gap();
    document.paragraph(
        lang.pick("先留好，别动：", "Keep first, do not touch:"),
        Tone::Danger,
    );
    document.points(
        ladder
            .preserve
            .iter()
            .map(|said| said.text.to_owned())
            .collect(),
    );
    document.gap();
    document.paragraph(course(ladder, lang), Tone::Danger);
    document.gap();
    rungs(document, ladder, request.all, lang);
    if !request.all {
        impossible(document, ladder, lang);
    }
    elsewhere(document, ladder, lang);
    details(document, ladder, request.all, lang);
    document.gap();
    document.paragraph(
        format!(
            "{}{}",
            lang.pick(
                "都走完了或都走不通：",
                "When all is used up or closed to you: "
            ),
            ladder.ends
        ),
        Tone::Normal,
    );
    if !ladder.conflicts.is_empty() {
        let ids: Vec<&str> = ladder
            .conflicts
            .iter()
            .map(|conflict| conflict.id)
            .collect();
        let ids = ids.join(" ");
        document.paragraph(
            match lang {
                Lang::Zh => format!("来源有矛盾的地方：{ids}（wxsupport catalog conflicts 编号）"),
                Lang::En => format!("Sources disagree: {ids} (wxsupport catalog conflicts ID)"),
            },
            Tone::Muted,
        );
    }
}

/// What to do next, in one line.
fn course(ladder: &LadderView<'_>, lang: Lang) -> String {
    let named = |id: &str| {
        let rung = ladder.rungs.iter().find(|rung| rung.id == id);
        rung.map(|rung| match lang {
            Lang::Zh => format!("第 {} 步 {}", rung.rung, rung.name),
            Lang::En => format!("step {}, {}", rung.rung, rung.name),
        })
        .unwrap_or_default()
    };
    if let Some(next) = ladder.next {
        return format!("{}{}", lang.pick("现在：", "Now: "), named(next));
    }
    if let Some(wait) = &ladder.wait {
        let then = wait.rung.map(named);
        return match (then, lang) {
            (Some(then), Lang::Zh) => {
                format!("现在等：到 {} 还没结果，就做{then}", wait.until.text)
            }
            (Some(then), Lang::En) => {
                format!(
                    "Wait: if nothing has come by {}, go to {then}",
                    wait.until.text
                )
            }
            (None, Lang::Zh) => format!("现在等：到 {} 为止", wait.until.text),
            (None, Lang::En) => format!("Wait until {}", wait.until.text),
        };
    }
    if ladder.course.code == Course::Held.id() {
        return lang
            .pick(
                "现在没有能再做的一步：等已交的结果；只有被拒或有了新证据才往下走，别重复提交同样的内容。",
                "Nothing more can be done now: wait for what was filed. Only a refusal or new evidence opens the next step; do not file the same again.",
            )
            .to_owned();
    }
    lang.pick(
        "这架阶梯到顶了，剩下的见最后。",
        "This ladder is used up; what remains stands at the end.",
    )
    .to_owned()
}

fn rungs(document: &mut Document, ladder: &LadderView<'_>, all: bool, lang: Lang) {
    let heads = [
        "#",
        lang.pick("步骤", "Step"),
        lang.pick("怎么联系", "How"),
        lang.pick("进度", "State"),
        lang.pick("什么时候", "When"),
        lang.pick("凭据", "Proof"),
    ];
    let shown = ladder
        .rungs
        .iter()
        .filter(|rung| all || !rung.is_in(&[RungState::Impossible]));
    let rows = shown.map(|rung| row(rung, lang)).collect();
    document.table(&heads, rows);
}

fn row(rung: &RungView<'_>, lang: Lang) -> Row {
    let reach = rung.channel.as_ref().map_or("—", |channel| channel.reach);
    let open = rung.is_in(&[RungState::Also]);
    Row {
        cells: vec![
            rung.rung.to_string(),
            rung.name.to_owned(),
            reach.to_owned(),
            rung.state.text.to_owned(),
            when(rung, lang),
            proof(rung, lang),
        ],
        below: open
            .then(|| format!("→ {}", rung.action))
            .into_iter()
            .collect(),
    }
}

/// How well the step is proved, and its channel where that is less.
fn proof(rung: &RungView<'_>, lang: Lang) -> String {
    let step = rung
        .grade
        .map_or(lang.pick("本程序的判断", "our judgement"), |grade| {
            grade.text
        });
    match &rung.channel {
        Some(channel) if rung.grade == Some(channel.grade) => {
            graded(channel.grade, &channel.conflicts, lang)
        }
        Some(channel) => format!(
            "{}{}{step}",
            graded(channel.grade, &channel.conflicts, lang),
            lang.pick("；这样用：", "; this use: ")
        ),
        None => step.to_owned(),
    }
}

/// When to take it, or until when to wait.
fn when(rung: &RungView<'_>, lang: Lang) -> String {
    let text = |when: &Option<WhenView>| when.as_ref().map(|when| when.text.clone());
    let starts = text(&rung.starts).unwrap_or_default();
    if rung.is_in(&[RungState::Now, RungState::Also]) {
        return deadline(rung, lang)
            .into_iter()
            .chain(answer(rung, lang))
            .collect::<Vec<_>>()
            .join(lang.pick("；", "; "));
    }
    if rung.is_in(&[RungState::Waiting]) {
        let ends = text(&rung.ends).unwrap_or_default();
        return match lang {
            Lang::Zh => format!("等到 {ends}"),
            Lang::En => format!("until {ends}"),
        };
    }
    if rung.is_in(&[RungState::Until]) {
        return match lang {
            Lang::Zh => format!("{starts} 过后"),
            Lang::En => format!("after {starts}"),
        };
    }
    if rung.is_in(&[RungState::Locked]) {
        let locks: Vec<&str> = rung.locks.iter().map(|lock| lock.text.as_str()).collect();
        let locks = locks.join(lang.pick("，或", ", or "));
        // That it may be at once is no date to wait for.
        let later = rung.starts.as_ref().filter(|_| !rung.at_once);
        return match (later, lang) {
            (Some(_), Lang::Zh) => format!("{locks}；最早 {starts}"),
            (Some(_), Lang::En) => format!("{locks}; {starts} at the soonest"),
            (None, _) => locks,
        };
    }
    if rung.is_in(&[RungState::Impossible]) {
        let reasons: Vec<String> = rung.reasons.iter().map(|one| reason(one, lang)).collect();
        return reasons.join(lang.pick("；", "; "));
    }
    starts
}

fn deadline(rung: &RungView<'_>, lang: Lang) -> Option<String> {
    let word = lang.pick("最晚 ", "at the latest ");
    if let Some(deadline) = &rung.deadline {
        return Some(format!("{word}{}", deadline.text));
    }
    let rule = rung.deadline_rule.as_ref()?;
    let length = duration_text(&rule.duration, lang);
    Some(match lang {
        Lang::Zh => format!("事发后 {length}"),
        Lang::En => format!("{length} from the event"),
    })
}

fn answer(rung: &RungView<'_>, lang: Lang) -> Option<String> {
    let answer = rung.answer.as_ref()?;
    let estimate = if answer.pace.estimate {
        lang.pick("（估计）", " (estimate)")
    } else {
        ""
    };
    let length = duration_text(&answer.pace.duration, lang);
    // Minutes are no date to note.
    let brief = ["seconds", "minutes"].contains(&answer.pace.duration.unit.code);
    let until = answer.to.as_ref().filter(|_| !brief);
    let until = until.map(|to| match lang {
        Lang::Zh => format!("，到 {} 为止", to.text),
        Lang::En => format!(", by {}", to.text),
    });
    Some(format!(
        "{} {length}{estimate}{}",
        answer.pace.measures.text,
        until.unwrap_or_default()
    ))
}

/// The rungs that this person cannot take, in one paragraph.
fn impossible(document: &mut Document, ladder: &LadderView<'_>, lang: Lang) {
    let closed = ladder
        .rungs
        .iter()
        .filter(|rung| rung.is_in(&[RungState::Impossible]));
    let count = closed.count();
    if count > 0 {
        document.gap();
        let text = match lang {
            Lang::Zh => format!("另有 {count} 步按你的条件走不通，没有列出（--all 可看原因）"),
            Lang::En if count == 1 => {
                "1 more step is closed to you and left out (reasons: --all)".to_owned()
            }
            Lang::En => {
                format!("{count} more steps are closed to you and left out (reasons: --all)")
            }
        };
        document.paragraph(text, Tone::Muted);
    }
}

/// What was told of that is no step here.
fn elsewhere(document: &mut Document, ladder: &LadderView<'_>, lang: Lang) {
    let steps: Vec<&str> = ladder
        .elsewhere
        .iter()
        .map(|event| event.step.as_str())
        .collect();
    if !steps.is_empty() {
        let steps = steps.join(lang.pick("、", ", "));
        let text = match lang {
            Lang::Zh => format!("你说做过的 {steps} 不在这架阶梯上，没有算进去"),
            Lang::En => format!("Done, but no step of this ladder, so not counted: {steps}"),
        };
        document.paragraph(text, Tone::Muted);
    }
}

/// What to say and bring: for the next step, or for every step.
fn details(document: &mut Document, ladder: &LadderView<'_>, all: bool, lang: Lang) {
    for rung in &ladder.rungs {
        let next = rung.is_in(&[RungState::Now]);
        if next || all {
            detail(document, rung, lang);
        }
    }
}

fn detail(document: &mut Document, rung: &RungView<'_>, lang: Lang) {
    let title = match lang {
        Lang::Zh => format!("第 {} 步：{}", rung.rung, rung.name),
        Lang::En => format!("Step {}: {}", rung.rung, rung.name),
    };
    match &rung.channel {
        Some(channel) => document.heading_with(title, channel.name, Tone::Heading),
        None => document.heading(title),
    }
    document.paragraph(format!("→ {}", rung.action), Tone::Normal);
    if !rung.say.is_empty() {
        document.paragraph(lang.pick("这样说或写：", "Say or write:"), Tone::Normal);
        document.points(rung.say.iter().map(|line| (*line).to_owned()).collect());
    }
    if !rung.materials.is_empty() {
        document.paragraph(lang.pick("带上：", "Bring:"), Tone::Normal);
        let materials = rung.materials.iter().map(|material| {
            let must = if material.must {
                lang.pick("（必需）", " (required)")
            } else {
                ""
            };
            format!("{}{must}", material.text)
        });
        document.points(materials.collect());
    }
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut pair =
        |zh: &str, en: &str, text: String| pairs.push((lang.pick(zh, en).to_owned(), text));
    if let Some(format) = &rung.format {
        pair("附件", "files", format.text.to_owned());
    }
    if let Some(wait) = &rung.wait {
        let length = duration_text(&wait.duration, lang);
        let until = rung.ends.as_ref().map(|ends| match lang {
            Lang::Zh => format!("，到 {}", ends.text),
            Lang::En => format!(", until {}", ends.text),
        });
        let until = until.unwrap_or_default();
        pair("等多久", "wait", format!("{length}{until} · {}", wait.why));
    }
    if let Some(rule) = &rung.deadline_rule {
        let length = duration_text(&rule.duration, lang);
        pair("期限", "last day", format!("{length} · {}", rule.why));
    }
    for cost in &rung.costs {
        pair("代价", "cost or risk", cost.text.to_owned());
    }
    if let Some(skip) = rung.skip {
        pair("可跳过", "skip", skip.to_owned());
    }
    document.pairs(pairs);
}

impl Present<InspectRequest> for LadderListReport<'_> {
    fn present(answer: &Envelope<'_, InspectRequest, Self>, lang: Lang) -> Document {
        let mut document = Document::default();
        let rows = answer.body.ladders.iter().map(|ladder| {
            let people = words(&ladder.identities, lang);
            Row {
                cells: vec![
                    ladder.issue.to_owned(),
                    ladder.name.to_owned(),
                    ladder.rungs.to_string(),
                    if people.is_empty() && !ladder.scenarios.is_empty() {
                        lang.pick("文字说到时", "texts that tell of it").to_owned()
                    } else {
                        people
                    },
                ],
                below: Vec::new(),
            }
        });
        let heads = [
            lang.pick("问题", "Issue"),
            lang.pick("阶梯", "Ladder"),
            lang.pick("步数", "Steps"),
            lang.pick("只给", "Only for"),
        ];
        document.table(&heads, rows.collect());
        warnings(&mut document, &answer.warnings, lang);
        document
    }
}
