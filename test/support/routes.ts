import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { World } from './world';

export interface Route {
  method: string;
  /** With `:parameters`. */
  path: string;
  open: boolean;
  rights: readonly string[];
}

/** Every route that a controller declares, with what it declares about access. */
export function routesOf(world: World): Route[] {
  const reflector = world.get(Reflector);
  const scanner = world.get(MetadataScanner);
  return world
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => {
      if (!metatype) return [];
      const prototype = metatype.prototype as Record<string, () => void>;
      const bases = [reflector.get<string | string[]>('path', metatype)].flat();
      return scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name] as () => void;
        if (!Reflect.hasMetadata('path', handler)) return [];
        const access = reflector.getAllAndOverride<{ open?: true; rights?: string[] }>('access', [
          handler,
          metatype as never,
        ]);
        const method = RequestMethod[Reflect.getMetadata('method', handler) as number] as string;
        const paths = [Reflect.getMetadata('path', handler) as string | string[]].flat();
        return bases.flatMap((base) =>
          paths.map((path) => ({
            method,
            path: `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'),
            open: access.open === true,
            rights: access.rights ?? [],
          })),
        );
      });
    });
}
