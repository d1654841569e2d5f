//! What is said of each family: what it is, what to write, and how to get from the one to the other.

use crate::marshal::refused::reason::reasons;

reasons! {
    /// Never implemented: only Rust can read it.
    MapGoesIn[T: ?Sized, K, V]:
        "a `{T}` is laid out as Rust likes, and native code cannot read it",
        "write two slices, `&[{K}]` and `&[{V}]`, each with its length",
        "give each length's parameter `#[len_of(…)]`; slices of strings are lists: `#[marshal(list)] keys: &[&str]`";
    /// Never implemented: only Rust can make it.
    MapComesOut[T: ?Sized, K, V]:
        "a `{T}` is laid out as Rust likes, and native code cannot make one",
        "write the pointer that the header has, `*mut c_void`, or a type of the block's, `*mut Map` with `type Map;`",
        "ask the library's own functions for what is in it";
    /// Never implemented: only Rust can read it.
    CollectionGoesIn[T: ?Sized, I]:
        "a `{T}` is laid out as Rust likes, and native code cannot read it",
        "write `&[{I}]`",
        "collect the items into a `Vec` and pass that; the parameter that carries the length has `#[len_of(…)]`";
    /// Never implemented: only Rust can make it.
    CollectionComesOut[T: ?Sized, I]:
        "a `{T}` is laid out as Rust likes, and native code cannot make one",
        "write `Vec<{I}>`, and say how long it is and who frees it",
        "`#[returns(counted_by(…), copied)]`, or `free_with = …` for `copied`; on an `#[out]` parameter `#[marshal(…)]`; collect from the `Vec`";
    /// Never implemented: the count is Rust's.
    CountedGoesIn[T: ?Sized, P: ?Sized]:
        "native code cannot count the owners of a `{T}`",
        "write `&{P}`",
        "pass `&*shared`; if native code keeps it, write a raw pointer and pass what `into_raw` gives, which `from_raw` takes back";
    /// Never implemented: native code has no such count.
    CountedComesOut[T: ?Sized, P: ?Sized]:
        "native code makes no `{T}`, whose count is Rust's",
        "write `*const {P}`",
        "if Rust gave it to native code with `into_raw`, take it back with `from_raw`; what native code owns can be borrowed, too: `&'static {P}`";
    /// Never implemented: it may be owned.
    CowGoesIn[T: ?Sized, B: ?Sized]:
        "a `{T}` is a structure of Rust's; native code takes what it refers to",
        "write `&{B}`",
        "pass `&text`";
    /// Never implemented: nothing says whose it is.
    CowComesOut[T: ?Sized, B: ?Sized]:
        "nothing says whether native code keeps what is behind a `{T}`",
        "write `&'static {B}` for what native code keeps",
        "an owned one, such as `String`, has `#[returns(copied)]` or `#[returns(free_with = …)]`, and on an `#[out]` parameter `#[marshal(…)]`";
    /// Never implemented: native code may write zero, and has no such type.
    NeverZero[T: ?Sized, N]:
        "C has no integer that is never zero, as a `{T}` is",
        "write `{N}`",
        "pass `id.get()`; `NonZero::new(id)` looks at what comes out";
    /// Never implemented: it is an integer.
    Wraps[T: ?Sized, N]:
        "how an integer overflows is Rust's business, and no C type is a `{T}`",
        "write `{N}`",
        "pass its field, `value.0`, and put what comes out into it";
    /// Never implemented: what is in it, is passed.
    CellByValue[T: ?Sized, N: ?Sized]:
        "a `{T}` is for sharing within Rust, and is no C type",
        "write `{N}`",
        "pass what is in it, and put what comes out into it";
    /// Never implemented: native code knows of no borrow.
    CellBehind[T: ?Sized, N: ?Sized]:
        "a `{T}` is for sharing within Rust, and is no C type",
        "write `&mut {N}`, or `&{N}` if native code only reads it",
        "pass `cell.get_mut()`; where the cell is shared, write `*mut {N}`, pass its pointer, and leave `safe` out";
    /// Never implemented: native code knows of no lock.
    LockBehind[T: ?Sized, N: ?Sized]:
        "native code cannot lock or borrow a `{T}`",
        "write `&mut {N}`, or `&{N}` if native code only reads it",
        "lock or borrow it for the call, and pass what is in it: `&mut cell.borrow_mut()`, `&mut mutex.lock().unwrap()`";
    /// Never implemented: only by pointer is it shared.
    AtomicByValue[T: ?Sized, N]:
        "an atomic integer crosses by value as the integer that is in it",
        "write `{N}`",
        "pass `counter.load(Ordering::SeqCst)`, and store what comes out";
    /// Never implemented: native code writes it at any time.
    AtomicBehind[T: ?Sized, N]:
        "a `{T}` is changed while it is shared, and no reference of C's says that",
        "write `*mut {N}`",
        "pass `counter.as_ptr()`; native code must change it atomically, too";
    /// Never implemented: C has many types for times.
    NoDuration[T: ?Sized]:
        "C has no one type for a `{T}`",
        "write the header's integer, such as `c_int` for milliseconds",
        "`duration.as_millis()` and `Duration::from_millis(…)` convert; a structure like `timespec` is declared: give a `#[repr(C)]` structure of its fields `#[derive(Clone, Copy, interop::Blittable)]`, and `interop::Fillable` if native code fills it";
    /// Never implemented: what is counted from is Rust's.
    NoInstant[T: ?Sized]:
        "what an `Instant` counts from is not known, and C has no type for it",
        "write the header's integer, such as `u64` for nanoseconds",
        "a structure like `timespec` is declared: give a `#[repr(C)]` structure of its fields `#[derive(Clone, Copy, interop::Blittable)]`, and `interop::Fillable` if native code fills it; the clock is the library's own";
    /// Never implemented: what is in it, is passed.
    OnceBehind[T: ?Sized, N: ?Sized]:
        "a `{T}` is for sharing within Rust, and is no C type",
        "write `&{N}`, or `Option<&{N}>` where the cell may be empty",
        "pass `cell.get_or_init(…)`, or `cell.get()`, which is the `Option`";
    /// Never implemented: the system calls it by a number.
    SystemProcess[T: ?Sized]:
        "a `{T}` is a structure of Rust's around what the system calls it by",
        "write the process's number, `c_int` (`pid_t`), or `u32` on Windows",
        "pass `child.id()`, converted: `child.id() as c_int`; a Windows handle is `*mut c_void`, from `child.as_raw_handle()`";
    /// Never implemented: native code knows nothing of threads of Rust's.
    ChannelEnd[T: ?Sized]:
        "native code cannot send to or receive from a `{T}`, which is Rust's own",
        "write a callback, `extern \"C\" fn(…)`, and a `*mut c_void` that native code hands to it",
        "pass a function that takes the pointer, makes a reference to the channel's end of it, and sends; the end must live as long as native code calls";
    /// Never implemented: it has no size.
    NothingThere[T: ?Sized]:
        "a `{T}` has no size, and C has no such parameter",
        "leave it out",
        "what is only for Rust's types stands in a function of yours around this one";
    /// Never implemented: its methods are behind a table of Rust's.
    TraitObject[T: ?Sized]:
        "native code cannot call the methods of a `{T}`, whose pointer is two words wide",
        "write `*mut c_void`, or `*const c_void` if native code only hands it back",
        "what native code is to call is an `extern \"C\" fn(…)` beside the pointer, which it hands to the function: `read: extern \"C\" fn(*mut c_void, *mut u8, usize) -> isize, context: *mut c_void`";
    /// Never implemented: the pointer is in a structure of Rust's.
    VecInSlice[T: ?Sized, I]:
        "a slice of `{T}` is an array of Rust's own structures, which C cannot read",
        "write `&[{I}]` for the items one behind the other, or `&[*const {I}]` for C's array of pointers",
        "`rows.concat()` puts the rows one behind the other, `rows.iter().map(Vec::as_ptr).collect::<Vec<_>>()` makes the pointers";
    /// Never implemented: an opaque type has no size.
    @public OpaqueInSlice[T: ?Sized]:
        "a `{T}` is opaque, so only pointers to it stand in a slice",
        "write `&[*mut {T}]`",
        "a function that closes what it is given is no `safe` one";
    /// Never implemented: strings are lent.
    OwnedTextGoesIn[T: ?Sized, B: ?Sized]:
        "a `{T}` is a structure of Rust's, and native code cannot take it over",
        "write `&{B}`, or `Option<&{B}>` where null is allowed",
        "native code reads the string during the call";
    /// Never implemented: a string that native code changes stands in a buffer.
    OwnedTextBehindMut[T: ?Sized]:
        "a `&mut {T}` is a pointer to a structure of Rust's, which native code cannot change",
        "write `#[in_out]` before the parameter, and the type without `&mut`",
        "native code changes the text in place, in a buffer as long as the text; `#[in_out(capacity = 256)]` makes more room",
        "a text that native code only writes is `#[out(capacity = 256)]`, the type without `&mut`; the parameter that carries the buffer's length has `#[len_of(…)]` with this parameter's name";
    /// Never implemented: what native code fills is the array, not the structure that has it.
    VecBehindMut[T: ?Sized, I]:
        "a `&mut {T}` is a pointer to a structure of Rust's, which native code cannot fill",
        "write `&mut [{I}]` for a buffer of the caller's, or `#[out(capacity = …)]` before the parameter and `Vec<{I}>` for a new one",
        "the parameter that carries the buffer's length has `#[len_of(…)]` with this parameter's name";
    /// Never implemented: as above, of many.
    VecsFilled[T: ?Sized, I]:
        "a slice of `{T}` holds structures of Rust's, which native code cannot fill",
        "write `&mut [{I}]` for one buffer, and divide what comes back",
        "an array of pointers that native code reads is `&[*mut {I}]`";
    /// Never implemented: native code writes pointers of its own.
    OwnedTextsFilled[T: ?Sized]:
        "a slice of `{T}` holds structures of Rust's, which native code cannot fill",
        "write `&mut [*mut c_char]`, to which native code writes its pointers",
        "strings that native code makes come out as a `Vec` of them, with `#[marshal(list, …)]` or `#[marshal(counted_by(…), …)]` on an `#[out]` parameter";
    /// Never implemented: native code must not replace them.
    ReferencesFilled[T: ?Sized, P: ?Sized]:
        "native code must not replace a reference of Rust's",
        "write `&mut [*const {P}]`, or `&mut [*const c_char]` for strings",
        "pointers to what native code reads may stand in a `&[*const {P}]`, too; strings are a list: `#[marshal(list)] names: &[&str]`";
    /// Never implemented: nobody says how long it is, and that it stays UTF-8.
    TextBehindMut[T: ?Sized]:
        "native code could write what is no `{T}`",
        "write `#[in_out]` before the parameter, and `String` for the type",
        "native code changes the text in place, in a buffer as long as the text; bytes that are not looked at are a `&mut [u8]` with a `#[len_of(…)]` parameter";
    /// Never implemented: nobody says how long it is.
    CStrBehindMut[T: ?Sized]:
        "native code could write what is no `{T}`",
        "write `#[in_out]` before the parameter, and `CString` for the type",
        "native code changes the text in place, in a buffer as long as the text; bytes that are not looked at are a `&mut [u8]` with a `#[len_of(…)]` parameter";
    /// Never implemented: nothing says who frees the native string.
    FreesOwnedText[T: ?Sized]:
        "nothing says who frees the native string behind an owned one",
        "who frees it? write `copied` if native code keeps it, or `free_with = …`: `#[returns(…)]`, on an `#[out]` parameter `#[marshal(…)]`",
        "`free_with` names the declared function that frees it, or `malloc`; a string that native code writes to a buffer of the caller's is `#[out(capacity = …)]`";
    /// Never implemented: the order of its bytes is the network's.
    Address4[T: ?Sized]:
        "an `Ipv4Addr` has no layout that C could rely on",
        "write `u32`",
        "an `in_addr` has its bytes in the order of the network: pass `u32::from_ne_bytes(address.octets())`, and make an address of what comes out with `Ipv4Addr::from(value.to_ne_bytes())`";
    /// Never implemented: it has no layout.
    Address6[T: ?Sized]:
        "an `Ipv6Addr` has no layout that C could rely on",
        "write `[u8; 16]` behind a reference, `&[u8; 16]`",
        "pass `&address.octets()`; `#[out] address: [u8; 16]` comes out, and `Ipv6Addr::from` makes an address of it";
    /// Never implemented: C has a structure for it.
    SocketAddress[T: ?Sized]:
        "a `{T}` has no layout that C could rely on",
        "write a reference to a structure like the header's `sockaddr_in`",
        "give a `#[repr(C)]` structure of the header's fields `#[derive(Clone, Copy, interop::Blittable)]`, and `interop::Fillable` if native code fills it";
    /// Never implemented: it is two numbers.
    TwoEnds[T: ?Sized, N]:
        "C has no type for a `{T}`",
        "write two parameters, `start: {N}, end: {N}`",
        "where the header has a structure, give a `#[repr(C)]` structure of the two `#[derive(Clone, Copy, interop::Blittable)]`, and `interop::Fillable` if native code fills it";
    /// Never implemented: native code moves nothing.
    Pinned[T: ?Sized, P]:
        "a `{T}` is a promise between Rust's functions, and no C type",
        "write `{P}`",
        "pass `pinned.get_mut()` or `pinned.get_ref()`; if native code keeps the pointer, write a raw one and leave `safe` out";
    /// Never implemented: native code has no such file.
    SystemFile[T: ?Sized]:
        "a `{T}` is a structure of Rust's around what the system calls it by",
        "write the descriptor, `c_int`, or the Windows handle, `*mut c_void`",
        "pass `file.as_raw_fd()` (`std::os::fd::AsRawFd`), on Windows `file.as_raw_handle()`; `from_raw_fd` makes one of a descriptor that comes out";
    /// Never implemented: what it lends is made.
    ReferenceBehind[T: ?Sized, P: ?Sized]:
        "a reference to a `{T}` is a pointer to a pointer, and the inner one is Rust's",
        "write `&{P}`",
        "C's `T **` is written `&*const {P}`, and `&mut *mut {P}` if native code changes it";
    /// Never implemented: as above.
    ReferenceBehindMut[T: ?Sized, P: ?Sized]:
        "native code must not replace a reference of Rust's",
        "write `&mut {P}`",
        "C's `T **` is written `&mut *mut {P}`; a pointer that native code only makes comes out: `#[out] x: *mut {P}`";
    /// Never implemented: it could be anything.
    Uninitialised[T: ?Sized, N]:
        "a `{T}` may be uninitialized, and cannot cross by value",
        "write `{N}`",
        "a place that native code fills is `&mut {T}`, or `#[out] x: {N}`, which comes out";
    /// Never implemented: as above.
    UndroppedValue[T: ?Sized, N]:
        "when a `{T}` is dropped is Rust's business, and no C type says it",
        "write `{N}`",
        "pass what is in it: `*value`";
    /// Never implemented: native code cannot free what Rust allocated.
    BoxByValue[T: ?Sized]:
        "a `Box` cannot be passed to native code, which could not free it",
        "write `&{T}` or `&mut {T}` for C's pointer to one, or `{T}` itself if it is a function pointer",
        "if native code keeps the value, write `*mut {T}` and pass `Box::into_raw(…)`";
    /// Never implemented: a `&Box` is a pointer to a pointer.
    BoxBehind[T: ?Sized]:
        "a reference to a `Box` is a pointer to a pointer, and the inner one is Rust's",
        "write `&{T}`, or `&mut {T}` if native code writes to it",
        "pass `&*value`, or `&mut *value`";
    /// Never implemented: `Box` frees with Rust's allocator.
    FreesBox[T]:
        "Rust's allocator cannot free what native code allocated",
        "write `*mut {T}`, or `NativeBox<{T}, F>`, which frees it",
        "`F` implements `interop::Free`, and calls the library's function that frees";
    /// Never implemented: `Box` frees with Rust's allocator.
    FreesBoxedSlice[I]:
        "Rust's allocator cannot free what native code allocated",
        "write `Vec<{I}>`, and say how long it is and who frees it",
        "`#[returns(counted_by(…), free_with = …)]`, with `copied` for `free_with = …` if native code keeps it; on an `#[out]` parameter `#[marshal(…)]`";
    /// Never implemented: an opaque type has no size.
    @public OpaqueByValue[T: ?Sized]:
        "a `{T}` is opaque, so only pointers to it cross",
        "write `&{T}`, or `*mut {T}` if native code takes it over",
        "a function that closes what it is given is no `safe` one; a `NativeBox<{T}, F>` closes when it is dropped";
    /// Never implemented: an opaque type has no size.
    @public OpaqueComesOut[T: ?Sized]:
        "a `{T}` is opaque, so only pointers to it come out",
        "write `*mut {T}`, or `NativeBox<{T}, F>`, which closes it",
        "`F` implements `interop::Free`, and calls the library's function that closes; what the library keeps is borrowed: `&'static {T}`";
    /// Never implemented: it would be freed twice.
    HandleByValue[T: ?Sized, P]:
        "a `NativeBox` is closed when it is dropped, and native code would close it again",
        "write `*mut {P}`, and leave `safe` out",
        "pass `handle.into_raw().as_ptr()`; to lend it, write `&NativeBox<…>`";
    /// Never implemented: what it held would never be closed.
    HandleReplaced[T: ?Sized, P]:
        "what native code puts in the place of a `NativeBox` is closed twice, or never",
        "write `&mut Option<NativeBox<…>>` without `#[in_out]`, or `#[out]` for one that native code only makes",
        "a `&mut Option<NativeBox<{P}, F>>` is C's `T **`: what native code leaves there is owned, and null is `None`";
    /// Never implemented: nothing reads a slot that may be empty.
    HandleBehindReference[T: ?Sized, P]:
        "a `&Option<NativeBox<…>>` cannot be passed to native code",
        "write `Option<&NativeBox<…>>` for C's `T *` that may be null, or `&mut Option<NativeBox<…>>` for C's `T **`",
        "what native code leaves in a `&mut Option<NativeBox<{P}, F>>` is owned, and null is `None`";
    /// Never implemented: its pointer is two words wide.
    BoxedSlice[I]:
        "a boxed slice is a structure of Rust's, and native code cannot take it over",
        "write `&[{I}]`, or `&mut [{I}]` if native code writes to it",
        "pass `&data`, and give the parameter that carries the length `#[len_of(…)]` with this parameter's name";
    /// Never implemented: strings are lent.
    BoxedText[T: ?Sized]:
        "a boxed `{T}` is a structure of Rust's, and native code cannot take it over",
        "write `&{T}`, or `Option<&{T}>` where null is allowed",
        "native code reads the string during the call; pass `&text`";
    /// Never implemented: what it captures has no place in C.
    Closure[T: ?Sized]:
        "a closure has no native form, because C's function pointers capture nothing",
        "write `extern \"C\" fn(…)`",
        "what the closure would capture crosses beside it, where the native function has a `void *` for it: `context: *mut c_void`, which it hands to the callback";
    /// Never implemented: the same, boxed.
    BoxedClosure:
        "a boxed closure has no native form, because C's function pointers capture nothing",
        "write `extern \"C\" fn(…)`",
        "what the closure captures crosses beside it, where the native function has a `void *` for it: `context: *mut c_void`, which it hands to the callback";
    /// Never implemented: C's `void` is no value.
    VoidGoesIn[T: ?Sized]:
        "C's `void` has no values",
        "write `*mut c_void` for `void *`, or `*const c_void`",
        "`f(void)` is a function without parameters: leave this one out";
    /// Never implemented: C's `void` is no value.
    UnitGoesIn[T: ?Sized]:
        "`()` is C's `void`, which has no values",
        "leave the parameter out",
        "C's `void *` is written `*mut c_void`";
    /// Never implemented: a call has one outcome, which comes out.
    ResultGoesIn[T: ?Sized, V]:
        "a `Result` is what a call returns, and cannot go in",
        "write `{V}`",
        "native code takes one value: the status that the header has";
    /// Never implemented: a tuple has no fixed layout.
    NoTuple[T: ?Sized]:
        "a tuple has no native layout",
        "write a structure",
        "give a `#[repr(C)]` structure of these fields `#[derive(Clone, Copy, interop::Blittable)]`, and `interop::Fillable` if native code makes one; fields of one type may be an array: `&[T; 2]`, `&mut [T; 2]`";
    /// Never implemented: a copy has no part that is filled.
    ConvertedFilled[T: ?Sized]:
        "how much of a slice of `{T}` native code filled cannot come back: it crosses as a copy",
        "write the integers that the header has: `&mut [u8]` for `_Bool`, `&mut [u32]` for `char32_t`",
        "where native code fills all of it, the length does not come back: `#[len_of(…)]` without `#[in_out]`";
    /// Never implemented: nobody carries the inner lengths.
    SliceInSlice:
        "a slice of slices is an array of Rust's two-word pointers, which C cannot read",
        "write `&[*const T]`, and a second slice for the lengths, `&[usize]`",
        "rows of one length are an array, `&[[T; 4]]`; strings are a list, `#[marshal(list)] names: &[&str]`";
    /// Never implemented: a text is not terminated, and its pointer two words wide.
    TextField[T: ?Sized]:
        "a reference to a `{T}` has no place in a structure that native code reads",
        "write `*const c_char`, or `*const u16` for UTF-16",
        "make a `CString` of the text, keep it as long as native code uses the structure, and put `text.as_ptr()` here";
    /// Never implemented: a slice's pointer is two words wide.
    SliceField[I]:
        "a slice has no place in a structure that native code reads",
        "write `*const {I}`, and the length in a field of its own, as the header has it",
        "put `slice.as_ptr()` and `slice.len()` there; an array of so many elements that stands in the structure is `[{I}; 4]`";
    /// Never implemented: native code could not make a borrow.
    ReferenceField[P: ?Sized]:
        "a reference has no place in a structure that native code reads",
        "write `*const {P}`, or `*mut {P}` if native code writes to it",
        "what it points to must live as long as native code uses the structure, which the function that takes one promises by not being `safe`";
}
