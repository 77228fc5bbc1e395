//! A mail server of the tests' own (RFC 5321, as much of it as is needed), which a story can make difficult.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Eml;

/// What the server does with one attempt to hand it a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Treatment {
    Takes,
    /// 451 to the recipient: come back later.
    RefusesForNow,
    /// 550 to the recipient.
    RefusesForGood,
    /// 550 to the mail itself, after it has been read.
    RefusesAfterReading,
    /// Hangs up in the middle of the mail.
    HangsUpWhileReading,
    /// Takes the mail, and hangs up without a word.
    HangsUpAfterTaking,
    /// Takes the mail and says so, but never says goodbye.
    TakesAndLingers,
    /// 550 to the recipient, without a goodbye.
    RefusesAndLingers,
    /// Takes the mail, but says so only after this time.
    TakesSlowly(Duration),
}

/// How the server treats the nth attempt (from 0) to send to a recipient.
type Plan = dyn Fn(&str, usize) -> Treatment + Send + Sync;

/// A mail that the server has taken.
#[derive(Clone, Debug)]
pub struct Taken {
    pub to: String,
    pub mail: Eml,
    pub at: Instant,
    /// Whether the sender was told at once that it was taken.
    pub is_told: bool,
    /// Whether the sender lived to hear it, and had the patience: it said goodbye.
    pub is_heard: bool,
}

pub struct MailServer {
    pub address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    plan: Box<Plan>,
    ends: AtomicBool,
    heard: Mutex<Heard>,
}

#[derive(Default)]
struct Heard {
    attempts: HashMap<String, usize>,
    taken: Vec<Taken>,
    commands: Vec<String>,
}

impl MailServer {
    /// A server that takes everything.
    pub fn friendly() -> Self {
        Self::that(|_, _| Treatment::Takes)
    }

    pub fn that(plan: impl Fn(&str, usize) -> Treatment + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared { plan: Box::new(plan), ends: AtomicBool::new(false), heard: Mutex::default() });
        let serving = shared.clone();
        std::thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                if serving.ends.load(Ordering::Relaxed) {
                    break;
                }
                let serving = serving.clone();
                std::thread::spawn(move || Conversation::with(client, serving).goes_on());
            }
        });
        Self { address, shared }
    }

    /// The setting that leads here.
    pub fn setting(&self) -> String {
        format!("smtp://{}?tls=none", self.address)
    }

    /// What it has taken so far, in that order.
    pub fn taken(&self) -> Vec<Taken> {
        self.shared.heard().taken.clone()
    }

    /// How often somebody began to send to a recipient.
    pub fn attempts(&self, to: &str) -> usize {
        self.shared.heard().attempts.get(to).copied().unwrap_or(0)
    }

    /// The commands that it was given, without the mails.
    pub fn commands(&self) -> Vec<String> {
        self.shared.heard().commands.clone()
    }
}

impl Drop for MailServer {
    fn drop(&mut self) {
        self.shared.ends.store(true, Ordering::Relaxed);
        let _ = TcpStream::connect(self.address);
    }
}

impl Shared {
    fn heard(&self) -> MutexGuard<'_, Heard> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Conversation {
    reader: BufReader<TcpStream>,
    stream: TcpStream,
    shared: Arc<Shared>,
    to: String,
    treatment: Treatment,
    /// Which of the mails taken came last from here.
    last: Option<usize>,
}

/// How long a sender may be silent.
const PATIENCE: Duration = Duration::from_secs(60);
const TAKEN: &str = "250 taken";

impl Conversation {
    fn with(stream: TcpStream, shared: Arc<Shared>) -> Self {
        stream.set_read_timeout(Some(PATIENCE)).expect("a time limit");
        let reader = BufReader::new(stream.try_clone().expect("a stream"));
        Self { reader, stream, shared, to: String::new(), treatment: Treatment::Takes, last: None }
    }

    /// Until one of the two hangs up.
    fn goes_on(mut self) {
        let mut is_on = self.says("220 mail.example ready");
        while is_on {
            let Some(command) = self.hears() else { return };
            self.shared.heard().commands.push(command.clone());
            if command == "QUIT" {
                self.is_heard();
            }
            is_on = match command.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase().as_str() {
                "EHLO" => self.says("250-mail.example") && self.says("250-8BITMIME") && self.says("250 AUTH PLAIN"),
                "AUTH" => self.authenticates(&command),
                "MAIL" | "NOOP" | "RSET" => self.says("250 fine"),
                "RCPT" => self.is_given_a_recipient(&command),
                "DATA" => self.says("354 go on") && self.reads_the_mail(),
                "QUIT" if matches!(self.treatment, Treatment::TakesAndLingers | Treatment::RefusesAndLingers) => {
                    std::thread::sleep(PATIENCE);
                    false
                }
                "QUIT" => {
                    self.says("221 goodbye");
                    false
                }
                _ => self.says("502 unknown"),
            };
        }
        let _ = self.stream.shutdown(Shutdown::Both);
    }

    /// `ann` with the password `letmein`, and nobody else.
    fn authenticates(&mut self, command: &str) -> bool {
        let given = command.rsplit(' ').next().unwrap_or_default();
        let is_ann = data_encoding::BASE64.decode(given.as_bytes()).is_ok_and(|text| text == b"\0ann\0letmein");
        self.says(if is_ann { "235 welcome" } else { "535 unknown user or wrong password" })
    }

    fn is_given_a_recipient(&mut self, command: &str) -> bool {
        let to = command.split(['<', '>']).nth(1).unwrap_or_default().to_owned();
        let attempt = {
            let mut heard = self.shared.heard();
            let attempts = heard.attempts.entry(to.clone()).or_default();
            *attempts += 1;
            *attempts - 1
        };
        self.treatment = (self.shared.plan)(&to, attempt);
        self.to = to;
        match self.treatment {
            Treatment::RefusesForNow => self.says("451 come back later"),
            Treatment::RefusesForGood | Treatment::RefusesAndLingers => {
                let refusal = format!("550 there is no <{}> here", self.to);
                self.says(&refusal)
            }
            _ => self.says("250 fine"),
        }
    }

    fn reads_the_mail(&mut self) -> bool {
        let mut mail = String::new();
        loop {
            let Some(line) = self.hears() else { return false };
            if line == "." {
                break;
            }
            mail.push_str(line.strip_prefix('.').unwrap_or(&line));
            mail.push_str("\r\n");
            if self.treatment == Treatment::HangsUpWhileReading && mail.len() > 200 {
                return false;
            }
        }
        match self.treatment {
            Treatment::RefusesAfterReading => return self.says("550 not this one"),
            Treatment::HangsUpWhileReading => return false,
            Treatment::HangsUpAfterTaking => {
                self.keeps(&mail, false);
                return false;
            }
            Treatment::TakesSlowly(time) => {
                self.keeps(&mail, false);
                std::thread::sleep(time);
            }
            _ => self.keeps(&mail, true),
        }
        self.says(TAKEN)
    }

    fn keeps(&mut self, mail: &str, is_told: bool) {
        let taken = Taken { to: self.to.clone(), mail: Eml::read(mail), at: Instant::now(), is_told, is_heard: false };
        let mut heard = self.shared.heard();
        self.last = Some(heard.taken.len());
        heard.taken.push(taken);
    }

    fn is_heard(&self) {
        if let Some(last) = self.last {
            self.shared.heard().taken[last].is_heard = true;
        }
    }

    fn hears(&mut self) -> Option<String> {
        let mut line = String::new();
        match self.reader.read_line(&mut line) {
            Ok(length) if length > 0 => Some(line.trim_end_matches(['\r', '\n']).to_owned()),
            _ => None,
        }
    }

    fn says(&mut self, line: &str) -> bool {
        self.stream.write_all(format!("{line}\r\n").as_bytes()).is_ok()
    }
}
