//! Programs that run beside a story, and end with it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::Duration;

/// A program that listens on a port of its own.
pub struct Program {
    process: Child,
    pub address: SocketAddr,
}

impl Program {
    /// Starts what listens on the address it is given, and waits until it does.
    pub fn start(command: impl FnOnce(SocketAddr) -> Command) -> Self {
        let address = free_address();
        let mut command = command(address);
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let process = command.spawn().unwrap_or_else(|error| panic!("{command:?} does not start: {error}"));
        let mut program = Self { process, address };
        program.wait(&command);
        program
    }

    fn wait(&mut self, command: &Command) {
        for _ in 0..600 {
            if TcpStream::connect(self.address).is_ok() {
                return;
            }
            if let Ok(Some(status)) = self.process.try_wait() {
                panic!("{command:?} ended with {status}");
            }
            sleep(Duration::from_millis(100));
        }
        panic!("{command:?} does not answer within a minute");
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Whether a program is there.
pub fn version(program: &str) -> std::io::Result<()> {
    Command::new(program).arg("--version").stdin(Stdio::null()).output().map(drop)
}

/// An address of this machine that nobody listens on. Not one of those that the system gives away by itself: another's
/// connection could have it before it is used.
fn free_address() -> SocketAddr {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = std::process::id().wrapping_mul(101).wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
        let port = 12_000 + u16::try_from(number % 18_000).unwrap_or(0);
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            return listener.local_addr().expect("its address");
        }
    }
}
