//! Who may do what: one table of role and permission (PRODUCT.md has the same in words).

use serde::Serialize;

use crate::base::ids::EditionId;

/// What an account may be. One account may have several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    Learner,
    Editor,
    Coordinator,
    Admin,
}

/// What a role may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Permission {
    /// One's own account, sign-ins and bookings.
    OwnAccount,
    /// The back office's front page.
    ReadOffice,
    /// Articles, terms, pages, topics, the texts of courses and instructors, media, redirects; publish them.
    EditTexts,
    /// Sessions, venues, instructors, prices, bookings, enquiries, registers.
    PlanSessions,
    ManageAccounts,
    /// The editions themselves: their countries, money, contact details.
    ManageEditions,
    /// The academy's name, its legal details, who sends its mail.
    ManageSettings,
    ReadChanges,
    /// The mail log, and the mail templates.
    ReadMail,
    ManageJobs,
}

use Permission::{
    EditTexts, ManageAccounts, ManageEditions, ManageJobs, ManageSettings, OwnAccount, PlanSessions, ReadChanges,
    ReadMail, ReadOffice,
};
use Role::{Admin, Coordinator, Editor, Learner};

/// The table.
const MAY: [(Permission, &[Role]); 10] = [
    (OwnAccount, &[Learner, Editor, Coordinator, Admin]),
    (ReadOffice, &[Editor, Coordinator, Admin]),
    (EditTexts, &[Editor, Admin]),
    (PlanSessions, &[Coordinator, Admin]),
    (ManageAccounts, &[Admin]),
    (ManageEditions, &[Admin]),
    (ManageSettings, &[Admin]),
    (ReadChanges, &[Admin]),
    (ReadMail, &[Admin]),
    (ManageJobs, &[Admin]),
];

/// A role that an account has: for all editions, or for one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Grant {
    pub role: Role,
    pub edition: Option<EditionId>,
}

impl Role {
    pub const ALL: [Role; 4] = [Learner, Editor, Coordinator, Admin];

    /// The word that the database, the command line and the change log use.
    pub fn as_str(self) -> &'static str {
        match self {
            Learner => "learner",
            Editor => "editor",
            Coordinator => "coordinator",
            Admin => "admin",
        }
    }

    /// Reads the word; `None` for another.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == word)
    }

    /// Whether the role can be given for some editions only.
    pub fn can_be_limited(self) -> bool {
        matches!(self, Editor | Coordinator)
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            Learner => "role-learner",
            Editor => "role-editor",
            Coordinator => "role-coordinator",
            Admin => "role-admin",
        }
    }
}

impl Permission {
    pub const ALL: [Permission; 10] = [
        OwnAccount,
        ReadOffice,
        EditTexts,
        PlanSessions,
        ManageAccounts,
        ManageEditions,
        ManageSettings,
        ReadChanges,
        ReadMail,
        ManageJobs,
    ];

    /// The roles that have it.
    pub fn roles(self) -> &'static [Role] {
        MAY.iter().find(|(permission, _)| *permission == self).map_or(&[], |(_, roles)| roles)
    }
}

/// Whether these roles have the permission, in some edition at least.
pub fn may(grants: &[Grant], permission: Permission) -> bool {
    grants.iter().any(|grant| permission.roles().contains(&grant.role))
}

/// Whether these roles have the permission in this edition.
pub fn may_in(grants: &[Grant], permission: Permission, edition: EditionId) -> bool {
    let holds = |grant: &&Grant| grant.edition.is_none_or(|limited| limited == edition);
    grants.iter().filter(holds).any(|grant| permission.roles().contains(&grant.role))
}

/// Whether these roles have the permission in every edition there is or will be.
pub fn may_everywhere(grants: &[Grant], permission: Permission) -> bool {
    grants.iter().any(|grant| grant.edition.is_none() && permission.roles().contains(&grant.role))
}

#[cfg(test)]
mod tests {
    use super::*;

    const FRANCE: EditionId = EditionId(1);
    const FINLAND: EditionId = EditionId(2);

    #[test]
    fn the_table_has_a_line_for_every_permission() {
        for permission in Permission::ALL {
            assert!(permission.roles().contains(&Admin), "{permission:?}");
        }
    }

    #[test]
    fn a_role_for_one_edition_holds_there_alone() {
        let grants = [Grant { role: Learner, edition: None }, Grant { role: Editor, edition: Some(FRANCE) }];
        assert!(may(&grants, EditTexts) && may_in(&grants, EditTexts, FRANCE));
        assert!(!may_in(&grants, EditTexts, FINLAND) && !may(&grants, PlanSessions) && !may(&grants, ReadChanges));
        assert!(may_in(&grants, OwnAccount, FINLAND) && !may(&[], OwnAccount));
    }

    #[test]
    fn words_are_read_as_they_are_written() {
        for role in Role::ALL {
            assert_eq!(Role::parse(role.as_str()), Some(role));
        }
        assert_eq!(Role::parse("root"), None);
    }
}
