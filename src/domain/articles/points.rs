//! The points of an article, as the back office adds, orders and removes them.
//!
//! Which points an article has is told by their texts, not by their rows: the row of a point stays for as long as its article,
//! because earlier revisions, the one that is up among them, show it too. A point is removed by a revision of the texts in
//! which each of its layers says "nothing here", and a new one is added by a revision with its shared title: so both are up
//! once the article is published again, like every other change of its words, and restoring the texts brings a point back. The
//! order alone is a fact: it changes at once, wherever the points are up.

use super::form::PointEdit;
use super::office;
use crate::base::actor::Actor;
use crate::base::ids::{ArticleId, PointId};
use crate::base::languages::Language;
use crate::db::{self, Reader, Tx};
use crate::domain::editions::{self, Edition};
use crate::domain::records::RecordKind;
use crate::domain::texts::{self, Head, Layer, Part, Slot, TextEdit};

/// The points of an article whose newest texts say anything, in their order.
///
/// # Errors
/// The database's.
pub async fn listed(reader: &mut Reader, article: ArticleId) -> db::Result<Vec<(PointId, String)>> {
    let heads = texts::heads(reader, article.into()).await?;
    let rows = super::store::points(reader, article).await?;
    Ok(rows.into_iter().filter_map(|id| Some((id, title(&heads, id)?))).collect())
}

/// The title on the farthest layer that has one, which is the shared one as a rule; `None` for a point that was removed.
fn title(heads: &[Head], id: PointId) -> Option<String> {
    let said: Vec<&Head> = heads.iter().filter(|head| head.part == id.into() && head.content.is_some()).collect();
    let titles = said.iter().filter(|head| head.slot == Slot::Title);
    let title = titles.min_by(|a, b| a.layer.cmp(&b.layer)).and_then(|head| head.content.clone());
    (!said.is_empty()).then(|| title.unwrap_or_default())
}

/// Adds what is new among the points, removes what is no longer among them, and puts them in their order.
///
/// # Errors
/// The database's.
pub(super) async fn set(tx: &mut Tx, actor: &Actor, article: ArticleId, points: &[PointEdit]) -> db::Result<()> {
    let rows = super::store::points(tx.reader(), article).await?;
    let heads = texts::heads(tx.reader(), article.into()).await?;
    let editions = editions::all(tx.reader()).await?;
    let is_kept = |id: &PointId| points.iter().any(|point| point.id == Some(*id));
    let gone = heads.iter().filter(|head| {
        let of_gone = rows.iter().any(|id| head.part == (*id).into() && !is_kept(id));
        of_gone && head.content.is_some()
    });
    let mut edits: Vec<TextEdit> = gone.map(|head| silent(head, &editions)).collect();
    let mut order = Vec::new();
    for point in points {
        let id = match point.id {
            Some(id) => id,
            None => {
                let id = office::add_point(tx, article).await?;
                edits.push(titled(id, &point.title));
                id
            }
        };
        order.push(id);
    }
    let order = with_silent(&rows, &order);
    if order != rows {
        office::order_points(tx, article, &order).await?;
    }
    if !edits.is_empty() {
        texts::save(tx, actor, RecordKind::Article, article.into(), edits).await?;
    }
    Ok(())
}

/// The new order of all rows: those that say nothing more, but may still be up, stay behind the one that they stood behind.
fn with_silent(rows: &[PointId], order: &[PointId]) -> Vec<PointId> {
    let followers = |leader: Option<PointId>| {
        let begin = leader.map_or(Some(0), |leader| rows.iter().position(|id| *id == leader).map(|at| at + 1));
        let rest = begin.map_or(&[][..], |begin| &rows[begin..]);
        rest.iter().copied().take_while(|id| !order.contains(id)).collect::<Vec<_>>()
    };
    let mut all = followers(None);
    for id in order {
        all.push(*id);
        all.extend(followers(Some(*id)));
    }
    all
}

/// "Nothing here", in the place of a text.
fn silent(head: &Head, editions: &[Edition]) -> TextEdit {
    let language = match &head.layer {
        Layer::Shared => None,
        Layer::Language(language) => Some(language.clone()),
        Layer::Edition(code) => editions.iter().find(|one| one.code == *code).map(|one| one.language().clone()),
    };
    TextEdit {
        part: head.part,
        slot: head.slot,
        layer: head.layer.clone(),
        language: language.unwrap_or_else(Language::shared),
        content: None,
        against: None,
    }
}

fn titled(id: PointId, title: &str) -> TextEdit {
    TextEdit {
        part: Part::from(id),
        slot: Slot::Title,
        layer: Layer::Shared,
        language: Language::shared(),
        content: Some(title.to_owned()),
        against: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_removed_point_keeps_its_place_behind_the_one_before() {
        let order = |rows: &[i64], order: &[i64]| {
            let ids = |ids: &[i64]| ids.iter().copied().map(PointId).collect::<Vec<_>>();
            with_silent(&ids(rows), &ids(order)).into_iter().map(|id| id.0).collect::<Vec<_>>()
        };
        assert_eq!(order(&[1, 2, 3, 4], &[3, 1]), [3, 4, 1, 2]);
        assert_eq!(order(&[1, 2, 3], &[3, 9]), [1, 2, 3, 9]);
        assert_eq!(order(&[1, 2], &[]), [1, 2]);
        assert_eq!(order(&[], &[5, 4]), [5, 4]);
    }
}
