//! Circulations within bounds on a small network, in whole numbers.
//!
//! The pool of one or two attributes is a network: source → value of the first attribute → (cell) → value of the second →
//! sink → source. Any rule that is deterministic will do; this one looks for the shortest way, first arc first.

use num_traits::Num;

use super::Pool;

/// Whole numbers that flows are made of. Sums here are bounded by the caller, so that plain arithmetic is safe.
pub(super) trait Whole: Num + Ord + Clone {}
impl<T: Num + Ord + Clone> Whole for T {}

/// An arc with its bounds.
#[derive(Clone, Debug)]
pub(super) struct Arc<T> {
    pub from: usize,
    pub to: usize,
    pub low: T,
    pub high: T,
}

/// The nodes and arcs of a pool. Arcs: one per cell, then one per value of each attribute, then sink → source.
#[derive(Debug)]
pub(super) struct Shape {
    pub nodes: usize,
    /// From and to, in the order cells · first attribute · second attribute · back.
    pub ends: Vec<(usize, usize)>,
}

/// The lower and upper bound of every arc of a shape but the last.
pub(super) type Bounds = Vec<(u64, u64)>;

impl Shape {
    /// A second attribute that the pool lacks is one node that everything passes.
    pub fn of(pool: &Pool) -> Self {
        let first = pool.wishes.first().map_or(1, Vec::len);
        let second = pool.wishes.get(1).map_or(1, Vec::len);
        let (source, sink) = (0, first + second + 1);
        let node = |attribute: usize, value: usize| if attribute == 0 { 1 + value } else { 1 + first + value };
        let place = |values: &[usize], attribute: usize| node(attribute, values.get(attribute).copied().unwrap_or(0));
        let mut ends: Vec<_> = pool.cells.iter().map(|cell| (place(&cell.values, 0), place(&cell.values, 1))).collect();
        ends.extend((0..first).map(|value| (source, node(0, value))));
        ends.extend((0..second).map(|value| (node(1, value), sink)));
        ends.push((sink, source));
        Self { nodes: sink + 1, ends }
    }

    /// Where the arcs of an attribute's values begin.
    pub fn values_from(&self, pool: &Pool, attribute: usize) -> usize {
        pool.cells.len() + if attribute == 0 { 0 } else { pool.wishes.first().map_or(1, Vec::len) }
    }

    /// The arcs with bounds.
    pub fn arcs<T: Clone>(&self, bounds: impl IntoIterator<Item = (T, T)>) -> Vec<Arc<T>> {
        let arc = |(&(from, to), (low, high)): (&(usize, usize), (T, T))| Arc { from, to, low, high };
        self.ends.iter().zip(bounds).map(arc).collect()
    }
}

/// A flow within all bounds; or, when there is none, the nodes into which more must flow than can leave.
pub(super) fn circulate<T: Whole>(nodes: usize, arcs: &[Arc<T>]) -> Result<Vec<T>, Vec<bool>> {
    let mut flow: Vec<T> = arcs.iter().map(|arc| arc.low.clone()).collect();
    let mut excess = vec![T::zero(); nodes];
    for arc in arcs {
        excess[arc.to] = excess[arc.to].clone() + arc.low.clone();
        excess[arc.from] = excess[arc.from].clone() - arc.low.clone();
    }
    loop {
        let full: Vec<usize> = (0..nodes).filter(|&node| excess[node] > T::zero()).collect();
        if full.is_empty() {
            return Ok(flow);
        }
        let (seen, steps) = search(nodes, arcs, &flow, &full, None);
        let Some(end) = (0..nodes).find(|&node| seen[node] && excess[node] < T::zero()) else {
            return Err(seen);
        };
        let (path, start) = walk_back(arcs, &steps, end);
        let need = T::zero() - excess[end].clone();
        let amount = path.iter().map(|&step| room(arcs, &flow, step)).fold(excess[start].clone().min(need), Ord::min);
        push(&mut flow, &path, &amount);
        excess[start] = excess[start].clone() - amount.clone();
        excess[end] = excess[end].clone() + amount;
    }
}

/// Lowers (or raises) the flow on one arc as far as the bounds of all others let it, leaving every other sum whole.
pub(super) fn push_to_limit<T: Whole>(nodes: usize, arcs: &[Arc<T>], flow: &mut [T], arc: usize, raise: bool) {
    let (from, to) = if raise { (arcs[arc].to, arcs[arc].from) } else { (arcs[arc].from, arcs[arc].to) };
    loop {
        let own = room(arcs, flow, Step { arc, forward: raise });
        let (seen, steps) = search(nodes, arcs, flow, &[from], Some(arc));
        if own.is_zero() || !seen[to] {
            return;
        }
        let (mut path, _) = walk_back(arcs, &steps, to);
        let amount = path.iter().map(|&step| room(arcs, flow, step)).fold(own, Ord::min);
        path.push(Step { arc, forward: raise });
        push(flow, &path, &amount);
    }
}

/// Which nodes can be reached from one with room left, without one of the arcs.
pub(super) fn reachable<T: Whole>(nodes: usize, arcs: &[Arc<T>], flow: &[T], from: usize) -> Vec<bool> {
    search(nodes, arcs, flow, &[from], None).0
}

#[derive(Clone, Copy)]
struct Step {
    arc: usize,
    forward: bool,
}

fn room<T: Whole>(arcs: &[Arc<T>], flow: &[T], step: Step) -> T {
    let arc = &arcs[step.arc];
    if step.forward { arc.high.clone() - flow[step.arc].clone() } else { flow[step.arc].clone() - arc.low.clone() }
}

/// Breadth first, arcs in their order.
fn search<T: Whole>(
    nodes: usize,
    arcs: &[Arc<T>],
    flow: &[T],
    starts: &[usize],
    without: Option<usize>,
) -> (Vec<bool>, Vec<Option<Step>>) {
    let mut seen = vec![false; nodes];
    let mut steps = vec![None; nodes];
    let mut queue = std::collections::VecDeque::new();
    for &start in starts {
        seen[start] = true;
        queue.push_back(start);
    }
    while let Some(node) = queue.pop_front() {
        for (index, arc) in arcs.iter().enumerate() {
            let (next, forward) = match node {
                _ if Some(index) == without => continue,
                _ if node == arc.from => (arc.to, true),
                _ if node == arc.to => (arc.from, false),
                _ => continue,
            };
            let open = if forward { flow[index] < arc.high } else { flow[index] > arc.low };
            if open && !seen[next] {
                seen[next] = true;
                steps[next] = Some(Step { arc: index, forward });
                queue.push_back(next);
            }
        }
    }
    (seen, steps)
}

fn walk_back<T>(arcs: &[Arc<T>], steps: &[Option<Step>], end: usize) -> (Vec<Step>, usize) {
    let mut path = Vec::new();
    let mut node = end;
    while let Some(step) = steps[node] {
        path.push(step);
        node = if step.forward { arcs[step.arc].from } else { arcs[step.arc].to };
    }
    (path, node)
}

fn push<T: Whole>(flow: &mut [T], path: &[Step], amount: &T) {
    for step in path {
        let now = flow[step.arc].clone();
        flow[step.arc] = if step.forward { now + amount.clone() } else { now - amount.clone() };
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arc(from: usize, to: usize, low: i64, high: i64) -> Arc<i64> {
        Arc { from, to, low, high }
    }

    #[test]
    fn a_flow_keeps_every_bound_and_every_node_in_balance() {
        let arcs = [arc(0, 1, 0, 4), arc(0, 2, 2, 3), arc(1, 3, 1, 2), arc(2, 3, 0, 9), arc(1, 2, 0, 9), arc(3, 0, 5, 5)];
        let flow = circulate(4, &arcs).unwrap();
        for (arc, amount) in arcs.iter().zip(&flow) {
            assert!(arc.low <= *amount && *amount <= arc.high);
        }
        for node in 0..4 {
            let into: i64 = arcs.iter().zip(&flow).filter(|(arc, _)| arc.to == node).map(|(_, amount)| amount).sum();
            let out: i64 = arcs.iter().zip(&flow).filter(|(arc, _)| arc.from == node).map(|(_, amount)| amount).sum();
            assert_eq!(into, out, "node {node}");
        }
    }

    #[test]
    fn without_a_flow_the_cut_shows_why() {
        let arcs = [arc(0, 1, 4, 9), arc(1, 2, 0, 3), arc(2, 0, 0, 9)];
        let cut = circulate(3, &arcs).unwrap_err();
        assert_eq!(cut, [false, true, false]);
    }

    #[test]
    fn an_arc_is_pushed_to_its_limits() {
        let arcs = [arc(0, 1, 0, 4), arc(0, 2, 1, 3), arc(1, 3, 0, 4), arc(2, 3, 0, 4), arc(3, 0, 5, 5)];
        let mut flow = circulate(4, &arcs).unwrap();
        push_to_limit(4, &arcs, &mut flow, 0, false);
        assert_eq!(flow, [2, 3, 2, 3, 5]);
        push_to_limit(4, &arcs, &mut flow, 0, true);
        assert_eq!(flow, [4, 1, 4, 1, 5]);
    }
}
