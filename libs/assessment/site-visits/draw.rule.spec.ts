import fc from 'fast-check';
import { drawOf } from './draw.rule';

const ids = fc.uniqueArray(fc.uuid(), { maxLength: 40 });
const seed = fc.stringMatching(/^[0-9a-f]{32}$/);

describe('A draw', () => {
  test('takes as many as asked for, each once, all of the pool', () => {
    fc.assert(
      fc.property(seed, ids, fc.integer({ min: 0, max: 9 }), (chance, pool, count) => {
        const { drawn } = drawOf(chance, pool, count);
        expect(drawn).toHaveLength(Math.min(count, pool.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((id) => pool.includes(id))).toBe(true);
      }),
    );
  });

  test('can be drawn again from what was kept, whatever order the pool had', () => {
    fc.assert(
      fc.property(seed, ids, (chance, pool) => {
        const kept = drawOf(chance, pool, 3);
        expect(drawOf(kept.seed, [...kept.pool].reverse(), 3)).toEqual(kept);
      }),
    );
  });

  test('prefers nobody: over many seeds each is drawn about as often', () => {
    const pool = ['a', 'b', 'c', 'd'];
    const times = new Map(pool.map((id) => [id, 0]));
    for (let at = 0; at < 2000; at += 1) {
      for (const id of drawOf(String(at), pool, 1).drawn) times.set(id, (times.get(id) ?? 0) + 1);
    }
    for (const count of times.values()) expect(Math.abs(count - 500)).toBeLessThan(90);
  });
});
