/**
 * Whether a finished simulation shows other figures than one that is asked for now: another cycle has frozen since, or the
 * one whose running figures it used.
 * @param basis the cycle a simulation takes now
 */
export function isOutdated(
  { state, cycleId, askedAt }: { state: string; cycleId: string | null; askedAt: Date },
  basis: { id: string; closedAt: Date | null } | null,
): boolean {
  if (state !== 'DONE') return false;
  if (cycleId !== (basis?.id ?? null)) return true;
  const closedAt = basis?.closedAt ?? null;
  return closedAt !== null && askedAt < closedAt;
}
