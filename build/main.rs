//! Reads `catalog/*.toml`, reports every problem at once, and writes the tables that the program
//! compiles in: texts, tables, automata of phrases, and what is learned from the phrasings.
//!
//! The modules are the program's own: what the build accepts is what an overlay may say.

// The build uses only a part of what the program's modules offer.
#![allow(dead_code, unreachable_pub, unused_imports)]

#[path = "../src/catalog/mod.rs"]
mod catalog;
#[path = "../src/classifier/mod.rs"]
mod classifier;
mod simplified;
#[path = "../src/text/mod.rs"]
mod text;
#[path = "../src/vocabulary/mod.rs"]
mod vocabulary;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use catalog::compile::{compile, learn, teach};
use catalog::source::problem::SourceFile;
use catalog::source::read::read;
use catalog::source::validate::validate;

#[expect(
    clippy::print_stdout,
    reason = "this is how a build script speaks to cargo"
)]
#[expect(
    clippy::disallowed_methods,
    reason = "cargo passes the output directory by the environment"
)]
fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=catalog");
    println!("cargo::rerun-if-changed=build");
    let mut paths = Vec::new();
    toml_files(Path::new("catalog"), &mut paths)?;
    paths.sort();
    let files = paths
        .iter()
        .map(|path| {
            let name = path.to_string_lossy().replace('\\', "/");
            Ok(SourceFile {
                name,
                text: fs::read_to_string(path)?,
            })
        })
        .collect::<Result<Vec<_>, std::io::Error>>()?;
    let (tree, mut problems) = read(files);
    problems.extend(validate(&tree));
    for problem in &problems {
        println!("cargo::error={problem}");
    }
    if !problems.is_empty() {
        return Err(format!("the catalog has {} problems, told above", problems.len()).into());
    }
    let compiled = compile(tree, simplified::simplify)
        .map_err(|unresolved| format!("unresolved {}", unresolved.0))?;
    let learned = learn(&compiled.lessons, &compiled.lexicon());
    let taught = teach(&compiled.examples, &compiled.lexicon());
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let write = |name: &str, bytes: &[u8]| fs::write(out.join(name), bytes);
    write("simplified.bin", &simplified::table())?;
    write("pool.txt", compiled.pool.as_bytes())?;
    write("tables.bin", &compiled.tables)?;
    write("wordings.table", &compiled.wordings)?;
    write("phrases.table", &compiled.phrases)?;
    write("sayings.bin", &compiled.sayings)?;
    write("scam-phrases.table", &compiled.scam_phrases)?;
    write("scam-sayings.bin", &compiled.scam_sayings)?;
    write("scams.start", &taught.scams.start)?;
    write("scams.features", &taught.scams.features)?;
    write("scam-kinds.starts", &taught.kinds.starts)?;
    write("scam-kinds.rows", &taught.kinds.rows)?;
    write("scam-kinds.weights", &taught.kinds.weights)?;
    for (name, model) in [
        ("issues", &learned.issues),
        ("kinds", &learned.kinds),
        ("alarms", &learned.alarms),
    ] {
        write(&format!("{name}.starts"), &model.starts)?;
        write(&format!("{name}.features"), &model.features)?;
        write(&format!("{name}.weights"), &model.weights)?;
    }
    Ok(())
}

fn toml_files(dir: &Path, into: &mut Vec<PathBuf>) -> std::io::Result<()> {
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_dir() {
            toml_files(&path, into)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "toml")
        {
            into.push(path);
        }
    }
    Ok(())
}
