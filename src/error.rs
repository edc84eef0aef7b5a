//! What can go wrong, with what to do about it; the kind fixes the exit code.

use thiserror::Error;

use crate::catalog::source::problem::Problem;
use crate::exit;
use crate::vocabulary::Lang;

/// Why a question could not be answered.
#[derive(Debug, Error)]
pub enum Error {
    /// A value of a closed list that does not exist.
    #[error("unknown {} `{given}`", list.1)]
    UnknownValue {
        /// What the list is called: (Chinese, English).
        list: (&'static str, &'static str),
        /// What was typed.
        given: String,
        /// The nearest valid values.
        nearest: Vec<String>,
    },
    /// Nothing was asked.
    #[error("no issue given")]
    NoIssue,
    /// A text that the command needs is missing or blank.
    #[error("no text given")]
    NoText,
    /// A message or contact to check is missing or blank.
    #[error("nothing to check")]
    NoMessage,
    /// Bytes that are neither UTF-8 nor GB18030.
    #[error("the input is not text")]
    NotText,
    /// A comparison of fewer than two channels.
    #[error("a comparison needs two channels or more, not {0}")]
    TooFewToCompare(usize),
    /// A query that the command needs is missing.
    #[error("no number or sender given")]
    NoQuery,
    /// A time that cannot be read.
    #[error("`{0}` is not a time")]
    BadTime(String),
    /// A time zone that does not exist.
    #[error("unknown time zone `{0}`")]
    BadZone(String),
    /// A schema that does not exist.
    #[error("there is no schema `{given}`")]
    NoSuchSchema {
        /// What was typed.
        given: String,
        /// The schemas that exist.
        known: Vec<&'static str>,
    },
    /// A file or directory that cannot be read or written.
    #[error("cannot use `{path}`: {reason}")]
    File {
        /// Which.
        path: String,
        /// What the system says.
        reason: String,
    },
    /// A day that is still to come where only a past one makes sense.
    #[error("`{0}` lies ahead")]
    FutureDay(String),
    /// A format in which only ladders can be written.
    #[error("this answer cannot be written as {0}")]
    NotDrawn(&'static str),
    /// An overlay with problems.
    #[error("the catalog overlay has {}:\n{}", counted(.0.len()), listed(.0))]
    Overlay(Vec<Problem>),
    /// An answer that could not be written as JSON.
    #[error("cannot write JSON: {0}")]
    Json(#[from] serde_json::Error),
}

fn counted(problems: usize) -> String {
    if problems == 1 {
        "1 problem".to_owned()
    } else {
        format!("{problems} problems")
    }
}

fn listed(problems: &[Problem]) -> String {
    problems
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join("\n")
}

impl Error {
    /// The exit code of this kind.
    #[must_use]
    pub const fn exit_code(&self) -> u8 {
        match self {
            Self::Overlay(_) => exit::DAMAGED_CATALOG,
            Self::UnknownValue { .. }
            | Self::NoIssue
            | Self::NoText
            | Self::NoMessage
            | Self::NotText
            | Self::TooFewToCompare(_)
            | Self::NoQuery
            | Self::BadTime(_)
            | Self::BadZone(_)
            | Self::NoSuchSchema { .. }
            | Self::File { .. }
            | Self::NotDrawn(_)
            | Self::FutureDay(_)
            | Self::Json(_) => exit::BAD_USAGE,
        }
    }

    /// What was wrong, in one language.
    #[must_use]
    pub fn message(&self, lang: Lang) -> String {
        if lang == Lang::En {
            return self.to_string();
        }
        match self {
            Self::UnknownValue { list, given, .. } => format!("没有“{given}”这个{}", list.0),
            Self::NoIssue => "没有说是什么问题".to_owned(),
            Self::NoText => "没有写发生了什么".to_owned(),
            Self::NoMessage => "没有写要查什么".to_owned(),
            Self::NotText => "输入的不是文字".to_owned(),
            Self::TooFewToCompare(count) => format!("对比至少要两个渠道，只给了 {count} 个"),
            Self::NoQuery => "没有给出号码或发件人".to_owned(),
            Self::BadTime(text) => format!("“{text}”不是时间"),
            Self::BadZone(text) => format!("没有“{text}”这个时区"),
            Self::NoSuchSchema { given, .. } => format!("没有名为“{given}”的 schema"),
            Self::File { path, reason } => format!("无法使用 {path}：{reason}"),
            Self::FutureDay(text) => format!("“{text}”还没到"),
            Self::NotDrawn(format) => format!("这个回答不能写成 {format}"),
            Self::Overlay(problems) => format!(
                "叠加目录有 {} 处问题：\n{}",
                problems.len(),
                listed(problems)
            ),
            Self::Json(error) => format!("无法写出 JSON：{error}"),
        }
    }

    /// What to do about it, in one language.
    #[must_use]
    pub fn hint(&self, lang: Lang) -> Option<String> {
        let (zh, en) = match self {
            Self::UnknownValue { nearest, .. } if nearest.is_empty() => return None,
            Self::UnknownValue { nearest, .. } => {
                let list = nearest.join(", ");
                (format!("可以用：{list}"), format!("try: {list}"))
            }
            Self::NoIssue => (
                "用自己的话说，例如 wxsupport recommend 微信号被盗了；或用 --issue 指定，全部问题见 wxsupport catalog list issue".to_owned(),
                "tell it in your own words, such as wxsupport recommend my wechat was hacked, or name it with --issue; all issues: wxsupport catalog list issue".to_owned(),
            ),
            Self::NoText => (
                "例如 wxsupport triage 微信号被盗了；写 - 则从标准输入读".to_owned(),
                "for example wxsupport triage my wechat was hacked; - reads from standard input".to_owned(),
            ),
            Self::NoMessage => (
                "例如 wxsupport scam-check \"您的百万保障今天到期，请共享屏幕\"；写 - 则从标准输入读".to_owned(),
                "for example wxsupport scam-check \"share your screen to cancel the insurance\"; - reads from standard input".to_owned(),
            ),
            Self::NotText => (
                "能读的是 UTF-8 和 GB18030（GBK）编码的文字".to_owned(),
                "UTF-8 and GB18030 (GBK) can be read".to_owned(),
            ),
            Self::TooFewToCompare(_) => (
                "例如 wxsupport channel --compare 95017 kf-website".to_owned(),
                "for example wxsupport channel --compare 95017 kf-website".to_owned(),
            ),
            Self::NoQuery => (
                "例如 wxsupport channel 4006700700 --received-call".to_owned(),
                "for example wxsupport channel 4006700700 --received-call".to_owned(),
            ),
            Self::BadTime(_) => (
                "写成 2026-11-21T16:00、2026-11-21T16:00:00+08:00 或 2026-11-21".to_owned(),
                "write 2026-11-21T16:00, 2026-11-21T16:00:00+08:00 or 2026-11-21".to_owned(),
            ),
            Self::BadZone(_) => (
                "写成 Asia/Shanghai、Europe/Paris 这样的名字，或 +08:00".to_owned(),
                "write a name such as Asia/Shanghai or Europe/Paris, or +08:00".to_owned(),
            ),
            Self::NoSuchSchema { known, .. } => {
                let list = known.join(", ");
                (format!("可以用：{list}"), format!("try: {list}"))
            }
            Self::FutureDay(_) => (
                "事发和做过的步骤只能是今天或以前的日期".to_owned(),
                "what happened or was done lies on a day that has come".to_owned(),
            ),
            Self::NotDrawn(_) => (
                "mermaid、svg、ics 只用于有阶梯的 wxsupport escalate；别的回答用 table、plain、json、ndjson 或 md".to_owned(),
                "mermaid, svg and ics are for ladders of wxsupport escalate; write other answers as table, plain, json, ndjson or md".to_owned(),
            ),
            Self::Overlay(_) => (
                "按上面的文件、行、列改正；格式说明在 catalog/README.md".to_owned(),
                "correct them at the file, line and column above; catalog/README.md explains the format".to_owned(),
            ),
            Self::File { .. } | Self::Json(_) => return None,
        };
        Some(lang.pick(zh.as_str(), en.as_str()).to_owned())
    }
}
