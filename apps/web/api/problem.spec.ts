import { problemFrom } from './problem';

const answer = (status: number, headers = {}): Response => new Response(null, { status, headers });

describe('What a refusal says', () => {
  test('comes with the numbers and names of the case, for its words', () => {
    const body = { code: 'roster.head-missing', details: { sheet: '名册', missing: ['班级'] } };
    const { status, code, details } = problemFrom(body, answer(422));
    expect({ status, code }).toEqual({ status: 422, code: 'roster.head-missing' });
    expect(details).toEqual({ sheet: '名册', missing: ['班级'] });
  });

  test('is made of its status where a proxy wrote it', () => {
    expect(problemFrom('<html>', answer(502, { 'retry-after': '5' }))).toMatchObject({
      code: 'http.502',
      retryAfter: 5,
      details: {},
    });
  });
});
