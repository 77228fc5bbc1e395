//! A mail server (RFC 5321), reached with TLS unless the settings say that it is on this machine.

use std::time::Duration;

use lettre::Message;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, DEFAULT_MECHANISMS};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail, Rcpt};
use lettre::transport::smtp::extension::ClientId;
use tokio::time::timeout;

use super::NotSent;
use crate::config::{MailServer, Security};

pub(super) struct Smtp {
    server: MailServer,
    tls: Option<TlsParameters>,
    /// What the program calls itself there.
    name: ClientId,
    credentials: Option<Credentials>,
}

/// How long a server may take to say goodbye. Nobody waits for it.
const FAREWELL: Duration = Duration::from_secs(5);

impl Smtp {
    /// The way to a server; `name` is what the program calls itself there.
    pub(super) fn to(server: &MailServer, name: String) -> Result<Self, String> {
        let parameters = || TlsParameters::new(server.host.clone()).map_err(|error| error.to_string());
        let tls = if server.security == Security::None { None } else { Some(parameters()?) };
        let credentials = server.credentials.as_ref();
        let credentials =
            credentials.map(|(user, password)| Credentials::new(user.clone(), password.reveal().to_owned()));
        Ok(Self { server: server.clone(), tls, name: ClientId::Domain(name), credentials })
    }

    pub(super) async fn send(&self, mail: Message) -> Result<(), NotSent> {
        let limit = self.server.limit;
        match timeout(limit, self.hand_over(&mail)).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(error)) => Err(meaning(&error)),
            Err(_) => Err(NotSent::ForNow(format!("the mail server took longer than {} s", limit.as_secs()))),
        }
    }

    /// The outcome is known with the answer to the mail. Whether the server then says goodbye says nothing of it: waited
    /// for, a server that does not would make a mail that it has taken look as if it had not, again and again.
    async fn hand_over(&self, mail: &Message) -> Result<(), Error> {
        let mut connection = self.connected().await?;
        let outcome = said(&mut connection, mail).await;
        tokio::spawn(async move { timeout(FAREWELL, connection.quit()).await.is_ok() });
        outcome
    }

    async fn connected(&self) -> Result<AsyncSmtpConnection, Error> {
        let Self { server, tls, name, credentials } = self;
        let from_the_beginning = tls.clone().filter(|_| server.security == Security::Tls);
        let address = (server.host.as_str(), server.port);
        let mut connection =
            AsyncSmtpConnection::connect_tokio1(address, Some(server.limit), name, from_the_beginning, None).await?;
        if let Some(tls) = tls.clone().filter(|_| server.security == Security::StartTls) {
            // Where it is not offered, this is an error, and nothing more is said.
            connection.starttls(tls, name).await?;
        }
        if let Some(credentials) = credentials {
            connection.auth(DEFAULT_MECHANISMS, credentials).await?;
        }
        Ok(connection)
    }
}

/// The mail, which is all ASCII and so needs none of the server's extensions.
async fn said(connection: &mut AsyncSmtpConnection, mail: &Message) -> Result<(), Error> {
    let envelope = mail.envelope();
    connection.command(Mail::new(envelope.from().cloned(), Vec::new())).await?;
    for to in envelope.to() {
        connection.command(Rcpt::new(to.clone(), Vec::new())).await?;
    }
    connection.command(Data).await?;
    connection.message(&mail.formatted()).await.map(drop)
}

/// A reply of 5yz is for good (RFC 5321, 4.2.1), but for those that are about the server or the way it is asked and not
/// about the mail: a wrong password is put right, and then the mail goes out.
fn meaning(error: &Error) -> NotSent {
    const ABOUT_US: [u16; 7] = [500, 502, 503, 521, 530, 534, 535];
    let why = error.to_string();
    let code = error.status().map(u16::from);
    if error.is_permanent() && code.is_none_or(|code| !ABOUT_US.contains(&code)) {
        NotSent::Refused(why)
    } else {
        NotSent::ForNow(why)
    }
}
