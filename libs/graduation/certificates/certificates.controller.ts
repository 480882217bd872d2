import { Body, Controller, Get, Header, HttpCode, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Can, CurrentCaller, Open, printedSerial, SignedIn, type Caller } from '@libs/platform';
import { CertificateDesk } from './certificate-desk.service';
import { CertificateFiles } from './certificate-file.service';
import { CertificateRevocation } from './certificate-revocation.service';
import { RevocationBody } from './certificate.dto';
import { certificateCheckView, CertificateCheckView } from './certificate.view';
import { CheckLimit } from './check-limit.service';

@ApiTags('graduation')
@Controller('api/certificates')
export class CertificatesController {
  constructor(
    private readonly desk: CertificateDesk,
    private readonly files: CertificateFiles,
    private readonly revocation: CertificateRevocation,
    private readonly limit: CheckLimit,
  ) {}

  @Get(':serial')
  @Open()
  // A revocation must be seen by the next who asks.
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: CertificateCheckView })
  async check(
    @Param('serial') serial: string,
    @Req() request: FastifyRequest,
  ): Promise<CertificateCheckView> {
    await this.limit.count(request.ip);
    return certificateCheckView(await this.desk.get(serial));
  }

  @Get(':serial/pdf')
  @SignedIn()
  @Header('Cache-Control', 'private, no-store')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async paper(@CurrentCaller() caller: Caller, @Param('serial') serial: string): Promise<StreamableFile> {
    const certificate = await this.desk.getOwn(serial, caller.personId);
    return new StreamableFile(await this.files.open(certificate), {
      type: 'application/pdf',
      disposition: `inline; filename="certificate-${printedSerial(certificate.serial)}.pdf"`,
    });
  }

  @Post(':serial/revocation')
  @HttpCode(200)
  @Can('certificate.revoke')
  @ApiOkResponse({ type: CertificateCheckView })
  async revoke(
    @CurrentCaller() caller: Caller,
    @Param('serial') serial: string,
    @Body() body: RevocationBody,
  ): Promise<CertificateCheckView> {
    return certificateCheckView(await this.revocation.revoke(caller, serial, body.reason));
  }
}
