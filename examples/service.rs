//! Questions as lines of JSON, answers as lines of JSON, with the names of the browser's contract: the core of a
//! service, wherever the lines come from.
//!
//! `echo '{"function":"taxBreakdown","question":{"amount":"100","rate":"13%"}}' | cargo run --features serde --example service`

use fapiao_check::{
    ask::ask,
    number::validate_invoice_number,
    payment::check_payment,
    register::{REGISTER, find_entity},
    tax::tax_breakdown,
    value::Value,
};
use serde::Deserialize;
use std::{
    error::Error,
    io::{self, BufRead},
};

/// A line.
#[derive(Deserialize)]
struct Line {
    function: String,
    question: Value,
}

fn main() -> io::Result<()> {
    for line in io::stdin().lock().lines() {
        // A mistake of the calling program is an error; a mistake in what a person typed is a finding in the answer.
        match answer(&line?) {
            Ok(answer) => println!("{answer}"),
            Err(error) => println!("{}", serde_json::json!({ "error": error.to_string() })),
        }
    }
    Ok(())
}

fn answer(line: &str) -> Result<String, Box<dyn Error>> {
    let Line { function, question } = serde_json::from_str(line)?;
    let answer = match function.as_str() {
        "taxBreakdown" => serde_json::to_string(&ask(&question, |question| tax_breakdown(question, &REGISTER))?),
        "findEntity" => serde_json::to_string(&ask(&question, |question| find_entity(question, &REGISTER))?),
        "validateInvoiceNumber" => {
            serde_json::to_string(&ask(&question, |question| validate_invoice_number(question, &REGISTER))?)
        }
        "checkPayment" => serde_json::to_string(&ask(&question, |question| check_payment(question, &REGISTER))?),
        other => return Err(format!("there is no function {other}").into()),
    };
    Ok(answer?)
}

#[test]
fn a_question_is_answered_and_a_mistake_is_named() -> Result<(), Box<dyn Error>> {
    let right = answer(r#"{"function":"taxBreakdown","question":{"amount":"100","rate":"13%"}}"#)?;
    assert!(right.contains(r#""balancingTax":"11.50""#), "{right}");
    let wrong = answer(r#"{"function":"taxBreakdown","question":{"amuont":"100"}}"#).map_err(|error| error.to_string());
    assert!(wrong.is_err_and(|error| error.contains("unknown field `amuont`")));
    Ok(())
}
