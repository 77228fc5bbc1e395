//! A person with a browser: they open pages, follow redirects, keep cookies.

use std::cell::RefCell;
use std::net::SocketAddr;
use std::rc::Rc;

use actix_web::cookie::Cookie;
use reqwest::Method;
use reqwest::redirect::Policy;

use super::jar::Jar;
use super::world::BASE_URL;
use super::{Answer, Page, wait};

/// How many redirects a browser follows before it gives up.
const MOST_REDIRECTS: usize = 10;

#[derive(Clone)]
pub struct Visitor {
    address: SocketAddr,
    client: reqwest::Client,
    jar: Rc<RefCell<Jar>>,
    headers: Vec<(String, String)>,
}

impl Visitor {
    pub fn at(address: SocketAddr) -> Self {
        let client = reqwest::Client::builder().redirect(Policy::none()).no_gzip().no_brotli().no_proxy();
        Self { address, client: client.build().expect("a client"), jar: Rc::default(), headers: Vec::new() }
    }

    /// Whose browser prefers these languages, as `Accept-Language` writes them.
    pub fn accepting(self, languages: &str) -> Self {
        self.sending("accept-language", languages)
    }

    /// Who comes through a proxy that speaks https with the outside.
    pub fn over_https(self) -> Self {
        self.sending("x-forwarded-proto", "https")
    }

    /// Whose requests all have this header.
    pub fn sending(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Opens a page as a browser does, redirects followed.
    #[track_caller]
    pub fn opens(&self, path: &str) -> Page {
        let mut page = self.asks(path);
        for _ in 0..MOST_REDIRECTS {
            if !page.answer().is_redirect() {
                return page;
            }
            page = self.asks(&page.destination());
        }
        panic!("{path} redirects for ever");
    }

    /// Asks for a page and stays with the answer, even if it is a redirect.
    pub fn asks(&self, path: &str) -> Page {
        self.sends(Method::GET, path)
    }

    /// Sends a request with another method, and without a body.
    pub fn sends(&self, method: Method, path: &str) -> Page {
        self.page(self.request(method, path))
    }

    /// Sends a form past the page that holds it, and stays with the answer.
    pub fn posts(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.page(self.request(Method::POST, path).header("origin", BASE_URL).form(fields))
    }

    /// Sends a form as the browser does from the page that holds it.
    pub fn posts_from(&self, page: &str, path: &str, fields: &[(&str, &str)]) -> Page {
        let request = self.request(Method::POST, path).header("origin", BASE_URL);
        self.page(request.header("referer", format!("{BASE_URL}{page}")).form(fields))
    }

    /// Sends whatever the request is made into.
    pub fn sends_as(
        &self,
        method: Method,
        path: &str,
        made: impl FnOnce(reqwest::RequestBuilder) -> reqwest::RequestBuilder,
    ) -> Page {
        self.page(made(self.request(method, path)))
    }

    /// Asks without reading the answer as a page.
    pub fn fetches(&self, path: &str) -> Answer {
        self.answer(self.request(Method::GET, path))
    }

    /// The cookies that the browser keeps now.
    pub fn cookies(&self) -> Vec<String> {
        self.jar.borrow().names()
    }

    pub fn cookie(&self, name: &str) -> Option<String> {
        self.jar.borrow().get(name)
    }

    /// Puts a cookie into the browser that the server did not set.
    pub fn with_cookie(self, name: &str, value: &str) -> Self {
        self.jar.borrow_mut().put(name, value);
        self
    }

    /// Every cookie that the server has set or removed so far, with its attributes.
    pub fn cookies_set(&self) -> Vec<Cookie<'static>> {
        self.jar.borrow().set.clone()
    }

    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        assert!(path.starts_with('/'), "{path} is no path of the site");
        let mut request = self.client.request(method, format!("http://{}{path}", self.address));
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        match self.jar.borrow().header() {
            Some(cookies) => request.header("cookie", cookies),
            None => request,
        }
    }

    fn answer(&self, request: reqwest::RequestBuilder) -> Answer {
        let answer = wait(async {
            let request = request.build()?;
            let url = request.url().clone();
            let response = self.client.execute(request).await?;
            let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
            Ok::<_, reqwest::Error>(Answer {
                path: format!("{}{query}", url.path()),
                status: response.status().as_u16(),
                headers: response.headers().clone(),
                body: response.bytes().await?.to_vec(),
            })
        });
        let answer = answer.expect("the server answers");
        self.jar.borrow_mut().take(&answer.headers);
        answer
    }

    fn page(&self, request: reqwest::RequestBuilder) -> Page {
        Page::of(self.clone(), self.answer(request))
    }
}
