// after: first/slices-in-a-slice-alias
//! Pointers, and a second slice for the lengths.

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES)]
unsafe extern "C" {
    safe fn weighed_lengths(
        #[len_of(rows)] row_count: usize,
        rows: &[*const u8],
        #[len_of(lengths)] length_count: usize,
        lengths: &[usize],
        more: usize,
    ) -> usize;
}

fn main() {
    let rows: [&[u8]; 2] = [b"ab", b"c"];
    let (pointers, lengths): (Vec<_>, Vec<_>) = rows.iter().map(|row| (row.as_ptr(), row.len())).unzip();
    assert_eq!(weighed_lengths(&pointers, &lengths, 0), 6);
}
