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
