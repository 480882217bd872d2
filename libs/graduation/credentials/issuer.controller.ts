import { createHash } from 'node:crypto';
import { Controller, Get, Header, Param, ParseIntPipe, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '@libs/platform';
import { CredentialIssuer } from './credential-issuer.service';
import { statusListMaxAge, StatusLists } from './status-lists.service';

/** What everybody needs who checks a credential: the issuer's public keys, and which credentials were revoked. */
@ApiTags('graduation')
@Open()
@Controller()
export class IssuerController {
  constructor(
    private readonly issuer: CredentialIssuer,
    private readonly lists: StatusLists,
  ) {}

  /** The DID document. Its second address is for a public address with a folder, which the proxy in front takes off. */
  @Get(['.well-known/did.json', 'did.json'])
  @Header('Cache-Control', 'public, max-age=3600')
  @Header('Access-Control-Allow-Origin', '*')
  // Its place is given by did:web; it is no part of the api.
  @ApiExcludeEndpoint()
  document(): object {
    return this.issuer.document();
  }

  @Get('api/credential-status-lists/:number')
  @ApiProduces('application/vc+jwt')
  @ApiOkResponse({ schema: { type: 'string' }, description: 'W3C Bitstring Status List 1.0, signed' })
  async list(
    @Param('number', ParseIntPipe) number: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | undefined> {
    const signed = await this.lists.signed(number);
    const tag = `"${createHash('sha256').update(signed).digest('base64url')}"`;
    void reply
      .type('application/vc+jwt')
      .header('Cache-Control', `public, max-age=${statusListMaxAge}`)
      .header('Access-Control-Allow-Origin', '*')
      .header('ETag', tag);
    if (request.headers['if-none-match'] !== tag) return signed;
    void reply.status(304);
    return undefined;
  }
}
