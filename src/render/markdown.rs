//! Markdown, for tickets and notes.

use super::document::{Block, Document};

/// Writes a document as Markdown.
pub(super) fn write(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        if *block != Block::Gap || !text.ends_with("\n\n") {
            self::block(block, &mut text);
        }
    }
    text
}

/// Text in which no character is taken for markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '|' | '*' | '_' | '`' | '<' | '[' | ']' | '\\' | '#') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

fn block(block: &Block, text: &mut String) {
    let mut line = |line: String| {
        text.push_str(&line);
        text.push('\n');
    };
    match block {
        Block::Gap => line(String::new()),
        Block::Heading { text, aside, .. } => {
            line(format!("## {}", escaped(text)));
            if let Some(aside) = aside {
                line(format!("\n{}", escaped(aside)));
            }
            line(String::new());
        }
        Block::Paragraph(text, _) => line(format!("{}\n", escaped(text))),
        Block::Points(points) => points
            .iter()
            .for_each(|point| line(format!("- {}", escaped(point)))),
        Block::Steps(steps) => {
            for (at, (step, remarks)) in steps.iter().enumerate() {
                line(format!("{}. {}", at + 1, escaped(step)));
                for remark in remarks {
                    line(format!("   - {}", escaped(remark)));
                }
            }
        }
        Block::Pairs(pairs) => {
            for (label, value) in pairs {
                line(format!("- **{}**: {}", escaped(label), escaped(value)));
            }
        }
        Block::Table { heads, rows } => {
            let row = |cells: &[String]| {
                let cells: Vec<String> = cells.iter().map(|cell| escaped(cell)).collect();
                format!("| {} |", cells.join(" | "))
            };
            line(row(heads));
            line(format!("|{}", " --- |".repeat(heads.len())));
            for cells in rows {
                line(row(&cells.cells));
            }
            if rows.iter().any(|row| !row.below.is_empty()) {
                line(String::new());
            }
            for row in rows {
                let first = row.cells.first().map_or("", String::as_str);
                for below in &row.below {
                    line(format!("- {}: {}", escaped(first), escaped(below)));
                }
            }
        }
    }
}
