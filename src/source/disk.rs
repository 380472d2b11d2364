//! Decoding character by character, with what leads from the text back to the bytes on disk.

use super::encoding::Encoding;

/// Bytes of text after which a run ends, so that a place in it is soon found.
const LONGEST_RUN: usize = 1024;

/// Where the characters of a decoded text are on disk: runs of characters that take equally many bytes there.
/// Most files of most encodings need one for each kibibyte. A text in UTF-8 is its own bytes, and needs none of
/// this.
#[derive(Debug, Clone)]
pub(super) struct Disk {
    runs: Vec<DiskRun>,
    /// Length of the file.
    len: usize,
}

#[derive(Debug, Clone, Copy)]
struct DiskRun {
    /// Offset in the text.
    text: usize,
    /// Offset on disk.
    disk: usize,
    /// Bytes of each character on disk.
    width: usize,
}

impl Disk {
    /// Where the byte at `offset` of `text` comes from.
    pub(super) fn offset(&self, text: &str, offset: usize) -> usize {
        let after = self.runs.partition_point(|run| run.text <= offset);
        let Some(run) = after.checked_sub(1).and_then(|run| self.runs.get(run)) else {
            return offset;
        };
        if offset >= text.len() {
            return self.len;
        }
        let characters = (run.text + 1..=offset).filter(|&place| text.is_char_boundary(place));
        run.disk + characters.count() * run.width
    }

    fn push(&mut self, text: usize, disk: usize, width: usize) {
        match self.runs.last() {
            Some(run) if run.width == width && text - run.text < LONGEST_RUN => {}
            _ => self.runs.push(DiskRun { text, disk, width }),
        }
    }
}

/// The text was decoded up to `text`; the bytes at `offset` stand for no character.
#[derive(Debug)]
pub(super) struct Undecoded {
    pub(super) text: String,
    pub(super) offset: usize,
}

/// Decodes `bytes`, a byte order mark included, one by one: each character then tells its bytes.
pub(super) fn decode(encoding: Encoding, bytes: &[u8]) -> Result<(String, Disk), Undecoded> {
    let mut decoder = encoding.0.new_decoder_without_bom_handling();
    let mut text = String::with_capacity(bytes.len());
    let mut disk = Disk {
        runs: Vec::new(),
        len: bytes.len(),
    };
    // Where the next character begins.
    let mut start = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let end = at + 1;
        let mut room = [0; 16];
        let (result, _, written) = decoder.decode_to_utf8_without_replacement(
            std::slice::from_ref(byte),
            &mut room,
            end == bytes.len(),
        );
        let decoded = room.get(..written).map(str::from_utf8);
        let (encoding_rs::DecoderResult::InputEmpty, Some(Ok(decoded))) = (result, decoded) else {
            return Err(Undecoded {
                text,
                offset: start,
            });
        };
        for character in decoded.chars() {
            // Where bytes stand for two characters, the second takes none.
            disk.push(text.len(), start, end - start);
            text.push(character);
            start = end;
        }
    }
    Ok((text, disk))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Offsets on disk of each character of the text, and of its end.
    fn offsets(encoding: Encoding, bytes: &[u8]) -> Vec<usize> {
        let (text, disk) = decode(encoding, bytes).unwrap();
        let places = text.char_indices().map(|(at, _)| at).chain([text.len()]);
        places.map(|at| disk.offset(&text, at)).collect()
    }

    #[test]
    fn a_character_of_one_byte_is_found_behind_letters_that_decoding_made_longer() {
        assert_eq!(
            offsets(Encoding::WINDOWS_1252, b"L\xe6s\xf8 \x96"),
            [0, 1, 2, 3, 4, 5, 6]
        );
    }

    #[test]
    fn pairs_of_utf16_take_four_bytes() {
        let bytes: Vec<u8> = "\u{feff}a𝄞é"
            .encode_utf16()
            .flat_map(u16::to_be_bytes)
            .collect();
        assert_eq!(offsets(Encoding::UTF_16BE, &bytes), [0, 2, 4, 8, 10]);
    }

    #[test]
    fn encodings_of_one_or_two_bytes_are_followed_byte_for_byte() {
        let gbk: Encoding = "gbk".parse().unwrap();
        assert_eq!(offsets(gbk, b"1. \xd1\xce\xcb\xb0."), [0, 1, 2, 3, 5, 7, 8]);
        // Two bytes that stand for two characters.
        let big5: Encoding = "big5".parse().unwrap();
        assert_eq!(offsets(big5, b"\x88\x62a"), [0, 2, 2, 3]);
        // A change of the character set between two characters.
        let japanese: Encoding = "iso-2022-jp".parse().unwrap();
        assert_eq!(offsets(japanese, b"a\x1b$B1v\x1b(B"), [0, 1, 9]);
    }

    #[test]
    fn long_texts_are_found_in_runs() {
        let bytes = b"\xe9".repeat(5000);
        let (text, disk) = decode(Encoding::WINDOWS_1252, &bytes).unwrap();
        assert_eq!(text.len(), 10_000);
        assert!(disk.runs.len() <= 10);
        for at in [0, 2, 1022, 1024, 1026, 9_998, 10_000] {
            assert_eq!(disk.offset(&text, at), at / 2);
        }
        // Within a character, the place is that of the character.
        assert_eq!(disk.offset(&text, 1027), 513);
    }

    #[test]
    fn bytes_that_stand_for_nothing_are_told_with_their_place() {
        let lone = [0x61, 0x00, 0x00, 0xd8, 0x62, 0x00];
        let wrong = decode(Encoding::UTF_16LE, &lone).unwrap_err();
        assert_eq!((wrong.text.as_str(), wrong.offset), ("a", 2));
        assert_eq!(decode(Encoding::UTF_16LE, b"a\0b").unwrap_err().offset, 2);
    }
}
