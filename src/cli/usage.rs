//! What clap says of a wrong command line, in the person's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use wxsupport::vocabulary::Lang;

/// The message for a wrong command line; help and version are no errors and are not handled here.
pub(crate) fn message(error: &clap::Error, lang: Lang) -> String {
    match lang {
        Lang::En => error.render().to_string(),
        Lang::Zh => chinese(error),
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "clap's enum may grow")]
fn chinese(error: &clap::Error) -> String {
    let argument = context(error, ContextKind::InvalidArg);
    let value = context(error, ContextKind::InvalidValue);
    let valid = context(error, ContextKind::ValidValue);
    let message = match error.kind() {
        ErrorKind::UnknownArgument => format!("没有 {argument} 这个选项"),
        ErrorKind::InvalidSubcommand => format!(
            "没有 {} 这个命令",
            context(error, ContextKind::InvalidSubcommand)
        ),
        ErrorKind::InvalidValue if value.is_empty() => format!("{argument} 后面要写一个值"),
        ErrorKind::InvalidValue => format!("{argument} 不能写“{value}”"),
        ErrorKind::ValueValidation => format!("{argument} 的值“{value}”不合要求"),
        ErrorKind::MissingRequiredArgument => format!("缺少 {argument}"),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "没有写命令".to_owned()
        }
        ErrorKind::ArgumentConflict => format!(
            "{argument} 不能和 {} 一起用",
            context(error, ContextKind::PriorArg)
        ),
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("{argument} 的值的个数不对")
        }
        ErrorKind::InvalidUtf8 => "命令行里有不是 UTF-8 的字节".to_owned(),
        // The kind is not exhaustive; what is not told here, clap tells in English.
        _ => return error.render().to_string(),
    };
    let near = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .map(|kind| context(error, kind))
    .find(|text| !text.is_empty());
    let mut text = format!("错误：{message}\n");
    if let Some(near) = near {
        text.extend(["提示：是不是 ", &near, "？\n"]);
    } else if !valid.is_empty() {
        text.extend(["提示：可以用 ", &valid, "\n"]);
    }
    text.push_str("更多用法见 wxsupport --help\n");
    text
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(" "),
        Some(value) => value.to_string(),
        None => String::new(),
    }
}
