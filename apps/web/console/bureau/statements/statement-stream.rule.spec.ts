import fc from 'fast-check';
import { StatementCounter, type Taken } from './statement-stream.rule';

const line = (person: number): string => {
  const name = person.toString(16).padStart(12, '0').padEnd(32, 'f');
  const account = { homePage: 'https://city.example', name };
  return `${JSON.stringify({ id: 'x', actor: { objectType: 'Agent', account }, object: { name: '一节课' } })}\n`;
};

it('counts statements and people, wherever the pieces are cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 5 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 90 }),
      (people, size) => {
        const bytes = new TextEncoder().encode(people.map(line).join(''));
        const counter = new StatementCounter();
        let taken: Taken = { statements: 0, people: 0, bytes: 0 };
        for (let at = 0; at < bytes.length; at += size) taken = counter.add(bytes.subarray(at, at + size));
        expect(taken).toEqual({
          statements: people.length,
          people: new Set(people).size,
          bytes: bytes.length,
        });
      },
    ),
  );
});
