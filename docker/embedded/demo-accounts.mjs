import { readFileSync } from 'node:fs';

/** One line for each role of the demo city, to sign in with. */
export function demoAccountLines(file) {
  try {
    const accounts = JSON.parse(readFileSync(file, 'utf8'));
    const firsts = new Map();
    for (const account of accounts) if (!firsts.has(account.role)) firsts.set(account.role, account);
    return [...firsts.values()].map(
      ({ role, name, phone, password, unitName }) =>
        `  ${role.padEnd(17)} ${phone}  ${password}  ${name} · ${unitName ?? ''}`,
    );
  } catch {
    return [];
  }
}
