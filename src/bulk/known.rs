//! Cells of which a sheet has few different ones, such as a status or the reader's own name: what there is to say about each is
//! found out once.

/// More different ones than that are asked anew each time.
const MOST: usize = 64;

/// What was found out so far.
pub struct Known<T> {
    all: Vec<(Box<[u8]>, T)>,
    /// Where the one of the row before is.
    last: usize,
}

impl<T> Default for Known<T> {
    fn default() -> Known<T> {
        Known { all: Vec::new(), last: 0 }
    }
}

impl<T: Copy> Known<T> {
    /// What there is to say about a cell.
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
