/** domain: states of media. */
export const assetStates = ['UPLOADING', 'RECEIVED', 'PACKAGING', 'READY', 'FAILED'] as const;
export type AssetState = (typeof assetStates)[number];

/**
 * PACKAGING → PACKAGING is an attempt that takes over from one that died; FAILED → RECEIVED is the retry button.
 * READY is an end: another recording is another asset.
 */
const transitions: Record<AssetState, readonly AssetState[]> = {
  UPLOADING: ['RECEIVED'],
  RECEIVED: ['PACKAGING'],
  PACKAGING: ['PACKAGING', 'READY', 'FAILED'],
  FAILED: ['RECEIVED'],
  READY: [],
};

export function canBecome(from: AssetState, to: AssetState): boolean {
  return transitions[from].includes(to);
}

/** The states from which `to` may be reached, for the WHERE of the statement that makes the step. */
export function statesBefore(to: AssetState): AssetState[] {
  return assetStates.filter((from) => canBecome(from, to));
}
