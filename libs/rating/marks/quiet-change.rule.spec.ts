import type { Figure } from '../engine/inputs.rule';
import { hasChangedQuietly } from './quiet-change.rule';

const counted = (value: string, of: string | null = null): Figure => ({
  value,
  of,
  source: 'counted',
  declaredId: null,
});
const reviewed = (value: string): Figure => ({ ...counted(value), source: 'reviewed' });
const declared = (value: string): Figure => ({ value, of: null, source: 'declared', declaredId: 'd' });

describe('A quiet change of a school', () => {
  test.each<[string, Record<string, Figure>, [string, Figure][], boolean]>([
    ['is none where all is as it was', { brand: counted('1') }, [['brand', counted('1')]], false],
    ['is another count', { brand: counted('1') }, [['brand', counted('0.5')]], true],
    ['is a count where there was none', {}, [['brand', counted('1')]], true],
    ['is a count that has gone', { brand: counted('1') }, [], true],
    [
      'is a count before which a declared figure gives way',
      { brand: declared('1') },
      [['brand', counted('1')]],
      true,
    ],
    ['is none while a declared figure stands alone', { brand: declared('1') }, [], false],
    ['is none while a reviewed figure stands alone', { brand: reviewed('1') }, [], false],
    [
      'is none where a declared figure says more than the part online',
      { 'median-class-hours': declared('9') },
      [['median-class-hours', counted('3')]],
      false,
    ],
    ['is none of what leaves its own marks', { families: counted('9') }, [], false],
  ])('%s', (_, kept, now, changed) => {
    expect(hasChangedQuietly(kept, new Map(now))).toBe(changed);
  });
});
