//! The commands whose answers are checked, chosen so that every part of every answer is there once.

use std::fs;
use std::path::Path;

use crate::program::{AT, Output, Program};

/// The languages of an answer.
pub(crate) const LANGS: [&str; 2] = ["zh", "en"];

/// A command with the schema of its answer and the exit code that it must give.
pub(crate) struct Command {
    /// Words of the command line; `NEW` stands for a directory that does not exist yet.
    pub(crate) line: &'static str,
    pub(crate) schema: &'static str,
    pub(crate) code: i32,
}

const fn answered(schema: &'static str, line: &'static str) -> Command {
    Command {
        line,
        schema,
        code: 0,
    }
}

const fn unknown(schema: &'static str, line: &'static str) -> Command {
    Command {
        line,
        schema,
        code: 1,
    }
}

pub(crate) const COMMANDS: &[Command] = &[
    answered("recommend", "recommend --issue payment"),
    answered("recommend", "recommend --issue payment --urgent"),
    answered(
        "recommend",
        "recommend --issue payment --urgent --money before --prefer fast",
    ),
    answered(
        "recommend",
        "recommend --issue payment.unauthorized --money after --explain",
    ),
    answered(
        "recommend",
        "recommend --issue account.banned --platform ios --top 1",
    ),
    answered(
        "recommend",
        "recommend --issue account.stolen --urgent --cannot login,sms --prefer sure",
    ),
    answered(
        "recommend",
        "recommend --issue account --issue safety --explain --top 200",
    ),
    answered(
        "recommend",
        "recommend --issue content --as media --prefer easy",
    ),
    answered(
        "recommend",
        "recommend --issue business.merchant --as merchant --cannot phone-call",
    ),
    answered(
        "recommend",
        "recommend --issue overseas --region hong-kong --platform android --explain",
    ),
    answered(
        "recommend",
        "recommend --issue legal --as lawyer --tz Europe/Paris --top 200",
    ),
    answered(
        "recommend",
        "recommend --issue developer --as developer --at 2026-11-21T03:00:00Z --tz UTC",
    ),
    answered(
        "recommend",
        "recommend --issue safety.scam --urgent --explain --cannot \
         login,app,phone-call,dial-mainland,sms,email,web,real-name-id,face,bank-card,friends,other-phone,\
         company-seal,verified,console,travel,lawyer,chinese",
    ),
    answered(
        "recommend",
        "recommend 我的微信号被盗了，对方正在用我的号借钱",
    ),
    answered(
        "recommend",
        "recommend 在國外手機丟了收不到驗證碼 --region europe --cannot email --explain --top 3",
    ),
    answered("recommend", "recommend 钱没了 --money before --as merchant"),
    unknown("recommend", "recommend 微信和支付宝哪个好"),
    unknown("recommend", "recommend 我要自杀 支付宝被限制"),
    answered(
        "recommend",
        "recommend 微信和支付宝哪个好 --issue payment.quota --platform ios",
    ),
    answered(
        "triage",
        "triage my mini program was rejected again, category qualification",
    ),
    answered(
        "triage",
        "triage 在國外手機丟了收不到驗證碼 打了95017没人接",
    ),
    answered("triage", "triage 钱没了 --explain"),
    answered(
        "triage",
        "triage my account was hacked and money was transferred",
    ),
    answered("triage", "triage it stopped working"),
    answered("triage", "triage 支付宝的钱被偷了 我不想活了"),
    unknown("triage", "triage 微信和支付宝哪个好 --explain"),
    unknown("triage", "triage 我要自杀 支付宝被限制"),
    answered(
        "escalate",
        "escalate --issue payment.dispute --as personal --since 2026-09-28",
    ),
    answered(
        "escalate",
        "escalate --issue account.banned --tried in-app-appeal=2026-11-10 --refused in-app-appeal",
    ),
    answered(
        "escalate",
        "escalate --issue account.banned --tried in-app-appeal=2026-11-10T09:30 \
         --refused in-app-appeal=2026-11-18 --new-evidence --all",
    ),
    answered(
        "escalate",
        "escalate --issue account.banned --region europe --cannot login,phone-call \
         --tried wechat-dpo=2026-11-02 --tried weixin-pay-hotline=2026-11-19",
    ),
    answered(
        "escalate",
        "escalate --issue payment.unauthorized --money after --region overseas --tz Europe/Paris",
    ),
    answered("escalate", "escalate --issue miniprogram.fraud --urgent"),
    answered("escalate", "escalate --issue developer.api --as developer"),
    answered(
        "escalate",
        "escalate --issue business.merchant --as merchant --since 2026-11-19T17:01 \
         --tz America/New_York --at 2026-11-21T03:00:00Z",
    ),
    answered(
        "escalate",
        "escalate --issue payment.dispute --since 2024-12-20 --tried seller=2024-12-21 \
         --tried bill-dispute=2024-12-30 --tried consumer-12315=2026-11-19",
    ),
    answered(
        "escalate",
        "escalate --issue payment.dispute --since 2024-12-20 --tried weixin-pay-hotline",
    ),
    answered(
        "escalate",
        "escalate --issue payment.dispute --as merchant --since 2026-11-19T17:01",
    ),
    answered("escalate", "escalate --issue payment --money before"),
    answered(
        "escalate",
        "escalate --issue payment.unauthorized --since 2026-11-20T19:00",
    ),
    answered(
        "escalate",
        "escalate 打了95017没人接，微信红包发出去对方没收到也没退回来 --tz Europe/Berlin",
    ),
    answered("escalate", "escalate --issue payment.bank-card --all"),
    answered(
        "escalate",
        "escalate --issue payment.password --tried reset=2026-11-19 --tried wait-lock=2026-11-19 \
         --tried identity=2026-11-19 --tried bank=2026-11-19 --tried pay-call=2026-11-19",
    ),
    answered(
        "escalate",
        "escalate --issue account.banned --refused lift=2026-11-10 --refused money=2026-11-10 \
         --refused appeal=2026-11-10 --refused isc=2026-11-10 --refused city-line=2026-11-10 \
         --refused court=2026-11-10",
    ),
    answered(
        "escalate",
        "escalate --issue feature.howto --tried ask-near=2026-08-10 --tried help=2026-08-10 \
         --tried site=2026-08-10 --tried ask=2026-08-10 --tried hotline=2026-08-10 \
         --tried as-bug=2026-08-10",
    ),
    answered(
        "escalate",
        "escalate 我的微信号被盗了，对方正在用我的号借钱",
    ),
    answered(
        "escalate",
        "escalate 在國外手機丟了收不到驗證碼 打了95017没人接",
    ),
    answered("escalate", "escalate it stopped working"),
    unknown("escalate", "escalate 微信和支付宝哪个好"),
    unknown("escalate", "escalate 我要自杀 支付宝被限制"),
    answered("escalate-list", "escalate --list"),
    answered("escalate-list", "escalate --list --issue payment.dispute"),
    answered("channel", "channel"),
    answered(
        "channel",
        "channel --issue payment --kind phone --as personal --region mainland",
    ),
    answered("channel", "channel --issue legal"),
    answered("channel", "channel 95017"),
    answered("channel", "channel 95017 --all"),
    answered("channel", "channel +86 571 95017 --tz America/New_York"),
    answered("channel", "channel kf-website --platform windows"),
    answered("channel", "channel in-app-freeze --platform ios --all"),
    answered("channel", "channel weixinteam@tencent.com"),
    answered("channel", "channel 0755-83765566"),
    answered("channel", "channel https://weixin110.qq.com/abc"),
    answered("channel", "channel https://mp.weixin.qq.com/s/anything"),
    answered("channel", "channel appeal-process"),
    answered("channel", "channel 客服"),
    answered("channel", "channel zhifu"),
    unknown("channel", "channel 4008888888"),
    unknown("channel", "channel nobody@example.com"),
    unknown("channel", "channel https://weixin.qq.com.example.top/login"),
    answered("channel", "channel 95017 --received-call"),
    unknown("channel", "channel 13800138000 --received-call"),
    answered("channel", "channel --compare 95017 kf-website police-110"),
    unknown(
        "channel",
        "channel --compare 95017 there-is-no-such-channel",
    ),
    answered(
        "scam-check",
        "scam-check 您好，我是微信客服，您的百万保障今天到期，不取消每月扣2000，请打开腾讯会议共享屏幕",
    ),
    answered(
        "scam-check",
        "scam-check 您好，我是微信客服，您的百万保障今天到期，不取消每月扣2000，请打开腾讯会议共享屏幕 \
         --money after --region hong-kong --explain",
    ),
    answered(
        "scam-check",
        "scam-check 薇❤信解.封，先付200jia急费，加V：abc123 --claims weixin-team-account --explain",
    ),
    answered(
        "scam-check",
        "scam-check 公安提醒：凡是自称微信客服让你关闭百万保障的都是诈骗，请勿共享屏幕",
    ),
    answered("scam-check", "scam-check 我被骗了五千块怎么办"),
    answered(
        "scam-check",
        "scam-check 点击https://weixin.qq.com.safe-login.top/a领取，或拨打0095017 --strict",
    ),
    answered("scam-check", "scam-check 95017 --received-call"),
    answered(
        "scam-check",
        "scam-check 95017 95016 weixinteam@163.com https://mp.weixin.qq.com/s/anything 13800138000",
    ),
    Command {
        line: "scam-check https://weixin.qq.com.safe-login.top/a --exit-code",
        schema: "scam-check",
        code: 11,
    },
    Command {
        line: "scam-check https://mp.weixin.qq.com/s/anything --exit-code",
        schema: "scam-check",
        code: 10,
    },
    answered("catalog-list", "catalog list"),
    answered("catalog-list", "catalog list channel"),
    answered("catalog-list", "catalog list sources"),
    answered("catalog-list", "catalog list fact"),
    answered("catalog-facts", "catalog facts"),
    answered("catalog-facts", "catalog facts --entity weixin-pay-hotline"),
    unknown(
        "catalog-facts",
        "catalog facts --entity nothing-of-that-name",
    ),
    answered("catalog-sources", "catalog sources"),
    answered("catalog-conflicts", "catalog conflicts"),
    answered("catalog-conflicts", "catalog conflicts 95017"),
    unknown(
        "catalog-conflicts",
        "catalog conflicts nothing-of-that-name",
    ),
    answered("catalog-check", "catalog check"),
    answered("catalog-export", "catalog export NEW"),
];

/// Runs a command in one language and format, at a fixed time.
pub(crate) fn run(command: &Command, lang: &str, format: &str) -> Output {
    let words = command.line.split_whitespace().map(|word| match word {
        "NEW" => new_directory(&format!("{lang}-{format}")),
        word => word.to_owned(),
    });
    let timed = command.line.contains("--at ");
    let at = if timed { Vec::new() } else { vec!["--at", AT] };
    Program::new()
        .args(words)
        .args(at)
        .args(["--lang", lang, "--format", format])
        .run()
}

/// The path of a directory that does not exist.
fn new_directory(name: &str) -> String {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("json-contract-{name}"));
    if path.exists() {
        fs::remove_dir_all(&path).expect("the directory of an earlier run can be removed");
    }
    path.to_str()
        .expect("the directory has a UTF-8 name")
        .to_owned()
}
