//! The demo's courses: 32 of them, and the instructors who teach them.

use super::data::{self, CourseFile, InstructorsFile};
use super::{DemoError, Making};
use crate::base::ids::{CourseId, TopicId};
use crate::base::money::Money;
use crate::db::Tx;
use crate::domain::courses::{self, NewCourse, Price};
use crate::domain::editions::Edition;
use crate::domain::instructors;
use crate::domain::publications::{self, Placement, State};
use crate::domain::records::RecordKind;
use crate::domain::texts::{self, TextEdit};

/// A course as it was made, for the sessions that run it.
pub(super) struct Made {
    pub code: String,
    pub days: usize,
    /// The course and its copies.
    pub ids: Vec<CourseId>,
}

pub(super) async fn make(tx: &mut Tx, making: &mut Making) -> Result<(), DemoError> {
    let names = data::folders("courses");
    for name in &names {
        let folder = format!("courses/{name}");
        let file: CourseFile = data::file(&format!("{folder}/course.toml"))?;
        let layers = data::layers(&folder, &making.editions)?;
        let edits: Vec<TextEdit> =
            layers.iter().flat_map(|(layer, language, texts)| texts.edits(layer, language, &[])).collect();
        let new = copies(making, name, &file)?;
        let ids = courses::create_all(tx, &making.actor, &new).await?;
        let written = ids.iter().map(|id| ((*id).into(), edits.clone())).collect();
        texts::save_first(tx, &making.actor, RecordKind::Course, written).await?;
        let place = |edition: &'_ Edition| file.publications.get(edition.code.as_str()).copied();
        let placements: Vec<Placement<'_>> = making
            .editions
            .iter()
            .map(|edition| Placement {
                edition,
                state: place(edition).unwrap_or(State::Published),
                at: Some(making.midnight),
            })
            .collect();
        let placed: Vec<_> = ids.iter().map(|id| ((*id).into(), placements.clone())).collect();
        publications::place_all(tx, &making.actor, RecordKind::Course, &placed).await?;
        let days = usize::try_from(file.days).unwrap_or(1);
        making.courses.insert(name.clone(), Made { code: file.code, days, ids });
    }
    relate(tx, making, &names).await
}

/// A course, and its copies at scale, under codes of their own.
fn copies(making: &Making, name: &str, file: &CourseFile) -> Result<Vec<NewCourse>, DemoError> {
    let topics: Vec<TopicId> = file.topics.iter().map(|slug| making.topic(slug)).collect::<Result<_, _>>()?;
    let mut prices = Vec::new();
    for edition in &making.editions {
        for (format, net) in file.prices.get(edition.code.as_str()).into_iter().flatten() {
            prices.push(Price { edition: edition.id, format: *format, net: Money::new(*net, edition.currency) });
        }
    }
    let course = |(slug, copy)| NewCourse {
        slug,
        code: if copy == 1 { file.code.clone() } else { format!("{}.{copy}", file.code) },
        level: file.level,
        days: file.days,
        hours: file.hours,
        topics: topics.clone(),
        formats: file.formats.clone(),
        prices: prices.clone(),
    };
    Ok(making.copies(name)?.into_iter().zip(1..).map(course).collect())
}

async fn relate(tx: &mut Tx, making: &Making, names: &[String]) -> Result<(), DemoError> {
    let mut related = Vec::new();
    for name in names {
        let file: CourseFile = data::file(&format!("courses/{name}/course.toml"))?;
        let others = file.related.iter().map(|slug| making.course(slug)).collect::<Result<Vec<_>, _>>()?;
        let own = making.course(name)?;
        for (at, id) in own.ids.iter().enumerate() {
            related.push((*id, others.iter().map(|other| other.ids[at]).collect()));
        }
    }
    Ok(courses::relate(tx, &making.actor, &related).await?)
}

pub(super) async fn make_instructors(tx: &mut Tx, making: &mut Making) -> Result<(), DemoError> {
    let file: InstructorsFile = data::file("instructors.toml")?;
    for person in file.instructors {
        let id = instructors::create(tx, &making.actor, &data::slug(&person.slug)?, &person.name).await?;
        texts::save(tx, &making.actor, RecordKind::Instructor, id.into(), person.edits()).await?;
        let up = |edition| Placement { at: Some(making.midnight), ..Placement::published(edition) };
        let placements: Vec<_> = making.editions.iter().map(up).collect();
        publications::place(tx, &making.actor, RecordKind::Instructor, id.into(), &placements).await?;
        making.instructors.push((id, person.languages, person.courses));
    }
    Ok(())
}

impl Making {
    pub(super) fn course(&self, slug: &str) -> Result<&Made, DemoError> {
        self.courses.get(slug).ok_or_else(|| super::unknown("course", slug))
    }
}
