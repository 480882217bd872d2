import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessMark, type Access } from './access';
import { isRight } from './policy';

/** Nest's own mark on a method that serves a route. */
const routeMark = 'path';

/** Stops the start when a route does not say who may, or names a right that no policy defines. */
@Injectable()
export class RouteDeclarations implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const faults = this.discovery.getControllers().flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype = metatype.prototype as Record<string, object>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => Reflect.hasMetadata(routeMark, prototype[name] as object))
        .map((name) => this.faultOf(metatype, prototype[name] as () => void, name))
        .filter((fault) => fault !== undefined);
    });
    if (faults.length > 0) throw new Error(`Routes without a usable declaration: ${faults.join('; ')}.`);
  }

  private faultOf(
    controller: Parameters<Reflector['get']>[1],
    method: () => void,
    name: string,
  ): string | undefined {
    const access = this.reflector.getAllAndOverride<Access | undefined>(accessMark, [
      method,
      controller as () => void,
    ]);
    const route = `${(controller as { name: string }).name}.${name}`;
    if (!access) return `${route} declares neither @Can, @SignedIn nor @Open`;
    if ('open' in access) return undefined;
    const unknown = access.rights.find((right) => !isRight(right));
    return unknown ? `${route} asks for the unknown right ${unknown}` : undefined;
  }
}
