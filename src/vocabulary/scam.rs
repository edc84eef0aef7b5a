//! Words about messages and contacts that may be a scam.

use super::{Term as _, vocabulary};

vocabulary! {
    /// What is made of a message or contact; nothing is ever called safe.
    Verdict("判断", "verdict") {
        /// A contact that its owner publishes for the person to turn to.
        Official = "official", "官方公布", "Official";
        /// A contact that is known, but not proved, or proves nothing here.
        Unverified = "unverified", "未证实", "Unverified";
        /// A contact that imitates a known one.
        Lookalike = "lookalike", "仿冒", "Look-alike";
        /// A contact of which nothing is known.
        Unknown = "unknown", "查不到", "Unknown";
        /// A message without a known sign.
        NoSign = "no_sign", "没看到已知迹象", "No known sign";
        /// A message with signs of a scam.
        Suspicious = "suspicious", "可疑", "Suspicious";
        /// A message that orders what only scams order.
        Scam = "scam", "诈骗", "Scam";
    }
}

impl Verdict {
    /// How bad it is, from 0.
    #[must_use]
    pub const fn gravity(self) -> u8 {
        match self {
            Self::Official | Self::NoSign => 0,
            Self::Unverified | Self::Unknown => 1,
            Self::Suspicious => 2,
            Self::Lookalike => 3,
            Self::Scam => 4,
        }
    }

    /// The verdict of a code.
    #[must_use]
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|verdict| verdict.id() == code)
    }
}

vocabulary! {
    /// How much a sign says.
    Weight("分量", "weight") {
        /// Ordered by a stranger it is nearly always a scam.
        Strong = "strong", "强", "Strong";
        /// A usual part of scams that is met elsewhere as well.
        Medium = "medium", "中", "Medium";
        /// It colours the picture.
        Weak = "weak", "弱", "Weak";
    }
}

vocabulary! {
    /// What a text does with the words it holds.
    Act("言语行为", "speech act") {
        /// Forbids or warns.
        Warning = "warning", "提醒防骗", "Warns";
        /// Retells in the third person.
        Report = "report", "转述案例", "Retells";
        /// Tells or asks as somebody to whom it happened.
        Victim = "victim", "当事人求助", "Asks for help";
        /// Asks whether something that came is genuine.
        Doubt = "doubt", "问是真是假", "Asks whether it is genuine";
        /// Offers something in the ordinary way.
        Advert = "advert", "普通宣传", "Advertises";
    }
}

vocabulary! {
    /// How a contact deceives, or what makes it prove nothing.
    Trick("手法", "trick") {
        /// Digits before or after a genuine number.
        ExtraDigits = "extra-digits", "在真号码前后多加了数字", "digits were added to a genuine number";
        /// One digit is another, missing, or two are swapped.
        OneDigitOff = "one-digit-off", "和真号码差一位", "one digit off a genuine number";
        /// A country or international prefix before a short code.
        PrefixedShortCode = "prefixed-short-code", "短号前面加了 +86、00 之类，真短号不会这样显示", "a prefix before a short code; genuine short codes have none";
        /// A genuine host stands left of a foreign one.
        HostAsSubdomain = "host-as-subdomain", "真域名写在左边，右边才是真正的主人", "the genuine host stands left; the owner is what stands right";
        /// A genuine host stands in the path or query.
        HostInPath = "host-in-path", "真域名写在路径里，主人是前面的域名", "the genuine host is only in the path; the owner stands before it";
        /// A genuine host stands before an `@`.
        HostAsUser = "host-as-user", "真域名写在 @ 前面，主人是 @ 后面的域名", "the genuine host stands before an @; the owner stands behind it";
        /// Letters of another alphabet or punycode look like those of a genuine host.
        LookAlikeLetters = "look-alike-letters", "用了长得像的字母", "letters that look alike";
        /// A brand with words or hyphens added.
        AddedWords = "added-words", "在牌子上加了词或横线，主人另有其人", "words or hyphens were added to the brand; somebody else owns it";
        /// A genuine name with another ending.
        WrongEnding = "wrong-ending", "名字像，后缀不对", "the name looks right, the ending is not";
        /// One letter off a genuine host.
        OneLetterOff = "one-letter-off", "和真域名差一个字母", "one letter off a genuine host";
        /// An official-looking name at a free mail host.
        FreeMail = "free-mail", "免费邮箱，谁都能注册成这个名字", "a free mailbox; anybody can register that name";
        /// Strangers publish there.
        StrangersPublish = "strangers-publish", "域名是真的，但任何人都能在上面发内容", "a genuine host on which strangers publish";
        /// It forwards to anywhere.
        Forwards = "forwards", "域名是真的，但会跳到别处", "a genuine host that forwards elsewhere";
        /// A shortened address hides where it leads.
        Shortener = "shortener", "短链接，看不出通向哪里", "a shortened address that hides where it leads";
        /// A bare number instead of a host.
        BareNumber = "bare-number", "只有一串数字地址，没有域名", "a bare number instead of a host";
        /// Listed, but shown by a caller or sender.
        ProvesNothing = "proves-nothing", "来电、来信显示的号码可以伪造，什么也证明不了", "what a caller or sender displays can be forged and proves nothing";
    }
}

vocabulary! {
    /// What raises or lowers the verdict on a message, in the order in which it is reckoned.
    Cause("判断依据", "cause") {
        /// What was learned from messages.
        Learned = "learned", "用词和学过的例子相比", "wording against the examples";
        /// Acts that only scams order.
        StrongSigns = "strong-signs", "强迹象", "strong signs";
        /// Acts that scams order, and others too.
        MediumSigns = "medium-signs", "一般迹象", "other signs";
        /// Spelling that hides from a check.
        DisguisedSpelling = "disguised-spelling", "用变形文字躲检查", "disguised spelling";
        /// An act that the claimed sender never does.
        BrokenPromise = "broken-promise", "做了它冒充的那一方从不做的事", "does what the one it claims to be never does";
        /// A contact that imitates a known one.
        Imitation = "imitation", "带有仿冒的联系方式", "carries an imitated contact";
        /// Words that forbid or warn.
        Warns = "warns", "是在提醒防骗", "warns of it";
        /// Words that retell a case.
        Retells = "retells", "是在转述案例", "retells a case";
        /// Words of somebody to whom it happened.
        AsksForHelp = "asks-for-help", "是当事人在求助", "asks for help";
    }
}
