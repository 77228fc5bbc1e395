//! Lists of a form that offer less than there is to choose: what words find there, and what is chosen already.

use super::form::search_of;
use super::{Choice, Field, Kind, Record, Section};
use crate::base::form::Fields;
use crate::base::ids::RecordId;
use crate::db::{self, Reader};
use crate::domain::records::{self, RecordKind};

/// The most of what is chosen that is looked up.
const CHOSEN: usize = 100;
/// The most searches of one form: a list of parts has one in each.
const SEARCHES: usize = 20;

/// Lets each list that can be searched offer what is asked for.
pub(super) async fn look<R: Record>(reader: &mut Reader, sections: &mut [Section], typed: &Fields) -> db::Result<()> {
    for field in sections.iter_mut().flat_map(|section| &mut section.fields) {
        let (name, is_searched) = (field.name, field.is_searched);
        match &mut field.kind {
            Kind::Parts(list) | Kind::Set(list) => {
                let parts = typed.parts(name);
                for own in list.fields.iter_mut().filter(|own| own.is_searched) {
                    let places: Vec<String> = parts.iter().map(|part| part.field(own.name)).collect();
                    offer::<R>(reader, own, &places, typed).await?;
                }
            }
            _ if is_searched => offer::<R>(reader, field, &[name.to_owned()], typed).await?,
            _ => {}
        }
    }
    Ok(())
}

/// Offers what the words beside a field find, at each of its places in the form, and what is chosen at any of them.
async fn offer<R: Record>(reader: &mut Reader, field: &mut Field, places: &[String], typed: &Fields) -> db::Result<()> {
    let values = places.iter().flat_map(|place| typed.all(place)).filter(|value| !value.is_empty());
    let chosen = Fields::from_pairs(values.map(|value| (field.name.to_owned(), value.to_owned())));
    let mut offered = R::offers(reader, field.name, &[], &chosen).await?;
    let words = |place: &String| -> Vec<String> {
        typed.get(&search_of(place)).split_whitespace().take(super::WORDS).map(str::to_owned).collect()
    };
    let asked: Vec<Vec<String>> = places.iter().map(words).filter(|words| !words.is_empty()).take(SEARCHES).collect();
    for words in &asked {
        offered.extend(R::offers(reader, field.name, words, &chosen).await?);
    }
    if asked.is_empty() {
        field.add(offered)
    } else {
        field.offer(offered, &chosen)
    }
    Ok(())
}

/// Records of a kind as a field offers them: with words, those that they find; without, those that are chosen in `form`.
///
/// # Errors
/// The database's.
pub async fn of_records(
    reader: &mut Reader,
    kind: RecordKind,
    field: &str,
    words: &[String],
    form: &Fields,
) -> db::Result<Vec<Choice>> {
    if words.is_empty() {
        let chosen = form.all(field).filter_map(|id| id.parse().ok()).take(CHOSEN);
        let ids: Vec<RecordId> = chosen.map(RecordId).collect();
        let names = records::names(reader, &ids).await?;
        return Ok(ids.iter().filter_map(|id| Some(Choice::new(id.0, names.get(id)?))).collect());
    }
    let named = |(id, title, also): (RecordId, String, String)| {
        Choice::new(id.0, if also.is_empty() { title } else { format!("{title} ({also})") })
    };
    Ok(records::found(reader, kind, words).await?.into_iter().map(named).collect())
}
