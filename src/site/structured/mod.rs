//! What pages tell machines: JSON-LD in the words of schema.org.

pub mod trainings;

use serde_json::{Value, json};

use crate::domain::articles::Article;
use crate::domain::glossary::Term;
use crate::web::{Frame, Place, assets};

const CONTEXT: &str = "https://schema.org";

/// The academy, on home pages.
pub fn organization(frame: &Frame) -> String {
    let mut organization = academy(frame);
    organization["@context"] = CONTEXT.into();
    organization["email"] = frame.edition.email.as_str().into();
    organization["telephone"] = frame.edition.phone.as_str().into();
    if let Some(logo) = &frame.logo {
        organization["logo"] = frame.absolute(&logo.url).into();
    }
    let legal = [
        ("legalName", &frame.legal.name),
        ("identifier", &frame.legal.registration),
        ("address", &frame.legal.address),
    ];
    for (name, value) in legal.into_iter().filter(|(_, value)| !value.is_empty()) {
        organization[name] = value.as_str().into();
    }
    let cities = frame.cities.iter().map(|city| json!({ "@type": "City", "name": city.name }));
    organization["location"] = cities.collect();
    embed(&organization)
}

/// An article and the way to it.
pub fn article(frame: &Frame, article: &Article) -> String {
    let language = article.title.foreign.as_ref().map_or(frame.lang(), |language| language.as_str());
    let piece = json!({
        "@type": "Article",
        "headline": article.title.text,
        "description": article.description.as_ref().or(article.tagline.as_ref()).map(|words| &words.text),
        "inLanguage": language,
        "datePublished": article.published_at.to_rfc3339(),
        "dateModified": article.changed_at.to_rfc3339(),
        "image": frame.share_image(),
        "mainEntityOfPage": frame.links.canonical,
        "author": academy(frame),
        "publisher": academy(frame),
    });
    let way = [(Place::Articles, frame.say("nav-articles"))];
    graph([piece, trail(frame, &way, &article.title.text)])
}

/// A term of the glossary and the way to it.
pub fn term(frame: &Frame, term: &Term) -> String {
    let piece = json!({
        "@type": "DefinedTerm",
        "@id": frame.links.canonical,
        "name": term.word.text,
        "description": term.short.as_ref().map(|words| &words.text),
        "inDefinedTermSet": {
            "@type": "DefinedTermSet",
            "name": frame.say("nav-glossary"),
            "url": frame.absolute(&frame.urls.glossary()),
        },
    });
    let way = [(Place::Glossary, frame.say("nav-glossary"))];
    graph([piece, trail(frame, &way, &term.word.text)])
}

/// The way to any other page.
pub fn breadcrumbs(frame: &Frame, way: &[(Place, String)], title: &str) -> String {
    graph([trail(frame, way, title)])
}

fn academy(frame: &Frame) -> Value {
    let url = frame.absolute(&frame.urls.home());
    json!({
        "@type": "EducationalOrganization",
        "@id": format!("{url}#academy"),
        "name": frame.academy,
        "url": url,
        "logo": frame.absolute(&assets::url("img/favicon.png")),
    })
}

fn trail(frame: &Frame, way: &[(Place, String)], title: &str) -> Value {
    let home = (Place::Home, frame.say("nav-home"));
    let before = std::iter::once(&home).chain(way);
    let urls = before.map(|(place, name)| (name.as_str(), frame.absolute(&place.within(&frame.edition.code))));
    let here = (title, frame.links.canonical.clone().unwrap_or_default());
    let steps = urls.chain(std::iter::once(here)).zip(1..);
    let items: Vec<Value> = steps
        .map(|((name, url), position)| json!({ "@type": "ListItem", "position": position, "name": name, "item": url }))
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn graph(pieces: impl IntoIterator<Item = Value>) -> String {
    embed(&json!({ "@context": CONTEXT, "@graph": pieces.into_iter().collect::<Vec<_>>() }))
}

/// JSON that can stand inside a `script` element: nothing in it can end the element.
fn embed(json: &Value) -> String {
    json.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    #[test]
    fn no_text_ends_the_script() {
        let embedded = super::embed(&serde_json::json!({ "name": "</script><script>alert(1)</script>" }));
        assert!(!embedded.contains('<'));
        let read: serde_json::Value = serde_json::from_str(&embedded).unwrap();
        assert_eq!(read["name"], "</script><script>alert(1)</script>");
    }
}
