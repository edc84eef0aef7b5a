//! Mermaid, by a small grammar of its own: every node is declared once, every edge joins two of them, every class is
//! defined, and no label holds anything that could end it or be taken for markup.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::answers::{ASKED, Asked, doubt, rungs, state, text};

/// A diagram as it is read.
#[derive(Debug, Default)]
pub(crate) struct Chart {
    /// Title of each part, with the nodes in it.
    pub(crate) parts: Vec<(String, Vec<Node>)>,
    /// From, label and to.
    edges: Vec<(String, String, String)>,
    /// Classes with their properties.
    classes: BTreeMap<String, String>,
}

#[derive(Debug)]
pub(crate) struct Node {
    id: String,
    /// The lines of its label.
    pub(crate) lines: Vec<String>,
    class: String,
}

/// Words that mean something else than a node.
const RESERVED: &[&str] = &[
    "end",
    "graph",
    "flowchart",
    "subgraph",
    "default",
    "style",
    "class",
    "click",
    "linkstyle",
];

fn id(text: &str) -> Result<String, String> {
    let plain = text
        .bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    let begins = text.starts_with(|c: char| c.is_ascii_lowercase());
    if !plain || !begins || RESERVED.contains(&text) {
        return Err(format!("“{text}” names no node"));
    }
    Ok(text.to_owned())
}

/// The character for the name or number of an entity.
fn entity(name: &str) -> Option<char> {
    match name {
        "quot" => Some('"'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        number => char::from_u32(number.parse().ok()?),
    }
}

/// A label without its quotes: its lines, in which nothing is left that could be markup.
fn label(text: &str) -> Result<Vec<String>, String> {
    text.split("<br/>").map(line).collect()
}

fn line(text: &str) -> Result<String, String> {
    let mut read = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['"', '<', '>', '&', '`', '#']) {
        let (before, from) = rest.split_at(at);
        let inner = from.strip_prefix('#').and_then(|from| from.split_once(';'));
        let (name, after) = inner.ok_or_else(|| format!("raw {from:.1} in “{text}”"))?;
        read.push_str(before);
        read.push(entity(name).ok_or_else(|| format!("#{name}; in “{text}” is no character"))?);
        rest = after;
    }
    read.push_str(rest);
    if read.trim().is_empty() || read.contains(char::is_control) {
        return Err(format!("a line of a label is {read:?}"));
    }
    Ok(read)
}

/// `id["label"]rest`.
fn boxed(text: &str) -> Result<(String, Vec<String>, &str), String> {
    let wrong = || format!("no box: {text}");
    let (name, rest) = text.split_once("[\"").ok_or_else(wrong)?;
    let (inside, rest) = rest.split_once("\"]").ok_or_else(wrong)?;
    Ok((id(name)?, label(inside)?, rest))
}

/// Reads a diagram, or says what is wrong with it.
pub(crate) fn read(text: &str) -> Result<Chart, String> {
    let mut lines = text.strip_suffix('\n').ok_or("no last line")?.lines();
    if lines.next() != Some("flowchart TD") {
        return Err("no flow chart".to_owned());
    }
    let mut chart = Chart::default();
    let mut inside = false;
    for line in lines.map(str::trim_start) {
        if let Some(part) = line.strip_prefix("subgraph ") {
            let (_, title, rest) = boxed(part)?;
            if inside || !rest.is_empty() {
                return Err(format!("no part: {line}"));
            }
            chart.parts.push((title.join(" "), Vec::new()));
            inside = true;
        } else if line == "end" {
            if !inside {
                return Err("an end without a part".to_owned());
            }
            inside = false;
        } else if let Some(class) = line.strip_prefix("classDef ") {
            let (name, properties) = class.split_once(' ').ok_or("a class without properties")?;
            for property in properties.split(',') {
                property
                    .split_once(':')
                    .ok_or_else(|| format!("no property: {property}"))?;
            }
            let before = chart.classes.insert(name.to_owned(), properties.to_owned());
            if before.is_some() {
                return Err(format!("class {name} is defined twice"));
            }
        } else if let Some((from, rest)) = line.split_once(" -->|\"") {
            let (inner, to) = rest
                .split_once("\"| ")
                .ok_or_else(|| format!("no edge: {line}"))?;
            let inner = label(inner)?.join(" ");
            chart.edges.push((id(from)?, inner, id(to)?));
        } else {
            let (id, lines, rest) = boxed(line)?;
            let class = rest
                .strip_prefix(":::")
                .ok_or_else(|| format!("no class: {line}"))?;
            let node = Node {
                id,
                lines,
                class: class.to_owned(),
            };
            let part = chart.parts.last_mut().filter(|_| inside);
            part.ok_or_else(|| format!("outside of a part: {line}"))?
                .1
                .push(node);
        }
    }
    if inside {
        return Err("a part without an end".to_owned());
    }
    check(&chart)?;
    Ok(chart)
}

/// Nothing is declared twice, and nothing is used that is not declared.
fn check(chart: &Chart) -> Result<(), String> {
    let mut declared: BTreeMap<&str, usize> = BTreeMap::new();
    for (part, (_, nodes)) in chart.parts.iter().enumerate() {
        for node in nodes {
            if declared.insert(&node.id, part).is_some() {
                return Err(format!("{} is declared twice", node.id));
            }
            if !chart.classes.contains_key(&node.class) {
                return Err(format!("class {} is not defined", node.class));
            }
        }
    }
    for (from, _, to) in &chart.edges {
        let place = |id: &str| {
            declared
                .get(id)
                .ok_or_else(|| format!("{id} is not declared"))
        };
        if place(from)? != place(to)? {
            return Err(format!("{from} and {to} are in two parts"));
        }
    }
    Ok(())
}

/// The edges that a ladder needs, as pairs of positions.
fn expected(ladder: &Value) -> Vec<(u64, u64)> {
    let rungs = rungs(ladder);
    let place = |id: &Value| {
        let rung = rungs.iter().find(|rung| rung["id"] == *id);
        rung.and_then(|rung| rung["rung"].as_u64())
    };
    let of = |rung: &Value| -> Vec<(u64, u64)> {
        let to = rung["rung"].as_u64().expect("a position");
        let opens = rung["opens"].as_array().expect("a list").iter();
        opens
            .filter_map(|opens| Some((place(&opens["rung"])?, to)))
            .collect()
    };
    rungs.iter().flat_map(of).collect()
}

fn chart(of: &Asked) -> Chart {
    let text = of.drawn("mermaid");
    read(&text).unwrap_or_else(|error| panic!("{:?}: {error}\n{text}", of.words))
}

#[test]
fn every_diagram_follows_the_grammar_and_holds_every_rung_with_its_state() {
    for of in ASKED.iter() {
        let chart = chart(of);
        let steps = of.immediate();
        let (first, parts) = chart.parts.split_at(usize::from(!steps.is_empty()));
        for (_, nodes) in first {
            let told = nodes.iter().flat_map(|node| node.lines.iter().cloned());
            let told: Vec<String> = told.collect();
            assert_eq!(told, steps, "{:?}: danger first", of.words);
        }
        assert_eq!(parts.len(), of.ladders().len(), "{:?}", of.words);
        for ((title, nodes), ladder) in parts.iter().zip(of.ladders()) {
            assert_eq!(title, text(ladder, "name"), "{:?}", of.words);
            assert_eq!(nodes.len(), rungs(ladder).len(), "{:?}", of.words);
            for (node, rung) in nodes.iter().zip(rungs(ladder)) {
                let name = format!("{} {}", rung["rung"], text(rung, "name"));
                assert_eq!(node.lines.first(), Some(&name), "{:?}", of.words);
                assert_eq!(node.class, state(rung), "{:?}: {name}", of.words);
                let word = text(&rung["state"], "text");
                assert!(
                    node.lines.iter().any(|line| line == word),
                    "{:?}: {name}",
                    of.words
                );
                if let Some(doubt) = doubt(rung) {
                    let told = node.lines.iter().any(|line| line == doubt);
                    assert!(told, "{:?}: {name} without “{doubt}”", of.words);
                }
            }
        }
    }
}

#[test]
fn every_condition_is_an_edge_and_every_edge_a_condition() {
    for of in ASKED.iter() {
        let chart = chart(of);
        let position = |id: &str| -> (usize, u64) {
            let (ladder, rung) = id[1..].split_once('r').expect("the id of a rung");
            (
                ladder.parse().expect("a number"),
                rung.parse().expect("a number"),
            )
        };
        for (at, ladder) in of.ladders().iter().enumerate() {
            let edges = chart
                .edges
                .iter()
                .filter(|(from, _, _)| position(from).0 == at);
            let edges: Vec<_> = edges
                .map(|(from, _, to)| (position(from).1, position(to).1))
                .collect();
            assert_eq!(edges, expected(ladder), "{:?}", of.words);
        }
    }
}

#[test]
fn the_grammar_refuses_what_is_wrong() {
    let right = "flowchart TD\n    subgraph l0[\"A\"]\n    l0r1[\"1 B\"]:::now\n    end\n    classDef now fill:#fff\n";
    assert!(read(right).is_ok(), "{:?}", read(right));
    let wrong = [
        ("TD", "XX"),
        ("1 B", "1 \"B\""),
        ("1 B", "1 <script>"),
        ("1 B", "1 & B"),
        ("1 B", "1 #B"),
        ("1 B", "1<br/>"),
        (":::now", ":::later"),
        (":::now", ""),
        ("l0r1", "end"),
        ("    end\n", ""),
        ("    end\n", "    l0r1[\"1 B\"]:::now\n    end\n"),
        ("    end\n", "    l0r1 -->|\"C\"| l0r2\n    end\n"),
    ];
    for (part, instead) in wrong {
        let text = right.replace(part, instead);
        assert!(read(&text).is_err(), "{text}");
    }
}
