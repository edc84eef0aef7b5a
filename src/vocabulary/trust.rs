//! Sources, grades and conflicts.

use super::vocabulary;

vocabulary! {
    /// How well a contact or fact is proved; the better grade comes first.
    Grade("凭据", "grade") {
        /// The owner's own page says so.
        Official = "official", "官方", "Official";
        /// Two independent publishers say so.
        Corroborated = "corroborated", "多方印证", "Corroborated";
        /// One article says so.
        Reported = "reported", "仅见一处，未证实", "Reported once, unproven";
        /// Sources contradict each other, or something says it is wrong.
        Disputed = "disputed", "有争议", "Disputed";
    }
}

impl Grade {
    /// Whether the grade lets a contact be recommended without a warning word.
    #[must_use]
    pub const fn is_proved(self) -> bool {
        match self {
            Self::Official | Self::Corroborated => true,
            Self::Reported | Self::Disputed => false,
        }
    }
}

vocabulary! {
    /// What kind of page a source is.
    SourceKind("来源类型", "source kind") {
        /// A page of the owner's own domain.
        OwnerPage = "owner-page", "官方页面", "Owner's page";
        /// A page of a public authority.
        Government = "government", "政府页面", "Government page";
        /// A news organisation.
        Press = "press", "新闻媒体", "Press";
        /// An article or other web page.
        Article = "article", "网络文章", "Article";
        /// A saved copy of a page found in a public code archive.
        Archive = "archive", "存档副本", "Saved copy";
        /// Our own judgement, marked as such.
        OwnJudgement = "own-judgement", "本程序判断", "Our own judgement";
    }
}

vocabulary! {
    /// How much harm a conflict can do.
    Severity("严重程度", "severity") {
        /// A wrong answer can cost money, an account or private data.
        High = "high", "高", "High";
        /// Contradictory or misleading.
        Medium = "medium", "中", "Medium";
        /// Wording or ambiguity.
        Low = "low", "低", "Low";
    }
}

vocabulary! {
    /// What sort of contradiction a conflict is.
    ConflictGroup("冲突类别", "conflict group") {
        /// Articles contradict each other.
        BetweenArticles = "between-articles", "文章之间矛盾", "Between articles";
        /// One article contradicts itself.
        WithinArticle = "within-article", "同一文章内矛盾", "Within one article";
        /// A cell or phrase is missing.
        Gap = "gap", "空白或残缺", "Blank or cut off";
        /// The claim is implausible or dangerous as official fact.
        Doubtful = "doubtful", "可疑说法", "Doubtful claim";
        /// Different measures that must not be mixed.
        Measures = "measures", "口径不同", "Different measures";
    }
}

vocabulary! {
    /// How a source leaves something out; distinct from "none" and from "unknown".
    Blank("原文缺失", "blank") {
        /// The cell is empty.
        Empty = "empty", "原文空白", "Left empty in the source";
        /// The phrase is cut off.
        Truncated = "truncated", "原文残缺", "Cut off in the source";
    }
}
