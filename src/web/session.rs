//! The cookie of who is signed in: encrypted (actix-session), bound to this host and to https wherever it is served over
//! https, and small: it names an account and a sign-in, and the sign-in's row says whether that still holds.

use std::rc::Rc;
use std::task::{Context, Poll};

use actix_identity::IdentityMiddleware;
use actix_session::config::{BrowserSession, CookieContentSecurity};
use actix_session::storage::CookieSessionStore;
use actix_session::{SessionExt, SessionMiddleware};
use actix_web::HttpMessage;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::cookie::{Cookie, CookieJar, Key, SameSite};
use actix_web::dev::{Service, ServiceRequest, ServiceResponse, Transform};
use actix_web::http::header::{COOKIE, HeaderValue, SET_COOKIE};
use actix_web::middleware::Next;
use futures_util::future::LocalBoxFuture;

use super::consent::{SIGN_IN, name_of};
use super::cookie_keys;
use super::visit::is_https;
use crate::services::crypto::Secret;

/// After this many days everybody signs in again, however often they came.
const LONGEST: u64 = 180;
/// How long a browser keeps the cookie of who asked to be remembered, in seconds.
const REMEMBERED: i64 = 90 * 24 * 60 * 60;

/// In the session, where its person asked to be remembered.
pub const REMEMBER: &str = "remembered";

/// Lays the session over what is inside: one with the flags for https, or one for plain http, as the request came.
pub struct Sessions {
    secret: Secret,
    key: Key,
}

impl Sessions {
    pub fn new(secret: &Secret) -> Self {
        let mut keys = cookie_keys::cookie_keys(secret);
        Self { secret: secret.clone(), key: keys.swap_remove(0) }
    }

    fn middleware(&self, is_https: bool) -> SessionMiddleware<CookieSessionStore> {
        SessionMiddleware::builder(CookieSessionStore::default(), self.key.clone())
            .cookie_name(name_of(SIGN_IN, is_https))
            .cookie_secure(is_https)
            .cookie_http_only(true)
            .cookie_same_site(SameSite::Lax)
            .cookie_path("/".into())
            .cookie_content_security(CookieContentSecurity::Private)
            .session_lifecycle(BrowserSession::default())
            .build()
    }
}

/// What recognises the person in the session. Its own deadline is for the longest time; that of idleness is the row's.
pub fn identity() -> IdentityMiddleware {
    IdentityMiddleware::builder().login_deadline(Some(std::time::Duration::from_secs(LONGEST * 24 * 60 * 60))).build()
}

impl<S, B> Transform<S, ServiceRequest> for Sessions
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = actix_web::Error> + 'static,
    S::Future: 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = actix_web::Error;
    type Transform = ByScheme<<SessionMiddleware<CookieSessionStore> as Transform<Rc<S>, ServiceRequest>>::Transform>;
    type InitError = ();
    type Future = LocalBoxFuture<'static, Result<Self::Transform, ()>>;

    fn new_transform(&self, service: S) -> Self::Future {
        let (https, http, service) = (self.middleware(true), self.middleware(false), Rc::new(service));
        let (secret, key) = (self.secret.clone(), self.key.clone());
        Box::pin(async move {
            let https = https.new_transform(service.clone()).await?;
            Ok(ByScheme { https, http: http.new_transform(service).await?, secret, key })
        })
    }
}

/// The two sessions over one service.
pub struct ByScheme<S> {
    https: S,
    http: S,
    secret: Secret,
    key: Key,
}

impl<S, B> Service<ServiceRequest> for ByScheme<S>
where
    S: Service<ServiceRequest, Response = ServiceResponse<B>, Error = actix_web::Error> + 'static,
    S::Future: 'static,
    B: MessageBody + 'static,
{
    type Response = ServiceResponse<BoxBody>;
    type Error = actix_web::Error;
    type Future = LocalBoxFuture<'static, Result<Self::Response, Self::Error>>;

    fn poll_ready(&self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.https.poll_ready(context)
    }

    fn call(&self, mut request: ServiceRequest) -> Self::Future {
        let is_https = is_https(request.request());
        reseal(&mut request, &name_of(SIGN_IN, is_https), &self.secret, &self.key);
        let called = if is_https { self.https.call(request) } else { self.http.call(request) };
        Box::pin(async move {
            let mut response = called.await?.map_into_boxed_body();
            remember(&mut response, &name_of(SIGN_IN, is_https));
            Ok(response)
        })
    }
}

/// A cookie that an older secret sealed, or another node's newer one, is read as if this node's had. The header is read by
/// hand: once the request has read its cookies, it keeps them.
fn reseal(request: &mut ServiceRequest, name: &str, secret: &Secret, key: &Key) {
    let header =
        request.headers().get_all(COOKIE).filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join("; ");
    if !header.contains(name) {
        return;
    }
    let (ours, others): (Vec<_>, Vec<_>) = header
        .split(';')
        .filter_map(|pair| Cookie::parse_encoded(pair.trim()).ok())
        .map(Cookie::into_owned)
        .partition(|cookie| cookie.name() == name);
    let Some(sealed) = ours.into_iter().next() else { return };
    if CookieJar::new().private(key).decrypt(sealed.clone()).is_some() {
        return;
    }
    let Some((cookie, _)) = cookie_keys::opened(secret, &sealed) else { return };
    let mut jar = CookieJar::new();
    jar.private_mut(key).add(Cookie::new(name.to_owned(), cookie.value().to_owned()));
    let all = others.iter().chain(jar.get(name)).map(|cookie| cookie.stripped().encoded().to_string());
    if let Ok(value) = HeaderValue::from_str(&all.collect::<Vec<_>>().join("; ")) {
        request.headers_mut().insert(COOKIE, value);
    }
}

/// Said of an answer whose cookie the browser may keep. The session tells it no more once it is laid aside.
struct Remembered;

/// Looks, while the session is at hand, whether its person asked to be remembered.
///
/// # Errors
/// Those of the services inside.
pub async fn note_remembered(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, actix_web::Error> {
    let response = next.call(request).await?;
    let is_asked = response.request().get_session().get::<bool>(REMEMBER).ok().flatten().unwrap_or_default();
    if is_asked {
        response.request().extensions_mut().insert(Remembered);
    }
    Ok(response)
}

/// Lets the browser keep the cookie after it is closed, where that was asked for.
fn remember(response: &mut ServiceResponse<BoxBody>, name: &str) {
    if response.request().extensions().get::<Remembered>().is_none() {
        return;
    }
    let beginning = format!("{name}=");
    let cookies: Vec<HeaderValue> = response.headers().get_all(SET_COOKIE).cloned().collect();
    response.headers_mut().remove(SET_COOKIE);
    for cookie in cookies {
        let text = cookie.to_str().unwrap_or_default();
        let is_ours = text.starts_with(&beginning) && !text.to_ascii_lowercase().contains("max-age");
        let lasting = is_ours.then(|| HeaderValue::from_str(&format!("{text}; Max-Age={REMEMBERED}")).ok()).flatten();
        response.headers_mut().append(SET_COOKIE, lasting.unwrap_or(cookie));
    }
}
