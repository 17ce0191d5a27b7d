//! Who votes on what was read from a picture, and the votes.

use crate::text::{Text, text};
use serde::Serialize;

/// Who votes on a reading.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Voter {
    /// How clear the characters are.
    Characters,
    /// A second reading of the same place.
    SecondLook,
    /// A check digit in the value.
    CheckDigit,
    /// Its length and format.
    Form,
    /// Net amount and tax, which add up to the total.
    Sum,
    /// The amount in words.
    Words,
    /// The QR code in the same picture.
    QrCode,
    /// The list of banks, if it has this one.
    Bank,
}

/// A vote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Vote {
    /// Who votes.
    pub by: Voter,
    /// Whether the reading fits.
    pub agrees: bool,
    /// The value that the voter has instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instead: Option<String>,
}

impl Vote {
    /// A vote for or against.
    pub fn new(by: Voter, agrees: bool) -> Vote {
        Vote { by, agrees, instead: None }
    }

    /// A vote of a voter that knows the value.
    pub fn of(by: Voter, agrees: bool, own: &str) -> Vote {
        Vote { by, agrees, instead: (!agrees).then(|| own.to_owned()) }
    }

    /// Why a reading is not sure.
    pub fn why(&self) -> Text {
        let text = match self.by {
            Voter::Characters => text!("some of its characters are hard to read", "部分字符难以辨认"),
            Voter::SecondLook if self.instead.is_some() => {
                text!("a second look gave “{instead}”", "再次识别的结果为“{instead}”")
            }
            Voter::SecondLook => text!("a second look gave something else", "再次识别的结果不同"),
            Voter::CheckDigit => text!("its check digit does not fit", "校验位不符"),
            Voter::Form => text!("such a value has another length or form", "位数或格式不符"),
            Voter::Sum => text!("net and tax do not add up to the total", "金额与税额之和不等于价税合计"),
            Voter::Words => text!("the amount in words is another one", "与大写金额不一致"),
            Voter::QrCode => text!("the QR code says {instead}", "二维码内容为 {instead}"),
            Voter::Bank => text!("no such bank is known", "未查到该银行"),
        };
        let mut text = text;
        text.fill_all(&[("instead", self.instead.as_deref().unwrap_or_default().into())]);
        text
    }
}

/// The votes on a reading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reading {
    /// Whether at least one voter agrees, and none disagrees.
    pub sure: bool,
    /// The votes.
    pub votes: Vec<Vote>,
    /// The only other value for which all would vote. The reader compares it with the picture; it is never filled in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub proposal: Option<String>,
}
