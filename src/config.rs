//! The settings of a deployment: from `lectern.toml`, then `LECTERN_…` variables, then the command line
//! (docs/OPERATIONS.md tells each).

mod mail;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use config::{Environment, File, FileFormat};
use serde::Deserialize;
use url::Url;

use crate::base::hidden::Hidden;
use crate::db::DatabaseUrl;
pub use mail::{MailFrom, MailRoute, MailServer, MailSettings, Password, Security};

/// What a deployment can set, each with a default that works on one machine.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The address to listen on.
    pub bind: SocketAddr,
    /// The address of the site as visitors know it, without a path: every absolute link begins with it.
    pub base_url: Url,
    /// `sqlite:PATH`, `postgres://…` or `mysql://…`; the variable `DATABASE_URL` is read too.
    pub database_url: Option<String>,
    /// The folder for the SQLite database and whatever lies beside it.
    pub data: PathBuf,
    /// The secret of the deployment, newest first where there are several, separated by commas; nothing: it is kept in a
    /// file.
    pub secret: Option<Hidden>,
    /// The file that keeps the secret, made at the first start.
    pub secret_file: Option<PathBuf>,
    /// Proxies whose `X-Forwarded-Proto` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// What is logged, in the syntax of `tracing_subscriber::EnvFilter`.
    pub log: String,
    /// `auto` (text on a terminal, else JSON), `text` or `json`.
    pub log_format: LogFormat,
    /// How much one person or address may try before the next attempt waits.
    pub limits: Limits,
    /// Whether admins need two-step sign-in or a passkey for the back office.
    pub admins_need_two_factor: bool,
    /// How many threads serve; nothing: one per core.
    pub workers: Option<usize>,
    /// Where mail goes; nothing: it is kept until there is a way.
    pub mail: Option<MailRoute>,
    /// Who mail comes from.
    pub mail_from: Option<MailFrom>,
    /// How many seconds a job stays with a node that gives no sign of life.
    pub job_lease: u64,
    /// How many seconds a job waits after its first failure.
    pub job_retry: u64,
}

/// How many attempts are free within an hour; each further one waits twice as long as the one before. 0: no limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// Wrong sign-ins at one account from one address.
    pub wrong_sign_ins: i64,
    /// Wrong sign-ins at one account from anywhere but its owner's own addresses.
    pub wrong_sign_ins_per_account: i64,
    /// Wrong sign-ins from one address at any account.
    pub wrong_sign_ins_per_address: i64,
    /// Mails that strangers can have sent to one address: by signing up with it, or forgetting its password.
    pub mails: i64,
    /// Mails that strangers can have sent from one address to anybody.
    pub mails_per_sender: i64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            wrong_sign_ins: 5,
            wrong_sign_ins_per_account: 50,
            wrong_sign_ins_per_address: 100,
            mails: 5,
            mails_per_sender: 50,
        }
    }
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LogFormat {
    #[default]
    Auto,
    Text,
    Json,
}

#[derive(Debug, thiserror::Error)]
#[error("{0}\nEvery setting is told in docs/OPERATIONS.md.")]
pub struct WrongSetting(String);

impl Default for Settings {
    fn default() -> Self {
        Self {
            bind: SocketAddr::from((Ipv4Addr::LOCALHOST, 8080)),
            base_url: Url::parse("http://localhost:8080").expect("an address of our own writing"),
            database_url: None,
            data: PathBuf::from("data"),
            secret: None,
            secret_file: None,
            trusted_proxies: Vec::new(),
            log: "info".into(),
            log_format: LogFormat::Auto,
            limits: Limits::default(),
            admins_need_two_factor: false,
            workers: None,
            mail: None,
            mail_from: None,
            job_lease: 30,
            job_retry: 15,
        }
    }
}

impl Settings {
    /// Reads the file (which need not exist unless it was named) and the variables.
    ///
    /// # Errors
    /// A setting that is unknown or that cannot be read, with its name; a named file that is missing.
    pub fn read(file: Option<&Path>) -> Result<Self, WrongSetting> {
        let path = file.unwrap_or(Path::new("lectern.toml"));
        let source = File::from(path).format(FileFormat::Toml).required(file.is_some());
        let variables = Environment::with_prefix("LECTERN")
            .prefix_separator("_")
            .list_separator(",")
            .with_list_parse_key("trusted_proxies")
            .try_parsing(true)
            .ignore_empty(true);
        let read = config::Config::builder().add_source(source).add_source(Self::without_strangers(variables));
        let mut settings: Self = read
            .build()
            .and_then(config::Config::try_deserialize)
            .map_err(|error| WrongSetting(format!("A setting is wrong: {}", without_excerpt(&error.to_string()))))?;
        if let Some(url) = std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty()) {
            settings.database_url.get_or_insert(url);
        }
        settings.check()?;
        Ok(settings)
    }

    /// `LECTERN_DEMO_…` belongs to the demo world and is no setting of a deployment.
    fn without_strangers(variables: Environment) -> Environment {
        let ours =
            std::env::vars().filter(|(name, _)| name.starts_with("LECTERN_") && !name.starts_with("LECTERN_DEMO_"));
        variables.source(Some(ours.collect()))
    }

    fn check(&self) -> Result<(), WrongSetting> {
        let url = &self.base_url;
        let is_bare =
            url.path() == "/" && url.query().is_none() && url.fragment().is_none() && url.username().is_empty();
        if !matches!(url.scheme(), "http" | "https") || !is_bare {
            return Err(WrongSetting(format!(
                "A setting is wrong: base_url is {url}; it must be http:// or https:// and a host, without a path."
            )));
        }
        if self.workers == Some(0) {
            return Err(WrongSetting("A setting is wrong: workers is 0; leave it out for one per core.".into()));
        }
        if self.mail.is_some() && self.mail_from.is_none() {
            return Err(WrongSetting(
                "A setting is wrong: mail is set, but mail_from is not; name who mail comes from.".into(),
            ));
        }
        for (name, seconds) in [("job_lease", self.job_lease), ("job_retry", self.job_retry)] {
            if !(1..=3600).contains(&seconds) {
                return Err(WrongSetting(format!("A setting is wrong: {name} is {seconds}; it is 1 to 3600 seconds.")));
            }
        }
        self.database().map(|_| ())
    }

    /// How mail leaves the program; nothing where no way is set.
    pub fn mail(&self) -> Option<MailSettings> {
        Some(MailSettings { route: self.mail.clone()?, from: self.mail_from.clone()? })
    }

    /// Which database: the one that is set, else SQLite in the data folder.
    ///
    /// # Errors
    /// An address of no kind that is known.
    pub fn database(&self) -> Result<DatabaseUrl, WrongSetting> {
        match &self.database_url {
            None => Ok(DatabaseUrl::sqlite(&self.data.join("lectern.db"))),
            Some(url) => {
                url.parse().map_err(|error| WrongSetting(format!("A setting is wrong: database_url: {error}.")))
            }
        }
    }

    /// The folder for uploaded files: `files` in the data folder, where a backup finds them.
    pub fn files(&self) -> PathBuf {
        self.data.join("files")
    }

    /// The file that keeps the secret: the one that is set, else `secret` beside the SQLite file, else in the data folder.
    pub fn secret_file(&self) -> PathBuf {
        let beside = self.database().ok().and_then(|url| Some(url.path()?.with_file_name("secret")));
        self.secret_file.clone().or(beside).unwrap_or_else(|| self.data.join("secret"))
    }

    /// The settings of `lectern demo`: loopback, and loopback is trusted as a proxy.
    pub fn demo(bind: Option<SocketAddr>, data: PathBuf) -> Self {
        let base = bind.map_or_else(|| "http://localhost:8080".to_owned(), |bind| format!("http://{bind}"));
        Self {
            bind: bind.unwrap_or(SocketAddr::from((Ipv4Addr::LOCALHOST, 8080))),
            base_url: Url::parse(&base).expect("a socket address makes a URL"),
            database_url: std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty()),
            mail: Some(MailRoute::Folder(data.join("mail"))),
            mail_from: MailFrom::try_from("Corvane <hello@corvane.example>".to_owned()).ok(),
            data,
            trusted_proxies: vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()],
            ..Self::default()
        }
    }
}

/// What is wrong with a file, without the line that is quoted from it: it may hold a secret.
fn without_excerpt(told: &str) -> String {
    let is_excerpt = |line: &&str| line.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ').starts_with('|');
    told.lines().filter(|line| !is_excerpt(line)).collect::<Vec<_>>().join("\n")
}
