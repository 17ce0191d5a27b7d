//! What a piece might be, by its format alone.

use super::{
    answer::{
        Certainty::{self, Likely, Possible},
        Kind,
    },
    scan::{Piece, Shape},
};
use crate::{
    bank::{Bank, account, cnaps, routing},
    date::Day,
    number::{code::Code, credit_note_form, digital, legacy},
    register::{self, Register},
    report::Report,
    tax_id::{looks_like_tax_id, older, uscc},
    text::{Text, text},
    typed::{self, card, iban, swift},
};

/// One thing that a piece might be.
pub(super) struct Guess {
    pub(super) kind: Kind,
    pub(super) value: String,
    pub(super) certainty: Certainty,
    pub(super) reason: Text,
}

/// The latest possible year if today is not known.
const LAST: Day = Day::of(2035, 12, 31);

/// What a piece might be, the most likely first.
pub(super) fn of(piece: &Piece, today: Option<Day>, has_code: bool, register: &Register) -> Vec<Guess> {
    // A birth date is not after today, nor in the next century.
    let today = today.or(Some(LAST));
    let mut guesses = Guesses { register, text: &piece.text, all: Vec::new() };
    match piece.shape {
        Shape::Date => guesses.date(&piece.text),
        Shape::Amount => guesses.amount(),
        Shape::Word if piece.text.bytes().all(|byte| byte.is_ascii_digit()) => guesses.digits(today, has_code),
        Shape::Word => guesses.letters(today),
    }
    guesses.all
}

/// What a piece is only because of the words before it.
pub(super) fn add_by_label(piece: &Piece, kinds: &[Kind], guesses: &mut Vec<Guess>, register: &Register) {
    let mut more = Guesses { register, text: &piece.text, all: Vec::new() };
    let is_word = piece.shape == Shape::Word;
    let count = piece.text.len();
    match kinds[0] {
        Kind::Amount if is_word => more.amount(),
        Kind::BankAccount if is_word && (4..=34).contains(&count) && !has(guesses, kinds) => {
            more.add(Kind::BankAccount, Possible, text!("Accounts have no common format.", "账号没有统一格式。"));
        }
        Kind::CheckCode if matches!(count, 5 | 6) && is_word => {
            more.add(
                Kind::CheckCode,
                Possible,
                text!("It might be the end of a check code.", "可能是校验码的一部分。"),
            );
        }
        _ => {}
    }
    guesses.append(&mut more.all);
}

/// Whether a word of letters alone has the format of a SWIFT code, for a bank that is not known.
pub(super) fn is_word_like_a_code(piece: &Piece) -> bool {
    let is_letters = piece.text.bytes().all(|byte| byte.is_ascii_alphabetic());
    is_letters && Bank::of_swift(&piece.text).is_none()
}

fn has(guesses: &[Guess], kinds: &[Kind]) -> bool {
    guesses.iter().any(|guess| kinds.contains(&guess.kind))
}

struct Guesses<'a> {
    register: &'a Register,
    text: &'a str,
    all: Vec<Guess>,
}

impl Guesses<'_> {
    fn add(&mut self, kind: Kind, certainty: Certainty, reason: Text) {
        self.push(Guess { kind, value: self.text.to_owned(), certainty, reason });
    }

    /// After those that are as likely.
    fn push(&mut self, guess: Guess) {
        let place = match guess.certainty {
            Likely => self.all.iter().take_while(|other| other.certainty == Likely).count(),
            Possible => self.all.len(),
        };
        self.all.insert(place, guess);
    }

    fn add_if(&mut self, fits: bool, kind: Kind, certainty: Certainty, reason: Text) {
        if fits {
            self.add(kind, certainty, reason);
        }
    }

    fn date(&mut self, typed: &str) {
        if let Some(day) = typed::date::read("text", typed, &mut Report::default()) {
            let reason = text!("Year, month and day are in this order.", "按年、月、日的顺序书写。");
            self.push(Guess { kind: Kind::Date, value: day.to_string(), certainty: Likely, reason });
        }
    }

    fn amount(&mut self) {
        if let Some(amount) = typed::amount::read("text", self.text, "CNY", &mut Report::default()) {
            let value = amount
                .currency
                .filter(|other| !other.is_yuan())
                .map_or_else(String::new, |other| format!("{} ", other.code));
            let reason = text!("It is written as an amount.", "按金额格式书写。");
            let value = format!("{value}{}", amount.value);
            self.push(Guess { kind: Kind::Amount, value, certainty: Likely, reason });
        }
    }

    fn digits(&mut self, today: Option<Day>, has_code: bool) {
        let digits = self.text;
        let count = digits.len();
        match count {
            8 => {
                if digits.starts_with("20") {
                    self.date(digits);
                }
                self.add(
                    Kind::LegacyNumber,
                    Possible,
                    text!("The number of an older invoice has 8 digits.", "旧版发票号码为 8 位。"),
                );
            }
            9 => {
                let fits = routing::check_is_right(digits) && routing::has_known_prefix(digits);
                let reason = text!(
                    "9 digits with the check digit of a US routing number.",
                    "9 位，且符合美国 ABA 路由号码的校验规则。"
                );
                self.add_if(fits, Kind::RoutingNumber, Likely, reason);
            }
            10 | 12 => self.ten_or_twelve(),
            14 => self.moment(),
            15 => self.fifteen(),
            16 => {
                let is_form = credit_note_form::looks_like_red_letter_form(digits);
                let is_right = digits.get(..15).and_then(credit_note_form::check_digit) == digits.chars().last();
                let (certainty, reason) = if is_right {
                    (
                        Likely,
                        text!(
                            "A county, a month and the check digit of a red-letter form.",
                            "含区县、年月，且符合红字信息表的校验规则。"
                        ),
                    )
                } else {
                    (
                        Possible,
                        text!("A county and a month, as in a red-letter form.", "含区县、年月，与红字信息表编号相似。"),
                    )
                };
                self.add_if(is_form, Kind::RedLetterForm, certainty, reason);
            }
            17 => {
                let is_card = digits.get(..15).is_some_and(older::has_old_card_shape);
                self.add_if(
                    is_card,
                    Kind::OlderTaxId,
                    Possible,
                    text!("It begins like an ID card number from before 1999.", "开头符合旧身份证号码的格式。"),
                );
            }
            18 => self.eighteen(today),
            20 => self.twenty(today, has_code),
            _ => {}
        }
        self.account();
    }

    fn ten_or_twelve(&mut self) {
        let digits = self.text;
        let is_twelve = digits.len() == cnaps::DIGITS;
        if Code::of(digits).is_some_and(|code| code.is_plausible()) {
            let reason = text!(
                "Its region, year and kind are those of an invoice code.",
                "地区、年份、票种均符合发票代码规则。"
            );
            self.add(Kind::LegacyCode, Likely, reason);
        }
        if is_twelve && cnaps::has_known_parts(digits) {
            let (certainty, reason) = if cnaps::check_is_right(digits) {
                (
                    Likely,
                    text!(
                        "12 digits with a bank, a city and the check digit of a CNAPS number.",
                        "12 位，银行、城市和校验位均符合联行号规则。"
                    ),
                )
            } else {
                (
                    Possible,
                    text!(
                        "It begins with a bank and a city, but the check digit of a CNAPS number does not match.",
                        "开头符合联行号的银行和城市代码，但校验位不符。"
                    ),
                )
            };
            self.add(Kind::Cnaps, certainty, reason);
        }
        let may_be_code = !is_twelve || digits.starts_with(['0', '1']);
        let has_code = self.all.iter().any(|guess| guess.kind == Kind::LegacyCode);
        self.add_if(
            may_be_code && !has_code,
            Kind::LegacyCode,
            Possible,
            text!("Invoice codes have 10 or 12 digits.", "发票代码为 10 位或 12 位。"),
        );
    }

    /// A day and a time, as file names end with.
    fn moment(&mut self) {
        let pair = |from: usize| self.text.get(from..from + 2).and_then(|pair| pair.parse().ok()).unwrap_or(99_u32);
        if self.text.starts_with("20") && pair(8) < 24 && pair(10) < 60 && pair(12) < 60 {
            self.date(self.text.get(..8).unwrap_or_default());
        }
    }

    fn fifteen(&mut self) {
        let reason = OLDER;
        self.add_if(older::is_older_company(self.text), Kind::OlderTaxId, Possible, reason);
        self.add_if(
            older::has_old_card_shape(self.text),
            Kind::IdCard,
            Possible,
            text!("It has a place and a birth date.", "含地区和出生日期。"),
        );
    }

    fn tax_id(&mut self, is_right: bool) {
        let (certainty, reason) = if is_right {
            (
                Likely,
                text!(
                    "Parts and check characters match a unified social credit code.",
                    "结构和校验位均符合统一社会信用代码规则。"
                ),
            )
        } else {
            (
                Possible,
                text!(
                    "It is built like a unified social credit code, but something does not match.",
                    "结构与统一社会信用代码相似，但有不符之处。"
                ),
            )
        };
        self.add(Kind::TaxId, certainty, reason);
    }

    fn eighteen(&mut self, today: Option<Day>) {
        let digits = self.text;
        let is_glued = legacy::split_glued(digits).is_some();
        let is_card = older::has_card_shape(digits, today);
        self.add_if(is_glued, Kind::CodeAndNumber, Likely, CODE_AND_NUMBER);
        if looks_like_tax_id(digits) {
            self.tax_id(true);
        }
        self.add_if(is_card, Kind::IdCard, if older::card_is_right(digits) { Likely } else { Possible }, CARD);
    }

    fn twenty(&mut self, today: Option<Day>, has_code: bool) {
        let digits = self.text;
        let is_digital = digital::looks_digital(digits, today);
        let reason = text!("20 digits that begin with a year and a tax bureau.", "20 位，前 4 位为年份和税务局代码。");
        self.add_if(is_digital, Kind::DigitalNumber, if has_code { Possible } else { Likely }, reason);
        let reason = text!(
            "20 digits with a county, a month and the check digit of a confirmation form.",
            "20 位，含区县、年月，且符合红字发票信息确认单的校验规则。"
        );
        self.add_if(credit_note_form::looks_like_form(digits), Kind::CreditNoteForm, Likely, reason);
        self.add_if(legacy::split_glued(digits).is_some(), Kind::CodeAndNumber, Likely, CODE_AND_NUMBER);
        let reason = text!(
            "Check codes have 20 digits; with an invoice code in the same text this is likely one.",
            "校验码为 20 位；同一段文字中如有发票代码，则很可能是校验码。"
        );
        self.add(Kind::CheckCode, if has_code { Likely } else { Possible }, reason);
        let is_card = digits.get(..18).is_some_and(|card| older::has_card_shape(card, today));
        self.add_if(is_card, Kind::OlderTaxId, Possible, CARD);
    }

    fn account(&mut self) {
        let digits = self.text;
        let suffix = account::exclusive_suffix(digits).map_or(0, str::len);
        if suffix == register::EXCLUSIVE_SUFFIX_DIGITS {
            let reason = text!(
                "It begins with Alibaba Cloud's main account and has 24 digits.",
                "以阿里云主账号开头，共 24 位。"
            );
            self.add(Kind::ExclusiveAccount, Likely, reason);
        } else if self.register.entity_by_account(digits).is_some() {
            self.add(Kind::BankAccount, Likely, text!("It is an account in our list.", "与开票主体列表中的账号一致。"));
        } else if card::looks_like_card(digits) {
            let reason = text!("It has the beginning and the length of a bank card.", "开头和位数与银行卡相符。");
            self.add(Kind::BankCard, Likely, reason);
            let reason = text!("Company accounts can begin like that too.", "企业账号也可能以此开头。");
            self.add_if(!digits.starts_with("62"), Kind::BankAccount, Possible, reason);
        } else if (12..=30).contains(&digits.len()) || digits.len() == 9 {
            self.add(
                Kind::BankAccount,
                Possible,
                text!("Accounts have 8 to 30 digits and no common format.", "账号为 8 至 30 位，没有统一格式。"),
            );
        }
    }

    fn letters(&mut self, today: Option<Day>) {
        let text = self.text;
        let count = text.len();
        if iban::looks_like_iban(text) && iban::length(text) == Some(count) {
            let (certainty, reason) = if iban::check_is_right(text) {
                (
                    Likely,
                    text!(
                        "Country, length and check digits are those of an IBAN.",
                        "国家代码、位数和校验位均符合 IBAN 规则。"
                    ),
                )
            } else {
                (
                    Possible,
                    text!(
                        "Country and length are those of an IBAN, but the check digits do not match.",
                        "国家代码和位数符合 IBAN 规则，但校验位不符。"
                    ),
                )
            };
            self.add(Kind::Iban, certainty, reason);
        }
        if let Some(country) =
            swift::country(text).filter(|_| text.bytes().take(4).all(|byte| byte.is_ascii_alphabetic()))
        {
            let is_known = Bank::of_swift(text).is_some() && matches!(country, "CN" | "HK");
            let reason = text!(
                "It has the format of a SWIFT code, with a country at its fifth character.",
                "符合 SWIFT 代码格式，第 5、6 位为国家或地区代码。"
            );
            self.add(Kind::Bic, if is_known { Likely } else { Possible }, reason);
        }
        let is_card = older::has_card_shape(text, today);
        self.add_if(is_card, Kind::IdCard, if older::card_is_right(text) { Likely } else { Possible }, CARD);
        if count == uscc::LENGTH && !is_card {
            let corrected =
                text.replace('O', "0").replace('I', "1").replace('S', "5").replace('Z', "2").replace('V', "U");
            let is_right = uscc::check_is_right(text) && uscc::organisation_is_right(text);
            if looks_like_tax_id(&corrected) {
                self.tax_id(is_right);
            }
        }
        self.add_if(older::is_older_company(text), Kind::OlderTaxId, Likely, OLDER);
    }
}

const CODE_AND_NUMBER: Text = text!(
    "An invoice code with a known region, year and kind, and 8 more digits.",
    "前为符合规则的发票代码，后为 8 位号码。",
);
const OLDER: Text = text!(
    "Its place and its organisation code match a company's tax ID from before 2015.",
    "地区和组织机构代码符合 2015 年以前的税号规则。",
);
const CARD: Text = text!("It has a place and a birth date.", "含地区和出生日期。");
