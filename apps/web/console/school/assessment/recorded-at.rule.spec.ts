import measures from '../../rating/measures/words/zh-CN.json';
import { recordedAt } from './recorded-at.rule';

/** What people judge, and what a city thinks of itself: recorded nowhere but in the evidence. */
const judged =
  /^(gate\.)?(reviewed-\d|plaque-and-venue)$|^(plan-workload-budget|brand|research-level|outreach)$/;

function codesOf(words: object, prefix = ''): string[] {
  return Object.entries(words).flatMap(([name, said]) =>
    typeof said === 'string' ? [`${prefix}${name}`] : codesOf(said as object, `${prefix}${name}.`),
  );
}

describe('where a school records what is counted', () => {
  it('is known of every measure but those that people judge', () => {
    const nowhere = codesOf(measures).filter((code) => recordedAt(code) === null);
    expect(nowhere.filter((code) => !judged.test(code))).toEqual([]);
  });

  it('is nowhere for what is no measure', () => {
    expect(recordedAt('constructor')).toBeNull();
  });
});
