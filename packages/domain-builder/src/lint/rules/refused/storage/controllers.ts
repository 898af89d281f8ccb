import type { Controller, Domain } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { each } from '../../each.ts';
import { isQemu } from '../../../../facts/guest-kind.ts';

/** The page of libvirt on controllers. */
export const controllerPage = 'formatdomain.html#controllers';

/** What a rule says of one controller. */
export type ControllerJudge = (
  controller: Controller,
  path: string,
  domain: Domain,
) => Problem | readonly Problem[] | undefined;

/** The check of a rule that looks at each controller of a guest of QEMU by itself. */
export const ofControllers =
  (judge: ControllerJudge): Rule['check'] =>
  (domain) =>
    each(isQemu(domain) ? domain.devices?.controllers : undefined, 'devices.controllers').flatMap(
      ({ item, path }) => judge(item, path, domain) ?? [],
    );

/** A controller as a message calls it: `usb controller 0`. */
export const controllerName = ({ type, index }: Controller): string =>
  index === undefined ? `a ${type} controller` : `the ${type} controller ${index}`;
