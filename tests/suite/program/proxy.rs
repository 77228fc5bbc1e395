//! The way to a database server, which a story can cut and mend.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How the way is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Way {
    Open,
    /// Connections are closed, those that exist and those that come.
    Cut,
    /// Connections stay, but nothing arrives any more, as behind a broken switch.
    Silent,
}

pub struct Proxy {
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    way: AtomicU8,
    streams: Mutex<Vec<TcpStream>>,
}

impl Proxy {
    pub fn to(server: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared { way: AtomicU8::new(Way::Open as u8), streams: Mutex::default() });
        let accepting = shared.clone();
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                accepting.connects(client, server);
            }
        });
        Self { address, shared }
    }

    pub fn becomes(&self, way: Way) {
        self.shared.way.store(way as u8, Ordering::SeqCst);
        let mut streams = self.shared.streams.lock().expect("the streams");
        if way != Way::Silent {
            // What was silent has lost bytes: it cannot be mended, only begun anew.
            for stream in streams.drain(..) {
                let _ = stream.shutdown(Shutdown::Both);
            }
        }
    }
}

impl Shared {
    fn is(&self, way: Way) -> bool {
        self.way.load(Ordering::SeqCst) == way as u8
    }

    fn connects(self: &Arc<Self>, client: TcpStream, server: SocketAddr) {
        if self.is(Way::Cut) {
            return;
        }
        let Ok(server) = TcpStream::connect(server) else { return };
        for (from, to) in [(&client, &server), (&server, &client)] {
            let (from, to) = (from.try_clone().expect("a stream"), to.try_clone().expect("a stream"));
            let shared = self.clone();
            std::thread::spawn(move || shared.passes_on(from, to));
        }
        self.streams.lock().expect("the streams").extend([client, server]);
    }

    fn passes_on(&self, mut from: TcpStream, mut to: TcpStream) {
        let mut some = [0; 16 * 1024];
        let _ = from.set_read_timeout(Some(Duration::from_secs(600)));
        while let Ok(length) = from.read(&mut some) {
            if length == 0 {
                break;
            }
            // In silence bytes are taken and lost.
            if !self.is(Way::Silent) && to.write_all(&some[..length]).is_err() {
                break;
            }
        }
        if !self.is(Way::Silent) {
            let _ = to.shutdown(Shutdown::Both);
        }
    }
}
