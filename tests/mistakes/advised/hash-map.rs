// after: first/hash-map
//! Two lists, each with its length.

use std::collections::HashMap;

static FIXTURES: interop::Library = interop::Library::new(interop_test_native::FIXTURES);

#[interop::import(library = FIXTURES, strings = utf8)]
unsafe extern "C" {
    safe fn weighed_lengths(
        #[len_of(keys)] key_count: usize,
        #[marshal(list)] keys: &[String],
        #[len_of(values)] value_count: usize,
        #[marshal(list)] values: &[String],
        more: usize,
    ) -> usize;
}

fn main() {
    let options = HashMap::from([("a".to_owned(), "1".to_owned()), ("b".to_owned(), "2".to_owned())]);
    let (keys, values): (Vec<_>, Vec<_>) = options.into_iter().unzip();
    assert_eq!(weighed_lengths(&keys, &values, 0), 2 + 2 * 2);
}
