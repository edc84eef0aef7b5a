//! The texts to learn from and the texts to be tried on, as numbered features.

use std::collections::HashMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{fs, io};

use wxsupport::catalog::compile::{Lesson, compile, issue_class};
use wxsupport::catalog::model::Issue;
use wxsupport::catalog::source::problem::SourceFile;
use wxsupport::catalog::source::read::read;
use wxsupport::classifier::lexicon::Lexicon;
use wxsupport::store::{Catalog, simplify};

use crate::rows::rows;

/// The class of what is out of scope.
pub(crate) const OUTSIDE: u16 = 0;

/// A text with what is right.
#[derive(Debug, Clone)]
pub(crate) struct Text {
    /// The classes of the accepted issues, the best first; [`OUTSIDE`] alone for what is out of scope.
    pub(crate) accepted: Vec<u16>,
    /// The class of the scenario or kind; 0 where none is given.
    pub(crate) kind: u16,
    /// Its position among the phrasings of its kind.
    pub(crate) place: usize,
    /// Whether it is mostly Chinese.
    pub(crate) chinese: bool,
    /// The numbers of its features, each once.
    pub(crate) features: Vec<u32>,
    /// What it says.
    pub(crate) said: String,
}

impl Text {
    /// The best of the accepted classes.
    pub(crate) fn class(&self) -> u16 {
        self.accepted.first().copied().unwrap_or(OUTSIDE)
    }

    /// Whether it is about an issue.
    pub(crate) fn is_in_scope(&self) -> bool {
        self.class() != OUTSIDE
    }
}

/// Everything that is measured with.
#[derive(Debug, Default)]
pub(crate) struct Material {
    /// The keys of the features, by number.
    pub(crate) keys: Vec<String>,
    /// The phrasings of the catalog, in its order.
    pub(crate) phrasings: Vec<Text>,
    /// Texts of another hand, `tests/eval`.
    pub(crate) rows: Vec<Text>,
    numbers: HashMap<String, u32>,
}

impl Material {
    /// Reads the catalog's sources and the labelled texts of the repository.
    pub(crate) fn read() -> Result<Self, Box<dyn Error>> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut paths = Vec::new();
        toml_files(&root.join("catalog"), &mut paths)?;
        // In the order of the build, so that positions are those of the built-in catalog.
        paths.sort();
        let mut files = Vec::new();
        for path in paths {
            files.push(SourceFile {
                text: fs::read_to_string(&path)?,
                name: path.display().to_string(),
            });
        }
        let (tree, problems) = read(files);
        if let Some(problem) = problems.first() {
            return Err(problem.to_string().into());
        }
        let compiled = compile(tree, simplify).map_err(|unresolved| unresolved.0)?;
        let lexicon = compiled.lexicon();
        let mut material = Self::default();
        for lesson in &compiled.lessons {
            material.put_lesson(lesson, &lexicon);
        }
        material.put_rows(&lexicon)?;
        Ok(material)
    }

    fn put_lesson(&mut self, lesson: &Lesson, lexicon: &Lexicon<'_>) {
        for (place, phrasing) in lesson.phrasings.iter().enumerate() {
            let text = Text {
                accepted: vec![issue_class(lesson.issue)],
                kind: lesson.kind,
                place,
                chinese: is_chinese(phrasing),
                features: self.features(phrasing, lexicon),
                said: phrasing.clone(),
            };
            self.phrasings.push(text);
        }
    }

    fn put_rows(&mut self, lexicon: &Lexicon<'_>) -> Result<(), String> {
        let catalog = Catalog::built_in();
        for row in rows() {
            let accepted = if row.kind == "oos" {
                vec![OUTSIDE]
            } else {
                let classes = row.issues.iter().map(|id| {
                    let issue = catalog.find::<Issue>(id);
                    let issue = issue.ok_or_else(|| format!("there is no issue `{id}`"))?;
                    Ok(issue_class(Some(issue)))
                });
                classes.collect::<Result<_, String>>()?
            };
            let text = Text {
                accepted,
                kind: 0,
                place: 0,
                chinese: is_chinese(&row.text),
                features: self.features(&row.text, lexicon),
                said: row.text,
            };
            self.rows.push(text);
        }
        Ok(())
    }

    fn features(&mut self, text: &str, lexicon: &Lexicon<'_>) -> Vec<u32> {
        let features = lexicon.read(text).features().into_iter();
        features.map(|feature| self.number(feature.key)).collect()
    }

    fn number(&mut self, key: String) -> u32 {
        if let Some(known) = self.numbers.get(&key) {
            return *known;
        }
        let number = u32::try_from(self.keys.len()).unwrap_or(u32::MAX);
        self.keys.push(key.clone());
        self.numbers.insert(key, number);
        number
    }

    /// The key of a feature.
    pub(crate) fn key(&self, feature: u32) -> &str {
        self.keys.get(feature as usize).map_or("", String::as_str)
    }
}

/// Whether at least half of the words are Chinese characters.
fn is_chinese(text: &str) -> bool {
    let han = |c: &char| ('\u{3400}'..='\u{9fff}').contains(c);
    let characters = text.chars().filter(han).count();
    let words = text.split(|c: char| !c.is_ascii_alphabetic());
    characters >= words.filter(|word| !word.is_empty()).count()
}

fn toml_files(dir: &Path, into: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            toml_files(&path, into)?;
        } else if path.extension().is_some_and(|end| end == "toml") {
            into.push(path);
        }
    }
    Ok(())
}
