//! The settings of a deployment: from `lectern.toml`, then `LECTERN_…` variables, then the command line
//! (docs/OPERATIONS.md tells each).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};

use config::{Environment, File, FileFormat};
use serde::Deserialize;
use url::Url;

use crate::db::DatabaseUrl;

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
    /// Proxies whose `X-Forwarded-Proto` is believed.
    pub trusted_proxies: Vec<IpAddr>,
    /// What is logged, in the syntax of `tracing_subscriber::EnvFilter`.
    pub log: String,
    /// `auto` (text on a terminal, else JSON), `text` or `json`.
    pub log_format: LogFormat,
    /// How many threads serve; nothing: one per core.
    pub workers: Option<usize>,
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
            trusted_proxies: Vec::new(),
            log: "info".into(),
            log_format: LogFormat::Auto,
            workers: None,
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
            .map_err(|error| WrongSetting(format!("A setting is wrong: {error}")))?;
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
        self.database().map(|_| ())
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

    /// The settings of `lectern demo`: loopback, and loopback is trusted as a proxy.
    pub fn demo(bind: Option<SocketAddr>, data: PathBuf) -> Self {
        let base = bind.map_or_else(|| "http://localhost:8080".to_owned(), |bind| format!("http://{bind}"));
        Self {
            bind: bind.unwrap_or(SocketAddr::from((Ipv4Addr::LOCALHOST, 8080))),
            base_url: Url::parse(&base).expect("a socket address makes a URL"),
            database_url: std::env::var("DATABASE_URL").ok().filter(|url| !url.is_empty()),
            data,
            trusted_proxies: vec![Ipv4Addr::LOCALHOST.into(), Ipv6Addr::LOCALHOST.into()],
            ..Self::default()
        }
    }
}
