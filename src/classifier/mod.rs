//! Learns from phrasings which issue a text is about, and tells it of a new text with the reasons.
//!
//! A text is a set of [`features`]: groups of characters, words, sounds, and concepts. The model is
//! one weight for each feature and class, so a score is a sum in which every part can be shown.
//! The build script learns the model from the catalog ([`train`]), and the program reads it where it
//! lies ([`model`]).

pub mod features;
pub mod lexicon;
pub mod message;
pub mod model;
pub mod rows;
pub mod scale;
pub mod seen;
pub mod train;
