//! Calling a session off, and holding it after all.

use actix_web::HttpRequest;
use actix_web::http::StatusCode;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::admin::Office;
use crate::admin::records::may_change;
use crate::base::form::Fault;
use crate::base::ids::SessionId;
use crate::db::{self, Reader};
use crate::domain::accounts::Permission;
use crate::domain::records::Refused;
use crate::domain::sessions::{self, Planned};
use crate::web::respond::{missing, see_other, show_with};
use crate::web::{Answer, Error, Flash, Person, State};

/// The page that asks.
pub async fn ask(path: Path<String>, frame: Office, state: Data<State>) -> Answer {
    let session = known(&mut state.db.read().await?, &frame, &path).await?;
    show_with(StatusCode::OK, Cancellation { frame, session, faults: Vec::new() })
}

pub async fn cancel(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    state: Data<State>,
) -> Answer {
    let session = known(&mut state.db.read().await?, &frame, &path).await?;
    let actor = person.actor(&request);
    state.db.write::<_, db::Error>(async |tx| sessions::cancel(tx, &actor, session.id).await).await?;
    Flash::about("plan-cancelled", &session.edit.code).leave(&request);
    Ok(see_other(&address(&session)))
}

pub async fn reinstate(
    request: HttpRequest,
    path: Path<String>,
    frame: Office,
    person: Person,
    state: Data<State>,
) -> Answer {
    let session = known(&mut state.db.read().await?, &frame, &path).await?;
    let actor = person.actor(&request);
    match state.db.write(async |tx| sessions::reinstate(tx, &actor, session.id).await).await {
        Ok(()) => {
            Flash::about("plan-reinstated", &session.edit.code).leave(&request);
            Ok(see_other(&address(&session)))
        }
        Err(Refused::Faults(faults)) => {
            let faults = faults.all().to_vec();
            show_with(StatusCode::CONFLICT, Cancellation { frame, session, faults })
        }
        Err(refused) => Err(refused.into()),
    }
}

fn address(session: &Planned) -> String {
    format!("/admin/sessions/{}/edit", session.id.0)
}

/// The session that the address names, if the person may change it.
async fn known(reader: &mut Reader, frame: &Office, path: &str) -> Result<Planned, Error> {
    let Ok(id) = path.parse() else { return missing() };
    let Some(session) = sessions::find(reader, SessionId(id)).await? else { return missing() };
    may_change(frame, Permission::PlanSessions, Some(session.edition))?;
    Ok(session)
}

#[derive(Template)]
#[template(path = "admin/sessions/cancellation.html")]
struct Cancellation {
    frame: Office,
    session: Planned,
    /// Why it cannot be held after all.
    faults: Vec<Fault>,
}

impl Cancellation {
    fn heading(&self) -> String {
        let asked = if self.session.is_cancelled { "plan-reinstate-title" } else { "plan-cancel-title" };
        self.frame.say_of(asked, "name", &self.session.edit.code)
    }

    /// The address of the session's form, or of a page below it.
    fn url(&self, page: &str) -> String {
        format!("/admin/sessions/{}/{page}", self.session.id.0)
    }
}
