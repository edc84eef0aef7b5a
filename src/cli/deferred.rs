//! Arguments that are put together only for the subcommand that is used.

use clap::{ArgMatches, Args, Command, Error, FromArgMatches};

/// Arguments of one subcommand; the others of the command line never come into being, which saves
/// a good part of the run time of a look-up.
#[derive(Debug)]
pub(crate) struct Deferred<A>(pub A);

/// Puts the arguments of a subcommand in place at once, for help and completions.
pub(super) fn undo<A: Args>(command: Command) -> Command {
    A::augment_args(command).defer(std::convert::identity)
}

impl<A: Args> Args for Deferred<A> {
    fn augment_args(command: Command) -> Command {
        command.defer(A::augment_args)
    }

    fn augment_args_for_update(command: Command) -> Command {
        command.defer(A::augment_args_for_update)
    }
}

impl<A: FromArgMatches> FromArgMatches for Deferred<A> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        A::from_arg_matches(matches).map(Self)
    }

    fn from_arg_matches_mut(matches: &mut ArgMatches) -> Result<Self, Error> {
        A::from_arg_matches_mut(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }

    fn update_from_arg_matches_mut(&mut self, matches: &mut ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches_mut(matches)
    }
}
