import type { NetworkSource, SourceHost } from '../../../../schema/types.gen.ts';
import type { Problem, Rule } from '../../../rule.ts';
import { diskName } from '../../disk/disk-bus.ts';
import { each } from '../../each.ts';
import { diskPage as page, ofDisks } from './disks.ts';

const authTwice: Rule = {
  id: 'disk/auth-twice',
  severity: 'error',
  title: 'a login that is there twice',
  why: 'libvirt refuses the domain: <auth> stands in the disk or in its source.',
  page,
  check: ofDisks((disk, path) =>
    disk.auth !== undefined && disk.type === 'network' && disk.source?.auth !== undefined
      ? {
          path: `${path}.auth`,
          message: `disk ${diskName(disk)} has <auth> beside its source and in it; leave it in the source`,
          fix: { title: 'leave it in the source', edits: [{ op: 'remove', path: `${path}.auth` }] },
        }
      : undefined,
  ),
};

const auth: Rule = {
  id: 'disk/auth',
  severity: 'error',
  title: 'a login that the protocol does not take',
  why: 'libvirt refuses the domain: rbd takes a user and a secret of type ceph, iscsi one of type iscsi, ssh a user.',
  page,
  check: ofDisks((disk, path) => {
    const inSource = disk.type === 'network' ? disk.source?.auth : undefined;
    const given = inSource ?? disk.auth;
    if (given === undefined) return undefined;
    const at = `${path}${inSource === undefined ? '' : '.source'}.auth`;
    const who = `the <auth> of disk ${diskName(disk)}`;
    const { username, secret } = given;
    if (!username && given.extra === undefined) return { path: at, message: `${who} has no username` };
    if (secret === undefined) return { path: at, message: `${who} has no <secret>; name one by uuid or usage` };
    if (secret.extra !== undefined) return undefined;
    if (secret.uuid === undefined && secret.usage === undefined)
      return { path: `${at}.secret`, message: `${who} does not name its secret; say uuid or usage` };
    if (secret.uuid !== undefined && secret.usage !== undefined)
      return { path: `${at}.secret`, message: `${who} names its secret by uuid and by usage; say one` };
    if (secret.type === undefined || !secretTypes.includes(secret.type)) {
      return {
        path: `${at}.secret`,
        message: `${who} has a secret of type ${JSON.stringify(secret.type ?? '')}; say ceph or iscsi`,
      };
    }
    const protocol = disk.type === 'network' ? disk.source?.protocol : undefined;
    if (protocol === undefined) return undefined;
    if (!['rbd', 'iscsi', 'ssh'].includes(protocol))
      return { path: at, message: `${who} is of no use: ${protocol} takes no login; leave it out` };
    const wanted = protocol === 'rbd' ? 'ceph' : 'iscsi';
    if (protocol !== 'ssh' && secret.type !== wanted)
      return {
        path: `${at}.secret.type`,
        message: `${who} has a secret of type ${secret.type}; ${protocol} takes ${wanted}`,
      };
    return undefined;
  }),
};

const secretTypes: readonly string[] = ['volume', 'ceph', 'iscsi', 'tls', 'vtpm'];

const network: Rule = {
  id: 'disk/network-source',
  severity: 'error',
  title: 'a source behind a network that is not whole',
  why: 'libvirt refuses the domain: a protocol must be known, its names have a form, and its hosts a transport.',
  page,
  check: ofDisks((disk, path) => {
    const { source } = disk;
    if (disk.type !== 'network' || source === undefined || disk.source === undefined) return undefined;
    return judgeNetwork(disk.source, `${path}.source`, `disk ${diskName(disk)}`);
  }),
};

const judgeNetwork = (source: NetworkSource, path: string, who: string): Problem[] => {
  const { protocol, name, hosts } = source;
  const problems: Problem[] = [];
  if (protocol === undefined) {
    if (source.extra === undefined) problems.push({ path, message: `${who} does not say its protocol` });
    return problems;
  }
  if (name === undefined && protocol !== 'nbd')
    problems.push({ path, message: `${who} does not say its name at ${protocol}` });
  if (name !== undefined && (protocol === 'rbd' || protocol === 'gluster') && !/^[^/]+\/+[^/].*$/.test(name)) {
    const parts = protocol === 'rbd' ? 'pool/image' : 'volume/path';
    problems.push({ path: `${path}.name`, message: `${who} is ${JSON.stringify(name)} at ${protocol}; say ${parts}` });
  }
  if (source.tlsHostname !== undefined && protocol !== 'nbd')
    problems.push({ path: `${path}.tlsHostname`, message: `${who} has tlsHostname, which is for nbd` });
  if (protocol === 'nfs' && hosts?.length !== 1)
    problems.push({ path, message: `${who} has ${hosts?.length ?? 0} hosts; nfs takes one` });
  for (const { item, path: at } of each(hosts, `${path}.hosts`)) {
    const message = judgeHost(item, protocol);
    if (message !== undefined) problems.push({ path: at, message: `${who} ${message}` });
  }
  return problems;
};

const judgeHost = ({ name, socket, transport, port, extra }: SourceHost, protocol: string): string | undefined => {
  if (extra !== undefined) return undefined;
  if (transport !== undefined && !['tcp', 'unix', 'rdma'].includes(transport)) {
    return `has a host by the transport ${JSON.stringify(transport)}; say tcp, unix or rdma`;
  }
  if (transport === 'unix' && socket === undefined) return 'has a host by unix without its socket; say socket';
  if (transport !== 'unix' && socket !== undefined) return "has a host with a socket; say transport='unix'";
  if (transport !== 'unix' && name === undefined) return 'has a host without a name; say name';
  if (port !== undefined && port > 65_535) return `has a host with the port ${port}; 65535 is the highest`;
  if (protocol === 'nfs' && transport !== undefined && transport !== 'tcp')
    return `is behind nfs, whose host is reached by tcp, not ${transport}`;
  return undefined;
};

const cookies: Rule = {
  id: 'disk/cookie',
  severity: 'error',
  title: 'a cookie that cannot be sent',
  why: 'libvirt refuses the domain: names and values of cookies have few signs (RFC 6265), and a name is there once.',
  page,
  since: '6.2.0',
  check: ofDisks((disk, path) => {
    if (disk.type !== 'network') return undefined;
    const seen = new Set<string>();
    const problems: Problem[] = [];
    for (const { item, path: at } of each(disk.source?.cookies?.cookies, `${path}.source.cookies.cookies`)) {
      const who = `disk ${diskName(disk)}: the cookie ${JSON.stringify(item.name ?? '')}`;
      const { name, value } = item;
      if (!name) problems.push({ path: at, message: `${who} has no name` });
      else if (/[^!-~]|[()<>@,;:\\"/[\]?={}]/.test(name))
        problems.push({ path: at, message: `${who} has signs in its name that are not taken` });
      else if (!value) problems.push({ path: at, message: `${who} has no value` });
      else if (/[^!-~]|[",;\\]/.test(/^".*"$/.test(value) ? value.slice(1, -1) : value))
        problems.push({ path: at, message: `${who} has signs in its value that are not taken` });
      else if (seen.has(name)) problems.push({ path: at, message: `${who} is there twice` });
      if (name) seen.add(name);
    }
    return problems;
  }),
};

/** Sources behind a network. */
export const diskSourceRules: readonly Rule[] = [authTwice, auth, network, cookies];
