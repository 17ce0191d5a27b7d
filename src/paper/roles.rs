//! Which account is the old one and which is the new one.

use super::chars::Small as _;
use super::{field::Role, found::Found, labels::Hit, layout::Layout};

const OLD: &str = "old |previous|former|earlier account|no longer|closed|discontinued|not use|stop using|don't use|instead of|used to|under audit|annual audit|frozen|blocked|suspended|cannot receive|can't receive|冻结|年检|暂停使用|无法收款|不能收款|原账|原工|原开|原收|原银|我司原|旧|停用|注销|作废|不再使用|以前的|之前的|停止使用|原有";
const NEW: &str = "new |updated|changed to|following|below|from now on|instead use|use instead|新账|新的|新银|新收|新开|变更为|更改为|改为|以下|更新为|启用|如下";

fn says(text: &str, words: &str) -> bool {
    words.split('|').any(|word| text.contains(word))
}

/// What is said about the account in its own clause, or in the heading above it.
pub fn cue(layout: &Layout, hits: &[Hit], account: &Found) -> Option<Role> {
    let at = *account.run.at.first()?;
    // “Previous account:”, “Old:”
    let label = account.hit.map(|hit| layout.text(hits[hit].start, hits[hit].end).to_small() + " ");
    if let Some(role) = label.and_then(|label| role(&label)) {
        return Some(role);
    }
    let row = layout.cells[layout.cell_at(at)].row;
    let (start, end) = layout.range(row);
    let (from, to) = clause(layout, start, end, at);
    if let Some(role) = role(&layout.text(from, to).to_small()) {
        return Some(role);
    }
    for above in (row.saturating_sub(8)..row).rev() {
        let (start, end) = layout.range(above);
        let text = layout.text(start, end).to_small();
        if text.trim_end().ends_with(':') || text.trim_end().ends_with('：') || end - start < 50 && !text.contains(':')
        {
            let last =
                text.rsplit(['，', ',', '。', '.', ';', '；']).find(|part| !part.trim().is_empty()).unwrap_or_default();
            if let Some(role) = role(last) {
                return Some(role);
            }
        }
    }
    None
}

fn role(text: &str) -> Option<Role> {
    match (says(text, OLD), says(text, NEW)) {
        (true, false) => Some(Role::Old),
        (false, true) => Some(Role::New),
        _ => None,
    }
}

/// The clause around a character.
pub fn clause(layout: &Layout, start: usize, end: usize, at: usize) -> (usize, usize) {
    let ends = |at: &usize| {
        let next = layout.chars.get(at + 1);
        matches!(layout.chars[*at], '，' | '。' | ';' | '；' | '!')
            || matches!(layout.chars[*at], ',' | '.')
                && (next == Some(&' ') || next.is_none_or(|next| crate::glyph::is_han(*next)))
    };
    // What is in brackets belongs to the words around them.
    let open =
        (start..at).rev().find(|at| matches!(layout.chars[*at], '(' | ')')).filter(|at| layout.chars[*at] == '(');
    let close = (at..end).find(|at| matches!(layout.chars[*at], '(' | ')')).filter(|at| layout.chars[*at] == ')');
    let (first, last) = open.zip(close).unwrap_or((at, at));
    let from = (start..first).rev().find(ends).map_or(start, |found| found + 1);
    let to = (last..end).find(ends).unwrap_or(end);
    (from, to)
}
