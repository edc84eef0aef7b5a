//! Mailboxes.

use crate::text::key;
use crate::vocabulary::{Trick, Verdict};

use super::genuine::Genuine;
use super::host;
use super::{Judged, contact_of, listed, one_off};

/// Hosts at which anybody can have a mailbox.
const FREE: &[&str] = &[
    "qq.com",
    "vip.qq.com",
    "foxmail.com",
    "163.com",
    "126.com",
    "yeah.net",
    "188.com",
    "139.com",
    "189.cn",
    "wo.cn",
    "sina.com",
    "sina.cn",
    "sohu.com",
    "aliyun.com",
    "gmail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "yahoo.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "mail.com",
    "yandex.com",
    "mail.ru",
    "zoho.com",
    "88.com",
];

/// What makes the name of a mailbox look official.
const OFFICIAL: &[&str] = &[
    "weixin", "wechat", "tencent", "tenpay", "wxpay", "wepay", "kefu", "service", "support",
    "security", "official", "admin", "helpdesk", "jiefeng", "appeal", "police", "gongan",
];

/// Judges a mailbox in lower case.
pub(super) fn judge(genuine: &Genuine<'_>, written: &str) -> Judged {
    let catalog = genuine.catalog;
    let Some(mail) = key::mail(written) else {
        return Judged::unknown();
    };
    if let Some(ix) = contact_of(catalog, &mail) {
        return listed(catalog, ix);
    }
    let Some((local, at)) = mail.trim_start_matches("mail:").split_once('@') else {
        return Judged::unknown();
    };
    if local.contains('.')
        && let Some(known) = host::genuine_in(genuine, local)
    {
        return Judged::lookalike(known, Trick::HostAsUser);
    }
    let whole = format!("{local}@{at}");
    let mut known = genuine.mails().iter();
    if let Some((_, known)) = known.find(|(known, _)| one_off(&whole, known)) {
        return Judged::lookalike(known, Trick::OneLetterOff);
    }
    if FREE.contains(&at) {
        let looks = OFFICIAL.iter().any(|word| local.contains(word));
        return if looks {
            let start = format!("{local}@");
            let mut mails = genuine.mails().iter();
            let same = mails.find(|(known, _)| known.starts_with(&start));
            let of = same.map_or_else(|| host::brand_in(local), |(_, known)| Some(*known));
            Judged::lookalike(of.unwrap_or("tencent.com"), Trick::FreeMail)
        } else {
            Judged::unknown()
        };
    }
    let by_host = host::judge(genuine, at);
    match by_host.verdict {
        // A genuine host has mailboxes of many people.
        Verdict::Official | Verdict::Unverified => Judged {
            verdict: Verdict::Unverified,
            ..by_host
        },
        Verdict::Lookalike
        | Verdict::Unknown
        | Verdict::NoSign
        | Verdict::Suspicious
        | Verdict::Scam => by_host,
    }
}
