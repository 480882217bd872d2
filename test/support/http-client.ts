export interface Answer {
  status: number;
  headers: Headers;
  /** Parsed JSON where the answer is JSON, text otherwise; each test says what it expects in it. */
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

interface Sending {
  headers?: Record<string, string>;
}

/** A small HTTP client that never throws on a status. */
export class HttpClient {
  constructor(
    private readonly url: string,
    private readonly cookie?: string,
  ) {}

  get(path: string, options?: Sending): Promise<Answer> {
    return this.send('GET', path, undefined, options);
  }

  post(path: string, body?: unknown, options?: Sending): Promise<Answer> {
    return this.send('POST', path, body, options);
  }

  put(path: string, body?: unknown, options?: Sending): Promise<Answer> {
    return this.send('PUT', path, body, options);
  }

  patch(path: string, body?: unknown, options?: Sending): Promise<Answer> {
    return this.send('PATCH', path, body, options);
  }

  delete(path: string, body?: unknown, options?: Sending): Promise<Answer> {
    return this.send('DELETE', path, body, options);
  }

  /** Sends one file as multipart/form-data under the field `file`. */
  upload(
    path: string,
    name: string,
    content: Buffer | string,
    fields: Record<string, string> = {},
  ): Promise<Answer> {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields)) form.set(field, value);
    form.set('file', new Blob([content as BlobPart]), name);
    return this.send('POST', path, form);
  }

  async send(method: string, path: string, body?: unknown, { headers = {} }: Sending = {}): Promise<Answer> {
    const raw = body instanceof FormData || Buffer.isBuffer(body);
    const sent = new Headers(headers);
    if (body !== undefined && !raw && !sent.has('content-type')) sent.set('content-type', 'application/json');
    if (this.cookie) sent.set('cookie', this.cookie);
    const response = await fetch(new URL(path, this.url), {
      method,
      redirect: 'manual',
      headers: sent,
      body: body === undefined || raw ? (body as BodyInit) : JSON.stringify(body),
    });
    return { status: response.status, headers: response.headers, body: await read(response) };
  }
}

async function read(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (/[/+]json/.test(type)) {
    // An answer to HEAD says what it would be, and is nothing.
    const text = await response.text();
    return text === '' ? '' : (JSON.parse(text) as unknown);
  }
  if (/^(text\/|$)/.test(type) || /mpegurl/.test(type)) return response.text();
  return Buffer.from(await response.arrayBuffer());
}
