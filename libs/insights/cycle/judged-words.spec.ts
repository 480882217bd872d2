import { formulaWords, gateWords } from './judged-words';

describe('the words of a judged figure', () => {
  it('limits by brackets, also with a factor and in parts', () => {
    expect(formulaWords('8 × clamp((75 − 50) / (85 − 50), 0, 1) × min(1, 20 / 40) = 2.86')).toBe(
      '8 × 〔(75 − 50) / (85 − 50)〕 × 〔20 / 40〕 = 2.86',
    );
    expect(
      formulaWords('5 × (0.6 × clamp((3 − 1) / (4 − 1), 0, 1) + 0.4 × clamp((2 + 5) / (5 + 5), 0, 1)) = 3.4'),
    ).toBe('5 × (0.6 × 〔(3 − 1) / (4 − 1)〕 + 0.4 × 〔(2 + 5) / (5 + 5)〕) = 3.4');
    expect(formulaWords('6 × 0.75 = 4.5')).toBe('6 × 0.75 = 4.5');
  });

  const fact = (code: string, unit: string, of: number | null) => ({
    ...{ code, unit, of, value: 1 },
    ...{ source: 'counted' as const, declared: null },
  });

  it('says what a gate found and what it asks for, a share never up to what is not reached', () => {
    const checks = [
      { measure: 'a', have: 2, atLeast: 2, met: true },
      { measure: 'b', have: 0.8999, atLeast: 0.9, met: false },
    ];
    expect(gateWords({ checks, facts: [fact('a', 'instructors', null), fact('b', 'activities', 9)] })).toBe(
      '2 人，要求不少于 2 人；89.9%，要求不少于 90%',
    );
  });

  it('says of a yes or no which it is', () => {
    const check = (have: number | null) => [{ measure: 'a', have, atLeast: 1, met: have === 1 }];
    const said = (have: number | null) =>
      gateWords({ checks: check(have), facts: [fact('a', 'yes-no', null)] });
    expect([1, 0, null].map(said)).toEqual(['有', '没有，要求有', '没有数据']);
  });
});
