//! Where a value stands: which of the reader's papers and screens.

use crate::text::{Text, text};
use serde::{Serialize, Serializer, ser::SerializeMap};

/// A source of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The platform's order page, or the contract.
    Order,
    /// The invoice.
    Invoice,
    /// The supplier's payment instruction.
    Instruction,
    /// A chat or an e-mail.
    Chat,
    /// An earlier payment, or a call to a number that one already had.
    Previous,
    /// One's own exclusive-account certificate.
    Certificate,
    /// The bank's screen.
    Transfer,
    /// The register: what public pages list.
    Register,
}

/// Something of each source, in the sources' order.
#[derive(Clone, Debug)]
pub struct ByPlace<T>(Vec<(Place, T)>);

impl<T> Default for ByPlace<T> {
    fn default() -> ByPlace<T> {
        ByPlace(Vec::new())
    }
}

impl<T> ByPlace<T> {
    /// What this source gave.
    pub fn get(&self, place: Place) -> Option<&T> {
        self.0.iter().find(|(other, _)| *other == place).map(|(_, value)| value)
    }

    /// Adds what a source gave; its first word counts.
    pub fn add(&mut self, place: Place, value: T) {
        if self.get(place).is_none() {
            self.0.push((place, value));
        }
    }

    /// How many sources gave something.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether none did.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each source with what it gave.
    pub fn iter(&self) -> impl Iterator<Item = (Place, &T)> {
        self.0.iter().map(|(place, value)| (*place, value))
    }
}

impl<T: Serialize> Serialize for ByPlace<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (place, value) in &self.0 {
            map.serialize_entry(place.key(), value)?;
        }
        map.end()
    }
}

use Place::{Certificate, Chat, Instruction, Invoice, Order, Previous, Register, Transfer};

/// Whose word the others are held against: the platform's own page first, what somebody sent later, the screen last.
pub const TRUST: [Place; 6] = [Order, Certificate, Invoice, Instruction, Chat, Transfer];

impl Place {
    /// Its name in a path.
    pub fn key(self) -> &'static str {
        match self {
            Order => "order",
            Invoice => "invoice",
            Instruction => "instruction",
            Chat => "chat",
            Previous => "previous",
            Certificate => "certificate",
            Transfer => "transfer",
            Register => "register",
        }
    }

    /// The path of one of its fields.
    #[inline(never)]
    pub fn path(self, field: &str) -> String {
        [self.key(), field].join(".")
    }

    /// Where, within a sentence.
    #[inline(never)]
    pub fn there(self) -> Text {
        match self {
            Order => text!("on the order page", "订单页面"),
            Invoice => text!("on the invoice", "发票"),
            Instruction => text!("in the payment instruction", "付款指示"),
            Chat => text!("in the chat", "聊天记录"),
            Previous => text!("in your earlier payment", "以往付款记录"),
            Certificate => text!("on your certificate", "专属账号证明"),
            Transfer => text!("on your bank's screen", "银行页面"),
            Register => text!("in the public list", "公开信息"),
        }
    }
}
