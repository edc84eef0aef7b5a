//! Who asks, from where, on what device, and what they can still do.

use super::vocabulary;

vocabulary! {
    /// Who the person is in this matter.
    Identity("身份", "identity") {
        /// A private user of WeChat.
        Personal = "personal", "个人", "Personal user", ["user", "普通用户", "个人用户"];
        /// A parent or guardian acting for a minor.
        Guardian = "guardian", "监护人", "Parent or guardian", ["parent", "家长"];
        /// A business that takes Weixin Pay.
        Merchant = "merchant", "商户", "Merchant", ["商家", "seller"];
        /// A company or other organisation.
        Enterprise = "enterprise", "企业", "Enterprise", ["company", "公司", "organisation"];
        /// Runs an official account, Channels account or mini program.
        Operator = "operator", "运营者", "Account operator", ["公众号运营者", "小程序运营者"];
        /// Builds against WeChat interfaces.
        Developer = "developer", "开发者", "Developer", ["dev"];
        /// A journalist or newsroom.
        Media = "media", "媒体", "Media", ["press", "记者", "journalist"];
        /// A public authority.
        Government = "government", "政府机构", "Government body", ["gov", "政府"];
        /// A lawyer or court officer.
        Lawyer = "lawyer", "律师", "Lawyer", ["司法", "court"];
        /// An investor or shareholder.
        Investor = "investor", "投资者", "Investor", ["shareholder", "股东"];
        /// A security researcher.
        Researcher = "researcher", "安全研究者", "Security researcher", ["白帽子", "whitehat"];
    }
}

vocabulary! {
    /// Where the person and their account are.
    Region("地区", "region") {
        /// Mainland China.
        Mainland = "mainland", "中国大陆", "Mainland China", ["cn", "china", "大陆", "中国"];
        /// Outside mainland China, no place named.
        Overseas = "overseas", "海外", "Outside mainland China", ["abroad", "国外", "境外", "港澳台及海外"];
        /// Hong Kong.
        HongKong = "hong-kong", "香港", "Hong Kong", ["hk", "hongkong"];
        /// Macau.
        Macau = "macau", "澳门", "Macau", ["macao", "mo"];
        /// Taiwan.
        Taiwan = "taiwan", "台湾", "Taiwan", ["tw"];
        /// Singapore.
        Singapore = "singapore", "新加坡", "Singapore", ["sg"];
        /// Southeast Asia other than Singapore.
        SoutheastAsia = "southeast-asia", "东南亚", "Southeast Asia", ["sea"];
        /// Europe.
        Europe = "europe", "欧洲", "Europe", ["eu"];
        /// North America.
        NorthAmerica = "north-america", "北美", "North America", ["us", "usa", "canada", "美国", "加拿大"];
        /// The Middle East.
        MiddleEast = "middle-east", "中东", "Middle East";
    }
}

impl Region {
    /// Whether something offered in `offered` reaches a person in `self`: `overseas` covers every
    /// place outside the mainland, any other region covers only itself.
    #[must_use]
    pub fn is_in(self, offered: Self) -> bool {
        self == offered || (offered == Self::Overseas && self != Self::Mainland)
    }
}

vocabulary! {
    /// The platform on which the person uses WeChat.
    Platform("平台", "platform") {
        /// iPhone or iPad.
        Ios = "ios", "iOS", "iOS", ["iphone", "ipad", "苹果"];
        /// Android.
        Android = "android", "安卓", "Android";
        /// HarmonyOS.
        Harmony = "harmony", "鸿蒙", "HarmonyOS", ["harmonyos"];
        /// WeChat for Windows.
        Windows = "windows", "Windows 版", "Windows", ["pc"];
        /// WeChat for Mac.
        Mac = "mac", "Mac 版", "Mac", ["macos"];
        /// WeChat in a browser.
        Web = "web", "网页版", "Web", ["browser"];
    }
}

vocabulary! {
    /// Something a channel may require and a person may have lost.
    Capability("条件", "capability") {
        /// The person can use their own logged-in WeChat account.
        Login = "login", "登录微信", "Log in to the WeChat account", ["account", "登录", "login-account"];
        /// A device with WeChat installed, not necessarily logged in.
        App = "app", "能打开微信的设备", "A device with WeChat", ["phone-lost", "device", "手机丢了", "设备"];
        /// Any telephone call can be placed.
        PhoneCall = "phone-call", "打电话", "Place a phone call", ["call", "phone", "电话"];
        /// Mainland short codes and 400 numbers can be dialled.
        DialMainland = "dial-mainland", "拨打大陆短号", "Dial mainland numbers", ["mainland-sim", "大陆号码"];
        /// SMS arrive on the bound number.
        Sms = "sms", "收短信验证码", "Receive SMS codes", ["code", "短信", "验证码"];
        /// A mailbox that can be read.
        Email = "email", "收发邮件", "Use e-mail", ["mail", "邮箱"];
        /// A web browser.
        Web = "web", "打开网页", "Use a web browser", ["browser", "网页"];
        /// The identity document of the account's registered owner.
        RealNameId = "real-name-id", "实名证件", "Real-name identity document", ["id", "身份证", "id-card"];
        /// A face scan of the registered owner.
        Face = "face", "人脸识别", "Pass a face scan", ["face-scan", "刷脸"];
        /// The bound bank card.
        BankCard = "bank-card", "银行卡", "The bound bank card", ["card", "银行卡号"];
        /// WeChat friends who can confirm who the person is.
        Friends = "friends", "好友辅助", "Friends who can help", ["friend", "好友"];
        /// Somebody else's phone or account.
        OtherPhone = "other-phone", "借用他人手机", "Borrow somebody's phone", ["borrow", "他人手机"];
        /// The organisation's seal and licence.
        CompanySeal = "company-seal", "公章与执照", "Company seal and licence", ["seal", "公章"];
        /// A verified enterprise or operator account.
        Verified = "verified", "企业认证", "Verified enterprise account", ["certified", "认证"];
        /// Login to the merchant, operator or developer console.
        Console = "console", "登录后台", "Log in to the console", ["backend", "后台"];
        /// Appear somewhere in person.
        Travel = "travel", "本人到场", "Appear in person", ["in-person", "到场"];
        /// A lawyer.
        Lawyer = "lawyer", "律师", "A lawyer";
        /// Speak or read Chinese.
        Chinese = "chinese", "中文沟通", "Speak or read Chinese", ["mandarin", "中文"];
    }
}

impl Capability {
    /// What is lost together with this: without a device there is no login, without calls no
    /// mainland calls.
    #[must_use]
    pub const fn implies_loss_of(self) -> &'static [Self] {
        match self {
            Self::App => &[Self::Login],
            Self::PhoneCall => &[Self::DialMainland],
            Self::Login
            | Self::DialMainland
            | Self::Sms
            | Self::Email
            | Self::Web
            | Self::RealNameId
            | Self::Face
            | Self::BankCard
            | Self::Friends
            | Self::OtherPhone
            | Self::CompanySeal
            | Self::Verified
            | Self::Console
            | Self::Travel
            | Self::Lawyer
            | Self::Chinese => &[],
        }
    }
}
