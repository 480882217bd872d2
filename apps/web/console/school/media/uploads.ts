import { defaultOptions, DetailedError, Upload, type PreviousUpload } from 'tus-js-client';

export type UploadState = 'sending' | 'paused' | 'waiting' | 'done' | 'failed';

export interface UploadItem {
  key: string;
  fileName: string;
  /** Bytes. */
  size: number;
  sent: number;
  state: UploadState;
  /** Known from the first answer of the server on. */
  assetId: string | null;
  /** Code of the refusal, when the server has said no for good. */
  refusal: string | null;
}

/** What an earlier visit left half sent; the same file, chosen again, goes on from there. */
export interface Unfinished {
  key: string;
  fileName: string;
  size: number;
}

export interface Uploader {
  personId: string;
  unitId: string;
}

// Small enough for any proxy on the way, large enough not to be slow.
const chunkSize = 8 * 1024 * 1024;
const retryDelays = [0, 1000, 3000, 6000, 12_000, 20_000];

// Two people may use one computer: an upload is only ever found again by whoever began it.
const mine = (personId: string): string => `jiaxue-${personId}-`;

function refusalOf(error: Error | DetailedError): string | null {
  if (!(error instanceof DetailedError)) return null;
  const status = error.originalResponse?.getStatus() ?? 0;
  if (status < 400 || status >= 500 || status === 423 || status === 429) return null;
  try {
    const body = JSON.parse(error.originalResponse?.getBody() ?? '') as { code?: unknown };
    if (typeof body.code === 'string') return body.code;
  } catch {
    // Written by a proxy: its status has to do.
  }
  return `http.${status}`;
}

/** Uploads of this page, going on while one walks about in the console, and waiting while there is no network. */
class Uploads {
  private items: readonly UploadItem[] = [];
  private readonly sends = new Map<string, Upload>();
  private readonly listeners = new Set<() => void>();
  private readonly doneListeners = new Set<(assetId: string, key: string) => void>();

  constructor() {
    window.addEventListener('online', () => {
      for (const item of this.items) if (item.state === 'waiting') this.resume(item.key);
    });
    window.addEventListener('beforeunload', (event) => {
      // The browser asks once; what was sent is kept either way.
      if (this.items.some((item) => item.state === 'sending')) event.preventDefault();
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly UploadItem[] => this.items;

  /** Called with the asset's id whenever a file has arrived whole. */
  onDone(listener: (assetId: string, key: string) => void): () => void {
    this.doneListeners.add(listener);
    return () => void this.doneListeners.delete(listener);
  }

  /** Sends a file, or what an earlier visit has not sent of it. @returns key of the upload */
  async start(file: File, { personId, unitId }: Uploader): Promise<string> {
    const key = `${Date.now()}-${file.name}`;
    const upload = new Upload(file, {
      endpoint: '/api/uploads',
      chunkSize,
      retryDelays,
      metadata: { filename: file.name, unitId },
      fingerprint: async () => `${mine(personId)}${unitId}-${file.name}-${file.size}-${file.lastModified}`,
      removeFingerprintOnSuccess: true,
      onUploadUrlAvailable: () => this.change(key, { assetId: this.assetOf(upload) }),
      onProgress: (sent) => this.change(key, { sent, state: 'sending' }),
      onShouldRetry: (error) => refusalOf(error) === null,
      onError: (error) => this.fail(key, refusalOf(error)),
      onSuccess: () => this.finish(key, upload),
    });
    this.sends.set(key, upload);
    const first: UploadItem = {
      key,
      fileName: file.name,
      size: file.size,
      sent: 0,
      state: 'sending',
      assetId: null,
      refusal: null,
    };
    this.put([...this.items, first]);
    const [before] = await upload.findPreviousUploads();
    if (before) upload.resumeFromPreviousUpload(before);
    upload.start();
    return key;
  }

  pause(key: string): void {
    void this.sends.get(key)?.abort();
    this.change(key, { state: 'paused' });
  }

  resume(key: string): void {
    this.change(key, { state: 'sending' });
    this.sends.get(key)?.start();
  }

  /** Ends it here and on the server. */
  async cancel(key: string): Promise<void> {
    const upload = this.sends.get(key);
    this.forget(key);
    // What cannot be told to the server now is swept there in two days.
    await upload?.abort(true).catch(() => undefined);
  }

  forget(key: string): void {
    this.sends.delete(key);
    this.put(this.items.filter((item) => item.key !== key));
  }

  async unfinished(personId: string): Promise<Unfinished[]> {
    const all = await defaultOptions.urlStorage.findAllUploads();
    const sending = new Set([...this.sends.values()].map((upload) => upload.url));
    return all
      .filter((each) => each.urlStorageKey.startsWith(`tus::${mine(personId)}`))
      .filter((each) => !sending.has(each.uploadUrl))
      .map((each) => ({ key: each.urlStorageKey, fileName: nameOf(each), size: each.size ?? 0 }));
  }

  async dropUnfinished(key: string): Promise<void> {
    await defaultOptions.urlStorage.removeUpload(key);
  }

  private assetOf(upload: Upload): string | null {
    return upload.url?.split('/').at(-1) ?? null;
  }

  private finish(key: string, upload: Upload): void {
    const assetId = this.assetOf(upload);
    const size = this.items.find((item) => item.key === key)?.size ?? 0;
    this.change(key, { state: 'done', sent: size, assetId });
    if (assetId) for (const listener of this.doneListeners) listener(assetId, key);
  }

  private fail(key: string, refusal: string | null): void {
    this.change(key, refusal ? { state: 'failed', refusal } : { state: 'waiting' });
  }

  private change(key: string, change: Partial<UploadItem>): void {
    this.put(this.items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  private put(items: readonly UploadItem[]): void {
    this.items = items;
    for (const listener of this.listeners) listener();
  }
}

const nameOf = (upload: PreviousUpload): string => upload.metadata['filename'] ?? '';

export const uploads = new Uploads();
