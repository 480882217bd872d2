import { Controller, Get, Header, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Open } from '@libs/platform';
import { CertificateDesk } from '../certificates/certificate-desk.service';
import { CheckLimit } from '../certificates/check-limit.service';
import { CertificateRecordView } from './certificate-record.view';
import { LedgerVerification } from './ledger-verification.service';

@ApiTags('graduation')
@Controller('api/certificates')
export class CertificateRecordController {
  constructor(
    private readonly desk: CertificateDesk,
    private readonly verification: LedgerVerification,
    private readonly limit: CheckLimit,
  ) {}

  /** For the check page: does the evidence ledger agree, and what does the status list say? */
  @Get(':serial/record')
  @Open()
  @Header('Cache-Control', 'no-store')
  @ApiOkResponse({ type: CertificateRecordView })
  async record(
    @Param('serial') serial: string,
    @Req() request: FastifyRequest,
  ): Promise<CertificateRecordView> {
    await this.limit.count(request.ip);
    const { id } = await this.desk.get(serial);
    return this.verification.recordOf(id);
  }
}
