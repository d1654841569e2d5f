// #[repr(C)]
// #[derive(Clone, Copy, interop::Blittable, interop::Fillable)]
// pub struct Stat<'a> {
//     pub size: u64,
//     pub times: [i64; 3],
//     name: Option<NonNull<&'a c_char>>,
// }

#[allow(trivial_bounds, clippy::all, clippy::pedantic)]
const _: () = {
    use ::interop::__private::{Blittable as __InteropBlittable, Copy as __InteropCopy};
    const fn __interop_fillable<T: ::interop::__private::Fillable>() {}
    ::interop::__private::fillable! {
        unsafe { ::interop::__private::promised() } => derived['a] Stat < 'a >, where
        [Stat < 'a > : __InteropCopy, Stat < 'a > : __InteropBlittable,],
        width[::interop::__private::Width < { < Stat < 'static, > as
        ::interop::__private::Field > ::WIDE } >], fields[__interop_fillable:: < < u64 as
        ::interop::__private::Field > ::This >, __interop_fillable:: < < [i64; 3] as
        ::interop::__private::Field > ::This >, __interop_fillable:: < < Option < NonNull
        < & 'a c_char > > as ::interop::__private::Field > ::This >]
    }
};
