//! The command line as it is typed: clap and nothing else.
//!
//! Values stay text here; `resolve` turns them into a request, so that a typing error gets the
//! nearest valid values in the person's language.

pub(crate) mod decorate;
mod deferred;
pub(crate) mod help_zh;
pub(crate) mod resolve;
pub(crate) mod usage;
pub(crate) mod when;

use clap::{Args, Parser, Subcommand};

use deferred::Deferred;

/// Find the right WeChat support channel, check a contact, and see what is proved
#[derive(Debug, Parser)]
#[command(
    name = "wxsupport",
    version,
    disable_help_subcommand = true,
    max_term_width = 100
)]
pub(crate) struct Cli {
    /// What holds for every command.
    #[command(flatten)]
    pub global: Global,
    /// What is asked.
    #[command(subcommand)]
    pub command: Command,
}

/// The heading of options that every command takes.
const GLOBAL: &str = "Options of every command";

/// Options of every command.
#[derive(Debug, Args)]
pub(crate) struct Global {
    /// Output format: table, plain, json, ndjson or md; ladders also mermaid, svg or ics
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "FORMAT", default_value = "table")]
    pub format: String,
    /// Same as --format json
    #[arg(long, global = true, help_heading = GLOBAL, conflicts_with = "format")]
    pub json: bool,
    /// Language of the answer: zh or en
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "LANG")]
    pub lang: Option<String>,
    /// When to use colour: auto, always or never
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "WHEN", default_value = "auto")]
    pub color: String,
    /// Answer as of this time instead of now
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "TIME")]
    pub at: Option<String>,
    /// Your time zone, such as Europe/Paris
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "ZONE")]
    pub tz: Option<String>,
    /// Lay the TOML files of this directory over the built-in catalog
    #[arg(long, global = true, help_heading = GLOBAL, value_name = "DIR")]
    pub catalog: Option<std::path::PathBuf>,
}

/// The questions.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    // The descriptions stand on the arguments, which are put together late.
    Recommend(Deferred<RecommendArgs>),
    Channel(Deferred<ChannelArgs>),
    Escalate(Deferred<EscalateArgs>),
    Triage(Deferred<TriageArgs>),
    ScamCheck(Deferred<ScamCheckArgs>),
    Catalog(Deferred<CatalogArgs>),
    Completions(Deferred<CompletionsArgs>),
    Man(Deferred<ManArgs>),
}

/// Print the completion script of a shell
#[derive(Debug, Args)]
pub(crate) struct CompletionsArgs {
    /// bash, zsh, fish, powershell or elvish
    #[arg(value_name = "SHELL")]
    pub shell: clap_complete::Shell,
}

/// Print a manual page, or write all of them to a directory
#[derive(Debug, Args)]
pub(crate) struct ManArgs {
    /// Write every page into this directory
    #[arg(long, value_name = "DIR")]
    pub out: Option<std::path::PathBuf>,
}

/// Who asks and what they can do.
#[derive(Debug, Clone, Args)]
pub(crate) struct PersonArgs {
    /// Who you are in this matter
    #[arg(long = "as", value_name = "WHO")]
    pub identity: Option<String>,
    /// Where you and the account are
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
    /// The platform on which you use WeChat
    #[arg(long, value_name = "PLATFORM")]
    pub platform: Option<String>,
    /// What you cannot do or no longer have, separated by commas
    #[arg(long, value_name = "THING", value_delimiter = ',')]
    pub cannot: Vec<String>,
}

/// Recommend the channels to use, what to do first, and why
#[derive(Debug, Args)]
pub(crate) struct RecommendArgs {
    /// What happened, in your own words; - reads it from standard input
    #[arg(value_name = "TEXT")]
    pub text: Vec<String>,
    /// The issue, or a whole cluster such as payment; may be repeated
    #[arg(long, value_name = "ISSUE", value_delimiter = ',')]
    pub issue: Vec<String>,
    /// Every minute counts
    #[arg(long)]
    pub urgent: bool,
    /// Who asks.
    #[command(flatten)]
    pub person: PersonArgs,
    /// Whether money has left: before or after
    #[arg(long, value_name = "STATE")]
    pub money: Option<String>,
    /// What matters most: fast, sure or easy
    #[arg(long, value_name = "WHAT")]
    pub prefer: Option<String>,
    /// How many channels to list
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..=200))]
    pub top: u16,
    /// Show how the order came about and why the others were left out
    #[arg(long)]
    pub explain: bool,
    /// Ask the question that is left, on a terminal
    #[arg(long)]
    pub ask: bool,
}

/// Show the way up: what to do now, what not before when, what to carry, and what remains
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "flags as they are typed; the request has none but two"
)]
pub(crate) struct EscalateArgs {
    /// What happened, in your own words; - reads it from standard input
    #[arg(value_name = "TEXT")]
    pub text: Vec<String>,
    /// The issue, or a whole cluster such as payment; may be repeated
    #[arg(long, value_name = "ISSUE", value_delimiter = ',')]
    pub issue: Vec<String>,
    /// When it happened: a date, or a date and time
    #[arg(long, value_name = "DATE")]
    pub since: Option<String>,
    /// A channel or step that was tried, and when: in-app-appeal=2026-11-10; may be repeated
    #[arg(long, value_name = "STEP=DATE")]
    pub tried: Vec<String>,
    /// A channel or step that refused, and when if known; may be repeated
    #[arg(long, value_name = "STEP=DATE")]
    pub refused: Vec<String>,
    /// There is evidence that nobody has seen yet
    #[arg(long)]
    pub new_evidence: bool,
    /// Every minute counts
    #[arg(long)]
    pub urgent: bool,
    /// Who asks.
    #[command(flatten)]
    pub person: PersonArgs,
    /// Whether money has left: before or after
    #[arg(long, value_name = "STATE")]
    pub money: Option<String>,
    /// Show everything about every step
    #[arg(long)]
    pub all: bool,
    /// List the ladders there are
    #[arg(long, conflicts_with_all = ["text", "since", "tried", "refused", "new_evidence", "money", "all", "ask"])]
    pub list: bool,
    /// Ask the question that is left, on a terminal
    #[arg(long)]
    pub ask: bool,
}

/// Tell from free text which issue it is about, and what else it says
#[derive(Debug, Args)]
pub(crate) struct TriageArgs {
    /// What happened, in the person's own words; - reads it from standard input
    #[arg(value_name = "TEXT", conflicts_with = "batch")]
    pub text: Vec<String>,
    /// Read one text a line from standard input and write one JSON object a line
    #[arg(long)]
    pub batch: bool,
    /// Show which words and features carried the decision
    #[arg(long, conflicts_with = "batch")]
    pub explain: bool,
}

/// Check whether a message, number, link, mailbox or name is a scam
#[derive(Debug, Args)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "flags as they are typed; each is a condition of its own"
)]
pub(crate) struct ScamCheckArgs {
    /// The message or contact; several are checked one by one; - reads one from standard input
    #[arg(value_name = "INPUT", conflicts_with = "batch")]
    pub input: Vec<String>,
    /// The number called you or the sender wrote to you
    #[arg(long)]
    pub received_call: bool,
    /// Who the sender says that they are: a channel
    #[arg(long, value_name = "CHANNEL")]
    pub claims: Option<String>,
    /// Whether money has left: before or after
    #[arg(long, value_name = "STATE")]
    pub money: Option<String>,
    /// Where you are
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
    /// Speak only where sure: nothing is called suspicious
    #[arg(long)]
    pub strict: bool,
    /// Show how the verdict came about
    #[arg(long)]
    pub explain: bool,
    /// Read one message a line from standard input and write one JSON object a line
    #[arg(long, conflicts_with_all = ["money", "region", "explain"])]
    pub batch: bool,
    /// Exit with 10 where suspicious or unverified, 11 where a scam or look-alike
    #[arg(long, conflicts_with = "batch")]
    pub exit_code: bool,
}

/// Show what a channel or contact is and whether it is genuine
#[derive(Debug, Args)]
pub(crate) struct ChannelArgs {
    /// A name, id, number, mailbox, address or account in any spelling; nothing for the list
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// The number called you or the sender wrote to you
    #[arg(long, conflicts_with = "compare")]
    pub received_call: bool,
    /// Put the channels named side by side
    #[arg(long)]
    pub compare: bool,
    /// Show every fact
    #[arg(long)]
    pub all: bool,
    /// Only channels that serve this issue or cluster
    #[arg(
        long,
        value_name = "ISSUE",
        value_delimiter = ',',
        conflicts_with = "query"
    )]
    pub issue: Vec<String>,
    /// Only channels of this kind
    #[arg(long, value_name = "KIND", conflicts_with = "query")]
    pub kind: Option<String>,
    /// Only channels open to these people
    #[arg(long = "as", value_name = "WHO", conflicts_with = "query")]
    pub identity: Option<String>,
    /// Only channels open in this region; where you are, for a received call
    #[arg(long, value_name = "REGION")]
    pub region: Option<String>,
    /// Only the steps of this platform
    #[arg(long, value_name = "PLATFORM")]
    pub platform: Option<String>,
}

/// Look into the catalog: entries, facts, sources, conflicts, checks
#[derive(Debug, Args)]
pub(crate) struct CatalogArgs {
    /// Which part.
    #[command(subcommand)]
    pub action: CatalogAction,
}

/// The parts of `catalog`.
#[derive(Debug, Subcommand)]
pub(crate) enum CatalogAction {
    /// List how many entries there are, or the entries of one table
    List {
        /// channel, contact, issue, scenario, domain, promise, conflict, topic, source, fact and more
        #[arg(value_name = "TABLE")]
        table: Option<String>,
    },
    /// List the facts, each with its source
    Facts {
        /// Only facts about this channel, topic or issue
        #[arg(long, value_name = "ID")]
        entity: Option<String>,
    },
    /// List the sources
    Sources,
    /// List where sources contradict each other
    Conflicts {
        /// Only conflicts about this, by id, word or channel
        #[arg(value_name = "TOPIC")]
        topic: Option<String>,
    },
    /// Check an overlay and prove that no request ends nowhere
    Check {
        /// The overlay to check; without one the catalog in use
        #[arg(value_name = "DIR")]
        dir: Option<std::path::PathBuf>,
    },
    /// Write the catalog's TOML files into a directory
    Export {
        /// Where to write; must not exist yet or be empty
        #[arg(value_name = "DIR")]
        dir: std::path::PathBuf,
    },
    /// Print the JSON Schema of an answer, or the names of all schemas
    Schema {
        /// recommend, channel, catalog-facts …
        #[arg(value_name = "NAME")]
        name: Option<String>,
    },
}
