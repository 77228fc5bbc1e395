//! What can be bound to a `?`.

use chrono::{DateTime, Utc};

use crate::base::ids::{
    AccountId, ArticleId, CityId, CourseId, EditionId, InstructorId, JobId, MediaId, PageId, PointId, RecordId,
    RedirectId, RoomId, SessionId, TermId, TopicId, VenueId,
};

/// A value on its way into a statement. `None` is `NULL` of that type.
#[derive(Clone, Debug)]
pub enum Value {
    Whole(Option<i64>),
    Text(Option<String>),
    Time(Option<DateTime<Utc>>),
    Bytes(Vec<u8>),
    Truth(bool),
}

macro_rules! into_value {
    ($($from:ty => |$value:ident| $into:expr),+ $(,)?) => {$(
        impl From<$from> for Value {
            fn from($value: $from) -> Self {
                $into
            }
        }
    )+};
}

into_value! {
    i64 => |value| Value::Whole(Some(value)),
    Option<i64> => |value| Value::Whole(value),
    bool => |value| Value::Truth(value),
    &str => |value| Value::Text(Some(value.to_owned())),
    String => |value| Value::Text(Some(value)),
    &String => |value| Value::Text(Some(value.clone())),
    Option<String> => |value| Value::Text(value),
    Option<&str> => |value| Value::Text(value.map(str::to_owned)),
    DateTime<Utc> => |value| Value::Time(Some(value)),
    Option<DateTime<Utc>> => |value| Value::Time(value),
    Vec<u8> => |value| Value::Bytes(value),
    RecordId => |id| Value::from(id.0),
    EditionId => |id| Value::from(id.0),
    CityId => |id| Value::from(id.0),
    VenueId => |id| Value::from(id.0),
    TopicId => |id| Value::from(id.0),
    TermId => |id| Value::from(id.0),
    PageId => |id| Value::from(id.0),
    ArticleId => |id| Value::from(id.0),
    PointId => |id| Value::from(id.0),
    CourseId => |id| Value::from(id.0),
    InstructorId => |id| Value::from(id.0),
    MediaId => |id| Value::from(id.0),
    RoomId => |id| Value::from(id.0),
    SessionId => |id| Value::from(id.0),
    JobId => |id| Value::from(id.0),
    RedirectId => |id| Value::from(id.0),
    AccountId => |id| Value::from(id.0),
    Option<AccountId> => |id| Value::Whole(id.map(|id| id.0)),
    Option<EditionId> => |id| Value::Whole(id.map(|id| id.0)),
    Option<CityId> => |id| Value::Whole(id.map(|id| id.0)),
    Option<RoomId> => |id| Value::Whole(id.map(|id| id.0)),
}
