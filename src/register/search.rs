//! Finds products and invoice contents in what was typed.

use super::{
    answer::Basis,
    fold::{Folded, Sketch, distance, is_han, letters, may_begin},
    products::OTHER_PRODUCTS,
    rows::{Ambiguity, Content, Product, Register},
    words::FILLERS,
};
use crate::{glyph::Typed, text::Text};

/// The products that a text might mean, the most likely first, and the questions that decide.
#[derive(Debug, Default)]
pub struct Products {
    /// Each with how it was found.
    pub hits: Vec<(Basis, &'static Product)>,
    /// The ambiguous words; those without a company first.
    pub open: Vec<&'static Ambiguity>,
    /// One name is the whole text.
    pub is_whole: bool,
}

impl Products {
    fn add(&mut self, basis: Basis, product: &'static Product) {
        if !self.hits.iter().any(|(_, other)| other.id == product.id) {
            self.hits.push((basis, product));
        }
    }

    /// Everything that an ambiguous word can mean.
    fn add_all(&mut self, basis: Option<Basis>, ambiguity: &'static Ambiguity, register: &Register) {
        for product in ambiguity.products.iter().filter_map(|id| register.product(id)) {
            self.add(basis.unwrap_or_else(|| by_alias(product)), product);
        }
        if !self.open.iter().any(|other| other.id == ambiguity.id) {
            self.open.push(ambiguity);
        }
    }

    /// The questions that decide between the products.
    pub fn questions(&self) -> impl Iterator<Item = &'static Text> {
        let of_products = self.hits.iter().filter_map(|(_, product)| product.question);
        self.open.iter().filter_map(|ambiguity| ambiguity.question).chain(of_products)
    }

    /// Whether a word names something that no company in the list invoices, or a name is only a part of another one.
    pub fn is_guess(&self) -> bool {
        self.open.iter().any(|ambiguity| ambiguity.products.is_empty())
            || self.hits.iter().any(|(basis, _)| *basis == Basis::DidYouMean)
    }
}

/// What a phrase of the tables stands for.
#[derive(Clone, Copy)]
enum Meaning {
    One(Basis, &'static Product),
    Several(&'static Ambiguity),
}

/// “Other products” is found by another product's name only, and says so.
fn by_alias(product: &Product) -> Basis {
    if product.id == OTHER_PRODUCTS { Basis::CatchAll } else { Basis::Alias }
}

/// Passes on every phrase of the tables, with its meaning. Never inlined, so that two searches share one copy.
#[inline(never)]
fn phrases(register: &Register, take: &mut dyn FnMut(&'static str, Meaning)) {
    for product in register.products {
        let listed = Meaning::One(Basis::Product, product);
        take(product.name.en, listed);
        if let Some(name) = product.name.seen_zh() {
            take(name, listed);
        }
        for (words, basis) in [(product.listed, Basis::Product), (product.aliases, by_alias(product))] {
            words.iter().for_each(|word| take(word, Meaning::One(basis, product)));
        }
    }
    for ambiguity in register.ambiguities {
        ambiguity.words.iter().for_each(|word| take(word, Meaning::Several(ambiguity)));
    }
}

/// A name in the text: from where to where, and what it means.
type Found = (usize, usize, Meaning);

/// The products whose names are in the text in whole words, at each place the longest name. If more Chinese text is
/// directly before or after the name, it might be a different name (阿里云盘 is not 云盘), so it is a guess.
pub fn products(register: &Register, text: &Folded) -> Products {
    let mut found: Vec<Found> = Vec::new();
    let mut answer = Products::default();
    // All phrases are looked at once, and at each place only those that this text might contain.
    let firsts = text.first_bytes();
    let mut likely: Vec<(&'static str, Meaning)> = Vec::new();
    phrases(register, &mut |phrase, meaning| {
        if firsts.may_hold(phrase) {
            likely.push((phrase, meaning));
        }
    });
    let mut place = 0;
    while place < text.letters.len() {
        if !text.starts_at(place) {
            place += 1;
            continue;
        }
        let (mut longest, first) = (0, found.len());
        for &(phrase, meaning) in likely.iter().filter(|(phrase, _)| may_begin(phrase, text.letters[place])) {
            let length = text.phrase_at(place, phrase).unwrap_or(0);
            if length > longest {
                (longest, answer.is_whole) = (length, length == text.letters.len());
                found.truncate(first);
            }
            if length > 0 && length == longest {
                found.push((place, place + length, meaning));
            }
        }
        place += longest.max(1);
    }
    let is_strange = |(.., meaning): &Found| matches!(meaning, Meaning::Several(word) if word.products.is_empty());
    let has_stranger = found.iter().any(is_strange);
    let guess = |one: &Found| (has_stranger || is_part_of_another(text, &found, one)).then_some(Basis::DidYouMean);
    for one in &found {
        if let (.., Meaning::One(basis, product)) = one {
            answer.add(guess(one).unwrap_or(*basis), product);
        }
    }
    for one in &found {
        let (place, _, Meaning::Several(ambiguity)) = one else { continue };
        // “Generative AI: Wanjing” has said which one is meant; and a Qwen membership is not a product of Model Studio.
        let is_decided = found.iter().any(|(other, _, meaning)| match meaning {
            Meaning::One(_, product) => other != place && ambiguity.products.contains(&product.id),
            Meaning::Several(_) => false,
        });
        if !is_decided && (!has_stranger || is_strange(one)) {
            answer.add_all(guess(one), ambiguity, register);
        }
    }
    answer
}

/// Whether more Chinese text is directly before or after a name, other than a filler or another name.
fn is_part_of_another(text: &Folded, found: &[Found], (first, end, _): &Found) -> bool {
    let (mut before, mut after) = (*first, *end);
    while text.goes_on_at(before) && !found.iter().any(|(_, end, _)| *end == before) {
        let ends_here = |word: &str| {
            let start = before.checked_sub(word.chars().count())?;
            text.phrase_at(start, word).map(|_| start)
        };
        match FILLERS.iter().find_map(ends_here) {
            Some(start) => before = start,
            None => return true,
        }
    }
    while text.goes_on_at(after) && !found.iter().any(|(first, ..)| *first == after) {
        match FILLERS.iter().find_map(|word| text.phrase_at(after, word)) {
            Some(length) => after += length,
            None => return true,
        }
    }
    false
}

/// The products with a name that differs from the whole text in a few letters, and in how many.
pub fn near_products(register: &Register, text: &Folded) -> Option<(usize, Products)> {
    let mut nearest: Option<(usize, Products)> = None;
    let sketch = Sketch::of(&text.letters);
    phrases(register, &mut |phrase, meaning| {
        if sketch.is_far(phrase, MOST_SLIPS) || matches!(meaning, Meaning::Several(word) if word.products.is_empty()) {
            return;
        }
        let phrase: Vec<char> = letters(phrase).collect();
        let most = nearest.as_ref().map_or(slips_in(&phrase), |(steps, _)| (*steps).min(slips_in(&phrase)));
        let Some(steps) = distance(&text.letters, &phrase, most) else { return };
        if nearest.as_ref().is_none_or(|(best, _)| steps < *best) {
            nearest = Some((steps, Products::default()));
        }
        let Some((_, answer)) = &mut nearest else { return };
        match meaning {
            Meaning::One(_, product) => answer.add(Basis::DidYouMean, product),
            Meaning::Several(ambiguity) => answer.add_all(Some(Basis::DidYouMean), ambiguity, register),
        }
    });
    nearest
}

/// The maximum number of typing mistakes.
const MOST_SLIPS: usize = 2;

/// How many typing mistakes still leave a name recognisable: 0 below 6 letters, 1 below 10, else 2. A Chinese
/// character says as much as one and a half letters.
fn slips_in(phrase: &[char]) -> usize {
    let halves: usize = phrase.iter().map(|char| if is_han(*char) { 3 } else { 2 }).sum();
    match halves {
        0..=11 => 0,
        12..=19 => 1,
        _ => MOST_SLIPS,
    }
}

/// An invoice content as typed, compared with the table.
#[derive(Debug)]
pub struct ContentFound {
    /// The row of the table.
    pub content: &'static Content,
    /// The category as typed, where one was.
    pub category: Option<String>,
    /// How the category compares.
    pub standing: Standing,
}

/// How a category compares with the table's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The same, or nothing to compare it with.
    Listed,
    /// A category of older invoices.
    Older,
    /// A different category.
    Differs,
}

/// The contents that were typed, one or more separated by commas; `None` unless each of them is in the table.
pub fn contents(register: &Register, typed: &str) -> Option<Vec<ContentFound>> {
    let parts = typed.split([',', ';', '，', '；', '、']).map(|part| part.trim().trim_start_matches(['*', '＊']));
    let parts = parts.filter(|part| !matches!(part.trim_end_matches('.'), "" | "etc" | "等"));
    let found: Option<Vec<_>> = parts.map(|part| content(register, part)).collect();
    found.filter(|found| !found.is_empty())
}

fn content(register: &Register, typed: &str) -> Option<ContentFound> {
    let (category, name) = match typed.split_once(['*', '＊']) {
        Some((category, name)) => (Some(category.trim()), name),
        None => (None, typed),
    };
    let name = Folded::of(&Typed::read(name));
    let content = register.contents.iter().find(|content| {
        let halves = halves(content).map(|(_, name)| name);
        halves.chain(content.search.iter().copied()).any(|phrase| name.is(phrase))
    })?;
    let standing = category.map_or(Standing::Listed, |category| {
        let category = Folded::of(&Typed::read(category));
        let is_chinese = category.letters.iter().any(|char| is_han(*char));
        if content.older.iter().any(|older| category.is(older)) {
            Standing::Older
        } else if halves(content).any(|(listed, _)| category.is(listed)) || (is_chinese && content.name.zh.is_none()) {
            Standing::Listed
        } else {
            Standing::Differs
        }
    });
    Some(ContentFound { content, category: category.map(str::to_owned), standing })
}

/// Category and name of a content, in both languages.
fn halves(content: &Content) -> impl Iterator<Item = (&'static str, &'static str)> {
    let names = [Some(content.name.en), content.name.zh].into_iter().flatten();
    names.filter_map(|name| name.trim_start_matches('*').split_once('*'))
}
