//! An overlay may write what it likes into names and sentences: it stays text in every picture.

use calcard::icalendar::ICalendarProperty;
use roxmltree::Document;

use crate::answers::{Asked, asked, doubt, rungs, text};
use crate::overlay::{CLINIC, ISSUE, overlay};
use crate::{ics, mermaid, svg};

/// A ladder full of markup.
const LADDER: &str = r#"
[[ladder]]
id = "village"
issue = "feature.village"
name = { zh = "村\"]; click l0r1 \"https://evil.example\" --> l0r2[\"里", en = "village\"]; click l0r1 \"https://evil.example\" --> l0r2[\"x" }
about = { zh = "</text><script>alert(1)</script> & <![CDATA[ ]]> %% #quot;", en = "</text><script>alert(1)</script> & <![CDATA[ ]]> %% #quot;" }
ends = { zh = "完\\nEND:VCALENDAR; , \" ' <image href='https://evil.example/x.png'/>", en = "over\\nEND:VCALENDAR; , \" ' <image href='https://evil.example/x.png'/>" }
preserve = [{ zh = "铃", en = "The bell", source = "own-judgement" }]

[[ladder.rung]]
id = "bell"
name = { zh = "摇铃\"<b>&amp;`#35;\\n;,:::now", en = "ring\"<b>&amp;`#35;\\n;,:::now" }
channel = "in-app-help"
action = { zh = "摇。", en = "Ring." }
deadline = { max = 9, unit = "working-days", why = { zh = "为\"什么\\,;么<i>", en = "why\"so\\,;<i>" }, source = "own-judgement" }
wait = { max = 2, unit = "clock-hours", why = { zh = "等\\nDTEND:19700101;,", en = "wait\\nDTEND:19700101;," }, source = "own-judgement" }
sources = ["own-judgement"]

[[ladder.rung]]
id = "walk"
name = { zh = "end --> %%{init: {}}%% 走'走", en = "end --> %%{init: {}}%% walk's" }
channel = "village-clinic"
action = { zh = "走。", en = "Walk." }
wait = { max = 2, unit = "calendar-days", why = { zh = "两天。", en = "Two days." }, source = "own-judgement" }
sources = ["own-judgement"]
"#;

/// The ladder in a language.
fn village(lang: &str) -> Asked {
    let files = [
        ("clinic.toml", CLINIC),
        ("issue.toml", ISSUE),
        ("ladder.toml", LADDER),
    ];
    let overlay = overlay(
        &format!("hostile-{lang}-{:?}", std::thread::current().id()),
        &files,
    );
    let words = [
        "--issue",
        "feature.village",
        "--since",
        "2026-11-20",
        "--lang",
        lang,
        "--catalog",
        &overlay,
    ];
    asked(words.map(str::to_owned).into())
}

/// The only ladder and its two rungs.
fn parts(of: &Asked) -> (&serde_json::Value, &[serde_json::Value]) {
    let [ladder] = of.ladders() else {
        panic!("one ladder and not {}", of.ladders().len());
    };
    assert_eq!(rungs(ladder).len(), 2);
    assert!(doubt(&rungs(ladder)[1]).is_some());
    (ladder, rungs(ladder))
}

#[test]
fn in_a_flow_chart_it_is_a_label() {
    for lang in ["zh", "en"] {
        let of = village(lang);
        let (ladder, rungs) = parts(&of);
        let chart = mermaid::read(&of.drawn("mermaid")).unwrap_or_else(|error| panic!("{error}"));
        let [(title, nodes)] = chart.parts.as_slice() else {
            panic!("{chart:?}");
        };
        assert_eq!(title, text(ladder, "name"));
        for (at, rung) in rungs.iter().enumerate() {
            assert_eq!(
                nodes[at].lines[0],
                format!("{} {}", at + 1, text(rung, "name"))
            );
        }
        assert!(
            nodes[1]
                .lines
                .iter()
                .any(|line| Some(line.as_str()) == doubt(&rungs[1]))
        );
    }
}

#[test]
fn in_a_picture_it_is_a_text() {
    for lang in ["zh", "en"] {
        let of = village(lang);
        let (ladder, rungs) = parts(&of);
        let picture = of.drawn("svg");
        let document =
            Document::parse(&picture).unwrap_or_else(|error| panic!("{error}: {picture}"));
        assert_eq!(svg::faults(&document), Vec::<String>::new());
        let words = svg::words(&document);
        let told = ["name", "about", "ends"].map(|part| text(ladder, part));
        let names = rungs.iter().map(|rung| text(rung, "name"));
        for told in told.into_iter().chain(names).chain(doubt(&rungs[1])) {
            let told: String = told.split_whitespace().collect();
            assert!(words.contains(&told), "no {told} in {words}");
        }
    }
}

#[test]
fn in_a_calendar_it_is_a_summary_and_a_description() {
    for lang in ["zh", "en"] {
        let of = village(lang);
        let (_, rungs) = parts(&of);
        let events = ics::events(&of.drawn("ics"), &of);
        assert_eq!(events.len(), 3, "the last day and two waits");
        for (event, rung) in events.iter().zip([&rungs[0], &rungs[0], &rungs[1]]) {
            let summary = ics::told(event, &ICalendarProperty::Summary);
            assert!(summary.contains(text(rung, "name")), "{summary}");
        }
        for (event, part) in events.iter().zip(["deadline_rule", "wait"]) {
            let description = ics::told(event, &ICalendarProperty::Description);
            assert!(
                description.contains(text(&rungs[0][part], "why")),
                "{description}"
            );
        }
        let summary = ics::told(&events[2], &ICalendarProperty::Summary);
        assert!(
            summary.contains(doubt(&rungs[1]).expect("its word")),
            "{summary}"
        );
    }
}
