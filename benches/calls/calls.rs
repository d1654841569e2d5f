//! What one call costs, in time: `cargo bench --bench calls`. Groups are cases, and the functions in them the ways to call: bound by the
//! linker, by interop, by libloading, by dlopen2 (with what people write around them today), and by hand. Only the ratios within one run mean
//! anything, because machines differ; benches/README.md has a table of them. Whether a call costs too much is for `gates`, which counts.

#[cfg(target_os = "linux")]
mod contenders;
#[cfg(target_os = "linux")]
mod functions;
#[cfg(target_os = "linux")]
#[path = "../shared/mod.rs"]
mod shared;
#[cfg(target_os = "linux")]
mod today;

#[cfg(target_os = "linux")]
mod cases {
    use std::ffi::c_int;
    use std::hint::black_box;
    use std::time::Duration;

    use criterion::Criterion;

    use crate::contenders;
    use crate::shared::bound::Point;
    use crate::shared::{bound, hand};
    use crate::today::{dlopen2, libloading, linked};

    /// One group: the same call in all ways.
    macro_rules! compare {
        ($criterion:ident, $case:literal, $function:ident($($argument:expr),*)) => {{
            let mut group = $criterion.benchmark_group($case);
            group.bench_function("linked", |b| b.iter(|| linked::$function($(black_box($argument)),*)));
            group.bench_function("interop", |b| b.iter(|| bound::$function($(black_box($argument)),*)));
            group.bench_function("libloading", |b| b.iter(|| libloading::$function($(black_box($argument)),*)));
            group.bench_function("dlopen2", |b| b.iter(|| dlopen2::$function($(black_box($argument)),*)));
            group.bench_function("hand-written", |b| b.iter(|| hand::$function($(black_box($argument)),*)));
            group.finish();
        }};
    }

    extern "C" fn half(value: c_int) -> c_int {
        value / 2
    }

    pub(crate) fn main() {
        let mut criterion = Criterion::default()
            .warm_up_time(Duration::from_millis(300))
            .measurement_time(Duration::from_secs(1))
            .configure_from_args();
        let c = &mut criterion;
        let short = "sixteen letters!";
        let long = &*"x".repeat(1000);
        compare!(c, "nop", nop());
        compare!(c, "add", add_i32(1, 2));
        compare!(c, "slice of 8", sum_f64(&[1.0; 8]));
        compare!(c, "slice of 1000", sum_f64(&[1.0; 1000]));
        compare!(c, "two structures", bench_middle(Point { x: 1.0, y: 2.0 }, Point { x: 3.0, y: 4.0 }));
        compare!(c, "a callback", bench_call(half, 2));
        compare!(c, "a thousand callbacks", bench_call_many(half, 1000));
        compare!(c, "out parameter", bench_half(2));
        compare!(c, "errno of a failure", bench_fail(2));
        compare!(c, "str of 16", bench_take(short));
        compare!(c, "str of 1000", bench_take(long));
        // Without errno, whose cost is the same in all ways.
        compare!(c, "only str of 16", bench_take_only(short));
        compare!(c, "only str of 1000", bench_take_only(long));
        compare!(c, "str of 16, looked at", bench_measure(short));
        compare!(c, "UTF-16 of 16", bench_take16(short));
        compare!(c, "UTF-16 of 16, looked at", bench_measure16(short));
        compare!(c, "eight str of 16", bench_take_list(&[short; 8]));
        compare!(c, "String of 16 back", bench_give(0));
        compare!(c, "String of 200 back", bench_give(1));
        compare!(c, "str of 16 in, String back", bench_copy(short));
        compare!(c, "UTF-16 of 16 back", bench_give16(0));
        compare!(c, "str of 16 borrowed", bench_name(0));
        compare!(c, "buffer filled with 16", bench_fill(0));

        let mut group = c.benchmark_group("a thousand functions");
        group.bench_function("linked", |b| b.iter(contenders::linked::thousand::all));
        group.bench_function("interop", |b| b.iter(contenders::interop::thousand::all));
        group.bench_function("libloading", |b| b.iter(contenders::libloading::thousand::all));
        group.bench_function("dlopen2", |b| b.iter(contenders::dlopen2::thousand::all));
        group.bench_function("hand-written", |b| b.iter(contenders::hand::thousand::all));
        group.finish();
        criterion.final_summary();
    }
}

fn main() {
    #[cfg(target_os = "linux")]
    cases::main();
}
