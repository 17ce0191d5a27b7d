//! Letters with marks and the ones without.

/// Letters with marks, each behind the one without.
const MARKED: &str = "aàaáaâaãaäaåaāaăaącçcćcčeèeéeêeëeēeęeěiìiíiîiïiınñnńoòoóoôoõoöoøuùuúuûuüuūuůyýzžzźzżsšsśsşlłdđgğ";

/// A small letter without its mark.
pub fn unmarked(char: char) -> char {
    if char.is_ascii() { char } else { taken_for(char, MARKED) }
}

/// The first of the pair whose second is this character.
pub fn taken_for(char: char, pairs: &str) -> char {
    let mut pairs = pairs.chars();
    while let (Some(first), Some(second)) = (pairs.next(), pairs.next()) {
        if second == char {
            return first;
        }
    }
    char
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_taken_for_the_plain_ones() {
        let plain = |text: &str| text.chars().map(unmarked).collect::<String>();
        assert_eq!(plain("türkiye, curaçao"), "turkiye, curacao");
        assert_eq!(plain("a招商"), "a招商");
    }
}
