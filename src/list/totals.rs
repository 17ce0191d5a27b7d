//! Rows of sums: they are not invoices, but their sums are compared.

use crate::{
    glyph::{Typed, characters},
    money,
    report::Report,
    typed::amount,
};

/// Which rows a row of sums adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Total {
    /// Those since the last subtotal.
    Sub,
    /// Perhaps those, perhaps all.
    Any,
}

const SUBTOTALS: &str = "小计|本页小计|本页合计|subtotal";
const TOTALS: &str =
    "合计|总计|累计|总合计|合计金额|合计数|共张|共份|共条|共行|共笔|total|totals|grandtotal|sum|sumtotal";

/// Whether these words mark a row of sums.
pub fn of(cell: &str) -> Option<Total> {
    let mut letters = characters(&Typed::read(cell).letters());
    letters.retain(|char| !char.is_ascii_digit());
    let is_in = |words: &str| !letters.is_empty() && words.split('|').any(|word| word == letters);
    if is_in(SUBTOTALS) { Some(Total::Sub) } else { is_in(TOTALS).then_some(Total::Any) }
}

/// The letters of ASCII that such words begin with.
pub const LETTERS: &[u8] = b"tTsSgG";

/// Whether a cell might begin a row of sums, only by its first bytes, because there are many rows.
#[inline]
pub fn may_be(cell: &[u8]) -> bool {
    // 合 总 累 小 本 共, T S G in both cases.
    matches!(cell, [0xe5, 0x90, 0x88, ..] | [0xe6, 0x80, 0xbb, ..] | [0xe7, 0xb4, 0xaf, ..] | [0xe5, 0xb0, 0x8f, ..])
        || matches!(
            cell,
            [0xe6, 0x9c, 0xac, ..] | [0xe5, 0x85, 0xb1, ..] | [b't' | b'T' | b's' | b'S' | b'g' | b'G', ..]
        )
}

/// Sums of one column in fen, of all rows and of those since the last subtotal; `None` after a row that could not be
/// read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sum {
    all: Option<i128>,
    part: Option<i128>,
}

impl Default for Sum {
    fn default() -> Sum {
        Sum { all: Some(0), part: Some(0) }
    }
}

impl Sum {
    /// Adds a row's amount.
    #[inline]
    pub fn add(&mut self, fen: Option<i128>) {
        let plus = |sum: Option<i128>| sum.zip(fen).and_then(|(sum, fen)| sum.checked_add(fen));
        (self.all, self.part) = (plus(self.all), plus(self.part));
    }

    /// The correct sum, if a row of sums shows a different one. The row begins a new part.
    pub fn close(&mut self, total: Total, printed: Option<i128>) -> Option<(i128, i128)> {
        let (all, part) = (self.all, self.part.replace(0));
        let printed = printed?;
        let (first, other) = if total == Total::Sub { (part, all) } else { (all, part) };
        let expected = first?;
        (printed != expected && other.is_some_and(|other| printed != other)).then_some((expected, printed))
    }

    /// Whether a row without a word of its own repeats this sum.
    pub fn is_repeated(&self, printed: i128) -> bool {
        printed != 0 && (self.all == Some(printed) || self.part == Some(printed))
    }
}

/// An amount in fen; `None` if it cannot be read. An empty cell and asterisks are zero.
pub fn fen(cell: &str) -> Option<i128> {
    let plain = cell.trim();
    if plain.is_empty() || plain.bytes().all(|byte| byte == b'*') {
        return Some(0);
    }
    let amount = amount::read("", plain, "CNY", &mut Report::default())?;
    money::to_minor(amount.value, money::USUAL_DECIMALS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_sums() {
        for (cell, total) in [
            ("合计", Some(Total::Any)),
            (" 合 计：", Some(Total::Any)),
            ("共 12 张", Some(Total::Any)),
            ("小计", Some(Total::Sub)),
            ("Subtotal:", Some(Total::Sub)),
            ("Grand total", Some(Total::Any)),
            ("合计服务费", None),
            ("总公司", None),
            ("12", None),
            ("", None),
        ] {
            assert_eq!(of(cell), total, "{cell}");
            assert!(total.is_none() || may_be(cell.trim_start().as_bytes()), "{cell}");
        }
    }

    #[test]
    fn a_total_may_be_of_all_rows_or_of_those_since_the_last() {
        let mut sum = Sum::default();
        [100, 200].into_iter().for_each(|fen| sum.add(Some(fen)));
        assert_eq!(sum.close(Total::Sub, Some(300)), None);
        sum.add(Some(50));
        assert!(sum.is_repeated(350) && sum.is_repeated(50) && !sum.is_repeated(300) && !sum.is_repeated(0));
        assert_eq!(sum.close(Total::Any, Some(350)), None);
        sum.add(Some(7));
        assert_eq!(sum.close(Total::Sub, Some(8)), Some((7, 8)));
        sum.add(None);
        assert_eq!(sum.close(Total::Any, Some(8)), None, "what could not be added up is not compared");
        assert_eq!(
            [fen("¥1,234.50"), fen("***"), fen(""), fen("见附件"), fen("1.234")],
            [Some(123_450), Some(0), Some(0), None, None]
        );
    }
}
