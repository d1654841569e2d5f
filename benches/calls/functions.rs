//! The native functions, as C declares them. Each macro hands its list to the macro that is named, which makes one contender of it.

/// tests/native/c/bench.c, and what is as simple.
macro_rules! few {
    ($contender:ident) => {
        $contender! {
            fn nop();
            fn add_i32(a: c_int, b: c_int) -> c_int;
            fn sum_f64(values: *const f64, count: usize) -> f64;
            fn bench_half(value: c_int, half: *mut c_int);
            fn bench_middle(a: Point, b: Point) -> Point;
            fn bench_call(function: extern "C" fn(c_int) -> c_int, value: c_int) -> c_int;
            fn bench_call_many(function: extern "C" fn(c_int) -> c_int, times: c_int) -> c_int;
            fn bench_fail(code: c_int) -> c_int;
            fn bench_take(text: *const c_char) -> c_int;
            fn bench_take16(text: *const u16) -> c_int;
            fn bench_measure(text: *const c_char) -> c_int;
            fn bench_measure16(text: *const u16) -> c_int;
            fn bench_copy(text: *const c_char) -> *mut c_char;
            fn bench_take_list(texts: *const *const c_char) -> c_int;
            fn bench_give(index: c_int) -> *mut c_char;
            fn bench_give16(index: c_int) -> *mut u16;
            fn bench_name(index: c_int) -> *const c_char;
            fn bench_fill(index: c_int, buffer: *mut c_char, size: usize);
        }
    };
}
pub(crate) use few;

/// A thousand functions of eight signatures by turns, which `thousand_names!` lists.
macro_rules! thousand {
    ($contender:ident) => {
        $crate::functions::thousand_names!(signatures $contender);
    };
    (signatures $contender:ident $([$a:ident $b:ident $c:ident $d:ident $e:ident $f:ident $g:ident $h:ident])*) => {
        $contender! {
            $(
                fn $a() -> c_int;
                fn $b(a: c_int) -> c_int;
                fn $c(a: c_int, b: c_int) -> c_int;
                fn $d(a: f64) -> f64;
                fn $e(a: *const u8, length: usize) -> usize;
                fn $f(text: *const c_char) -> c_int;
                fn $g(a: i64, b: f64, c: c_int) -> f64;
                fn $h(out: *mut c_int);
            )*
        }

        /// Each of them once, from a place of its own.
        pub(crate) fn all() -> c_int {
            let mut out = 0;
            $(
                // SAFETY: the signatures are those of the library, whose functions read and write one value through a pointer.
                out ^= unsafe {
                    black_box($a());
                    black_box($b(1));
                    black_box($c(1, 2));
                    black_box($d(1.0));
                    black_box($e([1_u8].as_ptr(), 1));
                    black_box($f(c"text".as_ptr()));
                    black_box($g(1, 2.0, 3));
                    let mut written = 0;
                    $h(&mut written);
                    written
                };
            )*
            out
        }
    };
}
pub(crate) use thousand;

#[rustfmt::skip]
macro_rules! thousand_names {
    ($rule:ident $contender:ident) => {
        $crate::functions::thousand! { $rule $contender
            [m0000 m0001 m0002 m0003 m0004 m0005 m0006 m0007]
            [m0008 m0009 m0010 m0011 m0012 m0013 m0014 m0015]
            [m0016 m0017 m0018 m0019 m0020 m0021 m0022 m0023]
            [m0024 m0025 m0026 m0027 m0028 m0029 m0030 m0031]
            [m0032 m0033 m0034 m0035 m0036 m0037 m0038 m0039]
            [m0040 m0041 m0042 m0043 m0044 m0045 m0046 m0047]
            [m0048 m0049 m0050 m0051 m0052 m0053 m0054 m0055]
            [m0056 m0057 m0058 m0059 m0060 m0061 m0062 m0063]
            [m0064 m0065 m0066 m0067 m0068 m0069 m0070 m0071]
            [m0072 m0073 m0074 m0075 m0076 m0077 m0078 m0079]
            [m0080 m0081 m0082 m0083 m0084 m0085 m0086 m0087]
            [m0088 m0089 m0090 m0091 m0092 m0093 m0094 m0095]
            [m0096 m0097 m0098 m0099 m0100 m0101 m0102 m0103]
            [m0104 m0105 m0106 m0107 m0108 m0109 m0110 m0111]
            [m0112 m0113 m0114 m0115 m0116 m0117 m0118 m0119]
            [m0120 m0121 m0122 m0123 m0124 m0125 m0126 m0127]
            [m0128 m0129 m0130 m0131 m0132 m0133 m0134 m0135]
            [m0136 m0137 m0138 m0139 m0140 m0141 m0142 m0143]
            [m0144 m0145 m0146 m0147 m0148 m0149 m0150 m0151]
            [m0152 m0153 m0154 m0155 m0156 m0157 m0158 m0159]
            [m0160 m0161 m0162 m0163 m0164 m0165 m0166 m0167]
            [m0168 m0169 m0170 m0171 m0172 m0173 m0174 m0175]
            [m0176 m0177 m0178 m0179 m0180 m0181 m0182 m0183]
            [m0184 m0185 m0186 m0187 m0188 m0189 m0190 m0191]
            [m0192 m0193 m0194 m0195 m0196 m0197 m0198 m0199]
            [m0200 m0201 m0202 m0203 m0204 m0205 m0206 m0207]
            [m0208 m0209 m0210 m0211 m0212 m0213 m0214 m0215]
            [m0216 m0217 m0218 m0219 m0220 m0221 m0222 m0223]
            [m0224 m0225 m0226 m0227 m0228 m0229 m0230 m0231]
            [m0232 m0233 m0234 m0235 m0236 m0237 m0238 m0239]
            [m0240 m0241 m0242 m0243 m0244 m0245 m0246 m0247]
            [m0248 m0249 m0250 m0251 m0252 m0253 m0254 m0255]
            [m0256 m0257 m0258 m0259 m0260 m0261 m0262 m0263]
            [m0264 m0265 m0266 m0267 m0268 m0269 m0270 m0271]
            [m0272 m0273 m0274 m0275 m0276 m0277 m0278 m0279]
            [m0280 m0281 m0282 m0283 m0284 m0285 m0286 m0287]
            [m0288 m0289 m0290 m0291 m0292 m0293 m0294 m0295]
            [m0296 m0297 m0298 m0299 m0300 m0301 m0302 m0303]
            [m0304 m0305 m0306 m0307 m0308 m0309 m0310 m0311]
            [m0312 m0313 m0314 m0315 m0316 m0317 m0318 m0319]
            [m0320 m0321 m0322 m0323 m0324 m0325 m0326 m0327]
            [m0328 m0329 m0330 m0331 m0332 m0333 m0334 m0335]
            [m0336 m0337 m0338 m0339 m0340 m0341 m0342 m0343]
            [m0344 m0345 m0346 m0347 m0348 m0349 m0350 m0351]
            [m0352 m0353 m0354 m0355 m0356 m0357 m0358 m0359]
            [m0360 m0361 m0362 m0363 m0364 m0365 m0366 m0367]
            [m0368 m0369 m0370 m0371 m0372 m0373 m0374 m0375]
            [m0376 m0377 m0378 m0379 m0380 m0381 m0382 m0383]
            [m0384 m0385 m0386 m0387 m0388 m0389 m0390 m0391]
            [m0392 m0393 m0394 m0395 m0396 m0397 m0398 m0399]
            [m0400 m0401 m0402 m0403 m0404 m0405 m0406 m0407]
            [m0408 m0409 m0410 m0411 m0412 m0413 m0414 m0415]
            [m0416 m0417 m0418 m0419 m0420 m0421 m0422 m0423]
            [m0424 m0425 m0426 m0427 m0428 m0429 m0430 m0431]
            [m0432 m0433 m0434 m0435 m0436 m0437 m0438 m0439]
            [m0440 m0441 m0442 m0443 m0444 m0445 m0446 m0447]
            [m0448 m0449 m0450 m0451 m0452 m0453 m0454 m0455]
            [m0456 m0457 m0458 m0459 m0460 m0461 m0462 m0463]
            [m0464 m0465 m0466 m0467 m0468 m0469 m0470 m0471]
            [m0472 m0473 m0474 m0475 m0476 m0477 m0478 m0479]
            [m0480 m0481 m0482 m0483 m0484 m0485 m0486 m0487]
            [m0488 m0489 m0490 m0491 m0492 m0493 m0494 m0495]
            [m0496 m0497 m0498 m0499 m0500 m0501 m0502 m0503]
            [m0504 m0505 m0506 m0507 m0508 m0509 m0510 m0511]
            [m0512 m0513 m0514 m0515 m0516 m0517 m0518 m0519]
            [m0520 m0521 m0522 m0523 m0524 m0525 m0526 m0527]
            [m0528 m0529 m0530 m0531 m0532 m0533 m0534 m0535]
            [m0536 m0537 m0538 m0539 m0540 m0541 m0542 m0543]
            [m0544 m0545 m0546 m0547 m0548 m0549 m0550 m0551]
            [m0552 m0553 m0554 m0555 m0556 m0557 m0558 m0559]
            [m0560 m0561 m0562 m0563 m0564 m0565 m0566 m0567]
            [m0568 m0569 m0570 m0571 m0572 m0573 m0574 m0575]
            [m0576 m0577 m0578 m0579 m0580 m0581 m0582 m0583]
            [m0584 m0585 m0586 m0587 m0588 m0589 m0590 m0591]
            [m0592 m0593 m0594 m0595 m0596 m0597 m0598 m0599]
            [m0600 m0601 m0602 m0603 m0604 m0605 m0606 m0607]
            [m0608 m0609 m0610 m0611 m0612 m0613 m0614 m0615]
            [m0616 m0617 m0618 m0619 m0620 m0621 m0622 m0623]
            [m0624 m0625 m0626 m0627 m0628 m0629 m0630 m0631]
            [m0632 m0633 m0634 m0635 m0636 m0637 m0638 m0639]
            [m0640 m0641 m0642 m0643 m0644 m0645 m0646 m0647]
            [m0648 m0649 m0650 m0651 m0652 m0653 m0654 m0655]
            [m0656 m0657 m0658 m0659 m0660 m0661 m0662 m0663]
            [m0664 m0665 m0666 m0667 m0668 m0669 m0670 m0671]
            [m0672 m0673 m0674 m0675 m0676 m0677 m0678 m0679]
            [m0680 m0681 m0682 m0683 m0684 m0685 m0686 m0687]
            [m0688 m0689 m0690 m0691 m0692 m0693 m0694 m0695]
            [m0696 m0697 m0698 m0699 m0700 m0701 m0702 m0703]
            [m0704 m0705 m0706 m0707 m0708 m0709 m0710 m0711]
            [m0712 m0713 m0714 m0715 m0716 m0717 m0718 m0719]
            [m0720 m0721 m0722 m0723 m0724 m0725 m0726 m0727]
            [m0728 m0729 m0730 m0731 m0732 m0733 m0734 m0735]
            [m0736 m0737 m0738 m0739 m0740 m0741 m0742 m0743]
            [m0744 m0745 m0746 m0747 m0748 m0749 m0750 m0751]
            [m0752 m0753 m0754 m0755 m0756 m0757 m0758 m0759]
            [m0760 m0761 m0762 m0763 m0764 m0765 m0766 m0767]
            [m0768 m0769 m0770 m0771 m0772 m0773 m0774 m0775]
            [m0776 m0777 m0778 m0779 m0780 m0781 m0782 m0783]
            [m0784 m0785 m0786 m0787 m0788 m0789 m0790 m0791]
            [m0792 m0793 m0794 m0795 m0796 m0797 m0798 m0799]
            [m0800 m0801 m0802 m0803 m0804 m0805 m0806 m0807]
            [m0808 m0809 m0810 m0811 m0812 m0813 m0814 m0815]
            [m0816 m0817 m0818 m0819 m0820 m0821 m0822 m0823]
            [m0824 m0825 m0826 m0827 m0828 m0829 m0830 m0831]
            [m0832 m0833 m0834 m0835 m0836 m0837 m0838 m0839]
            [m0840 m0841 m0842 m0843 m0844 m0845 m0846 m0847]
            [m0848 m0849 m0850 m0851 m0852 m0853 m0854 m0855]
            [m0856 m0857 m0858 m0859 m0860 m0861 m0862 m0863]
            [m0864 m0865 m0866 m0867 m0868 m0869 m0870 m0871]
            [m0872 m0873 m0874 m0875 m0876 m0877 m0878 m0879]
            [m0880 m0881 m0882 m0883 m0884 m0885 m0886 m0887]
            [m0888 m0889 m0890 m0891 m0892 m0893 m0894 m0895]
            [m0896 m0897 m0898 m0899 m0900 m0901 m0902 m0903]
            [m0904 m0905 m0906 m0907 m0908 m0909 m0910 m0911]
            [m0912 m0913 m0914 m0915 m0916 m0917 m0918 m0919]
            [m0920 m0921 m0922 m0923 m0924 m0925 m0926 m0927]
            [m0928 m0929 m0930 m0931 m0932 m0933 m0934 m0935]
            [m0936 m0937 m0938 m0939 m0940 m0941 m0942 m0943]
            [m0944 m0945 m0946 m0947 m0948 m0949 m0950 m0951]
            [m0952 m0953 m0954 m0955 m0956 m0957 m0958 m0959]
            [m0960 m0961 m0962 m0963 m0964 m0965 m0966 m0967]
            [m0968 m0969 m0970 m0971 m0972 m0973 m0974 m0975]
            [m0976 m0977 m0978 m0979 m0980 m0981 m0982 m0983]
            [m0984 m0985 m0986 m0987 m0988 m0989 m0990 m0991]
            [m0992 m0993 m0994 m0995 m0996 m0997 m0998 m0999]
        }
    };
}
pub(crate) use thousand_names;
