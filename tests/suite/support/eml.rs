//! A mail as a mailbox reads it: headers (RFC 5322, RFC 2047) and the parts of its body (RFC 2045, RFC 2046).

use data_encoding::BASE64;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eml {
    /// Name in small letters and value, decoded, in their order.
    pub headers: Vec<(String, String)>,
    pub text: String,
    pub html: String,
    /// As it came.
    pub raw: String,
}

impl Eml {
    pub fn read(raw: &str) -> Self {
        let (head, body) = raw.split_once("\r\n\r\n").expect("an empty line ends the head");
        let headers = headers(head);
        let kind = value(&headers, "content-type").expect("a kind of content");
        assert!(kind.starts_with("multipart/alternative"), "{kind}");
        let boundary = kind.split("boundary=").nth(1).expect("a boundary").trim_matches('"').to_owned();
        let parts: Vec<(String, String)> = body.split(&format!("--{boundary}")).skip(1).filter_map(part).collect();
        let of = |kind: &str| {
            let found = parts.iter().find(|(of, _)| of.starts_with(kind));
            found.unwrap_or_else(|| panic!("no {kind}: {raw}")).1.clone()
        };
        assert!(parts[0].0.starts_with("text/plain"), "what comes last is shown where it can be: {parts:?}");
        Self { text: of("text/plain"), html: of("text/html"), headers, raw: raw.to_owned() }
    }

    /// The value of a header that is there once.
    #[track_caller]
    pub fn header(&self, name: &str) -> &str {
        let found = self.header_if_any(name);
        found.unwrap_or_else(|| panic!("no {name}: {:#?}", self.headers))
    }

    #[track_caller]
    pub fn header_if_any(&self, name: &str) -> Option<&str> {
        assert!(self.headers.iter().filter(|(known, _)| known == name).count() < 2, "{name}: {:#?}", self.headers);
        value(&self.headers, name)
    }
}

fn value<'h>(headers: &'h [(String, String)], name: &str) -> Option<&'h str> {
    headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn headers(head: &str) -> Vec<(String, String)> {
    let unfolded = head.replace("\r\n ", " ").replace("\r\n\t", " ");
    let header = |line: &str| {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("{line:?} is no header"));
        (name.to_ascii_lowercase(), words(value.trim()))
    };
    unfolded.split("\r\n").map(header).collect()
}

/// Encoded words become text; blanks between two of them do not count.
fn words(value: &str) -> String {
    let mut decoded = String::new();
    let mut rest = value;
    let mut after_word = false;
    while let Some(begin) = rest.find("=?utf-8?b?") {
        let between = &rest[..begin];
        if !(after_word && between.trim().is_empty()) {
            decoded.push_str(between);
        }
        let word = &rest[begin + "=?utf-8?b?".len()..];
        let (word, after) = word.split_once("?=").expect("an encoded word ends");
        let bytes = BASE64.decode(word.as_bytes()).expect("base64");
        decoded.push_str(&String::from_utf8(bytes).expect("UTF-8"));
        (rest, after_word) = (after, true);
    }
    decoded + rest
}

/// The kind and the decoded text of a part; nothing for what stands behind the last boundary.
fn part(part: &str) -> Option<(String, String)> {
    let (head, body) = part.strip_prefix("\r\n")?.split_once("\r\n\r\n")?;
    let headers = headers(head);
    let body = body.strip_suffix("\r\n").unwrap_or(body);
    let decoded = match value(&headers, "content-transfer-encoding") {
        Some("base64") => {
            let bytes = body.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect::<Vec<u8>>();
            String::from_utf8(BASE64.decode(&bytes).expect("base64")).expect("UTF-8")
        }
        Some("quoted-printable") => quoted_printable(body),
        Some("7bit") | None => body.to_owned(),
        other => panic!("{other:?} is no encoding that every mail server takes"),
    };
    Some((value(&headers, "content-type")?.to_owned(), decoded.replace("\r\n", "\n")))
}

fn quoted_printable(body: &str) -> String {
    let joined = body.replace("=\r\n", "");
    let mut bytes = Vec::new();
    let mut rest = joined.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first == b'=' {
            let code = std::str::from_utf8(&after[..2]).expect("two digits");
            bytes.push(u8::from_str_radix(code, 16).expect("two digits"));
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn a_mail_is_read_as_it_was_written() {
    let raw = "Subject: =?utf-8?b?w4k=?=\r\n =?utf-8?b?dMOp?= et\r\n la suite\r\nContent-Type: multipart/alternative;\r\n \
         boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n\
         a=3Db =C3=A9t=\r\n=C3=A9\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n\
         PHA+\r\n--b--\r\n";
    let mail = Eml::read(raw);
    assert_eq!((mail.header("subject"), &*mail.text, &*mail.html), ("Été et la suite", "a=b été", "<p>"));
    assert_eq!(mail.header_if_any("bcc"), None);
}
