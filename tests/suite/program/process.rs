//! The real program, started as a process.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, ChildStdout, Command, ExitStatus, Stdio};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::{Duration, Instant};

use tempfile::{NamedTempFile, TempDir};

use crate::support::{Answer, wait};

/// How long anything is waited for before the story is given up.
const PATIENCE: Duration = Duration::from_secs(180);
/// How long one waits before looking again.
const MOMENT: Duration = Duration::from_millis(10);

/// Everybody's browser; each request has a connection of its own.
static CLIENT: LazyLock<reqwest::Client> = LazyLock::new(|| {
    let client = reqwest::Client::builder().no_proxy().redirect(reqwest::redirect::Policy::none());
    client.pool_max_idle_per_host(0).timeout(PATIENCE).build().expect("a client")
});

/// The program before it is started: with no variable but those that are given, in an empty folder of its own.
pub struct Lectern {
    command: Command,
    folder: TempDir,
}

/// How the program ended.
#[derive(Debug)]
pub struct Ended {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// Ended well; what it said.
    #[track_caller]
    pub fn well(&self) -> &str {
        assert_eq!(self.code, Some(0), "{self:?}");
        &self.out
    }

    /// Ended with this status and a sentence that holds each of these words, not with a panic.
    #[track_caller]
    pub fn badly(&self, words: &[&str]) -> &Self {
        assert!(matches!(self.code, Some(1 | 2)), "{self:?}");
        assert!(!self.err.contains("panicked"), "{self:?}");
        for word in words {
            assert!(self.err.contains(word), "{word:?} is not in {:?}", self.err);
        }
        self
    }
}

impl Lectern {
    pub fn new(arguments: &[&str]) -> Self {
        let folder = TempDir::with_prefix("lectern-test-").expect("a folder");
        let mut command = Command::new(env!("CARGO_BIN_EXE_lectern"));
        command.args(arguments).env_clear().current_dir(folder.path()).stdin(Stdio::null());
        Self { command, folder }
    }

    /// With a variable.
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.command.env(name, value);
        self
    }

    /// With one more argument.
    pub fn and(mut self, argument: impl AsRef<std::ffi::OsStr>) -> Self {
        self.command.arg(argument);
        self
    }

    /// With a file in the folder that it is started in.
    pub fn with_file(self, name: &str, text: &str) -> Self {
        std::fs::write(self.folder.path().join(name), text).expect("a file");
        self
    }

    /// Starts it, and waits until it ends.
    #[track_caller]
    pub fn ends(self) -> Ended {
        let mut running = self.starts();
        let status = running.waits();
        let out = running.said.iter().map(|line| line + "\n").collect();
        Ended { code: status.code(), out, err: running.log() }
    }

    /// Starts it, and waits for nothing.
    pub fn starts(self) -> Running {
        self.starts_heard_by(|out, send| {
            std::thread::spawn(move || {
                for line in BufReader::new(out).lines().map_while(Result::ok) {
                    let _ = send.send(line);
                }
            });
        })
    }

    /// Starts it with an output that nobody reads: the pipe is closed at once.
    pub fn starts_unheard(self) -> Running {
        self.starts_heard_by(|out, _| drop(out))
    }

    fn starts_heard_by(mut self, hears: impl FnOnce(ChildStdout, Sender<String>)) -> Running {
        let log = NamedTempFile::new().expect("a file");
        let err = File::create(log.path()).expect("a file");
        let mut child = self.command.stdout(Stdio::piped()).stderr(err).spawn().expect("the program starts");
        let out = child.stdout.take().expect("its output");
        let (send, said) = channel();
        hears(out, send);
        Running { child, said, log, _folder: self.folder }
    }
}

/// The program while it runs. It is killed when this is dropped.
pub struct Running {
    child: Child,
    /// What it says on standard output, line by line.
    pub said: Receiver<String>,
    log: NamedTempFile,
    _folder: TempDir,
}

impl Running {
    /// Waits for the line with which it says that it serves, and tells the address in it.
    #[track_caller]
    pub fn says_ready(&self) -> String {
        let line = self.said.recv_timeout(PATIENCE);
        let line = line.unwrap_or_else(|_| panic!("the program does not say that it is ready: {}", self.log()));
        let address = line.strip_prefix("ready ").unwrap_or_else(|| panic!("the first line is {line:?}"));
        address.to_owned()
    }

    /// What it has logged so far.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.log.path()).expect("its log")
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Sends it a signal: `TERM`, `INT`.
    pub fn is_sent(&self, signal: &str) {
        let arguments = [format!("-{signal}"), self.child.id().to_string()];
        let sent = Command::new("kill").args(arguments).status().expect("a signal can be sent");
        assert!(sent.success(), "SIG{signal}");
    }

    /// Ends it as a power cut would.
    pub fn gets_killed(mut self) {
        self.child.kill().expect("it is killed");
        self.waits();
    }

    #[track_caller]
    pub fn waits(&mut self) -> ExitStatus {
        let begun = Instant::now();
        while begun.elapsed() < PATIENCE {
            if let Some(status) = self.child.try_wait().expect("its status") {
                return status;
            }
            std::thread::sleep(MOMENT);
        }
        let _ = self.child.kill();
        panic!("the program does not end: {}", self.log());
    }

    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().expect("its status").is_some()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An address of this machine that nobody listens on. Not one of those that the system gives away by itself: another's
/// connection could have it before it is used.
pub fn free_address() -> SocketAddr {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    loop {
        let number = std::process::id().wrapping_mul(101).wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed));
        let port = 12_000 + u16::try_from(number % 18_000).unwrap_or(0);
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            return listener.local_addr().expect("its address");
        }
    }
}

/// Looks until something is so.
#[track_caller]
pub fn until(what: &str, is_so: impl FnMut() -> bool) {
    assert!(comes_to_be(is_so), "it never came to this: {what}");
}

pub fn comes_to_be(mut is_so: impl FnMut() -> bool) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        if is_so() {
            return true;
        }
        std::thread::sleep(MOMENT);
    }
    false
}

/// Whether anyone listens there.
pub fn listens(address: SocketAddr) -> bool {
    TcpStream::connect(address).is_ok()
}

/// Asks for a page of the program that listens at this address.
#[track_caller]
pub fn asks(address: SocketAddr, path: &str) -> Answer {
    asks_with(address, path, &[])
}

#[track_caller]
pub fn asks_with(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> Answer {
    let answer = wait(answer(address, path, headers));
    answer.unwrap_or_else(|error| panic!("{path} is not answered: {error}"))
}

pub async fn answer(address: SocketAddr, path: &str, headers: &[(&str, &str)]) -> reqwest::Result<Answer> {
    let mut request = CLIENT.get(format!("http://{address}{path}"));
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    let response = request.send().await?;
    Ok(Answer {
        path: path.to_owned(),
        status: response.status().as_u16(),
        headers: response.headers().clone(),
        body: response.bytes().await?.to_vec(),
    })
}

/// All that can be read until the other side hangs up.
pub fn rest_of(stream: &mut TcpStream) -> String {
    let mut heard = String::new();
    stream.set_read_timeout(Some(PATIENCE)).expect("a time limit");
    stream.read_to_string(&mut heard).expect("an answer");
    heard
}
