//! Bars that stand on each other, drawn as lines of numbers for an SVG, with the same figures for a table.

/// How large the drawing is, in its own units.
pub const WIDTH: i64 = 640;
pub const HEIGHT: i64 = 200;
/// Where the bars stand, and how high they may be.
const GROUND: i64 = 170;
const HIGHEST: i64 = 150;

/// A chart.
pub(super) struct Chart {
    /// The `id` of its heading.
    pub id: &'static str,
    /// The message that says what it shows.
    pub name: &'static str,
    /// What heads the first column of the table.
    pub of: &'static str,
    /// What each part of a bar is.
    pub series: Vec<String>,
    pub bars: Vec<Bar>,
    /// The highest bar, as it is written.
    pub highest: String,
}

/// A bar.
pub(super) struct Bar {
    pub name: String,
    /// What stands under it; nothing where there is no room for all.
    pub label: String,
    /// The middle of it.
    pub middle: i64,
    /// As they are written, one for each of the series.
    pub figures: Vec<String>,
    pub parts: Vec<Part>,
}

/// A part of a bar.
pub(super) struct Part {
    /// Which of the series, from 1.
    pub series: usize,
    pub x: i64,
    pub y: i64,
    pub width: i64,
    pub height: i64,
}

/// What a bar is made from: its name, what stands under it, and a figure for each of the series.
pub(super) type Figures = (String, String, Vec<i64>);

impl Chart {
    /// `None` where every figure is nothing.
    pub(super) fn of(
        (id, name, of): (&'static str, &'static str, &'static str),
        series: Vec<String>,
        figures: Vec<Figures>,
        written: impl Fn(i64) -> String,
    ) -> Option<Self> {
        let highest = figures.iter().map(|(_, _, values)| values.iter().sum::<i64>()).max().filter(|most| *most > 0)?;
        let slot = WIDTH / i64::try_from(figures.len()).unwrap_or(i64::MAX).max(1);
        let bar = |(figures, at): (Figures, i64)| {
            let (name, label, values) = figures;
            let (x, width) = (at * slot + slot / 8, (slot - slot / 4).max(1));
            let (mut below, mut parts) = (0, Vec::new());
            for (value, series) in values.iter().zip(1..) {
                let (from, to) = (below * HIGHEST / highest, (below + value) * HIGHEST / highest);
                below += value;
                if to > from {
                    parts.push(Part { series, x, y: GROUND - to, width, height: to - from });
                }
            }
            Bar { name, label, middle: x + width / 2, figures: values.into_iter().map(&written).collect(), parts }
        };
        let bars = figures.into_iter().zip(0..).map(bar).collect();
        Some(Self { id, name, of, series, bars, highest: written(highest) })
    }

    /// The lines of the drawing: the ground, and the top of the highest bar.
    pub(super) fn lines(&self) -> [i64; 2] {
        [GROUND, GROUND - HIGHEST]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_high_as_their_figures_and_stay_inside() {
        let figures = vec![("a".into(), "a".into(), vec![1, 2]), ("b".into(), "b".into(), vec![0, 6])];
        let chart = Chart::of(("c", "c", "c"), vec!["x".into(), "y".into()], figures, |n| n.to_string()).unwrap();
        let heights: Vec<Vec<i64>> =
            chart.bars.iter().map(|bar| bar.parts.iter().map(|part| part.height).collect()).collect();
        assert_eq!(heights, [vec![25, 50], vec![150]]);
        let parts = chart.bars.iter().flat_map(|bar| &bar.parts);
        assert!(parts.clone().all(|part| part.x >= 0 && part.x + part.width <= WIDTH && part.y >= 0));
        assert_eq!((chart.highest.as_str(), chart.bars[0].parts[1].y), ("6", GROUND - 75));
        assert!(
            Chart::of(("c", "c", "c"), vec![], vec![("a".into(), "a".into(), vec![0])], |n| n.to_string()).is_none()
        );
    }
}
