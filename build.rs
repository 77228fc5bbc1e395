//! Tells cargo that the program is made of more than its sources: a file that is added to one of these folders is
//! embedded at the next build.

fn main() {
    for folder in ["demo", "locales", "migrations", "static"] {
        println!("cargo:rerun-if-changed={folder}");
    }
}
