//! What holds for every text.

use wxsupport::report::ScamLine;
use wxsupport::request::ScamCheck;
use wxsupport::scam;
use wxsupport::scam::contact::Genuine;
use wxsupport::store::Catalog;

static CATALOG: Catalog = Catalog::built_in();
static GENUINE: Genuine<'static> = Genuine::of(&CATALOG);

/// The record of a text, of which every place is a part of the text.
pub fn whole(text: &str) -> ScamLine<'_> {
    let request = ScamCheck {
        inputs: Vec::new(),
        received: false,
        claims: None,
        money: None,
        region: None,
        strict: false,
        explain: false,
    };
    let line = scam::line(&GENUINE, 1, text, &request);
    let contacts = line
        .identifiers
        .iter()
        .map(|found| (found.start, found.end));
    let signs = line.signs.iter().map(|sign| (sign.start, sign.end));
    for (start, end) in contacts.chain(signs) {
        assert!(
            start < end && text.get(start..end).is_some(),
            "{start}..{end} of {text:?}"
        );
    }
    line
}
