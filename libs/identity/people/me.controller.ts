import { Body, Controller, Get, HttpCode, Patch, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BeforeOwnPassword, CurrentCaller, SignedIn, type Caller } from '@libs/platform';
import { GrantedRoles } from '../access/granted-roles';
import { Families, type ChildOf } from '../families/families.service';
import { DeviceCookie } from '../limits/device-cookie';
import { MeChangeBody, PasswordBody } from './account.dto';
import { Account } from './account.service';
import { MeView, MyChildView } from './me.view';
import { People } from './people.service';

@ApiTags('identity')
@Controller('api/me')
export class MeController {
  constructor(
    private readonly people: People,
    private readonly granted: GrantedRoles,
    private readonly families: Families,
    private readonly account: Account,
    private readonly devices: DeviceCookie,
  ) {}

  @Get()
  @SignedIn()
  @BeforeOwnPassword()
  @ApiOkResponse({ type: MeView })
  async show(@CurrentCaller() caller: Caller): Promise<MeView> {
    const person = await this.people.get(caller.personId);
    if (person.passwordTemporary) return lockedView(person);
    const held = await this.granted.listOf(caller.personId);
    const children = await this.families.childrenOf(caller.personId);
    return {
      id: person.id,
      name: person.name,
      locale: person.locale,
      passwordTemporary: person.passwordTemporary,
      roles: held.map(({ role, unitId, unitName }) => ({ role, unitId, unitName })),
      children: children.map(childView),
    };
  }

  @Patch()
  @SignedIn()
  @ApiOkResponse({ type: MeView })
  async change(@CurrentCaller() caller: Caller, @Body() body: MeChangeBody): Promise<MeView> {
    await this.account.change(caller, body);
    return this.show(caller);
  }

  @Put('password')
  @SignedIn()
  @BeforeOwnPassword()
  @HttpCode(204)
  @ApiNoContentResponse({ description: 'All other devices are signed out' })
  async changePassword(
    @CurrentCaller() caller: Caller,
    @Body() body: PasswordBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.account.changePassword(caller, body, this.devices.originOf(request, reply));
  }
}

/** What the page for the new password needs: nobody learns by a one-time password whose account it is. */
function lockedView({ id, locale }: Pick<MeView, 'id' | 'locale'>): MeView {
  return { id, name: '', locale, passwordTemporary: true, roles: [], children: [] };
}

function childView({ pupilId, name, className, schoolName, classId, stage, relation }: ChildOf): MyChildView {
  return { id: pupilId, name, className, schoolName, classId, stage, relation };
}
