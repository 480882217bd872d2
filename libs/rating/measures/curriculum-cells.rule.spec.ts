import { requiredTopics } from '@libs/organization';
import { deliveredCells, offerersOf, type TaughtStage } from './curriculum-cells.rule';

const kindergarten: TaughtStage = { schoolId: 's1', districtId: 'd1', cityId: 'c1', stage: 'L2' };
const primary: TaughtStage = { schoolId: 's2', districtId: 'd1', cityId: 'c1', stage: 'L3a' };
const needed = requiredTopics('L2');

test('a cell is delivered once, whoever of school, district and city offers it', () => {
  const offered = ['s1', 'd1', 'c1'].map((unitId) => ({ unitId, stage: 'L2', topic: 'T01' }));
  expect(deliveredCells([kindergarten], offered)).toEqual([
    { unitId: 's1', measure: 'curriculum-cells', value: '1', of: String(needed.length) },
  ]);
});

test('what another school offers, or for another stage, delivers nothing', () => {
  const offered = [
    { unitId: 's2', stage: 'L2', topic: 'T01' },
    { unitId: 'c1', stage: 'L3a', topic: 'T01' },
  ];
  expect(deliveredCells([kindergarten], offered)[0]?.value).toBe('0');
});

test('the stages of a school add up, and topics that are not required do not count', () => {
  const both: TaughtStage[] = [kindergarten, { ...kindergarten, stage: 'L3a' }];
  const offered = [
    { unitId: 'c1', stage: 'L2', topic: 'T01' },
    { unitId: 'd1', stage: 'L3a', topic: 'T01' },
    { unitId: 'd1', stage: 'L3a', topic: 'T12' },
  ];
  const of = String(needed.length + requiredTopics('L3a').length);
  expect(deliveredCells(both, offered)).toEqual([
    { unitId: 's1', measure: 'curriculum-cells', value: '2', of },
  ]);
});

test('the units asked for are those of all schools, each once', () => {
  expect(offerersOf([kindergarten, primary, { ...primary, cityId: null }])).toEqual(['s1', 'd1', 'c1', 's2']);
});
