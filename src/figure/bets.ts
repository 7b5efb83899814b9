/** What the viewer has bet, by figure; kept on this machine and nowhere else. */
const KEY = 'bets';

function read(): Record<string, number> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, number>) : {};
  } catch {
    // Storage may be forbidden, or hold what somebody else put there.
    return {};
  }
}

let bets = read();

/** Index of the choice; undefined before one was made. */
export const betOn = (figure: string): number | undefined => bets[figure];

export function placeBet(figure: string, choice: number): void {
  bets = { ...bets, [figure]: choice };
  try {
    localStorage.setItem(KEY, JSON.stringify(bets));
  } catch {
    // Then it is kept for as long as the page lives.
  }
}
