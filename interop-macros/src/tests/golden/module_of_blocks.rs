// #[interop::import(library = LIBM)]
// pub mod math {
//     pub const TWO: f64 = 2.0;
//     unsafe extern "C" {
//         pub fn sin(x: f64) -> f64;
//     }
//     const _: () = { ["Size"][size_of::<f64>() - 8] };
//     unsafe extern "C" {
//         pub fn cos(x: f64) -> f64;
//     }
//     #[cfg(unix)]
//     unsafe extern "C" {
//         pub fn lgamma(x: f64) -> f64;
//     }
//     pub mod further {
//         unsafe extern "system" {
//             pub fn tan(x: f64) -> f64;
//         }
//     }
// }

pub mod math {
    pub const TWO: f64 = 2.0;
    #[::interop::import(library = super::LIBM)]
    unsafe extern "C" {
        pub fn sin(x: f64) -> f64;
        pub fn cos(x: f64) -> f64;
    }
    const _: () = { ["Size"][size_of::<f64>() - 8] };
    #[::interop::import(library = super::LIBM)]
    #[cfg(unix)]
    unsafe extern "C" {
        pub fn lgamma(x: f64) -> f64;
    }
    pub mod further {
        #[::interop::import(library = super::super::LIBM)]
        unsafe extern "system" {
            pub fn tan(x: f64) -> f64;
        }
    }
}
