//! Who does a thing. Every domain write names its actor, and the change log keeps it.

use super::ids::AccountId;

/// Who acts, and in which request, if in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    pub kind: ActorKind,
    /// What tells this actor from others of its kind: an account's id, a subcommand (`demo`), a job's name; empty for a
    /// visitor.
    pub name: String,
    /// The id that also stands in the log and in the `X-Request-Id` header of the answer.
    pub request_id: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActorKind {
    Account,
    CommandLine,
    Job,
    Visitor,
}

impl ActorKind {
    /// The word stored in the change log.
    pub fn as_str(self) -> &'static str {
        match self {
            ActorKind::Account => "account",
            ActorKind::CommandLine => "command-line",
            ActorKind::Job => "job",
            ActorKind::Visitor => "visitor",
        }
    }
}

impl Actor {
    /// A person at the command line, running this subcommand.
    pub fn command_line(subcommand: &str) -> Self {
        Self { kind: ActorKind::CommandLine, name: subcommand.into(), request_id: None }
    }

    /// A job of the program's own.
    pub fn job(name: &str) -> Self {
        Self { kind: ActorKind::Job, name: name.into(), request_id: None }
    }

    /// A person who has signed in.
    pub fn account(id: AccountId, request_id: String) -> Self {
        Self { kind: ActorKind::Account, name: id.0.to_string(), request_id: Some(request_id) }
    }

    /// Whoever is on the site without a sign-in.
    pub fn visitor(request_id: String) -> Self {
        Self { kind: ActorKind::Visitor, name: String::new(), request_id: Some(request_id) }
    }
}
