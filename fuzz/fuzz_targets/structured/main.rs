//! Pages made of what pages are made of, and then damaged: whatever is left of one is read without loss, checked,
//! reported and rendered, and every form that other programs read is what its standard says. With `FUZZ_SHOW=1` the
//! page that an input gives is printed.

#![no_main]

mod blocks;
mod damage;
mod dates;
mod promises;

use libfuzzer_sys::arbitrary::Unstructured;
use libfuzzer_sys::{Corpus, fuzz_target};

fuzz_target!(|bytes: &[u8]| -> Corpus {
    let mut choices = Unstructured::new(bytes);
    let Ok((page, also)) = made(&mut choices) else {
        return Corpus::Reject;
    };
    if std::env::var_os("FUZZ_SHOW").is_some() {
        eprintln!("{}", String::from_utf8_lossy(&page));
    }
    promises::hold(page, also);
    Corpus::Keep
});

/// A damaged page, and what else is tried with it: one byte, so that most runs are quick.
fn made(choices: &mut Unstructured<'_>) -> libfuzzer_sys::arbitrary::Result<(Vec<u8>, u8)> {
    let also = choices.arbitrary()?;
    let mut damage = Vec::new();
    for _ in 0..choices.int_in_range(0..=4)? {
        damage.push(choices.arbitrary::<[u8; 5]>()?);
    }
    let page = blocks::page(choices)?;
    Ok((damage::damaged(page, &damage), also))
}
