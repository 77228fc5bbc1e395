//! What stands behind the `?` of an address: read forgivingly, so that no address can break a page.

use url::form_urlencoded;

use super::Error;
use crate::base::paging::PageNumber;
use crate::base::slug::Slug;

/// The most parameters that are looked at.
const MOST: usize = 100;

/// The parameters of an address. Of a repeated one the first counts; an empty one is as good as none; unknown ones and
/// bytes that are no UTF-8 are passed over.
#[derive(Debug, Default)]
pub struct Query(Vec<(String, String)>);

impl Query {
    pub fn of(text: &str) -> Self {
        Self(
            form_urlencoded::parse(text.as_bytes()).take(MOST).map(|(k, v)| (k.into_owned(), v.into_owned())).collect(),
        )
    }

    /// The first value of a parameter, unless it is empty.
    pub fn get(&self, name: &str) -> Option<&str> {
        let first = self.0.iter().find(|(key, _)| key == name)?;
        Some(first.1.as_str()).filter(|value| !value.is_empty())
    }

    /// The same with another value of a parameter.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let others = self.0.iter().filter(|(key, _)| key != name).cloned();
        Self(others.chain([(name.to_owned(), value.to_owned())]).collect())
    }

    /// The same without these parameters.
    #[must_use]
    pub fn without(&self, names: &[&str]) -> Self {
        Self(self.0.iter().filter(|(key, _)| !names.contains(&key.as_str())).cloned().collect())
    }

    /// The page of a list.
    ///
    /// # Errors
    /// [`Error::NotFound`] for what is no page number.
    pub fn page(&self) -> Result<PageNumber, Error> {
        PageNumber::parse(self.get("page").unwrap_or_default()).ok_or(Error::NotFound)
    }

    /// A value that `parse` knows, where there is one.
    ///
    /// # Errors
    /// [`Error::NotFound`] for a value that it does not know.
    pub fn known<V>(&self, name: &str, parse: impl Fn(&str) -> Option<V>) -> Result<Option<V>, Error> {
        self.get(name).map(|value| parse(value).ok_or(Error::NotFound)).transpose()
    }

    /// A slug, such as a topic's.
    ///
    /// # Errors
    /// [`Error::NotFound`] for what is no slug.
    pub fn slug(&self, name: &str) -> Result<Option<Slug>, Error> {
        self.get(name).map(|value| Slug::parse(value).map_err(|_| Error::NotFound)).transpose()
    }
}

impl actix_web::FromRequest for Query {
    type Error = Error;
    type Future = std::future::Ready<Result<Self, Error>>;

    fn from_request(request: &actix_web::HttpRequest, _: &mut actix_web::dev::Payload) -> Self::Future {
        std::future::ready(Ok(Self::of(request.query_string())))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_first_value_counts_and_an_empty_one_is_none() {
        let query = Query::of("page=2&page=3&topic=&x=%FF%00&&=");
        assert_eq!(query.page().unwrap().get(), 2);
        assert_eq!(query.get("topic"), None);
        assert!(Query::of("page=0").page().is_err() && Query::of("topic=%00").slug("topic").is_err());
    }

    proptest! {
        #[test]
        fn no_address_breaks_it(text in ".{0,400}") {
            let query = Query::of(&text);
            let _ = (query.page(), query.slug("topic"));
        }
    }
}
