//! Ids of records, one type each, so that a topic's id cannot stand where an article's belongs.

/// The id of any record, whatever its kind.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sqlx::Type, serde::Serialize, serde::Deserialize,
)]
#[sqlx(transparent)]
pub struct RecordId(pub i64);

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, sqlx::Type, serde::Serialize, serde::Deserialize)]
        #[sqlx(transparent)]
        pub struct $name(pub i64);

        impl From<$name> for RecordId {
            fn from(id: $name) -> Self {
                RecordId(id.0)
            }
        }

        impl From<RecordId> for $name {
            fn from(id: RecordId) -> Self {
                $name(id.0)
            }
        }
    )+};
}

ids! {
    /// An edition: the academy's site for one country.
    EditionId,
    /// A city of an edition.
    CityId,
    /// A venue in a city.
    VenueId,
    /// A topic.
    TopicId,
    /// A term of the glossary.
    TermId,
    /// A standing page.
    PageId,
    /// An article.
    ArticleId,
    /// A course: the template of a training.
    CourseId,
    /// An instructor.
    InstructorId,
    /// A picture.
    MediaId,
    /// A room of a venue; no record of its own.
    RoomId,
    /// A session: a dated run of a course. No record: it belongs to one edition and has no texts.
    SessionId,
    /// An account: a person who can sign in. No record: it is never published.
    AccountId,
    /// An address that leads elsewhere. No record.
    RedirectId,
    /// A job: work that is done outside of a request. No record.
    JobId,
    /// A numbered point of an article: a part of it, no record of its own.
    PointId,
}
