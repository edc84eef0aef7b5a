//! The one question that would narrow the answer down.

use crate::catalog::model::Answer;
use crate::report::{AnswerView, Question};
use crate::request::Recommend;
use crate::triage;
use crate::view::Viewer;
use crate::vocabulary::{Status, Term};

use super::asked::Asked;

/// The deciding question of the issue or cluster; none where several are asked for at once, or
/// where it is already answered.
#[must_use]
pub(super) fn deciding<'c>(
    viewer: Viewer<'c>,
    asked: &[Asked],
    request: &Recommend,
) -> Option<Question<'c>> {
    if request.answered {
        return None;
    }
    let told = request.told.as_ref();
    if let Some(told) = told.filter(|told| told.verdict.status == Status::Ambiguous) {
        return triage::deciding(viewer, &told.verdict);
    }
    // Where a text touches two groups, the question is that of the first.
    let asked = match asked {
        [asked] => asked,
        [first, ..] if told.is_some() => first,
        _ => return None,
    };
    let (text, answers) = asked.question();
    let about_money = answers.iter().any(|answer| answer.money.is_some());
    if about_money && request.money.is_some() && matches!(asked, Asked::Issue(_)) {
        return None;
    }
    Some(Question {
        text: viewer.text(text),
        answers: answers.iter().map(|answer| view(viewer, answer)).collect(),
    })
}

fn view<'c>(viewer: Viewer<'c>, answer: &Answer) -> AnswerView<'c> {
    let issue = viewer.catalog.id(answer.issue);
    let money = answer
        .money
        .map(|money| format!(" --money {}", money.id()))
        .unwrap_or_default();
    AnswerView {
        text: viewer.text(answer.answer),
        flags: format!("--issue {issue}{money}"),
        issue,
        money: answer.money.map(|money| viewer.coded(money)),
    }
}
