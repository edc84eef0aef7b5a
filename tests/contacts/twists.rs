//! The tricks by which a contact is imitated, as those who use them would.

/// The look-alikes of a contact by one trick.
pub(crate) struct Twist {
    /// The trick, by its code where it has one.
    pub(crate) trick: &'static str,
    /// The look-alikes.
    pub(crate) made: Vec<String>,
}

/// The short code of the one company, whose neighbours are told.
const OWN_SHORT_CODE: &str = "95017";

/// A foreign domain.
const FOREIGN: &str = "safe-login.top";

/// Hosts at which anybody can have a mailbox.
const FREE: [&str; 4] = ["163.com", "126.com", "gmail.com", "outlook.com"];

/// Names of mailboxes that look official.
pub(crate) const OFFICIAL_NAMES: [&str; 5] = [
    "weixinteam",
    "wechat-support",
    "tencent.service",
    "kefu-weixin",
    "wechatpay.security",
];

/// Letters of other alphabets that look like Latin ones.
const ALIKE: [(char, char); 8] = [
    ('a', 'а'),
    ('e', 'е'),
    ('o', 'о'),
    ('i', 'і'),
    ('c', 'с'),
    ('p', 'р'),
    ('q', 'ԛ'),
    ('n', 'п'),
];

/// The digits of a number, without what stands between them.
pub(crate) fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// The look-alikes of a number.
pub(crate) fn of_number(number: &str) -> Vec<Twist> {
    let plus = if number.starts_with('+') { "+" } else { "" };
    let digits = digits(number);
    let mut twists = Vec::new();
    if digits.len() >= 5 {
        let mut extra = vec![format!("{plus}{digits}7"), format!("{plus}{digits}18")];
        if plus.is_empty() {
            extra.push(format!("1{digits}"));
        }
        twists.push(Twist {
            trick: "extra-digits",
            made: extra,
        });
        let off = (1..digits.len()).map(|at| {
            let change = |(place, c): (usize, char)| {
                let next = c.to_digit(10).map_or(0, |digit| (digit + 1) % 10);
                if place == at {
                    char::from_digit(next, 10).unwrap_or('0')
                } else {
                    c
                }
            };
            let other: String = digits.chars().enumerate().map(change).collect();
            format!("{plus}{other}")
        });
        // The short codes beside a bank's belong to other banks.
        if digits.len() > 6 || digits == OWN_SHORT_CODE {
            twists.push(Twist {
                trick: "one-digit-off",
                made: off.collect(),
            });
        }
    }
    if digits.len() <= 6 && plus.is_empty() {
        let prefixes = ["+86", "+86 ", "00", "0086"];
        twists.push(Twist {
            trick: "prefixed-short-code",
            made: prefixes
                .iter()
                .map(|prefix| format!("{prefix}{digits}"))
                .collect(),
        });
    }
    twists
}

/// What somebody registered: the domain and its name, `qq.com` and `qq`.
pub(crate) fn registered(host: &str) -> (String, String) {
    let domain = psl::domain(host.as_bytes())
        .and_then(|domain| std::str::from_utf8(domain.as_bytes()).ok())
        .unwrap_or(host);
    let name = domain.split('.').next().unwrap_or(domain);
    (domain.to_owned(), name.to_owned())
}

/// The look-alikes of a host.
pub(crate) fn of_host(host: &str) -> Vec<Twist> {
    let (domain, name) = registered(host);
    let ending = domain.strip_prefix(&name).unwrap_or(".com");
    let left = host.strip_suffix(&domain).unwrap_or_default();
    let mut twists = vec![
        Twist {
            trick: "host-as-subdomain",
            made: vec![
                format!("https://{host}.{FOREIGN}/a"),
                format!("{host}.verify.cc"),
                format!("login.{host}.{FOREIGN}"),
            ],
        },
        Twist {
            trick: "host-in-path",
            made: vec![
                format!("https://{FOREIGN}/{host}/login"),
                format!("{FOREIGN}/{host}"),
                format!("https://{FOREIGN}/?to={host}"),
                format!("https://{FOREIGN}/a?to=https://{host}/b"),
            ],
        },
        Twist {
            trick: "host-as-user",
            made: vec![
                format!("https://{host}@{FOREIGN}/a"),
                format!("http://{host}:443@{FOREIGN}"),
            ],
        },
    ];
    let alike = ALIKE.iter().filter(|(latin, _)| name.contains(*latin));
    let foreign: Vec<String> = alike
        .map(|(latin, other)| name.replacen(*latin, &other.to_string(), 1))
        .collect();
    let coded = foreign
        .iter()
        .filter_map(|name| punycode::encode(name).ok())
        .map(|coded| format!("https://{left}xn--{coded}{ending}/a"));
    let written = foreign.iter().map(|name| format!("{left}{name}{ending}"));
    twists.push(Twist {
        trick: "look-alike-letters",
        made: coded.chain(written).collect(),
    });
    if name.len() >= 5 {
        let added = ["-safe.com", "kefu.cn", "-login.top", "-service.com.cn"];
        let mut made: Vec<String> = added.iter().map(|added| format!("{name}{added}")).collect();
        made.push(format!("my-{name}.com"));
        twists.push(Twist {
            trick: "added-words",
            made,
        });
        let endings = [".net", ".top", ".cc", ".org.cn"];
        let others = endings.iter().filter(|other| **other != ending);
        twists.push(Twist {
            trick: "wrong-ending",
            made: others.map(|other| format!("{name}{other}")).collect(),
        });
    }
    if !left.is_empty() {
        let joined = host.strip_suffix(ending).unwrap_or(host);
        twists.push(Twist {
            trick: "joined-labels",
            made: vec![
                format!("{}{ending}", joined.replace('.', "-")),
                format!("{}{ending}", joined.replace('.', "")),
            ],
        });
    }
    if name.len() >= 6 {
        let chars: Vec<char> = name.chars().collect();
        let without = |at: usize| -> String {
            let kept = chars.iter().enumerate().filter(|(place, _)| *place != at);
            kept.map(|(_, c)| *c).collect()
        };
        let mut swapped = chars.clone();
        swapped.swap(1, 2);
        let mut doubled = chars.clone();
        doubled.insert(1, *chars.get(1).unwrap_or(&'e'));
        let made = [
            without(2),
            without(chars.len() - 1),
            swapped.iter().collect(),
            doubled.iter().collect(),
        ];
        twists.push(Twist {
            trick: "one-letter-off",
            made: made
                .iter()
                .filter(|made| **made != name)
                .map(|made| format!("{made}{ending}"))
                .collect(),
        });
    }
    twists
}

/// The look-alikes of a mailbox.
pub(crate) fn of_mailbox(mailbox: &str) -> Vec<Twist> {
    let Some((local, host)) = mailbox.split_once('@') else {
        return Vec::new();
    };
    let official = ["weixin", "wechat", "tencent", "tenpay", "wxpay", "wepay"];
    let mut twists = Vec::new();
    if official.iter().any(|word| local.contains(word)) {
        twists.push(Twist {
            trick: "free-mail",
            made: FREE
                .iter()
                .filter(|free| **free != host)
                .map(|free| format!("{local}@{free}"))
                .collect(),
        });
    }
    let mut chars: Vec<char> = local.chars().collect();
    if chars.len() > 4 && chars.get(1) != chars.get(2) {
        chars.swap(1, 2);
        let swapped: String = chars.iter().collect();
        twists.push(Twist {
            trick: "one-letter-off",
            made: vec![format!("{swapped}@{host}")],
        });
    }
    twists.push(Twist {
        trick: "mail-at-look-alike-host",
        made: vec![
            format!("{local}@{host}.{FOREIGN}"),
            format!("{local}@{}", host.replace('.', "-") + ".com"),
        ],
    });
    twists
}

/// Official-looking names at hosts where anybody can have one.
pub(crate) fn free_mail() -> Vec<String> {
    OFFICIAL_NAMES
        .iter()
        .flat_map(|name| FREE.map(|host| format!("{name}@{host}")))
        .collect()
}
