import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { base58 } from '@scure/base';
import { SignJWT, type JWTPayload } from 'jose';
import { Config } from '@libs/platform';
import { didOf } from './did-web.rule';

/** A raw Ed25519 seed becomes a PKCS #8 key behind these bytes (RFC 8410), a raw public key a Multikey behind those. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const multikeyPrefix = Uint8Array.of(0xed, 0x01);

interface IssuerKey {
  id: string;
  sign: KeyObject;
  /** Public key, base64url. */
  x: string;
}

/** The installation as the issuer of signed credentials: its did:web identity and its keys, of which the first signs. */
@Injectable()
export class CredentialIssuer {
  readonly did: string;
  /** The public address, without a trailing slash. */
  readonly address: string;
  private readonly keys: readonly [IssuerKey, ...IssuerKey[]];

  constructor(config: Config) {
    this.address = config.publicUrl;
    this.did = didOf(config.publicUrl);
    const [first, ...others] = config.credentialKeys.map(keyOf);
    if (!first) throw new Error('There is no key to sign credentials with');
    this.keys = [first, ...others];
  }

  /**
   * A compact JWS over the payload, EdDSA. `typ` is `JWT` for Open Badges (3.0, §8.2: nothing else is allowed there) and `vc+jwt`
   * for other credentials (W3C, Securing Verifiable Credentials using JOSE and COSE).
   */
  sign(payload: JWTPayload, typ: 'JWT' | 'vc+jwt'): Promise<string> {
    const [key] = this.keys;
    return new SignJWT(payload)
      .setProtectedHeader({ alg: 'EdDSA', kid: `${this.did}#${key.id}`, typ })
      .sign(key.sign);
  }

  /** Each key as JWK, as verifiers of JWTs look for it, and as Multikey, which libraries of other making know. */
  document(): object {
    const methods = this.keys.flatMap(({ id, x }) => [
      {
        id: `${this.did}#${id}`,
        type: 'JsonWebKey',
        controller: this.did,
        publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig', kid: id, x },
      },
      {
        id: `${this.did}#${id}-multikey`,
        type: 'Multikey',
        controller: this.did,
        publicKeyMultibase: multibaseOf(x),
      },
    ]);
    return {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://www.w3.org/ns/cid/v1'],
      id: this.did,
      verificationMethod: methods,
      assertionMethod: methods.map(({ id }) => id),
    };
  }
}

function keyOf({ id, key }: Config['credentialKeys'][number]): IssuerKey {
  const sign = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, key]), format: 'der', type: 'pkcs8' });
  const { x } = createPublicKey(sign).export({ format: 'jwk' });
  if (!x) throw new Error(`The credential key ${id} has no public half`);
  return { id, sign, x };
}

function multibaseOf(x: string): string {
  return `z${base58.encode(Buffer.concat([multikeyPrefix, Buffer.from(x, 'base64url')]))}`;
}
