import { attr, type Children, child, content, element, list } from '../describe.ts';
import { path, text, uint, yesNo } from '../kinds.ts';

const cookie = element('HttpCookie', 'A cookie.', {
  attributes: { name: attr(text, 'Its name.') },
  text: content(text, 'Its value.'),
});

/** Whether and when a lost connection comes back. */
export const reconnect = element('Reconnect', 'Whether a lost connection comes back.', {
  attributes: {
    enabled: attr(yesNo, 'Whether it does.'),
    timeout: attr(uint, 'Seconds between attempts.'),
    delay: attr(uint, 'Seconds until the connection counts as lost.'),
  },
});

/** Who we are to an iSCSI server. */
export const initiator = element('SourceInitiator', 'Who we are to an iSCSI server.', {
  children: {
    iqn: child(element('InitiatorName', 'A qualified name.', { attributes: { name: attr(text, 'The name.') } })),
  },
});

/** A server of a network source. */
export const networkHost = element('SourceHost', 'A server of a network source.', {
  attributes: {
    name: attr(text, 'Its host name.'),
    port: attr(uint, 'Its port.'),
    transport: attr(text, 'How it is reached: `tcp`, `unix` or `rdma`.'),
    socket: attr(path, 'Its socket, for `unix`.'),
  },
});

/** What single protocols need. */
export const protocolParts: Children = {
  reconnect: child(reconnect, 'Whether a lost connection to NBD comes back.'),
  identity: child(
    element('SourceIdentity', 'Who we are to an NFS or SSH server.', {
      attributes: {
        user: attr(text, 'The user, for NFS.'),
        group: attr(text, 'The group, for NFS.'),
        username: attr(text, 'The user, for SSH.', { since: '9.8.0' }),
        keyfile: attr(path, 'The file of the key.', { since: '9.8.0' }),
        agentsock: attr(path, 'The socket of ssh-agent.', { since: '9.8.0' }),
      },
    }),
  ),
  knownHosts: child(
    element('SourceKnownHosts', "The servers' keys, for SSH.", { attributes: { path: attr(path, 'Their file.') } }),
    undefined,
    { since: '9.8.0' },
  ),
  ssl: child(
    element('SourceSsl', 'TLS of HTTPS and FTPS.', {
      attributes: { verify: attr(yesNo, 'Whether the certificate is checked.') },
    }),
    undefined,
    { since: '6.2.0' },
  ),
  cookies: child(
    element('HttpCookies', 'Cookies, for HTTP.', { children: { cookie: list(cookie, 'cookies') } }),
    undefined,
    { since: '6.2.0' },
  ),
  readahead: child(
    element('SourceReadahead', 'How much is read ahead.', { attributes: { size: attr(uint, 'Bytes.') } }),
    undefined,
    { since: '6.2.0' },
  ),
  timeout: child(
    element('SourceTimeout', 'When a connection is given up.', { attributes: { seconds: attr(uint, 'Seconds.') } }),
    undefined,
    { since: '6.2.0' },
  ),
};
