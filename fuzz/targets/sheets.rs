//! Any bytes as a CSV file, in two pieces: every row is answered, and the split makes no difference.
#![no_main]

use fapiao_check::{
    bulk::{Options, Sheet},
    register::REGISTER,
};

fn read(pieces: &[&[u8]]) -> (u32, Vec<u8>) {
    let mut sheet = Sheet::new(Options::default(), &REGISTER);
    let (mut rest, mut verdicts) = (Vec::new(), Vec::new());
    for (at, piece) in pieces.iter().enumerate() {
        rest.extend_from_slice(piece);
        let used = sheet.read(&rest, at + 1 == pieces.len());
        rest.drain(..used.min(rest.len()));
        verdicts.extend(sheet.answers().verdicts);
    }
    (sheet.count(), verdicts)
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let (first, second) = bytes.split_at(bytes.len() / 2);
    assert_eq!(read(&[bytes]), read(&[first, second]));
});
