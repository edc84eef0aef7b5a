//! An answer as a sequence of blocks, before it is known in which format they are written.

/// How a piece of text is meant; no meaning is carried by colour alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Tone {
    /// As it is.
    #[default]
    Normal,
    /// A heading.
    Heading,
    /// What must be done at once.
    Danger,
    /// What is not proved.
    Doubt,
    /// What may be passed over.
    Muted,
}

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Block {
    /// A heading with text that belongs to it.
    Heading {
        /// The heading.
        text: String,
        /// What stands beside it.
        aside: Option<String>,
        /// How it is meant.
        tone: Tone,
    },
    /// A paragraph.
    Paragraph(String, Tone),
    /// Numbered steps, each with remarks below it.
    Steps(Vec<(String, Vec<String>)>),
    /// Points without order.
    Points(Vec<String>),
    /// Labels with values.
    Pairs(Vec<(String, String)>),
    /// Rows under column heads; each row may have lines of its own below it.
    Table {
        /// Column heads.
        heads: Vec<String>,
        /// Rows of cells.
        rows: Vec<Row>,
    },
    /// An empty line.
    Gap,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Row {
    /// One cell a column.
    pub cells: Vec<String>,
    /// Lines that belong to the row but to no column: what must not be squeezed into a cell.
    pub below: Vec<String>,
}

/// A sequence of blocks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Document {
    /// The blocks in order.
    pub blocks: Vec<Block>,
}

impl Document {
    /// Adds a heading.
    pub(crate) fn heading(&mut self, text: impl Into<String>) {
        self.gap();
        self.blocks.push(Block::Heading {
            text: text.into(),
            aside: None,
            tone: Tone::Heading,
        });
    }

    /// Adds a heading with text beside it.
    pub(crate) fn heading_with(
        &mut self,
        text: impl Into<String>,
        aside: impl Into<String>,
        tone: Tone,
    ) {
        self.gap();
        self.blocks.push(Block::Heading {
            text: text.into(),
            aside: Some(aside.into()),
            tone,
        });
    }

    /// Adds a paragraph.
    pub(crate) fn paragraph(&mut self, text: impl Into<String>, tone: Tone) {
        self.blocks.push(Block::Paragraph(text.into(), tone));
    }

    /// Adds an empty line, never two and never at the beginning.
    pub(crate) fn gap(&mut self) {
        if !matches!(self.blocks.last(), None | Some(Block::Gap)) {
            self.blocks.push(Block::Gap);
        }
    }

    /// Adds points, if there are any.
    pub(crate) fn points(&mut self, points: Vec<String>) {
        if !points.is_empty() {
            self.blocks.push(Block::Points(points));
        }
    }

    /// Adds numbered steps, if there are any.
    pub(crate) fn steps(&mut self, steps: Vec<(String, Vec<String>)>) {
        if !steps.is_empty() {
            self.blocks.push(Block::Steps(steps));
        }
    }

    /// Adds labels with values, if there are any.
    pub(crate) fn pairs(&mut self, pairs: Vec<(String, String)>) {
        if !pairs.is_empty() {
            self.blocks.push(Block::Pairs(pairs));
        }
    }

    /// Adds a table, if it has rows.
    pub(crate) fn table(&mut self, heads: &[&str], rows: Vec<Row>) {
        if !rows.is_empty() {
            let heads = heads.iter().map(|head| (*head).to_owned()).collect();
            self.blocks.push(Block::Table { heads, rows });
        }
    }
}
