//! Names of accounts and mini programs: listed ones, and brands with a role that is nobody's.

use crate::catalog::model::{Contact, Entity, Ix};
use crate::store::{Catalog, simplify};
use crate::text::fold::{fold, is_ideograph};
use crate::vocabulary::{Trick, Verdict};

use super::genuine::Genuine;
use super::{Judged, listed};

/// The longest name with Chinese characters; what is longer is a message.
const LONGEST: usize = 20;
/// The longest name without.
const LONGEST_LATIN: usize = 40;

/// Brands of the genuine side, folded, each with the account by which it speaks to people.
const BRANDS: &[(&str, &str)] = &[
    ("微信", "微信团队"),
    ("wechat", "微信团队"),
    ("weixin", "微信团队"),
    ("腾讯", "腾讯客服"),
    ("tencent", "腾讯客服"),
    ("财付通", "腾讯客服"),
    ("tenpay", "腾讯客服"),
];

/// Roles by which imitations make themselves important, folded.
const ROLES: &[&str] = &[
    "客服",
    "官方",
    "团队",
    "安全中心",
    "解封",
    "申诉",
    "支付",
    "中心",
    "保障",
    "理赔",
    "退款",
    "审核",
    "管理员",
    "人工",
    "专员",
    "受理",
    "风控",
    "代办",
    "办事处",
    "工作人员",
    "认证",
    "support",
    "service",
    "official",
    "team",
    "security",
    "helpdesk",
    "appeal",
    "care",
    "center",
    "centre",
    "agent",
    "dept",
    "customer",
    "admin",
];

/// Words of a question or sentence, which no name has.
const SENTENCE: &[&str] = &[
    "怎么", "如何", "什么", "哪", "吗", "呢", "多少", "电话", "号码", "联系", "找", "打不", "我",
    "你", "您", "请", "已", "的", "是真", "被", "不了", "了", "how", "what", "where", "why",
    "can i", "is it",
];

/// Characters that are written for others that look alike, folded.
const LIKE: &[(char, char)] = &[
    ('徽', '微'),
    ('徵', '微'),
    ('徴', '微'),
    ('征', '微'),
    ('薇', '微'),
    ('溦', '微'),
    ('威', '微'),
    ('伩', '信'),
    ('汛', '讯'),
    ('迅', '讯'),
    ('训', '讯'),
    ('滕', '腾'),
    ('藤', '腾'),
    ('誊', '腾'),
    ('囲', '团'),
    ('困', '团'),
];

/// What a bare name is; `None` where it is none, but a message.
#[must_use]
pub(in crate::scam) fn name(
    genuine: &Genuine<'_>,
    text: &str,
    labelled: bool,
    received: bool,
) -> Option<Judged> {
    let judged = judge(genuine, text, labelled)?;
    Some(if received && judged.verdict == Verdict::Official {
        Judged {
            verdict: Verdict::Unverified,
            ..judged.because(Trick::ProvesNothing)
        }
    } else {
        judged
    })
}

fn judge(genuine: &Genuine<'_>, text: &str, labelled: bool) -> Option<Judged> {
    if !is_name(text) {
        return None;
    }
    let folded = fold(text, simplify);
    if let Some(ix) = account(genuine.catalog, &folded) {
        return Some(listed(genuine.catalog, ix));
    }
    let unlike: String = folded.chars().map(like).collect();
    if unlike != folded
        && let Some(of) = imitated(genuine, &unlike)
    {
        return Some(Judged::lookalike(of, Trick::LookAlikeLetters));
    }
    let is_sentence = !labelled && SENTENCE.iter().any(|word| text.contains(word));
    if !is_sentence && let Some(of) = imitated(genuine, &folded) {
        return Some(Judged::lookalike(of, Trick::AddedWords));
    }
    (labelled || is_account_id(text)).then(Judged::unknown)
}

/// Whether a text can be a name at all.
fn is_name(text: &str) -> bool {
    let length = text.chars().count();
    let most = if text.contains(is_ideograph) {
        LONGEST
    } else {
        LONGEST_LATIN
    };
    let fits = |c: char| c.is_alphanumeric() || " -_.·()（）".contains(c);
    (2..=most).contains(&length) && text.chars().all(fits)
}

/// Whether a text has the form of an account id and of no word: `wxid_abc`, `zhangsan1990`.
fn is_account_id(text: &str) -> bool {
    (6..=20).contains(&text.len())
        && text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'))
        && text.contains(|c: char| c.is_ascii_digit() || c == '_')
}

/// How many characters a name may have beside brand and roles: a number, or what somebody calls himself.
const REST: usize = 4;

/// The account that a folded name imitates: the longest that is a part of it, or that of a brand which has a role added.
fn imitated<'c>(genuine: &Genuine<'c>, folded: &str) -> Option<&'c str> {
    let accounts = || genuine.accounts().iter();
    let within = accounts().filter(|(known, _)| folded.contains(known.as_str()));
    let within = within.max_by_key(|(known, _)| known.len());
    let (brand, speaks) = BRANDS.iter().find(|(brand, _)| folded.contains(brand))?;
    let known = within.map_or(*brand, |(known, _)| known);
    let added = folded.replace(known, "");
    let rest = ROLES
        .iter()
        .fold(added.clone(), |rest, role| rest.replace(role, ""));
    let has_role = rest.len() < added.len() || within.is_some() && added.is_ascii();
    if !has_role || rest.chars().count() > REST {
        return None;
    }
    let of = within.or_else(|| accounts().find(|(known, _)| known == speaks));
    of.map(|(_, value)| *value)
}

/// The character that another is written for.
fn like(c: char) -> char {
    let known = LIKE.iter().find(|(written, _)| *written == c);
    known.map_or(c, |(_, meant)| *meant)
}

/// The listed account or mini program of a name.
fn account(catalog: &Catalog, folded: &str) -> Option<Ix<Contact>> {
    let name = catalog.named(folded)?;
    let mut contacts = name.of.iter().filter_map(|(entity, _)| match entity {
        Entity::Contact(ix) => Some(*ix),
        Entity::Channel(ix) => {
            let page = catalog.get(ix.same_place());
            page.contacts.first().copied()
        }
        Entity::Domain(_) | Entity::Issue(_) | Entity::Cluster(_) | Entity::Topic(_) => None,
    });
    contacts.find(|ix| catalog.get(*ix).contact_type.is_named_account())
}
