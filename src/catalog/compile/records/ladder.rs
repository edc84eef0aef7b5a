//! Ladders and holidays.

use super::super::{Context, Unresolved};
use super::Done;
use super::channel::pace;
use super::evidence::{one_sourced, sourced};
use super::issue::materials;
use crate::catalog::model::{
    Day, Delay, Expected, HolidayYear, Holidays, Ladder, Opens, Rung, Sourced, UsualHoliday,
};
use crate::catalog::source::schema;
use crate::catalog::source::tree::Tree;

pub(super) fn ladder(ladder: &schema::Ladder, context: &mut Context) -> Done<Ladder> {
    let ids: Vec<&str> = ladder
        .rungs
        .iter()
        .map(|rung| rung.id.get_ref().as_str())
        .collect();
    let rungs = ladder.rungs.iter().enumerate();
    Ok(Ladder {
        id: context.str(ladder.id.get_ref()),
        issue: context.ix("issue", ladder.issue.get_ref())?,
        name: context.text(&ladder.name),
        identities: ladder.identities.iter().copied().collect(),
        scenarios: context.refs("scenario", &ladder.scenarios)?,
        about: context.text(&ladder.about),
        ends: context.text(&ladder.ends),
        conflicts: context.refs("conflict", &ladder.conflicts)?,
        preserve: sourced(&ladder.preserve, context)?,
        rungs: rungs
            .map(|(at, rung)| self::rung(rung, at, &ids, context))
            .collect::<Done<_>>()?,
    })
}

fn rung(rung: &schema::Rung, at: usize, ids: &[&str], context: &mut Context) -> Done<Rung> {
    Ok(Rung {
        id: context.str(rung.id.get_ref()),
        name: context.text(&rung.name),
        channel: context.maybe_ref("channel", rung.channel.as_ref())?,
        action: context.text(&rung.action),
        say: rung.say.iter().map(|line| context.text(line)).collect(),
        materials: materials(&rung.materials, context)?,
        format: rung
            .format
            .as_ref()
            .map(|format| one_sourced(format, context))
            .transpose()?,
        identities: rung.identities.iter().copied().collect(),
        regions: rung.regions.iter().copied().collect(),
        needs: rung.needs.iter().copied().collect(),
        money: rung.money,
        opens: opens(rung, at, ids)?,
        deadline: maybe_delay(rung.deadline.as_ref(), context)?,
        answer: rung
            .answer
            .as_ref()
            .map(|answer| expected(answer, context))
            .transpose()?,
        wait: maybe_delay(rung.wait.as_ref(), context)?,
        from_event: rung.from_event,
        costs: sourced(&rung.costs, context)?,
        skip: context.maybe_text(rung.skip.as_ref()),
        grade: rung.grade,
        cites: context.cites(&rung.sources)?,
    })
}

/// What unlocks a rung: what it says, or else that the rung before is passed.
fn opens(rung: &schema::Rung, at: usize, ids: &[&str]) -> Done<Vec<Opens>> {
    if rung.opens.is_empty() {
        let before = at.checked_sub(1).map(place).transpose()?;
        return Ok(vec![before.map_or(Opens::Start, Opens::Passed)]);
    }
    let named = |id: &schema::Ref| {
        let at = ids.iter().position(|known| *known == id.get_ref());
        place(at.ok_or_else(|| Unresolved(format!("rung `{}`", id.get_ref())))?)
    };
    let opens = rung.opens.iter().map(|opens| {
        Ok(match opens {
            schema::Opens::Start(_) => Opens::Start,
            schema::Opens::Passed(id) => Opens::Passed(named(id)?),
            schema::Opens::Waited(id) => Opens::Waited(named(id)?),
            schema::Opens::Refused(id) => Opens::Refused(named(id)?),
            schema::Opens::Tried(id) => Opens::Tried(named(id)?),
            schema::Opens::Impossible(id) => Opens::Impossible(named(id)?),
            schema::Opens::Evidence(id) => Opens::Evidence(named(id)?),
        })
    });
    let mut opens: Vec<Opens> = opens.collect::<Done<_>>()?;
    let all = opens.clone();
    // Passed is refused, waited out or impossible.
    opens.retain(|opens| match opens {
        Opens::Refused(at) | Opens::Waited(at) | Opens::Impossible(at) => {
            !all.contains(&Opens::Passed(*at))
        }
        Opens::Start | Opens::Passed(_) | Opens::Tried(_) | Opens::Evidence(_) => true,
    });
    Ok(opens)
}

fn place(at: usize) -> Done<u8> {
    u8::try_from(at).map_err(|_| Unresolved("a ladder has too many rungs".to_owned()))
}

fn maybe_delay(delay: Option<&schema::Delay>, context: &mut Context) -> Done<Option<Delay>> {
    delay
        .map(|delay| {
            Ok(Delay {
                min: delay.min,
                max: delay.max,
                unit: delay.unit,
                why: why(&delay.why, &delay.source, context)?,
            })
        })
        .transpose()
}

fn expected(answer: &schema::Pace, context: &mut Context) -> Done<Expected> {
    Ok(Expected {
        pace: pace(answer),
        why: why(&answer.why, &answer.source, context)?,
    })
}

fn why(text: &schema::Text, source: &schema::Ref, context: &mut Context) -> Done<Sourced> {
    Ok(Sourced {
        text: context.text(text),
        cite: context.cite(source)?,
    })
}

/// The days off of every year that is announced, and where they usually fall.
pub(super) fn holidays(tree: &Tree, context: &mut Context) -> Done<Holidays> {
    let years = tree.holidays.iter().map(|entry| {
        let holiday = &entry.item;
        let id = holiday.id.get_ref();
        Ok(HolidayYear {
            id: context.str(id),
            year: id.parse().map_err(|_| Unresolved(format!("year `{id}`")))?,
            off: holiday
                .off
                .iter()
                .map(|off| {
                    let name = context.both(&off.zh, &off.en);
                    (day(&off.from.0), day(&off.to.0), name)
                })
                .collect(),
            work: holiday.work.iter().map(|work| day(&work.0)).collect(),
            cites: context.cites(&holiday.sources)?,
        })
    });
    let years = years.collect::<Done<_>>()?;
    let usual = tree.usual_holidays.iter().map(|entry| UsualHoliday {
        id: context.str(entry.item.id.get_ref()),
        name: context.text(&entry.item.name),
        from: day(&entry.item.from),
        to: day(&entry.item.to),
        days: entry.item.days,
    });
    Ok(Holidays {
        years,
        usual: usual.collect(),
    })
}

/// A date without its hyphens as a number.
fn day(date: &str) -> Day {
    date.replace('-', "").parse().unwrap_or_default()
}
