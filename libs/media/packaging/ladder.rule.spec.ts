import fc from 'fast-check';
import { ladderOf } from './ladder.rule';

const sizes = (width: number, height: number) =>
  ladderOf({ width, height }).map((r) => `${r.width}x${r.height}`);

describe('the ladder of renditions', () => {
  it('goes up to full HD', () => {
    expect(sizes(1920, 1080)).toEqual(['640x360', '960x540', '1280x720', '1920x1080']);
    expect(sizes(3840, 2160)).toEqual(['640x360', '960x540', '1280x720', '1920x1080']);
  });

  it('never shows more than the source has', () => {
    expect(sizes(1280, 720)).toEqual(['640x360', '960x540', '1280x720']);
    expect(sizes(320, 240)).toEqual(['320x240']);
    expect(sizes(640, 368)).toEqual(['626x360']);
  });

  it('keeps a size between two steps when it shows clearly more', () => {
    expect(sizes(720, 480)).toEqual(['540x360', '720x480']);
    expect(sizes(1024, 576)).toEqual(['640x360', '960x540']);
  });

  it('measures a standing picture by its short side', () => {
    expect(sizes(720, 1280)).toEqual(['360x640', '540x960', '720x1280']);
  });

  it('holds a banner by its long side', () => {
    for (const rung of ladderOf({ width: 8000, height: 1000 })) expect(rung.width).toBeLessThanOrEqual(2592);
  });

  it('always answers at least one rung of even sides, growing, in the shape of the source', () => {
    fc.assert(
      fc.property(fc.integer({ min: 16, max: 8192 }), fc.integer({ min: 16, max: 8192 }), (width, height) => {
        const rungs = ladderOf({ width, height });
        expect(rungs.length).toBeGreaterThan(0);
        let last = 0;
        for (const rung of rungs) {
          expect(rung.width % 2).toBe(0);
          expect(rung.height % 2).toBe(0);
          expect(rung.width).toBeLessThanOrEqual(width);
          expect(rung.height).toBeLessThanOrEqual(height);
          expect(rung.shortSide).toBeGreaterThan(last);
          last = rung.shortSide;
        }
      }),
    );
  });
});
