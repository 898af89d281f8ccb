import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A boot sector that counts: a line of four hexadecimal digits to the serial port at each tick of the BIOS's clock. */
const code = [
  [0xfa], //                         cli
  [0x31, 0xc0], //                   xor ax, ax
  [0x8e, 0xd8], //                   mov ds, ax
  [0x8e, 0xd0], //                   mov ss, ax
  [0xbc, 0x00, 0x7c], //             mov sp, 0x7c00
  [0xfb], //                         sti
  [0x31, 0xf6], //                   xor si, si
  [0x46], //                  count: inc si
  [0x89, 0xf3], //                   mov bx, si
  [0xb9, 0x04, 0x00], //             mov cx, 4
  [0xba, 0xf8, 0x03], //             mov dx, 0x3f8
  [0xc1, 0xc3, 0x04], //      digit: rol bx, 4
  [0x88, 0xd8], //                   mov al, bl
  [0x24, 0x0f], //                   and al, 0x0f
  [0x3c, 0x0a], //                   cmp al, 10
  [0x1c, 0x69], //                   sbb al, 0x69
  [0x2f], //                         das
  [0xee], //                         out dx, al
  [0xe2, 0xf1], //                   loop digit
  [0xb0, 0x0a], //                   mov al, '\n'
  [0xee], //                         out dx, al
  [0xa1, 0x6c, 0x04], //             mov ax, [0x46c]
  [0xf4], //                   tick: hlt
  [0x3b, 0x06, 0x6c, 0x04], //       cmp ax, [0x46c]
  [0x74, 0xf9], //                   je tick
  [0xeb, 0xd9], //                   jmp count
].flat();

const FLOPPY_BYTES = 1_474_560;

/** Writes the guest's floppy disk; gives its path. */
export async function writeBootDisk(folder: string): Promise<string> {
  const disk = Buffer.alloc(FLOPPY_BYTES);
  disk.set(code);
  disk.writeUInt16LE(0xaa55, 510);
  const file = join(folder, 'counter.img');
  await writeFile(file, disk);
  return file;
}

/** The guest. Its disk is read-only, so that two hypervisors may have it open. */
export function countingGuest(name: string, disk: string): string {
  return `<domain type='qemu'>
    <name>${name}</name>
    <memory unit='MiB'>64</memory>
    <os><type arch='x86_64' machine='pc'>hvm</type><boot dev='fd'/></os>
    <devices>
      <disk type='file' device='floppy'>
        <driver name='qemu' type='raw'/><source file='${disk}'/><target dev='fda'/><readonly/>
      </disk>
      <serial type='pty'/>
      <console type='pty'/>
      <video><model type='none'/></video>
      <memballoon model='none'/>
    </devices>
  </domain>`;
}
