import { randomInt } from 'node:crypto';
import { writeFileSync } from 'node:fs';

export interface DemoAccount {
  role: string;
  name: string;
  phone: string;
  password: string;
  unitName: string;
}

/** No letters or digits that are mistaken for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The accounts one can sign in with. Each installation has passwords of its own. */
export class AccountBook {
  private readonly accounts: DemoAccount[] = [];

  newPassword(): string {
    const part = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
    return `${part()}-${part()}-${part()}`;
  }

  note(account: DemoAccount): void {
    this.accounts.push(account);
  }

  /** Only the owner of the installation may read it. */
  write(file: string): void {
    writeFileSync(file, `${JSON.stringify(this.accounts, null, 2)}\n`, { mode: 0o600 });
  }
}
