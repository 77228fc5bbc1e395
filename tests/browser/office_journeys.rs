//! Three days' work in a browser, with JavaScript and without, on a phone and on a desk: an editor mends a stale text and
//! schedules it, a coordinator plans across a change of clocks, an admin opens a country. axe-core finds nothing on the way.

use chrono::{Days, TimeDelta, Timelike};
use chrono_tz::Europe::Paris;
use lectern::base::clock::Clock;

use crate::desk::{Desk, clocks_go_forward};
use crate::support::{Browser, Site, Told, Visitor, story_of};

const PHONE: u32 = 390;
const SCREEN: u32 = 1280;

#[tokio::test]
async fn an_editor_mends_a_stale_text_on_a_phone() {
    tell(true, PHONE, an_editor_mends_a_stale_text).await;
}

#[tokio::test]
async fn an_editor_mends_a_stale_text_on_a_screen_without_script() {
    tell(false, SCREEN, an_editor_mends_a_stale_text).await;
}

#[tokio::test]
async fn an_editor_mends_a_stale_text_on_a_screen() {
    tell(true, SCREEN, an_editor_mends_a_stale_text).await;
}

#[tokio::test]
async fn an_editor_mends_a_stale_text_on_a_phone_without_script() {
    tell(false, PHONE, an_editor_mends_a_stale_text).await;
}

#[tokio::test]
async fn a_coordinator_plans_across_the_change_of_clocks() {
    for width in [PHONE, SCREEN] {
        tell(true, width, a_coordinator_plans).await;
    }
}

#[tokio::test]
async fn a_coordinator_plans_across_the_change_of_clocks_without_script() {
    for width in [PHONE, SCREEN] {
        tell(false, width, a_coordinator_plans).await;
    }
}

#[tokio::test]
async fn an_admin_opens_a_country() {
    for width in [PHONE, SCREEN] {
        tell(true, width, an_admin_opens).await;
    }
}

#[tokio::test]
async fn an_admin_opens_a_country_without_script() {
    for width in [PHONE, SCREEN] {
        tell(false, width, an_admin_opens).await;
    }
}

async fn tell(runs_script: bool, width: u32, story: impl AsyncFnOnce(&Desk<'_>) -> Told) {
    let visitor = Visitor { languages: "en-GB", runs_script };
    story_of(visitor, Site::demo, async |browser: &Browser| story(&Desk { browser, runs_script, width }).await).await;
}

async fn an_editor_mends_a_stale_text(desk: &Desk<'_>) -> Told {
    let browser = desk.browser;
    desk.signs_in("editor@demo.example").await?;
    desk.looks_at("/admin").await?;
    browser.click("main a[href='/admin/matrix']").await?;
    desk.looks_around().await?;
    desk.picks("texts", "Stale").await?;
    browser.click(".filter-form .button--primary").await?;
    assert!(browser.comes_to_show(".chip").await?);
    desk.looks_around().await?;
    assert_eq!(desk.count("main tbody tr").await?, 1, "one article has a stale text");
    assert_eq!(desk.count(".coverage__stale").await?, 1, "in France alone");
    assert!(browser.text("main tbody tr").await?.contains("How databases remember"));

    browser.click(".coverage__stale").await?;
    assert!(browser.comes_to_show(".text--stale .word-difference ins").await?, "what has changed below");
    assert!(browser.text(".word-difference ins").await?.contains("the page says thank you"));
    desk.looks_around().await?;
    desk.types("introduction", "Vous appuyez sur **Confirmer**, et la page dit merci.").await?;
    if !desk.runs_script {
        browser.click("button[name=preview][value=introduction]").await?;
    }
    assert!(browser.comes_to_show("#preview-introduction .prose strong").await?, "as the page will show it");
    desk.looks_around().await?;
    browser.click(".form__buttons .button--primary").await?;
    assert!(browser.comes_to_show(".message").await?);
    assert!(!browser.shows(".text--stale").await?, "it is stale no more");

    browser.click("main a[href$='/publications']").await?;
    assert!(browser.comes_to_show("#edition-fr").await?);
    desk.looks_around().await?;
    // A full minute that lies ahead, however long the next lines take.
    let due = (Clock::system().now() + TimeDelta::seconds(80)).with_timezone(&Paris);
    let due = due.with_second(0).and_then(|due| due.with_nanosecond(0)).expect("a full minute");
    browser.click("#edition-fr").await?;
    desk.sets("day", &due.format("%Y-%m-%d").to_string()).await?;
    desk.sets("time", &due.format("%H:%M").to_string()).await?;
    browser.click("button[name=step][value=schedule]").await?;
    assert!(browser.comes_to_show(".message").await?);
    assert!(browser.text(".message").await?.contains("One publication is scheduled"));
    desk.looks_around().await?;

    let article = "/fr/articles/how-databases-remember";
    let is_up = async || {
        browser.go(article).await?;
        Ok::<bool, thirtyfour::error::WebDriverError>(browser.text("main").await?.contains("et la page dit merci"))
    };
    assert!(!is_up().await? || Clock::system().now() >= due, "not before its time");
    while Clock::system().now() < due + TimeDelta::seconds(100) {
        if is_up().await? {
            assert!(Clock::system().now() >= due, "not before its time");
            assert!(desk.count("main strong").await? > 0);
            return desk.looks_around().await;
        }
        tokio::time::sleep(std::time::Duration::from_secs(2)).await;
    }
    panic!("what was scheduled for {due} is not up");
}

async fn a_coordinator_plans(desk: &Desk<'_>) -> Told {
    let browser = desk.browser;
    let (sunday, monday) = (clocks_go_forward(), clocks_go_forward() + Days::new(1));
    desk.signs_in("coordinator@demo.example").await?;
    desk.looks_at("/admin/sessions").await?;
    browser.click("a[href='/admin/sessions/new']").await?;
    assert!(browser.comes_to_show("[id='days.0.day']").await?);
    desk.looks_around().await?;
    for (field, words) in [
        ("course", "(DAN-110)"),
        ("edition", "France"),
        ("format", "Classroom"),
        ("language", "Français"),
        ("city", "Paris,"),
        ("room", "Paris, Salles du Canal, Salle 1"),
    ] {
        desk.picks(field, words).await?;
    }
    desk.types("seats", "10").await?;
    desk.sets("days.0.day", &sunday.to_string()).await?;
    desk.sets("days.0.begins", "02:30").await?;
    desk.sets("days.0.ends", "17:30").await?;
    browser.click("button[name=part][value='add:days']").await?;
    assert!(browser.comes_to_show("[id='days.1.day']").await?, "a day is added by a button");
    desk.sets("days.1.day", &monday.to_string()).await?;
    desk.sets("days.1.begins", "09:30").await?;
    browser.expect_error("/admin/sessions/new");
    desk.saves().await?;

    assert!(browser.comes_to_show(".error-summary").await?);
    let told = browser.text("[id='days.0.begins-error']").await?;
    assert!(told.contains("does not exist") && told.contains("Enter a time before 02:00, or 03:00 or later"), "{told}");
    assert_eq!(desk.value("days.0.begins").await?, "02:30", "what was typed is kept");
    desk.looks_around().await?;
    desk.sets("days.0.begins", "09:30").await?;
    desk.saves().await?;
    assert!(browser.comes_to_show(".message").await?);
    assert_eq!(desk.value("days.0.begins").await?, "09:30");
    assert_eq!(desk.value("days.1.day").await?, monday.to_string());
    desk.looks_around().await?;

    browser.follow("View on site").await?;
    assert!(browser.comes_to_show("main h1").await?);
    let shown = browser.text("main").await?;
    assert!(shown.contains("09:30") && shown.contains("Salle 1"), "{shown}");
    desk.looks_around().await
}

async fn an_admin_opens(desk: &Desk<'_>) -> Told {
    let browser = desk.browser;
    desk.signs_in("admin@demo.example").await?;
    browser.go_astray("/at/").await?;
    desk.looks_at("/admin/editions").await?;
    browser.click("a[href='/admin/editions/new']").await?;
    assert!(browser.comes_to_show("#code").await?);
    desk.looks_around().await?;
    let facts = [("code", "at"), ("country_name", "Österreich"), ("country", "AT"), ("locale", "de-AT")];
    let money = [("currency", "EUR"), ("tax_name", "USt."), ("tax_rate", "20")];
    let contact = [("position", "6"), ("email", "servus@corvane.example"), ("phone", "+43 1 000 0000")];
    for (field, words) in facts.into_iter().chain(money).chain(contact) {
        desk.types(field, words).await?;
    }
    desk.picks("time_zone", "Europe/Vienna").await?;
    desk.saves().await?;
    assert!(browser.comes_to_show(".message").await?);
    desk.looks_around().await?;

    let texts = browser.find(".tabs a[href$='/texts']").await?.attr("href").await?.expect("an address");
    browser.go(&format!("{texts}?layer=edition:at")).await?;
    desk.types("title", "IT-Kurse in Wien").await?;
    desk.types("introduction", "Servus! Wir lehren **in Wien**.").await?;
    desk.looks_around().await?;
    browser.click(".form__buttons .button--primary").await?;
    assert!(browser.comes_to_show(".message").await?);
    desk.publishes("at").await?;

    browser.go("/admin/cities/new").await?;
    desk.picks("edition", "Österreich").await?;
    desk.types("name", "Wien").await?;
    desk.picks("time_zone", "Europe/Vienna").await?;
    desk.types("position", "1").await?;
    desk.saves().await?;
    assert!(browser.comes_to_show(".message").await?);
    desk.publishes("at").await?;

    browser.go("/admin/venues/new").await?;
    desk.types("name", "Haus am Kanal").await?;
    desk.picks("city", "Wien").await?;
    desk.types("street", "Kanalgasse 3").await?;
    desk.types("postcode", "1020").await?;
    desk.types("position", "1").await?;
    browser.click("button[name=part][value='add:rooms']").await?;
    assert!(browser.comes_to_show("[id='rooms.0.name']").await?);
    desk.types("rooms.0.name", "Saal 1").await?;
    desk.types("rooms.0.seats", "12").await?;
    desk.looks_around().await?;
    desk.saves().await?;
    assert!(browser.comes_to_show(".message").await?);
    desk.publishes("at").await?;

    browser.go("/at/").await?;
    assert_eq!(browser.text("h1").await?, "IT-Kurse in Wien");
    assert_eq!(browser.text(".panel__cities").await?, "Wien");
    assert!(browser.text(".cover__intro").await?.contains("Servus!"));
    desk.looks_around().await?;
    desk.looks_at("/at/contact").await?;
    assert!(browser.text("main").await?.contains("Haus am Kanal"));
    browser.go("/gb/").await?;
    browser.click(".switcher summary").await?;
    browser.click(".switcher a[href^='/at/']").await?;
    assert_eq!(browser.place().await?, "/at/", "the other countries lead there");
    Ok(())
}
