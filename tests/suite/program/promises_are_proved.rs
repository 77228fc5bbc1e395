//! docs/SECURITY.md names a test for each promise: it must be there.

use std::fs;
use std::path::Path;

#[test]
fn every_test_that_the_security_document_names_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let document = fs::read_to_string(root.join("docs/SECURITY.md")).expect("the document");
    let named: Vec<&str> = document.split('`').filter(|word| word.contains("::") && word.contains('/')).collect();
    assert!(named.len() >= 40, "only {} tests are named", named.len());
    for name in named {
        let (file, test) = name.split_once("::").expect("a file and a test");
        let source = fs::read_to_string(root.join(format!("tests/suite/{file}.rs"))).unwrap_or_default();
        assert!(source.contains(&format!("#[test]\nfn {test}()")), "{name} is not there");
    }
}
