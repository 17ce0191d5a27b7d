//! The shape of the questions, declared once: `question!` declares a struct and, from the same lines, the
//! list of its fields. `shape` reads what a caller passes against this list.

pub use crate::shape::*;

/// Declares a question, or a part of one: every field is optional. Fields under `and` are not part of what callers
/// pass.
macro_rules! question {
    (
        $(#[$meta:meta])* pub struct $name:ident { $($(#[$field_meta:meta])* $field:ident: $kind:ty,)* }
        $(and { $($(#[$own_meta:meta])* $own:ident: $own_kind:ty,)* })?
    ) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $name { $($(#[$field_meta])* pub $field: $kind,)* $($($(#[$own_meta])* pub $own: $own_kind,)*)? }
        impl crate::question::Ask for $name {
            const SHAPE: crate::question::Shape =
                crate::question::Shape::Object(&[$((stringify!($field), <$kind as crate::question::Ask>::SHAPE),)*]);
            fn fill(&mut self, given: crate::question::Given) {
                let crate::question::Given::Object(fields) = given else { return };
                let mut fields = fields.into_iter();
                $(crate::question::Ask::fill_next(&mut self.$field, &mut fields);)*
            }
        }
        #[cfg(feature = "serde")]
        impl<'de> serde::Deserialize<'de> for $name {
            /// With the names of the browser's contract. An error names the path of what is wrong.
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                crate::value::deserialize(deserializer)
            }
        }
    };
}

/// Declares a choice between words; `or` names the default.
macro_rules! words {
    (
        $(#[$meta:meta])* pub enum $name:ident { $($(#[$word_meta:meta])* $word:ident = $text:literal,)* } or $default:ident
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name { $($(#[$word_meta])* $word,)* }
        impl $name {
            const ALL: &'static [($name, &'static str)] = &[$(($name::$word, $text),)*];
        }
        impl Default for $name {
            fn default() -> $name {
                $name::$default
            }
        }
        impl crate::question::Ask for $name {
            const SHAPE: crate::question::Shape = crate::question::Shape::Word(&[$($text,)*]);
            fn fill(&mut self, given: crate::question::Given) {
                if let crate::question::Given::Word(at) = given {
                    *self = $name::ALL.get(at).map_or($name::$default, |(word, _)| *word);
                }
            }
        }
    };
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$word_meta:meta])* $word:ident = $text:literal,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name { $($(#[$word_meta])* $word,)* }
        impl crate::question::Ask for Option<$name> {
            const SHAPE: crate::question::Shape = crate::question::Shape::Word(&[$($text,)*]);
            fn fill(&mut self, given: crate::question::Given) {
                if let crate::question::Given::Word(at) = given {
                    *self = [$($name::$word,)*].get(at).copied();
                }
            }
        }
    };
}

pub(crate) use {question, words};
