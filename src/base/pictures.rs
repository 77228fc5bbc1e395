//! Pictures as pages show them: each in several widths, under addresses that change whenever the file does.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::languages::Language;

/// Below which addresses lead to pictures.
pub const PATH: &str = "/media/";
/// How wide a picture is shown: a text's column where there is room for it, else the whole page.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";

/// A picture that a text shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The SHA-256 of what was uploaded, in 64 hex digits.
    pub hash: String,
    /// `jpg` or `png`.
    pub ending: String,
    /// In pixels, as is the height.
    pub width: i64,
    pub height: i64,
    /// The widths in which it is kept, from the smallest; never empty.
    pub widths: Vec<i64>,
    /// Whether it is kept as WebP besides.
    pub has_webp: bool,
    /// What it shows, in words.
    pub alternative: Option<String>,
    /// The language of these words, which need not be that of the text around the picture.
    pub language: Language,
}

impl Picture {
    /// The address of the file that is so wide, or of the widest that there is.
    pub fn url(&self, width: i64) -> String {
        let widest = self.widths.last().copied().unwrap_or_default();
        let width = self.widths.iter().copied().find(|kept| *kept >= width).unwrap_or(widest);
        self.file(width, &self.ending)
    }

    fn file(&self, width: i64, ending: &str) -> String {
        format!("{PATH}{}/{width}.{ending}", self.hash)
    }

    fn set(&self, ending: &str, relink: &impl Fn(&str) -> String) -> String {
        let one = |width: &i64| format!("{} {width}w", relink(&self.file(*width, ending)));
        self.widths.iter().map(one).collect::<Vec<_>>().join(", ")
    }

    /// Its HTML. `own` are words that the text itself has for it; without any words nothing is shown, as somebody would see
    /// less than others. `relink` makes the addresses those of a page elsewhere.
    pub fn html(&self, own: &str, relink: impl Fn(&str) -> String) -> String {
        let (words, lang) = match (own.is_empty(), &self.alternative) {
            (false, _) => (own, String::new()),
            (true, Some(words)) => (words.as_str(), format!(" lang=\"{}\"", self.language)),
            (true, None) => return String::new(),
        };
        let widest = self.widths.last().copied().unwrap_or_default();
        let height = (self.height * widest + self.width / 2) / self.width.max(1);
        let shown = format!(
            "<img src=\"{}\" srcset=\"{}\" sizes=\"{SIZES}\" width=\"{widest}\" height=\"{}\" alt=\"{}\"{lang} loading=\"lazy\" decoding=\"async\">",
            relink(&self.url(960)),
            self.set(&self.ending, &relink),
            height.max(1),
            escaped(words),
        );
        if !self.has_webp {
            return shown;
        }
        let set = self.set("webp", &relink);
        format!("<picture><source type=\"image/webp\" srcset=\"{set}\" sizes=\"{SIZES}\">{shown}</picture>")
    }
}

/// Words within quotation marks of HTML.
fn escaped(words: &str) -> String {
    let escape = |html: String, (from, to): (char, &str)| html.replace(from, to);
    [('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;")].into_iter().fold(words.to_owned(), escape)
}

/// The pictures that texts show, by the number in their address: `/media/42`. Cheap to clone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pictures(Option<Arc<BTreeMap<i64, Picture>>>);

impl Pictures {
    pub fn of(pictures: impl IntoIterator<Item = (i64, Picture)>) -> Self {
        Self(Some(Arc::new(pictures.into_iter().collect())))
    }

    pub fn get(&self, number: i64) -> Option<&Picture> {
        self.0.as_ref()?.get(&number)
    }

    /// The picture that a link of a text names.
    pub fn at(&self, link: &str) -> Option<&Picture> {
        self.get(number(link)?)
    }
}

/// The number of the picture that a link of a text names, in the one way in which it is written: `/media/42`.
pub fn number(link: &str) -> Option<i64> {
    let digits = link.strip_prefix(PATH)?;
    let number: i64 = digits.parse().ok()?;
    (number > 0 && number.to_string() == digits).then_some(number)
}

/// What is written into a text to show a picture.
pub fn markdown(number: i64) -> String {
    format!("![]({PATH}{number})")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn picture(alternative: Option<&str>) -> Picture {
        Picture {
            hash: "ab".into(),
            ending: "jpg".into(),
            width: 2000,
            height: 1000,
            widths: vec![320, 640, 1920],
            has_webp: true,
            alternative: alternative.map(str::to_owned),
            language: Language::shared(),
        }
    }

    #[test]
    fn a_picture_is_shown_with_its_words_or_not_at_all() {
        let html = picture(Some("A \"red\" <door>")).html("", str::to_owned);
        for part in [
            "alt=\"A &quot;red&quot; &lt;door&gt;\" lang=\"en\"",
            "width=\"1920\" height=\"960\"",
            "srcset=\"/media/ab/320.webp 320w, /media/ab/640.webp 640w, /media/ab/1920.webp 1920w\"",
            "src=\"/media/ab/1920.jpg\"",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(picture(None).html("Its own", str::to_owned).contains("alt=\"Its own\" loading"));
        assert_eq!(picture(None).html("", str::to_owned), "");
    }

    #[test]
    fn a_picture_is_named_in_one_way_only() {
        assert_eq!(number("/media/42"), Some(42));
        for wrong in
            ["/media/", "/media/042", "/media/-1", "/media/+1", "/media/4/2", "media/42", "/media/99999999999999999999"]
        {
            assert_eq!(number(wrong), None, "{wrong}");
        }
    }
}
