import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { CertificateDesk } from './certificate-desk.service';
import { CertificateFiles } from './certificate-file.service';
import { ownCertificateView, OwnCertificateView } from './certificate.view';

@ApiTags('graduation')
@Controller('api/me/certificates')
export class OwnCertificatesController {
  constructor(
    private readonly desk: CertificateDesk,
    private readonly files: CertificateFiles,
  ) {}

  @Get()
  @SignedIn()
  @ApiOkResponse({ type: [OwnCertificateView] })
  async list(@CurrentCaller() caller: Caller): Promise<OwnCertificateView[]> {
    const certificates = await this.desk.listOf(caller.personId);
    return certificates.map((certificate) =>
      ownCertificateView(certificate, this.files.checkUrl(certificate)),
    );
  }
}
