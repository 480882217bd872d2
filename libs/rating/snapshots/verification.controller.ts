import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Can, CurrentCaller, NotFound, type Caller } from '@libs/platform';
import { SchoolAccess } from '../schools/school-access.service';
import { VerificationView } from '../schools/school-history.view';
import { Verifications } from './verification.service';

@ApiTags('rating')
@Controller('api/rating/snapshots')
export class VerificationController {
  constructor(
    private readonly access: SchoolAccess,
    private readonly verifications: Verifications,
  ) {}

  @Get(':id/verification')
  @Can('rating.view-school')
  @ApiOkResponse({ type: VerificationView })
  async verify(
    @CurrentCaller() caller: Caller,
    @Param('id', ParseUUIDPipe) id: string,
  ): Promise<VerificationView> {
    const snapshot = await this.verifications.find(id);
    if (!snapshot) throw new NotFound('rating.snapshot-not-found', 'There is no such snapshot.');
    await this.access.open(caller, snapshot.unitId, 'rating.view-school');
    return this.verifications.verify(snapshot);
  }
}
