import { apart, fittingSize, pyramidShape, type Point } from './pyramid-shape.rule';

const size = { width: 400, height: 300, labelGap: 40 };
const counts = { unrated: 4, basic: 9, excellent: 5, model: 3, star: 1 };

function areaOf(corners: readonly Point[]): number {
  const next = (at: number): Point => corners[(at + 1) % corners.length]!;
  const twice = corners.reduce((sum, { x, y }, at) => sum + x * next(at).y - next(at).x * y, 0);
  return Math.abs(twice) / 2;
}

describe('the shape of the pyramid', () => {
  it('gives every tier the area of its schools, and the unrated the same scale', () => {
    const { bands, unratedSide } = pyramidShape(counts, size);
    const each = (size.width * size.height) / 2 / 18;
    for (const band of bands) expect(areaOf(band.corners)).toBeCloseTo(band.schools * each, 6);
    expect(unratedSide ** 2).toBeCloseTo(4 * each, 6);
  });

  it('leaves out a tier without schools but keeps its label', () => {
    const { bands } = pyramidShape({ ...counts, star: 0 }, size);
    expect(bands[0]).toMatchObject({ tier: 'star', schools: 0, corners: [] });
    expect(bands[1]?.corners[0]).toEqual({ x: 200, y: 0 });
  });

  it('stands empty without any rated school', () => {
    const { bands } = pyramidShape({ unrated: 2, basic: 0, excellent: 0, model: 0, star: 0 }, size);
    expect(bands.every((band) => band.corners.length === 0)).toBe(true);
  });

  it('leaves room for the square of many unrated schools, on the same scale', () => {
    for (const unrated of [0, 4, 18, 90]) {
      const wish = { room: 640, labels: 160, labelGap: 58, narrow: false };
      const fitting = fittingSize({ ...counts, unrated }, wish);
      const { unratedSide } = pyramidShape({ ...counts, unrated }, { ...fitting, labelGap: 58 });
      expect(fitting.width + 160 + Math.max(160, unratedSide)).toBeLessThanOrEqual(640);
    }
  });

  it('moves labels apart within the limits', () => {
    expect(apart([10, 12, 15, 290], 40, [20, 280])).toEqual([20, 60, 100, 280]);
    expect(apart([250, 260, 280, 290], 40, [20, 280])).toEqual([160, 200, 240, 280]);
  });
});
