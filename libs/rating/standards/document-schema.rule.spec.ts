import { Ajv2020 } from 'ajv/dist/2020.js';
import { defaultStandard } from './default-standard.rule';
import { documentSchema } from './document-schema.rule';
import type { StandardDocument } from './standard.rule';

const validate = new Ajv2020({ strict: true }).compile(documentSchema());

test('The standard a city begins with fits its schema, by a validator that knows only the schema', () => {
  validate(JSON.parse(JSON.stringify(defaultStandard)));
  expect(validate.errors).toBeNull();
});

test.each<[string, (draft: StandardDocument) => void]>([
  ['a weight that is a word', (d) => (d.indicators[0]!.weight = 'three' as never)],
  ['a field nobody knows', (d) => Object.assign(d, { colour: 'green' })],
  ['a name in one language only', (d) => (d.name = { zh: '标准' } as never)],
  ['a floor above 1', (d) => (d.tiers[3]!.domainFloor = 1.2)],
  ['a step of the review nobody takes', (d) => (d.tiers[1]!.steps = ['lottery' as never])],
])('%s does not fit', (_name, change) => {
  const draft = structuredClone(defaultStandard);
  change(draft);
  expect(validate(draft)).toBe(false);
});
