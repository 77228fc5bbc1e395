//! Programs that run beside a story, and end with it.

use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
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

fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("its address")
}
