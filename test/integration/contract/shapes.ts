/** What values look like from outside. */
export const id = expect.stringMatching(/^[0-9a-f-]{36}$/);
export const instant = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/);
export const day = expect.stringMatching(/^\d{4}-\d\d-\d\d$/);
export const text = expect.any(String);
export const number = expect.any(Number);
export const list = expect.any(Array);

export const problem = (status: number, code: unknown = text) => ({ type: text, title: text, status, code });
