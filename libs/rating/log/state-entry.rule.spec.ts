import fc from 'fast-check';
import { chainStart } from '@libs/platform';
import { changeFault, factsOf, sealChange, type SealedChange, type StateChange } from './state-entry.rule';

const change = fc.record<StateChange>({
  subject: fc.constantFrom('title', 'assessment', 'veto'),
  subjectId: fc.uuid(),
  unitId: fc.option(fc.uuid()),
  from: fc.option(fc.constantFrom('ACTIVE', 'WATCH')),
  to: fc.constantFrom('WARNING', 'SUSPENDED'),
  action: fc.constantFrom('watch', 'suspend'),
  by: fc.option(fc.uuid()),
  reason: fc.string(),
  facts: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null))),
});
const at = new Date('2026-11-18T04:00:00.000Z');

it('A change is sealed whole, and its facts are read back', () => {
  fc.assert(
    fc.property(change, (wanted) => {
      const sealed = sealChange(chainStart, wanted, at);
      expect(changeFault(sealed, chainStart)).toBeNull();
      expect(factsOf(sealed)).toEqual(wanted.facts);
      expect(sealed.body).not.toContain(`"reason":"${wanted.reason}"`);
    }),
  );
});

it.each<[string, Partial<SealedChange>]>([
  ['reason', { reason: '别的' }],
  ['time', { at: new Date(0) }],
  ['subject', { subject: 'visit' }],
  ['subjectId', { subjectId: 'x' }],
  ['unitId', { unitId: 'x' }],
  ['from', { from: 'x' }],
  ['to', { to: 'x' }],
  ['action', { action: 'x' }],
  ['by', { by: 'x' }],
])('A changed %s shows', (name, other) => {
  fc.assert(
    fc.property(change, (wanted) => {
      const sealed = sealChange(chainStart, wanted, at);
      const fault = changeFault({ ...sealed, ...other }, chainStart);
      expect(fault).toBe(`its ${name} was changed`);
    }),
  );
});

it('A content that cannot be read has no facts', () => {
  expect(factsOf({ body: '{' })).toEqual({});
});
