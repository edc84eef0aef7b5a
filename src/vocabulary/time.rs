//! Units of time and what is timed.

use super::vocabulary;

vocabulary! {
    /// The unit of a duration.
    Unit("时间单位", "unit") {
        /// Seconds.
        Seconds = "seconds", "秒", "seconds";
        /// Minutes.
        Minutes = "minutes", "分钟", "minutes";
        /// Hours of the clock.
        ClockHours = "clock-hours", "小时", "hours";
        /// Hours in which an office works.
        WorkingHours = "working-hours", "工作小时", "working hours";
        /// Days in which an office works.
        WorkingDays = "working-days", "个工作日", "working days";
        /// Days of the calendar.
        CalendarDays = "calendar-days", "天", "days";
        /// Years.
        Years = "years", "年", "years";
    }
}

impl Unit {
    /// Seconds that a unit takes for somebody who waits: a working hour is counted as three clock
    /// hours and a working day as a day and two fifths, because nights and weekends pass too.
    #[must_use]
    pub const fn waiting_seconds(self) -> f64 {
        match self {
            Self::Seconds => 1.0,
            Self::Minutes => 60.0,
            Self::ClockHours => 3_600.0,
            Self::WorkingHours => 3.0 * 3_600.0,
            Self::WorkingDays => 1.4 * 86_400.0,
            Self::CalendarDays => 86_400.0,
            Self::Years => 365.0 * 86_400.0,
        }
    }
}

vocabulary! {
    /// What a duration measures; two durations compare only where this is the same.
    Measure("计时对象", "measure") {
        /// Until somebody or something answers.
        Response = "response", "响应", "Response";
        /// Until a person is on the line.
        Wait = "wait", "等待接通", "Wait";
        /// Until a request has been worked on.
        Processing = "processing", "处理", "Processing";
        /// Until the matter is settled.
        Resolution = "resolution", "解决", "Resolution";
        /// A service level that somebody promises.
        Sla = "sla", "服务承诺", "Service level";
        /// How early something must be done.
        LeadTime = "lead-time", "提前量", "Lead time";
        /// How far back or how long data or rights reach.
        Period = "period", "期限", "Period";
        /// Technical duration such as loading time or delay.
        Latency = "latency", "耗时", "Latency";
    }
}

vocabulary! {
    /// Which statistic a figure is.
    Statistic("统计口径", "statistic") {
        /// A stated value with no word on how it was got.
        Stated = "stated", "所述值", "Stated";
        /// A mean.
        Mean = "mean", "平均", "Mean";
        /// A lower and an upper bound.
        Range = "range", "范围", "Range";
        /// A bound on one side.
        Bound = "bound", "上下限", "Bound";
        /// The value that a share of cases reaches.
        Quantile = "quantile", "分位", "Quantile";
        /// The best case.
        Fastest = "fastest", "最快", "Fastest";
    }
}

vocabulary! {
    /// The days on which hours apply.
    Days("日期", "days") {
        /// Every day.
        Daily = "daily", "每天", "every day";
        /// Working days.
        Workdays = "workdays", "工作日", "working days";
        /// Saturdays and Sundays.
        Weekends = "weekends", "周末", "weekends";
    }
}
