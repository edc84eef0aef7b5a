//! The catalog as data: how a person writes it (`source`), what it becomes (`model`), how that is
//! made (`compile`) and stored (`pack`, `sayings`). The build script compiles these modules too.

pub mod compile;
pub mod model;
pub mod pack;
pub mod sayings;
pub mod source;
