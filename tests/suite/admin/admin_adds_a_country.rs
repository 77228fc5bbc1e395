//! An admin adds a country from nothing: its money and contact, its words, a city with a venue, what is read there. It is on the
//! site at once, in a language that the interface does not speak yet.

use lectern::domain::publications;
use lectern::domain::records::RecordKind;

use super::desk::pick;
use crate::support::{Page, Visitor, World};

fn germany(admin: &Visitor) -> Page {
    let form = admin.opens("/admin").follows("Editions").follows("New edition").is(200);
    let form = form.fills("Code", "de").fills("Country", "Deutschland").fills("Country code", "DE");
    let form = form.fills("Locale", "de-DE").picks("Time zone", "Europe/Berlin").fills("Position", "9");
    let form = form.fills("Currency", "EUR").fills("Name of the tax", "MwSt.").fills("Tax rate in per cent", "19");
    let form = form.chooses("Prices name the amount with tax first");
    let form =
        form.fills("E-mail address for visitors", "hallo@corvane.example").fills("Telephone number", "+49 30 0000");
    form.submits("Save").is(200).says("Deutschland is there now")
}

#[test]
fn a_new_country_is_on_the_site_without_a_restart() {
    let world = World::own();
    let (admin, visitor) = (world.signed_in("admin"), world.visitor());
    visitor.opens("/de/").is(404);
    let edition = germany(&admin);
    visitor.opens("/de/").is(404);

    // Its words.
    let texts = edition.follows("Texts").is(200).follows_in(".layers", "Deutschland").is(200);
    let texts = texts.fills("Headline", "Lernen, was bleibt").fills("For search engines", "IT-Kurse in Deutschland.");
    texts.fills("Introduction", "Kleine Gruppen, **echte** Arbeit.").submits("Save the texts").is(200);
    edition.follows("Where it is up").submits("Publish now Deutschland").is(200).says("One publication is up now");
    let home = visitor.opens("/de/").is(200).says("Lernen, was bleibt").says("hallo@corvane.example");
    assert_eq!(home.attributes("html", "lang"), ["de-DE"]);
    assert_eq!(home.texts(".site-nav a").is_empty(), home.elements(".site-nav").is_empty());

    // A city with a venue and its room.
    let form = pick(&admin.opens("/admin/cities/new").is(200), "Edition", "edition", "Deutschland");
    let city = form.fills("Name", "Berlin").picks("Time zone", "Europe/Berlin").fills("Position", "1").submits("Save");
    let city = city.is(200).says("Berlin is there now");
    visitor.opens("/de/cities/berlin").is(404);
    city.follows("Where it is up").submits("Publish now Deutschland").is(200);
    visitor.opens("/de/cities/berlin").is(200).says("Berlin");
    let form = pick(&admin.opens("/admin/venues/new").is(200), "City", "city", "Berlin");
    let form = form.fills("Name", "Haus am Ufer").fills("Street and number", "Uferweg 1").fills("Postcode", "10115");
    let form = form.fills("Position", "1").submits("Add a room").is(200);
    let venue = form.fills("Name (Room 1)", "Zuse").fills("Seats (Room 1)", "12").submits("Save").is(200);
    let up = venue.follows("Where it is up").submits("Publish now Deutschland").is(200);
    up.says("One publication is up now");
    visitor.opens("/de/contact").is(200).says("Haus am Ufer").says("10115 Berlin");

    // What is taught and read there, at a price in its currency.
    for (list, kind, slug) in
        [("topics", RecordKind::Topic, "data-science"), ("courses", RecordKind::Course, "sql-from-zero")]
    {
        let id = world.record(kind, slug).0;
        admin.opens(&format!("/admin/{list}/{id}/publications")).submits("Publish now Deutschland").is(200);
    }
    visitor.opens("/de/courses/sql-from-zero").is(200).says("SQL");
    visitor.opens("/de/courses").is(200).says("SQL from zero");

    // It is where the other countries are: the switcher, the chooser, the sitemap, hreflang.
    let british = visitor.opens("/gb/courses/sql-from-zero").is(200);
    assert!(british.alternates().iter().any(|(language, _)| language == "de-DE"), "{:?}", british.alternates());
    assert!(visitor.fetches("/sitemap.xml").text().contains("sitemap"), "the map of the site is there");
    visitor.opens("/gb/").is(200).says("Deutschland");
    world.visitor().accepting("de").opens("/").is_at("/de/");
}

#[test]
fn a_language_without_words_of_the_interface_falls_back_to_english_and_the_admin_is_told() {
    let world = World::own();
    let admin = world.signed_in("admin");
    admin.opens("/admin/matrix").is(200).does_not_say("has no words in the language");
    let edition = germany(&admin);
    edition.says("The interface has no words in the language of Deutschland yet");
    admin.opens("/admin/matrix").is(200).says("The interface has no words in the language of Deutschland yet");
    edition.follows("Where it is up").submits("Publish now Deutschland").is(422);
    let texts = edition.follows("Texts").follows_in(".layers", "Deutschland").fills("Headline", "Lernen, was bleibt");
    texts.submits("Save the texts").is(200);
    edition.follows("Where it is up").submits("Publish now Deutschland").is(200);
    // Buttons and headings are in English, and say so; nothing is missing.
    for path in ["/de/", "/de/courses", "/de/sessions", "/de/articles", "/de/glossary", "/de/contact", "/de/cookies"] {
        let page = world.visitor().opens(path).is(200);
        page.does_not_say("Unknown localization");
        assert!(page.texts("header a").iter().any(|link| link == "Courses"), "{path}: {:?}", page.texts("header a"));
    }
    let france = admin.opens("/admin/editions?q=france").follows("France").is(200);
    france.does_not_say("has no words in the language");
}

#[test]
fn an_edition_goes_with_the_links_that_showed_it_before_it_was_up() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let edition = germany(&admin);
    let of = (world.record(RecordKind::Topic, "cloud"), &world.edition("de"));
    world.writes(async |tx| publications::preview(tx, &world.actor(), RecordKind::Topic, of).await);
    edition.follows("Delete").submits("Delete it for good").is(200).says("Deutschland is deleted");
    let left = "SELECT COUNT(*) FROM previews";
    assert_eq!(world.reads(async |reader| lectern::db::sql(left).number(reader).await), 0);
}

#[test]
fn an_edition_is_up_in_itself_alone() {
    let world = World::own();
    let admin = world.signed_in("admin");
    let up = germany(&admin).follows("Where it is up").is(200);
    assert_eq!(up.attributes("[name=edition]", "value"), ["de"]);
    admin.posts(up.path(), &[("step", "publish:fr")]).is(422).says("Tick at least one edition");
    let france = admin.opens("/admin/editions?q=france").follows("France").is(200);
    france.fills("Telephone number", "+33 1 0000").submits("Save").is(200).says("France is saved");
    let up = france.follows("Where it is up").submits("Withdraw France").is(200);
    up.submits("Publish now France").is(200).says("One publication is up now");
    world.visitor().opens("/fr/contact").is(200).says("+33 1 0000");
}

#[test]
fn an_edition_is_called_by_its_country_whatever_its_headline() {
    let world = World::own();
    let admin = world.signed_in("admin");
    germany(&admin);
    let id = world.edition("de").id.0;
    let texts = admin.opens(&format!("/admin/editions/{id}/texts?layer=shared")).is(200);
    texts.fills("Headline", "Learn what lasts").submits("Save the texts").is(200).says("Deutschland");
    admin.opens("/admin/editions?q=deutschland").follows("Deutschland").is(200);
    admin.opens("/admin/editions").does_not_say("Learn what lasts");
}

#[test]
fn a_preview_shows_a_page_in_a_country_that_is_not_up_yet() {
    let world = World::own();
    let (admin, visitor) = (world.signed_in("admin"), world.visitor());
    germany(&admin);
    for (list, kind, slug, title) in [
        ("articles", RecordKind::Article, "what-is-a-backend-developer", "What is a backend developer?"),
        ("courses", RecordKind::Course, "sql-from-zero", "SQL from zero"),
        ("topics", RecordKind::Topic, "data-science", "Data science"),
        ("glossary", RecordKind::Term, "server", "Server"),
    ] {
        let page = admin.opens(&format!("/admin/{list}/{}/publications", world.record(kind, slug).0)).is(200);
        let page = page.submits("Link to a preview Deutschland").is(200).says("can be seen here for seven days");
        let shown = visitor.opens(&page.attributes(".message a", "href")[0]).is(200).says(title);
        assert_eq!((shown.lang().as_str(), shown.is_listed()), ("de-DE", false), "{slug}");
        assert!(shown.texts(".switcher li").iter().all(|edition| !edition.contains("Deutschland")), "{slug}");
        visitor.opens(&format!("/de/{list}/{slug}")).is(404);
    }
    // Nothing of the site names it.
    visitor.opens("/de/").is(404);
    visitor.opens("/").does_not_say("Deutschland");
    let british = visitor.opens("/gb/articles/what-is-a-backend-developer").is(200).does_not_say("Deutschland");
    assert!(british.alternates().iter().all(|(language, _)| language != "de-DE"), "{:?}", british.alternates());
    for map in ["/sitemap.xml", "/sitemap-1.xml"] {
        assert!(!visitor.fetches(map).text().contains("/de/"), "{map}");
    }
}
