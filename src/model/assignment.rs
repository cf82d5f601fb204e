//! Who gets what so that it costs least.

/// For each row the column that it gets, each column at most once, so that all costs together are least. There are no fewer columns than rows.
/// (The Hungarian method, by shortest augmenting paths with potentials: Kuhn 1955, Munkres 1957.)
pub fn cheapest(rows: usize, columns: usize, cost: impl Fn(usize, usize) -> i64) -> Vec<usize> {
    let (mut of_row, mut of_column) = (vec![0; rows + 1], vec![0; columns + 1]);
    // Of each column the row that has it, both counted from 1; column 0 is where a row waits.
    let mut holder = vec![0; columns + 1];
    for row in 1..=rows {
        holder[0] = row;
        let mut column = 0;
        let (mut least, mut from, mut done) = (vec![i64::MAX; columns + 1], vec![0; columns + 1], vec![false; columns + 1]);
        while holder[column] != 0 {
            done[column] = true;
            let here = holder[column];
            let (mut step, mut next) = (i64::MAX, 0);
            for other in (1..=columns).filter(|other| !done[*other]) {
                let rest = cost(here - 1, other - 1) - of_row[here] - of_column[other];
                if rest < least[other] {
                    (least[other], from[other]) = (rest, column);
                }
                if least[other] < step {
                    (step, next) = (least[other], other);
                }
            }
            for other in 0..=columns {
                if done[other] {
                    of_row[holder[other]] += step;
                    of_column[other] -= step;
                } else if least[other] != i64::MAX {
                    least[other] -= step;
                }
            }
            column = next;
        }
        while column != 0 {
            holder[column] = holder[from[column]];
            column = from[column];
        }
    }
    let mut given = vec![0; rows];
    for (column, row) in holder.into_iter().enumerate().skip(1).filter(|(_, row)| *row > 0) {
        given[row - 1] = column - 1;
    }
    given
}
