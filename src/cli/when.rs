//! The time, zone and language of an answer.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};
use wxsupport::calendar::beijing;
use wxsupport::calendar::moment::Moment;
use wxsupport::error::Error;
use wxsupport::request::Context;
use wxsupport::text::escape::visible;

use super::{Global, resolve};
use crate::terminal;

/// Language, time and zone of the answer.
pub(crate) fn context(global: &Global) -> Result<Context, Error> {
    let zone = zone(global.tz.as_deref())?;
    let now = match &global.at {
        Some(text) => instant(text, &zone)?,
        None => terminal::now(),
    };
    Ok(Context {
        lang: resolve::lang(global.lang.as_deref())?,
        now,
        zone,
    })
}

/// The zone asked for, that of the machine, or Beijing's; a zone of the machine that nobody knows
/// is no reason to refuse an answer.
fn zone(given: Option<&str>) -> Result<TimeZone, Error> {
    match given {
        Some(name) => named_zone(name).ok_or_else(|| Error::BadZone(visible(name).into_owned())),
        None => Ok(terminal::zone()
            .and_then(|name| named_zone(&name))
            .unwrap_or_else(beijing)),
    }
}

fn named_zone(name: &str) -> Option<TimeZone> {
    match name {
        "Asia/Shanghai" | "Asia/Chongqing" | "PRC" | "北京" | "beijing" => Some(beijing()),
        "UTC" | "utc" | "Z" => Some(TimeZone::UTC),
        _ => offset(name).or_else(|| TimeZone::get(name).ok()),
    }
}

/// A fixed offset such as `+08:00`.
fn offset(text: &str) -> Option<TimeZone> {
    let (sign, rest) = match text.strip_prefix('+') {
        Some(rest) => (1, rest),
        None => (-1, text.strip_prefix('-')?),
    };
    let (hours, minutes) = rest.split_once(':').unwrap_or((rest, "0"));
    let (hours, minutes): (i32, i32) = (hours.parse().ok()?, minutes.parse().ok()?);
    if !(0..=14).contains(&hours) || !(0..60).contains(&minutes) {
        return None;
    }
    Offset::from_seconds(sign * (hours * 3_600 + minutes * 60))
        .ok()
        .map(TimeZone::fixed)
}

/// A day, or an instant: a date stays a date, because the hour is not known.
///
/// It must have come: nothing can have been done tomorrow.
pub(crate) fn past_moment(text: &str, context: &Context) -> Result<Moment, Error> {
    let is_date = text.trim().len() == "2026-11-21".len();
    let date = text.trim().parse::<Date>().ok().filter(|_| is_date);
    let (moment, begins) = if let Some(date) = date {
        let here = date.to_zoned(context.zone.clone());
        let there = date.to_zoned(beijing());
        let begins = here.into_iter().chain(there);
        let begins = begins.map(|midnight| midnight.timestamp());
        (Moment::Day(date), begins.min())
    } else {
        let at = instant(text, &context.zone)?;
        (Moment::Instant(at), Some(at))
    };
    if begins.is_some_and(|begins| begins > context.now) {
        return Err(Error::FutureDay(visible(text).into_owned()));
    }
    Ok(moment)
}

/// An instant: RFC 3339, or a date with or without a time in the person's zone.
fn instant(text: &str, zone: &TimeZone) -> Result<Timestamp, Error> {
    let text = text.trim();
    let bad = || Error::BadTime(visible(text).into_owned());
    if let Ok(instant) = text.parse::<Timestamp>() {
        return Ok(instant);
    }
    if let Ok(zoned) = text.parse::<Zoned>() {
        return Ok(zoned.timestamp());
    }
    let civil = text
        .parse::<DateTime>()
        .or_else(|_| text.parse::<Date>().map(|date| date.at(0, 0, 0, 0)))
        .map_err(|_| bad())?;
    civil
        .to_zoned(zone.clone())
        .map(|zoned| zoned.timestamp())
        .map_err(|_| bad())
}
