//! The figures.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use wxsupport::recommend::emergencies;
use wxsupport::request::{Recommend, Told};
use wxsupport::store::Catalog;
use wxsupport::triage::verdict::Verdict;
use wxsupport::triage::{told, told_to};
use wxsupport::vocabulary::{Status, Term as _};

use crate::rows::{Alarm, Row};
use crate::share::Share;

/// What was measured.
#[derive(Debug, Default)]
pub(crate) struct Figures {
    /// The first candidate is accepted; texts in scope.
    pub(crate) first: Share,
    /// One of the first three is.
    pub(crate) within_three: Share,
    /// The first is of a group involved; texts across groups.
    pub(crate) group: Share,
    /// The other issue of a text across groups is among those answered for.
    both: Share,
    /// What is out of scope is said to be.
    pub(crate) out_of_scope: Share,
    /// What is in scope is not said to be out of it.
    pub(crate) in_scope: Share,
    /// The right first-minutes steps are shown.
    pub(crate) emergencies: Share,
    /// Some first-minutes steps are shown where any are called for.
    pub(crate) alarmed: Share,
    /// None are shown where none are called for.
    pub(crate) calm: Share,
    /// Texts in scope for which one issue stands out.
    matched: Share,
    /// The first is accepted where one stands out.
    matched_right: Share,
    by: BTreeMap<String, Share>,
    taken_for: BTreeMap<(String, String), usize>,
    wrong: Vec<String>,
}

impl Figures {
    /// Adds a text.
    pub(crate) fn add(&mut self, catalog: &Catalog, row: &Row) {
        let told = told(catalog, &row.text);
        let verdict = &told.verdict;
        self.alarm(catalog, row, &told);
        if row.kind == "oos" {
            let hit = verdict.status == Status::OutOfScope;
            self.out_of_scope.count(hit);
            self.by(row, hit);
            if !hit {
                self.tell(catalog, row, verdict, "out_of_scope");
            }
            return;
        }
        let issues: Vec<&str> = verdict
            .candidates
            .iter()
            .map(|candidate| catalog.id(candidate.issue))
            .collect();
        let accepted = |issue: &&str| row.issues.iter().any(|right| right == issue);
        let kept = verdict.status != Status::OutOfScope;
        let hit = kept && issues.first().is_some_and(accepted);
        self.in_scope.count(kept);
        self.first.count(hit);
        self.within_three
            .count(kept && issues.iter().take(3).any(accepted));
        self.by(row, hit);
        let clear = verdict.status == Status::Matched;
        self.matched.count(clear);
        if clear {
            self.matched_right.count(hit);
        }
        if row.kind == "cross" {
            let group = |issue: &str| issue.split('.').next().map(str::to_owned);
            let involved = row
                .issues
                .iter()
                .chain(&row.also)
                .filter_map(|issue| group(issue));
            let first = issues.first().and_then(|issue| group(issue));
            self.group
                .count(kept && involved.into_iter().any(|one| Some(one) == first));
            let answered: Vec<&str> = verdict.issues().iter().map(|ix| catalog.id(*ix)).collect();
            let other = row.also.as_deref().and_then(group);
            self.both
                .count(answered.iter().any(|issue| group(issue) == other));
        }
        if !hit {
            self.tell(catalog, row, verdict, &row.issues.join("|"));
        }
    }

    fn alarm(&mut self, catalog: &Catalog, row: &Row, told: &Arc<Told>) {
        let request = told_to(catalog, Arc::clone(told), Recommend::default());
        let called = emergencies(catalog, &request).into_iter();
        let called: Vec<&str> = called.map(|ix| catalog.id(ix)).collect();
        let hit = match &row.emergency {
            Alarm::OneOf(right) => {
                let hit = called.iter().any(|id| right.iter().any(|one| one == id));
                self.emergencies.count(hit);
                self.alarmed.count(!called.is_empty());
                hit
            }
            Alarm::None => {
                let hit = called.is_empty();
                self.calm.count(hit);
                hit
            }
            Alarm::Either => true,
        };
        if !hit {
            let right = match &row.emergency {
                Alarm::OneOf(right) => right.join("|"),
                Alarm::None | Alarm::Either => "none".to_owned(),
            };
            let line = format!("alarm: {right} → {called:?}: {}", row.text);
            self.wrong.push(line);
        }
    }

    fn by(&mut self, row: &Row, hit: bool) {
        let first = row.issues.first().map_or("", String::as_str);
        for key in [
            format!("kind {}", row.kind),
            format!("language {}", row.lang),
            format!("issue {first}"),
        ] {
            self.by.entry(key).or_default().count(hit);
        }
    }

    fn tell(&mut self, catalog: &Catalog, row: &Row, verdict: &Verdict, right: &str) {
        let said = match verdict.first() {
            Some(first) => catalog.id(first.issue),
            None => Status::OutOfScope.id(),
        };
        let first = row.issues.first().cloned().unwrap_or_default();
        *self.taken_for.entry((first, said.to_owned())).or_default() += 1;
        let candidates: Vec<String> = verdict
            .candidates
            .iter()
            .take(3)
            .map(|one| format!("{} {:.2}", catalog.id(one.issue), one.share))
            .collect();
        self.wrong.push(format!(
            "{} {}: {right} → {} [{}]: {}",
            row.kind,
            verdict.status.id(),
            said,
            candidates.join(", "),
            row.text
        ));
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "accepted first answer      {}", self.first)?;
        writeln!(f, "accepted within three      {}", self.within_three)?;
        writeln!(f, "cross-group: right group   {}", self.group)?;
        writeln!(f, "cross-group: both told     {}", self.both)?;
        writeln!(f, "out of scope recognised    {}", self.out_of_scope)?;
        writeln!(f, "in scope kept              {}", self.in_scope)?;
        writeln!(f, "emergencies recognised     {}", self.emergencies)?;
        writeln!(f, "  any steps shown          {}", self.alarmed)?;
        writeln!(f, "ordinary: no alarm         {}", self.calm)?;
        writeln!(f, "one issue stands out       {}", self.matched)?;
        writeln!(f, "  and is accepted          {}", self.matched_right)?;
        for (key, share) in &self.by {
            writeln!(f, "{key:32} {share}")?;
        }
        let mut taken: Vec<_> = self.taken_for.iter().collect();
        taken.sort_by_key(|(_, times)| std::cmp::Reverse(**times));
        for ((right, said), times) in taken {
            writeln!(f, "{times} × {right} taken for {said}")?;
        }
        for line in &self.wrong {
            writeln!(f, "{line}")?;
        }
        Ok(())
    }
}
