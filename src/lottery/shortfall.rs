//! Which allocations are feasible: those with the smallest shortfall, `D`.
//!
//! A minimum-cost flow finds `D`: an application below a minimum costs 1 until it is filled, one above a maximum costs 1. By
//! complementary slackness, the flows of least cost are then exactly the flows within changed bounds, which is what everything
//! afterwards works with. With `D = 0` those are the bounds asked.

use super::flow::{Arc, Bounds, Shape, circulate, push_to_limit};
use super::{Pool, Wish, mistake};
use crate::model::Fault;

/// The feasible allocations, as bounds on cells and values.
pub(super) struct Feasible {
    pub shortfall: u64,
    pub bounds: Bounds,
}

/// One piece of the cost of an arc of the shape: so many applications at so much each.
struct Piece {
    arc: usize,
    most: u64,
    cost: i64,
    flow: u64,
}

/// Finds the feasible allocations.
pub(super) fn feasible(pool: &Pool) -> Result<Feasible, Fault> {
    let shape = Shape::of(pool);
    let mut pieces = pieces(pool, &shape);
    for _ in 0..pool.admitted() {
        // One application at a time: as many steps as places, each over a few dozen pieces.
        add_cheapest(&shape, &mut pieces).ok_or_else(|| mistake("shortfall"))?;
    }
    let minima: u64 = pool.wishes.iter().flatten().filter_map(|wish| wish.min).sum();
    let cost: i64 = pieces.iter().map(|piece| piece.cost * i64::try_from(piece.flow).unwrap_or(i64::MAX)).sum();
    let lacking = i64::try_from(minima).ok().and_then(|minima| minima.checked_add(cost));
    let shortfall = lacking.and_then(|lacking| u64::try_from(lacking).ok()).ok_or_else(|| mistake("shortfall"))?;
    let potential = distances(&shape, &pieces, None).0;
    let mut bounds = vec![(0, 0); shape.ends.len() - 1];
    for piece in &pieces {
        let (from, to) = shape.ends[piece.arc];
        let reduced = piece.cost + potential[from] - potential[to];
        bounds[piece.arc].0 += if reduced < 0 { piece.most } else { 0 };
        bounds[piece.arc].1 += if reduced > 0 { 0 } else { piece.most };
    }
    Ok(Feasible { shortfall, bounds })
}

/// The wishes' bounds, loosened as far as some feasible allocation goes beyond them; null stays null.
pub(super) fn loosened(pool: &Pool, feasible: &Feasible) -> Result<Vec<Vec<Wish>>, Fault> {
    if feasible.shortfall == 0 {
        return Ok(pool.wishes.clone());
    }
    let shape = Shape::of(pool);
    let admitted = pool.admitted();
    let bounds = feasible.bounds.iter().copied().chain([(admitted, admitted)]);
    let signed = |bound: u64| i128::from(bound);
    let arcs: Vec<Arc<i128>> = shape.arcs(bounds.map(|(low, high)| (signed(low), signed(high))));
    let mut flow = circulate(shape.nodes, &arcs).map_err(|_| mistake("loosened"))?;
    let mut loosened = pool.wishes.clone();
    for (attribute, wishes) in loosened.iter_mut().enumerate() {
        for (value, wish) in wishes.iter_mut().enumerate() {
            let arc = shape.values_from(pool, attribute) + value;
            let mut limit = |raise: bool| {
                push_to_limit(shape.nodes, &arcs, &mut flow, arc, raise);
                u64::try_from(flow[arc]).map_err(|_| mistake("loosened"))
            };
            let (least, most) = (limit(false)?, limit(true)?);
            wish.min = wish.min.map(|min| min.min(least));
            wish.max = wish.max.map(|max| max.max(most));
        }
    }
    Ok(loosened)
}

fn pieces(pool: &Pool, shape: &Shape) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut add = |arc: usize, most: u64, cost: i64| pieces.push(Piece { arc, most, cost, flow: 0 });
    for (arc, cell) in pool.cells.iter().enumerate() {
        add(arc, cell.applications, 0);
    }
    let all = pool.applications();
    for attribute in 0..2 {
        let none = vec![Wish::default()];
        let wishes = pool.wishes.get(attribute).unwrap_or(&none);
        for (value, wish) in wishes.iter().enumerate() {
            let arc = shape.values_from(pool, attribute) + value;
            let min = wish.min.unwrap_or(0);
            add(arc, min, -1);
            add(arc, wish.max.map_or(all, |max| max.saturating_sub(min)), 0);
            if wish.max.is_some() {
                add(arc, all, 1);
            }
        }
    }
    pieces
}

/// Sends one application more from source to sink where it costs least.
fn add_cheapest(shape: &Shape, pieces: &mut [Piece]) -> Option<()> {
    let (source, sink) = (0, shape.nodes - 1);
    let (_, came_by) = distances(shape, pieces, Some(source));
    let mut node = sink;
    while node != source {
        let (index, forward) = came_by[node]?;
        let piece = &mut pieces[index];
        let (from, to) = shape.ends[piece.arc];
        piece.flow = if forward { piece.flow + 1 } else { piece.flow - 1 };
        node = if forward { from } else { to };
    }
    Some(())
}

/// Bellman–Ford over what has room: cheapest distances from one node (or from a virtual one before all: potentials), and
/// the piece by which each node is reached.
fn distances(shape: &Shape, pieces: &[Piece], from: Option<usize>) -> (Vec<i64>, Vec<Option<(usize, bool)>>) {
    const FAR: i64 = i64::MAX / 4;
    let mut distance = vec![if from.is_some() { FAR } else { 0 }; shape.nodes];
    if let Some(from) = from {
        distance[from] = 0;
    }
    let mut came_by = vec![None; shape.nodes];
    for _ in 0..shape.nodes {
        let mut changed = false;
        for (index, piece) in pieces.iter().enumerate() {
            let (from, to) = shape.ends[piece.arc];
            let ways = [(from, to, piece.cost, piece.flow < piece.most, true), (to, from, -piece.cost, piece.flow > 0, false)];
            for (here, there, cost, open, forward) in ways {
                if open && distance[here] < FAR && distance[here] + cost < distance[there] {
                    distance[there] = distance[here] + cost;
                    came_by[there] = Some((index, forward));
                    changed = true;
                }
            }
        }
        if !changed {
            break;
        }
    }
    (distance, came_by)
}
