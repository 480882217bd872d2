import { defaultStandard } from '../standards/default-standard.rule';
import { evidenceItems } from './evidence-item.rule';

const items = evidenceItems(defaultStandard);

describe('What reviewers judge', () => {
  test('is what no figure of the platform speaks for', () => {
    expect(items.map(({ code }) => code)).toEqual(['G1', 'G8', 'A2', 'B4', 'E1', 'E2', 'E3']);
  });

  test('is worth the twenty points of evidence', () => {
    expect(items.reduce((sum, { points }) => sum + points, 0)).toBe(20);
  });

  test('has five steps for an indicator, and only yes and no for a gate', () => {
    expect(items.find(({ code }) => code === 'A2')?.steps).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(items.find(({ code }) => code === 'G1')?.steps).toEqual([0, 1]);
  });
});
