import { didOf } from './did-web.rule';

test.each([
  ['https://jiaxue.example', 'did:web:jiaxue.example'],
  ['http://127.0.0.1:3000', 'did:web:127.0.0.1%3A3000'],
  ['https://city.example/parents/school', 'did:web:city.example:parents:school'],
])('%s is %s', (publicUrl, did) => {
  expect(didOf(publicUrl)).toBe(did);
});
