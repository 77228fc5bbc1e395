//! Whose business the words of reviews are that the change log keeps: of who may publish in their edition.

use crate::admin::Office;
use crate::admin::difference::Field;
use crate::db::{self, Reader};
use crate::domain::accounts::{self, Permission};
use crate::domain::editions;

/// The field that has such words.
const WORDS: &str = "comment";

/// Where the person may read what was said.
#[derive(Clone, Debug)]
pub enum Readable {
    Everywhere,
    /// In the editions with these codes.
    In(Vec<String>),
}

impl Readable {
    /// Where this person may read what was said about records that need this permission.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(reader: &mut Reader, frame: &Office, permission: Permission) -> db::Result<Self> {
        let grants = frame.person.as_ref().map_or(&[][..], |person| &person.grants);
        if accounts::may_everywhere(grants, permission) {
            return Ok(Self::Everywhere);
        }
        let mine = editions::all(reader).await?.into_iter();
        let mine = mine.filter(|edition| accounts::may_in(grants, permission, edition.id));
        Ok(Self::In(mine.map(|edition| edition.code.to_string()).collect()))
    }

    /// Leaves out what is not to be read: `comment` of the change's own edition, `fr.comment` of a step.
    pub fn keep(&self, fields: &mut Vec<Field>) {
        let Self::In(mine) = self else { return };
        let about = fields.iter().find(|field| field.name == "edition");
        let about = about.and_then(|field| field.after.clone().or_else(|| field.before.clone())).unwrap_or_default();
        fields.retain(|field| {
            let (edition, name) = field.name.split_once('.').unwrap_or((&about, &field.name));
            name != WORDS || mine.iter().any(|code| code == edition)
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::admin::difference::difference;

    fn told(readable: &Readable, before: &str, after: &str) -> Vec<String> {
        let mut fields = difference(Some(before), Some(after));
        readable.keep(&mut fields);
        fields.into_iter().map(|field| field.name).collect()
    }

    #[test]
    fn words_are_read_in_ones_own_editions_alone() {
        let finland = Readable::In(vec!["fi".into()]);
        let said = |edition: &str| format!(r#"{{"edition":"{edition}","comment":"Hm.","resolved":true}}"#);
        assert_eq!(told(&finland, &said("fr"), &said("fr")), ["edition", "resolved"]);
        assert_eq!(told(&finland, "null", &said("fi")), ["comment", "edition", "resolved"]);
        assert_eq!(told(&Readable::Everywhere, "null", &said("fr")).len(), 3);
        let step =
            r#"{"fr":{"comment":"No.","version":2},"fi":{"comment":"Yes.","version":2},"be-fr":{"comment":"?"}}"#;
        assert_eq!(told(&finland, step, "{}"), ["fi.comment", "fi.version", "fr.version"]);
        // Of an edition that is no more, or of none, nobody can tell whose business it is.
        assert_eq!(told(&finland, r#"{"comment":"Hm."}"#, "{}"), Vec::<String>::new());
        assert_eq!(told(&finland, r#"{"rooms":[{"comment":"a room's"}]}"#, "{}"), ["rooms.1.comment"]);
    }
}
