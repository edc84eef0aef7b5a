//! The help in Chinese: one line for each command and argument, by the id that clap knows.

use clap::{Arg, ArgAction, Command};

/// The description of a command, by the path of its subcommands.
fn about(path: &str) -> Option<&'static str> {
    Some(match path {
        "wxsupport" => "找对微信客服渠道，核对联系方式，看清哪些经得起证实",
        "recommend" => "推荐用哪个渠道、先做什么，并说明理由",
        "channel" => "说明一个渠道或联系方式是什么、是不是真的",
        "escalate" => "排出一步步怎么往上走：现在做什么、哪天之前别做、带什么、最后还剩什么",
        "triage" => "从一段话判断是什么问题，还读出了什么",
        "scam-check" => "检查一条消息、号码、链接、邮箱或名称是不是诈骗",
        "catalog" => "查看目录本身：条目、事实、来源、冲突、检查",
        "catalog list" => "列出各表的条目数，或一个表的全部条目",
        "catalog facts" => "列出事实，每条都带来源",
        "catalog sources" => "列出来源",
        "catalog conflicts" => "列出来源互相矛盾的地方",
        "catalog check" => "检查叠加目录，并证明没有一个请求走进死胡同",
        "catalog export" => "把目录的 TOML 文件写到一个文件夹",
        "catalog schema" => "打印回答的 JSON Schema，或全部 schema 的名字",
        "completions" => "打印某个 shell 的补全脚本",
        "man" => "打印手册页，或把全部手册页写到一个文件夹",
        _ => return None,
    })
}

/// The description of an argument.
fn help(argument: &str) -> Option<&'static str> {
    Some(match argument {
        "format" => "输出格式：table、plain、json、ndjson 或 md；阶梯还可用 mermaid、svg、ics",
        "json" => "等同于 --format json",
        "lang" => "回答的语言：zh 或 en",
        "color" => "何时用颜色：auto、always 或 never",
        "at" => "按这个时间回答，而不是现在",
        "tz" => "你所在的时区，例如 Europe/Paris",
        "catalog" => "把这个文件夹里的 TOML 叠加到内置目录上",
        "issue" => "问题，或一整类问题，例如 payment；可重复",
        "urgent" => "一分钟都不能等",
        "identity" => "你在这件事里的身份",
        "region" => "你和账号所在的地区；列渠道时只看服务这里的",
        "platform" => "你在哪个平台上用微信",
        "cannot" => "你做不到或已经没有的东西，用逗号分开",
        "money" => "钱转出去了没有：before 或 after",
        "prefer" => "最看重什么：fast、sure 或 easy",
        "top" => "列出几个渠道",
        "explain" => "说明名次或判断怎么来的、其余为什么没有列出",
        "text" => "用自己的话说发生了什么；写 - 则从标准输入读",
        "ask" => "在终端上问出还差的那个问题",
        "batch" => "从标准输入逐行读，每行一段话，每行写一个 JSON 对象",
        "query" => "名称、id、号码、邮箱、网址或账号，任何写法都行；不写就列出全部",
        "received_call" => "这个号码打给了你，或这个发件人写给了你",
        "compare" => "把写出的渠道并排对比",
        "all" => "列出每一条事实，或每一步的全部内容",
        "input" => "消息或联系方式；写几个就逐个查；写 - 则从标准输入读",
        "claims" => "对方自称是谁：写一个渠道",
        "strict" => "只在有把握时才说：不报“可疑”",
        "exit_code" => "可疑或未证实时退出码 10，诈骗或仿冒时 11",
        "since" => "事情发生在哪天，可以带时间",
        "tried" => "试过的渠道或步骤和日期，例如 in-app-appeal=2026-11-10；可重复",
        "refused" => "拒绝了你的渠道或步骤，知道日期就写上；可重复",
        "new_evidence" => "手里有还没交过的新证据",
        "list" => "列出有哪些阶梯",
        "kind" => "只看这一类渠道",
        "shell" => "bash、zsh、fish、powershell 或 elvish",
        "out" => "把全部手册页写到这个文件夹",
        "table" => {
            "channel、contact、issue、scenario、domain、promise、conflict、topic、source、fact 等"
        }
        "entity" => "只看关于这个渠道、主题或问题的事实",
        "topic" => "只看与此有关的冲突：编号、词语或渠道",
        "dir" => "文件夹；检查时不写就用当前目录，导出时必须不存在或为空",
        "name" => "recommend、channel、catalog-facts …",
        "help" => "显示帮助",
        "version" => "显示版本",
        _ => return None,
    })
}

const TEMPLATE: &str = "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}";

/// The command with its help in Chinese.
pub(crate) fn translate(command: Command) -> Command {
    walk(command, "")
}

fn walk(command: Command, path: &str) -> Command {
    let name = if path.is_empty() { "wxsupport" } else { path };
    let mut command = command
        .help_template(TEMPLATE)
        .subcommand_help_heading("命令")
        .subcommand_value_name("命令")
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help("显示帮助"),
        );
    if path.is_empty() {
        let version = Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version);
        command = command
            .disable_version_flag(true)
            .arg(version.help("显示版本"));
    }
    if let Some(text) = about(name) {
        command = command.about(text);
    }
    command = command.mut_args(|argument| {
        let heading = match (argument.is_positional(), argument.is_global_set()) {
            (true, _) => "参数",
            (false, true) => "各命令通用的选项",
            (false, false) => "选项",
        };
        match help(argument.get_id().as_str()) {
            Some(text) => argument.help(text).help_heading(heading),
            None => argument.help_heading(heading),
        }
    });
    let subcommands: Vec<String> = command
        .get_subcommands()
        .map(|subcommand| subcommand.get_name().to_owned())
        .collect();
    for name in subcommands {
        let path = if path.is_empty() {
            name.clone()
        } else {
            format!("{path} {name}")
        };
        command = command.mut_subcommand(name, |subcommand| walk(subcommand, &path));
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::decorate;

    fn complete(command: &Command, path: &str) {
        let name = if path.is_empty() { "wxsupport" } else { path };
        assert!(about(name).is_some(), "no Chinese description of `{name}`");
        for argument in command.get_arguments() {
            assert!(
                help(argument.get_id().as_str()).is_some(),
                "no Chinese help of `{}`",
                argument.get_id()
            );
        }
        for subcommand in command.get_subcommands() {
            let path = if path.is_empty() {
                subcommand.get_name().to_owned()
            } else {
                format!("{path} {}", subcommand.get_name())
            };
            complete(subcommand, &path);
        }
    }

    #[test]
    fn every_command_and_argument_has_chinese_help() {
        complete(&decorate::whole(), "");
    }
}
