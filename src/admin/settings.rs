//! The settings of the academy in the back office: one form, which nobody makes and nobody deletes. Its logo is one of the
//! pictures; what differs from country to country stands in the editions.

use super::Office;
use super::records::form::MOST_CHOICES;
use super::records::form::Shown;
use super::records::offered::of_records;
use super::records::{Choice, Field, Form, Found, Kind, List, Record, Section, Words};
use crate::base::actor::Actor;
use crate::base::form::{Faults, Fields};
use crate::db::{self, Reader, Tx};
use crate::domain::accounts::Permission;
use crate::domain::media;
use crate::domain::records::{self, RecordKind, Refused};
use crate::domain::settings::{self, General};
use crate::web::query::Query;
use crate::web::respond::{missing, see_other};
use crate::web::{Answer, Error};

pub struct Settings;

/// They are one, under this number of the change log.
const ONLY: i64 = 0;
const LOGO: &str = "logo";

/// The one form that there is.
pub async fn index(_frame: Office) -> Answer {
    Ok(see_other(&format!("{}/{ONLY}/{}", Settings::PATH, Settings::FORM)))
}

impl Record for Settings {
    const KIND: &'static str = "settings";
    const PUBLISHED_AS: Option<RecordKind> = None;
    const PATH: &'static str = "/admin/settings";
    const WORDS: Words =
        Words { title: "settings-title", about: "settings-about", new: "settings-title", none: "settings-about" };
    const EDIT: Permission = Permission::ManageSettings;
    const FORM: &'static str = "general";
    const FORMS: &'static [Form] = &[Form { name: "settings-general", path: Self::FORM, permission: Self::EDIT }];

    async fn list(_reader: &mut Reader, _frame: &Office, _query: &Query) -> Result<List, Error> {
        missing()
    }

    async fn form(reader: &mut Reader, frame: &Office, _is_new: bool) -> db::Result<Vec<Section>> {
        let editions = Shown {
            text: frame.say("settings-editions-hint"),
            link: Some(("editions-list", "/admin/editions".to_owned())),
        };
        let pictures = Choice::of_records(records::choices(reader, RecordKind::Media, MOST_CHOICES).await?);
        let pictures = Field::new(LOGO, "settings-logo", Kind::Choice(pictures)).searched(MOST_CHOICES);
        Ok(vec![
            Section::first(vec![
                Field::line("academy", "settings-academy").hinted("settings-academy-hint"),
                pictures.open("settings-logo-none").hinted("settings-logo-hint"),
                Field::new("editions", "settings-editions", Kind::Shown(editions)),
            ]),
            Section::of(
                "settings-legal",
                vec![
                    Field::line("legal_name", "settings-legal-name").hinted("settings-legal-hint"),
                    Field::line("registration_number", "settings-registration"),
                    Field::line("legal_address", "settings-address"),
                ],
            ),
            Section::of("section-mail", sender()),
        ])
    }

    async fn offers(reader: &mut Reader, field: &str, words: &[String], form: &Fields) -> db::Result<Vec<Choice>> {
        match field {
            LOGO => of_records(reader, RecordKind::Media, field, words, form).await,
            _ => Ok(Vec::new()),
        }
    }

    async fn find(reader: &mut Reader, id: i64) -> db::Result<Option<Found>> {
        if id != ONLY {
            return Ok(None);
        }
        let (general, version) = (settings::general(reader).await?, settings::version(reader).await?);
        let name = if general.academy.is_empty() { "Lectern".to_owned() } else { general.academy.clone() };
        Ok(Some(Found { name, version, fields: general.fields(), edition: None, on_site: None }))
    }

    async fn update(tx: &mut Tx, actor: &Actor, _id: i64, version: i64, form: &Fields) -> Result<(), Refused> {
        let general = General::parse(form)?;
        if let Some(logo) = general.logo
            && media::find(tx.reader(), logo).await?.is_none()
        {
            return Err(Refused::Faults(Faults::from((LOGO, "fault-not-listed".into()))));
        }
        if settings::save(tx, actor, version, &general).await? { Ok(()) } else { Err(Refused::Conflict) }
    }
}

/// The fields of who sends mail, of the academy or of an edition.
pub(super) fn sender() -> Vec<Field> {
    vec![
        Field::line("sender_name", "settings-sender").hinted("settings-sender-hint"),
        Field::new("reply_to", "settings-reply-to", Kind::Line("email")).hinted("settings-reply-to-hint"),
    ]
}
