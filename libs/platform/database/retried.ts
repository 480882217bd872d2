/** Deadlock, lock wait timeout, and MariaDB's "record has changed since last read": nothing was stored, again is right. */
const passing = new Set([1213, 1205, 1020]);
const attempts = 5;

/**
 * Runs a whole transaction, or a statement outside of any, again when the database chose it as a victim.
 * @throws what `givenUp` makes of the error when it stays so; without it, the error
 */
export async function retried<T>(
  work: () => Promise<T>,
  givenUp = (error: unknown): unknown => error,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (!isPassing(error)) throw error;
      if (attempt === attempts) throw givenUp(error);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * 2 ** attempt));
    }
  }
}

function isPassing(error: unknown): boolean {
  const { errno, driverError } = (error ?? {}) as { errno?: number; driverError?: { errno?: number } };
  return passing.has(errno ?? driverError?.errno ?? 0);
}
