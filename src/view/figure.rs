//! Figures with their types.

use super::Viewer;
use crate::catalog::model::{Bound, Figure};
use crate::report::FigureView;

impl<'c> Viewer<'c> {
    /// A figure with its type.
    #[must_use]
    pub fn figure(self, figure: &Figure) -> FigureView<'c> {
        let str = |span| self.catalog.str(span);
        match figure {
            Figure::Duration {
                measures,
                min,
                max,
                unit,
                statistic,
                quantile,
            } => FigureView::Duration {
                measures: self.coded(*measures),
                min: *min,
                max: *max,
                unit: self.coded(*unit),
                statistic: self.coded(*statistic),
                quantile: *quantile,
            },
            Figure::Percent { value, bound } => FigureView::Percent {
                value: *value,
                bound: bound.map(code),
            },
            Figure::Ratio { value, wording } => FigureView::Ratio {
                value: *value,
                wording: str(*wording),
            },
            Figure::Count { value, bound } => FigureView::Count {
                value: *value,
                bound: bound.map(code),
            },
            Figure::Size { mib, bound } => FigureView::Size {
                mib: *mib,
                bound: code(*bound),
            },
            Figure::Phone { number } => FigureView::Phone {
                number: str(*number),
            },
            Figure::Keys { keys } => FigureView::Keys {
                keys: keys.iter().map(|key| str(*key)).collect(),
            },
            Figure::Clock { days, from, to } => FigureView::Clock {
                days: self.coded(*days),
                from: str(*from),
                to: str(*to),
            },
            Figure::Address { value } => FigureView::Address { value: str(*value) },
            Figure::Date { value } => FigureView::Date { value: str(*value) },
        }
    }
}

const fn code(bound: Bound) -> &'static str {
    match bound {
        Bound::Below => "below",
        Bound::AtMost => "at-most",
        Bound::AtLeast => "at-least",
        Bound::Above => "above",
    }
}
