/** The number at a place of a list; zero where the list has no such place. */
export function numberAt(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? 0;
}
