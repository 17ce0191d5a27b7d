//! May I pay this? An order and what the bank's screen shows, compared digit by digit.
//!
//! `cargo run --example pay`

use fapiao_check::{
    payment::{Context, Order, PaymentAnswer, PaymentQuestion, Transfer, check_payment},
    register::REGISTER,
    report::Verdict,
};

fn main() {
    let answer = ask();
    let what = match answer.report.verdict {
        Verdict::Stop => "Do not pay",
        Verdict::Hold => "Ask first",
        Verdict::Caution => "Check again",
        Verdict::Clear => "No difference in what was compared",
    };
    println!("{what}.");
    for finding in &answer.report.findings {
        println!("- {} ({})", finding.message.en(), finding.code);
        println!("  {}", finding.message.zh());
    }
    for missing in &answer.report.unchecked {
        println!("- not checked: {}", missing.message.en());
    }
}

fn ask() -> PaymentAnswer {
    let question = PaymentQuestion {
        context: Some(Context::AlibabaOrder),
        order: Order {
            payee: "Shenzhen Brightway Electronics Co., Ltd.".into(),
            account: "6222 0210 0100 1234".into(),
            amount: "4,800.00".into(),
            currency: "USD".into(),
            ..Default::default()
        },
        transfer: Transfer {
            payee: "SHENZHEN BRIGHTWAY ELECTRONICS CO LTD".into(),
            account: "6222 0210 0100 7234".into(),
            amount: "4800".into(),
            currency: "USD".into(),
            ..Default::default()
        },
        ..Default::default()
    };
    check_payment(&question, &REGISTER)
}

#[test]
fn another_digit_stops_the_payment() {
    main();
    let answer = ask();
    assert_eq!(answer.report.verdict, Verdict::Stop);
    assert!(answer.report.findings.iter().any(|finding| finding.code == "payment/account-differs"));
}
