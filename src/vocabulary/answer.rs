//! Words of the question and of the answer.

use super::vocabulary;

vocabulary! {
    /// How well a channel fits an issue.
    Fit("适合度", "fit") {
        /// It exists for this.
        MadeFor = "made-for", "专办此事", "Made for this";
        /// It deals with this among other things.
        Handles = "handles", "可以办理", "Handles this";
        /// It remains when the others failed.
        LastResort = "last-resort", "最后手段", "Last resort";
    }
}

vocabulary! {
    /// Whether money has already left.
    Money("资金状态", "money") {
        /// Nothing has left yet.
        Before = "before", "钱还没转出", "Money has not left", ["转出前"];
        /// Money is gone.
        After = "after", "钱已经转出", "Money has left", ["转出后"];
    }
}

vocabulary! {
    /// What the person values most.
    Prefer("偏好", "preference") {
        /// The soonest answer.
        Fast = "fast", "最快", "Fastest";
        /// The channel that fits best.
        Sure = "sure", "最对口", "Best fit", ["稳妥"];
        /// The least trouble.
        Easy = "easy", "最省事", "Least effort";
    }
}

vocabulary! {
    /// How much trouble a channel is.
    Effort("费力程度", "effort") {
        /// A tap or a call.
        Minimal = "minimal", "几乎不费力", "Minimal";
        /// A short form or a conversation.
        Low = "low", "较小", "Low";
        /// A form with evidence.
        Medium = "medium", "中等", "Medium";
        /// Papers, seals or long preparation.
        High = "high", "较大", "High";
        /// Travel, lawyers or fees.
        Extreme = "extreme", "很大", "Extreme";
    }
}

vocabulary! {
    /// Whether a channel leaves a written record.
    Record("书面记录", "written record") {
        /// It does.
        Yes = "yes", "有", "Yes";
        /// It does not, unless one asks.
        No = "no", "没有", "No";
        /// Partly.
        Partial = "partial", "部分", "Partly";
        /// No source says.
        Unknown = "unknown", "来源未写明", "Not stated";
    }
}

vocabulary! {
    /// How bad an issue is if nothing is done.
    Priority("优先级", "priority") {
        /// Money or an account is being lost now.
        P0 = "p0", "P0 马上处理", "P0 now";
        /// Serious, hours or days matter.
        P1 = "p1", "P1 尽快处理", "P1 soon";
        /// Can wait.
        P2 = "p2", "P2 按部就班", "P2 in order";
    }
}

vocabulary! {
    /// When first-minutes steps are shown for an issue.
    Trigger("触发", "trigger") {
        /// Whenever the issue is named.
        Always = "always", "始终", "Always";
        /// When the person says it is urgent or that money has left.
        Urgent = "urgent", "紧急时", "When urgent";
    }
}
