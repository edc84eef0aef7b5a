//! Aligned text for a terminal.

use comfy_table::presets::NOTHING;
use comfy_table::{ContentArrangement, Table};

use super::Writing;
use super::document::{Block, Document, Row, Tone};
use super::wrap::{lines, widest_piece, width};

/// Columns between two columns of a table.
const GUTTER: usize = 2;
/// Longest label that values are aligned to.
const LABEL: usize = 14;

/// Writes a document in the width of the terminal.
pub(super) fn write(document: &Document, writing: &Writing) -> String {
    let mut page = Page {
        text: String::new(),
        writing,
    };
    for block in &document.blocks {
        page.block(block);
    }
    page.text
}

struct Page<'w> {
    text: String,
    writing: &'w Writing,
}

impl Page<'_> {
    fn block(&mut self, block: &Block) {
        match block {
            Block::Gap => self.text.push('\n'),
            Block::Heading { text, aside, tone } => self.heading(text, aside.as_deref(), *tone),
            Block::Paragraph(text, tone) => self.wrapped("", text, *tone),
            Block::Points(points) => {
                for point in points {
                    self.wrapped("  · ", point, Tone::Normal);
                }
            }
            Block::Steps(steps) => self.steps(steps),
            Block::Pairs(pairs) => self.pairs(pairs),
            Block::Table { heads, rows } => self.table(heads, rows),
        }
    }

    /// A text with a lead on its first line and its width in spaces on the others.
    fn wrapped(&mut self, lead: &str, text: &str, tone: Tone) {
        let indent = " ".repeat(width(lead));
        let room = self.writing.width.saturating_sub(indent.len()).max(10);
        for (at, line) in lines(text, room).iter().enumerate() {
            self.text.push_str(if at == 0 { lead } else { &indent });
            self.text.push_str(&self.writing.styles.paint(line, tone));
            self.text.push('\n');
        }
    }

    fn heading(&mut self, text: &str, aside: Option<&str>, tone: Tone) {
        let Some(aside) = aside else {
            return self.wrapped("", text, tone);
        };
        let together = width(text) + 4 + width(aside);
        if together <= self.writing.width {
            self.text.push_str(&self.writing.styles.paint(text, tone));
            self.text.push_str("    ");
            self.text
                .push_str(&self.writing.styles.paint(aside, Tone::Muted));
            self.text.push('\n');
        } else {
            self.wrapped("", text, tone);
            self.wrapped("  ", aside, Tone::Muted);
        }
    }

    fn steps(&mut self, steps: &[(String, Vec<String>)]) {
        for (at, (step, remarks)) in steps.iter().enumerate() {
            self.wrapped(&format!("{:>3} ", at + 1), step, Tone::Normal);
            for remark in remarks {
                self.wrapped("    ", remark, Tone::Muted);
            }
        }
    }

    fn pairs(&mut self, pairs: &[(String, String)]) {
        let label_width = pairs
            .iter()
            .map(|(label, _)| width(label))
            .max()
            .unwrap_or(0)
            .min(LABEL);
        for (label, value) in pairs {
            let gap = label_width.saturating_sub(width(label)) + GUTTER;
            let lead = format!("{label}{}", " ".repeat(gap));
            if width(&lead) + 16 > self.writing.width {
                self.wrapped("", label, Tone::Heading);
                self.wrapped("  ", value, Tone::Normal);
            } else {
                self.wrapped(&lead, value, Tone::Normal);
            }
        }
    }

    fn table(&mut self, heads: &[String], rows: &[Row]) {
        match columns(heads, rows, self.writing.width) {
            Some(widths) => self.aligned(heads, rows, &widths),
            None => self.stacked(heads, rows),
        }
    }

    fn aligned(&mut self, heads: &[String], rows: &[Row], widths: &[usize]) {
        let mut table = Table::new();
        table
            .load_style(NOTHING)
            .set_content_arrangement(ContentArrangement::Disabled);
        let fit = |cells: &[String]| -> Vec<String> {
            cells
                .iter()
                .zip(widths)
                .map(|(cell, width)| lines(cell, *width).join("\n"))
                .collect()
        };
        table.add_row(fit(heads));
        for row in rows {
            table.add_row(fit(&row.cells));
        }
        for column in table.column_iter_mut() {
            column.set_padding((0, u16::try_from(GUTTER).unwrap_or(2)));
        }
        // Lines below a row stand between the rows, so the rows are drawn one by one.
        let drawn = table.to_string();
        let mut drawn_lines = drawn.lines();
        let heights = std::iter::once(heads).chain(rows.iter().map(|row| row.cells.as_slice()));
        for (at, cells) in heights.enumerate() {
            let height = fit(cells)
                .iter()
                .map(|cell| cell.lines().count())
                .max()
                .unwrap_or(1)
                .max(1);
            for line in drawn_lines.by_ref().take(height) {
                let tone = if at == 0 { Tone::Muted } else { Tone::Normal };
                self.text
                    .push_str(&self.writing.styles.paint(line.trim_end(), tone));
                self.text.push('\n');
            }
            let below = at
                .checked_sub(1)
                .and_then(|at| rows.get(at))
                .map(|row| row.below.as_slice());
            for line in below.unwrap_or_default() {
                self.wrapped("     ", line, Tone::Normal);
            }
        }
    }

    /// The rows one below the other, for a terminal too narrow for columns.
    fn stacked(&mut self, heads: &[String], rows: &[Row]) {
        for (at, row) in rows.iter().enumerate() {
            if at > 0 {
                self.text.push('\n');
            }
            for (head, cell) in heads.iter().zip(&row.cells) {
                if !cell.is_empty() {
                    let lead = if head.is_empty() {
                        String::new()
                    } else {
                        format!("{head} ")
                    };
                    self.wrapped(&lead, cell, Tone::Normal);
                }
            }
            for line in &row.below {
                self.wrapped("  ", line, Tone::Normal);
            }
        }
    }
}

/// The width of each column, or `None` where they cannot stand side by side without cutting.
fn columns(heads: &[String], rows: &[Row], room: usize) -> Option<Vec<usize>> {
    let cells = |column: usize| {
        heads
            .get(column)
            .into_iter()
            .chain(rows.iter().filter_map(move |row| row.cells.get(column)))
    };
    let natural = |column| cells(column).map(|cell| width(cell)).max().unwrap_or(0);
    let least = |column| {
        cells(column)
            .map(|cell| widest_piece(cell))
            .max()
            .unwrap_or(0)
    };
    let mut widths: Vec<usize> = (0..heads.len()).map(natural).collect();
    let minimum: Vec<usize> = (0..heads.len()).map(least).collect();
    let room = room.checked_sub(GUTTER * heads.len().saturating_sub(1))?;
    let readable: usize = minimum.iter().map(|least| (*least).max(6)).sum();
    if readable > room {
        return None;
    }
    while widths.iter().sum::<usize>() > room {
        let (widest, _) = widths
            .iter()
            .enumerate()
            .filter(|(at, width)| {
                minimum
                    .get(*at)
                    .is_some_and(|least| **width > (*least).max(6))
            })
            .max_by_key(|(_, width)| **width)?;
        if let Some(width) = widths.get_mut(widest) {
            *width -= 1;
        }
    }
    Some(widths)
}
