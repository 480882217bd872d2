import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { Clock, NotFound } from '@libs/platform';
import { CredentialIssuer } from './credential-issuer.service';
import { CredentialRepository } from './credential.repository';
import { bitsOf } from './status-list.rule';

const hourMs = 3600 * 1000;
const packed = promisify(gzip);

/** Seconds for which a verifier may keep a list; so long may a revocation go unseen. */
export const statusListMaxAge = 300;

/** Where anybody reads a list. `address` without a trailing slash. */
export function statusListUrl(address: string, number: number): string {
  return `${address}/api/credential-status-lists/${number}`;
}

/** Signed status lists: who checks a credential reads a whole list, so the platform does not learn whose was checked. */
@Injectable()
export class StatusLists {
  constructor(
    private readonly repository: CredentialRepository,
    private readonly issuer: CredentialIssuer,
    private readonly clock: Clock,
  ) {}

  /** A Bitstring Status List 1.0 credential as a compact JWS, the same for an hour while nothing is revoked. @throws NotFound */
  async signed(number: number): Promise<string> {
    const list = await this.repository.findList(number);
    if (!list) throw new NotFound('status-list.not-found', 'There is no such status list.');
    const url = statusListUrl(this.issuer.address, number);
    const bits = await packed(bitsOf(await this.repository.revokedIn(number)));
    const from = Math.floor(this.clock.now().getTime() / hourMs) * hourMs;
    const credential = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: url,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: this.issuer.did,
      validFrom: new Date(from).toISOString(),
      // An old list shown instead of the current one is found out within a day.
      validUntil: new Date(from + 24 * hourMs).toISOString(),
      credentialSubject: {
        id: `${url}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        // Multibase, base64url without padding.
        encodedList: `u${bits.toString('base64url')}`,
        ttl: statusListMaxAge * 1000,
      },
    };
    return this.issuer.sign({ ...credential, iss: this.issuer.did }, 'vc+jwt');
  }
}
