//! What applications are judged by.

use super::Program;
use crate::model::Fault;
use crate::register::Register;

/// A programme file and the register of municipalities on its dates: together they say what an application must be.
#[derive(Debug)]
pub struct Regulation {
    /// The programme file.
    pub program: Program,
    /// The register.
    pub register: Register,
}

impl Regulation {
    /// A programme with the embedded register on its dates.
    ///
    /// # Errors
    /// The register does not reach back, or forward, to these dates.
    pub fn of(program: Program) -> Result<Self, Fault> {
        let register = Register::on(program.register.valid_on, program.register.population)?;
        Ok(Self { program, register })
    }

    /// The embedded programme.
    ///
    /// # Errors
    /// A mistake of ours in the embedded files.
    pub fn embedded() -> Result<Self, Fault> {
        Self::of(Program::embedded()?)
    }
}
