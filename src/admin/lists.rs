//! What every list of the back office has: columns, of which some can be sorted by, a page with its frame, the views that a person
//! keeps of it, and the same as CSV.

use actix_web::HttpResponse;
use actix_web::http::header;

use super::Office;
use super::filters::{Chip, Filters, Pager};
use super::records::{Field, Picture, Words};
use super::views::View;
use crate::base::ids::RecordId;
use crate::base::keyset::Order;
use crate::db::{self, Reader};
use crate::domain::saved_views;
use crate::web::form::Filled;
use crate::web::query::Query;
use crate::web::{Answer, Error};

/// How many rows a page may have.
pub const SIZES: [usize; 3] = [25, 50, 100];
/// How many rows of CSV are asked for in one go.
const OF_CSV: &str = "100";

/// A column of a list.
#[derive(Clone, Debug)]
pub struct Column {
    /// The message that heads it.
    pub label: &'static str,
    /// Where it can be sorted by: the list in that order.
    pub sort: Option<String>,
    /// `ascending`, `descending`, or nothing: for `aria-sort`.
    pub sorted: &'static str,
}

impl Column {
    /// One that cannot be sorted by.
    pub fn plain(label: &'static str) -> Self {
        Self { label, sort: None, sorted: "" }
    }

    /// One by which the list can be sorted, up and down; `word` is that of an order in addresses.
    pub fn sorted<S: Copy + PartialEq>(
        filters: &Filters,
        label: &'static str,
        sort: S,
        (up, down): (S, S),
        word: impl Fn(S) -> &'static str,
    ) -> Self {
        let sorted = match sort {
            _ if sort == up => "ascending",
            _ if sort == down => "descending",
            _ => "",
        };
        Self { label, sort: Some(filters.with("sort", word(if sort == up { down } else { up }))), sorted }
    }

    /// The time of what is listed, the newest first unless it is asked for otherwise.
    pub fn of_time(label: &'static str, filters: &Filters, order: Order) -> Self {
        match order {
            Order::NewestFirst => Self { label, sort: Some(filters.with("sort", "oldest")), sorted: "descending" },
            Order::OldestFirst => Self { label, sort: Some(filters.without(&["sort"])), sorted: "ascending" },
        }
    }
}

/// A row: its name, which is the link, and a cell for each further column.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: i64,
    pub name: String,
    /// What stands before the name, where its list has pictures.
    pub picture: Option<Picture>,
    pub cells: Vec<String>,
}

/// A page of a list.
#[derive(Clone, Debug)]
pub struct List {
    pub filters: Filters,
    /// What can be filtered by.
    pub controls: Vec<Field>,
    pub chips: Vec<Chip>,
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub pager: Pager,
    pub total: i64,
}

impl List {
    /// The same with one column more, before the one that says when a record was changed.
    #[must_use]
    pub fn with(mut self, label: &'static str, cell: impl Fn(RecordId) -> String) -> Self {
        let last = self.columns.len() - 1;
        self.columns.insert(last, Column::plain(label));
        for row in &mut self.rows {
            row.cells.insert(last - 1, cell(RecordId(row.id)));
        }
        self
    }

    /// The ids of the rows, for what further columns ask.
    pub fn ids<Id: From<RecordId>>(&self) -> Vec<Id> {
        self.rows.iter().map(|row| RecordId(row.id).into()).collect()
    }
}

/// The order that a list by time is asked for in.
///
/// # Errors
/// Another word than `oldest`.
pub fn order(query: &Query) -> Result<Order, Error> {
    let oldest = query.known("sort", |word| (word == "oldest").then_some(Order::OldestFirst))?;
    Ok(oldest.unwrap_or_default())
}

/// The size that a page is asked for in.
///
/// # Errors
/// One that no link has.
pub fn size(query: &Query, usual: usize) -> Result<usize, Error> {
    let size = query.known("size", |size| SIZES.into_iter().find(|known| known.to_string() == size))?;
    Ok(size.unwrap_or(usual))
}

/// What the page of a list is made of, but for its rows.
pub struct Sheet {
    pub path: &'static str,
    pub words: Words,
    pub filters: Filters,
    pub controls: Vec<Field>,
    pub form: Filled,
    pub chips: Vec<Chip>,
    pub columns: Vec<Column>,
    pub pager: Pager,
    pub total: i64,
    pub is_empty: bool,
    /// Other sizes of a page, as links: the size, the list, whether it is this one.
    pub sizes: Vec<(usize, String, bool)>,
    pub views: Vec<View>,
    /// The list without any filter, and without the view that it opens with.
    pub plain: String,
}

impl Sheet {
    /// # Errors
    /// The database's.
    pub async fn of(
        reader: &mut Reader,
        frame: &Office,
        path: &'static str,
        words: Words,
        list: List,
    ) -> db::Result<Self> {
        let form = list.filters.filled();
        let (views, opens_with_one) = views(reader, frame, path, &list.filters.query()).await?;
        let mut sheet = Self {
            path,
            words,
            form,
            is_empty: list.rows.is_empty(),
            controls: list.controls,
            chips: list.chips,
            columns: list.columns,
            pager: list.pager,
            total: list.total,
            sizes: Vec::new(),
            plain: list.filters.plain().to_owned(),
            filters: list.filters,
            views,
        };
        if opens_with_one {
            sheet.stays_plain();
        }
        Ok(sheet)
    }

    /// Whoever takes the last filter away wants the whole list, not the view that it opens with.
    fn stays_plain(&mut self) {
        let bare = self.chips.iter_mut().map(|chip| &mut chip.url).chain(self.pager.newer.as_mut());
        let bare = bare.chain(self.columns.iter_mut().filter_map(|column| column.sort.as_mut()));
        stay_plain(self.path, bare.chain([&mut self.plain]));
    }

    /// The same with links to other sizes of a page.
    #[must_use]
    pub fn sized(mut self, size: usize) -> Self {
        let link = |known: usize| (known, self.filters.with("size", &known.to_string()), known == size);
        self.sizes = SIZES.into_iter().map(link).collect();
        self
    }

    /// The same list as CSV.
    pub fn csv(&self) -> String {
        self.filters.without(&[]).replacen(self.path, &format!("{}.csv", self.path), 1)
    }

    /// What stands behind the `?` of the list, for a view of it.
    pub fn query(&self) -> String {
        self.filters.query()
    }
}

/// The views that the person keeps of a list that is shown with this query, and whether it opens with one of them.
///
/// # Errors
/// The database's.
pub async fn views(reader: &mut Reader, frame: &Office, path: &str, query: &str) -> db::Result<(Vec<View>, bool)> {
    let Some(person) = &frame.person else { return Ok((Vec::new(), false)) };
    let views = saved_views::of_list(reader, person.account.id, path).await?;
    Ok((View::all(&views, query), views.iter().any(|view| view.is_default)))
}

/// Lets those of these addresses that are the list's without a filter lead to the whole of it.
pub fn stay_plain<'u>(path: &str, urls: impl Iterator<Item = &'u mut String>) {
    for url in urls.filter(|url| *url == path) {
        url.push_str("?view=all");
    }
}

/// Where a list that is asked for without any filter opens: with the view that its person has chosen for that.
///
/// # Errors
/// The database's.
pub async fn opens_with(reader: &mut Reader, frame: &Office, path: &str) -> db::Result<Option<String>> {
    let Some(person) = frame.person.as_ref().filter(|_| frame.visit.path == path) else { return Ok(None) };
    let views = saved_views::of_list(reader, person.account.id, path).await?;
    let view = views.into_iter().find(|view| view.is_default && !view.query.is_empty());
    Ok(view.map(|view| format!("{path}?{}", view.query)))
}

/// A list as CSV (RFC 4180): `page` is asked for its rows, page by page until its end, and where the next one is.
///
/// # Errors
/// Those of `page`.
pub async fn csv(
    name: &str,
    heads: Vec<String>,
    query: &Query,
    mut page: impl AsyncFnMut(&Query) -> Result<(Vec<Vec<String>>, Option<String>), Error>,
) -> Answer {
    let mut written = csv::Writer::from_writer(Vec::new());
    let broken = |error: csv::Error| Error::Internal(error.to_string());
    written.write_record(heads).map_err(broken)?;
    let mut query = query.with("size", OF_CSV);
    loop {
        let (rows, next) = page(&query).await?;
        for row in rows {
            written.write_record(row.iter().map(|cell| harmless(cell))).map_err(broken)?;
        }
        let Some(next) = next else { break };
        query = Query::of(next.split_once('?').map_or("", |(_, query)| query)).with("size", OF_CSV);
    }
    let csv = written.into_inner().map_err(|error| Error::Internal(error.to_string()))?;
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}.csv\"")))
        .body(csv))
}

/// A cell that a spreadsheet does not take for a formula (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
