//! A picture with a time axis: every step with its name, its state, and how long it takes.
//!
//! It is as wide as a phone and stacks everything, so that it can be read on one; fonts are those of
//! the reader, and colours follow a light or dark page.

use std::fmt::Write as _;

use jiff::civil::Date;
use wxsupport::report::{LadderView, RungView, WhenView};
use wxsupport::vocabulary::{Lang, RungState};

use super::super::wrap::lines;
use super::{Answer, doubt};

/// The width of the picture.
const WIDTH: usize = 400;
/// What stays free at the sides.
const MARGIN: usize = 14;
/// From one line of text to the next.
const LINE: usize = 18;
/// Columns of text beside the circle: a Chinese character takes two.
const COLUMNS: usize = 46;
/// The place of text beside the circle.
const INDENT: usize = 44;
/// The height of the bar of a step.
const BAR: usize = 8;

const STYLE: &str = "\
    text{font-family:system-ui,-apple-system,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;font-size:13px;fill:#1c1c1c}\
    .page{fill:#ffffff}.title{font-size:15px;font-weight:600}.small{font-size:11px;fill:#52525b}\
    .number{font-size:12px;font-weight:600;fill:#ffffff;text-anchor:middle}.axis{stroke:#d4d4d8;stroke-width:1}\
    .now{fill:#b3261e}.also{fill:#a86400}.waiting{fill:#2f6fb3}.until{fill:#5b8fc4}.locked{fill:#71717a}\
    .refused,.unanswered{fill:#8b5e5e}.done{fill:#3f7d4e}.impossible{fill:#a1a1aa}\
    @media (prefers-color-scheme:dark){text{fill:#f4f4f5}.page{fill:#18181b}.small{fill:#a1a1aa}.axis{stroke:#3f3f46}\
    .number{fill:#ffffff}.now{fill:#dc4a41}.also{fill:#c98a2b}.waiting{fill:#4f8fd3}.until{fill:#6f9fd0}.impossible{fill:#52525b}}";

/// Writes one picture, ladder below ladder.
pub(super) fn write(answer: &Answer<'_>, lang: Lang) -> String {
    let mut page = Page::default();
    page.first_minutes(answer, lang);
    for ladder in &answer.body.ladders {
        page.ladder(ladder, &answer.as_of, lang);
    }
    let height = page.y + MARGIN;
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" role=\"img\">\n<title>{}</title>\n<style>{STYLE}</style>\n<rect class=\"page\" width=\"{WIDTH}\" height=\"{height}\"/>\n{}</svg>\n",
        escaped(&title(answer)),
        page.drawn
    )
}

/// The names of the ladders.
fn title(answer: &Answer<'_>) -> String {
    let names = answer.body.ladders.iter().map(|ladder| ladder.name);
    names.collect::<Vec<_>>().join(" · ")
}

/// The days from the left to the right of the axis.
#[derive(Clone, Copy)]
struct Axis {
    first: Date,
    days: i32,
}

impl Axis {
    /// From the earliest to the latest day of a ladder; none where nothing takes a day.
    fn of(ladder: &LadderView<'_>, today: Date) -> Option<Self> {
        let spans = ladder.rungs.iter().filter(|rung| is_drawn(rung));
        let days = spans.flat_map(|rung| rung.starts.iter().chain(&rung.ends));
        let days = days.filter_map(|when| day(&when.latest));
        let (mut first, mut last) = (today, today);
        for day in days {
            first = first.min(day);
            last = last.max(day);
        }
        let days = (last - first).get_days();
        (days > 0).then_some(Self { first, days })
    }

    /// The place of a day.
    fn x(self, date: Date) -> usize {
        let from = (date - self.first).get_days().clamp(0, self.days);
        let room = WIDTH - 2 * MARGIN;
        let part = usize::try_from(from).unwrap_or(0) * room;
        MARGIN + part / usize::try_from(self.days).unwrap_or(1).max(1)
    }
}

/// A picture that grows downwards.
#[derive(Default)]
struct Page {
    drawn: String,
    y: usize,
}

impl Page {
    /// What to do in the first minutes.
    fn first_minutes(&mut self, answer: &Answer<'_>, lang: Lang) {
        if answer.immediate.is_empty() {
            return;
        }
        self.y += 2 * MARGIN;
        self.text(
            MARGIN,
            "title now",
            lang.pick("先做这几件事", "Do this first"),
        );
        for step in &answer.immediate {
            let text = format!("{} {}", step.step, step.action);
            for line in lines(&text, COLUMNS + 8) {
                self.text(MARGIN, "", line);
            }
        }
    }

    fn ladder(&mut self, ladder: &LadderView<'_>, as_of: &str, lang: Lang) {
        let Some(today) = day(as_of) else { return };
        self.y += 2 * MARGIN;
        self.text(MARGIN, "title", ladder.name);
        for line in lines(ladder.about, COLUMNS + 14) {
            self.text(MARGIN, "small", line);
        }
        let axis = Axis::of(ladder, today);
        if let Some(axis) = axis {
            self.axis(axis, today, lang);
        }
        for rung in ladder.rungs.iter().filter(|rung| is_drawn(rung)) {
            self.rung(rung, axis, lang);
        }
        self.y += MARGIN / 2;
        for line in lines(ladder.ends, COLUMNS + 14) {
            self.text(MARGIN, "small", line);
        }
    }

    /// The first day, today and the last day over a line.
    fn axis(&mut self, axis: Axis, today: Date, lang: Lang) {
        self.y += LINE / 2;
        let last = axis
            .first
            .checked_add(jiff::Span::new().days(axis.days))
            .unwrap_or(axis.first);
        let y = self.y;
        let mut mark = |x: usize, anchor: &str, text: &str| {
            let _ = writeln!(
                self.drawn,
                "<text class=\"small\" x=\"{x}\" y=\"{y}\" text-anchor=\"{anchor}\">{}</text>",
                escaped(text)
            );
        };
        let now = lang.pick("今天", "today");
        if today == axis.first {
            mark(MARGIN, "start", &format!("{today} {now}"));
        } else {
            mark(MARGIN, "start", &axis.first.to_string());
            let middle = axis.x(today).clamp(120, WIDTH - 130);
            mark(middle, "middle", now);
        }
        mark(WIDTH - MARGIN, "end", &last.to_string());
        self.y += 6;
        let (left, right, y) = (MARGIN, WIDTH - MARGIN, self.y);
        let _ = writeln!(
            self.drawn,
            "<line class=\"axis\" x1=\"{left}\" y1=\"{y}\" x2=\"{right}\" y2=\"{y}\"/>"
        );
        self.y += 4;
    }

    fn rung(&mut self, rung: &RungView<'_>, axis: Option<Axis>, lang: Lang) {
        self.y += LINE;
        let (x, y, class) = (MARGIN + 12, self.y + 2, rung.state.code);
        let _ = writeln!(
            self.drawn,
            "<circle class=\"{class}\" cx=\"{x}\" cy=\"{y}\" r=\"12\"/><text class=\"number\" x=\"{x}\" y=\"{}\">{}</text>",
            y + 4,
            rung.rung
        );
        let title = format!("{} · {}", rung.name, rung.state.text);
        for line in lines(&title, COLUMNS) {
            self.text(INDENT, "", line);
        }
        for line in lines(&span(rung, lang), COLUMNS + 8) {
            self.text(INDENT, "small", line);
        }
        if let Some(channel) = &rung.channel {
            let doubt = doubt(rung).map(|doubt| format!(" · {doubt}"));
            let reach = format!("{}{}", channel.reach, doubt.unwrap_or_default());
            for line in lines(&reach, COLUMNS + 8) {
                self.text(INDENT, "small", line);
            }
        }
        if let Some(axis) = axis {
            self.bar(rung, axis);
        }
    }

    fn bar(&mut self, rung: &RungView<'_>, axis: Axis) {
        let start = rung.starts.as_ref().and_then(|when| day(&when.latest));
        let end = rung.ends.as_ref().and_then(|when| day(&when.latest));
        let Some(start) = start else { return };
        let left = axis.x(start);
        let width = end.map_or(0, |end| axis.x(end).saturating_sub(left)).max(4);
        let opacity = if rung.certain { "1" } else { "0.55" };
        let y = self.y - LINE + 6;
        let _ = writeln!(
            self.drawn,
            "<rect class=\"{}\" x=\"{left}\" y=\"{y}\" width=\"{width}\" height=\"{BAR}\" rx=\"3\" opacity=\"{opacity}\"/>",
            rung.state.code
        );
        self.y += BAR + 2;
    }

    fn text(&mut self, x: usize, class: &str, text: &str) {
        let y = self.y;
        let class = if class.is_empty() {
            String::new()
        } else {
            format!(" class=\"{class}\"")
        };
        let _ = writeln!(
            self.drawn,
            "<text{class} x=\"{x}\" y=\"{y}\">{}</text>",
            escaped(text.trim_end())
        );
        self.y += LINE;
    }
}

fn is_drawn(rung: &RungView<'_>) -> bool {
    !rung.is_in(&[RungState::Impossible])
}

/// From when to when, in words.
fn span(rung: &RungView<'_>, lang: Lang) -> String {
    let text = |when: &Option<WhenView>| when.as_ref().map(|when| when.text.clone());
    match (text(&rung.starts), text(&rung.ends), lang) {
        (Some(starts), Some(ends), _) => format!("{starts} → {ends}"),
        (Some(starts), None, _) => starts,
        (None, _, Lang::Zh) => "日期要看前面的结果".to_owned(),
        (None, _, Lang::En) => "the date depends on what comes before".to_owned(),
    }
}

/// The day of a date or of an instant.
fn day(when: &str) -> Option<Date> {
    when.get(..10)?.parse().ok()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
