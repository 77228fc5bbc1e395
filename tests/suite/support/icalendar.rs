//! Calendars (iCalendar, RFC 5545), read with nothing but what stands in them.

use chrono::{DateTime, Duration, NaiveDateTime, Utc};

use super::Answer;

/// What stands between a `BEGIN` and its `END`.
#[derive(Clone, Debug, Default)]
pub struct Component {
    pub kind: String,
    pub properties: Vec<Property>,
    pub parts: Vec<Component>,
}

/// One line, unfolded: `DTSTART;TZID=Europe/Paris:20270104T093000`.
#[derive(Clone, Debug)]
pub struct Property {
    pub name: String,
    pub parameters: Vec<(String, String)>,
    /// As written.
    pub value: String,
}

impl Component {
    /// The calendar that was answered with.
    #[track_caller]
    pub fn of(answer: &Answer) -> Self {
        assert_eq!(answer.status, 200, "{}", answer.path);
        assert_eq!(answer.header("content-type"), Some("text/calendar; charset=utf-8"), "{}", answer.path);
        Self::read(answer.text())
    }

    /// Reads a calendar, and sees to it that its lines are those of one: ended by CRLF, no longer than 75 bytes.
    #[track_caller]
    pub fn read(text: &str) -> Self {
        let whole = text.strip_suffix("\r\n").expect("the last line is ended");
        for line in whole.split("\r\n") {
            assert!(line.len() <= 75, "a line of {} bytes: {line}", line.len());
            assert!(!line.is_empty() && !line.contains(['\r', '\n']), "no line: {line:?}");
        }
        let mut open = vec![Component::default()];
        for line in whole.replace("\r\n ", "").split("\r\n") {
            let property = Property::read(line);
            match property.name.as_str() {
                "BEGIN" => open.push(Component { kind: property.value, ..Component::default() }),
                "END" => {
                    let closed = open.pop().expect("an open component");
                    assert_eq!(closed.kind, property.value, "what was begun is ended");
                    open.last_mut().expect("what it is part of").parts.push(closed);
                }
                _ => open.last_mut().expect("a component").properties.push(property),
            }
        }
        assert_eq!(open.len(), 1, "everything is ended");
        let mut read = open.remove(0).parts;
        assert_eq!((read.len(), read[0].kind.as_str()), (1, "VCALENDAR"));
        read.remove(0)
    }

    pub fn events(&self) -> Vec<&Component> {
        self.parts.iter().filter(|part| part.kind == "VEVENT").collect()
    }

    /// The names of the zones whose rules are given.
    pub fn zones(&self) -> Vec<&str> {
        self.parts.iter().filter(|part| part.kind == "VTIMEZONE").map(|zone| zone.value("TZID")).collect()
    }

    /// A property that is there exactly once.
    #[track_caller]
    pub fn one(&self, name: &str) -> &Property {
        let found: Vec<&Property> = self.properties.iter().filter(|property| property.name == name).collect();
        assert_eq!(found.len(), 1, "{name} in {self:?}");
        found[0]
    }

    /// As written.
    #[track_caller]
    pub fn value(&self, name: &str) -> &str {
        &self.one(name).value
    }

    /// As meant: what was escaped is itself again.
    #[track_caller]
    pub fn text(&self, name: &str) -> String {
        let (mut text, mut letters) = (String::new(), self.value(name).chars());
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => text.extend(letters.next().map(|escaped| if escaped == 'n' { '\n' } else { escaped })),
                ',' | ';' => panic!("{name} is not escaped: {}", self.value(name)),
                other => text.push(other),
            }
        }
        text
    }

    /// When the event begins, by the rules of its zone that this calendar gives.
    #[track_caller]
    pub fn begins(&self, event: &Component) -> DateTime<Utc> {
        self.instant(event.one("DTSTART"))
    }

    #[track_caller]
    pub fn instant(&self, property: &Property) -> DateTime<Utc> {
        let (name, zone) = property.parameters.first().expect("a zone");
        assert_eq!(name, "TZID");
        let mut rules = self.parts.iter().filter(|part| part.kind == "VTIMEZONE" && part.value("TZID") == zone);
        let rules = rules.next().unwrap_or_else(|| panic!("the rules of {zone} are not given"));
        let local = local(&property.value);
        let mut since: Vec<(NaiveDateTime, &str)> =
            rules.parts.iter().map(|rule| (self::local(rule.value("DTSTART")), rule.value("TZOFFSETTO"))).collect();
        since.sort();
        let in_force = since.iter().rfind(|(from, _)| *from <= local).expect("a rule for every time");
        (local - offset(in_force.1)).and_utc()
    }
}

impl Property {
    fn read(line: &str) -> Self {
        let mut is_quoted = false;
        let end = line.find(|letter| {
            is_quoted ^= letter == '"';
            letter == ':' && !is_quoted
        });
        let (before, value) = line.split_at(end.unwrap_or_else(|| panic!("no property: {line:?}")));
        let mut parts = before.split(';');
        let name = parts.next().unwrap_or_default();
        let is_name =
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-');
        assert!(is_name, "no property: {line:?}");
        let parameter = |part: &str| {
            let (name, value) = part.split_once('=').unwrap_or_else(|| panic!("no parameter: {line:?}"));
            (name.to_owned(), value.trim_matches('"').to_owned())
        };
        Self { name: name.to_owned(), parameters: parts.map(parameter).collect(), value: value[1..].to_owned() }
    }
}

/// A time by some clock: `20270104T093000`.
pub fn local(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap_or_else(|_| panic!("no time: {text}"))
}

/// How far ahead of UTC: `+0200`.
fn offset(text: &str) -> Duration {
    let minutes = text[1..3].parse::<i64>().expect("hours") * 60 + text[3..5].parse::<i64>().expect("minutes");
    Duration::minutes(if text.starts_with('-') { -minutes } else { minutes })
}
