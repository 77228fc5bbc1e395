//! What any program of this kind needs: it knows no record and takes plain data.

pub mod changes;
