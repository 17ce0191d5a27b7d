//! A whole table: what its columns contain, and its batches while they are checked.

use crate::{
    arrow::{self, Batches, in_python},
    columns::{column, is_text, refusal},
    questions::{QuestionError, wrong},
    results,
    values::Value,
};
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader};
use arrow_schema::{ArrowError, SchemaRef};
use fapiao_check::{
    bulk::{self, Column, Options, Role, Table},
    question::{self, Ask, Given, Shape},
    register::Register,
};
use pyo3::{
    exceptions::PyValueError,
    prelude::*,
    types::{PyCapsule, PyDict},
};
use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Mutex, PoisonError},
};

/// The batches of a table as they are checked.
pub struct Stream {
    batches: Batches,
    table: Table,
    /// The columns that are checked, by their place in the table.
    places: Vec<usize>,
    /// Their names.
    names: Vec<String>,
    codes: Vec<&'static str>,
    schema: SchemaRef,
}

impl Stream {
    fn check(&mut self, batch: &RecordBatch) -> Result<RecordBatch, ArrowError> {
        let first = self.table.rows();
        let cells = |(at, name): (&usize, &String)| {
            column(batch.column(*at)).map_err(|why| failed(format!("the column `{name}` is not read: {why}")))
        };
        let columns = self.places.iter().zip(&self.names).map(cells).collect::<Result<Vec<_>, _>>()?;
        let columns: Vec<&dyn Column> = columns.iter().map(AsRef::as_ref).collect();
        let found = self.table.check(&columns).map_err(|misfit| failed(misfit.to_string()))?;
        results::batch(&found, &self.schema, first, &self.names, &self.codes)
    }
}

fn failed(sentence: String) -> ArrowError {
    // A message with a zero byte cannot be passed to C.
    ArrowError::InvalidArgumentError(sentence.replace('\0', "\u{fffd}"))
}

impl Iterator for Stream {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        // What C calls must not unwind into it.
        let next = catch_unwind(AssertUnwindSafe(|| {
            let batch = self.batches.next()?;
            Some(batch.and_then(|batch| self.check(&batch)))
        }));
        next.unwrap_or_else(|_| Some(Err(failed("the table is not laid out as Arrow lays one out".to_owned()))))
    }
}

impl RecordBatchReader for Stream {
    fn schema(&self) -> SchemaRef {
        self.schema.clone()
    }
}

/// The stream of a table, with the columns and the options that were given.
pub fn stream(
    function: &str,
    register: &Register,
    table: &Bound<'_, PyAny>,
    columns: Option<Bound<'_, PyAny>>,
    options: Option<Bound<'_, PyDict>>,
) -> PyResult<Stream> {
    let options = options.unwrap_or_else(|| PyDict::new(table.py()));
    for name in ["columns", "text"] {
        if options.contains(name)? {
            return Err(QuestionError::new_err(format!("{function}: there is no option `{name}`")));
        }
    }
    let mut options: Options = question::read(&Value(options.into_any())).map_err(|error| wrong(function, &error))?;
    let batches = arrow::batches(table)?;
    let names: Vec<String> = batches.schema().fields().iter().map(|field| field.name().clone()).collect();
    let roles = match columns {
        Some(given) => named(function, &names, given)?,
        None => Role::of_headings(&names),
    };
    if roles.iter().all(|role| *role == Role::Other) {
        let names = names.join("`, `");
        return Err(QuestionError::new_err(format!(
            "{function}: none of the columns `{names}` has a heading that is known; `columns` says what they hold"
        )));
    }
    // The other text columns are searched for the word that marks a row of sums, as in a sheet.
    let is_read = |at: &usize| roles[*at] != Role::Other || is_text(batches.schema().field(*at).data_type());
    let places: Vec<usize> = (0..names.len()).filter(is_read).collect();
    for at in &places {
        let kind = batches.schema().field(*at).data_type().clone();
        if let Some(why) = refusal(&kind) {
            let name = &names[*at];
            return Err(QuestionError::new_err(format!("{function}: the column `{name}` holds {kind}; {why}")));
        }
    }
    options.columns = places.iter().map(|at| roles[*at]).collect();
    Ok(Stream {
        batches,
        table: Table::new(&options, register),
        names: places.iter().map(|at| names[*at].clone()).collect(),
        places,
        codes: bulk::rules().iter().map(|rule| rule.code).collect(),
        schema: results::schema(options.duplicates),
    })
}

/// What columns contain, by their names.
#[derive(Default)]
struct Columns(Vec<(String, Role)>);

impl Ask for Columns {
    const SHAPE: Shape = Shape::Map(&Role::SHAPE);

    fn fill(&mut self, given: Given) {
        let Given::Map(entries) = given else { return };
        self.0 = entries
            .into_iter()
            .map(|(name, given)| {
                let mut role = Role::default();
                role.fill(given);
                (name, role)
            })
            .collect();
    }
}

/// What the columns contain, by a dictionary.
fn named(function: &str, names: &[String], given: Bound<'_, PyAny>) -> PyResult<Vec<Role>> {
    let fault = |sentence: String| QuestionError::new_err(format!("{function}: `columns`: {sentence}"));
    let given: Columns = question::read(&Value(given)).map_err(|error| fault(error.to_string()))?;
    let mut roles = vec![Role::Other; names.len()];
    for (name, role) in given.0 {
        let mut places = (0..names.len()).filter(|at| names[*at] == name);
        let Some(place) = places.next() else {
            return Err(fault(format!("there is no column `{name}`; there are `{}`", names.join("`, `"))));
        };
        if places.next().is_some() {
            return Err(fault(format!("there are two columns `{name}`")));
        }
        roles[place] = role;
    }
    Ok(roles)
}

/// A table's results. `pyarrow.table(…)`, `polars.DataFrame(…)` and DuckDB take it as it is; so does anything that
/// supports Arrow.
#[pyclass(frozen, module = "fapiao_check")]
pub struct Checked {
    schema: SchemaRef,
    inner: Mutex<Inner>,
}

enum Inner {
    /// All of them, with the rows that name each company of the register.
    All { batches: Vec<RecordBatch>, issuers: Vec<(String, u32)> },
    /// Checked as they are read, which is possible once.
    Later(Option<Box<Stream>>),
}

impl Checked {
    /// Checks all batches now.
    pub fn all(py: Python<'_>, mut stream: Stream) -> PyResult<Checked> {
        let schema = stream.schema();
        // Other threads of Python continue meanwhile.
        let (batches, stream) = py
            .detach(move || {
                let batches = stream.by_ref().collect::<Result<Vec<_>, _>>();
                batches.map(|batches| (batches, stream))
            })
            .map_err(in_python)?;
        let counted = stream.table.entities();
        let mut issuers: Vec<_> = counted.counts().map(|(entity, rows)| (entity.id.to_owned(), rows)).collect();
        if counted.others() > 0 {
            issuers.push(("others".to_owned(), counted.others()));
        }
        Ok(Checked { schema, inner: Mutex::new(Inner::All { batches, issuers }) })
    }

    /// Checks them as they are read.
    pub fn later(stream: Stream) -> Checked {
        Checked { schema: stream.schema(), inner: Mutex::new(Inner::Later(Some(Box::new(stream)))) }
    }
}

#[pymethods]
impl Checked {
    /// The results as a stream of Arrow.
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let _ = requested_schema; // The interface allows to ignore it.
        let batches: Batches = match &mut *self.inner.lock().unwrap_or_else(PoisonError::into_inner) {
            Inner::All { batches, .. } => {
                let batches: Vec<_> = batches.iter().cloned().map(Ok).collect();
                Box::new(RecordBatchIterator::new(batches, self.schema.clone()))
            }
            Inner::Later(stream) => stream
                .take()
                .ok_or_else(|| PyValueError::new_err("these results were read before; a stream is read once"))?,
        };
        arrow::stream_capsule(py, batches)
    }

    /// The columns of the results.
    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::schema_capsule(py, &self.schema)
    }

    /// How many rows there are.
    fn __len__(&self) -> PyResult<usize> {
        match &*self.inner.lock().unwrap_or_else(PoisonError::into_inner) {
            Inner::All { batches, .. } => Ok(batches.iter().map(RecordBatch::num_rows).sum()),
            Inner::Later(_) => Err(PyValueError::new_err("how long a stream is shows when it was read")),
        }
    }

    /// The names of the columns.
    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.schema.fields().iter().map(|field| field.name().clone()).collect()
    }

    /// How many rows name a company of the register by its tax ID: ids with rows, `others` for all others.
    #[getter]
    fn issuers<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let counted = PyDict::new(py);
        if let Inner::All { issuers, .. } = &*self.inner.lock().unwrap_or_else(PoisonError::into_inner) {
            for (id, rows) in issuers {
                counted.set_item(id, rows)?;
            }
        }
        Ok(counted)
    }

    fn __repr__(&self) -> String {
        format!("<Checked {}>", self.column_names().join(", "))
    }
}
