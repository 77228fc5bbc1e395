//! Places of the public site, told without the edition: the same place has an address in each of them.

use std::fmt;

use crate::base::edition_code::EditionCode;
use crate::base::ids::SessionId;
use crate::domain::records::RecordKind;

/// The kinds of records whose pages can be looked at before they are up.
pub const PREVIEWED: [RecordKind; 5] =
    [RecordKind::Article, RecordKind::Page, RecordKind::Course, RecordKind::Term, RecordKind::Topic];

/// A public page, whichever the edition.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    Home,
    Articles,
    ArticlesOfTopic(String),
    Article(String),
    ArticlesRss,
    ArticlesAtom,
    Courses,
    Course(String),
    Sessions,
    Session(SessionId),
    Topic(String),
    City(String),
    /// The iCalendar feed of a place with dates.
    Calendar(Box<Place>),
    Glossary,
    Term(String),
    Page(String),
    Contact,
    Cookies,
}

impl Place {
    /// Its address in an edition.
    pub fn within(&self, edition: &EditionCode) -> String {
        format!("/{edition}/{self}")
    }

    /// The place at a path below an edition's address; `None` where the site has none there, whatever is published.
    pub fn parse(path: &str) -> Option<Place> {
        let path = path.trim_matches('/');
        if let Some(of) = path.strip_suffix(".ics") {
            let of = Place::parse(of)?;
            let has_dates =
                matches!(of, Place::Sessions | Place::Session(_) | Place::Course(_) | Place::Topic(_) | Place::City(_));
            return has_dates.then(|| Place::Calendar(Box::new(of)));
        }
        let lists = [Place::Home, Place::Articles, Place::ArticlesRss, Place::ArticlesAtom, Place::Courses];
        let lists = lists.into_iter().chain([Place::Sessions, Place::Glossary, Place::Contact, Place::Cookies]);
        if let Some(list) = lists.into_iter().find(|list| list.to_string() == path) {
            return Some(list);
        }
        let (list, slug) = path.split_once('/').filter(|(_, slug)| !slug.contains('/'))?;
        let slug_of = || slug.to_owned();
        match list {
            "articles" => Some(Place::Article(slug_of())),
            "courses" => Some(Place::Course(slug_of())),
            "topics" => Some(Place::Topic(slug_of())),
            "cities" => Some(Place::City(slug_of())),
            "glossary" => Some(Place::Term(slug_of())),
            "pages" => Some(Place::Page(slug_of())),
            "sessions" => slug.parse().ok().map(|id| Place::Session(SessionId(id))),
            _ => None,
        }
    }

    /// The record whose page it is: kind and slug.
    pub fn record(&self) -> Option<(RecordKind, &str)> {
        match self {
            Place::Article(slug) => Some((RecordKind::Article, slug)),
            Place::Course(slug) => Some((RecordKind::Course, slug)),
            Place::Topic(slug) => Some((RecordKind::Topic, slug)),
            Place::City(slug) => Some((RecordKind::City, slug)),
            Place::Term(slug) => Some((RecordKind::Term, slug)),
            Place::Page(slug) => Some((RecordKind::Page, slug)),
            Place::Calendar(of) => of.record(),
            _ => None,
        }
    }

    /// The list that a record's page belongs to: where the switcher leads when the record is not published there.
    #[must_use]
    pub fn list(&self) -> Place {
        match self {
            Place::Article(_) | Place::ArticlesOfTopic(_) => Place::Articles,
            Place::Course(_) | Place::Topic(_) => Place::Courses,
            Place::Session(_) | Place::City(_) => Place::Sessions,
            Place::Calendar(of) => of.list(),
            Place::Term(_) => Place::Glossary,
            Place::Page(_) => Place::Home,
            other => other.clone(),
        }
    }

    /// The page of a record, for the kinds that have one.
    pub fn of(kind: RecordKind, slug: &str) -> Option<Place> {
        match kind {
            RecordKind::Article => Some(Place::Article(slug.to_owned())),
            RecordKind::Term => Some(Place::Term(slug.to_owned())),
            RecordKind::Page => Some(Place::Page(slug.to_owned())),
            RecordKind::Course => Some(Place::Course(slug.to_owned())),
            RecordKind::Topic => Some(Place::Topic(slug.to_owned())),
            RecordKind::City => Some(Place::City(slug.to_owned())),
            RecordKind::Edition | RecordKind::Venue | RecordKind::Instructor | RecordKind::Media => None,
        }
    }
}

/// The address below the edition's.
impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Home => Ok(()),
            Place::Articles => f.write_str("articles"),
            Place::ArticlesOfTopic(slug) => write!(f, "articles?topic={slug}"),
            Place::Article(slug) => write!(f, "articles/{slug}"),
            Place::ArticlesRss => f.write_str("articles.rss"),
            Place::ArticlesAtom => f.write_str("articles.atom"),
            Place::Courses => f.write_str("courses"),
            Place::Course(slug) => write!(f, "courses/{slug}"),
            Place::Sessions => f.write_str("sessions"),
            Place::Session(id) => write!(f, "sessions/{}", id.0),
            Place::Topic(slug) => write!(f, "topics/{slug}"),
            Place::City(slug) => write!(f, "cities/{slug}"),
            Place::Calendar(of) => write!(f, "{of}.ics"),
            Place::Glossary => f.write_str("glossary"),
            Place::Term(slug) => write!(f, "glossary/{slug}"),
            Place::Page(slug) => write!(f, "pages/{slug}"),
            Place::Contact => f.write_str("contact"),
            Place::Cookies => f.write_str("cookies"),
        }
    }
}

/// The addresses of one edition, for templates: `frame.urls.article(slug)`.
#[derive(Clone, Debug)]
pub struct Urls(pub EditionCode);

impl Urls {
    pub fn home(&self) -> String {
        Place::Home.within(&self.0)
    }

    pub fn articles(&self) -> String {
        Place::Articles.within(&self.0)
    }

    pub fn articles_of(&self, topic: &str) -> String {
        Place::ArticlesOfTopic(topic.to_owned()).within(&self.0)
    }

    pub fn article(&self, slug: &str) -> String {
        Place::Article(slug.to_owned()).within(&self.0)
    }

    pub fn rss(&self) -> String {
        Place::ArticlesRss.within(&self.0)
    }

    pub fn atom(&self) -> String {
        Place::ArticlesAtom.within(&self.0)
    }

    pub fn courses(&self) -> String {
        Place::Courses.within(&self.0)
    }

    pub fn course(&self, slug: &str) -> String {
        Place::Course(slug.to_owned()).within(&self.0)
    }

    pub fn sessions(&self) -> String {
        Place::Sessions.within(&self.0)
    }

    pub fn session(&self, id: &SessionId) -> String {
        Place::Session(*id).within(&self.0)
    }

    pub fn topic(&self, slug: &str) -> String {
        Place::Topic(slug.to_owned()).within(&self.0)
    }

    pub fn city(&self, slug: &str) -> String {
        Place::City(slug.to_owned()).within(&self.0)
    }

    pub fn glossary(&self) -> String {
        Place::Glossary.within(&self.0)
    }

    pub fn term(&self, slug: &str) -> String {
        Place::Term(slug.to_owned()).within(&self.0)
    }

    pub fn page(&self, slug: &str) -> String {
        Place::Page(slug.to_owned()).within(&self.0)
    }

    pub fn contact(&self) -> String {
        Place::Contact.within(&self.0)
    }

    pub fn cookies(&self) -> String {
        Place::Cookies.within(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_where_it_is_written() {
        for path in
            ["", "articles", "courses/x", "courses/x.ics", "sessions.ics", "sessions/7", "glossary/x", "pages/x"]
        {
            assert_eq!(Place::parse(path).expect("a place").to_string(), path);
        }
        for path in ["old", "courses/x/y", "sessions/x", "articles.ics", "wp-content/x"] {
            assert_eq!(Place::parse(path), None, "{path}");
        }
        assert_eq!(Place::parse("courses/x.ics").expect("a place").record(), Some((RecordKind::Course, "x")));
    }

    #[test]
    fn the_domain_knows_where_the_pages_of_a_kind_are() {
        for kind in RecordKind::ALL {
            let page = Place::of(kind, "x").map(|place| place.to_string());
            assert_eq!(page, kind.pages().map(|pages| format!("{pages}/x")), "{kind}");
        }
    }
}
