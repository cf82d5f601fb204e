//! The map of Norway: an equidistant conic projection (standard parallels 60° and 70°, central meridian 15°), made of additions, multiplications and
//! divisions alone, so that it is the same on every machine.

use crate::register::{Outline, Point};
use crate::schedule::{cosine, sine};

/// How high the map is; its width follows.
pub const HEIGHT: f64 = 760.0;
/// How wide.
pub const WIDTH: f64 = 640.0;

const RADIANS: f64 = std::f64::consts::PI / 1_800_000.0;

/// A point on the page.
#[derive(Clone, Copy)]
pub struct Place {
    /// From the left.
    pub x: f64,
    /// From above.
    pub y: f64,
}

/// Where a point lies, before it is fitted to the page.
fn projected(point: Point) -> (f64, f64) {
    let radians = |degrees: i32| f64::from(degrees) * RADIANS;
    let (south, north, middle) = (radians(600_000), radians(700_000), radians(150_000));
    let n = (cosine(south) - cosine(north)) / (north - south);
    let g = cosine(south) / n + south;
    let rho = g - radians(point.latitude);
    let theta = n * (radians(point.longitude) - middle);
    (rho * sine(theta), -(g - radians(650_000) - rho * cosine(theta)))
}

/// A part of the map, enlarged.
pub struct Inset {
    /// The upper left corner of what is enlarged.
    from: Place,
    /// The upper left corner of the frame.
    pub at: Place,
    /// How many times it is enlarged.
    pub scale: f64,
    /// How wide the frame is.
    pub width: f64,
    /// How high.
    pub height: f64,
}

impl Inset {
    /// Where a place of the map lies in the frame; none of what lies outside.
    pub fn place(&self, place: Place) -> Option<Place> {
        let (x, y) = ((place.x - self.from.x) * self.scale, (place.y - self.from.y) * self.scale);
        let inside = (0.0..=self.width).contains(&x) && (0.0..=self.height).contains(&y);
        inside.then_some(Place { x: self.at.x + x, y: self.at.y + y })
    }

    /// What moves and enlarges the map so that it lies in the frame, as an SVG transform.
    pub fn transform(&self) -> String {
        let (x, y) = (self.at.x - self.from.x * self.scale, self.at.y - self.from.y * self.scale);
        format!("translate({x:.2} {y:.2}) scale({:.4})", self.scale)
    }
}

/// A map that holds all outlines.
pub struct Map {
    left: f64,
    top: f64,
    scale: f64,
}

impl Map {
    /// A map for these outlines.
    pub fn of(outlines: &[Outline]) -> Self {
        let all: Vec<(f64, f64)> =
            outlines.iter().flat_map(|outline| &outline.rings).flatten().map(|point| projected(*point)).collect();
        let least = |part: fn(&(f64, f64)) -> f64| all.iter().map(part).fold(f64::INFINITY, f64::min);
        let most = |part: fn(&(f64, f64)) -> f64| all.iter().map(part).fold(f64::NEG_INFINITY, f64::max);
        let (left, top) = (least(|at| at.0), least(|at| at.1));
        let scale = (WIDTH / (most(|at| at.0) - left)).min(HEIGHT / (most(|at| at.1) - top));
        Self { left, top, scale }
    }

    /// Where a point lies on the page.
    pub fn place(&self, point: Point) -> Place {
        let (x, y) = projected(point);
        Place { x: (x - self.left) * self.scale, y: (y - self.top) * self.scale }
    }

    /// A part of the map, enlarged within a frame. `south_west` and `north_east` are its corners; the frame is as wide as told, and as high as
    /// that makes it.
    pub fn inset(&self, south_west: Point, north_east: Point, at: Place, width: f64) -> Inset {
        let (corner, other) = (self.place(south_west), self.place(north_east));
        let scale = width / (other.x - corner.x);
        Inset { from: Place { x: corner.x, y: other.y }, at, scale, width, height: (corner.y - other.y) * scale }
    }

    /// An outline as the path of an SVG. Points nearer to each other than what can be seen are left out.
    pub fn path(&self, outline: &Outline) -> String {
        let mut path = String::new();
        for ring in &outline.rings {
            let mut last: Option<Place> = None;
            let mut any = 0;
            let mut piece = String::new();
            for point in ring {
                let place = self.place(*point);
                let near = last.is_some_and(|last| (last.x - place.x).abs() < 0.6 && (last.y - place.y).abs() < 0.6);
                if near {
                    continue;
                }
                piece.push_str(&format!("{}{:.1} {:.1}", if any == 0 { "M" } else { "L" }, place.x, place.y));
                (last, any) = (Some(place), any + 1);
            }
            if any > 2 {
                path.push_str(&piece);
                path.push('Z');
            }
        }
        path
    }
}
