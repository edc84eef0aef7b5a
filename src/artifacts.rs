//! What is generated from the program itself: completions, manual pages and JSON Schemas, as text.

use clap::Command;
use clap_complete::Shell;
use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use wxsupport::channel;
use wxsupport::error::Error;
use wxsupport::escalate;
use wxsupport::inspect;
use wxsupport::recommend;
use wxsupport::report::{
    CheckReport, ConflictsReport, ExportReport, FactsReport, ListReport, ScamRecord, SourcesReport,
    TriageRecord,
};
use wxsupport::scam;
use wxsupport::triage;

/// A name and what makes its schema.
type Maker = (&'static str, fn() -> Schema);

/// Every schema by name.
const SCHEMAS: &[Maker] = &[
    ("recommend", || written::<recommend::Answer<'static>>()),
    ("triage", || written::<triage::Answer<'static>>()),
    ("triage-record", || written::<TriageRecord<'static>>()),
    ("escalate", || written::<escalate::Answer<'static>>()),
    ("escalate-list", || {
        written::<escalate::list::Answer<'static>>()
    }),
    ("scam-check", || written::<scam::Answer<'static>>()),
    ("scam-check-record", || written::<ScamRecord<'static>>()),
    ("channel", || written::<channel::Answer<'static>>()),
    ("catalog-list", || {
        written::<inspect::Answer<'static, ListReport<'static>>>()
    }),
    ("catalog-facts", || {
        written::<inspect::Answer<'static, FactsReport<'static>>>()
    }),
    ("catalog-sources", || {
        written::<inspect::Answer<'static, SourcesReport<'static>>>()
    }),
    ("catalog-conflicts", || {
        written::<inspect::Answer<'static, ConflictsReport<'static>>>()
    }),
    ("catalog-check", || {
        written::<inspect::Answer<'static, CheckReport>>()
    }),
    ("catalog-export", || {
        written::<inspect::Answer<'static, ExportReport>>()
    }),
];

/// The schema of what is written, in which every field that is always there is required.
fn written<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::default().for_serialize();
    settings.into_generator().into_root_schema_for::<T>()
}

/// The names of all schemas.
pub(crate) fn schema_names() -> Vec<&'static str> {
    SCHEMAS.iter().map(|(name, _)| *name).collect()
}

/// The JSON Schema of an answer.
pub(crate) fn schema(name: &str) -> Result<String, Error> {
    let Some((_, make)) = SCHEMAS.iter().find(|(known, _)| *known == name) else {
        return Err(Error::NoSuchSchema {
            given: name.to_owned(),
            known: schema_names(),
        });
    };
    let mut text = serde_json::to_string_pretty(&make())?;
    text.push('\n');
    Ok(text)
}

/// The completion script of a shell.
pub(crate) fn completions(mut command: Command, shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "wxsupport", &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// A manual page with its file name.
pub(crate) struct ManualPage {
    /// Such as `wxsupport-channel.1`.
    pub file: String,
    /// The page in roff.
    pub text: String,
}

/// The manual pages of the program and of every subcommand.
pub(crate) fn manual(command: &Command) -> Result<Vec<ManualPage>, Error> {
    let mut pages = Vec::new();
    collect(&mut pages, command.clone(), "wxsupport")?;
    Ok(pages)
}

fn collect(pages: &mut Vec<ManualPage>, mut command: Command, name: &str) -> Result<(), Error> {
    command = command.name(name.to_owned());
    command.build();
    let mut roff = Vec::new();
    clap_mangen::Man::new(command.clone())
        .render(&mut roff)
        .map_err(|error| Error::File {
            path: format!("{name}.1"),
            reason: error.to_string(),
        })?;
    pages.push(ManualPage {
        file: format!("{name}.1"),
        text: String::from_utf8_lossy(&roff).into_owned(),
    });
    for subcommand in command
        .get_subcommands()
        .filter(|subcommand| subcommand.get_name() != "help")
    {
        let name = format!("{name}-{}", subcommand.get_name());
        collect(pages, subcommand.clone(), &name)?;
    }
    Ok(())
}
