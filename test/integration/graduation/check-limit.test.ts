import { aWorld, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await aWorld({ TRUST_PROXY: '1' });
});
afterAll(() => world.close());

const checkFrom = (address: string) =>
  world.http.get('/api/certificates/0000-0000-0000-0000-0', { headers: { 'x-forwarded-for': address } });
const statuses = async (address: string, times: number) => {
  const answers = await Promise.all(Array.from({ length: times }, () => checkFrom(address)));
  return new Set(answers.map((answer) => answer.status));
};

describe('checking certificates', () => {
  it('is free for three hundred parents behind one address', async () => {
    expect(await statuses('203.0.113.7', 300)).toEqual(new Set([404]));
  });

  it('is slowed for a machine that tries numbers, and for that address only', async () => {
    await statuses('203.0.113.8', 600);
    const { status, headers, body } = await checkFrom('203.0.113.8');
    expect({ status, code: body.code }).toEqual({ status: 429, code: 'certificate.too-many-checks' });
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await checkFrom('203.0.113.9')).status).toBe(404);
  });
});
