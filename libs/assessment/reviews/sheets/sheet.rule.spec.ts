import fc from 'fast-check';
import { draftFaults, openPoints } from './sheet.rule';

const five = [0, 0.25, 0.5, 0.75, 1];
const items = [
  { code: 'G1', steps: [0, 1] },
  { code: 'A2', steps: five },
];
const line = (item: string, step: number | null, comment = '') => ({ item, step, comment });

describe('A sheet', () => {
  test('takes half of it while it is written', () => {
    expect(draftFaults(items, [line('A2', null, '还要看会议记录')])).toEqual([]);
    expect(draftFaults(items, [])).toEqual([]);
  });

  test('takes no item twice, no strange item and no step between', () => {
    expect(draftFaults(items, [line('A2', 0.5), line('A2', 0.5)])[0]?.fault).toBe('item-twice');
    expect(draftFaults(items, [line('C1', 0.5)])[0]?.fault).toBe('item-unknown');
    expect(draftFaults(items, [line('A2', 0.6)])[0]?.fault).toBe('step-unknown');
    expect(draftFaults(items, [line('G1', 0.5)])[0]?.fault).toBe('step-unknown');
  });

  test('wants every item before it is finished', () => {
    expect(openPoints(items, [line('G1', 1, '现场照片清楚')])).toEqual([
      { item: 'A2', field: 'step', fault: 'step-missing' },
    ]);
  });

  test('wants a sentence at both ends of the rubric and none between', () => {
    const anything = fc.constantFrom(...five);
    fc.assert(
      fc.property(anything, fc.constantFrom('', '  ', '有计划、有记录'), (step, comment) => {
        const open = openPoints(items, [line('G1', 1, '有'), line('A2', step, comment)]);
        const needed = (step === 0 || step === 1) && comment.trim() === '';
        expect(open.map(({ fault }) => fault)).toEqual(needed ? ['comment-missing'] : []);
      }),
    );
  });
});
