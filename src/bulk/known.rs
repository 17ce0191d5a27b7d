//! Cells with few different values in a sheet, such as a status or the reader's own name. Each value is checked once.

/// How many different values are cached; others are checked each time.
const MOST: usize = 64;

/// The results so far.
pub struct Known<T> {
    all: Vec<(Box<[u8]>, T)>,
    /// Where the value of the previous row is.
    last: usize,
}

impl<T> Default for Known<T> {
    fn default() -> Known<T> {
        Known { all: Vec::new(), last: 0 }
    }
}

impl<T: Copy> Known<T> {
    /// The result for a cell.
    #[inline]
    pub fn get(&mut self, cell: &[u8], ask: impl FnOnce(&str) -> T) -> T {
        if let Some((text, said)) = self.all.get(self.last)
            && **text == *cell
        {
            return *said;
        }
        self.look_up(cell, ask)
    }

    #[cold]
    #[inline(never)]
    fn look_up(&mut self, cell: &[u8], ask: impl FnOnce(&str) -> T) -> T {
        if let Some(at) = self.all.iter().position(|(text, _)| **text == *cell) {
            self.last = at;
            return self.all[at].1;
        }
        let said = ask(std::str::from_utf8(cell).unwrap_or_default());
        if self.all.len() < MOST {
            self.last = self.all.len();
            self.all.push((cell.into(), said));
        }
        said
    }
}
