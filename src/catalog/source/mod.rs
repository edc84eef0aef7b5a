//! The catalog as a person writes it: the shape of the TOML, its reading, and its checking.
//!
//! The build script runs this over the built-in catalog, the program runs it over an overlay.
//! Past [`validate::validate`] every reference resolves and every rule of `catalog/README.md` holds.

pub mod problem;
pub mod read;
pub mod schema;
pub mod tree;
pub mod validate;
