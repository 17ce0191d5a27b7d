//! What is known in addition to the number.

use crate::{date::Day, register::Entity};

/// What is known in addition to the number.
pub(crate) struct Known {
    /// The day of issue.
    pub(crate) issue_date: Option<Day>,
    /// Today.
    pub(crate) today: Option<Day>,
    /// The company of the register that issued it.
    pub(crate) issuer: Option<&'static Entity>,
    /// Whether that is one of Alibaba Cloud's own.
    pub(crate) from_cloud: bool,
}
