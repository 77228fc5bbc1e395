//! Load: connections that ask for one page again and again.

use std::io::{Error, Result};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub struct Load {
    pub connections: usize,
    /// How long each is asked in one round.
    pub time: Duration,
    pub rounds: usize,
}

impl Load {
    /// Requests a second, of several programs in turns, so that what else the machine does meets all of them: the median
    /// of the rounds.
    pub fn compare<const N: usize>(&self, asked: [(SocketAddr, &str); N]) -> Result<[f64; N]> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let mut rates = vec![Vec::new(); N];
        for round in 0..=self.rounds {
            for (rates, (address, path)) in rates.iter_mut().zip(asked) {
                let rate = runtime.block_on(self.round(address, path))?;
                // The first round only warms up.
                if round > 0 {
                    rates.push(rate);
                }
            }
        }
        Ok(std::array::from_fn(|at| median(&mut rates[at])))
    }

    async fn round(&self, address: SocketAddr, path: &str) -> Result<f64> {
        let request: Arc<str> = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n").into();
        let (done, began) = (Arc::new(AtomicU64::new(0)), Instant::now());
        let until = began + self.time;
        let asking: Vec<_> =
            (0..self.connections).map(|_| tokio::spawn(ask(address, request.clone(), until, done.clone()))).collect();
        for task in asking {
            task.await.map_err(Error::other)??;
        }
        #[expect(clippy::cast_precision_loss, reason = "a rate")]
        Ok(done.load(Ordering::Relaxed) as f64 / began.elapsed().as_secs_f64())
    }
}

async fn ask(address: SocketAddr, request: Arc<str>, until: Instant, done: Arc<AtomicU64>) -> Result<()> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut buffer = vec![0; 64 * 1024];
    while Instant::now() < until {
        stream.write_all(request.as_bytes()).await?;
        read_answer(&mut stream, &mut buffer).await?;
        done.fetch_add(1, Ordering::Relaxed);
    }
    Ok(())
}

/// Reads one answer, which says its length, and throws it away.
async fn read_answer(stream: &mut TcpStream, buffer: &mut [u8]) -> Result<()> {
    let mut held = 0;
    let end = loop {
        let read = stream.read(&mut buffer[held..]).await?;
        if read == 0 {
            return Err(Error::other("the connection was closed"));
        }
        held += read;
        if let Some(end) = buffer[..held].windows(4).position(|four| four == b"\r\n\r\n") {
            break end + 4;
        }
    };
    let head = String::from_utf8_lossy(&buffer[..end]).to_ascii_lowercase();
    if !head.starts_with("http/1.1 200") {
        return Err(Error::other(format!("an answer of another kind: {head}")));
    }
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    let length: usize =
        length.and_then(|length| length.trim().parse().ok()).ok_or_else(|| Error::other("no length"))?;
    let mut left = (end + length).saturating_sub(held);
    while left > 0 {
        let most = left.min(buffer.len());
        let read = stream.read(&mut buffer[..most]).await?;
        if read == 0 {
            return Err(Error::other("the connection was closed"));
        }
        left -= read;
    }
    Ok(())
}

fn median(rates: &mut [f64]) -> f64 {
    rates.sort_by(f64::total_cmp);
    rates[rates.len() / 2]
}
