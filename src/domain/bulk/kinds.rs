//! What is done with a record whose kind is known only by its word.

use crate::base::actor::Actor;
use crate::base::ids::RecordId;
use crate::db::{self, Reader, Tx};
use crate::domain::articles::ArticleEdit;
use crate::domain::courses::CourseEdit;
use crate::domain::facts;
use crate::domain::glossary::TermEdit;
use crate::domain::instructors::InstructorEdit;
use crate::domain::pages::PageEdit;
use crate::domain::records::{self, RecordKind, Refused, Use};
use crate::domain::topics::TopicEdit;

/// What needs a record.
pub(super) async fn uses(reader: &mut Reader, kind: RecordKind, id: RecordId) -> db::Result<Vec<Use>> {
    match kind {
        RecordKind::Article => facts::uses::<ArticleEdit>(reader, id).await,
        RecordKind::Course => facts::uses::<CourseEdit>(reader, id).await,
        RecordKind::Term => facts::uses::<TermEdit>(reader, id).await,
        RecordKind::Instructor => facts::uses::<InstructorEdit>(reader, id).await,
        RecordKind::Page => facts::uses::<PageEdit>(reader, id).await,
        RecordKind::Topic => facts::uses::<TopicEdit>(reader, id).await,
        RecordKind::Edition | RecordKind::City | RecordKind::Venue | RecordKind::Media => {
            Ok(vec![Use { message: "bulk-in-use", count: 1 }])
        }
    }
}

/// Deletes a record that nothing needs.
pub(super) async fn delete(tx: &mut Tx, actor: &Actor, kind: RecordKind, id: RecordId) -> Result<(), Refused> {
    let head = records::by_id(tx.reader(), kind, id).await?.ok_or(Refused::Missing)?;
    match kind {
        RecordKind::Article => facts::delete::<ArticleEdit>(tx, actor, id, head.version).await,
        RecordKind::Course => facts::delete::<CourseEdit>(tx, actor, id, head.version).await,
        RecordKind::Term => facts::delete::<TermEdit>(tx, actor, id, head.version).await,
        RecordKind::Instructor => facts::delete::<InstructorEdit>(tx, actor, id, head.version).await,
        RecordKind::Page => facts::delete::<PageEdit>(tx, actor, id, head.version).await,
        RecordKind::Topic => facts::delete::<TopicEdit>(tx, actor, id, head.version).await,
        RecordKind::Edition | RecordKind::City | RecordKind::Venue | RecordKind::Media => Err(Refused::InUse),
    }
}
