import { ownSiteVisitsReceive, type OwnSiteVisitView, type VisitReceiptView } from '@web/api/generated';
import { problemFrom, Unreachable } from '@web/api/problem';
import type { Made } from './pending.rule';

const instant = (madeAt: number): string => new Date(madeAt).toISOString();

export interface Sent {
  visit: OwnSiteVisitView;
  receipts: VisitReceiptView[];
}

/** Taps and texts of one visit, in their order. */
export function sendActs(visitId: string, acts: readonly Made[]): Promise<Sent> {
  return ownSiteVisitsReceive({
    path: { id: visitId },
    body: {
      acts: acts.map(({ id, item, kind, value, madeAt }) => ({
        id,
        item,
        // A photo never stands among acts.
        kind: kind === 'photo' ? 'photo-removed' : kind,
        value,
        madeAt: instant(madeAt),
      })),
    },
  });
}

/** A photo on its way; `fetch` does not tell how far it is. `onProgress` hears 0–1. */
export function sendPhoto(photo: Made, onProgress: (share: number) => void): Promise<OwnSiteVisitView> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.set(
      'file',
      new Blob([photo.bytes ?? new ArrayBuffer(0)], { type: photo.type ?? 'image/jpeg' }),
      'photo.jpg',
    );
    const query = new URLSearchParams({ item: photo.item, takenAt: instant(photo.madeAt) });
    const request = new XMLHttpRequest();
    request.open('PUT', `/api/site-visits/${photo.visitId}/photos/${photo.id}?${query}`);
    request.responseType = 'json';
    // A network that is there in name only must not hold up the line for ever.
    request.timeout = 120_000;
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    for (const gone of ['error', 'timeout', 'abort']) {
      request.addEventListener(gone, () => reject(new Unreachable()));
    }
    request.addEventListener('load', () => {
      if (request.status === 200) return resolve(request.response as OwnSiteVisitView);
      const retryAfter = request.getResponseHeader('retry-after');
      const headers = retryAfter ? { 'retry-after': retryAfter } : undefined;
      return reject(problemFrom(request.response, new Response(null, { status: request.status, headers })));
    });
    request.send(form);
  });
}
