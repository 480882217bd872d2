import type { Report, ReportAnswer } from './play-session';

/** What became of one attempt to send a report. */
export type Outcome =
  | { kind: 'saved'; answer: ReportAnswer }
  /** The report itself is wrong: it will never be taken, later ones may. */
  | { kind: 'unusable' }
  /** The session reports no more: another player was opened. */
  | { kind: 'superseded' }
  | { kind: 'gone' }
  /** Nobody, or somebody else, is signed in: the ranges are kept for their owner. */
  | { kind: 'signed-out' }
  /** Not now; `afterMs` when the server has said when. */
  | { kind: 'later'; afterMs?: number };

export type Transport = (
  sessionId: string,
  report: Report,
  options: { keepalive: boolean },
) => Promise<Outcome>;

/** Sends by fetch, always with the account's cookie, also from a page that is being left. */
export function fetchTransport(base = '/api', send: typeof fetch = (...call) => fetch(...call)): Transport {
  return async (sessionId, report, { keepalive }) => {
    try {
      const response = await send(`${base}/play-sessions/${encodeURIComponent(sessionId)}/reports`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(report),
        credentials: 'same-origin',
        keepalive,
      });
      return await outcomeOf(response);
    } catch {
      return { kind: 'later' };
    }
  };
}

async function outcomeOf(response: Response): Promise<Outcome> {
  if (response.ok) return { kind: 'saved', answer: (await response.json()) as ReportAnswer };
  switch (response.status) {
    case 400:
    case 413:
    case 422:
      return { kind: 'unusable' };
    case 401:
    case 403:
      return { kind: 'signed-out' };
    case 404:
      return { kind: 'gone' };
    case 409:
      return { kind: 'superseded' };
    default:
      return later(response.headers.get('retry-after'));
  }
}

/** `Retry-After` in seconds or as a date. */
function later(header: string | null): Outcome {
  if (!header) return { kind: 'later' };
  const seconds = Number(header);
  const afterMs = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(afterMs) ? { kind: 'later', afterMs: Math.max(0, afterMs) } : { kind: 'later' };
}
