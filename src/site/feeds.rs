//! Feeds of the latest articles: RSS 2.0 and Atom (RFC 4287).

use actix_web::HttpResponse;
use actix_web::web::Data;
use atom_syndication::{Content, Entry, Feed, Link, Person, Text};
use chrono::{DateTime, Utc};
use rss::extension::atom::{AtomExtension, Link as AtomLink};
use rss::{ChannelBuilder, Guid, ItemBuilder};

use crate::domain::articles::{self, ArticleSummary};
use crate::web::{Answer, Frame, State};

/// How many articles a feed holds.
const ITEMS: usize = 20;

pub async fn rss(frame: Frame, state: Data<State>) -> Answer {
    let articles = articles::latest(&mut state.db.read().await?, &frame.edition, ITEMS, None).await?;
    let items = articles.iter().map(|article| {
        let url = frame.absolute(&frame.urls.article(&article.slug));
        ItemBuilder::default()
            .title(Some(article.title.text.clone()))
            .link(Some(url.clone()))
            .guid(Some(Guid { value: url, permalink: true }))
            .description(article.tagline.as_ref().map(|tagline| as_html(&tagline.text)))
            .pub_date(Some(article.published_at.to_rfc2822()))
            .build()
    });
    let own = AtomLink {
        href: frame.absolute(&frame.urls.rss()),
        rel: "self".into(),
        mime_type: Some("application/rss+xml".into()),
        ..AtomLink::default()
    };
    let channel = ChannelBuilder::default()
        .title(title(&frame))
        .link(frame.absolute(&frame.urls.articles()))
        .description(frame.say("articles-lede"))
        .language(Some(frame.lang().to_owned()))
        .last_build_date(articles.first().map(|article| article.published_at.to_rfc2822()))
        .atom_ext(Some(AtomExtension { links: vec![own] }))
        .namespaces(std::collections::BTreeMap::from([("atom".to_owned(), "http://www.w3.org/2005/Atom".to_owned())]))
        .items(items.collect::<Vec<_>>())
        .build();
    feed("application/rss+xml; charset=utf-8", channel.to_string())
}

pub async fn atom(frame: Frame, state: Data<State>) -> Answer {
    let articles = articles::latest(&mut state.db.read().await?, &frame.edition, ITEMS, None).await?;
    let url = frame.absolute(&frame.urls.atom());
    let updated = articles.iter().map(|article| article.changed_at).max().unwrap_or(DateTime::<Utc>::UNIX_EPOCH);
    let link = |href: String, rel: &str| Link { href, rel: rel.into(), ..Link::default() };
    let built = Feed {
        lang: Some(frame.lang().to_owned()),
        title: Text::plain(title(&frame)),
        subtitle: Some(Text::plain(frame.say("articles-lede"))),
        id: url.clone(),
        updated: updated.fixed_offset(),
        authors: vec![Person { name: frame.academy.clone(), ..Person::default() }],
        links: vec![link(url, "self"), link(frame.absolute(&frame.urls.articles()), "alternate")],
        entries: articles.iter().map(|article| entry(&frame, article)).collect(),
        ..Feed::default()
    };
    feed("application/atom+xml; charset=utf-8", built.to_string())
}

fn entry(frame: &Frame, article: &ArticleSummary) -> Entry {
    let url = frame.absolute(&frame.urls.article(&article.slug));
    let content = article.introduction.as_ref().map(|words| Content {
        lang: Some(words.foreign.as_ref().map_or(frame.lang(), |language| language.as_str()).to_owned()),
        content_type: Some("html".into()),
        value: Some(words.html_at(&url)),
        ..Content::default()
    });
    Entry {
        title: Text::plain(article.title.text.clone()),
        id: url.clone(),
        updated: article.changed_at.fixed_offset(),
        published: Some(article.published_at.fixed_offset()),
        links: vec![Link {
            href: url,
            rel: "alternate".into(),
            mime_type: Some("text/html".into()),
            ..Link::default()
        }],
        summary: article.tagline.as_ref().map(|tagline| Text::plain(tagline.text.clone())),
        content,
        ..Entry::default()
    }
}

/// Plain words as HTML: that is what readers take an RSS description for.
fn as_html(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

fn title(frame: &Frame) -> String {
    format!("{} · {}", frame.say("nav-articles"), frame.academy)
}

fn feed(content_type: &'static str, body: String) -> Answer {
    Ok(HttpResponse::Ok().content_type(content_type).body(body))
}
