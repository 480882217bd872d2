import { assetStates, canBecome, statesBefore } from './asset-state.rule';

describe('the states of a media asset', () => {
  it('lead from the upload to ready', () => {
    expect(canBecome('UPLOADING', 'RECEIVED')).toBe(true);
    expect(canBecome('RECEIVED', 'PACKAGING')).toBe(true);
    expect(canBecome('PACKAGING', 'READY')).toBe(true);
  });

  it('let another attempt take over, and a person try again', () => {
    expect(statesBefore('PACKAGING')).toEqual(['RECEIVED', 'PACKAGING']);
    expect(canBecome('FAILED', 'RECEIVED')).toBe(true);
  });

  it('never leave ready', () => {
    expect(assetStates.filter((state) => canBecome('READY', state))).toEqual([]);
  });
});
