//! Courses, their dates and prices for machines: Course with CourseInstance and Offer, ItemList, Event.

use std::sync::Arc;

use serde_json::{Value, json};

use super::{academy, graph, trail};
use crate::base::money::Money;
use crate::domain::catalogue::{Catalogue, CatalogueCourse};
use crate::domain::courses::{CourseWords, Format};
use crate::domain::instructors::Instructor;
use crate::domain::sessions::{SeatsLeft, Session};
use crate::domain::venues::Venue;
use crate::site::views::{CourseView, SessionView};
use crate::web::{Frame, Place};

/// The catalogue: a list of courses.
pub fn courses(frame: &Frame, courses: &[CourseView]) -> String {
    let urls = courses.iter().map(|course| (course.title.text.as_str(), course.url.as_str()));
    graph([item_list(frame, urls), trail(frame, &[], &frame.say("nav-courses"))])
}

/// The upcoming trainings: a list of sessions.
pub fn sessions(frame: &Frame, sessions: &[SessionView]) -> String {
    let urls = sessions.iter().map(|session| (session.title.text.as_str(), session.url.as_str()));
    let list = (!sessions.is_empty()).then(|| item_list(frame, urls));
    graph(list.into_iter().chain([trail(frame, &[], &frame.say("nav-sessions"))]))
}

/// The courses on a topic, or held in a city; `above` is the list that the page belongs to.
pub fn list(frame: &Frame, courses: &[CourseView], above: (Place, &str), title: &str) -> String {
    let urls = courses.iter().map(|course| (course.title.text.as_str(), course.url.as_str()));
    let list = (!courses.is_empty()).then(|| item_list(frame, urls));
    graph(list.into_iter().chain([trail(frame, &[(above.0, frame.say(above.1))], title)]))
}

/// A course with its dates and prices.
pub fn course(
    frame: &Frame,
    course: &CatalogueCourse,
    words: &CourseWords,
    catalogue: &Catalogue,
    sessions: &[Arc<Session>],
    instructors: &[Instructor],
) -> String {
    let description = words.description.as_ref().or(words.tagline.as_ref()).unwrap_or(&words.title);
    let instances = sessions.iter().map(|session| instance(frame, catalogue, session, instructors));
    let offers = course.prices.iter().map(|(format, net)| {
        let mut offer = offer(frame, *net);
        offer["name"] = frame.say(format.message()).into();
        offer
    });
    let mut piece = json!({
        "@type": "Course",
        "@id": frame.links.canonical,
        "url": frame.links.canonical,
        "name": course.title.text,
        "description": description.text,
        "courseCode": course.code,
        "inLanguage": course.title.foreign.as_ref().map_or(frame.lang(), |language| language.as_str()),
        "educationalLevel": frame.say(course.level.message()),
        "timeRequired": format!("PT{}H", course.hours),
        "provider": academy(frame),
        "image": frame.share_image(),
    });
    set(&mut piece, "hasCourseInstance", instances.collect());
    set(&mut piece, "offers", offers.collect());
    graph([piece, trail(frame, &[(Place::Courses, frame.say("nav-courses"))], &course.title.text)])
}

/// A session: an event, and a dated run of its course.
pub fn session(
    frame: &Frame,
    session: &Session,
    catalogue: &Catalogue,
    venue: Option<&Venue>,
    instructors: &[Instructor],
) -> String {
    let Some(course) = catalogue.course(session.course) else { return graph([]) };
    let title = &course.title.text;
    let is_virtual = session.format == Format::Virtual;
    let status = if session.is_cancelled { "EventCancelled" } else { "EventScheduled" };
    let mode = if is_virtual { "OnlineEventAttendanceMode" } else { "OfflineEventAttendanceMode" };
    let mut event = json!({
        "@type": "EducationEvent",
        "@id": frame.links.canonical,
        "url": frame.links.canonical,
        "name": title,
        "startDate": session.first().begins.to_rfc3339(),
        "endDate": session.last().ends.to_rfc3339(),
        "eventStatus": format!("https://schema.org/{status}"),
        "eventAttendanceMode": format!("https://schema.org/{mode}"),
        "inLanguage": session.language.as_str(),
        "location": location(frame, session, venue),
        "organizer": academy(frame),
        "image": frame.share_image(),
        "about": {
            "@type": "Course",
            "name": title,
            "description": title,
            "url": frame.absolute(&frame.urls.course(&course.slug)),
            "provider": academy(frame),
        },
        "maximumAttendeeCapacity": session.seats,
        "remainingAttendeeCapacity": (session.seats - session.taken).max(0),
    });
    set(&mut event, "performer", people(instructors.iter()));
    if let Some(offer) = session_offer(frame, catalogue, session) {
        event["offers"] = offer;
    }
    let way = [(Place::Courses, frame.say("nav-courses")), (Place::Course(course.slug.clone()), title.clone())];
    graph([event, trail(frame, &way, &frame.edition.locale.days(session.first().day(), session.last().day()))])
}

/// A dated run of a course.
fn instance(frame: &Frame, catalogue: &Catalogue, session: &Session, instructors: &[Instructor]) -> Value {
    let mode = if session.format == Format::Virtual { "Online" } else { "Onsite" };
    let minutes: i64 = session.days.iter().map(|day| (day.ends_at() - day.starts_at()).num_minutes()).sum();
    let mut instance = json!({
        "@type": "CourseInstance",
        "@id": frame.absolute(&frame.urls.session(&session.id)),
        "url": frame.absolute(&frame.urls.session(&session.id)),
        "courseMode": mode,
        "courseWorkload": format!("PT{minutes}M"),
        "startDate": session.first().begins.to_rfc3339(),
        "endDate": session.last().ends.to_rfc3339(),
        "inLanguage": session.language.as_str(),
        "location": location(frame, session, None),
    });
    let teach = instructors.iter().filter(|one| session.instructors.contains(&one.id));
    set(&mut instance, "instructor", people(teach));
    if let Some(offer) = session_offer(frame, catalogue, session) {
        instance["offers"] = offer;
    }
    instance
}

/// Where: a place with its address, or, in a virtual classroom, the page that says how to get in.
fn location(frame: &Frame, session: &Session, venue: Option<&Venue>) -> Value {
    if session.format == Format::Virtual {
        return json!({ "@type": "VirtualLocation", "url": frame.absolute(&frame.urls.session(&session.id)) });
    }
    let city = frame.cities.iter().find(|city| Some(city.id) == session.city);
    let city = city.map(|city| city.name.as_str()).unwrap_or_default();
    let mut address = json!({
        "@type": "PostalAddress",
        "addressLocality": city,
        "addressCountry": frame.edition.country,
    });
    if let Some(venue) = venue {
        address["streetAddress"] = venue.street.as_str().into();
        address["postalCode"] = venue.postcode.as_str().into();
    }
    json!({ "@type": "Place", "name": venue.map_or(city, |venue| venue.name.as_str()), "address": address })
}

fn session_offer(frame: &Frame, catalogue: &Catalogue, session: &Session) -> Option<Value> {
    let mut offer = offer(frame, catalogue.price_of(session)?);
    let availability = match session.seats_left() {
        SeatsLeft::Full => "SoldOut",
        SeatsLeft::Few(_) => "LimitedAvailability",
        SeatsLeft::Some(_) => "InStock",
    };
    offer["availability"] = format!("https://schema.org/{availability}").into();
    offer["url"] = frame.absolute(&frame.urls.session(&session.id)).into();
    Some(offer)
}

/// What is asked for: the amount with tax, and the net amount beside it.
fn offer(frame: &Frame, net: i64) -> Value {
    let edition = &frame.edition;
    let net = Money::new(net, edition.currency);
    let gross = net.with_tax(edition.tax_rate);
    json!({
        "@type": "Offer",
        "category": "Paid",
        "price": gross.decimal(),
        "priceCurrency": gross.currency.code(),
        "priceSpecification": [
            price(gross, true),
            price(net, false),
        ],
    })
}

fn price(amount: Money, with_tax: bool) -> Value {
    json!({
        "@type": "PriceSpecification",
        "price": amount.decimal(),
        "priceCurrency": amount.currency.code(),
        "valueAddedTaxIncluded": with_tax,
    })
}

fn people<'i>(instructors: impl Iterator<Item = &'i Instructor>) -> Vec<Value> {
    instructors.map(|instructor| json!({ "@type": "Person", "name": instructor.name })).collect()
}

fn item_list<'l>(frame: &Frame, entries: impl Iterator<Item = (&'l str, &'l str)>) -> Value {
    let item = |((name, url), position): ((&str, &str), i32)| json!({ "@type": "ListItem", "position": position, "name": name, "url": frame.absolute(url) });
    let items: Vec<Value> = entries.zip(1..).map(item).collect();
    json!({ "@type": "ItemList", "numberOfItems": items.len(), "itemListElement": items })
}

/// Sets a property that has values.
fn set(piece: &mut Value, name: &str, values: Vec<Value>) {
    if !values.is_empty() {
        piece[name] = values.into();
    }
}
