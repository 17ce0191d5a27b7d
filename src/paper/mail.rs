//! Mails and chats: headers, what is quoted, the signature.

use super::chars::Small as _;
use super::{layout::Layout, run::Run};

/// What makes a document a mail.
#[derive(Debug, Default)]
pub struct Mail {
    pub has_headers: bool,
    /// A greeting in a row of its own, or a farewell.
    pub is_letter: bool,
    pub is_chat: bool,
    /// Whether several rows begin with the time at which they were written.
    pub is_log: bool,
    /// Rows with headers.
    pub headers: Vec<bool>,
    /// How often each row was quoted.
    pub layer: Vec<u8>,
    pub subject: Option<Run>,
    /// Days in headers, and how often each was quoted.
    dates: Vec<(u8, Run)>,
    /// Senders, from the headers.
    senders: Vec<(u8, Run)>,
    /// Rows with farewells.
    farewells: Vec<usize>,
    /// How often its main part was quoted: a note before a forwarded mail is short, and says nothing of its own.
    pub main: u8,
}

/// A note shorter than this says nothing of its own.
const NOTE: usize = 120;

// Names of headers, each in the languages that mails come in.
const FROM: &str = "from|发件人|von|de|da|van|od";
const SUBJECT: &str = "subject|主题|betreff|objet|oggetto|asunto|onderwerp|temat|re|fwd";
const DATE: &str = "date|sent|发送时间|日期|时间|datum|data|fecha|gesendet|envoyé|inviato|verzonden";
const OTHERS: &str = "to|cc|bcc|reply-to|收件人|抄送|an|à|a|para|aan|do|message-id|attachments|anhang";
const GREETINGS: &str = "dear|hello|hi|hey|good morning|good afternoon|good day|gentile|egregio|buongiorno|sehr geehrte|guten tag|bonjour|madame|monsieur|cher |chère|estimado|estimada|hola|beste|geachte|szanowny|szanowni|尊敬的|您好|你好|亲爱的|各位";
const FAREWELLS: &str = "best regards|kind regards|regards|b.rgds|best wishes|sincerely|yours sincerely|yours faithfully|thanks & regards|thanks and regards|thank you and best|\
    warm regards|many thanks|b. rgds|brgds|br,|祝好|顺祝商祺|此致|谢谢！|商祺|with best regards|mit freundlichen|freundliche grüße|viele grüße|cordialement|bien à vous|cordiali saluti|distinti saluti|saludos|un saludo|atentamente|met vriendelijke|z poważaniem";
const CHATTY: &str = "^_^|dear,|hi dear|pls|thx|老板|亲|哈|吧|您看|wechat|微信|截图";
const QUOTES: [&str; 6] = [
    "-----original message",
    "----- original",
    "-------- forwarded",
    "---------- forwarded",
    "begin forwarded message",
    "-----原始邮件",
];

/// `[10:02] Lily:`, `Lily 10:02`, `2026/11/12 10:02:31 Lily`: a line of a chat that was copied.
fn begins_with_time(layout: &Layout, row: usize) -> bool {
    let (start, end) = layout.range(row);
    let chars = &layout.chars[start..end.min(start + 48)];
    let is_digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let is_time = |at: &usize| {
        chars[*at] == ':' && *at > 0 && is_digit(at - 1) && is_digit(at + 1) && is_digit(at + 2) && !is_digit(at + 3)
    };
    let Some(time) = (0..chars.len()).find(is_time) else { return false };
    let is_front = chars[..time].iter().all(|char| {
        char.is_ascii_digit()
            || matches!(char, '[' | ' ' | '/' | '-' | '.' | ',' | '年' | '月' | '日' | '上' | '下' | '午' | '(')
    });
    let is_behind = chars[time + 3..]
        .iter()
        .all(|char| char.is_ascii_digit() || matches!(char, ':' | ']' | ')' | ' ' | 'a' | 'p' | 'm' | 'A' | 'P' | 'M'));
    let is_label = chars[..time].contains(&':') || chars.contains(&'：');
    is_front || is_behind && !is_label && time <= 30
}

impl Mail {
    pub fn is_mail(&self) -> bool {
        self.has_headers || self.is_letter
    }

    pub fn of(layout: &Layout, text: &str) -> Mail {
        let rows = layout.rows.len();
        let mut mail = Mail { headers: vec![false; rows], layer: vec![0; rows], ..Mail::default() };
        if !layout.is_paste {
            return mail;
        }
        let mut marked = 0_u8;
        for row in 0..rows {
            let (start, end) = layout.range(row);
            let line = layout.text(start, end.min(start + 200)).replace('\t', "  ").to_small();
            let line = line.trim();
            let wrote = line.starts_with("on ") && line.ends_with("wrote:")
                || line.starts_with('在') && line.ends_with("写道:");
            if QUOTES.iter().any(|mark| line.starts_with(mark)) || wrote && layout.rows[row].quoted == 0 {
                marked = marked.saturating_add(1);
            }
            mail.layer[row] = layout.rows[row].quoted.max(marked);
            mail.headers[row] =
                mail.header(layout, row, line, start) || wrote || QUOTES.iter().any(|mark| line.starts_with(mark));
            let begins = |words: &'static str| words.split('|').find(|word| line.starts_with(word));
            if !mail.headers[row] {
                if let Some(word) = begins(GREETINGS).filter(|_| row < 12 || mail.layer[row] > 0) {
                    let rest = line[word.len()..].trim_end_matches([',', ':', '!', '，', '.', '：']);
                    mail.is_letter |= rest.chars().count() <= 40
                        && line.ends_with([',', ':', '!', '.', '，', '：'])
                        && !rest.contains(',');
                }
                if begins(FAREWELLS).is_some() && line.chars().count() < 60 {
                    mail.is_letter = true;
                    mail.farewells.push(row);
                }
            }
        }
        mail.is_log =
            (0..rows).filter(|row| layout.rows[*row].quoted == 0 && begins_with_time(layout, *row)).count() >= 2;
        mail.is_chat = CHATTY.split('|').any(|word| text.contains(word.trim()));
        mail.main = mail.main_layer(layout);
        mail
    }

    /// The newest part that says something; of short ones the newest.
    fn main_layer(&self, layout: &Layout) -> u8 {
        let mut sizes = [0; 1 + u8::MAX as usize];
        for row in (0..layout.rows.len()).filter(|row| !self.headers[*row]) {
            let (start, end) = layout.range(row);
            sizes[usize::from(self.layer[row])] += end - start;
        }
        let newest = self.layer.iter().min().copied().unwrap_or(0);
        (newest..=u8::MAX).find(|layer| sizes[usize::from(*layer)] >= NOTE).unwrap_or(newest)
    }

    /// The day of the main part, or of the newest one.
    pub fn date(&self) -> Option<&Run> {
        self.of_main(&self.dates)
    }

    /// The sender of the main part, or of the newest one.
    pub fn from(&self) -> Option<&Run> {
        self.of_main(&self.senders)
    }

    fn of_main<'a>(&self, all: &'a [(u8, Run)]) -> Option<&'a Run> {
        let main = all.iter().find(|(layer, _)| *layer == self.main);
        main.or(all.first()).map(|(_, run)| run)
    }

    /// The row of the last farewell in the main part.
    pub fn farewell(&self) -> Option<usize> {
        self.farewells.iter().copied().rfind(|row| self.layer[*row] == self.main)
    }

    /// Whether a row is one of a mail's headers, which come together.
    fn header(&mut self, layout: &Layout, row: usize, line: &str, start: usize) -> bool {
        let Some(colon) = line.find(':') else { return false };
        let name = line[..colon].trim();
        let is_one_of = |names: &str| names.split('|').any(|known| known == name);
        let (from, subject, date) = (is_one_of(FROM), is_one_of(SUBJECT), is_one_of(DATE));
        let is_open = row == 0
            || self.headers[row - 1]
            || self.is_subject(layout, row - 1)
            || layout.rows[row].apart
            || layout.rows[row].quoted > layout.rows[row - 1].quoted;
        if !(from || subject || date || is_one_of(OTHERS)) || !is_open {
            return false;
        }
        let (_, end) = layout.range(row);
        let at = layout.chars[start..end].iter().position(|char| *char == ':').map_or(end, |at| start + at + 1);
        let run = Run::of(layout, at, end).part(0, usize::MAX);
        let has_mail = run.chars.contains(&'@') || run.text().contains("mailto");
        let follows = row > 0 && (self.headers[row - 1] || self.is_subject(layout, row - 1));
        if subject {
            self.subject.get_or_insert(run);
            self.has_headers = true;
            // The subject is read like the rest.
            return false;
        }
        if from && (has_mail || self.next_is_header(layout, row)) {
            self.senders.push((self.layer[row], run));
            self.has_headers = true;
            return true;
        }
        if date && (follows || self.next_is_header(layout, row)) && self.has_headers {
            self.dates.push((self.layer[row], run));
            return true;
        }
        follows || has_mail && self.next_is_header(layout, row)
    }

    /// Whether one of the next rows has the subject.
    fn next_is_header(&self, layout: &Layout, row: usize) -> bool {
        (row + 1..layout.rows.len().min(row + 4)).any(|row| self.is_subject(layout, row))
    }

    fn is_subject(&self, layout: &Layout, row: usize) -> bool {
        let (start, end) = layout.range(row);
        let line = layout.text(start, end.min(start + 20)).to_small();
        SUBJECT.split('|').any(|name| line.starts_with(name) && line[name.len()..].trim_start().starts_with(':'))
    }
}
