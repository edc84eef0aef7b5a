//! The command with everything that help, completions and manual pages show: the values of each
//! list, and the words of a language. Parsing does without it.

use clap::builder::PossibleValue;
use clap::{Command, CommandFactory as _};
use wxsupport::catalog::model::{Cluster, Issue};
use wxsupport::store::Catalog;
use wxsupport::vocabulary::{
    Capability, Color, Format, Identity, Kind, Lang, Money, Platform, Prefer, Region, Term,
};

use super::{
    CatalogArgs, ChannelArgs, Cli, CompletionsArgs, EscalateArgs, ManArgs, RecommendArgs,
    ScamCheckArgs, TriageArgs, deferred, help_zh,
};

/// The command with the values and the help texts of a language.
pub(crate) fn command(catalog: &Catalog, lang: Lang) -> Command {
    let values = Values { catalog, lang };
    let command = values.on(whole());
    match lang {
        Lang::Zh => help_zh::translate(command),
        Lang::En => command,
    }
}

/// The command with the arguments of every subcommand in place.
pub(crate) fn whole() -> Command {
    Cli::command()
        .mut_subcommand("recommend", deferred::undo::<RecommendArgs>)
        .mut_subcommand("channel", deferred::undo::<ChannelArgs>)
        .mut_subcommand("escalate", deferred::undo::<EscalateArgs>)
        .mut_subcommand("triage", deferred::undo::<TriageArgs>)
        .mut_subcommand("scam-check", deferred::undo::<ScamCheckArgs>)
        .mut_subcommand("catalog", deferred::undo::<CatalogArgs>)
        .mut_subcommand("completions", deferred::undo::<CompletionsArgs>)
        .mut_subcommand("man", deferred::undo::<ManArgs>)
}

struct Values<'c> {
    catalog: &'c Catalog,
    lang: Lang,
}

impl Values<'_> {
    fn on(&self, command: Command) -> Command {
        let names: Vec<String> = command
            .get_arguments()
            .map(|argument| argument.get_id().to_string())
            .collect();
        let mut command = command;
        for name in names {
            if let Some(values) = self.of(&name) {
                let told_elsewhere = matches!(
                    name.as_str(),
                    "format" | "lang" | "color" | "issue" | "table"
                );
                command = command.mut_arg(&name, |argument| {
                    argument
                        .value_parser(values)
                        .hide_possible_values(told_elsewhere)
                });
            }
        }
        let subcommands: Vec<String> = command
            .get_subcommands()
            .map(|subcommand| subcommand.get_name().to_owned())
            .collect();
        for name in subcommands {
            command = command.mut_subcommand(name, |subcommand| self.on(subcommand));
        }
        command
    }

    fn of(&self, argument: &str) -> Option<Vec<PossibleValue>> {
        match argument {
            "format" => Some(self.words::<Format>()),
            "lang" => Some(self.words::<Lang>()),
            "color" => Some(self.words::<Color>()),
            "identity" => Some(self.words::<Identity>()),
            "region" => Some(self.words::<Region>()),
            "platform" => Some(self.words::<Platform>()),
            "cannot" => Some(self.words::<Capability>()),
            "money" => Some(self.words::<Money>()),
            "prefer" => Some(self.words::<Prefer>()),
            "kind" => Some(self.words::<Kind>()),
            "issue" => Some(self.issues()),
            "table" => Some(
                wxsupport::catalog::source::read::ENTRY_TABLES
                    .iter()
                    .map(|name| PossibleValue::new(*name))
                    .collect(),
            ),
            "name" => Some(
                crate::artifacts::schema_names()
                    .into_iter()
                    .map(PossibleValue::new)
                    .collect(),
            ),
            _ => None,
        }
    }

    fn words<T: Term>(&self) -> Vec<PossibleValue> {
        T::ALL
            .iter()
            .map(|word| PossibleValue::new(word.id()).help(word.name(self.lang)))
            .collect()
    }

    fn issues(&self) -> Vec<PossibleValue> {
        let value = |id, name| {
            PossibleValue::new(self.catalog.str(id).to_owned())
                .help(self.catalog.text(name, self.lang).to_owned())
        };
        let clusters = self
            .catalog
            .all::<Cluster>()
            .map(|(_, cluster)| value(cluster.id, cluster.name));
        let issues = self
            .catalog
            .all::<Issue>()
            .map(|(_, issue)| value(issue.id, issue.name));
        clusters.chain(issues).collect()
    }
}
