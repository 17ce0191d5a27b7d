//! Columns of Arrow as the core reads them: cells of UTF-8.
//!
//! Texts and bytes are not copied. Whole numbers, decimals and days are written exactly, as a form would have them.
//! Floats are refused: an amount stored as a float might no longer be what was printed.

use arrow_array::{
    Array, ArrayRef, GenericByteArray, GenericByteViewArray, PrimitiveArray,
    cast::AsArray,
    types::{
        ArrowPrimitiveType, BinaryType, BinaryViewType, ByteArrayType, ByteViewType, Date32Type, Date64Type,
        Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, Int8Type, Int16Type, Int32Type, Int64Type,
        LargeBinaryType, LargeUtf8Type, StringViewType, TimestampMicrosecondType, TimestampMillisecondType,
        TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type, UInt64Type, Utf8Type,
    },
};
use arrow_buffer::ArrowNativeType;
use arrow_schema::{DataType, TimeUnit};
use fapiao_check::{bulk::Column, date::Day};
use std::{collections::HashMap, fmt::Write};

/// Why a column of this type is not read; `None` if it is.
pub fn refusal(kind: &DataType) -> Option<&'static str> {
    match kind {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => None,
        DataType::Binary | DataType::LargeBinary | DataType::BinaryView => None,
        DataType::Int8 | DataType::Int16 | DataType::Int32 | DataType::Int64 => None,
        DataType::UInt8 | DataType::UInt16 | DataType::UInt32 | DataType::UInt64 => None,
        DataType::Decimal32(..) | DataType::Decimal64(..) | DataType::Decimal128(..) | DataType::Decimal256(..) => None,
        DataType::Date32 | DataType::Date64 | DataType::Timestamp(..) | DataType::Null => None,
        DataType::Dictionary(_, values) => refusal(values),
        DataType::Float16 | DataType::Float32 | DataType::Float64 => {
            Some("a binary fraction cannot hold most amounts: cast it to decimal(18, 2) where it was made, or to text")
        }
        _ => Some("cast it to text, a decimal or a date"),
    }
}

/// Whether a column of this type is text.
pub fn is_text(kind: &DataType) -> bool {
    matches!(kind, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View)
}

/// The cells of a column; an error if it has another type.
pub fn column(array: &ArrayRef) -> Result<Box<dyn Column>, String> {
    let array = array.as_ref();
    Ok(match array.data_type() {
        DataType::Utf8 => Box::new(Bytes(array.as_bytes::<Utf8Type>().clone())),
        DataType::LargeUtf8 => Box::new(Bytes(array.as_bytes::<LargeUtf8Type>().clone())),
        DataType::Binary => Box::new(Bytes(array.as_bytes::<BinaryType>().clone())),
        DataType::LargeBinary => Box::new(Bytes(array.as_bytes::<LargeBinaryType>().clone())),
        DataType::Utf8View => Box::new(Views(array.as_byte_view::<StringViewType>().clone())),
        DataType::BinaryView => Box::new(Views(array.as_byte_view::<BinaryViewType>().clone())),
        DataType::Int8 => whole::<Int8Type>(array),
        DataType::Int16 => whole::<Int16Type>(array),
        DataType::Int32 => whole::<Int32Type>(array),
        DataType::Int64 => whole::<Int64Type>(array),
        DataType::UInt8 => whole::<UInt8Type>(array),
        DataType::UInt16 => whole::<UInt16Type>(array),
        DataType::UInt32 => whole::<UInt32Type>(array),
        DataType::UInt64 => whole::<UInt64Type>(array),
        DataType::Decimal32(_, scale) => decimals::<Decimal32Type>(array, *scale),
        DataType::Decimal64(_, scale) => decimals::<Decimal64Type>(array, *scale),
        DataType::Decimal128(_, scale) => decimals::<Decimal128Type>(array, *scale),
        DataType::Decimal256(_, scale) => decimals::<Decimal256Type>(array, *scale),
        DataType::Date32 => days(array.as_primitive::<Date32Type>(), i64::from),
        DataType::Date64 => {
            days(array.as_primitive::<Date64Type>(), |milliseconds| milliseconds.div_euclid(86_400_000))
        }
        DataType::Timestamp(unit, zone) => {
            let zoned = zone.is_some();
            match unit {
                TimeUnit::Second => days(array.as_primitive::<TimestampSecondType>(), move |at| day(at, 1, zoned)),
                TimeUnit::Millisecond => {
                    days(array.as_primitive::<TimestampMillisecondType>(), move |at| day(at, 1_000, zoned))
                }
                TimeUnit::Microsecond => {
                    days(array.as_primitive::<TimestampMicrosecondType>(), move |at| day(at, 1_000_000, zoned))
                }
                TimeUnit::Nanosecond => {
                    days(array.as_primitive::<TimestampNanosecondType>(), move |at| day(at, 1_000_000_000, zoned))
                }
            }
        }
        DataType::Null => Box::new(Written { text: String::new(), ends: vec![0; array.len()] }),
        DataType::Dictionary(..) => {
            let dictionary = array.as_any_dictionary();
            let values = column(dictionary.values())?;
            let place = |at: usize| if dictionary.keys().is_null(at) { None } else { Some(at) };
            // The key of a null cell can point nowhere.
            let keys = if dictionary.values().is_empty() { vec![0; array.len()] } else { dictionary.normalized_keys() };
            let keys = keys.into_iter().enumerate().map(|(at, key)| place(at).map(|_| key)).collect();
            Box::new(Words { keys, values })
        }
        kind => return Err(refusal(kind).unwrap_or("it cannot be read").to_owned()),
    })
}

/// Texts or bytes, one after another.
struct Bytes<T: ByteArrayType>(GenericByteArray<T>);

impl<T: ByteArrayType> Column for Bytes<T> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn cell(&self, row: usize) -> &[u8] {
        let offsets = self.0.value_offsets();
        let (Some(start), Some(end)) = (offsets.get(row), offsets.get(row + 1)) else { return &[] };
        if self.0.is_null(row) {
            return &[];
        }
        self.0.value_data().get(start.as_usize()..end.as_usize()).unwrap_or_default()
    }
}

/// Texts or bytes, short ones next to their lengths and long ones elsewhere.
struct Views<T: ByteViewType + ?Sized>(GenericByteViewArray<T>);

/// Bytes of a view, and how many of them a short text takes at most.
const VIEW: usize = 16;
const SHORT: usize = 12;

impl<T: ByteViewType + ?Sized> Column for Views<T> {
    fn count(&self) -> usize {
        self.0.len()
    }

    fn cell(&self, row: usize) -> &[u8] {
        let Some(view) = self.0.views().get(row).filter(|_| !self.0.is_null(row)) else { return &[] };
        let length = *view as u32 as usize;
        let found = if length <= SHORT {
            let start = row * VIEW + (VIEW - SHORT);
            self.0.views().inner().as_slice().get(start..start + length)
        } else {
            let (buffer, offset) = ((view >> 64) as u32 as usize, (view >> 96) as usize);
            self.0.data_buffers().get(buffer).and_then(|buffer| buffer.as_slice().get(offset..offset + length))
        };
        found.unwrap_or_default()
    }
}

/// Numbers of texts.
struct Words {
    keys: Vec<Option<usize>>,
    values: Box<dyn Column>,
}

impl Column for Words {
    fn count(&self) -> usize {
        self.keys.len()
    }

    fn cell(&self, row: usize) -> &[u8] {
        match self.keys.get(row) {
            Some(Some(key)) if *key < self.values.count() => self.values.cell(*key),
            _ => &[],
        }
    }
}

/// Values that were written as text.
#[derive(Default)]
struct Written {
    text: String,
    ends: Vec<usize>,
}

impl Column for Written {
    fn count(&self) -> usize {
        self.ends.len()
    }

    fn cell(&self, row: usize) -> &[u8] {
        let start = row.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(row).copied().unwrap_or(start);
        self.text.as_bytes().get(start..end).unwrap_or_default()
    }
}

/// Each value as text, written by `write`; null is empty.
fn written<T: ArrowPrimitiveType>(
    array: &PrimitiveArray<T>,
    mut write: impl FnMut(T::Native, &mut String),
) -> Box<dyn Column> {
    let mut written = Written { text: String::with_capacity(array.len() * 8), ends: Vec::with_capacity(array.len()) };
    for row in 0..array.len() {
        if !array.is_null(row) {
            write(array.value(row), &mut written.text);
        }
        written.ends.push(written.text.len());
    }
    Box::new(written)
}

fn whole<T: ArrowPrimitiveType>(array: &dyn Array) -> Box<dyn Column>
where
    T::Native: std::fmt::Display,
{
    written(array.as_primitive::<T>(), |value, out| _ = write!(out, "{value}"))
}

/// Further decimals of an amount are dropped if they are zero.
const DECIMALS: usize = 2;

fn decimals<T: ArrowPrimitiveType>(array: &dyn Array, scale: i8) -> Box<dyn Column>
where
    T::Native: std::fmt::Display,
{
    let mut digits = String::new();
    written(array.as_primitive::<T>(), move |value, out| {
        digits.clear();
        _ = write!(digits, "{value}");
        decimal(&digits, scale, out);
    })
}

/// Digits with their decimal point; zeros that a wide type adds after the fen are dropped.
fn decimal(digits: &str, scale: i8, out: &mut String) {
    let digits = digits.strip_prefix('-').inspect(|_| out.push('-')).unwrap_or(digits);
    let Ok(scale) = usize::try_from(scale) else {
        out.push_str(digits);
        return (0..scale.unsigned_abs()).for_each(|_| out.push('0'));
    };
    if scale == 0 {
        return out.push_str(digits);
    }
    let (whole, part) = match digits.len().checked_sub(scale) {
        Some(point) if point > 0 => (&digits[..point], digits[point..].to_owned()),
        _ => ("0", format!("{digits:0>scale$}")),
    };
    let zeros = part.bytes().skip(DECIMALS).rev().take_while(|digit| *digit == b'0').count();
    out.push_str(whole);
    out.push('.');
    out.push_str(&part[..part.len() - zeros]);
}

/// Days as `YYYY-MM-DD`; each is written once.
fn days<T: ArrowPrimitiveType>(array: &PrimitiveArray<T>, since_1970: impl Fn(T::Native) -> i64) -> Box<dyn Column> {
    let mut known: HashMap<i64, String> = HashMap::new();
    written(array, |value, out| {
        let days = since_1970(value);
        // A day that does not exist is passed on unchanged, and reported as not a date.
        let write = || {
            let day = i32::try_from(days).ok().and_then(|days| Day::of(1970, 1, 1).plus(days));
            day.map_or_else(|| format!("{days} days after 1970-01-01"), |day| day.to_string())
        };
        out.push_str(known.entry(days).or_insert_with(write));
    })
}

/// Seconds by which China's clocks are ahead of UTC.
const CHINA: i64 = 8 * 60 * 60;

/// The day of an instant in China, if it has a time zone; otherwise the day as written.
fn day(at: i64, ticks: i64, zoned: bool) -> i64 {
    (at.div_euclid(ticks) + if zoned { CHINA } else { 0 }).div_euclid(24 * 60 * 60)
}
