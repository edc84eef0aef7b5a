//! From a parsed command line to the bytes of the answer and its exit code.

use std::mem::ManuallyDrop;
use std::path::Path;

use serde::Serialize;
use wxsupport::error::Error;
use wxsupport::report::Envelope;
use wxsupport::request::Context;
use wxsupport::store::Catalog;
use wxsupport::view::Viewer;
use wxsupport::vocabulary::{Color, Format, Lang, Verdict};
use wxsupport::{channel, escalate, exit, inspect, recommend, scam, triage};

use crate::cli::{CatalogAction, Cli, Command, Global, decorate, resolve, when};
use crate::render::{Present, Styles, Writing, render};
use crate::{artifacts, ask, batch, overlay, terminal};

/// What is written to stdout, and how the program ends.
pub(crate) struct Done {
    /// The bytes.
    pub(crate) text: Vec<u8>,
    /// The exit code.
    pub(crate) code: u8,
}

impl Done {
    fn answered(text: String) -> Self {
        Self {
            text: text.into_bytes(),
            code: exit::ANSWERED,
        }
    }
}

/// Runs a command.
pub(crate) fn run(cli: &Cli) -> Result<Done, Error> {
    let context = when::context(&cli.global)?;
    let writing = writing(&cli.global, &context)?;
    let layer = cli.global.catalog.clone().or_else(terminal::overlay);
    let layer = layer.as_deref();
    match &cli.command {
        Command::Recommend(args) => {
            let catalog = overlay::load(layer)?;
            let mut request = resolve::recommend(&catalog, &args.0)?;
            if args.0.ask && terminal::can_ask() {
                let viewer = Viewer {
                    catalog: &catalog,
                    context: &context,
                };
                ask::narrow_down(viewer, &mut request);
            }
            finish(recommend::recommend(&catalog, &context, &request), &writing)
        }
        Command::Escalate(args) if args.0.list => {
            let catalog = overlay::load(layer)?;
            let subjects = resolve::listed(&catalog, &args.0)?;
            let answer = escalate::list::list(&catalog, &context, &subjects);
            finish(answer, &writing)
        }
        Command::Escalate(args) => {
            let catalog = overlay::load(layer)?;
            let mut request = resolve::escalate(&catalog, &context, &args.0)?;
            if args.0.ask && terminal::can_ask() {
                let viewer = Viewer {
                    catalog: &catalog,
                    context: &context,
                };
                ask::narrow_down(viewer, &mut request.ask);
            }
            finish(escalate::escalate(&catalog, &context, &request), &writing)
        }
        Command::Triage(args) if args.0.batch => {
            let catalog = overlay::load(layer)?;
            batch::triage(&catalog, &context)?;
            Ok(Done::answered(String::new()))
        }
        Command::Triage(args) => {
            let request = resolve::triage(&args.0)?;
            let catalog = overlay::load(layer)?;
            finish(triage::triage(&catalog, &context, &request), &writing)
        }
        Command::Channel(args) => {
            let catalog = overlay::load(layer)?;
            let request = resolve::channel(&catalog, &args.0)?;
            finish(channel::channel(&catalog, &context, &request), &writing)
        }
        Command::ScamCheck(args) if args.0.batch => {
            let catalog = overlay::load(layer)?;
            let request = resolve::scam_check(&catalog, &args.0)?;
            batch::scam_check(&catalog, &context, &request)?;
            Ok(Done::answered(String::new()))
        }
        Command::ScamCheck(args) => {
            let catalog = overlay::load(layer)?;
            let request = resolve::scam_check(&catalog, &args.0)?;
            let answer = scam::scam_check(&catalog, &context, &request);
            let code =
                Verdict::of_code(answer.body.verdict.code).map_or(exit::ANSWERED, verdict_code);
            let done = finish(answer, &writing)?;
            Ok(if args.0.exit_code {
                Done { code, ..done }
            } else {
                done
            })
        }
        Command::Catalog(args) => inspected(&args.0.action, layer, &context, &writing),
        Command::Completions(args) => {
            let command = decorate::command(&Catalog::built_in(), context.lang);
            Ok(Done::answered(artifacts::completions(
                command,
                args.0.shell,
            )))
        }
        Command::Man(args) => manual(args.0.out.as_deref(), context.lang),
    }
}

fn inspected(
    action: &CatalogAction,
    layer: Option<&Path>,
    context: &Context,
    writing: &Writing,
) -> Result<Done, Error> {
    match action {
        CatalogAction::List { table } => {
            let table = resolve::table(table.as_ref())?;
            let catalog = overlay::load(layer)?;
            finish(inspect::listed(&catalog, context, table), writing)
        }
        CatalogAction::Facts { entity } => {
            let catalog = overlay::load(layer)?;
            finish(
                inspect::facts(&catalog, context, entity.as_deref()),
                writing,
            )
        }
        CatalogAction::Sources => {
            let catalog = overlay::load(layer)?;
            finish(inspect::sources(&catalog, context), writing)
        }
        CatalogAction::Conflicts { topic } => {
            let catalog = overlay::load(layer)?;
            finish(
                inspect::conflicts(&catalog, context, topic.as_deref()),
                writing,
            )
        }
        CatalogAction::Check { dir } => {
            let dir = dir.as_deref().or(layer);
            let catalog = overlay::load(dir)?;
            let named = dir.map(|dir| dir.display().to_string());
            finish(inspect::check(&catalog, context, named), writing)
        }
        // The files to start an overlay from do not depend on one, least of all on a damaged one.
        CatalogAction::Export { dir } => {
            let files = overlay::export(dir)?;
            let catalog = Catalog::built_in();
            let dir = dir.display().to_string();
            finish(inspect::exported(&catalog, context, dir, files), writing)
        }
        CatalogAction::Schema { name: Some(name) } => artifacts::schema(name).map(Done::answered),
        CatalogAction::Schema { name: None } => {
            Ok(Done::answered(artifacts::schema_names().join("\n") + "\n"))
        }
    }
}

/// The text of an answer. The answer is not taken apart: the process ends right after.
fn finish<Q: Serialize, B: Present<Q>>(
    answer: Envelope<'_, Q, B>,
    writing: &Writing,
) -> Result<Done, Error> {
    let answer = ManuallyDrop::new(answer);
    let text = render(&answer, writing)?;
    let code = if answer.body.is_answered() {
        exit::ANSWERED
    } else {
        exit::NOTHING_KNOWN
    };
    Ok(Done { text, code })
}

fn writing(global: &Global, context: &Context) -> Result<Writing, Error> {
    let format = if global.json {
        Format::Json
    } else {
        resolve::word(&global.format)?
    };
    let colored = match resolve::word(&global.color)? {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => terminal::wants_color(),
    };
    Ok(Writing {
        format,
        lang: context.lang,
        width: terminal::width(),
        styles: if colored {
            Styles::Colored
        } else {
            Styles::Plain
        },
    })
}

/// The exit code of a verdict.
const fn verdict_code(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Official | Verdict::NoSign => exit::ANSWERED,
        Verdict::Unverified | Verdict::Unknown | Verdict::Suspicious => exit::SUSPICIOUS,
        Verdict::Lookalike | Verdict::Scam => exit::SCAM,
    }
}

fn manual(out: Option<&Path>, lang: Lang) -> Result<Done, Error> {
    let command = decorate::command(&Catalog::built_in(), lang);
    let pages = artifacts::manual(&command)?;
    let Some(dir) = out else {
        let first = pages.into_iter().next();
        return Ok(Done::answered(
            first.map(|page| page.text).unwrap_or_default(),
        ));
    };
    let files = pages
        .iter()
        .map(|page| (page.file.as_str(), page.text.as_str()));
    overlay::write_new(dir, files)?;
    let names: Vec<String> = pages.into_iter().map(|page| page.file).collect();
    Ok(Done::answered(names.join("\n") + "\n"))
}
