//! Asks the one question that is left, on a terminal.

use std::fmt::Write as _;
use std::io::{BufRead, Write};

use wxsupport::recommend;
use wxsupport::report::Question;
use wxsupport::request::{Recommend, Subject};
use wxsupport::view::Viewer;
use wxsupport::vocabulary::{Lang, Money, Term as _};

/// Asks the question of a request and puts the answer into it; without an answer it stays as it is.
pub(crate) fn narrow_down(viewer: Viewer<'_>, request: &mut Recommend) {
    let Some(question) = recommend::question(viewer, request) else {
        return;
    };
    let (input, output) = (std::io::stdin().lock(), std::io::stderr().lock());
    let Some(at) = ask(&question, viewer.lang(), input, output) else {
        return;
    };
    let Some(answer) = question.answers.get(at) else {
        return;
    };
    request.subjects = viewer
        .catalog
        .find(answer.issue)
        .map(Subject::Issue)
        .into_iter()
        .collect();
    if let Some(money) = answer.money {
        request.money = Money::parse(money.code);
    }
    request.answered = true;
}

/// The position of the answer that was chosen; `None` for an empty line, the end, or after three
/// answers that are no number of the list.
fn ask(
    question: &Question<'_>,
    lang: Lang,
    mut input: impl BufRead,
    mut output: impl Write,
) -> Option<usize> {
    let mut text = format!("{}\n", question.text);
    for (number, answer) in (1..).zip(&question.answers) {
        let _ = writeln!(text, "  {number} {}", answer.text);
    }
    for _ in 0..3 {
        text.push_str(lang.pick("写编号，直接回车则跳过：", "Number, or nothing to skip: "));
        output.write_all(text.as_bytes()).ok()?;
        output.flush().ok()?;
        text.clear();
        let mut line = String::new();
        if input.read_line(&mut line).ok()? == 0 || line.trim().is_empty() {
            return None;
        }
        let number: Option<usize> = line.trim().parse().ok();
        let at = number.and_then(|number| number.checked_sub(1));
        if at.is_some_and(|at| at < question.answers.len()) {
            return at;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use wxsupport::report::AnswerView;

    fn asked(typed: &str) -> (Option<usize>, String) {
        let answer = |text| AnswerView {
            text,
            flags: String::new(),
            issue: "",
            money: None,
        };
        let question = Question {
            text: "Which?",
            answers: vec![answer("this"), answer("that")],
        };
        let mut shown = Vec::new();
        let at = ask(&question, Lang::En, typed.as_bytes(), &mut shown);
        (at, String::from_utf8_lossy(&shown).into_owned())
    }

    #[test]
    fn a_number_of_the_list_is_taken() {
        let (at, shown) = asked("9\nx\n2\n");
        assert_eq!(at, Some(1));
        assert!(shown.starts_with("Which?\n  1 this\n  2 that\n"));
    }

    #[test]
    fn nothing_is_forced() {
        assert_eq!(asked("\n").0, None);
        assert_eq!(asked("").0, None);
        assert_eq!(asked("0\n3\n-1\n").0, None);
    }
}
