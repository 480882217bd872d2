import type { PracticeRecordView } from '@web/api/generated';
import { problemFrom, Unreachable } from '@web/api/problem';

/** A photo on its way; `fetch` does not tell how far it is. `onProgress` hears 0–1. */
export function uploadPhoto(
  recordId: string,
  file: File,
  onProgress: (share: number) => void,
): Promise<PracticeRecordView> {
  return new Promise((resolve, reject) => {
    const form = new FormData();
    form.set('file', file);
    const request = new XMLHttpRequest();
    request.open('POST', `/api/practice-records/${recordId}/photos`);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 0),
    );
    request.addEventListener('error', () => reject(new Unreachable()));
    request.addEventListener('load', () => {
      if (request.status === 201) {
        resolve(request.response as PracticeRecordView);
        return;
      }
      const retryAfter = request.getResponseHeader('retry-after');
      const headers = retryAfter ? { 'retry-after': retryAfter } : undefined;
      reject(problemFrom(request.response, new Response(null, { status: request.status, headers })));
    });
    request.send(form);
  });
}
