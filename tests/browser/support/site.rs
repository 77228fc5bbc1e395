//! The built program, serving.

use std::process::Command;

use tempfile::TempDir;

use super::program::Program;

/// A site of a story's own.
pub struct Site {
    pub base: String,
    _program: Program,
    _data: TempDir,
}

impl Site {
    /// The demo world, new.
    pub fn demo() -> Self {
        Self::start(|command, data, address| {
            command.args(["demo", "--bind", address, "--data", data]);
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

    fn start(arguments: fn(&mut Command, &str, &str)) -> Self {
        let data = TempDir::with_prefix("lectern-browser-").expect("a folder");
        let program = Program::start(|address| {
            let mut command = Command::new(env!("CARGO_BIN_EXE_lectern"));
            for variable in ["DATABASE_URL", "LECTERN_TEST_BROWSER", "LECTERN_TEST_SERVER", "LECTERN_TEST_LONG"] {
                command.env_remove(variable);
            }
            command.current_dir(data.path());
            arguments(&mut command, &data.path().to_string_lossy(), &address.to_string());
            command
        });
        Self { base: format!("http://{}", program.address), _program: program, _data: data }
    }
}
