//! Words about texts.

use super::vocabulary;

vocabulary! {
    /// How far it is clear what a text is about.
    Status("判断", "status") {
        /// One issue stands out.
        Matched = "matched", "已判断", "Matched";
        /// More than one may be meant.
        Ambiguous = "ambiguous", "不止一种可能", "Ambiguous";
        /// It is not about a problem with WeChat that this program knows.
        OutOfScope = "out_of_scope", "不在范围内", "Out of scope";
    }
}
