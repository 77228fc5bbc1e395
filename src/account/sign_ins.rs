//! Where a person is signed in: when, from where, with what; and how to end it, one by one or all at once.

use actix_web::HttpRequest;
use actix_web::web::{Data, Path};
use askama::Template;

use crate::domain::sign_ins::{self, SignIn};
use crate::web::respond::{see_other, show as page};
use crate::web::{Answer, Flash, Person, Private, State, person as persons};

pub async fn index(frame: Private, person: Person, state: Data<State>) -> Answer {
    let sign_ins = sign_ins::of_account(&mut state.db.read().await?, person.id()).await?;
    page(SignIns { frame, person, sign_ins })
}

pub async fn end(request: HttpRequest, path: Path<String>, person: Person, state: Data<State>) -> Answer {
    let actor = person.actor(&request);
    let ended = state.db.write(async |tx| sign_ins::end(tx, &actor, person.id(), &path).await).await?;
    if *path == person.0.sign_in.id {
        persons::forget(&request);
        return Ok(see_other("/sign-in?signed-out=1"));
    }
    Flash::new(if ended { "sign-in-ended" } else { "sign-in-ended-before" }).leave(&request);
    Ok(see_other("/account/sign-ins"))
}

/// Signs out everywhere, here too.
pub async fn end_all(request: HttpRequest, person: Person, state: Data<State>) -> Answer {
    let actor = person.actor(&request);
    state.db.write(async |tx| sign_ins::end_all(tx, &actor, person.id(), None).await).await?;
    persons::forget(&request);
    Ok(see_other("/sign-in?signed-out=1"))
}

#[derive(Template)]
#[template(path = "account/sign_ins.html")]
struct SignIns {
    frame: Private,
    person: Person,
    sign_ins: Vec<SignIn>,
}

impl SignIns {
    fn is_here(&self, sign_in: &SignIn) -> bool {
        self.person.0.sign_in.id == sign_in.id
    }
}
