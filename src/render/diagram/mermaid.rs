//! A Mermaid flow chart: what unlocks what.

use std::fmt::Write as _;

use wxsupport::report::{LadderView, OpensView, RungView};
use wxsupport::vocabulary::{Lang, RungState, Term as _};

use super::{Answer, doubt};

/// Fill, line and text of each state, readable on a light page and on a dark one.
const COLOURS: &[(RungState, &str)] = &[
    (RungState::Now, "fill:#b3261e,stroke:#7f1d1d,color:#ffffff"),
    (RungState::Also, "fill:#e8a33d,stroke:#8a5a00,color:#1c1c1c"),
    (
        RungState::Waiting,
        "fill:#2f6fb3,stroke:#1d4670,color:#ffffff",
    ),
    (
        RungState::Until,
        "fill:#a9c9ea,stroke:#2f6fb3,color:#1c1c1c",
    ),
    (
        RungState::Locked,
        "fill:#e4e4e7,stroke:#71717a,color:#1c1c1c",
    ),
    (
        RungState::Refused,
        "fill:#71717a,stroke:#3f3f46,color:#ffffff",
    ),
    (
        RungState::Unanswered,
        "fill:#71717a,stroke:#3f3f46,color:#ffffff",
    ),
    (RungState::Done, "fill:#3f7d4e,stroke:#234a2d,color:#ffffff"),
    (
        RungState::Impossible,
        "fill:#f4f4f5,stroke:#a1a1aa,color:#71717a,stroke-dasharray:4 3",
    ),
];

/// Writes one chart with a part for each ladder.
pub(super) fn write(answer: &Answer<'_>, lang: Lang) -> String {
    let mut text = String::from("flowchart TD\n");
    first_minutes(&mut text, answer, lang);
    for (number, ladder) in answer.body.ladders.iter().enumerate() {
        part(&mut text, number, ladder, lang);
    }
    for (state, colours) in COLOURS {
        let _ = writeln!(text, "    classDef {} {colours}", state.id());
    }
    text
}

/// The first minutes, before any ladder.
fn first_minutes(text: &mut String, answer: &Answer<'_>, lang: Lang) {
    if answer.immediate.is_empty() {
        return;
    }
    let title = lang.pick("先做这几件事", "Do this first");
    let _ = writeln!(text, "    subgraph first[\"{title}\"]");
    for step in &answer.immediate {
        let action = quoted(step.action);
        let _ = writeln!(text, "    i{}[\"{} {action}\"]:::now", step.step, step.step);
    }
    text.push_str("    end\n");
}

fn part(text: &mut String, number: usize, ladder: &LadderView<'_>, lang: Lang) {
    let _ = writeln!(text, "    subgraph l{number}[\"{}\"]", quoted(ladder.name));
    for rung in &ladder.rungs {
        let _ = writeln!(
            text,
            "    {}[\"{}\"]:::{}",
            node(number, rung.rung),
            label(rung, lang),
            rung.state.code
        );
    }
    let place = |id: &str| {
        let rung = ladder.rungs.iter().find(|rung| rung.id == id);
        rung.map(|rung| rung.rung)
    };
    for rung in &ladder.rungs {
        for opens in &rung.opens {
            if let Some(from) = opens.rung.and_then(place) {
                let _ = writeln!(
                    text,
                    "    {} -->|\"{}\"| {}",
                    node(number, from),
                    condition(opens, lang),
                    node(number, rung.rung)
                );
            }
        }
    }
    text.push_str("    end\n");
}

fn node(ladder: usize, rung: usize) -> String {
    format!("l{ladder}r{rung}")
}

fn label(rung: &RungView<'_>, lang: Lang) -> String {
    let mut lines = vec![
        format!("{} {}", rung.rung, rung.name),
        rung.state.text.to_owned(),
    ];
    lines.extend(doubt(rung).map(str::to_owned));
    if let Some(ends) = &rung.ends {
        lines.push(match (rung.certain, lang) {
            (true, Lang::Zh) => format!("等到 {}", ends.text),
            (true, Lang::En) => format!("wait until {}", ends.text),
            (false, Lang::Zh) => format!("最早等到 {}", ends.text),
            (false, Lang::En) => format!("wait until {} at the soonest", ends.text),
        });
    }
    let lines: Vec<String> = lines.iter().map(|line| quoted(line)).collect();
    lines.join("<br/>")
}

fn condition(opens: &OpensView<'_>, lang: Lang) -> &'static str {
    match opens.code {
        "waited" => lang.pick("等过没结果", "no answer in time"),
        "refused" => lang.pick("被拒", "refused"),
        "tried" => lang.pick("做了以后", "begun"),
        "impossible" => lang.pick("走不通", "not possible"),
        "evidence" => lang.pick("被拒且有新证据", "refused, new evidence"),
        _ => lang.pick("没结果、被拒或走不通", "no answer, refused or not possible"),
    }
}

/// Text in which nothing is taken for markup.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '"' => out.push_str("#quot;"),
            '#' => out.push_str("#35;"),
            '<' => out.push_str("#lt;"),
            '>' => out.push_str("#gt;"),
            '&' => out.push_str("#amp;"),
            '`' => out.push_str("#96;"),
            c => out.push(c),
        }
    }
    out
}
