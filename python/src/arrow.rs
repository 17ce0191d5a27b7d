//! Arrow's C data interface, as Python's objects pass it: capsules with one of its three structs.
//!
//! This is the only file with `unsafe`: a capsule of that name contains what the interface defines.

use arrow_array::{
    Array, RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray,
    ffi::{self, FFI_ArrowArray, FFI_ArrowSchema},
    ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader},
};
use arrow_schema::{ArrowError, DataType, Schema, SchemaRef};
use pyo3::{
    exceptions::{PyTypeError, PyValueError},
    prelude::*,
    types::PyCapsule,
};
use std::ffi::CStr;

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";

/// Batches of rows, one at a time.
pub type Batches = Box<dyn RecordBatchReader + Send>;

/// The batches of any object that supports Arrow.
pub fn batches(table: &Bound<'_, PyAny>) -> PyResult<Batches> {
    if table.hasattr("__arrow_c_stream__")? {
        let capsule = table.call_method0("__arrow_c_stream__")?.cast_into::<PyCapsule>()?;
        let stream = capsule.pointer_checked(Some(STREAM))?.cast::<FFI_ArrowArrayStream>();
        // Moved out of the capsule, which keeps an empty one.
        let stream = unsafe { FFI_ArrowArrayStream::from_raw(stream.as_ptr()) };
        return Ok(Box::new(RecordBatchStreamReader::try_new(stream).map_err(in_python)?));
    }
    if table.hasattr("__arrow_c_array__")? {
        let both = table.call_method0("__arrow_c_array__")?;
        let (schema, array): (Bound<'_, PyAny>, Bound<'_, PyAny>) = both.extract()?;
        let (schema, array) = (schema.cast_into::<PyCapsule>()?, array.cast_into::<PyCapsule>()?);
        let schema = schema.pointer_checked(Some(SCHEMA))?.cast::<FFI_ArrowSchema>();
        let array = array.pointer_checked(Some(ARRAY))?.cast::<FFI_ArrowArray>();
        let data = unsafe { ffi::from_ffi(FFI_ArrowArray::from_raw(array.as_ptr()), schema.as_ref()) };
        let data = data.map_err(in_python)?;
        if !matches!(data.data_type(), DataType::Struct(_)) {
            return Err(PyTypeError::new_err(format!(
                "expected a batch of rows, found one array of {}",
                data.data_type()
            )));
        }
        let rows = StructArray::from(data);
        if rows.null_count() > 0 {
            return Err(PyValueError::new_err("expected a batch of rows, found one in which whole rows are null"));
        }
        let batch = RecordBatch::from(rows);
        let schema = batch.schema();
        return Ok(Box::new(RecordBatchIterator::new([Ok(batch)], schema)));
    }
    let kind = table.get_type();
    Err(PyTypeError::new_err(format!(
        "expected a table that speaks Arrow (of pyarrow, Polars, pandas, DuckDB …), found a value of type {}",
        kind.name()?
    )))
}

/// Passes batches on as a capsule.
pub fn stream_capsule<'py>(py: Python<'py>, batches: Batches) -> PyResult<Bound<'py, PyCapsule>> {
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(batches), STREAM)
}

/// Passes a schema on as a capsule.
pub fn schema_capsule<'py>(py: Python<'py>, schema: &SchemaRef) -> PyResult<Bound<'py, PyCapsule>> {
    let schema: &Schema = schema;
    PyCapsule::new_with_value(py, FFI_ArrowSchema::try_from(schema).map_err(in_python)?, SCHEMA)
}

/// An error of Arrow as one of Python.
pub fn in_python(error: ArrowError) -> PyErr {
    PyValueError::new_err(error.to_string())
}
