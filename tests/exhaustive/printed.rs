//! The printed answers: an unproved channel or contact carries the word for its grade, in every
//! human format and both languages.

use wxsupport::catalog::model::Set;
use wxsupport::recommend::recommend;
use wxsupport::report::Coded;
use wxsupport::request::{Person, Recommend, Subject};
use wxsupport::vocabulary::{Capability, Grade, Lang, Region, Term as _};

use crate::program::{AT, Program};
use crate::requests::{CATALOG, LANGS, context, id, subjects};

/// The human formats.
const FORMATS: [&str; 3] = ["table", "plain", "md"];

fn request(subject: Subject, urgent: bool, cannot: Set<Capability>) -> Recommend {
    Recommend {
        subjects: vec![subject],
        urgent,
        person: Person {
            region: Some(Region::Mainland),
            cannot,
            ..Person::default()
        },
        money: None,
        prefer: None,
        top: 200,
        explain: false,
        told: None,
        answered: false,
    }
}

/// What the program prints for a request, without markup and on lines wide enough for a whole row.
fn printed(request: &Recommend, lang: Lang, format: &str) -> String {
    let mut program = Program::new().env("COLUMNS", "2000").args([
        "recommend",
        "--at",
        AT,
        "--top",
        "200",
        "--region",
        "mainland",
    ]);
    for subject in &request.subjects {
        program = program.args(["--issue", id(*subject)]);
    }
    if request.urgent {
        program = program.args(["--urgent"]);
    }
    for lost in request.person.cannot.iter() {
        program = program.args(["--cannot", lost.id()]);
    }
    let output = program
        .args(["--lang", lang.pick("zh", "en"), "--format", format])
        .run();
    assert_eq!(output.code, 0, "{request:?}: {}", output.stderr);
    output.stdout.replace('\\', "")
}

fn is_unproved(coded: Coded) -> bool {
    Grade::parse(coded.code).is_some_and(|grade| !grade.is_proved())
}

/// Checks that each unproved row or step of an answer is printed with its word; tells how many there are.
fn check(request: &Recommend, lang: Lang, format: &str) -> usize {
    let context = context(lang);
    let answer = recommend(&CATALOG, &context, request);
    let rows = answer
        .body
        .channels
        .iter()
        .filter(|ranked| is_unproved(ranked.grade));
    let steps = answer
        .immediate
        .iter()
        .filter_map(|step| Some((step.action, step.grade?)));
    let rows: Vec<(&str, Coded)> = rows.map(|ranked| (ranked.reach, ranked.grade)).collect();
    let steps: Vec<(&str, Coded)> = steps.filter(|(_, grade)| is_unproved(*grade)).collect();
    if rows.is_empty() && steps.is_empty() {
        return 0;
    }
    let text = printed(request, lang, format);
    let lines: Vec<&str> = text.lines().collect();
    for (reach, grade) in &rows {
        let reach = reach.replace('\\', "");
        let with_word = lines
            .iter()
            .any(|line| line.contains(&reach) && line.contains(grade.text));
        assert!(
            with_word,
            "{format}: {request:?}: “{reach}” is printed without “{}”:\n{text}",
            grade.text
        );
    }
    for (action, grade) in &steps {
        let at = lines
            .iter()
            .position(|line| line.contains(&action.replace('\\', "")));
        let at = at
            .unwrap_or_else(|| panic!("{format}: {request:?}: “{action}” is not printed:\n{text}"));
        let with_word = lines
            .iter()
            .skip(at)
            .take(2)
            .any(|line| line.contains(grade.text));
        assert!(
            with_word,
            "{format}: {request:?}: “{action}” is printed without “{}”:\n{text}",
            grade.text
        );
    }
    rows.len() + steps.len()
}

#[test]
fn every_unproved_channel_and_first_step_is_printed_with_its_grade() {
    use Capability::{App, Login, PhoneCall, Web};
    let losses: [&[Capability]; 3] = [&[], &[Login], &[App, PhoneCall, Web]];
    let mut checked = 0;
    for subject in subjects() {
        // A cluster lists the channels of all of its issues; one loss and format an issue suffice.
        let whole = matches!(subject, Subject::Cluster(_));
        for lost in losses.iter().take(if whole { losses.len() } else { 1 }) {
            let request = request(subject, whole, lost.iter().copied().collect());
            for lang in LANGS {
                for format in FORMATS.iter().take(if whole { FORMATS.len() } else { 1 }) {
                    checked += check(&request, lang, format);
                }
            }
        }
    }
    assert!(checked > 100, "only {checked} rows were checked");
}

#[test]
fn every_unproved_channel_is_printed_with_its_grade_in_the_list() {
    for lang in LANGS {
        let output = Program::new()
            .env("COLUMNS", "2000")
            .args([
                "channel",
                "--format",
                "plain",
                "--at",
                AT,
                "--lang",
                lang.pick("zh", "en"),
            ])
            .run();
        let context = context(lang);
        let all = wxsupport::request::ChannelFilter::default();
        let request = wxsupport::request::Channel {
            ask: wxsupport::request::ChannelAsk::List(all),
            platform: None,
            all: false,
        };
        for row in wxsupport::channel::channel(&CATALOG, &context, &request)
            .body
            .list
        {
            let line = output
                .stdout
                .lines()
                .find(|line| line.contains(row.id) && line.contains(row.name));
            let line = line.unwrap_or_else(|| panic!("{} is not in the list", row.id));
            assert!(line.contains(row.grade.text), "{line}");
        }
    }
}
