//! What a fact is about.

use super::vocabulary;

vocabulary! {
    /// The attribute of an entity that a fact states.
    Attribute("属性", "attribute") {
        /// What it is.
        Description = "description", "说明", "Description";
        /// What it serves or covers.
        Scope = "scope", "受理范围", "Scope";
        /// Who stands behind it.
        Owner = "owner", "主体", "Owner";
        /// Where or how it is reached.
        Entry = "entry", "入口", "Entry";
        /// A number, mailbox, address or site that a source gives.
        Contact = "contact", "联系方式", "Contact";
        /// Menu keys.
        Keys = "keys", "按键", "Keys";
        /// What sets something off.
        Trigger = "trigger", "触发方式", "Trigger";
        /// How it works.
        Mechanism = "mechanism", "机制", "Mechanism";
        /// What it offers.
        Feature = "feature", "功能", "Feature";
        /// One step of a procedure.
        Step = "step", "步骤", "Step";
        /// Who may use it.
        Eligibility = "eligibility", "适用对象", "Eligibility";
        /// What must hold first.
        Precondition = "precondition", "前提", "Precondition";
        /// How identity is checked.
        Verification = "verification", "身份核验", "Verification";
        /// What to bring or attach.
        Material = "material", "材料", "Material";
        /// Format rules.
        Format = "format", "格式要求", "Format";
        /// A size limit.
        SizeLimit = "size-limit", "大小限制", "Size limit";
        /// A restriction or shortcoming.
        Limit = "limit", "限制", "Limit";
        /// When it is staffed.
        Hours = "hours", "服务时段", "Hours";
        /// Time until an answer.
        Response = "response", "响应时间", "Response time";
        /// Time until a person answers.
        Wait = "wait", "等待时间", "Waiting time";
        /// Time of processing.
        Processing = "processing", "处理时间", "Processing time";
        /// Time until solved.
        Resolution = "resolution", "解决时间", "Resolution time";
        /// A service level.
        Sla = "sla", "时效承诺", "Service level";
        /// How early to act.
        LeadTime = "lead-time", "提前量", "Lead time";
        /// How long data or rights last.
        Period = "period", "期限", "Period";
        /// Technical delay.
        Latency = "latency", "耗时", "Latency";
        /// A rate of success, accuracy, connection or the like.
        Rate = "rate", "比率", "Rate";
        /// A multiple or relative difference.
        Ratio = "ratio", "倍数", "Ratio";
        /// A number of things.
        Count = "count", "数量", "Count";
        /// A priority class.
        Priority = "priority", "优先级", "Priority";
        /// How a case is passed on.
        Escalation = "escalation", "升级", "Escalation";
        /// Whether and how a record is kept.
        Record = "record", "留痕", "Record";
        /// How progress is followed.
        Progress = "progress", "进度查询", "Progress";
        /// What may come out.
        Outcome = "outcome", "结果", "Outcome";
        /// What decides success.
        Factor = "factor", "成败因素", "Factor";
        /// What it costs.
        Cost = "cost", "费用", "Cost";
        /// A risk.
        Risk = "risk", "风险", "Risk";
        /// A warning.
        Warning = "warning", "警示", "Warning";
        /// What the real thing never does.
        Never = "never", "绝不会做", "Never does";
        /// Advice.
        Tip = "tip", "建议", "Tip";
        /// A message or phrase to use.
        Wording = "wording", "话术", "Wording";
        /// A language.
        Language = "language", "语言", "Language";
        /// A region.
        Region = "region", "地区", "Region";
        /// A platform or client.
        Platform = "platform", "平台", "Platform";
        /// A demand of users.
        Demand = "demand", "诉求", "Demand";
        /// A default choice.
        DefaultChoice = "default-choice", "默认选择", "Default choice";
        /// An order of steps over several channels.
        Strategy = "strategy", "组合策略", "Strategy";
        /// A proposal for the future.
        Proposal = "proposal", "改进建议", "Proposal";
        /// A forecast.
        Forecast = "forecast", "展望", "Forecast";
        /// An example.
        Example = "example", "实例", "Example";
        /// A date.
        Date = "date", "日期", "Date";
    }
}

impl Attribute {
    /// Whether it is about how long something takes.
    #[must_use]
    pub fn is_timed(self) -> bool {
        matches!(
            self,
            Self::Response | Self::Wait | Self::Processing | Self::Resolution | Self::Sla
        )
    }
}
