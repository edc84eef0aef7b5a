//! Catalog files on disk: the built-in ones as they were written, reading an overlay, exporting.

use std::fs;
use std::path::Path;

use include_dir::{Dir, include_dir};
use wxsupport::catalog::source::problem::SourceFile;
use wxsupport::error::Error;
use wxsupport::store::Catalog;
use wxsupport::text::escape::visible;

static BUILT_IN: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/catalog");

/// The built-in catalog, or that with a directory laid over it.
pub(crate) fn load(overlay: Option<&Path>) -> Result<Catalog, Error> {
    let Some(dir) = overlay else {
        return Ok(Catalog::built_in());
    };
    let mut files = Vec::new();
    read(dir, &mut files)?;
    Catalog::with_overlay(built_in(), files).map_err(Error::Overlay)
}

/// The built-in TOML files.
fn built_in() -> Vec<SourceFile> {
    let mut files = Vec::new();
    all_files(&BUILT_IN, &mut files);
    files
        .into_iter()
        .filter(|(name, _)| is_toml(Path::new(name)))
        .map(|(name, text)| SourceFile {
            name: format!("catalog/{name}"),
            text: text.to_owned(),
        })
        .collect()
}

fn is_toml(path: &Path) -> bool {
    path.extension()
        .is_some_and(|extension| extension == "toml")
}

/// Reads the TOML files below a directory, in order of their names.
fn read(dir: &Path, into: &mut Vec<SourceFile>) -> Result<(), Error> {
    let entries = fs::read_dir(dir).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut paths: Vec<_> = entries
        .map_err(|reason| failed(dir, &reason))?
        .iter()
        .map(fs::DirEntry::path)
        .collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            read(&path, into)?;
        } else if is_toml(&path) {
            into.push(SourceFile {
                name: visible(&path.display().to_string()).into_owned(),
                text: text(&path)?,
            });
        }
    }
    Ok(())
}

/// The text of a file; what is not UTF-8 is a problem of the overlay, told with its place.
fn text(path: &Path) -> Result<String, Error> {
    let bytes = fs::read(path).map_err(|reason| failed(path, &reason))?;
    String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let file = SourceFile {
            name: visible(&path.display().to_string()).into_owned(),
            text: String::from_utf8_lossy(&error.into_bytes()).into_owned(),
        };
        let message = "the file is not UTF-8 from here on".to_owned();
        Error::Overlay(vec![file.problem(&(valid..valid), "", message)])
    })
}

/// Writes the built-in files, the description of their format among them, into a new directory.
pub(crate) fn export(to: &Path) -> Result<Vec<String>, Error> {
    let occupied = fs::read_dir(to).is_ok_and(|mut entries| entries.next().is_some());
    if occupied {
        return Err(Error::File {
            path: to.display().to_string(),
            reason: "the directory is not empty".to_owned(),
        });
    }
    let mut files = Vec::new();
    all_files(&BUILT_IN, &mut files);
    files.sort();
    write_new(to, files.iter().map(|(name, text)| (name.as_str(), *text)))?;
    Ok(files.into_iter().map(|(name, _)| name).collect())
}

fn all_files(dir: &Dir<'static>, into: &mut Vec<(String, &'static str)>) {
    for file in dir.files() {
        into.extend(
            file.contents_utf8()
                .map(|text| (file.path().display().to_string(), text)),
        );
    }
    for inner in dir.dirs() {
        all_files(inner, into);
    }
}

/// Writes files below a directory, which is made where it does not exist.
pub(crate) fn write_new<'f>(
    dir: &Path,
    files: impl IntoIterator<Item = (&'f str, &'f str)>,
) -> Result<(), Error> {
    for (name, text) in files {
        let path = dir.join(name);
        let parent = path.parent().unwrap_or(dir);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&path, text))
            .map_err(|reason| failed(&path, &reason))?;
    }
    Ok(())
}

/// A file or directory that cannot be used.
fn failed(path: &Path, reason: &std::io::Error) -> Error {
    Error::File {
        path: path.display().to_string(),
        reason: reason.to_string(),
    }
}
