//! JSON instead of a caller's objects.

use fapiao_check::question::{Foreign, Unreadable};
use serde_json::Value;

/// A JSON value, in the role of a caller's value.
pub struct Json(pub Value);

impl Foreign for Json {
    fn is_absent(&self) -> bool {
        self.0.is_null()
    }

    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn flag(&self) -> Option<bool> {
        self.0.as_bool()
    }

    fn count(&self) -> Option<u32> {
        self.0.as_u64()?.try_into().ok()
    }

    fn list(&self) -> Option<Vec<Json>> {
        Some(self.0.as_array()?.iter().cloned().map(Json).collect())
    }

    fn fields(&self) -> Result<Option<Vec<(String, Json)>>, Unreadable> {
        let field = |(name, value): (&String, &Value)| (name.clone(), Json(value.clone()));
        Ok(self.0.as_object().map(|fields| fields.iter().map(field).collect()))
    }

    fn describe(&self) -> String {
        self.0.to_string()
    }
}
