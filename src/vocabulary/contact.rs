//! Kinds of channel and of contact.

use super::vocabulary;

vocabulary! {
    /// What kind of way to get help a channel is.
    Kind("渠道类型", "channel kind") {
        /// A menu inside the WeChat client.
        InApp = "in-app", "客户端内", "In the app", ["app"];
        /// An official account (公众号).
        OfficialAccount = "official-account", "公众号", "Official account", ["服务号"];
        /// A mini program.
        MiniProgram = "mini-program", "小程序", "Mini program";
        /// A telephone line.
        Phone = "phone", "电话", "Phone", ["热线"];
        /// A text-message number.
        Sms = "sms", "短信", "SMS";
        /// A mailbox.
        Email = "email", "邮箱", "E-mail", ["邮件", "mail"];
        /// A web site.
        Web = "web", "网站", "Web site", ["网页"];
        /// A ticket system behind a console.
        Ticket = "ticket", "工单", "Ticket system";
        /// A counter that one visits.
        Counter = "counter", "线下窗口", "Counter", ["线下"];
        /// A postal address.
        Post = "post", "邮寄", "Post";
        /// Courts, lawyers' letters and lawsuits.
        Legal = "legal", "法律途径", "Legal route", ["法律"];
        /// A platform that belongs to neither side.
        ThirdParty = "third-party", "第三方平台", "Third-party platform", ["第三方"];
        /// A public authority.
        Government = "government", "政府与监管", "Authority or regulator", ["政府"];
        /// A bank.
        Bank = "bank", "银行", "Bank";
    }
}

vocabulary! {
    /// Who stands behind a channel or contact.
    Owner("归属", "owner") {
        /// Tencent, which runs WeChat and Weixin Pay.
        Tencent = "tencent", "腾讯", "Tencent";
        /// A public authority.
        Government = "government", "政府机构", "Public authority";
        /// A bank or card organisation.
        Bank = "bank", "银行", "Bank";
        /// An industry association.
        Association = "association", "行业协会", "Industry association";
        /// A company or person unrelated to Tencent.
        ThirdParty = "third-party", "第三方", "Third party";
        /// Nobody could show whose it is.
        Unknown = "unknown", "归属不明", "Unknown";
    }
}

vocabulary! {
    /// The technical form of a contact.
    ContactType("联系方式", "contact type") {
        /// A number to call.
        Phone = "phone", "电话", "Phone";
        /// An SMS number.
        Sms = "sms", "短信", "SMS";
        /// A mailbox.
        Email = "email", "邮箱", "E-mail";
        /// A web address.
        Web = "web", "网址", "Web address";
        /// An official account.
        OfficialAccount = "official-account", "公众号", "Official account";
        /// A mini program.
        MiniProgram = "mini-program", "小程序", "Mini program";
        /// A personal account.
        PersonalAccount = "personal-account", "个人号", "Personal account";
        /// A path through menus of the client.
        InAppPath = "in-app-path", "客户端路径", "Path in the app";
        /// A postal address.
        Postal = "postal", "邮寄地址", "Postal address";
        /// A counter.
        Counter = "counter", "线下地点", "Counter";
    }
}

impl ContactType {
    /// Whether it is an account that people find by its name.
    #[must_use]
    pub const fn is_named_account(self) -> bool {
        matches!(self, Self::OfficialAccount | Self::MiniProgram)
    }
}

vocabulary! {
    /// Which way a contact is used; a number can be right to dial and worthless on a caller display.
    Direction("方向", "direction") {
        /// The person turns to it.
        Outgoing = "outgoing", "由你联系", "You contact it";
        /// It shows up as the caller or sender.
        Incoming = "incoming", "来电或来信显示", "Shown as caller or sender";
    }
}

vocabulary! {
    /// How far a domain name can be trusted.
    Treatment("域名性质", "domain treatment") {
        /// The owner's own pages.
        Genuine = "genuine", "官方主机", "Genuine";
        /// The owner's host on which strangers publish.
        GenuineButUgc = "genuine-but-ugc", "官方主机但他人可发布内容", "Genuine host, strangers publish there";
        /// The owner's host that forwards to, or logs in to, an outside site.
        GenuineButBounce = "genuine-but-bounce", "官方主机但会跳往外站", "Genuine host that forwards outside";
        /// Not Tencent, whatever it looks like.
        NotTencent = "not-tencent", "不是腾讯的", "Not Tencent";
        /// Once listed as Tencent's, no longer to be relied on.
        Stale = "stale", "旧名单，勿再依据", "Outdated listing";
    }
}
