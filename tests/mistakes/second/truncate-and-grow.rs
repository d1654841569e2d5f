// at: `truncate`
//! A text that is cut off and asked for again.

#[interop::import(library = "demo", strings = utf8)]
unsafe extern "C" {
    pub safe fn name(
        #[out(capacity = 16, grow)]
        #[marshal(truncate)]
        //~^ leave out `truncate`, or `grow`
        name: String,
        #[len_of(name, unit = elements, nul = included)] size: usize,
    );
}

fn main() {}
