//! Columns in several partitions, each checked by a thread of its own; duplicates are found over all of them by their
//! keys. A cluster does the same with machines.
//!
//! `cargo run --release --features bulk --example partitions`

use fapiao_check::{
    bulk::{Answers, Duplicates, Misfit, Options, Role, Table},
    register::REGISTER,
};
use std::{
    collections::{HashMap, hash_map::Entry},
    thread,
};

/// Numbers, amounts and rates of some rows.
type Partition = (Vec<String>, Vec<String>, Vec<String>);

/// A place: the partition, and the row in it.
type Place = (usize, usize);

fn main() -> Result<(), Misfit> {
    let partitions: Vec<Partition> = (0..4).map(partition).collect();
    for ((partition, row), (earlier, first)) in duplicates(&partitions)? {
        println!("partition {partition}, row {row}: the same number as partition {earlier}, row {first}");
    }
    Ok(())
}

/// Rows in which the invoice number of one partition is also in the next one.
fn partition(at: usize) -> Partition {
    let numbers = (0..3).map(|row| format!("2533200000001234{:04}", at * 2 + row));
    let amounts = (0..3).map(|row| format!("{}.00", 100 + row));
    (numbers.collect(), amounts.collect(), vec!["6%".to_owned(); 3])
}

/// Rows that have an earlier row's number.
fn duplicates(partitions: &[Partition]) -> Result<Vec<(Place, Place)>, Misfit> {
    let checked: Vec<Answers> = thread::scope(|scope| {
        let threads: Vec<_> = partitions.iter().map(|partition| scope.spawn(|| check(partition))).collect();
        threads.into_iter().filter_map(|thread| thread.join().ok()).collect::<Result<_, Misfit>>()
    })?;
    let (mut first, mut found): (HashMap<&[u8], Place>, _) = (HashMap::new(), Vec::new());
    for (partition, answers) in checked.iter().enumerate() {
        // A row without a number has no key.
        for (row, key) in (0..answers.count()).map(|row| (row, answers.key(row))).filter(|(_, key)| !key.is_empty()) {
            match first.entry(key) {
                Entry::Occupied(earlier) => found.push(((partition, row), *earlier.get())),
                Entry::Vacant(place) => _ = place.insert((partition, row)),
            }
        }
    }
    Ok(found)
}

fn check((numbers, amounts, rates): &Partition) -> Result<Answers, Misfit> {
    let columns = vec![Role::Number, Role::Amount, Role::Rate];
    let mut table = Table::new(&Options { columns, duplicates: Duplicates::Keys, ..Default::default() }, &REGISTER);
    table.check(&[numbers, amounts, rates])
}

#[test]
fn a_number_in_two_partitions_is_found() -> Result<(), Misfit> {
    let partitions: Vec<Partition> = (0..3).map(partition).collect();
    assert_eq!(duplicates(&partitions)?, [((1, 0), (0, 2)), ((2, 0), (1, 2))]);
    Ok(())
}
