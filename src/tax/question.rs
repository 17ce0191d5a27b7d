//! The question: an amount, its rate, and its figures, lines and parts.

use crate::question::{question, words};

words! {
    /// Which amount is given.
    pub enum Direction {
        /// With tax, as Alibaba Cloud bills it.
        Gross = "gross",
        /// Without tax.
        Net = "net",
    }
}

question! {
    /// How much of this amount is tax?
    pub struct TaxQuestion {
        /// The amount with tax, or without where `direction` says so, as typed: `6150`, `6,150.00`, `¥6150`.
        amount: String,
        /// Rate, as typed: `6%`, `0.06`, `exempt` or `not taxable`.
        rate: String,
        /// A product whose rate is used where no rate is given.
        product: String,
        /// The day of the order, as typed: `2026-01-15`, `2026年1月15日`.
        order_date: String,
        /// ISO code; CNY unless given.
        currency: String,
        /// The day of issue; it or the order's day allows an older rate.
        issue_date: String,
        /// Whether the amounts are with tax (unless said) or without.
        direction: Option<Direction>,
        /// The figures of a real invoice, to be checked.
        printed: Printed,
        /// Several lines, each with its own rate.
        lines: Vec<Line>,
        /// Parts into which the amount is split.
        parts: Vec<String>,
    }
}

question! {
    /// The figures of a real invoice.
    pub struct Printed {
        /// Without tax.
        net: String,
        /// The tax; `***` means none.
        tax: String,
        /// The total with tax.
        gross: String,
        /// The total in Chinese capitals.
        capitals: String,
    }
}

question! {
    /// A line of an invoice.
    pub struct Line {
        /// What it is called; given back.
        label: String,
        /// Its amount, as the question's direction means it.
        amount: String,
        /// Its rate; the question's, unless given.
        rate: String,
        /// A product whose rate is used where no rate is given.
        product: String,
        /// The tax printed on it, to be checked.
        tax: String,
        /// Its quantity.
        quantity: String,
        /// Its unit price, with or without tax.
        unit_price: String,
    }
}
