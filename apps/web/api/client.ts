import { client } from './generated/client.gen';
import { problemFrom, Unreachable } from './problem';

/**
 * Sets up the generated client, once, before the first call: same origin, cookie sent, every refusal a Problem.
 * Cross-site forgery is kept out by the server (SameSite cookie, Origin check, JSON only), so nothing is added here.
 */
export function startClient(): void {
  client.setConfig({ baseUrl: '', credentials: 'same-origin', headers: { Accept: 'application/json' } });
  // Names that the server writes (indicators, gates, notices) come in the language of the page, not of the account.
  client.interceptors.request.use((request) => {
    request.headers.set('Accept-Language', document.documentElement.lang);
    return request;
  });
  // A call that was cancelled stays what it is; an answer that never came is said to be that.
  client.interceptors.error.use((error: unknown, response: Response | undefined) => {
    if (response) return problemFrom(error, response);
    return error instanceof DOMException && error.name === 'AbortError' ? error : new Unreachable(error);
  });
}
