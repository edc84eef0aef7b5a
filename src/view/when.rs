//! Points in time as views of the report.

use jiff::civil::Date;

use super::Viewer;
use super::hours::rfc3339;
use crate::calendar::beijing;
use crate::calendar::count::Due;
use crate::calendar::moment::Moment;
use crate::report::WhenView;
use crate::vocabulary::Lang;

impl Viewer<'_> {
    /// A moment: a date, or an instant in Beijing time.
    #[must_use]
    pub fn moment(self, moment: Moment) -> String {
        match moment {
            Moment::Day(date) => date.to_string(),
            Moment::Instant(at) => rfc3339(at, &beijing()),
        }
    }

    /// A point in time, in data and in words.
    #[must_use]
    pub fn when(self, due: Due) -> WhenView {
        let local = match due.latest {
            Moment::Instant(at) if self.is_elsewhere() => Some(rfc3339(at, &self.context.zone)),
            Moment::Instant(_) | Moment::Day(_) => None,
        };
        let earliest = self.moment_text(due.earliest);
        let text = if due.earliest == due.latest {
            earliest
        } else {
            format!("{earliest} – {}", self.moment_text(due.latest))
        };
        WhenView {
            earliest: self.moment(due.earliest),
            latest: self.moment(due.latest),
            local,
            unannounced: due.unannounced,
            text,
        }
    }

    /// A day with its weekday; an instant with its time, and the person's own time where it differs.
    fn moment_text(self, moment: Moment) -> String {
        match moment {
            Moment::Day(date) => self.day_text(date),
            Moment::Instant(at) => {
                let there = at.to_zoned(beijing());
                let clock = there.strftime("%H:%M");
                let beijing = format!("{} {clock}", self.day_text(there.date()));
                if !self.is_elsewhere() {
                    return beijing;
                }
                let here = at.to_zoned(self.context.zone.clone());
                let local = here.strftime("%m-%d %H:%M");
                match self.lang() {
                    Lang::Zh => format!("北京时间 {beijing}（当地 {local}）"),
                    Lang::En => format!("{beijing} Beijing time ({local} local)"),
                }
            }
        }
    }

    fn day_text(self, date: Date) -> String {
        let weekday = usize::from(date.weekday().to_monday_zero_offset().unsigned_abs());
        let (zh, en) = (
            ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
            ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
        );
        let names = self.lang().pick(zh, en);
        format!("{date} {}", names.get(weekday).copied().unwrap_or_default())
    }
}
