macro_rules! declare {
    ($capacity:expr) => {
        #[interop::import(library = "demo")]
        unsafe extern "C" {
            safe fn bytes(
                #[out(capacity = $capacity)] bytes: Vec<u8>,
                #[in_out]
                #[len_of(bytes)]
                length: usize,
            );
        }
    };
}

declare!(0usize);

fn main() {}
