/** Logs in JSON: a record a line, one text of which is what was logged. Docker's keeps the end of the line in it. */

const KEYS = ['log', 'message', 'msg', 'MESSAGE', 'textPayload', 'line'];
const RECORD = new RegExp(`^[^{"\\[]{0,80}\\{.*"(?:${KEYS.join('|')})" ?: ?"`);

/** What was logged, with its end; undefined where lines are no records. */
export function recordLine(lines: readonly string[]): ((line: string) => string) | undefined {
  const records = lines.filter((line) => RECORD.test(line) && logged(line) !== undefined);
  if (records.length === 0 || records.length <= lines.length / 2) return undefined;
  return (line) => logged(line) ?? `${line}\n`;
}

function logged(line: string): string | undefined {
  try {
    const record: unknown = JSON.parse(line.slice(line.indexOf('{')));
    if (typeof record !== 'object' || record === null) return undefined;
    for (const key of KEYS) {
      const text: unknown = (record as Record<string, unknown>)[key];
      // A record of Docker's without an end goes on in the next one.
      if (typeof text === 'string') return key === 'log' || text.endsWith('\n') ? text : `${text}\n`;
    }
    return undefined;
  } catch {
    return undefined;
  }
}
