//! A run of characters over one or more cells and rows, and where each of them is on the document.

use super::layout::{BETWEEN, Layout};
use std::ops::{Deref, DerefMut};

/// Characters, and their places in the layout. In a box, because runs are passed around everywhere: without it, they
/// would be a twentieth of the module.
#[derive(Clone, Debug, Default)]
pub struct Run(Box<Placed>);

/// The contents of a run.
#[derive(Clone, Debug, Default)]
pub struct Placed {
    pub chars: Vec<char>,
    pub at: Vec<usize>,
}

impl Deref for Run {
    type Target = Placed;

    fn deref(&self) -> &Placed {
        &self.0
    }
}

impl DerefMut for Run {
    fn deref_mut(&mut self) -> &mut Placed {
        &mut self.0
    }
}

impl Run {
    pub fn new(chars: Vec<char>, at: Vec<usize>) -> Run {
        Run(Box::new(Placed { chars, at }))
    }

    pub fn of(layout: &Layout, start: usize, end: usize) -> Run {
        let mut run = Run::default();
        run.push(layout, start, end);
        run
    }

    /// Adds characters as they are.
    pub fn push(&mut self, layout: &Layout, start: usize, end: usize) {
        for at in start..end.max(start) {
            self.0.chars.push(if layout.chars[at] == BETWEEN { ' ' } else { layout.chars[at] });
            self.0.at.push(at);
        }
    }

    /// Adds what continues in another row.
    pub fn join(&mut self, layout: &Layout, start: usize, end: usize, space: bool) {
        if space && !self.chars.is_empty() && start < end {
            self.chars.push(' ');
            self.at.push(start);
        }
        self.push(layout, start, end);
    }

    pub fn text(&self) -> String {
        self.chars.iter().collect()
    }

    pub fn is_empty(&self) -> bool {
        self.chars.iter().all(|char| *char == ' ')
    }

    /// A part of it, without the spaces around.
    pub fn part(&self, mut from: usize, mut to: usize) -> Run {
        to = to.min(self.chars.len());
        while from < to && self.chars[from] == ' ' {
            from += 1;
        }
        while to > from && self.chars[to - 1] == ' ' {
            to -= 1;
        }
        Run::new(self.chars[from..to.max(from)].to_vec(), self.at[from..to.max(from)].to_vec())
    }

    /// What is printed, character by character; a space where a row ends.
    pub fn printed(&self, layout: &Layout) -> String {
        let mut text = String::new();
        for (place, (char, at)) in self.chars.iter().zip(&self.at).enumerate() {
            let is_joint = *char == ' ' && self.at.get(place + 1) == Some(at);
            text.push(if is_joint || layout.was[*at].is_whitespace() { ' ' } else { layout.was[*at] });
        }
        text
    }
}
