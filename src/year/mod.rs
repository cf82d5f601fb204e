//! The folder of one intake: what is done in it, what waits for whom, and what comes next.
//!
//! Nothing here opens a file. The edge looks into the folder and says here what lies there ([`Folder`]); [`steps`] tells how the year stands,
//! and [`Layout::arguments`] which command goes on. There is no memory besides the files: whoever takes one away takes the step back.
//!
//! ```
//! use innoskole::year::{Applications, Draw, Folder, Own, Setup, StepName, Standing, steps};
//!
//! let new = Folder { setup: Setup::Missing, applications: Applications::None, draw: Draw::Open, own: Own::default(), changed: Vec::new() };
//! let first = &steps(&new, None)[0];
//! assert_eq!((first.name, first.standing), (StepName::Setup, Standing::Office { from: None }));
//! ```

mod closing;
mod layout;
mod steps;

pub use closing::Fate;
pub use layout::{Act, Layout, Own};
pub use steps::{Answers, Applications, Draw, Folder, Plan, Seed, Seeds, Setup, Standing, Step, StepName, steps};
