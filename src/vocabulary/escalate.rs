//! Words about ladders.

use super::vocabulary;

vocabulary! {
    /// Where a person stands with a rung of a ladder.
    RungState("进度", "state") {
        /// The next step.
        Now = "now", "现在做", "Now";
        /// Can be done beside the next step.
        Also = "also", "可同时做", "Also now";
        /// Taken, an answer may still come.
        Waiting = "waiting", "等回复", "Waiting";
        /// Not before a date.
        Until = "until", "到时再做", "Later";
        /// Not before something else.
        Locked = "locked", "未解锁", "Locked";
        /// Taken and refused.
        Refused = "refused", "已被拒", "Refused";
        /// Taken, and no answer came in time.
        Unanswered = "unanswered", "已逾期", "No answer";
        /// Done, with nothing to wait for.
        Done = "done", "已做", "Done";
        /// Not by this person.
        Impossible = "impossible", "走不通", "Not possible";
    }
}

vocabulary! {
    /// What a ladder tells to do.
    Course("走向", "course") {
        /// Take a rung.
        Act = "act", "现在有事可做", "Act";
        /// Wait for an answer.
        Wait = "wait", "等到期再往上走", "Wait";
        /// Nothing is open until something changes.
        Held = "held", "等结果或新证据", "Held";
        /// The ladder is used up.
        Ended = "ended", "已到顶", "Ended";
    }
}
