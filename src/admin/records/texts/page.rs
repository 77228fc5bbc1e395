//! The page on which the texts of a layer are written.

use askama::Template;

use super::conflict::Met;
use super::desk::Desk;
use super::{PREVIEW, REVISION, names};
use crate::admin::Office;
use crate::admin::records::{Found, Record, Tab, Tabs};
use crate::admin::unsent::Offer;
use crate::base::form::{Faults, Fields};
use crate::base::pictures::Pictures;
use crate::base::word_difference::{Piece, difference};
use crate::base::{markdown, markdown_warnings};
use crate::db::Reader;
use crate::domain::records::{self, RecordKind};
use crate::domain::texts::{self, Field, Head, Layer, Place, Said, Standing};
use crate::web::Error;
use crate::web::form::Filled;

/// The buttons above a Markdown field: what each does, which is its icon too, and the message that names it.
const TOOLS: [(&str, &str); 9] = [
    ("bold", "tool-bold"),
    ("italic", "tool-italic"),
    ("heading", "tool-heading"),
    ("link", "tool-link"),
    ("picture", "tool-picture"),
    ("list", "tool-list"),
    ("numbers", "tool-numbers"),
    ("quote", "tool-quote"),
    ("code", "tool-code"),
];

#[derive(Template)]
#[template(path = "admin/texts/show.html")]
pub(super) struct Page {
    frame: Office,
    tabs: Tabs,
    kind: RecordKind,
    layers: Vec<LayerLink>,
    layer: Layer,
    layer_name: String,
    /// The language of its words.
    lang: String,
    action: String,
    publications: String,
    /// Whether what is saved waits until it is published.
    is_placed: bool,
    revisions: String,
    revision: i64,
    may_write: bool,
    fields: Vec<Field>,
    parts: Vec<Texts>,
    form: Filled,
    /// Somebody else has written on the layer since the form was opened.
    is_conflict: bool,
    /// Words whose place is gone, with what it was called.
    homeless: Vec<(String, String)>,
    /// What the person has typed here before, and not saved.
    unsent: Option<Offer>,
}

/// A layer, and how it stands.
struct LayerLink {
    url: String,
    name: String,
    standing: Standing,
    is_open: bool,
}

/// The texts of the record itself, or of one of its parts.
struct Texts {
    /// The part's number; 0 for the record itself.
    number: i64,
    texts: Vec<Text>,
}

/// A text, and what is beside its field.
struct Text {
    /// The field's name.
    name: String,
    label: String,
    of: Field,
    below: Option<Below>,
    stale: Option<Stale>,
    is_missing: bool,
    /// HTML, where the button was pressed.
    preview: Option<String>,
    /// The messages about what it should better not have.
    warnings: Vec<&'static str>,
    is_theirs: bool,
    clash: Option<Clash>,
}

/// What is said below.
struct Below {
    layer: String,
    lang: String,
    said: Said,
}

/// Why a text is stale.
struct Stale {
    message: &'static str,
    pieces: Vec<Piece>,
}

/// What the other made of a text that both have changed.
struct Clash {
    theirs: Said,
    /// From their words to those in the form.
    pieces: Vec<Piece>,
}

impl Page {
    /// The page of the open layer, with what was typed, or with what is there.
    ///
    /// # Errors
    /// The database's.
    pub(super) async fn of<R: Record>(
        reader: &mut Reader,
        frame: Office,
        desk: &Desk,
        found: &Found,
        typed: Option<Fields>,
    ) -> Result<Self, Error> {
        let (sheet, layer) = (&desk.sheet, &desk.sheet.layer);
        let revision = records::revision(reader, sheet.record).await?;
        let fields = texts::fields(reader, sheet.kind, sheet.record).await?;
        let heads = texts::heads(reader, sheet.record).await?;
        let here: Vec<&Head> = fields.iter().filter_map(|field| field.place.on(&heads, layer)).collect();
        let stale: Vec<&Head> = here.into_iter().filter(|head| sheet.is_stale(&heads, head)).collect();
        let bases = texts::written_against(reader, sheet, &stale).await?;
        let form = typed.unwrap_or_else(|| texts::fields_of(&fields, layer, &heads));
        // A form that comes back goes on from where it began, so that a colleague's save in between is still seen.
        let revision = form.get(REVISION).parse().unwrap_or(revision);
        let read = [Layer::Shared, Layer::Language(sheet.language.clone()), layer.clone()];
        let markdown = fields.iter().filter(|field| field.of.is_markdown());
        let markdown: Vec<String> = markdown.map(|field| form.get(&field.place.to_string()).to_owned()).collect();
        let pictures = texts::pictures_of(reader, &read, &sheet.language, markdown.iter().map(String::as_str)).await?;
        let shown = |field: &Field| {
            let below = sheet.below(&heads, field.place);
            let is_stale = stale.iter().any(|head| head.place() == field.place);
            let base = bases.iter().find(|(place, _)| *place == field.place).map(|(_, base)| base);
            let name = field.place.to_string();
            let words = form.get(&name);
            let asked = field.of.is_markdown() && form.get(PREVIEW) == name;
            Text {
                label: names::text(&frame, sheet.kind, field.place, &fields),
                of: *field,
                below: below.map(|below| Below::of(&frame, desk, below)),
                stale: is_stale.then(|| Stale::of(base, below)),
                is_missing: field.place.on(&heads, layer).is_none() && texts::is_missing(sheet, field, &heads),
                preview: asked.then(|| rendered(found, words, &pictures)),
                warnings: if field.of.is_markdown() { warnings(words, &pictures) } else { Vec::new() },
                is_theirs: false,
                clash: None,
                name,
            }
        };
        let parts = fields.chunk_by(|a, b| a.number == b.number);
        let parts = parts.map(|part| Texts { number: part[0].number, texts: part.iter().map(shown).collect() });
        let parts = parts.collect();
        let link = |other: &texts::Sheet| LayerLink {
            url: desk.url(&other.layer),
            name: desk.name_of(&frame, &other.layer),
            standing: Standing::of(other, &fields, &heads),
            is_open: other.layer == *layer,
        };
        Ok(Self {
            tabs: Tabs::of::<R>(sheet.record.0, found, Tab::Texts),
            kind: sheet.kind,
            layers: desk.sheets.iter().map(link).collect(),
            layer: layer.clone(),
            layer_name: desk.name_of(&frame, layer),
            lang: sheet.language.to_string(),
            action: desk.url(layer),
            publications: desk.publications_url(),
            is_placed: R::IS_PLACED,
            revisions: desk.revisions_url(),
            revision,
            may_write: desk.may_write(&frame),
            parts,
            form: Filled::of(&form),
            is_conflict: false,
            homeless: Vec::new(),
            unsent: None,
            fields,
            frame,
        })
    }

    /// The same with what can be gone on with.
    pub(super) fn offering(self, unsent: Option<Offer>) -> Self {
        Self { unsent, ..self }
    }

    /// The same with what is wrong with the form.
    pub(super) fn wrong(self, faults: Faults) -> Self {
        Self { form: self.form.with_faults(faults), ..self }
    }

    /// The same with what another has written meanwhile.
    pub(super) fn after(mut self, met: &[Met], heads: &[Head], homeless: &[(Place, String)]) -> Self {
        for text in self.parts.iter_mut().flat_map(|part| &mut part.texts) {
            let Some(one) = met.iter().find(|one| one.place() == text.of.place) else { continue };
            text.is_theirs = matches!(one, Met::Theirs(_));
            let theirs = Said::of(text.of.place.on(heads, &self.layer));
            let pieces = difference(theirs.words(), self.form.value(&text.name).trim());
            text.clash = matches!(one, Met::Both(..)).then_some(Clash { theirs, pieces });
        }
        let named = |(place, words): &(Place, String)| {
            (names::text(&self.frame, self.kind, *place, &self.fields), words.clone())
        };
        self.homeless = homeless.iter().map(named).collect();
        Self { is_conflict: true, ..self }
    }

    /// The texts that both have changed.
    fn clashes(&self) -> Vec<&Text> {
        self.parts.iter().flat_map(|part| &part.texts).filter(|text| text.clash.is_some()).collect()
    }

    /// The texts that only the other has changed.
    fn taken(&self) -> Vec<&Text> {
        self.parts.iter().flat_map(|part| &part.texts).filter(|text| text.is_theirs).collect()
    }

    /// Whether a text here is Markdown, and so may show pictures.
    fn may_show_pictures(&self) -> bool {
        self.fields.iter().any(|field| field.of.is_markdown())
    }

    fn is_shared(&self) -> bool {
        self.layer == Layer::Shared
    }
}

impl Text {
    /// Ids of what describes the field.
    fn described(&self, form: &Filled) -> String {
        let is_wrong = form.fault(&self.name).is_some();
        let parts = [("below", self.below.is_some()), ("error", is_wrong), ("warnings", !self.warnings.is_empty())];
        let there: Vec<String> =
            parts.iter().filter(|(_, is_there)| *is_there).map(|(id, _)| format!("{}-{id}", self.name)).collect();
        there.join(" ")
    }
}

impl Below {
    fn of(frame: &Office, desk: &Desk, below: &Head) -> Self {
        let sheet = desk.sheets.iter().find(|sheet| sheet.layer == below.layer);
        let lang = sheet.map(|sheet| sheet.language.to_string()).unwrap_or_default();
        Self { layer: desk.name_of(frame, &below.layer), lang, said: Said::of(Some(below)) }
    }
}

impl Stale {
    fn of(base: Option<&Head>, below: Option<&Head>) -> Self {
        let said = |head| Said::of(head);
        match (base, below) {
            (Some(base), Some(below)) if base.layer == below.layer => {
                let pieces = difference(said(Some(base)).words(), said(Some(below)).words());
                Self { message: "text-stale-changed", pieces }
            }
            (_, Some(_)) => Self { message: "text-stale-new", pieces: Vec::new() },
            (_, None) => Self { message: "text-stale-gone", pieces: Vec::new() },
        }
    }
}

fn rendered(found: &Found, words: &str, pictures: &Pictures) -> String {
    markdown::to_html_with(words, found.on_site.as_deref().unwrap_or("/"), pictures)
}

fn warnings(words: &str, pictures: &Pictures) -> Vec<&'static str> {
    markdown_warnings::warnings(words, pictures).into_iter().map(names::warning).collect()
}
