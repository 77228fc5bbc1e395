//! The demo's topics, terms and standing pages.

use super::data::{self, PageFile, TermsFile, TopicsFile};
use super::{DemoError, Making};
use crate::base::ids::RecordId;
use crate::db::Tx;
use crate::domain::publications::{self, Placement};
use crate::domain::records::RecordKind;
use crate::domain::texts::{self, TextEdit};
use crate::domain::{glossary, pages, topics};

pub(super) async fn make_topics(tx: &mut Tx, making: &mut Making) -> Result<(), DemoError> {
    let file: TopicsFile = data::file("topics.toml")?;
    for (entry, position) in file.topics.iter().zip(1..) {
        let id = topics::create(tx, &making.actor, &data::slug(&entry.slug)?, position).await?;
        publish_everywhere(tx, making, RecordKind::Topic, id.into(), entry.edits()).await?;
        making.topics.insert(entry.slug.clone(), id);
    }
    Ok(())
}

pub(super) async fn make_terms(tx: &mut Tx, making: &mut Making) -> Result<(), DemoError> {
    let file: TermsFile = data::file("terms.toml")?;
    let (mut slugs, mut texts) = (Vec::new(), Vec::new());
    for entry in &file.terms {
        for slug in making.copies(&entry.slug)? {
            slugs.push(slug);
            texts.push(entry.edits());
        }
    }
    let ids = glossary::create_all(tx, &making.actor, &slugs).await?;
    making.terms.extend(slugs.iter().map(ToString::to_string).zip(ids.iter().copied()));
    let records: Vec<RecordId> = ids.into_iter().map(RecordId::from).collect();
    let texts = records.iter().copied().zip(texts).collect();
    texts::save_first(tx, &making.actor, RecordKind::Term, texts).await?;
    let up = |edition| Placement { at: Some(making.midnight), ..Placement::published(edition) };
    let placed: Vec<_> = records.iter().map(|id| (*id, making.editions.iter().map(up).collect::<Vec<_>>())).collect();
    Ok(publications::place_all(tx, &making.actor, RecordKind::Term, &placed).await?)
}

pub(super) async fn make_pages(tx: &mut Tx, making: &Making) -> Result<(), DemoError> {
    for name in data::folders("pages") {
        let folder = format!("pages/{name}");
        let file: PageFile = data::file(&format!("{folder}/page.toml"))?;
        let id = pages::create(tx, &making.actor, &data::slug(&name)?, file.position).await?;
        let layers = data::layers(&folder, &making.editions)?;
        let edits = layers.iter().flat_map(|(layer, language, texts)| texts.edits(layer, language, &[])).collect();
        publish_everywhere(tx, making, RecordKind::Page, id.into(), edits).await?;
    }
    Ok(())
}

async fn publish_everywhere(
    tx: &mut Tx,
    making: &Making,
    kind: RecordKind,
    id: RecordId,
    edits: Vec<TextEdit>,
) -> Result<(), DemoError> {
    texts::save(tx, &making.actor, kind, id, edits).await?;
    let up = |edition| Placement { at: Some(making.midnight), ..Placement::published(edition) };
    let placements: Vec<_> = making.editions.iter().map(up).collect();
    Ok(publications::place(tx, &making.actor, kind, id, &placements).await?)
}
