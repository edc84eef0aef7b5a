//! SVG: well-formed, without script or anything from elsewhere, with every rung that can be taken, and no text that runs out
//! of the picture.

use roxmltree::{Document, Node};
use unicode_width::UnicodeWidthChar as _;

use crate::answers::{ASKED, Asked, doubt, rungs, state, text};

const SVG: &str = "http://www.w3.org/2000/svg";

/// What a picture is made of.
const ELEMENTS: &[(&str, &[&str])] = &[
    (
        "svg",
        &["viewBox", "width", "height", "role", "aria-label", "lang"],
    ),
    ("title", &[]),
    ("desc", &[]),
    ("style", &[]),
    (
        "rect",
        &["class", "x", "y", "width", "height", "rx", "opacity"],
    ),
    ("text", &["class", "x", "y", "text-anchor"]),
    ("circle", &["class", "cx", "cy", "r"]),
    ("line", &["class", "x1", "y1", "x2", "y2"]),
];

fn parse<'p>(picture: &'p str, of: &Asked) -> Document<'p> {
    Document::parse(picture).unwrap_or_else(|error| panic!("{:?}: {error}", of.words))
}

fn elements<'d>(document: &'d Document<'_>, name: &'d str) -> impl Iterator<Item = Node<'d, 'd>> {
    let all = document.root_element().descendants();
    all.filter(move |node| node.has_tag_name((SVG, name)))
}

fn number(node: Node<'_, '_>, name: &str) -> f64 {
    let value = node.attribute(name).unwrap_or("0");
    value
        .parse()
        .unwrap_or_else(|_| panic!("{name}=“{value}” is no number"))
}

/// The text of a picture in its order, without the numbers in the circles and without spaces: a name goes over several
/// lines.
pub(crate) fn words(document: &Document<'_>) -> String {
    let texts = elements(document, "text").filter(|node| node.attribute("class") != Some("number"));
    texts.filter_map(|node| node.text()).map(joined).collect()
}

fn joined(text: &str) -> String {
    text.split_whitespace().collect()
}

/// What is wrong with a picture as a file from elsewhere.
pub(crate) fn faults(document: &Document<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for node in document.root().descendants() {
        if node.is_root() || node.is_text() {
            continue;
        }
        let name = node.tag_name().name();
        let known = ELEMENTS.iter().find(|(known, _)| *known == name);
        let Some((_, attributes)) = known.filter(|_| node.tag_name().namespace() == Some(SVG))
        else {
            faults.push(format!("{node:?}"));
            continue;
        };
        let odd = node.attributes().filter(|attribute| {
            !attributes.contains(&attribute.name()) || attribute.namespace().is_some()
        });
        faults.extend(odd.map(|attribute| format!("{name} {}", attribute.name())));
    }
    for style in elements(document, "style") {
        let style = style.text().unwrap_or_default();
        let foreign = ["url(", "@import", "@font-face", "http", "expression", "\\"];
        faults.extend(
            foreign
                .iter()
                .filter(|word| style.contains(**word))
                .map(ToString::to_string),
        );
    }
    faults
}

#[test]
fn every_picture_is_well_formed_and_needs_nothing_from_elsewhere() {
    for of in ASKED.iter() {
        let picture = of.drawn("svg");
        let document = parse(&picture, of);
        let root = document.root_element();
        assert!(root.has_tag_name((SVG, "svg")), "{:?}", of.words);
        assert_eq!(faults(&document), Vec::<String>::new(), "{:?}", of.words);
        assert!(!picture.contains("<!"), "{:?}: a declaration", of.words);
        assert_eq!(
            picture.matches("http").count(),
            1 + words(&document).matches("http").count()
        );
        let (width, height) = (number(root, "width"), number(root, "height"));
        let shown = format!("0 0 {width} {height}");
        assert_eq!(root.attribute("viewBox"), Some(&*shown), "{:?}", of.words);
    }
}

#[test]
fn every_rung_that_is_not_impossible_is_drawn_with_its_state_and_its_doubt() {
    for of in ASKED.iter() {
        let picture = of.drawn("svg");
        let document = parse(&picture, of);
        let drawn: Vec<_> = of
            .rungs()
            .filter(|rung| state(rung) != "impossible")
            .collect();
        let circles: Vec<_> = elements(&document, "circle")
            .map(|node| node.attribute("class"))
            .collect();
        let states: Vec<_> = drawn.iter().map(|rung| Some(state(rung))).collect();
        assert_eq!(circles, states, "{:?}", of.words);
        let numbers =
            elements(&document, "text").filter(|node| node.attribute("class") == Some("number"));
        let numbers: Vec<_> = numbers.filter_map(|node| node.text()).collect();
        let expected: Vec<_> = drawn.iter().map(|rung| rung["rung"].to_string()).collect();
        assert_eq!(numbers, expected, "{:?}", of.words);
        let words = words(&document);
        let mut rest = words.as_str();
        for rung in drawn {
            let title = format!("{}·{}", text(rung, "name"), text(&rung["state"], "text"));
            let (_, after) = rest
                .split_once(&joined(&title))
                .unwrap_or_else(|| panic!("{:?}: no “{title}” in {rest}", of.words));
            rest = after;
            if let Some(doubt) = doubt(rung) {
                let next = rest
                    .split_once(&joined(doubt))
                    .map_or(usize::MAX, |(gap, _)| gap.chars().count());
                assert!(
                    next < 120,
                    "{:?}: “{doubt}” is not beside “{title}”",
                    of.words
                );
            }
        }
        for ladder in of
            .ladders()
            .iter()
            .filter(|ladder| !rungs(ladder).is_empty())
        {
            assert!(
                words.contains(&joined(text(ladder, "ends"))),
                "{:?}",
                of.words
            );
        }
    }
}

/// About how wide a text is: a Chinese character is a square, others are a little wider than half of one.
fn wide(text: &str, size: f64) -> f64 {
    let ems = text
        .chars()
        .map(|c| if c.width() == Some(2) { 1.0 } else { 0.55 });
    ems.sum::<f64>() * size
}

#[test]
fn no_text_and_no_bar_runs_out_of_the_picture() {
    for of in ASKED.iter() {
        let picture = of.drawn("svg");
        let document = parse(&picture, of);
        let root = document.root_element();
        let (width, height) = (number(root, "width"), number(root, "height"));
        assert!(width <= 420.0, "wider than a phone");
        for node in elements(&document, "text") {
            let shown = node.text().unwrap_or_default();
            let size = match node.attribute("class") {
                Some("title") => 15.0,
                Some("small") => 11.0,
                Some("number") => 12.0,
                _ => 13.0,
            };
            let wide = wide(shown, size);
            let before = match node.attribute("text-anchor") {
                Some("end") => wide,
                Some("middle") => wide / 2.0,
                _ if node.attribute("class") == Some("number") => wide / 2.0,
                _ => 0.0,
            };
            let left = number(node, "x") - before;
            assert!(
                left >= 0.0 && left + wide <= width,
                "{:?}: {shown} from {left}, {wide} wide",
                of.words
            );
            assert!(number(node, "y") < height, "{:?}: {shown}", of.words);
        }
        for bar in elements(&document, "rect") {
            let right = number(bar, "x") + number(bar, "width");
            assert!(right <= width, "{:?}: a bar to {right}", of.words);
            assert!(
                number(bar, "y") + number(bar, "height") <= height,
                "{:?}",
                of.words
            );
        }
    }
}

#[test]
fn foreign_parts_would_be_noticed() {
    let around = |inner: &str| format!("<svg xmlns=\"{SVG}\" width=\"1\">{inner}</svg>");
    for inner in [
        "<script>1</script>",
        "<text onclick=\"x\">a</text>",
        "<image href=\"a.png\"/>",
        "<a xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"b\"/>",
        "<style>text{fill:url(b)}</style>",
        "<rect xmlns=\"urn:other\"/>",
    ] {
        let text = around(inner);
        let document = Document::parse(&text).expect("it is well-formed");
        assert_ne!(faults(&document), Vec::<String>::new(), "{inner}");
    }
    let text = around("<text class=\"a\">b</text>");
    let document = Document::parse(&text).expect("it is well-formed");
    assert_eq!(faults(&document), Vec::<String>::new());
}
