import * as z from 'zod';
import { defineMethod } from './define-method.ts';
import { bytesSchema } from './shapes.ts';

const filesystemSchema = z.object({
  mountPoint: z.string(),
  /** What is mounted, as in /proc/self/mounts: `/dev/vda1`, `tmpfs`. */
  device: z.string(),
  /** File system type: `ext4`. */
  type: z.string(),
  readOnly: z.boolean(),
  totalBytes: bytesSchema,
  usedBytes: bytesSchema,
  /** What an unprivileged user may still fill. */
  availableBytes: bytesSchema,
});

/** Space on the mounted file systems that have any. */
export const diskUsage = defineMethod({
  name: 'disk.usage',
  summary:
    'Space on the mounted local file systems; network and FUSE file systems are left out, since asking them may hang.',
  params: z.object({}),
  result: z.object({ filesystems: z.array(filesystemSchema) }),
  since: '0.1.0',
  mutates: false,
  longRunning: false,
  session: true,
});
