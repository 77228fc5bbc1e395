//! The built program, serving.

use std::io::Write;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};

use tempfile::TempDir;

use super::program::Program;

/// Address and password of the account that [`Site::with_account`] has.
pub const ACCOUNT: (&str, &str) = ("ada@example.org", "seven quiet owls at noon");

/// A site of a story's own.
pub struct Site {
    pub base: String,
    _program: Program,
    _data: TempDir,
}

impl Site {
    /// The demo world, new. Its accounts have the password of [`ACCOUNT`].
    pub fn demo() -> Self {
        Self::start(|command, data, address| {
            command.args(["demo", "--bind", address, "--data", data]).env("LECTERN_DEMO_PASSWORD", ACCOUNT.1);
        })
    }

    /// A server whose database is empty.
    pub fn empty() -> Self {
        Self::start(|command, data, address| {
            command.arg("serve").envs([
                ("LECTERN_BIND", address),
                ("LECTERN_BASE_URL", &format!("http://{address}")),
                ("LECTERN_DATA", data),
                ("LECTERN_LOG", "warn"),
            ]);
        })
    }

    /// A server of this machine's name, which passkeys need, whose only account is [`ACCOUNT`].
    pub fn with_account() -> Self {
        let data = folder();
        let (email, password) = ACCOUNT;
        let mut account = lectern(data.path());
        account.args(["account", "create", email, "--name", "Ada"]).env("LECTERN_DATA", data.path());
        let mut making = account.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().expect("the program starts");
        writeln!(making.stdin.take().expect("its input"), "{password}").expect("the password is read");
        assert!(making.wait().expect("it ends").success());
        let base = |address: SocketAddr| format!("http://localhost:{}", address.port());
        let program = Program::start(|address| {
            let mut command = lectern(data.path());
            let bind = address.to_string();
            command.arg("serve").env("LECTERN_DATA", data.path()).env("LECTERN_BIND", bind);
            command.env("LECTERN_BASE_URL", base(address)).env("LECTERN_LOG", "warn");
            command
        });
        Self { base: base(program.address), _program: program, _data: data }
    }

    fn start(arguments: fn(&mut Command, &str, &str)) -> Self {
        let data = folder();
        let program = Program::start(|address| {
            let mut command = lectern(data.path());
            arguments(&mut command, &data.path().to_string_lossy(), &address.to_string());
            command
        });
        Self { base: format!("http://{}", program.address), _program: program, _data: data }
    }
}

fn folder() -> TempDir {
    TempDir::with_prefix("lectern-browser-").expect("a folder")
}

/// The program, in a folder of its own.
fn lectern(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_lectern"));
    for variable in ["DATABASE_URL", "LECTERN_TEST_BROWSER", "LECTERN_TEST_SERVER", "LECTERN_TEST_LONG"] {
        command.env_remove(variable);
    }
    command.current_dir(folder);
    command
}
