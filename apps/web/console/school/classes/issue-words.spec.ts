import document from '../../../api/openapi.json';
import english from './words/en.json';
import chinese from './words/zh-CN.json';

const codes: string[] = document.components.schemas.RosterIssueView.properties.code.enum;

/** What a row of a class list can be faulted for. */
describe('every fault of a class list', () => {
  it.each([
    ['Chinese', chinese],
    ['English', english],
  ])('has words of its own in %s', (_language, words) => {
    const said = Object.keys(words.issue.roster).map((code) => `roster.${code}`);
    expect(said.toSorted()).toEqual(codes.toSorted());
  });
});
