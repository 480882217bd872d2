/** Resolves when the work is done or the time is over, whichever is first. */
export async function within(timeoutMs: number, work: Promise<void>): Promise<void> {
  let limit: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<void>((resolve) => (limit = setTimeout(resolve, timeoutMs)));
  await Promise.race([work, over]);
  clearTimeout(limit);
}
