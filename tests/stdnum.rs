//! The unified social credit code compared with python-stdnum, on 100,000 made-up codes of registrars 1 and 9.
//!
//! `tests/stdnum/verdicts.py` wrote python-stdnum's verdicts; the same codes are made here, in the same order.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use fapiao_check::tax_id::{TaxIdQuestion, uscc_check_character, validate_tax_id};

const ALPHABET: &[u8] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
const PLACES: [&str; 4] = ["110105", "330106", "440307", "320105"];
const VERDICTS: &[u8] = include_bytes!("stdnum/verdicts.bin");

/// A linear congruential generator (Knuth's MMIX), so that both languages make the same codes.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, limit: u64) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % limit).unwrap()
    }

    fn code(&mut self) -> String {
        let mut code = String::new();
        code.push(char::from(b"19"[self.below(2)]));
        code.push(char::from(b"123"[self.below(3)]));
        code.push_str(PLACES[self.below(4)]);
        (0..9).for_each(|_| code.push(char::from(ALPHABET[self.below(31)])));
        let is_right = self.below(2) == 0;
        let wrong = char::from(ALPHABET[self.below(31)]);
        let right = uscc_check_character(&code).unwrap();
        code.push(if is_right { right } else { wrong });
        code
    }
}

#[test]
fn the_verdicts_are_those_of_python_stdnum() {
    let mut numbers = Numbers(1);
    let mut accepted = 0;
    for at in 0..VERDICTS.len() * 8 {
        let code = numbers.code();
        let theirs = VERDICTS[at / 8] >> (7 - at % 8) & 1 == 1;
        let answer = validate_tax_id(&TaxIdQuestion { tax_id: code.clone(), ..Default::default() });
        let ours = !answer.report.findings.iter().any(|finding| finding.code == "tax-id/check-character");
        assert_eq!(ours, theirs, "{code}: {:?}", answer.report.findings);
        accepted += usize::from(ours);
    }
    assert_eq!(VERDICTS.len() * 8, 100_000);
    assert!((45_000..60_000).contains(&accepted), "{accepted} accepted");
}

/// It refuses these registrars, although the standard has them.
#[test]
fn registrars_that_python_stdnum_refuses_are_not_refused_here() {
    for body in ["A1330106673959654", "N1330106673959654", "Y1330106673959654"] {
        let code = format!("{body}{}", uscc_check_character(body).unwrap());
        let answer = validate_tax_id(&TaxIdQuestion { tax_id: code.clone(), ..Default::default() });
        assert!(answer.report.findings.is_empty(), "{code}: {:?}", answer.report.findings);
    }
}
