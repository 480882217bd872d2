import { fetchTransport } from '../report-transport';
import { anAnswer } from './fake-player';

const report = { seq: 1, ranges: [[0, 5] as [number, number]], position: 5, rate: 1, visible: true };

async function outcome(response: Response | Error, keepalive = false) {
  const calls: { url: string; init: RequestInit }[] = [];
  const send = ((url: string, init: RequestInit) => {
    calls.push({ url, init });
    return response instanceof Error ? Promise.reject(response) : Promise.resolve(response);
  }) as typeof fetch;
  return { outcome: await fetchTransport('/api', send)('a b', report, { keepalive }), calls };
}

const status = (code: number, headers: Record<string, string> = {}) =>
  new Response('{}', { status: code, headers });

describe('sending a report', () => {
  test('a final report on leave keeps alive and carries the cookie', async () => {
    const { calls } = await outcome(Response.json(anAnswer()), true);
    expect(calls[0]?.url).toBe('/api/play-sessions/a%20b/reports');
    expect(calls[0]?.init).toMatchObject({ method: 'POST', keepalive: true, credentials: 'same-origin' });
    expect(JSON.parse(calls[0]?.init.body as string)).toEqual(report);
  });

  test('every answer has its meaning', async () => {
    expect((await outcome(Response.json(anAnswer({ seq: 4 })))).outcome).toEqual({
      kind: 'saved',
      answer: anAnswer({ seq: 4 }),
    });
    const kinds = {
      400: 'unusable',
      413: 'unusable',
      401: 'signed-out',
      403: 'signed-out',
      404: 'gone',
      409: 'superseded',
    };
    for (const [code, kind] of Object.entries(kinds)) {
      expect((await outcome(status(Number(code)))).outcome).toEqual({ kind });
    }
    expect((await outcome(status(502))).outcome).toEqual({ kind: 'later' });
    expect((await outcome(new TypeError('failed to fetch'))).outcome).toEqual({ kind: 'later' });
  });

  test('Retry-After is read in seconds and as a date', async () => {
    expect((await outcome(status(429, { 'retry-after': '7' }))).outcome).toEqual({
      kind: 'later',
      afterMs: 7000,
    });
    const at = new Date(Date.now() + 60_000).toUTCString();
    const dated = (await outcome(status(503, { 'retry-after': at }))).outcome;
    expect(dated.kind === 'later' && dated.afterMs).toBeGreaterThan(50_000);
  });
});
