//! Where on a document something is printed.

use super::question::{Piece, whole};
use crate::glyph::Span;
use serde::{Serialize, Serializer, ser::SerializeMap};

/// Where a character was: in which piece (0 in a paste), and its range in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    pub piece: u32,
    pub from: u32,
    pub to: u32,
}

/// A place: in a text, or on a page. It crosses the border as `{ position }`, or as the fields of the [`Area`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The range in the text, in UTF-16 units.
    pub position: Option<Span>,
    /// The box on the page that contains it.
    pub on_page: Option<Area>,
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let Some(area) = self.on_page {
            return area.serialize(serializer);
        }
        let mut object = serializer.serialize_map(None)?;
        if let Some(position) = self.position {
            object.serialize_entry("position", &position)?;
        }
        object.end()
    }
}

/// A box on a page, in the units of the pieces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Area {
    /// The page, counted from 1.
    pub page: u32,
    /// From the left.
    pub x: u32,
    /// From the top.
    pub y: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

impl Place {
    pub(super) fn in_text(marks: impl Iterator<Item = Mark>) -> Place {
        let range = marks.fold(None, |range: Option<Span>, mark| {
            let [from, to] = [mark.from as usize, mark.to as usize];
            Some(range.map_or([from, to], |[first, last]| [first.min(from), last.max(to)]))
        });
        Place { position: range, on_page: None }
    }

    /// The box around all of it, as far as it is on the page of the first.
    pub(super) fn on_page(marks: impl Iterator<Item = Mark>, pieces: &[Piece]) -> Place {
        let mut around: Option<(u32, [i32; 4])> = None;
        for mark in marks {
            let Some(piece) = pieces.get(mark.piece as usize) else { continue };
            let page = piece.page.unwrap_or(1);
            let [x, y, width, height] = [piece.x, piece.y, piece.width, piece.height].map(whole);
            let length = piece.text.encode_utf16().count().max(1) as i64;
            let part = |at: u32| (i64::from(width) * i64::from(at) / length) as i32;
            let (left, right) = (x.saturating_add(part(mark.from)), x.saturating_add(part(mark.to)));
            let one = [left, y, right, y.saturating_add(height)];
            match &mut around {
                None => around = Some((page, one)),
                Some((on, whole)) if *on == page => {
                    *whole = [whole[0].min(one[0]), whole[1].min(one[1]), whole[2].max(one[2]), whole[3].max(one[3])];
                }
                Some(_) => {}
            }
        }
        let area = |(page, [left, top, right, bottom]): (u32, [i32; 4])| Area {
            page,
            x: left.unsigned_abs(),
            y: top.unsigned_abs(),
            width: right.abs_diff(left),
            height: bottom.abs_diff(top),
        };
        Place { position: None, on_page: around.map(area) }
    }
}
