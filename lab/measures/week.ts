const WEEK = 7;

/** Orders of the last seven days. */
export function lastWeek(ordersByDay: readonly number[]): number {
  let sum = 0;
  for (let place = Math.max(0, ordersByDay.length - WEEK); place < ordersByDay.length; place += 1) {
    sum += ordersByDay[place]!;
  }
  return sum;
}
