//! The answer of `channel`.

use schemars::JsonSchema;
use serde::Serialize;

use super::common::{
    Cited, Coded, ConflictView, FactView, HoursView, MaterialView, OpenNow, PromiseView, Report,
    SourceView, to_lines,
};
use super::recommend::PaceBrief;

/// The answer of `channel`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChannelReport<'c> {
    /// What became of the query.
    pub outcome: Outcome,
    /// The one that was found.
    pub page: Option<Page<'c>>,
    /// Where the query names several, or none but something near.
    pub candidates: Vec<Candidate<'c>>,
    /// The list, where nothing was asked for.
    pub list: Vec<ChannelRow<'c>>,
    /// Side by side.
    pub comparison: Option<Comparison<'c>>,
    /// The answer to "this number called me".
    pub received: Option<ReceivedCall<'c>>,
}

/// What became of a query.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// One entry.
    Found,
    /// Several entries; `candidates` lists them.
    Several,
    /// Not in the catalog; neither invalid nor safe.
    Unknown,
    /// The list of channels.
    Listed,
    /// A comparison.
    Compared,
}

/// Everything known about what was found.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Page<'c> {
    /// How the query named it.
    pub matched_by: MatchedBy,
    /// The contacts that the query named: a mailbox can be one to write to and one that writes.
    pub contacts: Vec<ContactView<'c>>,
    /// The channel, where one is worth using or warning of.
    pub channel: Option<ChannelView<'c>>,
    /// The domain, for a web address.
    pub domain: Option<DomainView<'c>>,
    /// The topic.
    pub topic: Option<TopicView<'c>>,
    /// Every conflict that touches any of them.
    pub conflicts: Vec<ConflictView<'c>>,
    /// Facts about it: those that are timed, or every one with `--all`.
    pub facts: Vec<FactView<'c>>,
    /// How many facts there are.
    pub facts_total: usize,
    /// The sources of all that is shown.
    pub sources: Vec<SourceView<'c>>,
}

/// How a query named an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum MatchedBy {
    /// By its id.
    Id,
    /// By the number, mailbox, address or account itself.
    Value,
    /// By its name.
    Name,
    /// By an alias.
    Alias,
    /// By pinyin.
    Pinyin,
    /// By initials.
    Initials,
    /// By a part of a name.
    Part,
    /// By the host of a web address.
    Host,
}

/// A channel in full.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChannelView<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// Other names.
    pub aliases: Vec<&'c str>,
    /// Kind.
    pub kind: Coded,
    /// Whose it is.
    pub owner: Coded,
    /// How well it is proved.
    pub grade: Coded,
    /// Why.
    pub grade_why: &'c str,
    /// What it is.
    pub summary: &'c str,
    /// How to reach it in a few words.
    pub reach: &'c str,
    /// For whom; empty for everybody.
    pub identities: Vec<Coded>,
    /// Where; empty for everywhere.
    pub regions: Vec<Coded>,
    /// Languages spoken there.
    pub languages: Vec<Coded>,
    /// What must be possible to use it.
    pub needs: Vec<Coded>,
    /// Whether it leaves a written record.
    pub record: Coded,
    /// What planning counts with.
    pub pace: Option<PaceView<'c>>,
    /// How much trouble it is.
    pub effort: Coded,
    /// Why.
    pub effort_why: &'c str,
    /// Hours as stated.
    pub hours: Option<HoursView<'c>>,
    /// Whether somebody is there now.
    pub open: OpenNow,
    /// Steps, those of other platforms left out where a platform is given.
    pub steps: Vec<StepView<'c>>,
    /// What to bring.
    pub materials: Vec<MaterialView<'c>>,
    /// Restrictions.
    pub limits: Vec<SaidView<'c>>,
    /// Warnings.
    pub warnings: Vec<SaidView<'c>>,
    /// What its staff never do.
    pub never: Vec<PromiseView<'c>>,
    /// What to do instead, or how to use it safely.
    pub safe_way: Option<&'c str>,
    /// Channels to prefer.
    pub instead: Vec<Candidate<'c>>,
    /// Its contacts.
    pub contacts: Vec<ContactView<'c>>,
    /// Issues that it serves.
    pub serves: Vec<ServedView<'c>>,
    /// When it was last reviewed.
    pub reviewed: &'c str,
    /// When it must be reviewed again.
    pub review_by: &'c str,
}

/// The duration that planning counts with, and who says so.
#[derive(Debug, Serialize, JsonSchema)]
pub struct PaceView<'c> {
    /// The duration.
    #[serde(flatten)]
    pub brief: PaceBrief,
    /// Why this one.
    pub why: &'c str,
    /// Who says so.
    pub source: Cited<'c>,
}

/// A step.
#[derive(Debug, Serialize, JsonSchema)]
pub struct StepView<'c> {
    /// What to do.
    pub text: &'c str,
    /// On which platform; absent for all.
    pub platform: Option<Coded>,
    /// Who says so.
    pub source: Cited<'c>,
}

/// A sentence with its source.
#[derive(Debug, Serialize, JsonSchema)]
pub struct SaidView<'c> {
    /// The sentence.
    pub text: &'c str,
    /// Who says so.
    pub source: Cited<'c>,
}

/// An issue that a channel serves.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ServedView<'c> {
    /// Id of the issue.
    pub issue: &'c str,
    /// Its name.
    pub name: &'c str,
    /// How well, as a code.
    pub fit: &'static str,
}

/// A contact in full.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ContactView<'c> {
    /// Id.
    pub id: &'c str,
    /// Form.
    #[serde(rename = "type")]
    pub contact_type: Coded,
    /// Which way it is used.
    pub direction: Coded,
    /// The canonical way to write it.
    pub value: &'c str,
    /// Menu keys to press.
    pub keys: Vec<&'c str>,
    /// Other spellings.
    pub spellings: Vec<&'c str>,
    /// Name.
    pub name: &'c str,
    /// Whose it is.
    pub owner: Coded,
    /// Its channel.
    pub channel: Option<&'c str>,
    /// How well it is proved.
    pub grade: Coded,
    /// From where it can be used; empty for anywhere.
    pub usable_from: Vec<Coded>,
    /// What it serves.
    pub serves: &'c str,
    /// Issues that it serves.
    pub issues: Vec<&'c str>,
    /// Hours as stated.
    pub hours: Option<HoursView<'c>>,
    /// Whether somebody is there now.
    pub open: OpenNow,
    /// What to know.
    pub note: &'c str,
    /// What to do instead, or how to use it safely.
    pub safe_way: Option<&'c str>,
    /// Ids of conflicts that touch it.
    pub conflicts: Vec<&'c str>,
    /// Who says so.
    pub sources: Vec<Cited<'c>>,
    /// When it was last reviewed.
    pub reviewed: &'c str,
    /// When it must be reviewed again.
    pub review_by: &'c str,
}

/// A domain.
#[derive(Debug, Serialize, JsonSchema)]
pub struct DomainView<'c> {
    /// The host that was asked for.
    pub host: String,
    /// The entry that covers it.
    pub domain: &'c str,
    /// How far it can be trusted.
    pub treatment: Coded,
    /// How well that is proved.
    pub grade: Coded,
    /// What it is used for.
    pub used_for: &'c str,
    /// What strangers can publish there.
    pub user_content: Option<&'c str>,
    /// What to know.
    pub note: Option<&'c str>,
    /// Who says so.
    pub sources: Vec<Cited<'c>>,
    /// When it was last reviewed.
    pub reviewed: &'c str,
    /// When it must be reviewed again.
    pub review_by: &'c str,
}

/// A topic.
#[derive(Debug, Serialize, JsonSchema)]
pub struct TopicView<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// What it is.
    pub summary: &'c str,
}

/// Something that the query may have meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Candidate<'c> {
    /// Id to ask for.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// How well it is proved.
    pub grade: Option<Coded>,
}

/// A line of the list.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ChannelRow<'c> {
    /// Id.
    pub id: &'c str,
    /// Name.
    pub name: &'c str,
    /// Kind.
    pub kind: Coded,
    /// How to reach it.
    pub reach: &'c str,
    /// How well it is proved.
    pub grade: Coded,
    /// Whether somebody is there now.
    pub open: OpenNow,
    /// Conflicts that touch it.
    pub conflicts: Vec<&'c str>,
}

/// Channels side by side.
#[derive(Debug, Serialize, JsonSchema)]
pub struct Comparison<'c> {
    /// The channels, in the order asked.
    pub channels: Vec<Candidate<'c>>,
    /// One row an attribute.
    pub rows: Vec<ComparisonRow>,
}

/// One attribute of all channels; an absent cell is a gap in the sources.
#[derive(Debug, Serialize, JsonSchema)]
pub struct ComparisonRow {
    /// The attribute.
    pub attribute: &'static str,
    /// Its name.
    pub label: &'static str,
    /// One cell a channel.
    pub cells: Vec<Option<String>>,
}

/// The answer to "this number called me".
#[derive(Debug, Serialize, JsonSchema)]
pub struct ReceivedCall<'c> {
    /// The number or sender as given.
    pub shown: String,
    /// Whether the catalog lists it as something that one can dial.
    pub listed: bool,
    /// What that proves.
    pub verdict: String,
    /// What is known about the number or sender.
    pub known: Vec<ContactView<'c>>,
    /// What the genuine side never does.
    pub never: Vec<PromiseView<'c>>,
}

impl Report for ChannelReport<'_> {
    const NAME: &'static str = "channel";

    fn lines(&self) -> serde_json::Result<Vec<String>> {
        if let Some(received) = &self.received {
            return to_lines([received]);
        }
        match self.outcome {
            Outcome::Found => to_lines(&self.page),
            Outcome::Several | Outcome::Unknown => to_lines(&self.candidates),
            Outcome::Listed => to_lines(&self.list),
            Outcome::Compared => to_lines(
                self.comparison
                    .as_ref()
                    .map(|comparison| &comparison.rows)
                    .into_iter()
                    .flatten(),
            ),
        }
    }

    fn is_answered(&self) -> bool {
        match self.outcome {
            Outcome::Unknown => false,
            Outcome::Listed => !self.list.is_empty(),
            Outcome::Found | Outcome::Several | Outcome::Compared => true,
        }
    }
}
