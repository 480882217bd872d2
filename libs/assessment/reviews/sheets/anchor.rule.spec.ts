import { anchoredSteps } from './anchor.rule';

const five = [0, 0.25, 0.5, 0.75, 1];
const own = ['一', '二', '三', '四', '五'].map((zh, at) => ({ zh, en: `step ${at}` }));

describe('The words of a rubric step', () => {
  test('are those of the standard', () => {
    const steps = anchoredSteps({ code: 'E1', kind: 'indicator', steps: five }, { E1: own }, 'zh-CN');
    expect(steps.map(({ anchor }) => anchor)).toEqual(['一', '二', '三', '四', '五']);
    expect(anchoredSteps({ code: 'E1', kind: 'indicator', steps: five }, { E1: own }, 'en')[1]).toEqual({
      value: 0.25,
      anchor: 'step 1',
    });
  });

  test('are general where the standard has none, or not as many', () => {
    const item = { code: 'E1', kind: 'indicator', steps: five } as const;
    expect(anchoredSteps({ ...item, steps: [...five] }, undefined, 'zh-CN').at(-1)?.anchor).toBe('突出');
    expect(anchoredSteps({ ...item, steps: [...five] }, { E1: own.slice(1) }, 'zh-CN').at(0)?.anchor).toBe(
      '无',
    );
  });

  test('of a gate say whether it is met', () => {
    const steps = anchoredSteps({ code: 'G1', kind: 'gate', steps: [0, 1] }, undefined, 'en');
    expect(steps.map(({ anchor }) => anchor)).toEqual(['Not met', 'Met']);
  });
});
