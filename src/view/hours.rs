//! Hours, open states and durations in words.

use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::Viewer;
use crate::calendar::{OpenState, beijing, open_state};
use crate::catalog::model::{Block, Hours, Pace};
use crate::report::{Duration, HoursView, OpenNow, PaceBrief};
use crate::vocabulary::{Days, Lang, Term};

impl<'c> Viewer<'c> {
    /// The zone in which an office keeps its hours.
    pub(crate) fn office_zone(self, hours: Option<&Hours>) -> TimeZone {
        hours
            .and_then(|hours| hours.zone)
            .map(|zone| self.catalog.str(zone))
            .filter(|zone| *zone != "Asia/Shanghai")
            .and_then(|zone| TimeZone::get(zone).ok())
            .unwrap_or_else(beijing)
    }

    /// The open state of an office at the time of the answer; hours that nobody proved tell nothing.
    #[must_use]
    pub fn open_state(self, hours: Option<&Hours>) -> OpenState {
        let hours = hours.filter(|hours| hours.grade.is_proved());
        match hours {
            Some(stated) if !stated.blocks.is_empty() => {
                // The holidays of the mainland are not those of an office abroad.
                let holidays = stated.zone.is_none().then(|| self.catalog.holidays());
                open_state(hours, &self.office_zone(hours), self.context.now, holidays)
            }
            _ => open_state(hours, &TimeZone::UTC, self.context.now, None),
        }
    }

    /// Whether somebody is there now, in words.
    #[must_use]
    pub fn open_now(self, hours: Option<&Hours>) -> OpenNow {
        let lang = self.lang();
        let (state, until) = match self.open_state(hours) {
            OpenState::Unknown => ("unknown", None),
            OpenState::Always => ("always", None),
            OpenState::Open(until) => ("open", Some(until)),
            OpenState::Closed(until) => ("closed", until),
        };
        let text = match (state, until) {
            ("always", _) => lang.pick("全天", "day and night").to_owned(),
            ("open", Some(until)) => {
                let at = self.clock(until);
                match lang {
                    Lang::Zh => format!("开放中，至 {at}"),
                    Lang::En => format!("open until {at}"),
                }
            }
            ("closed", Some(until)) => {
                let at = self.clock(until);
                match lang {
                    Lang::Zh => format!("未开放，{at}起"),
                    Lang::En => format!("closed, opens {at}"),
                }
            }
            ("closed", None) => lang.pick("未开放", "closed").to_owned(),
            _ => match hours {
                Some(claimed) => {
                    let claimed = self.hours(claimed);
                    format!("{} [{}]", claimed.text, claimed.grade.text)
                }
                None => lang.pick("时段不详", "hours unknown").to_owned(),
            },
        };
        OpenNow {
            state,
            until: until.map(|at| rfc3339(at, &beijing())),
            until_local: until
                .filter(|_| self.is_elsewhere())
                .map(|at| rfc3339(at, &self.context.zone)),
            text,
        }
    }

    /// Whether the person's clock shows another time than Beijing's.
    #[must_use]
    pub fn is_elsewhere(self) -> bool {
        self.context.zone.to_offset(self.context.now) != beijing().to_offset(self.context.now)
    }

    /// A time for a person: hours and minutes in Beijing, the day where it is another one, and the
    /// local time where that differs.
    fn clock(self, at: Timestamp) -> String {
        let there = at.to_zoned(beijing());
        let beijing = day_and_time(&there, &self.context.now.to_zoned(beijing()));
        if !self.is_elsewhere() {
            return beijing;
        }
        let here = at.to_zoned(self.context.zone.clone());
        let local = day_and_time(&here, &self.context.now.to_zoned(self.context.zone.clone()));
        match self.lang() {
            Lang::Zh => format!("北京时间 {beijing}（当地 {local}）"),
            Lang::En => format!("{beijing} Beijing time ({local} local)"),
        }
    }

    /// Opening hours as stated.
    #[must_use]
    pub fn hours(self, hours: &Hours) -> HoursView<'c> {
        let lang = self.lang();
        let blocks: Vec<String> = hours
            .blocks
            .iter()
            .map(|block| block_text(*block, lang))
            .collect();
        let text = if blocks.is_empty() {
            lang.pick("全天", "day and night").to_owned()
        } else {
            blocks.join(lang.pick("，", ", "))
        };
        let on_workdays = hours.blocks.iter().any(|block| block.days != Days::Daily);
        let text = if on_workdays && hours.zone.is_some() {
            text + lang.pick("（当地节假日未计）", " (public holidays there not counted)")
        } else {
            text
        };
        HoursView {
            text,
            note: self.maybe(hours.note),
            grade: self.coded(hours.grade),
            source: self.cite(hours.cite),
        }
    }

    /// What planning counts with.
    #[must_use]
    pub fn pace(self, pace: &Pace) -> PaceBrief {
        PaceBrief {
            measures: self.coded(pace.measures),
            duration: Duration {
                min: pace.min,
                max: pace.max,
                unit: self.coded(pace.unit),
            },
            estimate: pace.estimate,
        }
    }
}

fn block_text(block: Block, lang: Lang) -> String {
    let clock = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
    format!(
        "{} {}–{}",
        block.days.name(lang),
        clock(block.from),
        clock(block.to)
    )
}

/// Hours and minutes, after the day where that is not today.
fn day_and_time(at: &Zoned, now: &Zoned) -> String {
    let same_day = at.date() == now.date();
    at.strftime(if same_day { "%H:%M" } else { "%m-%d %H:%M" })
        .to_string()
}

/// An instant in a zone, RFC 3339.
pub(super) fn rfc3339(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned(zone.clone())
        .strftime("%Y-%m-%dT%H:%M:%S%:z")
        .to_string()
}

/// A duration in words: `2–3 个工作日`, `up to 30 minutes`.
#[must_use]
pub fn duration_text(duration: &Duration, lang: Lang) -> String {
    let one = |value: f64| (value - 1.0).abs() < f64::EPSILON;
    let single = lang == Lang::En && duration.max.or(duration.min).is_some_and(one);
    let plural = duration.unit.text;
    let unit = if single {
        plural.strip_suffix('s').unwrap_or(plural)
    } else {
        plural
    };
    match (duration.min, duration.max) {
        (Some(min), Some(max)) if (min - max).abs() < f64::EPSILON => format!("{min} {unit}"),
        (Some(min), Some(max)) => format!("{min}–{max} {unit}"),
        (None, Some(max)) => match lang {
            Lang::Zh => format!("{max} {unit}内"),
            Lang::En => format!("up to {max} {unit}"),
        },
        (Some(min), None) => match lang {
            Lang::Zh => format!("至少 {min} {unit}"),
            Lang::En => format!("at least {min} {unit}"),
        },
        (None, None) => String::new(),
    }
}
