//! A connection on which every byte is one's own, for what no browser would send.

use std::io::{ErrorKind, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use super::World;

/// How long an answer is waited for before the story is given up.
const PATIENCE: Duration = Duration::from_secs(60);

pub struct Wire(TcpStream);

impl Wire {
    pub fn to(world: &World) -> Self {
        let stream = TcpStream::connect(world.address()).expect("the server listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time limit");
        Self(stream)
    }

    /// Sends a form as no browser does, on a connection of its own: the status, and the whole answer.
    pub fn posts(address: SocketAddr, path: &str, form: &str) -> (u16, String) {
        Self::posts_with(address, path, "", form)
    }

    /// The same with cookies, as their header has them.
    pub fn posts_with(address: SocketAddr, path: &str, cookies: &str, form: &str) -> (u16, String) {
        let mut wire = Self(TcpStream::connect(address).expect("the server listens"));
        wire.0.set_read_timeout(Some(PATIENCE)).expect("a time limit");
        wire.says(format!(
            "POST {path} HTTP/1.1\r\nHost: x\r\nCookie: {cookies}\r\nContent-Type: application/x-www-form-urlencoded\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{form}",
            form.len()
        ));
        let answer = wire.hears();
        let status = answer.split(' ').nth(1).and_then(|status| status.parse().ok());
        (status.expect("a status"), answer)
    }

    /// Sends these bytes; `false` where the other side has hung up.
    pub fn says(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        self.0.write_all(bytes.as_ref()).and_then(|()| self.0.flush()).is_ok()
    }

    /// Whether the server has said something or hung up within this time.
    pub fn has_answered_within(&mut self, time: Duration) -> bool {
        self.0.set_read_timeout(Some(time)).expect("a time limit");
        let answered = match self.0.peek(&mut [0]) {
            Ok(_) => true,
            Err(error) => !matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut),
        };
        self.0.set_read_timeout(Some(PATIENCE)).expect("a time limit");
        answered
    }

    /// All that the server says until it hangs up.
    pub fn hears(&mut self) -> String {
        let mut heard = Vec::new();
        let mut some = [0; 4096];
        loop {
            match self.0.read(&mut some) {
                Ok(0) => break,
                Ok(length) => heard.extend_from_slice(&some[..length]),
                Err(error) if error.kind() == ErrorKind::ConnectionReset => break,
                Err(error) => panic!("the server neither answers nor hangs up: {error}"),
            }
        }
        String::from_utf8_lossy(&heard).into_owned()
    }

    /// One request on a connection of its own, and the whole answer to it.
    pub fn exchange(world: &World, request: impl AsRef<[u8]>) -> String {
        let mut wire = Self::to(world);
        wire.says(request);
        wire.hears()
    }
}
