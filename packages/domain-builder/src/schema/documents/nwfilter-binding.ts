import { attr, child, element } from '../describe.ts';
import { filterref } from '../devices/network-parts.ts';
import { text } from '../kinds.ts';
import { owner, portMac } from './network-port.ts';

const device = (type: string, doc: string) => element(type, doc, { attributes: { name: attr(text, 'Its name.') } });

/** A network filter that is in force on an interface. */
export const nwfilterBinding = element('NwfilterBinding', 'A network filter that is in force on an interface.', {
  page: 'formatnwfilterbinding.html',
  children: {
    owner: child(owner),
    portdev: child(device('BindingPort', 'The interface on the host.')),
    linkdev: child(device('BindingLink', 'The interface of the host below it.')),
    mac: child(portMac),
    filterref: child(filterref),
  },
});
