//! What the accounts and records of the change log are called.

use std::collections::HashMap;

use crate::admin::Office;
use crate::base::ids::{AccountId, JobId, RecordId, SessionId};
use crate::base::languages::Language;
use crate::db::{self, Reader};
use crate::domain::texts::{self, Head, Layer};
use crate::domain::{accounts, records, sessions};
use crate::services::changes::{Entry, Who};
use crate::services::jobs;

/// What something is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    pub text: String,
    /// The language it is in, where that is not the page's.
    pub foreign: Option<Language>,
}

impl Name {
    fn plain(text: String) -> Self {
        Self { text, foreign: None }
    }

    /// ` lang="en"` for the element that shows it, else nothing. Safe to put into a tag: a language is letters.
    pub fn lang(&self) -> String {
        self.foreign.as_ref().map(|language| format!(" lang=\"{language}\"")).unwrap_or_default()
    }
}

/// The names of what stands on one page, found in a few statements.
#[derive(Debug, Default)]
pub struct Names {
    accounts: HashMap<AccountId, String>,
    records: HashMap<(String, i64), Name>,
}

impl Names {
    /// The names of those who acted and of what they acted upon, and of one record besides.
    ///
    /// # Errors
    /// The database's.
    pub async fn of(
        reader: &mut Reader,
        frame: &Office,
        entries: &[Entry],
        besides: Option<(&str, i64)>,
    ) -> db::Result<Self> {
        let acted = entries.iter().filter_map(|entry| match entry.who() {
            Who::Account(id) => Some(id.0),
            _ => None,
        });
        let acted: Vec<i64> = acted.collect();
        let mut ids: HashMap<&str, Vec<i64>> = HashMap::new();
        let records = entries.iter().map(|entry| (entry.record_kind.as_str(), entry.record_id));
        for (kind, id) in records.chain(besides).filter(|(_, id)| *id > 0) {
            ids.entry(kind).or_default().push(id);
        }
        let mut names = Self::default();
        let people = acted.into_iter().chain(ids.remove("account").unwrap_or_default());
        names.accounts = accounts::names(reader, &each(people, AccountId)).await?;
        for (id, name) in &names.accounts {
            names.records.insert(("account".into(), id.0), Name::plain(name.clone()));
        }
        if let Some(ids) = ids.remove("session") {
            let codes = sessions::codes(reader, &each(ids, SessionId)).await?;
            names.add("session", codes.into_iter().map(|(id, code)| (id.0, Name::plain(code))));
        }
        if let Some(ids) = ids.remove("job") {
            let kinds = jobs::kinds(reader, &each(ids, JobId)).await?;
            let told = |kind: String| Name::plain(crate::admin::jobs::kind(frame, &kind));
            names.add("job", kinds.into_iter().map(|(id, kind)| (id.0, told(kind))));
        }
        names.add_titles(reader, frame, &ids).await?;
        Ok(names)
    }

    fn add(&mut self, kind: &str, named: impl Iterator<Item = (i64, Name)>) {
        self.records.extend(named.map(|(id, name)| ((kind.to_owned(), id), name)));
    }

    /// The titles of records with texts, in the person's language, else in English; the slugs of the others.
    async fn add_titles(
        &mut self,
        reader: &mut Reader,
        frame: &Office,
        ids: &HashMap<&str, Vec<i64>>,
    ) -> db::Result<()> {
        let all = each(ids.values().flatten().copied(), RecordId);
        if all.is_empty() {
            return Ok(());
        }
        let slugs = records::slugs(reader, &all).await?;
        let titles = texts::titles(reader, &all).await?;
        for (kind, ids) in ids {
            let name = |id: &i64| {
                let (_, slug) = slugs.get(&RecordId(*id)).filter(|(known, _)| known == kind)?;
                let of_record = titles.iter().filter(|(record, _)| record.0 == *id).map(|(_, head)| head);
                Some((*id, title(frame, of_record).unwrap_or_else(|| Name::plain(slug.clone()))))
            };
            let named: Vec<_> = ids.iter().filter_map(name).collect();
            self.add(kind, named.into_iter());
        }
        Ok(())
    }

    /// What an account is called; its number where it is no more.
    pub fn account(&self, id: AccountId) -> String {
        self.accounts.get(&id).cloned().unwrap_or_else(|| format!("#{}", id.0))
    }

    /// What a record is called; its number where nothing is known of it, and nothing where it has none.
    pub fn record(&self, kind: &str, id: i64) -> Option<Name> {
        let known = self.records.get(&(kind.to_owned(), id)).cloned();
        known.or_else(|| (id > 0).then(|| Name::plain(format!("#{id}"))))
    }
}

fn title<'h>(frame: &Office, titles: impl Iterator<Item = &'h Head>) -> Option<Name> {
    let shared = Language::shared();
    let language = |head: &Head| match &head.layer {
        Layer::Shared => Some(shared.clone()),
        Layer::Language(language) if language == frame.language() => Some(language.clone()),
        Layer::Language(_) | Layer::Edition(_) => None,
    };
    let readable = titles.filter_map(|head| Some((head.layer.clone(), language(head)?, head.content.clone()?)));
    let (_, language, text) = readable.max_by(|a, b| a.0.cmp(&b.0))?;
    Some(Name { text, foreign: Some(language).filter(|language| language.as_str() != frame.lang()) })
}

/// Ids, each once.
fn each<Id>(ids: impl IntoIterator<Item = i64>, id: impl Fn(i64) -> Id) -> Vec<Id> {
    let mut ids: Vec<i64> = ids.into_iter().collect();
    ids.sort_unstable();
    ids.dedup();
    ids.into_iter().map(id).collect()
}
