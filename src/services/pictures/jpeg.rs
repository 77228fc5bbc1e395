//! Whether a JPEG is there to its end: decoders fill up with grey what is missing, and nobody would notice until it is looked at.

const RESTARTS: std::ops::RangeInclusive<u8> = 0xD0..=0xD7;
const END: u8 = 0xD9;
const SCAN: u8 = 0xDA;

/// Whether the marker of its end is found where it belongs (ITU T.81, annex B). What comes after it is not looked at.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    loop {
        // Any number of fill bytes may stand before a marker.
        let Some(marker) = bytes[at.min(bytes.len())..].iter().position(|byte| *byte != 0xFF) else { return false };
        if marker == 0 {
            return false;
        }
        let marker_at = at + marker;
        let marker = bytes[marker_at];
        if marker == END {
            return true;
        }
        let length = bytes
            .get(marker_at + 1..marker_at + 3)
            .map(|length| (usize::from(length[0]) << 8) | usize::from(length[1]));
        let Some(length) = length.filter(|length| *length >= 2) else { return false };
        at = marker_at + 1 + length;
        if marker == SCAN {
            let Some(next) = after_scan(bytes, at) else { return false };
            at = next;
        }
    }
}

/// Where the marker stands that ends the data of a scan.
fn after_scan(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xFF)?;
        match bytes.get(at + 1)? {
            0 => at += 2,
            byte if RESTARTS.contains(byte) => at += 2,
            0xFF => at += 1,
            _ => return Some(at),
        }
    }
}
