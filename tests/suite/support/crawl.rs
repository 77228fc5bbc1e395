//! A crawler: it begins at the front door and asks for everything that pages, feeds and style sheets name.

use std::collections::{BTreeSet, VecDeque};

use super::page::Page;
use super::world::BASE_URL;
use super::{Answer, Visitor};

/// How many addresses a demo world cannot have: a crawler that asks for more has fallen into a trap.
const TOO_MANY: usize = 5_000;

pub(super) fn from_the_front_door(visitor: &Visitor) -> Vec<Answer> {
    let mut asked = BTreeSet::from(["/".to_owned()]);
    let mut waiting = VecDeque::from(["/".to_owned()]);
    let mut answers = Vec::new();
    while let Some(path) = waiting.pop_front() {
        let answer = visitor.fetches(&path);
        for named in named_by(&Page::read(visitor, &answer)) {
            if asked.insert(named.clone()) {
                waiting.push_back(named);
            }
        }
        answers.push(answer);
        assert!(answers.len() < TOO_MANY, "there is no end to it: {path}");
    }
    answers
}

/// The addresses of the site that a page names, without their fragments. Filters and months combine without end: as other
/// crawlers, this one leaves links alone that say `nofollow`; stories of their own look at what they lead to.
pub fn named_by(page: &Page) -> Vec<String> {
    let mut named: Vec<String> = page.header("location").map(str::to_owned).into_iter().collect();
    named.extend(page.attributes("[href]:not([rel~='nofollow'])", "href"));
    named.extend(page.attributes("[src]", "src"));
    named.iter().filter_map(|address| of_the_site(address, page.path())).collect()
}

/// The path of an address on the page at `base`, unless it leads elsewhere (which other stories look at).
fn of_the_site(address: &str, base: &str) -> Option<String> {
    let base = format!("{BASE_URL}{base}").parse::<url::Url>().expect("an address");
    let mut url = base.join(address).ok()?;
    url.set_fragment(None);
    (url.origin() == base.origin()).then(|| url[url::Position::BeforePath..].to_owned())
}
