//! Addresses and hosts: whose they are by their registrable domain, never by a part of the text.

use crate::catalog::model::{Contact, Domain, Ix};
use crate::store::Catalog;
use crate::text::key;
use crate::vocabulary::{Treatment, Trick, Verdict};

use super::super::find::is_ip;
use super::genuine::{Genuine, Host, first_label, registrable, squeezed, stem};
use super::{Judged, contact_of, listed, one_off};

/// Words by which people know the genuine side; whoever puts them into a domain of his own imitates it.
const BRANDS: &[&str] = &[
    "weixin",
    "wechat",
    "tencent",
    "tenpay",
    "wxpay",
    "wechatpay",
    "weixinpay",
    "weixin110",
    "kfqq",
    "qqkf",
];

/// Hosts that shorten addresses.
const SHORTENERS: &[&str] = &[
    "t.cn",
    "dwz.cn",
    "url.cn",
    "suo.im",
    "suo.nz",
    "u.to",
    "bit.ly",
    "tinyurl.com",
    "t.co",
    "goo.gl",
    "is.gd",
    "ow.ly",
    "reurl.cc",
    "rb.gy",
    "cutt.ly",
    "shorturl.at",
    "lihi.cc",
    "lihi1.com",
    "sourl.cn",
    "mrw.so",
    "rrd.me",
    "tb.cn",
    "s.id",
    "v.gd",
    "tiny.cc",
    "0rz.tw",
    "ppt.cc",
    "pse.is",
];

/// Judges an address or bare host.
pub(super) fn judge(genuine: &Genuine<'_>, written: &str) -> Judged {
    let catalog = genuine.catalog;
    let address = written.replace("hxxp", "http");
    let rest = address
        .strip_prefix("https://")
        .or_else(|| address.strip_prefix("http://"))
        .unwrap_or(&address);
    let cut = rest.find(['/', '?', '#', '\\']).unwrap_or(rest.len());
    let (authority, path) = rest.split_at(cut);
    let (user, host) = match authority.rsplit_once('@') {
        Some((user, host)) => (Some(user), host),
        None => (None, authority),
    };
    let host = match host.split_once(':') {
        Some((name, _)) if !host.starts_with('[') => name,
        _ => host,
    };
    let host = host.strip_prefix("www.").unwrap_or(host);
    let own = known_domain(catalog, host);
    let foreign = |ix: &Ix<Domain>| catalog.get(*ix).treatment == Treatment::NotTencent;
    if let Some(ix) = own.filter(foreign)
        && let Some(judged) = imitates(genuine, host)
    {
        return Judged {
            domain: Some(ix),
            ..judged
        };
    }
    // What a page is asked for is not the page: a query may lead anywhere.
    let exact = key::web(rest).filter(|_| !path.contains(['?', '#']));
    let exact = exact.and_then(|web| contact_of(catalog, &web.key));
    if let Some(ix) = own {
        return of_domain(catalog, ix, exact);
    }
    let site = || genuine.hosts().iter().find(|known| known.host == host);
    if let Some(ix) = exact.or_else(|| site()?.contact) {
        return listed(catalog, ix);
    }
    if SHORTENERS.contains(&host) {
        return Judged::unknown().because(Trick::Shortener);
    }
    if let Some(known) = user.and_then(|user| genuine_in(genuine, user)) {
        return Judged::lookalike(known, Trick::HostAsUser);
    }
    let within = || {
        Some(Judged::lookalike(
            genuine_in(genuine, path)?,
            Trick::HostInPath,
        ))
    };
    if is_ip(host) {
        return within().unwrap_or_else(|| Judged::unknown().because(Trick::BareNumber));
    }
    imitates(genuine, host)
        .or_else(within)
        .unwrap_or_else(Judged::unknown)
}

/// The verdict on a listed domain.
fn of_domain(catalog: &Catalog, ix: Ix<Domain>, exact: Option<Ix<Contact>>) -> Judged {
    let domain = catalog.get(ix);
    let proved = domain.grade.is_proved();
    let (verdict, trick) = match domain.treatment {
        Treatment::Genuine if proved => (Verdict::Official, None),
        Treatment::GenuineButUgc => (Verdict::Unverified, Some(Trick::StrangersPublish)),
        Treatment::GenuineButBounce => (Verdict::Unverified, Some(Trick::Forwards)),
        Treatment::Genuine | Treatment::NotTencent | Treatment::Stale => {
            (Verdict::Unverified, None)
        }
    };
    let by_domain = Judged {
        trick,
        ..Judged::of(verdict)
    };
    // What strangers publish on a genuine host is not vouched for by the host, but a page that is listed is.
    let judged = exact.map_or(by_domain, |ix| listed(catalog, ix));
    Judged {
        domain: Some(ix),
        ..judged
    }
}

/// The listed domain of a host: itself, or one whose sub-domains belong to the same owner.
fn known_domain(catalog: &Catalog, host: &str) -> Option<Ix<Domain>> {
    let mut best: Option<(usize, Ix<Domain>)> = None;
    for (ix, id) in catalog.ids::<Domain>() {
        let id = id.strip_prefix("www.").unwrap_or(id);
        let below = || {
            let sub = host
                .strip_suffix(id)
                .is_some_and(|left| left.ends_with('.'));
            sub && catalog.get(ix).registrable
        };
        if (host == id || below()) && best.is_none_or(|(length, _)| id.len() > length) {
            best = Some((id.len(), ix));
        }
    }
    best.map(|(_, ix)| ix)
}

/// A genuine host that stands somewhere in a text as a whole.
pub(super) fn genuine_in<'c>(genuine: &Genuine<'c>, text: &str) -> Option<&'c str> {
    if text.is_empty() {
        return None;
    }
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_alphanumeric() && c != '-');
    let stands = |host: &Host<'_>| {
        text.match_indices(host.host).any(|(at, found)| {
            let before = text.get(..at).and_then(|left| left.chars().next_back());
            let after = text.get(at + found.len()..);
            is_edge(before) && is_edge(after.and_then(|right| right.chars().next()))
        })
    };
    let hosts = genuine.hosts().iter().filter(|host| stands(host));
    hosts.map(|host| host.host).max_by_key(|host| host.len())
}

/// What a foreign host imitates.
fn imitates(genuine: &Genuine<'_>, host: &str) -> Option<Judged> {
    let latin = skeleton(host);
    if latin != host
        && let Some(ix) = known_domain(genuine.catalog, &latin)
    {
        return Some(Judged::lookalike(
            genuine.catalog.id(ix),
            Trick::LookAlikeLetters,
        ));
    }
    let domain = registrable(&latin);
    let left = latin.strip_suffix(domain).unwrap_or_default();
    let left = left.trim_end_matches('.');
    if !left.is_empty() {
        let whole = genuine.hosts().iter().filter(|known| {
            let before = left.strip_suffix(known.host);
            before.is_some_and(|before| before.is_empty() || before.ends_with('.'))
        });
        if let Some(known) = whole.max_by_key(|known| known.host.len()) {
            return Some(Judged::lookalike(known.host, Trick::HostAsSubdomain));
        }
    }
    for known in genuine.hosts() {
        if let Some(judged) = resembles(&latin, domain, known) {
            return Some(judged);
        }
    }
    brand_in(&latin).map(|of| Judged::lookalike(of, Trick::AddedWords))
}

/// How a foreign host resembles a genuine one; `domain` is what its owner registered.
fn resembles(host: &str, domain: &str, known: &Host<'_>) -> Option<Judged> {
    let told = |of, trick| Some(Judged::lookalike(of, trick));
    let (name, own) = (first_label(domain), squeezed(domain));
    if squashed(host) == known.squashed && host != known.host {
        return told(known.host, Trick::LookAlikeLetters);
    }
    let stem = stem(host);
    let whole = known.stem.contains('.') && {
        let longer = stem.strip_prefix(known.stem);
        let below = stem.strip_suffix(known.stem);
        longer.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
            || below.is_some_and(|rest| rest.ends_with('.'))
    };
    if whole || known.is_distinct && known.name.len() >= 5 && name == known.name {
        let of = if whole { known.host } else { known.domain };
        return told(of, Trick::WrongEnding);
    }
    if !known.is_distinct {
        return None;
    }
    // `weixinqq.com` and `kf-qq.com` for `weixin.qq.com` and `kf.qq.com`.
    let added = known.host == known.domain && own.starts_with(&known.squeezed);
    let part = known.name.len() >= 5 && name.split('-').any(|part| part == known.name);
    if known.squeezed == own || added || part {
        return told(known.host, Trick::AddedWords);
    }
    let near = known.name.len() >= 6 && one_off(name, known.name);
    near.then(|| Judged::lookalike(known.domain, Trick::OneLetterOff))
}

/// The genuine domain of a brand that stands in a name or host.
pub(super) fn brand_in(text: &str) -> Option<&'static str> {
    let bare = text.replace(['-', '_'], "");
    let brand = BRANDS.iter().find(|brand| bare.contains(**brand))?;
    Some(of_brand(brand))
}

/// A host with letters and digits that look alike written as one.
pub(super) fn squashed(host: &str) -> String {
    let host: String = host
        .chars()
        .map(|c| match c {
            '1' | 'i' | '|' => 'l',
            '0' => 'o',
            c => c,
        })
        .collect();
    host.replace("rn", "m").replace("vv", "w")
}

/// The genuine domain of a brand.
fn of_brand(brand: &str) -> &'static str {
    match brand {
        "wechat" => "wechat.com",
        "tencent" => "tencent.com",
        "tenpay" => "tenpay.com",
        "wxpay" | "wechatpay" | "weixinpay" => "pay.weixin.qq.com",
        "kfqq" | "qqkf" => "kf.qq.com",
        "weixin110" => "weixin110.qq.com",
        _ => "weixin.qq.com",
    }
}

/// A host in which letters of other alphabets are read as the Latin ones that they look like.
fn skeleton(host: &str) -> String {
    let labels = host.split('.').map(|label| {
        let decoded = label
            .strip_prefix("xn--")
            .and_then(|coded| punycode::decode(coded).ok());
        let label = decoded.as_deref().unwrap_or(label);
        label.chars().map(like).collect::<String>()
    });
    labels.collect::<Vec<_>>().join(".")
}

/// The Latin letter that a letter of another alphabet looks like.
fn like(c: char) -> char {
    match c {
        'а' | 'α' | 'à' | 'á' | 'â' | 'ä' | 'ã' | 'å' | 'ɑ' | 'ạ' => 'a',
        'с' | 'ç' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'е' | 'ё' | 'è' | 'é' | 'ê' | 'ë' | 'ẹ' | 'ε' => 'e',
        'һ' => 'h',
        'і' | 'ї' | 'ì' | 'í' | 'î' | 'ï' | 'ı' | 'ι' | 'ị' | 'ɩ' => 'i',
        'ј' => 'j',
        'κ' | 'к' => 'k',
        'ӏ' => 'l',
        'м' => 'm',
        'п' | 'ո' | 'ñ' | 'η' => 'n',
        'о' | 'ο' | 'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ọ' | 'օ' => 'o',
        'р' | 'ρ' => 'p',
        'ԛ' | 'գ' => 'q',
        'ѕ' => 's',
        'т' | 'τ' => 't',
        'υ' | 'ù' | 'ú' | 'û' | 'ü' | 'ս' => 'u',
        'ν' | 'ѵ' => 'v',
        'ѡ' | 'ԝ' | 'ω' => 'w',
        'х' | 'χ' => 'x',
        'у' | 'ý' | 'ÿ' => 'y',
        c => c,
    }
}
