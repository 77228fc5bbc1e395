//! A program under measurement, and what it costs to have it run.

use std::io::{BufRead, BufReader, Error, Read, Result, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use tempfile::TempDir;

pub struct Program {
    child: Child,
    pub address: SocketAddr,
    /// From its start to its first word that it is ready.
    pub started_in: Duration,
    restart: Option<(String, u32, TempDir)>,
}

impl Program {
    /// `lectern demo` with a world of its own.
    pub fn demo(lectern: &str, scale: u32) -> Result<Self> {
        let data = tempfile::tempdir()?;
        let mut program = Self::start(&mut demo(lectern, scale, data.path()))?;
        program.restart = Some((lectern.to_owned(), scale, data));
        // The first request of each edition reads its catalogue.
        program.fetch("/gb/courses")?;
        Ok(program)
    }

    /// This program itself, as the bare server of a folder.
    pub fn bare(folder: &Path) -> Result<Self> {
        Self::start(Command::new(std::env::current_exe()?).arg("bare").arg(folder))
    }

    fn start(command: &mut Command) -> Result<Self> {
        let began = Instant::now();
        let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let output = child.stdout.take().ok_or_else(|| Error::other("no output"))?;
        let mut lines = BufReader::new(output).lines();
        let address = loop {
            let line = lines.next().ok_or_else(|| Error::other("it ended before it was ready"))??;
            if let Some(address) = line.strip_prefix("ready http://") {
                break address.parse().map_err(Error::other)?;
            }
        };
        let started_in = began.elapsed();
        // What it says later must not stop it.
        std::thread::spawn(move || lines.for_each(drop));
        Ok(Self { child, address, started_in, restart: None })
    }

    /// How long a second start takes, on the world that is there.
    pub fn starts_again(&self) -> Result<Duration> {
        let (lectern, scale, data) = self.restart.as_ref().ok_or_else(|| Error::other("it has no world"))?;
        let mut times = Vec::new();
        for _ in 0..5 {
            times.push(Self::start(&mut demo(lectern, *scale, data.path()))?.started_in);
        }
        times.sort();
        Ok(times[2])
    }

    /// What it keeps in memory, in kB (resident).
    pub fn memory(&self) -> Result<u64> {
        let told = Command::new("ps").args(["-o", "rss=", "-p", &self.child.id().to_string()]).output()?;
        String::from_utf8_lossy(&told.stdout).trim().parse().map_err(Error::other)
    }

    /// The body of a page.
    pub fn fetch(&self, path: &str) -> Result<Vec<u8>> {
        let mut stream = TcpStream::connect(self.address)?;
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(|| Error::other("no head"))?;
        if !answer.starts_with(b"HTTP/1.1 200") {
            return Err(Error::other(format!("{path} does not answer 200")));
        }
        Ok(answer.split_off(end + 4))
    }
}

fn demo(lectern: &str, scale: u32, data: &Path) -> Command {
    let mut command = Command::new(lectern);
    let address = format!("127.0.0.1:{}", free_port().unwrap_or(8099));
    command.args(["demo", "--bind", &address, "--scale", &scale.to_string(), "--data"]).arg(data);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("LECTERN_") || name == "DATABASE_URL") {
        command.env_remove(name);
    }
    command.env("LECTERN_LOG", "warn");
    command
}

/// A port that nobody listens on just now.
fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
