//! The question about a document: a text, or pieces with places.

use crate::{
    date::Day,
    question::{Document, question},
};

question! {
    /// Words that were written together, and the box around them.
    pub struct Piece {
        /// The words.
        text: String,
        /// The page, counted from 1.
        page: Option<u32>,
        /// From the left edge.
        x: Option<u32>,
        /// From the top edge.
        y: Option<u32>,
        /// How wide it is.
        width: Option<u32>,
        /// How high it is.
        height: Option<u32>,
        /// How sure the recogniser was that read it from a picture, in per cent.
        confidence: Option<u32>,
        /// What it read there the second time.
        again: String,
    }
}

question! {
    /// A line that is drawn on a page: much longer than it is wide.
    pub struct Ruled {
        /// The page, counted from 1.
        page: Option<u32>,
        /// From the left edge.
        x: Option<u32>,
        /// From the top edge.
        y: Option<u32>,
        /// How wide it is.
        width: Option<u32>,
        /// How high it is.
        height: Option<u32>,
    }
}

question! {
    /// What is printed on this document?
    pub struct PaperQuestion {
        /// A text, as pasted.
        text: Document,
        /// Or pieces with places.
        pieces: Vec<Piece>,
        /// The lines between them.
        ruled: Vec<Ruled>,
        /// The text of a QR code in the same picture.
        qr: String,
        /// The file's name.
        name: String,
        /// Today in China.
        today: Option<Day>,
    }
}

/// A million points are far more than any page has, and leave room for sums.
pub fn whole(number: Option<u32>) -> i32 {
    number.unwrap_or(0).min(10_000_000) as i32
}
