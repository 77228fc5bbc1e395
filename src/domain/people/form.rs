//! Somebody as the form of an account has them.

use crate::base::email::Email;
use crate::base::form::{Faults, Fields};
use crate::base::ids::EditionId;
use crate::base::languages::{INTERFACE, Language};
use crate::domain::accounts::{Grant, Role};

/// The longest name, in characters.
const LONGEST_NAME: usize = 100;
/// The field of the roles that hold in all editions, and those of the editions that limit the others.
const ROLES: &str = "roles";
pub(super) const EDITOR_IN: &str = "editor_in";
pub(super) const COORDINATOR_IN: &str = "coordinator_in";

/// What an admin says of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PersonEdit {
    pub name: String,
    /// The language the person is spoken to in.
    pub language: Language,
    pub grants: Vec<Grant>,
}

impl PersonEdit {
    /// # Errors
    /// What is wrong with the form.
    pub fn parse(form: &Fields) -> Result<Self, Faults> {
        let mut faults = Faults::default();
        let name = faults.line(form, "name", LONGEST_NAME);
        let is_spoken = |language: &Language| INTERFACE.contains(&language.as_str());
        let language = faults.choice(form, "language", |word| Language::parse(word).ok().filter(is_spoken));
        let grants = grants(&mut faults, form);
        let edit = name.zip(language).zip(grants).map(|((name, language), grants)| Self { name, language, grants });
        faults.or(edit)
    }

    /// The form that this was read from.
    pub fn fields(&self) -> Fields {
        let form = Fields::default().and("name", &self.name).and("language", &self.language);
        self.grants.iter().fold(form, |form, grant| match (grant.edition, grant.role) {
            (None, role) => form.and(ROLES, role.as_str()),
            (Some(edition), Role::Editor) => form.and(EDITOR_IN, edition.0),
            (Some(edition), _) => form.and(COORDINATOR_IN, edition.0),
        })
    }

    pub fn is_admin(&self) -> bool {
        self.grants.iter().any(|grant| grant.role == Role::Admin)
    }

    /// Whether the roles are the same, in whichever order.
    pub(super) fn has_the_grants_of(&self, other: &Self) -> bool {
        let has_all = |one: &Self, other: &Self| other.grants.iter().all(|grant| one.grants.contains(grant));
        has_all(self, other) && has_all(other, self)
    }
}

/// The address of a new account.
pub(super) fn email(faults: &mut Faults, form: &Fields) -> Option<Email> {
    faults.check("email", Email::parse(form.get("email")).map_err(|_| "email-wrong"))
}

/// The roles that are ticked; one that holds everywhere is limited nowhere.
fn grants(faults: &mut Faults, form: &Fields) -> Option<Vec<Grant>> {
    let everywhere = faults.choices(form, ROLES, Role::parse)?;
    let mut grants: Vec<Grant> = everywhere.iter().map(|role| Grant { role: *role, edition: None }).collect();
    for (field, role) in [(EDITOR_IN, Role::Editor), (COORDINATOR_IN, Role::Coordinator)] {
        let editions = faults.choices(form, field, |id| id.parse().ok().map(EditionId))?;
        if !everywhere.contains(&role) {
            grants.extend(editions.into_iter().map(|edition| Grant { role, edition: Some(edition) }));
        }
    }
    if grants.is_empty() {
        faults.add(ROLES, "people-no-role");
        return None;
    }
    Some(grants)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(roles: &str) -> Result<PersonEdit, Faults> {
        PersonEdit::parse(&Fields::of(format!("name=Ada&language=fi&{roles}").as_bytes()))
    }

    #[test]
    fn roles_are_read_as_they_are_written() {
        for roles in ["roles=admin&roles=learner", "roles=coordinator&editor_in=7&editor_in=3", "coordinator_in=1"] {
            let edit = parsed(roles).expect("roles");
            assert_eq!(PersonEdit::parse(&edit.fields()), Ok(edit.clone()), "{roles}");
        }
        let everywhere = parsed("roles=editor&editor_in=7").expect("a role");
        assert_eq!(everywhere.grants, [Grant { role: Role::Editor, edition: None }]);
        for wrong in ["", "roles=root", "editor_in=x", "roles=admin&coordinator_in="] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
    }
}
