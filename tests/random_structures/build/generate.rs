//! Which structures there are: each scalar type 1 to 17 times, and then the random ones.

use crate::random::Random;
use crate::structure::{COMPLEX, CONVERSIONS, Canary, Record, SCALARS, Scalar, Structure, Type};

/// One field more than what any ABI passes in registers.
const MOST_ALIKE: usize = 17;

/// Whether `#[derive(Blittable)]` takes unions.
const UNIONS: bool = false;

/// How deep structures nest.
const DEPTH: usize = 3;

/// 1 to 17 fields of each scalar type, and 1 to 5 complex numbers.
pub(crate) fn alike() -> Vec<Structure> {
    let scalars =
        SCALARS.iter().flat_map(|scalar| (1..=MOST_ALIKE).map(move |count| (scalar, Type::Scalar(scalar), count)));
    let complex = COMPLEX.iter().flat_map(|scalar| (1..=5).map(move |count| (scalar, Type::Complex(scalar), count)));
    scalars
        .chain(complex)
        .zip(0..)
        .map(|((scalar, ty, count), number)| {
            let record = Record { name: "Alike".into(), fields: vec![ty; count], ..Record::default() };
            Structure { name: format!("{}_x{count:02}", scalar.name), number, records: vec![record], canary: None }
        })
        .collect()
}

/// What the checks must find fault with.
pub(crate) fn canaries() -> [Structure; 2] {
    let [i32, i64, f64] = ["i32", "i64", "f64"]
        .map(|name| Type::Scalar(SCALARS.iter().find(|scalar| scalar.name == name).expect("the table has it")));
    let canary = |number, name: &str, canary, fields| {
        let record = Record { name: "Canary".into(), fields, ..Record::default() };
        Structure { name: format!("canary_{name}"), number, records: vec![record], canary: Some(canary) }
    };
    [
        canary(0, "offset", Canary::Offset, vec![i32.clone(), f64, i32]),
        canary(1, "class", Canary::Class, vec![i64.clone(), i64]),
    ]
}

/// What a structure is made of.
#[derive(Clone, Copy)]
enum Style {
    /// Few fields of any kind: what is passed in registers, or nearly.
    Small,
    /// Nothing but floats.
    Floats,
    /// Integers and floats of a few bytes, whose mixtures ABIs tell apart.
    Narrow,
    Mixed,
    Large,
    /// What is converted, beside the others.
    Marshaled,
}

struct Maker {
    random: Random,
    records: Vec<Record>,
}

/// The random structure of this number.
pub(crate) fn random(seed: u64, number: u32) -> Structure {
    use Style::{Floats, Large, Marshaled, Mixed, Narrow, Small};
    let mut maker = Maker { random: Random::new(seed, number), records: Vec::new() };
    let styles =
        [Small, Small, Small, Floats, Floats, Narrow, Narrow, Mixed, Mixed, Large, Marshaled, Marshaled, Marshaled];
    let style = maker.random.one_of(&styles);
    maker.record(style, 1, true);
    Structure { name: format!("random_{number:04}"), number, records: maker.records, canary: None }
}

impl Maker {
    /// Makes a record and those in it, and returns its position. One in a packed record must not be aligned (E0588).
    fn record(&mut self, style: Style, depth: usize, may_align: bool) -> usize {
        let marshaled = matches!(style, Style::Marshaled);
        let (mut packed, mut align) = (None, None);
        if self.random.percent(22) {
            packed = Some(self.random.one_of(&[1, 1, 1, 2, 2, 4, 8]));
        } else if may_align && self.random.percent(22) {
            align = Some(self.random.one_of(&[2, 4, 8, 8, 16, 16, 16, 32, 64]));
        }
        let (least, most) = match style {
            Style::Small => (1, 4),
            Style::Floats => (1, 5),
            Style::Narrow => (1, 6),
            Style::Mixed => (2, 9),
            Style::Large => (8, 20),
            Style::Marshaled => (1, 7),
        };
        let union = UNIONS && !marshaled && self.random.percent(if depth == 1 { 8 } else { 25 });
        let count = if union {
            self.random.between(1, 4)
        } else if depth == 1 {
            self.random.between(least, most)
        } else {
            self.random.between(1, most.min(4))
        };
        let may_align = may_align && packed.is_none();
        let fields = (0..count).map(|_| self.field(style, depth, may_align)).collect();
        let name = if depth == 1 { "Outer".into() } else { format!("Inner{}", self.records.len() + 1) };
        self.records.push(Record { name, marshaled, union, packed, align, fields });
        self.records.len() - 1
    }

    fn field(&mut self, style: Style, depth: usize, may_align: bool) -> Type {
        if matches!(style, Style::Marshaled) {
            return self.marshaled_field(depth, may_align);
        }
        let (arrays, longest) = match style {
            Style::Small | Style::Narrow => (12, 3),
            Style::Floats => (20, 4),
            Style::Mixed => (20, 9),
            Style::Large | Style::Marshaled => (30, 20),
        };
        if self.random.percent(arrays) {
            let item = self.item(style, depth, may_align);
            // Arrays of arrays of structures with arrays would fill the stack.
            let longest = if depth > 1 || matches!(item, Type::Record(_)) { 3 } else { longest };
            let array = Type::Array(Box::new(item), self.random.between(1, longest));
            if self.random.percent(15) { Type::Array(Box::new(array), self.random.between(1, 3)) } else { array }
        } else {
            self.item(style, depth, may_align)
        }
    }

    fn marshaled_field(&mut self, depth: usize, may_align: bool) -> Type {
        match self.random.between(0, 99) {
            0..35 => {
                let converted = Type::Converted(&CONVERSIONS[self.random.between(0, CONVERSIONS.len() - 1)]);
                let array = self.random.percent(20);
                if array { Type::Array(Box::new(converted), self.random.between(1, 3)) } else { converted }
            }
            35..50 => {
                // The longest text has seven units.
                let may_fill = self.random.percent(40);
                let units = self.random.between(if may_fill { 7 } else { 8 }, 12);
                Type::InlineText { wide: self.random.percent(50), units, may_fill }
            }
            50..56 => Type::Counted,
            56..60 => Type::InlineItems(self.random.between(4, 6)),
            60..63 => Type::Size,
            63..66 => Type::Reserved(self.random.between(1, 3)),
            66..76 if depth < DEPTH => Type::Record(self.record(Style::Marshaled, depth + 1, may_align)),
            // One of a blittable structure, too.
            _ => self.field(Style::Small, depth, may_align),
        }
    }

    fn item(&mut self, style: Style, depth: usize, may_align: bool) -> Type {
        if depth < DEPTH && self.random.percent(18) {
            return Type::Record(self.record(style, depth + 1, may_align));
        }
        if self.random.percent(5) && !matches!(style, Style::Narrow) {
            return Type::Complex(&COMPLEX[self.random.between(0, COMPLEX.len() - 1)]);
        }
        let of =
            |names: &[&str]| SCALARS.iter().filter(|scalar| names.contains(&scalar.name)).collect::<Vec<&Scalar>>();
        let scalars = match style {
            Style::Floats => of(&["f32", "f64"]),
            Style::Narrow => of(&["i8", "u8", "u16", "i32", "f32", "char", "f64"]),
            _ => SCALARS.iter().collect(),
        };
        Type::Scalar(self.random.one_of(&scalars))
    }
}
