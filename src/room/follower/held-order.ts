/**
 * The order of a list that somebody reads: as it was when they began, with what is new at its end, so that nothing moves under
 * a finger. By votes it is put anew when they look the next time.
 */
export class HeldOrder {
  private ids: readonly number[] = [];

  release(): void {
    this.ids = [];
  }

  arrange<One extends { id: number }>(list: readonly One[]): One[] {
    const known = this.ids.flatMap((id) => list.find((one) => one.id === id) ?? []);
    const all = [...known, ...list.filter(({ id }) => !this.ids.includes(id))];
    this.ids = all.map(({ id }) => id);
    return all;
  }
}
