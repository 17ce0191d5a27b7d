//! Reads the first sheet of a workbook as calamine's documentation shows, and prints the nanoseconds per row.

use calamine::{DataType, Reader, Xlsx, open_workbook};
use std::{env, error::Error, time::Instant};

fn main() -> Result<(), Box<dyn Error>> {
    let path = env::args().nth(1).ok_or("expected the path of a workbook")?;
    let start = Instant::now();
    let mut workbook: Xlsx<_> = open_workbook(&path)?;
    let range = workbook.worksheet_range_at(0).ok_or("expected a sheet")??;
    let cells = range.rows().flatten().filter(|cell| !cell.is_empty()).count();
    let nanoseconds = start.elapsed().as_nanos() as f64;
    if cells < range.height() {
        return Err("expected a cell in each row".into());
    }
    println!("{}", nanoseconds / (range.height() as f64 - 1.0));
    Ok(())
}
