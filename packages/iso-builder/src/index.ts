export { Err, Ok, Result } from 'ts-results';
export { cpio, CpioBuilder, type CpioOptions, type DeviceNumbers } from './archive/cpio-builder.ts';
export type { CpioPlan, PlannedEntry } from './archive/cpio-layout.ts';
export { ImageError, type ImageErrorCode, type ImageErrorDetails } from './errors.ts';
export type { ImageBuilder } from './image-builder.ts';
export { iso, IsoBuilder, type IsoOptions } from './iso9660/iso-builder.ts';
export type { Extent } from './iso9660/extents.ts';
export type { IsoPlan, PlannedNode, PlannedRegion, PlanWarning } from './iso9660/plan.ts';
export type {
  ImageStream,
  Progress,
  SizedImageStream,
  WorkOptions,
  WriteOptions,
  WriteSummary,
} from './output/deliver.ts';
export type { Source } from './source/source.ts';
export type { NodeAttributes } from './tree/attributes.ts';
export type { HostEntry, TreeOptions } from './tree/host-tree.ts';
