//! One thing after the other, without columns: for screen readers and chat.

use super::document::{Block, Document};

/// Writes a document without alignment.
pub(super) fn write(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        self::block(block, &mut text);
    }
    text
}

fn block(block: &Block, text: &mut String) {
    let mut line = |parts: &[&str]| {
        for part in parts {
            text.push_str(part);
        }
        text.push('\n');
    };
    match block {
        Block::Gap => line(&[]),
        Block::Heading {
            text, aside: None, ..
        }
        | Block::Paragraph(text, _) => line(&[text]),
        Block::Heading {
            text,
            aside: Some(aside),
            ..
        } => line(&[text, "  ", aside]),
        Block::Points(points) => points.iter().for_each(|point| line(&["- ", point])),
        Block::Steps(steps) => {
            for (at, (step, remarks)) in steps.iter().enumerate() {
                line(&[&format!("{}. ", at + 1), step]);
                for remark in remarks {
                    line(&["   ", remark]);
                }
            }
        }
        Block::Pairs(pairs) => pairs
            .iter()
            .for_each(|(label, value)| line(&[label, ": ", value])),
        Block::Table { heads, rows } => {
            for row in rows {
                let cells: Vec<String> = heads
                    .iter()
                    .zip(&row.cells)
                    .filter(|(_, cell)| !cell.is_empty())
                    .map(|(head, cell)| {
                        if head == "#" || head.is_empty() {
                            format!("{cell}.")
                        } else {
                            format!("{head}: {cell};")
                        }
                    })
                    .collect();
                line(&[cells.join(" ").trim_end_matches(';')]);
                for below in &row.below {
                    line(&["   ", below]);
                }
            }
        }
    }
}
