//! The real server, on a thread and a free port of its own.

use std::net::{SocketAddr, TcpListener};
use std::sync::mpsc;
use std::thread::JoinHandle;

use actix_web::dev::ServerHandle;
use lectern::app::{self, Extra};
use lectern::base::clock::Clock;
use lectern::db::{DatabaseUrl, Db};
use lectern::web::State;

use super::wait;

pub struct Server {
    pub address: SocketAddr,
    /// The database as this server has it open: it counts the server's statements.
    pub db: Db,
    handle: ServerHandle,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Serves the database at `url` until it is dropped.
    pub fn start(
        url: &DatabaseUrl,
        clock: Clock,
        state: impl FnOnce(Db) -> State + Send + 'static,
        extra: Extra,
    ) -> Self {
        let (send, receive) = mpsc::channel();
        let url = url.clone();
        let thread = std::thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
                let address = listener.local_addr().expect("an address");
                let db = Db::open(&url, clock).await.expect("the database opens");
                let server = app::serve(vec![listener], state(db.clone()), Some(1), extra).expect("it listens");
                send.send((address, db, server.handle())).expect("someone waits for it");
                server.await.expect("it serves");
            });
        });
        let (address, db, handle) = receive.recv().expect("the server starts");
        Self { address, db, handle, thread: Some(thread) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        wait(self.handle.stop(false));
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}
