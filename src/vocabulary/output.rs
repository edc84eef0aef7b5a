//! How an answer is written.

use super::vocabulary;

vocabulary! {
    /// The language in which words are chosen for the reader.
    Lang("语言", "language") {
        /// Simplified Chinese.
        Zh = "zh", "中文", "Chinese", ["zh-cn", "zh_cn", "汉语", "简体中文"];
        /// English.
        En = "en", "英文", "English", ["en-us", "en_us", "英语"];
    }
}

impl Lang {
    /// Picks the wording of this language.
    pub const fn pick<T: Copy>(self, zh: T, en: T) -> T {
        match self {
            Self::Zh => zh,
            Self::En => en,
        }
    }
}

vocabulary! {
    /// The format of an answer.
    Format("格式", "format") {
        /// Aligned columns for a terminal.
        Table = "table", "表格", "Table";
        /// One thing after the other, for screen readers and chat.
        Plain = "plain", "纯文本", "Plain text", ["text"];
        /// One JSON document.
        Json = "json", "JSON", "JSON document";
        /// One JSON object a line.
        Ndjson = "ndjson", "逐行 JSON", "JSON lines", ["jsonl"];
        /// Markdown.
        Markdown = "md", "Markdown 文本", "Markdown";
        /// A diagram to paste; ladders only.
        Mermaid = "mermaid", "Mermaid 图", "Mermaid diagram";
        /// A picture with a time axis; ladders only.
        Svg = "svg", "SVG 图片", "SVG picture";
        /// Calendar entries; ladders only.
        Ics = "ics", "日历文件", "Calendar entries", ["ical", "icalendar"];
    }
}

vocabulary! {
    /// When colour is used.
    Color("颜色设置", "colour setting") {
        /// On a terminal that wants it.
        Auto = "auto", "自动", "Automatic";
        /// Always.
        Always = "always", "总是", "Always";
        /// Never.
        Never = "never", "从不", "Never";
    }
}
