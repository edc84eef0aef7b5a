//! Calendar entries: one for each day on which something is due.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus, Property};
use wxsupport::report::{LadderView, RungView, WhenView};
use wxsupport::vocabulary::Lang;

use super::{Answer, doubt};

/// Writes one calendar for all ladders.
pub(super) fn write(answer: &Answer<'_>, lang: Lang) -> String {
    let mut calendar = Calendar::empty();
    calendar.append_property(Property::new("VERSION", "2.0"));
    calendar.append_property(Property::new("PRODID", "-//wxsupport//escalate 1//EN"));
    calendar.name("wxsupport");
    let stamp: Option<DateTime<Utc>> = answer.as_of.parse().ok();
    for ladder in &answer.body.ladders {
        for rung in ladder.rungs.iter().filter(|rung| rung.is_ahead()) {
            if let Some(last) = &rung.deadline {
                let title = named(lang.pick("最后一天", "last day"), rung, lang);
                let text = rung.deadline_rule.as_ref().map_or("", |rule| rule.why);
                push(
                    &mut calendar,
                    event(ladder, rung, "last", last, stamp),
                    &title,
                    text,
                );
            }
            if let Some(ends) = &rung.ends {
                let title = named(lang.pick("等到今天为止", "waited until today"), rung, lang);
                let mut entry = event(ladder, rung, "wait", ends, stamp);
                if !rung.certain {
                    entry.status(EventStatus::Tentative);
                }
                push(&mut calendar, entry, &title, &after(rung, lang));
            }
        }
    }
    calendar.done().to_string()
}

fn named(what: &str, rung: &RungView<'_>, lang: Lang) -> String {
    let doubt = doubt(rung).map(|doubt| format!(" [{doubt}]"));
    let doubt = doubt.unwrap_or_default();
    format!("{what}{}{}{doubt}", lang.pick("：", ": "), rung.name)
}

/// What to do on the day on which a wait is over.
fn after(rung: &RungView<'_>, lang: Lang) -> String {
    let certain = if rung.certain {
        ""
    } else {
        lang.pick(
            "按最早可能的日期排；实际做了以后用 --tried 重新算。",
            "Planned for the soonest possible day; count anew with --tried once it is done. ",
        )
    };
    let go_on = lang.pick(
        "没有结果就往上走下一步；别重复提交同样的内容。",
        "If nothing has come go on to the next step; do not file the same again.",
    );
    let why = rung.wait.as_ref().map_or("", |wait| wait.why);
    format!("{certain}{go_on} {why}")
}

fn event(
    ladder: &LadderView<'_>,
    rung: &RungView<'_>,
    kind: &str,
    when: &WhenView,
    stamp: Option<DateTime<Utc>>,
) -> Event {
    let mut event = Event::new();
    event.uid(&format!("{}-{}-{kind}@wxsupport", ladder.id, rung.id));
    if let Some(stamp) = stamp {
        event.timestamp(stamp);
    }
    // Of a range the later day counts.
    if let Ok(date) = when.latest.parse::<NaiveDate>() {
        // The end of an event is the first day that does not belong to it.
        event.starts(date).ends(date.succ_opt().unwrap_or(date));
    } else if let Ok(at) = when.latest.parse::<DateTime<Utc>>() {
        event.starts(at).ends(at + TimeDelta::minutes(30));
    }
    event
}

fn push(calendar: &mut Calendar, mut event: Event, title: &str, text: &str) {
    event.summary(title).description(text.trim());
    calendar.push(event.done());
}
