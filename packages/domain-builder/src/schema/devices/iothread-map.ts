import { attr, element, list } from '../describe.ts';
import { uint } from '../kinds.ts';

const iothread = element('DiskIothread', 'A thread that serves some queues.', {
  attributes: { id: attr(uint, 'The thread.') },
  children: {
    queue: list(
      element('IothreadQueue', 'A queue.', { attributes: { id: attr(uint, 'The queue, from 0.') } }),
      'queues',
    ),
  },
});

/** The I/O threads that serve a device, and the queues that each takes. */
export const iothreadMap = element('DiskIothreads', 'The threads that serve it.', {
  children: { iothread: list(iothread, 'threads') },
});
