import { DomainCheckpoints } from '../checkpoint/domain-checkpoints.ts';
import { DomainMigration } from '../migration/domain-migration.ts';
import { ManagedSave } from '../saved-state/managed-save.ts';
import { DomainSnapshots } from '../snapshot/domain-snapshots.ts';
import { DomainBackup } from './backup.ts';
import { DomainBlockJobs } from './block-jobs.ts';
import { DomainDevices } from './devices.ts';
import { DomainDiagnostics } from './diagnostics.ts';
import { DomainDisks } from './disks.ts';
import { DomainDisplay } from './display.ts';
import { DomainGuest } from './guest.ts';
import { DomainInterfaces } from './interfaces.ts';
import { DomainIothreads } from './iothreads.ts';
import { DomainJobs } from './jobs.ts';
import { DomainMemory } from './memory.ts';
import { DomainMetadata } from './metadata.ts';
import { DomainPart } from './part.ts';
import { DomainPm } from './pm.ts';
import { DomainQemu } from './qemu.ts';
import { DomainSecurity } from './security.ts';
import { DomainTunables } from './tunables.ts';
import { DomainVcpus } from './vcpus.ts';

/** The sides of a domain: each is a small object, made when it is asked for. */
export abstract class DomainParts extends DomainPart {
  /** Its devices. */
  get devices(): DomainDevices {
    return new DomainDevices(this.rpc, this.dom);
  }

  /** What helps to find out what is wrong with it. */
  get diagnostics(): DomainDiagnostics {
    return new DomainDiagnostics(this.rpc, this.dom);
  }

  /** Its disks. */
  get disks(): DomainDisks {
    return new DomainDisks(this.rpc, this.dom);
  }

  /** Its screen and keyboard. */
  get display(): DomainDisplay {
    return new DomainDisplay(this.rpc, this.dom);
  }

  /** What the agent in the guest does and tells. */
  get guest(): DomainGuest {
    return new DomainGuest(this.rpc, this.dom);
  }

  /** Its network interfaces. */
  get interfaces(): DomainInterfaces {
    return new DomainInterfaces(this.rpc, this.dom);
  }

  /** Its I/O threads. */
  get iothreads(): DomainIothreads {
    return new DomainIothreads(this.rpc, this.dom);
  }

  /** What it is busy with. */
  get jobs(): DomainJobs {
    return new DomainJobs(this.rpc, this.dom);
  }

  /** Its memory. */
  get memory(): DomainMemory {
    return new DomainMemory(this.rpc, this.dom);
  }

  /** Its title, description and custom elements. */
  get metadata(): DomainMetadata {
    return new DomainMetadata(this.rpc, this.dom);
  }

  /** The guest's own power management. */
  get pm(): DomainPm {
    return new DomainPm(this.rpc, this.dom);
  }

  /** What separates it from its host. */
  get security(): DomainSecurity {
    return new DomainSecurity(this.rpc, this.dom);
  }

  /** What limits its use of its host. */
  get tunables(): DomainTunables {
    return new DomainTunables(this.rpc, this.dom);
  }

  /** Its virtual CPUs. */
  get vcpus(): DomainVcpus {
    return new DomainVcpus(this.rpc, this.dom);
  }

  /** Its snapshots. */
  get snapshots(): DomainSnapshots {
    return new DomainSnapshots(this.rpc, this.dom);
  }

  /** Its checkpoints, which incremental backups start from. */
  get checkpoints(): DomainCheckpoints {
    return new DomainCheckpoints(this.rpc, this.dom);
  }

  /** Its backup job. */
  get backup(): DomainBackup {
    return new DomainBackup(this.rpc, this.dom);
  }

  /** The jobs on its disks' data: copy, commit, pull. */
  get blockJobs(): DomainBlockJobs {
    return new DomainBlockJobs(this.rpc, this.dom);
  }

  /** The saved state that libvirt keeps of it. */
  get managedSave(): ManagedSave {
    return new ManagedSave(this.rpc, this.dom);
  }

  /** The limits of its migration. */
  get migration(): DomainMigration {
    return new DomainMigration(this.rpc, this.dom);
  }

  /** What only QEMU's domains have: the monitor and the agent, as they are. */
  get qemu(): DomainQemu {
    return new DomainQemu(this.rpc, this.dom);
  }
}
