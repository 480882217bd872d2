import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { CredentialQuery } from './credential.dto';
import { OwnCredentials } from './own-credentials.service';

@ApiTags('graduation')
@Controller('api/certificates')
export class OwnCredentialsController {
  constructor(private readonly credentials: OwnCredentials) {}

  @Get(':serial/credential')
  @SignedIn()
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/vc+jwt', 'application/vc')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async download(
    @CurrentCaller() caller: Caller,
    @Param('serial') serial: string,
    @Query() { format, named }: CredentialQuery,
  ): Promise<StreamableFile> {
    const signed = await this.credentials.sign(caller.personId, serial, named === '1');
    const name = `credential-${serial.replace(/[^0-9A-Za-z-]/g, '')}`;
    if (format === 'jwt') {
      return new StreamableFile(Buffer.from(signed), {
        type: 'application/vc+jwt',
        disposition: `attachment; filename="${name}.jwt"`,
      });
    }
    return new StreamableFile(Buffer.from(enveloped(signed)), {
      type: 'application/vc',
      disposition: `attachment; filename="${name}.json"`,
    });
  }
}

/** Verifiable Credentials 2.0, §4.13: a signed credential as JSON. */
function enveloped(signed: string): string {
  return JSON.stringify(
    {
      '@context': 'https://www.w3.org/ns/credentials/v2',
      id: `data:application/vc+jwt,${signed}`,
      type: 'EnvelopedVerifiableCredential',
    },
    null,
    2,
  );
}
