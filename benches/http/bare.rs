//! The least that actix-web can do: each address answers with bytes that are at hand.

use std::net::TcpListener;
use std::path::Path;

use actix_web::{App, HttpResponse, HttpServer, web};

/// Serves the files of a folder, read once, under their names.
pub fn serve(from: &Path) -> std::io::Result<()> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(from)? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        files.push((format!("/{name}"), web::Bytes::from(std::fs::read(&path)?)));
    }
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("ready http://{}", listener.local_addr()?);
    let server = HttpServer::new(move || {
        files.iter().fold(App::new(), |app, (path, bytes)| {
            let bytes = bytes.clone();
            app.route(
                path,
                web::get().to(move || {
                    let answer = HttpResponse::Ok().content_type("text/html; charset=utf-8").body(bytes.clone());
                    std::future::ready(answer)
                }),
            )
        })
    });
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    actix_web::rt::System::new().block_on(server.workers(workers).listen(listener)?.run())
}
