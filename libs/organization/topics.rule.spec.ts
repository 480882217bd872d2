import { requiredTopics } from './topics.rule';

describe('required topics', () => {
  it('are those of table 4 for kindergarten', () => {
    expect(requiredTopics('L2')).toEqual([
      'T01',
      'T02',
      'T03',
      'T04',
      'T06',
      'T07',
      'T08',
      'T09',
      'T11',
      'T13',
    ]);
  });

  it('bring career planning only from junior school on', () => {
    expect(requiredTopics('L3b')).not.toContain('T12');
    expect(requiredTopics('L4')).toContain('T12');
  });
});
