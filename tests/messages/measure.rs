//! The figures.

use std::collections::BTreeMap;
use std::fmt;

use wxsupport::vocabulary::Verdict;

use crate::rows::Row;
use crate::share::Share;

/// Messages of one sort: how many were called a scam, and how many were flagged at all.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Called {
    /// Called `scam`.
    pub(crate) scam: Share,
    /// Called `scam` or `suspicious`.
    pub(crate) flagged: Share,
}

impl Called {
    fn count(&mut self, verdict: Verdict) {
        self.scam.count(verdict == Verdict::Scam);
        self.flagged
            .count(matches!(verdict, Verdict::Scam | Verdict::Suspicious));
    }
}

/// What was measured.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// Scams.
    pub(crate) scams: Called,
    /// Scams in disguised spelling.
    pub(crate) obfuscated: Called,
    /// Ordinary messages that warn.
    pub(crate) warnings: Called,
    /// All other ordinary messages.
    pub(crate) others: Called,
    by: BTreeMap<String, Called>,
    wrong: Vec<String>,
}

impl Figures {
    /// Adds a message with what was said of it.
    pub(crate) fn add(&mut self, row: &Row, verdict: Verdict, kind: Option<&str>) {
        let label = if row.is_scam { "scam" } else { "ordinary" };
        for key in [
            format!("{label} {}", row.kind),
            format!("{label} in {}", row.lang),
        ] {
            self.by.entry(key).or_default().count(verdict);
        }
        if row.is_scam {
            self.scams.count(verdict);
            if row.kind == "obfuscated" {
                self.obfuscated.count(verdict);
            }
        } else if row.kind == "warning" {
            self.warnings.count(verdict);
        } else {
            self.others.count(verdict);
        }
        let flagged = matches!(verdict, Verdict::Scam | Verdict::Suspicious);
        if flagged != row.is_scam {
            self.wrong.push(format!(
                "{label} {} {} {}: {verdict:?}{}: {}",
                row.kind,
                row.lang,
                row.trick,
                kind.map(|kind| format!(" ({kind})")).unwrap_or_default(),
                row.text
            ));
        }
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "scams found                {}", self.scams.flagged)?;
        writeln!(f, "  called scam              {}", self.scams.scam)?;
        writeln!(f, "obfuscated scams found     {}", self.obfuscated.flagged)?;
        writeln!(f, "warnings called scam       {}", self.warnings.scam)?;
        writeln!(f, "warnings flagged           {}", self.warnings.flagged)?;
        writeln!(f, "others called scam         {}", self.others.scam)?;
        writeln!(f, "others flagged             {}", self.others.flagged)?;
        for (key, called) in &self.by {
            writeln!(
                f,
                "{key:24} scam {}  flagged {}",
                called.scam, called.flagged
            )?;
        }
        for line in &self.wrong {
            writeln!(f, "{line}")?;
        }
        Ok(())
    }
}
